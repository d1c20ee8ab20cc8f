package chart

import (
	"math"
	"slices"

	"briefdeck/deck/outline"
)

// Classes of a histogram.
const (
	classesMost = 24 // chosen classes, at most: more are no shape but noise
)

// classes are intervals of one width that cover all values; each holds its
// lower edge and not its upper one.
type classes struct {
	from, width float64 // in the measure
	counts      []int
}

// edge is where class i begins and the one before it ends.
func (k classes) edge(i int) float64 { return ticks{First: k.from, Step: k.width}.value(i) }

// classesOf counts a chart's values by classes of its own width or, where it
// states none, of one chosen by classWidth. Edges are multiples of the width.
func classesOf(c *outline.Chart, m measure) classes {
	var values []float64
	each(c, func(v outline.Value) { values = append(values, m.in(v.Q.Value)) })
	if len(values) == 0 {
		return classes{width: 1}
	}
	slices.Sort(values)
	lo, hi := reachOf(c, m, values)
	k := classes{width: m.in(c.ClassSize)}
	if k.width <= 0 {
		k.width = classWidth(values, hi-lo, m.whole)
	}
	first := classAt(lo, k.width)
	k.from = ticks{Step: k.width}.value(int(first))
	k.counts = make([]int, min(outline.MaxClasses, int(math.Min(classAt(hi, k.width)-first, outline.MaxClasses))+1))
	for _, v := range values {
		i := math.Min(classAt(v, k.width)-first, float64(len(k.counts)-1))
		k.counts[int(i)]++
	}
	return k
}

// reachOf is what the classes cover: all values, which are in order, and what
// they are compared with.
func reachOf(c *outline.Chart, m measure, values []float64) (lo, hi float64) {
	lo, hi = values[0], values[len(values)-1]
	for _, r := range c.Lines {
		if !r.Value.Missing {
			lo, hi = math.Min(lo, m.in(r.Value.Q.Value)), math.Max(hi, m.in(r.Value.Q.Value))
		}
	}
	for _, b := range c.Bands {
		lo, hi = math.Min(lo, m.in(b.From.Q.Value)), math.Max(hi, m.in(b.To.Q.Value))
	}
	return lo, hi
}

// classAt is the number of the class that holds a value; a value that is an
// edge but for the rounding of floats belongs to the class that begins there.
func classAt(v, width float64) float64 { return math.Floor(v/width + 1e-9) }

// classWidth chooses the width of classes by the rule of Freedman and Diaconis,
// “On the histogram as a density estimator: L2 theory” (1981): twice the
// interquartile range over the cube root of the number of values, taken to the
// nearest nice width. Where half of the values are one, Sturges's number of
// classes says it. Values are in order, span
// is what the classes cover; whole numbers have whole classes.
func classWidth(values []float64, span float64, whole bool) float64 {
	n := float64(len(values))
	want := 2 * (quantile(values, 0.75) - quantile(values, 0.25)) / math.Cbrt(n)
	if want <= 0 {
		want = span / math.Ceil(math.Log2(n)+1)
	}
	want = math.Max(want, span/classesMost)
	if want <= 0 { // all values are one
		want = math.Abs(values[0]) / 10
	}
	if want <= 0 {
		return 1
	}
	if whole {
		want = math.Max(want, 1)
	}
	best, off := 0.0, math.Inf(1)
	ten := math.Pow(10, math.Floor(math.Log10(want)))
	for _, q := range []float64{1, 2, 2.5, 5, 10} {
		w := q * ten
		if whole && w != math.Trunc(w) || span/w > classesMost {
			continue
		}
		if d := math.Abs(math.Log(w / want)); d < off {
			best, off = w, d
		}
	}
	return best
}

// quantile is the value below which a share of the values in order lies, between
// two of them by linear interpolation.
func quantile(values []float64, share float64) float64 {
	at := share * float64(len(values)-1)
	i := int(at)
	if i+1 >= len(values) {
		return values[len(values)-1]
	}
	return values[i] + (at-float64(i))*(values[i+1]-values[i])
}
