package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

func opens(r rune) bool { return strings.ContainsRune("“‘「『《〈＂", r) }

var closers = map[rune]string{'“': "”", '‘': "’", '「': "」", '『': "』", '《': "》", '〈': "〉", '"': "\"", '＂': "＂"}

// maxName is the longest name in quotation marks in characters: a longer
// quotation is what somebody says, and its numbers are as any.
const maxName = 12

// maxTitle is the longest title in 《》.
const maxTitle = 60

// quoted takes a name or title in quotation marks if it has a number in it.
func (s *scanner) quoted() {
	rest := s.rest()
	open, size := utf8.DecodeRuneInString(rest)
	inner, ok := enclosed(rest[size:], open)
	s.at += size
	if !ok || inner == "" {
		return
	}
	has := strings.ContainsFunc(inner, func(r rune) bool {
		return unicode.IsDigit(r) || isNumeral(r) || r == '半'
	})
	if !has {
		s.at += len(inner)
		return
	}
	if open != '《' && open != '〈' && statesFigure(inner) {
		return // its numbers are as any
	}
	s.add(len(inner), Name)
}

// enclosed is the text up to the closing mark, if it is short enough and no sentence.
func enclosed(s string, open rune) (string, bool) {
	most, end := maxName, closers[open]
	if open == '《' || open == '〈' {
		most = maxTitle
	}
	runes := 0
	for i, r := range s {
		if strings.HasPrefix(s[i:], end) {
			return s[:i], true
		}
		if runes++; runes > most || r == '\n' || most == maxName && strings.ContainsRune("。！？；", r) {
			break
		}
	}
	return "", false
}

// statesFigure tells whether a short quotation has a number with a share, a
// scale or three digits and a unit: no name of a programme has.
func statesFigure(inner string) bool {
	for i := 0; i < len(inner); {
		n := arabic(inner[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(inner[i:])
			i += size
			continue
		}
		q, ok := quantity.Prefix(inner[i:])
		if ok && (q.Kind != quantity.Count || q.Unit != "" && q.Unit != "年" && (q.Scale != "" || q.Value >= 100)) {
			return true
		}
		i += n
	}
	return false
}

// phrases are set phrases with numerals that would be claims otherwise.
var phrases = []string{
	"一点点", "一一", "一成不变", "千家万户", "千千万万", "成千上万", "成百上千", "千方百计", "百分百", "万元户",
	"翻一番", "翻两番", "翻了一番", "翻了两番", "翻番", "三十六计", "三百六十度", "360度", "二十四小时", "百里挑一", "十里八乡", "十里八村",
	"百倍", "千倍", "万倍", "一倍一", "上万一", "过百姓", "不到一起", "不足一提", "近半晌", "五湖四海", "过万家", "近百姓", "上百姓", "百十", "千百", "万千",
	"一五一十", "十全十美", "百年大计", "百年未有", "千秋万代", "二十四节气", "十万火急", "百万雄", "千万工程", "亿万",
}

// phrase takes a set phrase.
func phrase(s *scanner) (int, Class) {
	rest := s.rest()
	if b := rest[0]; b < utf8.RuneSelf && b != '3' { // 360度 is the only one in Arabic digits
		return 0, Name
	}
	return len(first(rest, phrases...)), Name
}

// word takes a Latin word with its digits: A4, COVID-19, GB/T 15835, an address.
func (s *scanner) word() {
	rest := s.rest()
	n := 0
	hasDigit := false
	for n < len(rest) && (isLetter(rest[n]) || isDigit(rest[n]) || strings.IndexByte("_-./:@#?&=%+~", rest[n]) >= 0) {
		hasDigit = hasDigit || isDigit(rest[n])
		n++
	}
	for n > 0 && strings.IndexByte("_-./:@#?&=%+~", rest[n-1]) >= 0 { // the sentence's own
		n--
	}
	word := rest[:n]
	if c := first(rest, "RMB", "US$"); c != "" {
		if q, ok := quantity.Prefix(rest); ok {
			s.take(q)
			return
		}
	}
	if hasDigit {
		s.add(n, Name)
		return
	}
	if d := arabic(strings.TrimPrefix(rest[n:], " ")); d > 0 && numbers(word) {
		end := n + len(rest[n:]) - len(strings.TrimPrefix(rest[n:], " ")) + d
		if unitless(rest[end:]) {
			end += yearOfStandard(rest[end:])
			s.add(end, Name)
			return
		}
	}
	s.at += n
}

// numbers tells whether a number after the word is its own: GB/T 15835, No 5.
func numbers(word string) bool {
	switch word {
	case "RMB", "USD", "CNY", "EUR", "GDP", "CPI", "PPI", "KPI", "IN", "AT", "OF", "TO", "BY":
		return false
	case "No", "no", "Nr", "Version", "version", "Chapter", "Figure", "Table", "Page", "page", "Section", "section", "Issue", "issue", "Windows", "Office", "Level", "Phase", "Step":
		return true
	}
	return len(word) >= 2 && len(word) <= 8 && word == strings.ToUpper(word)
}

// yearOfStandard is the length of —2011 after GB/T 15835.
func yearOfStandard(s string) int {
	if sep := dash(s); sep > 0 && arabic(s[sep:]) == 4 {
		return sep + 4
	}
	return 0
}

// unitless tells whether no scale, unit or decimals follow a number.
func unitless(s string) bool {
	s = s[gap(s):]
	return quantity.UnitLen(s) == 0 && first(s, "万", "亿", "余", "多", "百", "千") == "" && !(len(s) > 1 && (s[0] == '.' || s[0] == ',') && isDigit(s[1]))
}
