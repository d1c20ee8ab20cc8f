package chart

import (
	"math"
	"unicode"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// against are the values that the marks are compared with: they are on the
// axis.
func (b barset) against() []float64 {
	var out []float64
	for _, r := range b.rules() {
		out = append(out, r.value)
	}
	for _, r := range b.ranges() {
		out = append(out, r.from, r.to)
	}
	for _, r := range b.chart.Series {
		for _, v := range r.Values {
			if !v.Missing && v.HasTarget {
				out = append(out, b.measure.in(v.Target.Value))
			}
		}
	}
	return out
}

// rule is a line at a value, across the marks.
type rule struct {
	name   string
	value  float64 // in the measure
	target bool
	source outline.Reference
}

// rules are the lines of a chart, each with its name and value in words.
func (b barset) rules() []rule {
	if b.common != nil {
		return b.common
	}
	var out []rule
	for _, r := range b.chart.Lines {
		x := rule{name: r.Name.String(), target: r.Target, source: r}
		text := ""
		switch {
		case r.Average:
			mean, ok := b.mean()
			if !ok {
				continue
			}
			x.value, text = b.measure.in(mean.Value), mean.Text
		case r.Value.Missing:
			continue
		default:
			x.value, text = b.measure.in(r.Value.Q.Value), minus(r.Value.Q.Text)
			if !hasOwnUnit(r.Value) {
				text = counted(text, b.chart.Unit)
			}
		}
		if x.name == "" && r.Target {
			x.name = b.measure.say(name{"目标", "Target"})
		}
		x.name = spaced(x.name, text)
		out = append(out, x)
	}
	return out
}

// spaced is a name and what follows it, a space between.
func spaced(name, text string) string {
	if name == "" {
		return text
	}
	return name + " " + text
}

// counted is a number with its unit: a space between where that is a word.
func counted(number, unit string) string {
	if unit != "" && unit[0] < unicode.MaxASCII && unicode.IsLetter(rune(unit[0])) {
		return number + " " + unit
	}
	return number + unit
}

// interval is a range of values with its name.
type interval struct {
	name     string
	from, to float64 // in the measure
	source   outline.Band
}

// ranges are the bands of a chart.
func (b barset) ranges() []interval {
	var out []interval
	for _, r := range b.chart.Bands {
		out = append(out, interval{r.Name.String(), b.measure.in(r.From.Q.Value), b.measure.in(r.To.Q.Value), r})
	}
	return out
}

// mean is the mean of the marks: of the values, or of the totals where they are
// stacked. What is missing does not count. It is about where a value is.
func (b barset) mean() (quantity.Quantity, bool) {
	sum, n, exact := 0.0, 0, true
	add := func(v float64, sure bool) { sum, n, exact = sum+v, n+1, exact && sure }
	if b.stacked {
		for i := range b.chart.Labels {
			if t, sure, known := total(b.chart, i); known {
				add(t, sure)
			}
		}
	} else {
		each(b.chart, func(v outline.Value) { add(v.Q.Value, v.Q.Bound == quantity.Exact) })
	}
	if n == 0 {
		return quantity.Quantity{}, false
	}
	q := quantity.Quantity{Value: sum / float64(n)}
	x := b.measure.in(q.Value)
	q.Text = counted(b.measure.number(x, b.measure.meanPlaces(x)), b.measure.words())
	if !exact {
		q.Bound = quantity.About
		q.Text = b.measure.say(name{"约", "≈"}) + q.Text
	}
	return q, true
}

// meanPlaces is how many places a computed value is written with: three
// digits that tell, but at most one place more than the values have.
func (m measure) meanPlaces(x float64) int {
	whole := 1
	if x != 0 {
		whole = int(math.Floor(math.Log10(math.Abs(x)))) + 1
	}
	return max(0, min(3-whole, m.places+1))
}
