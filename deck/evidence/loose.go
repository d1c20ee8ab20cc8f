package evidence

import (
	"math/big"
	"strings"

	"briefdeck/deck/quantity"
)

// least is how much of its subject a number of the document must share for a
// rounder one to be a paraphrase of it: many numbers are 近两成 by chance.
const least = 0.12

// loosely tells whether a qualified claim says a number of the document with
// fewer digits, and says it right: 约1.3万 of 1.26万, 1100多 of 1142, 近六成 of
// 57%, 超过三分之一 of 35.3%. A bare number that lost digits does not: it says
// that it is exact.
func loosely(c Claim, a, n amount) bool {
	if a.bound == quantity.Exact || !a.sameUnit(n) || a.value.Sign() <= 0 || n.value.Sign() <= 0 {
		return false
	}
	if a.bound != n.bound && a.bound != quantity.About && n.bound != quantity.Exact && n.bound != quantity.About {
		return false // 近 of what is 余
	}
	if n.about > 0 && a.about > 0 && (n.about < a.about*0.8 || n.about > a.about*2.1) { // most are far off
		return false
	}
	off := new(big.Rat).Sub(n.value, a.value)
	most := new(big.Rat).Mul(a.value, big.NewRat(15, 100))
	step := most
	if !fraction(c.Q) {
		mine, _ := significant(a.value)
		its, _ := significant(n.value)
		if len(mine) >= len(its) {
			return false
		}
		scale := new(big.Rat).Quo(a.value, c.Q.Rat())
		step = scale.Mul(scale, lastPlace(c.Q.Rat(), c.Q.Step()))
	}
	switch a.bound {
	case quantity.AtLeast:
		return off.Sign() > 0 && off.Cmp(step) < 0
	case quantity.AtMost:
		off.Neg(off)
		return off.Sign() > 0 && off.Cmp(step) < 0 && off.Cmp(most) <= 0
	}
	return off.Abs(off).Cmp(step.Mul(step, big.NewRat(1, 2))) <= 0 && off.Cmp(most) <= 0
}

// otherSide is an amount with the bound that says the opposite.
func (a amount) otherSide() amount {
	switch a.bound {
	case quantity.AtLeast:
		a.bound = quantity.AtMost
	case quantity.AtMost:
		a.bound = quantity.AtLeast
	}
	return a
}

// fraction tells 三分之一, which has no last place.
func fraction(q quantity.Quantity) bool {
	return strings.Contains(q.Text, "分之") && !strings.Contains(q.Text, "百分之")
}
