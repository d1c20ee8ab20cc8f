package outline

import (
	"math/big"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/quantity"
)

// waterfall settles which labels are totals, and holds each written total
// against the sum of what is before it. A first total is what a waterfall
// starts from.
//
// Where the outline names none, the last label is one if it is the sum of the
// others; the first is one if something is taken off it and it has no sign.
func (p *parser) waterfall(c *Chart) {
	if len(c.Series) != 1 {
		return
	}
	values := c.Series[0].Values
	last := len(values) - 1
	if c.Totals == nil {
		c.Totals = make([]bool, len(values))
		falls := false
		for v := range c.values() {
			falls = falls || v.Q.Value < 0
		}
		first := values[0]
		c.Totals[0] = falls && !first.Missing && first.Q.Value >= 0 && !strings.HasPrefix(first.Q.Digits, "+")
		if sum := sumBefore(c, last); last > 1 && sum != nil && !values[last].Missing {
			c.Totals[last] = sum.matches(values[last].Q)
		}
		return
	}
	for i, v := range values {
		if i == 0 || !c.Totals[i] || v.Missing {
			continue
		}
		if sum := sumBefore(c, i); sum != nil && !sum.matches(v.Q) {
			p.problems.Add(v.Pos, diag.ChartTotal, v.Q.Text, sum.text(v.Q))
		}
	}
}

// runningSum is a sum of quantities; near where one of them is not exact.
type runningSum struct {
	value *big.Rat
	near  bool
	last  quantity.Quantity // the exact one of them that is written with the most places
}

// sumBefore adds what a total is the sum of: the values before it, from the
// last written total on. Nil where one of them is missing.
func sumBefore(c *Chart, total int) *runningSum {
	sum, known := &runningSum{value: new(big.Rat)}, true
	for i, v := range c.Series[0].Values[:total] {
		switch {
		case c.Totals[i] && !v.Missing:
			sum, known = &runningSum{value: v.Q.Rat(), near: v.Q.Bound != quantity.Exact}, true
		case c.Totals[i] && i > 0: // computed from what is before it
		case v.Missing:
			known = false
		default:
			sum.value = new(big.Rat).Add(sum.value, v.Q.Rat())
			sum.near = sum.near || v.Q.Bound != quantity.Exact
			if v.Q.Bound == quantity.Exact && (sum.last.Text == "" || v.Q.Step().Cmp(sum.last.Step()) < 0) {
				sum.last = v.Q
			}
		}
	}
	if !known {
		return nil
	}
	return sum
}

// result is the sum in the unit of a total.
func (s *runningSum) result(total quantity.Quantity) quantity.Result {
	return quantity.Result{Value: s.value, Unit: total.Unit}
}

// text writes the sum as the total is written, with the places of its parts.
func (s *runningSum) text(total quantity.Quantity) string {
	if s.last.Text != "" && s.last.Step().Cmp(total.Step()) < 0 {
		total = s.last
	}
	return s.result(total).Like(total)
}

// matches tells whether a total is the sum, to the places that it is written
// with; the sum of numbers that are about so much is about so much.
func (s *runningSum) matches(total quantity.Quantity) bool {
	if s.near && total.Bound == quantity.Exact {
		total.Bound = quantity.About
	}
	return s.result(total).Matches(total)
}
