package evidence

import (
	"math/big"
	"strings"
)

// near tells whether one number may be a slip of the other: a digit changed,
// dropped, added or swapped with its neighbour, or a scale (十, 百, 千, 万) off.
// Numbers of one or two digits are easily a slip apart: sure is false for them.
func near(a, b *big.Rat) (slip, sure bool) {
	x, y := valueOf(a), valueOf(b)
	return x.near(&y)
}

// value is a number as far as it tells slips.
type value struct {
	digits string // see significant
	exp    int
	sign   int
	noted  int // see source.note
}

func valueOf(v *big.Rat) value {
	digits, exp := significant(v)
	return value{digits: digits, exp: exp, sign: v.Sign()}
}

func (a *value) near(b *value) (slip, sure bool) {
	da, ea, db, eb := a.digits, a.exp, b.digits, b.exp
	same := da == db
	// The place of the first digit must not run away: 57 is no slip of 570001.
	if places := (len(da) + ea) - (len(db) + eb); !same && (places > 1 || places < -1) || da == "" || db == "" || a.sign != b.sign {
		return false, false
	}
	sure = max(len(da), len(db)) > 2
	if same {
		off := max(ea-eb, eb-ea)
		return off <= 4 || off == 8, len(da) > 1
	}
	if ea == eb || len(da) != len(db) { // in one scale: 1800 against 180, 3.78 against 3.8
		if slipped(da, db) {
			return true, sure
		}
	}
	if ea == eb {
		return false, sure
	}
	return slipped(padded(da, ea, eb), padded(db, eb, ea)), sure
}

// padded writes digits down to the lower of two places.
func padded(digits string, exp, other int) string {
	if n := exp - other; n > 0 && n < 20 {
		return digits + strings.Repeat("0", n)
	}
	return digits
}

// significant is the digits of a number without zeros at its ends, and the
// power of ten of the last one; at most so many decimals are looked at.
func significant(v *big.Rat) (digits string, exp int) {
	text := new(big.Rat).Abs(v).FloatString(6)
	whole, fraction, _ := strings.Cut(text, ".")
	digits = strings.TrimLeft(whole+fraction, "0")
	trimmed := strings.TrimRight(digits, "0")
	return trimmed, len(digits) - len(trimmed) - len(fraction)
}

// slipped tells whether two texts differ by one character changed, added or
// dropped, or by two neighbours swapped.
func slipped(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) == len(b) && i == len(a):
		return false
	case len(a) == len(b):
		return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	case len(a)+1 == len(b):
		return a[i:] == b[i+1:]
	}
	return false
}
