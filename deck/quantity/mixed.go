package quantity

import (
	"math/big"
	"strings"
)

// mixedScales are what stands after Arabic digits in 1万2千.
var mixedScales = []struct {
	text string
	exp  int
}{{"千万", 7}, {"百万", 6}, {"十万", 5}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}}

// readMixed reads Arabic digits with scales among them: 1万2千, 2亿3千万,
// 1万2000. The scales fall; digits without one fill the places of the scale
// before them. One group alone is no such number.
func readMixed(s string) (number, bool) {
	n := number{value: new(big.Rat), step: big.NewRat(1, 1)}
	room := 13
	for groups := 0; ; groups++ {
		size := 0
		for size < len(s[n.n:]) && size < maxDigits {
			_, width := digitAt(s[n.n+size:])
			if width == 0 {
				break
			}
			size += width
		}
		if size == 0 {
			return n, groups > 1
		}
		_, value, decimals, ok := readDecimal(s[n.n:])
		if !ok || decimals > 0 {
			return n, false
		}
		exp, scale := 0, ""
		for _, m := range mixedScales {
			if rest, found := strings.CutPrefix(s[n.n+size:], m.text); found && !unitStartsWith(m.text, rest) {
				exp, scale = m.exp, m.text
				break
			}
		}
		n.step = pow10(exp)
		value.Mul(value, n.step)
		if groups > 0 && value.Cmp(pow10(room)) >= 0 || exp >= room || scale == "" && (groups == 0 || value.Cmp(pow10(room-1)) < 0) {
			return n, false
		}
		n.value.Add(n.value, value)
		n.n += size + len(scale)
		if scale == "" {
			return n, true
		}
		room = exp
	}
}
