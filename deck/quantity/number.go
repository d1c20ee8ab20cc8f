package quantity

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// number is the digits of a quantity.
type number struct {
	n        int // their length in bytes
	value    *big.Rat
	step     *big.Rat // one in the last written place
	chinese  bool
	half     bool // a share of one where no unit follows: 半, 一半, 三分之二
	fraction bool // 三分之二, which has no unit
}

// readNumber reads Arabic or Chinese digits; qualified tells that a word such
// as 超 stands before them, after which 万 and 亿 alone are numbers.
func readNumber(s string, qualified bool) (number, bool) {
	if n, ok := readArabic(s); ok {
		if startsWithAny(s[n.n:], "亿", "千万", "万", "千") && !strings.Contains(s[:n.n], "亿") {
			if m, ok := readMixed(s); ok && m.n > n.n {
				return m, true
			}
		}
		return n, true
	}
	return readChinese(s, qualified)
}

// maxDigits is more than any sum of money needs and keeps arithmetic small.
const maxDigits = 24

// readArabic reads an optional sign, digits of either width in one go or in
// groups of three, and decimals. 3亿7800 before 万 is one number.
func readArabic(s string) (number, bool) {
	n := number{}
	negative := false
	for _, sign := range []string{"-", "−", "－", "+", "＋"} {
		if strings.HasPrefix(s, sign) {
			n.n, negative = len(sign), sign != "+" && sign != "＋"
			break
		}
	}
	size, value, decimals, ok := readDecimal(s[n.n:])
	if !ok {
		return n, false
	}
	n.n += size
	n.value, n.step = value, pow10(-decimals)
	if decimals == 0 {
		n.joinYi(s)
	}
	if negative {
		n.value.Neg(n.value)
	}
	return n, true
}

// joinYi takes the digits after 亿 in 3亿7800万 as part of the number. The
// value is then in the scale that follows.
func (n *number) joinYi(s string) {
	rest, found := strings.CutPrefix(s[n.n:], "亿")
	if !found {
		return
	}
	size, value, decimals, ok := readDecimal(rest)
	if !ok || !strings.HasPrefix(rest[size:], "万") || value.Cmp(pow10(4)) >= 0 {
		return
	}
	n.n += len("亿") + size
	n.value = n.value.Mul(n.value, pow10(4)).Add(n.value, value)
	n.step = pow10(-decimals)
}

// readDecimal gives the length, the value and the number of decimals of the
// digits that s begins with.
func readDecimal(s string) (size int, value *big.Rat, decimals int, ok bool) {
	var digits strings.Builder
	group, commas, spaced, i := 0, false, false, 0
	for i < len(s) {
		d, width := digitAt(s[i:])
		if width == 0 {
			if s[i] == ',' && (commas && group == 3 || !commas && group >= 1 && group <= 3) && threeDigits(s[i+1:]) {
				commas, group = true, 0
				i++
				continue
			}
			if space := thinSpace(s[i:]); space > 0 && group >= 1 && group <= 3 && (spaced && group == 3 || !spaced && !commas) && grouped(s[i+space:], space) {
				spaced, group = true, 0
				i += space
				continue
			}
			break
		}
		if (commas || spaced) && group == 3 {
			return 0, nil, 0, false // 1,8000
		}
		digits.WriteByte(d)
		group++
		i += width
	}
	if digits.Len() == 0 {
		return 0, nil, 0, false
	}
	for _, point := range []string{".", "．"} {
		rest, found := strings.CutPrefix(s[i:], point)
		if !found {
			continue
		}
		n := 0
		for {
			d, width := digitAt(rest[n:])
			if width == 0 {
				break
			}
			digits.WriteByte(d)
			decimals++
			n += width
		}
		if n == 0 {
			break // the full stop of a sentence
		}
		i += len(point) + n
	}
	if digits.Len() > maxDigits {
		return 0, nil, 0, false
	}
	if digits.Len() <= 18 {
		v, _ := strconv.ParseInt(digits.String(), 10, 64)
		value = new(big.Rat).SetInt64(v)
		if decimals > 0 {
			value.Mul(value, pow10(-decimals))
		}
		return i, value, decimals, true
	}
	whole, ok := new(big.Int).SetString(digits.String(), 10)
	if !ok {
		return 0, nil, 0, false
	}
	value = new(big.Rat).SetInt(whole)
	return i, value.Mul(value, pow10(-decimals)), decimals, true
}

// thinSpace is the length of a space that may part groups of three digits, as
// GB/T 15835-2011 (5.1.1) has it: 1 250.
func thinSpace(s string) int {
	for _, space := range []string{" ", "\u00a0", "\u2009", "\u202f"} {
		if strings.HasPrefix(s, space) {
			return len(space)
		}
	}
	return 0
}

// grouped tells whether three digits follow and no fourth. After a common
// space, which may part two numbers as well, a unit must follow them at once,
// or another group.
func grouped(s string, space int) bool {
	if !threeDigits(s) {
		return false
	}
	n := 0
	for range 3 {
		_, width := digitAt(s[n:])
		n += width
	}
	rest := s[n:]
	if _, width := digitAt(rest); width > 0 {
		return false
	}
	if next := thinSpace(rest); next > 0 && threeDigits(rest[next:]) {
		return grouped(rest[next:], next)
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return space > 1 || unicode.Is(unicode.Han, r)
}

func threeDigits(s string) bool {
	for range 3 {
		_, width := digitAt(s)
		if width == 0 {
			return false
		}
		s = s[width:]
	}
	return true
}

// digitAt gives the ASCII digit for an ASCII or full-width one, and its width.
func digitAt(s string) (byte, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r >= '0' && r <= '9':
		return byte(r), size
	case r >= '０' && r <= '９':
		return byte(r-'０') + '0', size
	}
	return 0, 0
}
