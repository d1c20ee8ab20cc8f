package quantity

import (
	"math/big"
	"strings"
)

// Matches tells whether the quantity, to the places it is written with, is
// what the formula gives: 62.8万元 is 627907.97 元, and 62万余元 is, too.
func (r Result) Matches(q Quantity) bool {
	v := r.In(q)
	step := q.Step()
	off := new(big.Rat).Sub(v, q.Rat())
	switch q.Bound {
	case AtLeast:
		return off.Sign() >= 0
	case AtMost:
		return off.Sign() <= 0
	case About:
		near := new(big.Rat).Mul(q.Rat(), big.NewRat(1, 20)) // 约 allows a twentieth
		if near.Abs(near).Cmp(step) > 0 {
			step = near
		}
		return off.Abs(off).Cmp(step) <= 0
	}
	return off.Abs(off).Cmp(step.Mul(step, big.NewRat(1, 2))) <= 0
}

// In is the value in the quantity's unit: a ratio becomes a percentage.
func (r Result) In(q Quantity) *big.Rat {
	v := new(big.Rat).Set(r.Value)
	factor := int64(1)
	switch {
	case r.Unit != "":
	case q.Kind == Percent, q.Kind == Points && r.Share:
		factor = 100
	case q.Kind == Permille:
		factor = 1000
	}
	return v.Mul(v, big.NewRat(factor, 1))
}

// Like writes the value as the quantity is written: same qualifier, scale,
// places and unit. 余 and 超 round down and 近 up, so that they stay true.
func (r Result) Like(q Quantity) string {
	v := r.In(q)
	scale, tail := pow10(q.Exp), q.Tail
	switch { // the scale of a Chinese numeral is among its digits
	case strings.HasSuffix(q.Digits, "成"):
		tail = "%"
	case q.Scale != "" && strings.HasSuffix(q.Digits, q.Scale):
		tail = q.Scale + tail
	}
	places := 0
	for step := new(big.Rat).Quo(q.Step(), scale); places < 6 && step.Cmp(pow10(-places)) < 0; {
		places++
	}
	v.Quo(v, scale)
	if q.Bound == AtLeast || q.Bound == AtMost {
		v = floor(v, places, q.Bound == AtMost)
	}
	return q.Lead + v.FloatString(places) + tail
}

// floor cuts after so many decimals, downwards or upwards.
func floor(v *big.Rat, places int, up bool) *big.Rat {
	v = new(big.Rat).Mul(v, pow10(places))
	whole, rest := new(big.Int).DivMod(v.Num(), v.Denom(), new(big.Int))
	if up && rest.Sign() != 0 {
		whole.Add(whole, big.NewInt(1))
	}
	return new(big.Rat).Mul(new(big.Rat).SetInt(whole), pow10(-places))
}
