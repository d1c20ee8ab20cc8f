package mention

import (
	"strings"
	"unicode/utf8"
)

// numerals are the characters of Chinese numerals, without scales.
const numerals = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟"

func isNumeral(r rune) bool { return r >= utf8.RuneSelf && strings.ContainsRune(numerals, r) }

// arabic is the length of the digits, of either width, that s begins with.
func arabic(s string) int {
	n := 0
	for n < len(s) {
		switch {
		case isDigit(s[n]):
			n++
		case len(s) >= n+3 && s[n] == 0xEF && s[n+1] == 0xBC && s[n+2] >= 0x90 && s[n+2] <= 0x99: // ０ to ９
			n += 3
		default:
			return n
		}
	}
	return n
}

// maxNumeral is more than any numeral has, in bytes: so much is looked at again
// by each of those who read at a place.
const maxNumeral = 120

// numeral is the length of the Chinese numeral that s begins with.
func numeral(s string) int {
	n := 0
	for _, r := range s {
		if !isNumeral(r) || n >= maxNumeral {
			break
		}
		n += utf8.RuneLen(r)
	}
	return n
}

// digits is the length of Arabic digits, or else of a Chinese numeral.
func digits(s string) int {
	if n := arabic(s); n > 0 {
		return n
	}
	return numeral(s)
}

// small is the value of a numeral below a hundred, as in dates; -1 for others.
func small(s string) int {
	if arabic(s) > 0 {
		v := 0
		for i, r := range []rune(s) {
			if i == 2 {
				return -1
			}
			v = v*10 + digitValue(r)
		}
		return v
	}
	v, rest := chineseDigit(s)
	rest, tens := strings.CutPrefix(rest, "十")
	if tens {
		var ones int
		ones, rest = chineseDigit(rest)
		v = max(v, 1)*10 + max(ones, 0)
	}
	if rest != "" {
		return -1
	}
	return v
}

// chineseDigit is the value of the digit that s begins with, or -1, and what
// follows it.
func chineseDigit(s string) (int, string) {
	r, size := utf8.DecodeRuneInString(s)
	if v := digitValue(r); v >= 0 && r >= utf8.RuneSelf {
		return v, s[size:]
	}
	return -1, s
}

// digitValue is the value of a digit, Arabic of either width or Chinese, or -1.
func digitValue(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	case r == '零':
		return 0
	case r == '两':
		return 2
	}
	if i := strings.IndexRune("〇一二三四五六七八九", r); i >= 0 {
		return i / len("〇")
	}
	return -1
}

// year is the value of four digits, Arabic or Chinese, or -1.
func year(s string) int {
	v, n := 0, 0
	for _, r := range s {
		d := digitValue(r)
		if d < 0 || r == '两' {
			return -1
		}
		v = v*10 + d
		if n++; n > 4 {
			return -1
		}
	}
	if n != 4 {
		return -1
	}
	return v
}

// first is the first of the words that s begins with, or "".
func first(s string, words ...string) string {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// after tells whether s ends with one of the words.
func after(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// gap is the length of one space, if any.
func gap(s string) int {
	if strings.HasPrefix(s, " ") {
		return 1
	}
	if strings.HasPrefix(s, "\u00a0") {
		return 2
	}
	return 0
}

// dash is the length of a sign between the ends of a range.
func dash(s string) int {
	return len(first(s, "——", "—", "–", "-", "~", "～", "－", "−", "至", "到"))
}

// lineStart tells whether only blanks and opening brackets stand before the
// place in its line.
func lineStart(before string) bool {
	for len(before) > 0 {
		r, size := utf8.DecodeLastRuneInString(before)
		switch r {
		case '\n':
			return true
		case ' ', '\t', '　', '(', '（', '#', '*':
			before = before[:len(before)-size]
		default:
			return false
		}
	}
	return true
}
