package chart

import "math"

// ticks are the values of an axis: First, First+Step, … up to Last.
type ticks struct {
	First, Step, Last float64
}

// count is the number of ticks.
func (t ticks) count() int { return int(math.Round((t.Last-t.First)/t.Step)) + 1 }

// value is tick i.
func (t ticks) value(i int) float64 {
	// The digits of a tick are those of its step: no 0.30000000000000004. An
	// axis that begins at a stated number keeps the digits of that.
	unit := math.Pow(10, math.Floor(math.Log10(t.Step))-2)
	v := math.Round((t.First+float64(i)*t.Step)/unit) * unit
	if off := t.First - math.Round(t.First/unit)*unit; math.Abs(off) > 1e-6*unit {
		v = t.First + float64(i)*t.Step
	}
	return v
}

// zero is where bars and areas start: zero, or the end of the axis next to it.
func (t ticks) zero() float64 { return math.Max(t.First, math.Min(0, t.Last)) }

// axisBounds restrict the ticks of an axis.
type axisBounds struct {
	want  float64 // about so many ticks
	whole bool    // steps are whole numbers
	limit float64 // no tick beyond it, as 100 for a share; 0 for none
}

// below is the bounds for the distances from a base.
func (b axisBounds) below(base float64) axisBounds {
	if b.limit > 0 {
		b.limit = math.Max(0, b.limit-base)
	}
	return b
}

// steps are the nice steps, best first: the set Q of Talbot, Lin and
// Hanrahan, “An Extension of Wilkinson's Algorithm for Positioning Tick Labels
// on Axes” (IEEE InfoVis 2010).
var steps = [...]float64{1, 5, 2, 2.5, 4, 3}

// niceTicks chooses ticks that cover lo to hi, by the simplicity, coverage and
// density of Talbot, Lin and Hanrahan with their weights; legibility is
// left to the caller, who says how many ticks there is room for.
func niceTicks(lo, hi float64, b axisBounds) ticks {
	if !(hi > lo) || math.IsInf(hi-lo, 0) {
		hi = lo + 1
	}
	span := hi - lo
	// A tick that the range reaches but for rounding covers it.
	slack := span * 1e-9
	best, bestScore := ticks{}, math.Inf(-1)
	from := math.Floor(math.Log10(span)) - 2
	for z := from; z <= from+3; z++ {
		for i, q := range steps {
			step := q * math.Pow(10, z)
			if b.whole && step != math.Trunc(step) {
				continue
			}
			t := ticks{Step: step, First: math.Floor((lo+slack)/step) * step, Last: math.Ceil((hi-slack)/step) * step}
			if b.limit > 0 && hi <= b.limit && t.Last > b.limit+slack {
				continue
			}
			n := float64(t.count())
			if n < 2 || n > 20 {
				continue
			}
			simple := 1 - float64(i)/float64(len(steps)-1)
			cover := 1 - 0.5*(sq(hi-t.Last)+sq(lo-t.First))/sq(0.1*span)
			dense := 2 - max(n/b.want, b.want/n)
			if score := 0.2*simple + 0.25*cover + 0.5*dense; score > bestScore+1e-12 {
				best, bestScore = t, score
			}
		}
	}
	if best.Step == 0 { // a range below 1 where steps are whole
		return ticks{First: math.Floor(lo), Step: 1, Last: math.Max(math.Ceil(hi), math.Floor(lo)+1)}
	}
	return best
}

func sq(v float64) float64 { return v * v }
