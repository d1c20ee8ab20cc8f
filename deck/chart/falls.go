package chart

import (
	"math"
	"math/big"
	"strings"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// fall is a bar of a waterfall: an addition or a deduction that hangs on the
// one before it, or a total that stands on zero.
type fall struct {
	label    int
	from, to float64 // in the measure
	total    bool
	computed bool // the total was not written: it is the sum of what is before it
	bound    quantity.Bound
	number   figure
	missing  bool // nothing is drawn
	adrift   bool // a value before it is missing: how high it stands is not known
}

// falls reads the bars of a waterfall. The sums are of exact fractions, so that
// labels have no noise of floats. What follows a missing value hangs on what
// was before it, as if it were nothing, and is adrift up to the next total.
func falls(c *outline.Chart, m measure, han bool) []fall {
	scale := new(big.Rat).SetFloat64(math.Pow10(m.exp))
	in := func(r *big.Rat) float64 {
		f, _ := new(big.Rat).Quo(r, scale).Float64()
		return f
	}
	var out []fall
	sum, bound, adrift := new(big.Rat), quantity.Exact, false
	for i, v := range c.Series[0].Values {
		f := fall{label: i, total: i < len(c.Totals) && c.Totals[i], bound: v.Q.Bound, missing: v.Missing}
		switch {
		case v.Missing && !f.total:
			adrift = true
			f.from, f.to = in(sum), in(sum)
		case v.Missing && (adrift || i == 0): // a total of what is not known
		case v.Missing:
			f.missing, f.computed, f.bound, f.to = false, true, bound, in(sum)
			f.number = m.figure(f.to, bound, v.Pos, han)
			f.number.digits = strings.Replace(f.number.digits, "-", "−", 1)
		case f.total:
			sum, bound, adrift = v.Q.Rat(), v.Q.Bound, false
			f.to, f.number = in(sum), withUnit(c, v)
			if v.Q.Value < 0 {
				f.number.digits = signed(f.number.digits, v.Q.Value)
			}
		default:
			f.from = in(sum)
			sum = new(big.Rat).Add(sum, v.Q.Rat())
			f.to, f.number, bound = in(sum), withUnit(c, v), joined(bound, turned(v.Q))
			f.number.digits = signed(f.number.digits, v.Q.Value)
		}
		f.adrift = adrift
		out = append(out, f)
	}
	return out
}

// signed writes the digits of a change with the sign of print.
func signed(digits string, value float64) string {
	digits = strings.TrimLeft(digits, "+-−－＋")
	switch {
	case value < 0:
		return "−" + digits
	case value > 0:
		return "+" + digits
	}
	return digits
}

// turned is on which side of a number the true one lies: of a deduction of more
// than 30 it is lower.
func turned(q quantity.Quantity) quantity.Bound {
	switch {
	case q.Value < 0 && q.Bound == quantity.AtLeast:
		return quantity.AtMost
	case q.Value < 0 && q.Bound == quantity.AtMost:
		return quantity.AtLeast
	}
	return q.Bound
}

// computedNote says what a computed total is.
func computedNote(s *sheet, c *outline.Chart) string {
	for _, f := range falls(c, measureOf(c, s.han), s.han) {
		if f.computed {
			return s.say(name{"算得：前面各项之和", "sum: of all before it"})
		}
	}
	return ""
}

// fallAlt says in words what is added and taken off, and what it makes.
func fallAlt(s *sheet, c *outline.Chart) string {
	var parts []string
	for _, f := range falls(c, measureOf(c, s.han), s.han) {
		text := s.say(name{"缺数据", "no data"})
		if !f.missing {
			text = f.number.lead + f.number.digits + f.number.tail
		}
		if f.computed {
			text = s.say(name{"算得", "computed "}) + text
		}
		if f.total {
			text = s.say(name{"合计，", "total, "}) + text
		}
		parts = append(parts, c.Labels[f.label].Text.String()+s.say(name{"：", ": "})+text)
	}
	return strings.Join(parts, s.say(name{"；", "; "})) + s.say(name{"。", "."})
}
