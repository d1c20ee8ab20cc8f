package mention

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

// take takes a quantity in the class that it is of.
func (s *scanner) take(q quantity.Quantity) {
	m := Mention{From: s.at, To: s.at + len(q.Text), Class: Claim, Q: q}
	if r, _ := utf8.DecodeRuneInString(q.Digits); isNumeral(r) || r == '半' {
		m.Class = s.inWords(q)
	}
	switch m.Class {
	case Name:
		s.wordNumeral(numeral(s.rest()))
	default:
		s.found = append(s.found, m)
		s.at = m.To
	}
}

// wordNumeral passes a numeral that is part of a word. A single character is a
// syllable (统一, 百姓, 四川) and no mention.
func (s *scanner) wordNumeral(n int) {
	if _, size := utf8.DecodeRuneInString(s.rest()); n <= size {
		s.at += size
		return
	}
	s.add(n, Name)
}

// inWords is the class of a quantity in Chinese numerals.
func (s *scanner) inWords(q quantity.Quantity) Class {
	before, next := s.before(), s.text[s.at+len(q.Text):]
	switch {
	case after(before, "数", "几", "无"), after(before, "成") && barePower(q.Digits): // 数百名, 几十个, 成百
		return Name
	case q.Digits == "一" && first(q.Tail, "起", "路", "部", "口", "面") == q.Tail && q.Lead == "": // 一起, 一路: adverbs
		return Name
	case q.Lead != "" || q.Bound != quantity.Exact:
		return Claim
	case q.Kind != quantity.Count:
		if strings.HasPrefix(q.Digits, "一半") || strings.HasPrefix(q.Digits, "半") {
			return Count
		}
		return Claim
	case barePower(q.Digits) && q.Unit != "元":
		return Name
	case q.Unit == "" && q.Scale == "":
		return Name
	case q.Unit == "" && barePower(strings.TrimSuffix(q.Digits, q.Scale)):
		return Name
	case q.Unit == "倍" || q.Scale != "":
		return Claim
	case legend(before) || ofTheText(q.Unit, next):
		return Count
	case q.Value > 10:
		return Claim
	case after(before, "连续", "累计", "共计", "合计", "总计", "增至", "增加到", "减至", "减少到", "降至"):
		return Claim
	}
	return Count
}

// barePower tells 百, 千, 万 and nothing, which are figures of speech: 百名干部进百企.
func barePower(digits string) bool {
	for _, r := range digits {
		if !strings.ContainsRune("百千万亿", r) {
			return false
		}
	}
	return true
}

// legend tells whether the number says what a sign of a chart stands for.
func legend(before string) bool {
	return after(before, "代表", "代表着", "表示", "相当于", "每")
}

// ofTheText tells whether the text itself is counted: 十四个字, 十二页, 一百个格子.
func ofTheText(unit, next string) bool {
	switch unit {
	case "字", "页", "句", "行", "段", "格":
		return true
	}
	return first(next, "字", "句", "行", "段", "页", "词", "格", "方格", "小人", "小旗", "圆点", "色块", "图标", "标题") != ""
}
