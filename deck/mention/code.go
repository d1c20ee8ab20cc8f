package mention

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

// joins are signs between digits that make a ratio, a score or a formula of
// them: 16:9, 3·15, 5+2, 7×24, 1/3.
var joins = []string{":", "：", "·", "+", "＋", "×", "*", "/", "∶", ">", "=", "比", "_", "@"}

// code reads digits that count nothing: hotlines, document numbers, ratios,
// numbers of telephones, versions, and those joined to Latin letters.
func code(s *scanner) (int, Class) {
	rest, before := s.rest(), s.before()
	n := arabic(rest)
	if n == 0 {
		return 0, Name
	}
	end := n
	parts := 1
	for { // 16:9, 1.2.3, 0835-4222222
		sep, d := joint(rest, end)
		if d == 0 {
			break
		}
		end += sep + d
		parts++
	}
	switch {
	case end > n && (parts > 1):
		return end + letters(rest[end:]), Name
	case strings.Count(rest[:decimals(rest)], ".") > 1:
		return decimals(rest), Name
	}
	if after(before, "〔", "[", "【") && first(rest[n:], "〕", "]", "】") != "" {
		return n, Name
	}
	if l := letters(rest[n:]); l > 0 && quantity.UnitLen(rest[n:]) == 0 { // 5G, 3D打印
		return n + l, Name
	}
	if sep, d := telephone(rest, n); d > 0 {
		return n + sep + d, Name
	}
	if first(rest[n:], "强") != "" || after(before, "双", "邮编", "编号", "编码", "代码", "号码", "电话", "手机", "热线", "账号", "证号", "密码") { // 500强, 双11
		return n, Name
	}
	if first(rest[n:], "后") != "" && n == 2 && (rest[1] == '0' || rest[1] == '5') { // 90后
		return n, Name
	}
	if first(rest[n:], ",", ".") != "" && len(rest) > n+1 && isDigit(rest[n+1]) || !unitless(rest[n:]) || first(rest[n:], "%", "％") != "" {
		return 0, Name
	}
	if n >= 8 || n > 1 && rest[0] == '0' || hotline(rest[:n]) {
		return n, Name
	}
	return 0, Name
}

// joint is the length of a sign and of the digits after it.
func joint(s string, at int) (sep, d int) {
	if at == len(s) || s[at] < utf8.RuneSelf && strings.IndexByte(":+*/>=_@", s[at]) < 0 {
		return 0, 0
	}
	if w := first(s[at:], joins...); w != "" {
		if d := arabic(s[at+len(w):]); d > 0 {
			return len(w), d
		}
	}
	return 0, 0
}

// telephone is the length of what follows an area code or 400.
func telephone(s string, n int) (sep, d int) {
	if (s[0] != '0' || n < 3 || n > 4) && s[:n] != "400" && s[:n] != "800" || first(s[n:], "-") == "" {
		return 0, 0
	}
	end := n
	for end < len(s) && s[end] == '-' && arabic(s[end+1:]) > 2 {
		end += 1 + arabic(s[end+1:])
	}
	return min(1, end-n), max(0, end-n-1)
}

// decimals is the length of digits joined by points.
func decimals(s string) int {
	n := arabic(s)
	for n < len(s) && s[n] == '.' {
		d := arabic(s[n+1:])
		if d == 0 {
			break
		}
		n += 1 + d
	}
	return n
}

// letters is the length of a Latin word.
func letters(s string) int {
	n := 0
	for n < len(s) && (isLetter(s[n]) || isDigit(s[n])) {
		n++
	}
	return n
}

// hotline tells the short numbers of public services in China: 110, 12345,
// 95598, 96333 (Telecommunications Numbering Plan, 2017).
func hotline(digits string) bool {
	switch digits {
	case "110", "119", "120", "122":
		return true
	}
	return len(digits) == 5 && first(digits, "12", "95", "96", "10") != ""
}

// claim takes the quantity at the place, or passes over what is none.
func (s *scanner) claim() {
	rest := s.rest()
	r, size := utf8.DecodeRuneInString(rest)
	if !s.mayBegin(r) {
		s.at += size
		return
	}
	q, ok := s.quantity(0)
	if !ok {
		s.pass()
		return
	}
	if upper, n := s.upperEnd(len(q.Text)); n > 0 && q.Unit == "" && q.Scale == "" && wholeNumber(q) { // 3—5名
		if _, known := quantity.Parse(q.Text); known {
			s.take(q.WithUnit(strings.TrimSpace(upper.Scale + upper.Unit)))
			s.at += n
			return
		}
	}
	s.take(q)
}

// upperEnd reads the upper end of a range after its lower one, which has n
// bytes: its quantity, and the length of the sign between.
func (s *scanner) upperEnd(n int) (quantity.Quantity, int) {
	rest := s.rest()[n:]
	sep := dash(rest)
	if sep == 0 {
		return quantity.Quantity{}, 0
	}
	if digits(rest[sep:]) == 0 {
		return quantity.Quantity{}, 0
	}
	q, ok := s.quantity(n + sep)
	if !ok || q.Unit == "" && q.Scale == "" {
		return quantity.Quantity{}, 0
	}
	return q, sep
}

func wholeNumber(q quantity.Quantity) bool { return q.Kind == quantity.Count && q.Tail == "" }

// mayBegin tells whether a quantity may begin here: not within a word such as
// 节约 or 附近, and no sign after a letter or digit.
func (s *scanner) mayBegin(r rune) bool {
	before := s.before()
	switch r {
	case '约':
		return after(before, wholes...) || !after(before, "节", "签", "预", "条", "合", "契", "公", "履", "违", "续", "守", "毁", "特", "相", "制", "邀", "集", "俭", "简", "大")
	case '近':
		return !after(before, "附", "最", "临", "靠", "邻", "亲", "贴", "走", "就", "接", "远", "将")
	case '达':
		return !after(before, "到", "发", "传", "送", "下", "抵", "直", "表", "雷", "转")
	case '过':
		return !after(before, "通", "经", "超", "不", "度", "胜", "突")
	case '上':
		return !after(before, "以", "网", "线", "身", "路", "晚", "早", "马", "街", "会", "市", "面", "地", "山", "县", "地", "村")
	case '超':
		return after(before, "提高", "升高", "走高") || !after(before, "赶", "反", "高")
	case '-', '+', '−', '－', '＋':
		last, _ := utf8.DecodeLastRuneInString(before)
		if n := len(s.found); n > 0 && s.found[n-1].To == s.at { // 12%-15%
			return false
		}
		return !(last < utf8.RuneSelf && (isDigit(byte(last)) || isLetter(byte(last)))) && last != '—' && last != '党'
	case '前', '头', '后', '去', '今', '这', '下', '周', '星', '礼', '成', '翻':
		return false
	}
	return true
}

// wholes are words that end as 合约 and 续约 begin, and so do not join with 约.
var wholes = []string{"连续", "持续", "陆续", "继续", "后续", "联合", "综合", "整合", "融合", "结合", "配合", "折合", "组合", "集合"}

// pass goes over characters that are no quantity: a whole run of digits.
func (s *scanner) pass() {
	rest := s.rest()
	n := arabic(rest)
	if n > 0 {
		for n < len(rest) && strings.IndexByte(",.", rest[n]) >= 0 && arabic(rest[n+1:]) > 0 {
			n += 1 + arabic(rest[n+1:])
		}
		s.add(n, Name)
		return
	}
	if n = numeral(rest); n > 0 {
		s.wordNumeral(n)
		return
	}
	_, size := utf8.DecodeRuneInString(rest)
	s.at += size
}
