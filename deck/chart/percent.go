package chart

import (
	"math"
	"strconv"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// percents is a chart with every value as its share of the sum of its label,
// in percent; a share of values that are not exact is about. A label with a
// missing value has no sum, and a sum of nothing no shares: its values are
// missing.
func (s *sheet) percents(c *outline.Chart) *outline.Chart {
	out := *c
	out.Unit, out.Growth = "", nil
	out.Series = make([]outline.Series, len(c.Series))
	for j, r := range c.Series {
		out.Series[j] = r
		out.Series[j].Values = make([]outline.Value, len(r.Values))
	}
	places := shareplaces(c)
	for i := range c.Labels {
		sum, exact, known := total(c, i)
		for j, r := range c.Series {
			v := outline.Value{Pos: r.Values[i].Pos, Missing: true}
			if known && sum > 0 {
				v = outline.Value{Pos: v.Pos, Q: s.percent(r.Values[i].Q.Value/sum*100, places, exact)}
			}
			out.Series[j].Values[i] = v
		}
	}
	return &out
}

// total is the sum of a label's values; known is false where one is missing.
func total(c *outline.Chart, label int) (sum float64, exact, known bool) {
	exact = true
	for _, r := range c.Series {
		v := r.Values[label]
		if v.Missing {
			return 0, false, false
		}
		sum += v.Q.Value
		exact = exact && v.Q.Bound == quantity.Exact
	}
	return sum, exact, true
}

// percent is a share as a quantity that is written with so many places.
func (s *sheet) percent(v float64, places int, exact bool) quantity.Quantity {
	p := math.Pow10(places)
	digits := strconv.FormatFloat(math.Round(v*p)/p, 'f', -1, 64)
	q := quantity.Quantity{Digits: digits, Tail: "%", Value: v, Unit: "%", Kind: quantity.Percent}
	if !exact {
		q.Lead, q.Bound = s.say(name{"约", "≈"}), quantity.About
	}
	q.Text = q.Lead + digits + "%"
	return q
}

// shareplaces is how many decimal places the shares of a chart are written
// with: none, or one where a part would be written as nothing or as all.
func shareplaces(c *outline.Chart) int {
	for i := range c.Labels {
		sum, _, _ := total(c, i)
		for _, r := range c.Series {
			v := r.Values[i]
			if v.Missing || v.Q.Value == 0 || v.Q.Value == sum || sum == 0 {
				continue
			}
			if x := math.Round(v.Q.Value / sum * 100); x < 1 || x > 99 {
				return 1
			}
		}
	}
	return 0
}

// shareNote says that the written shares of a label do not make 100 %.
func (s *sheet) shareNote(c *outline.Chart) string {
	if c.Stack != outline.PiledTo100 || len(c.Series) < 2 {
		return ""
	}
	p := math.Pow10(shareplaces(c))
	for i := range c.Labels {
		sum, _, known := total(c, i)
		if !known || sum <= 0 {
			continue
		}
		written := 0.0
		for _, r := range c.Series {
			written += math.Round(r.Values[i].Q.Value / sum * 100 * p)
		}
		if written != 100*p {
			return s.say(name{"因四舍五入，各项之和可能不等于100%", "Shares are rounded and may not add up to 100%"})
		}
	}
	return ""
}
