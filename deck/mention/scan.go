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

// numeral is the length of the Chinese numeral that s begins with.
func numeral(s string) int {
	n := 0
	for _, r := range s {
		if !isNumeral(r) {
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
	v, tens := 0, false
	count := 0
	for _, r := range s {
		if count++; count > 3 {
			return -1
		}
		switch d := strings.IndexRune("〇一二三四五六七八九", r) / len("〇"); {
		case r >= '0' && r <= '9':
			v = v*10 + int(r-'0')
		case r >= '０' && r <= '９':
			v = v*10 + int(r-'０')
		case r == '十':
			if tens {
				return -1
			}
			v, tens = max(v, 1)*10, true
		case r == '两':
			v += 2
		case strings.ContainsRune("〇一二三四五六七八九", r):
			if tens {
				v += d
			} else {
				v = v*10 + d
			}
		default:
			return -1
		}
	}
	if count == 0 || v > 99 {
		return -1
	}
	return v
}

// year is the value of four digits, Arabic or Chinese, or -1.
func year(s string) int {
	v, n := 0, 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			v = v*10 + int(r-'0')
		case r >= '０' && r <= '９':
			v = v*10 + int(r-'０')
		case r == '零':
			v *= 10
		case strings.ContainsRune("〇一二三四五六七八九", r):
			v = v*10 + strings.IndexRune("〇一二三四五六七八九", r)/len("〇")
		default:
			return -1
		}
		n++
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
