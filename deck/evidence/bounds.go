package evidence

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

// bounding are words some way before a number that bound it. Those that touch
// a Chinese number are read with it.
var bounding = []struct {
	word  string
	bound quantity.Bound
}{
	{"刚过", quantity.AtLeast}, {"略高于", quantity.AtLeast}, {"约占", quantity.About}, {"约为", quantity.About}, {"近占", quantity.AtMost},
	{"more than", quantity.AtLeast}, {"no less than", quantity.AtLeast}, {"no fewer than", quantity.AtLeast}, {"over", quantity.AtLeast}, {"at least", quantity.AtLeast}, {"above", quantity.AtLeast}, {"exceeding", quantity.AtLeast},
	{"no more than", quantity.AtMost}, {"less than", quantity.AtMost}, {"fewer than", quantity.AtMost}, {"under", quantity.AtMost}, {"nearly", quantity.AtMost}, {"almost", quantity.AtMost}, {"up to", quantity.AtMost}, {"at most", quantity.AtMost}, {"close to", quantity.AtMost},
	{"about", quantity.About}, {"around", quantity.About}, {"roughly", quantity.About}, {"approximately", quantity.About}, {"some", quantity.About},
}

// bounded is the quantity at bytes of a text with the bound that the words
// around it give: more than 900, about 3.5 million, 超过员工的五分之一, 2小时内.
func bounded(text string, from, to int, q quantity.Quantity) quantity.Quantity {
	if q.Bound != quantity.Exact {
		return q
	}
	before := strings.TrimRight(text[:from], " ")
	q.Bound = boundBefore(before)
	switch {
	case q.Bound != quantity.Exact:
	case fraction(q) && strings.HasSuffix(before, "的"):
		q.Bound = boundOfPart(before)
	case within(q.Unit, text[to:]):
		q.Bound = quantity.AtMost
	}
	return q
}

func boundBefore(before string) quantity.Bound {
	const longest = 16
	tail := strings.ToLower(before[max(0, len(before)-longest):])
	bound, length := quantity.Exact, 0
	for _, b := range bounding {
		rest, found := strings.CutSuffix(tail, b.word)
		if r, _ := utf8.DecodeLastRuneInString(rest); found && len(b.word) > length && !(r >= 'a' && r <= 'z') {
			bound, length = b.bound, len(b.word)
		}
	}
	return bound
}

// boundOfPart reads the word before the whole that a fraction is of.
func boundOfPart(before string) quantity.Bound {
	before = before[max(0, len(before)-longestAside):]
	clause := before[strings.LastIndexAny(before, stops+enders)+1:]
	for _, b := range []struct {
		word  string
		bound quantity.Bound
	}{{"超过", quantity.AtLeast}, {"不到", quantity.AtMost}, {"不足", quantity.AtMost}, {"接近", quantity.AtMost}, {"将近", quantity.AtMost}, {"约占", quantity.About}} {
		if strings.Contains(clause, b.word) {
			return b.bound
		}
	}
	return quantity.Exact
}

// within tells 2小时内: a time that is not passed. 3年内部管理 has none.
func within(unit, after string) bool {
	switch unit {
	case "秒", "分钟", "小时", "天", "日", "个月", "月", "年", "周", "个工作日":
		rest, found := strings.CutPrefix(after, "内")
		r, _ := utf8.DecodeRuneInString(rest)
		return found && !strings.ContainsRune("部外设容资控", r)
	}
	return false
}

// slashed is the fraction that 1/3 writes, at bytes of a text: a part of ten
// at most, since 7/24 and 24/7 are none.
func slashed(text string, from, to int) (quantity.Quantity, bool) {
	part, whole, found := strings.Cut(text[from:to], "/")
	if !found || len(part) != 1 || len(whole) == 0 || len(whole) > 2 || part < "1" || len(whole) == 1 && part >= whole || len(whole) == 2 && whole != "10" {
		return quantity.Quantity{}, false
	}
	words := []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}
	of := words[len(words)-1]
	if len(whole) == 1 {
		of = words[whole[0]-'1']
	}
	written := of + "分之" + words[part[0]-'1']
	for _, word := range []string{"以上", "以下", "左右"} {
		if strings.HasPrefix(text[to:], word) {
			written += word
		}
	}
	return quantity.Parse(written)
}
