package mention

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

// ordinal takes 第一, 第12—15.
func (s *scanner) ordinal() {
	rest := s.rest()
	n := len("第")
	n += gap(rest[n:])
	d := digits(rest[n:])
	if d == 0 {
		s.at += len("第")
		return
	}
	n += d
	if sep := dash(rest[n:]); sep > 0 {
		if e := digits(rest[n+sep:]); e > 0 {
			n += sep + e
		}
	}
	s.add(n+quantity.UnitLen(rest[n:]), Ordinal)
}

// inOrder reads numbers that say a place in an order: 一是, 其二, 二十大,
// 前三名, 2.0, and the numbers of headings: 一、 (一) 3.2.
func inOrder(s *scanner) (int, Class) {
	rest, before := s.rest(), s.before()
	if w := first(rest, "前", "后"); w != "" {
		d := digits(rest[len(w):])
		if next := rest[min(len(rest), len(w)+d):]; d > 0 && w == "前" && (next == "" || first(next, "名", "位", "强", "，", "。", "、", "；") != "") && !after(before, "提", "目", "之", "以") {
			return len(w) + d, Ordinal
		}
		return 0, Ordinal
	}
	d := digits(rest)
	if d == 0 {
		return 0, Ordinal
	}
	v, next := small(rest[:d]), rest[d:]
	words := arabic(rest) == 0
	switch {
	case words && v >= 1 && v <= 20 && strings.HasPrefix(next, "是") && opensClause(before):
		return d, Ordinal
	case after(before, "其") && words && v >= 1 && v <= 10:
		return d, Ordinal
	case v >= 11 && (first(next, "大", "届") != "" && words || v < 30 && first(next, "大精神", "大报告", "大以来", "大代表") != ""), first(next, "中全会") != "":
		return d, Ordinal
	case v >= 0 && first(next, "号", "楼", "层楼", "版") != "", !words && first(next, "室", "单元", "国道", "省道", "县道", "乡道") != "":
		return d, Ordinal
	case lineStart(before) && heading(rest, before, d) > 0:
		return heading(rest, before, d), Ordinal
	case v >= 0 && after(before, "（", "(") && first(next, "）", ")") != "" && opensClause(strings.TrimRight(before, "（(")):
		return d, Ordinal
	}
	if rest[0] < utf8.RuneSelf && strings.HasPrefix(next, ".0") && arabic(next[1:]) == 1 && d == 1 {
		after := next[2:]
		if first(after, ".", "%", "％", "万", "亿", "个", "倍", "元") == "" && (after == "" || !isLetter(after[0])) {
			return d + 2, Ordinal
		}
	}
	return 0, Ordinal
}

// heading is the length of a number that a heading or an item begins with.
func heading(s, before string, d int) int {
	bracket := after(before, "（", "(")
	n := d
	for n < len(s) && s[n] == '.' && n+1 < len(s) && isDigit(s[n+1]) { // 3.2.1
		n += 1 + arabic(s[n+1:])
	}
	rest := s[n:]
	v := small(s[:d])
	switch {
	case v < 0:
		return 0
	case bracket && first(rest, "）", ")") != "", !bracket && first(rest, "、", "．", "）", ")") != "":
		return n
	case strings.HasPrefix(rest, ". "), strings.HasPrefix(rest, ".") && len(rest) > 1 && rest[1] >= utf8.RuneSelf:
		return n
	case n > d && strings.HasPrefix(rest, " ") && len(rest) > 1 && rest[1] >= utf8.RuneSelf && strings.Count(s[:n], ".") >= 1 && sectionTitle(rest[1:]):
		return n
	}
	return 0
}

// sectionTitle tells whether the text after 3.2 is no unit.
func sectionTitle(s string) bool { return unitless(s) }

// opensClause tells whether a clause begins after the text.
func opensClause(before string) bool {
	before = strings.TrimRight(before, " 　")
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune("\n，。；：！？、,.;:!?—“‘（(》”", r)
}
