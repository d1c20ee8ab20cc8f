package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Prefix reads the quantity that a running text begins with, as far as it
// goes: 34名 of 34名干部获奖. It is what Parse gives for its own Text. Where
// Parse takes any word for the unit, here only known units are: the words of a
// sentence go on after the number (12企业 is 12 without a unit).
func Prefix(text string) (Quantity, bool) {
	text = text[:border(text, maxLen)]
	lead := readLead(text)
	num, ok := readNumber(text[lead.n:], lead.n > 0)
	if !ok {
		return Quantity{}, false
	}
	ends := tailEnds(text, lead.n+num.n, num.chinese)
	for i := len(ends) - 1; i >= 0; i-- {
		if q, ok := Parse(text[:ends[i]]); ok {
			return q, true
		}
	}
	return Quantity{}, false
}

// border is the last rune border at or before n.
func border(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// tailEnds gives where a quantity whose digits end at from may end, in order:
// after the digits, the qualifier, the scale, the unit, the last qualifier.
func tailEnds(s string, from int, chinese bool) []int {
	ends := append(make([]int, 0, 8), from)
	step := func(n int) {
		if n > 0 {
			from += n
			ends = append(ends, from)
		}
	}
	gap := func(read func(string) int) {
		space := blank(s[from:])
		if n := read(s[from+space:]); n > 0 {
			step(space + n)
		}
	}
	middle := func(rest string) int { return middleLen(rest, chinese) }
	gap(middle)
	gap(func(rest string) int {
		for _, scale := range scales {
			if after, found := strings.CutPrefix(rest, scale.text); found && !unitStartsWith(scale.text, after) {
				return len(scale.text)
			}
		}
		return 0
	})
	gap(middle)
	unit := from
	gap(UnitLen)
	noun := strings.TrimSpace(s[unit:from])
	if rest := s[from:]; strings.HasPrefix(rest, "半") && !startsWithAny(rest, "半数", "半价", "半径", "半成品", "半载", "半年", "半月", "半小时") {
		step(len("半"))
	}
	for _, w := range []string{"半月", "半小时"} {
		if noun == "个" && strings.HasPrefix(s[from:], w) {
			step(len(w))
		}
	}
	gap(func(rest string) int {
		if strings.HasPrefix(rest, "之内") && strings.Contains("名人个家户项位支件条", noun) { // 在这十二名之内: among them
			return 0
		}
		return endLen(rest)
	})
	return ends
}

// blank is the length of one space within a line.
func blank(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r == '\t' || unicode.Is(unicode.Zs, r) {
		return size
	}
	return 0
}

func startsWithAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// middleLen is the length of 余, 多 and the like after digits.
func middleLen(s string, chinese bool) int {
	for _, w := range middleWords {
		rest, found := strings.CutPrefix(s, w.text)
		switch {
		case !found:
		case (w.text == "来" || w.text == "几") && (!chinese || UnitLen(rest) == 0): // 34来自, but 十来个
		case w.text == "多" && startsWithAny(rest, "元化", "样", "方面", "部门", "地", "措并举"):
		case w.text == "余" && startsWithAny(rest, "下", "额", "热", "粮"):
		default:
			return len(w.text)
		}
	}
	return 0
}

// endLen is the length of 以上, 左右 and the like after a unit.
func endLen(s string) int {
	for _, w := range endWords {
		rest, found := strings.CutPrefix(s, w.text)
		switch {
		case !found:
		case w.text == "多" && startsWithAny(rest, "次", "种", "个", "方", "元", "地", "部", "项", "名", "家", "人", "头", "边", "年", "样", "渠", "才"):
		case w.text == "余" && startsWithAny(rest, "下", "额", "热", "粮", "款"):
		case w.text == "上下" && startsWithAny(rest, "联", "一", "游", "同", "贯"):
		case w.text == "以上" && startsWithAny(rest, "率", "下"):
		case w.text == "左右" && startsWithAny(rest, "手", "岸", "两"):
		default:
			return len(w.text)
		}
	}
	return 0
}
