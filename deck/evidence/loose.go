package evidence

import (
	"math"
	"math/big"
	"strings"

	"briefdeck/deck/quantity"
)

// least is how much of its subject a number of the document must share for a
// rounder one to be a paraphrase of it: many numbers are 近两成 by chance.
const least = 0.12

// rounding is a qualified claim that may say another number with fewer digits.
type rounding struct {
	a          amount
	most, step *big.Rat // how far off it may be
	digits     int      // of the number, which another one has more of; 0 for a fraction
	reach      float64
}

// roundingOf makes a claim ready; nil for one that says it is exact.
func roundingOf(c Claim, a amount) *rounding {
	if a.bound == quantity.Exact || a.value.Sign() <= 0 {
		return nil
	}
	r := &rounding{a: a, most: new(big.Rat).Mul(a.value, big.NewRat(15, 100))}
	r.step = r.most
	if !fraction(c.Q) {
		mine, _ := significant(a.value)
		scale := new(big.Rat).Quo(a.value, c.Q.Rat())
		r.digits, r.step = len(mine), scale.Mul(scale, lastPlace(c.Q.Rat(), c.Q.Step()))
	}
	r.reach, _ = r.step.Float64()
	r.reach += a.about * 1e-6
	return r
}

// loosely tells whether a qualified claim says a number of the document with
// fewer digits, and says it right: 约1.3万 of 1.26万, 1100多 of 1142, 近六成 of
// 57%, 超过三分之一 of 35.3%. A bare number that lost digits does not: it says
// that it is exact.
func loosely(c Claim, a, n amount) bool { return roundingOf(c, a).says(n) }

func (r *rounding) says(n amount) bool {
	if r == nil || !r.a.sameUnit(n) || n.value.Sign() <= 0 {
		return false
	}
	a := r.a
	if a.bound != n.bound && a.bound != quantity.About && n.bound != quantity.Exact && n.bound != quantity.About {
		return false // 近 of what is 余
	}
	if n.about > 0 && math.Abs(n.about-a.about) > r.reach { // as most are
		return false
	}
	if r.digits > 0 {
		if its, _ := significant(n.value); r.digits >= len(its) {
			return false
		}
	}
	off := new(big.Rat).Sub(n.value, a.value)
	switch a.bound {
	case quantity.AtLeast:
		return off.Sign() > 0 && off.Cmp(r.step) < 0
	case quantity.AtMost:
		off.Neg(off)
		return off.Sign() > 0 && off.Cmp(r.step) < 0 && off.Cmp(r.most) <= 0
	}
	half := new(big.Rat).Mul(r.step, big.NewRat(1, 2))
	return off.Abs(off).Cmp(half) <= 0 && off.Cmp(r.most) <= 0
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
