package chart

import (
	"math"
	"strconv"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// shared is a chart with the values of each label as shares of their sum, in
// percent. Where a value is missing, or all are zero, no share is known.
func shared(c *outline.Chart) *outline.Chart {
	out := *c
	out.Unit = ""
	out.Series = make([]outline.Series, len(c.Series))
	for j, r := range c.Series {
		out.Series[j] = r
		out.Series[j].Values = make([]outline.Value, len(r.Values))
		for i, v := range r.Values {
			out.Series[j].Values[i] = outline.Value{Pos: v.Pos, Missing: true}
			if sum, ok := sumOf(c, i); ok {
				out.Series[j].Values[i] = outline.Value{Pos: v.Pos, Q: percent(v.Q.Value/sum*100, v.Q.Bound)}
			}
		}
	}
	return &out
}

// sumOf adds the values of a label; false where one is missing, or all are zero.
func sumOf(c *outline.Chart, label int) (sum float64, ok bool) {
	for _, r := range c.Series {
		if r.Values[label].Missing {
			return 0, false
		}
		sum += r.Values[label].Q.Value
	}
	return sum, sum > 0
}

// percent is a computed percentage: whole, with a decimal below one.
func percent(v float64, bound quantity.Bound) quantity.Quantity {
	places := 1.0
	if v < 1 {
		places = 10
	}
	digits := strconv.FormatFloat(math.Round(v*places)/places, 'f', -1, 64)
	return quantity.Quantity{Text: digits + "%", Value: v, Unit: "%", Kind: quantity.Percent, Bound: bound, Digits: digits, Tail: "%"}
}
