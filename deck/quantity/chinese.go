package quantity

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

var chineseDigits = map[rune]int64{
	'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'壹': 1, '贰': 2, '叁': 3, '肆': 4, '伍': 5, '陆': 6, '柒': 7, '捌': 8, '玖': 9,
}

var chinesePowers = map[rune]int64{'十': 10, '百': 100, '千': 1000, '拾': 10, '佰': 100, '仟': 1000}

// readChinese reads a numeral such as 十二, 两百, 三亿七千八百. A last 万 or
// 亿 is left to the tail as the scale, as it is after Arabic digits: 百 of 百万.
func readChinese(s string, qualified bool) (number, bool) {
	n := number{chinese: true}
	if f, ok := readFraction(s); ok {
		return f, true
	}
	if rest, found := strings.CutPrefix(s, "一半"); found {
		return number{n: len(s) - len(rest), value: big.NewRat(1, 2), step: big.NewRat(1, 10), chinese: true, half: true}, true
	}
	if rest, found := strings.CutPrefix(s, "半"); found {
		n = number{n: len(s) - len(rest), value: big.NewRat(1, 2), step: big.NewRat(1, 10), chinese: true, half: true}
		if after, found := strings.CutPrefix(rest, "数"); found {
			n.n = len(s) - len(after)
		}
		return n, true
	}
	runes, _ := numeralRun(s)
	ends := make([]int, len(runes))
	for i, r := range runes {
		ends[i] = utf8.RuneLen(r)
		if i > 0 {
			ends[i] += ends[i-1]
		}
	}
	// The scale belongs to the tail: strip 万, 亿, 万亿 from the end.
	keep := len(runes)
	for keep > 0 && (runes[keep-1] == '万' || runes[keep-1] == '亿') {
		keep--
	}
	switch {
	case len(runes) == 0 || keep == 0 && !qualified && !strings.HasPrefix(s[ends[0]:], "余"):
		return n, false
	case keep == 0: // 超万元, 上亿元, 万余名
		keep = 1
	case keep > 0 && unitStartsWith(string(runes[keep-1]), s[ends[keep-1]:]):
		return n, false // 千克, 百分点: a unit, not a number
	}
	n.n = ends[keep-1]
	if strings.ContainsAny(string(runes[:keep]), "亿") && string(runes[keep:]) == "万" { // 三亿七千八百万: count in 万
		value, last, ok := chineseValue(runes)
		n.value, n.step = big.NewRat(value, 1e4), big.NewRat(last, 1e4)
		return n, ok
	}
	if keep > 1 && keep < len(runes) && strings.ContainsAny(string(runes[:keep]), "万亿") {
		return n, false // 三万三亿
	}
	value, last, ok := chineseValue(runes[:keep])
	n.value, n.step = big.NewRat(value, 1), big.NewRat(last, 1)
	if ok && keep == len(runes) {
		n.decimals(s[n.n:])
	}
	return n, ok
}

// maxPlaces is how many decimals a numeral in words has at most.
const maxPlaces = 6

// decimals takes 点五 after 九十八; 三点十分 and 四点一刻 are times.
func (n *number) decimals(s string) {
	rest, found := strings.CutPrefix(s, "点")
	size, places, value := 0, 0, int64(0)
	for _, r := range rest {
		d, digit := chineseDigits[r]
		if !digit || r == '两' {
			if isNumeral(r) && r != '万' && r != '亿' || r == '刻' {
				return
			}
			break
		}
		size += utf8.RuneLen(r)
		places++
		value = value*10 + d
		if places > maxPlaces {
			return
		}
	}
	if !found || places == 0 {
		return
	}
	n.n += len("点") + size
	n.step = pow10(-places)
	n.value.Add(n.value, new(big.Rat).Mul(big.NewRat(value, 1), n.step))
}

// readFraction reads 三分之二 and 万分之五, shares of one; 百分之 and 千分之
// are leads.
func readFraction(s string) (number, bool) {
	parts, ends := numeralRun(s)
	if len(parts) == 0 || len(parts) > 4 || string(parts) == "百" || string(parts) == "千" {
		return number{}, false
	}
	rest, found := strings.CutPrefix(s[ends:], "分之")
	if !found {
		return number{}, false
	}
	some, size := numeralRun(rest)
	whole, _, ok := chineseValue(parts)
	if string(parts) == "万" {
		whole, ok = 1e4, true
	}
	value, _, ok2 := chineseValue(some)
	if !ok || !ok2 || len(some) == 0 || whole < 2 || value < 1 {
		return number{}, false
	}
	return number{
		n: ends + len("分之") + size, value: big.NewRat(value, whole), step: big.NewRat(1, 100),
		chinese: true, half: true, fraction: true,
	}, true
}

// numeralRun is the numeral that s begins with, and its length in bytes.
func numeralRun(s string) (runes []rune, size int) {
	for _, r := range s {
		if !isNumeral(r) || size > maxLen {
			break
		}
		runes = append(runes, r)
		size += utf8.RuneLen(r)
	}
	return runes, size
}

func isNumeral(r rune) bool {
	_, digit := chineseDigits[r]
	_, power := chinesePowers[r]
	return digit || power || r == '万' || r == '亿'
}

// maxNumeral is longer than any numeral below 10¹⁶.
const maxNumeral = 40

// chineseValue adds up a numeral; last is the value of its last written place.
func chineseValue(runes []rune) (value, last int64, ok bool) {
	if len(runes) == 0 || len(runes) > maxNumeral {
		return 0, 0, false
	}
	if year, ok := positional(runes); ok {
		return year, 1, true
	}
	var total, section, digit int64 // below 亿 or 万; below the next scale; waiting for its power
	pending := false
	power, scale := int64(10), int64(1e12) // each must fall
	last = 1
	for i, r := range runes {
		d, isDigit := chineseDigits[r]
		p, isPower := chinesePowers[r]
		switch {
		case isDigit && d == 0: // 一百零五: no value of its own
			if pending || i == len(runes)-1 && len(runes) > 1 {
				return 0, 0, false
			}
			last = 1
		case isDigit:
			if pending {
				return 0, 0, false
			}
			digit, pending, last = d, true, 1
		case isPower:
			if p >= power*10 && section != 0 || section != 0 && p >= power {
				return 0, 0, false
			}
			if !pending { // 十二, 三百十五; not 一万百
				if i > 0 && (p != 10 || section == 0) {
					return 0, 0, false
				}
				digit = 1
			}
			section += digit * p
			pending, power, last = false, p, p
		default: // 万 or 亿 in the middle of a numeral
			s := int64(1e4)
			if r == '亿' {
				s = 1e8
			}
			section += digitIf(pending, digit)
			if section == 0 && i == 0 {
				section = 1
			}
			if s >= scale || section == 0 {
				return 0, 0, false
			}
			total += section * s
			section, pending, power, scale, last = 0, false, 10, s, s
		}
	}
	if pending && len(runes) > 1 { // 一百五 is 150, 三万三 is 33000, 一百零五 is 105
		p := chinesePowers[runes[len(runes)-2]]
		switch runes[len(runes)-2] {
		case '万':
			p = 1e4
		case '亿':
			p = 1e8
		}
		if p >= 100 {
			last = p / 10
			digit *= last
		}
	}
	return total + section + digitIf(pending, digit), last, true
}

// positional reads digits written one by one: 二〇二五, and single ones.
func positional(runes []rune) (int64, bool) {
	if len(runes) > 12 {
		return 0, false
	}
	var v int64
	for _, r := range runes {
		d, ok := chineseDigits[r]
		if !ok || r == '两' && len(runes) > 1 {
			return 0, false
		}
		v = v*10 + d
	}
	// 三五名 and 七八个 are guesses, not numbers: only years are written so.
	return v, len(runes) == 1 || len(runes) == 4
}

func digitIf(pending bool, d int64) int64 {
	if pending {
		return d
	}
	return 0
}
