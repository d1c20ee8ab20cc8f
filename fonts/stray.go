package fonts

import "math"

// strays tells whether an arc and the old ones that it replaces are anywhere
// farther from each other than that.
//
// It pairs points of both in the order in which they are drawn, ends with ends.
// The largest way within a pair bounds how far every point of either lies from
// the other curve, not just how far the old points lie from the new curve. Pairs
// are dense enough for what lies between them to add little: a test measures it.
func (a arc) strays(old []arc, most float64) bool {
	most *= most
	last := old[len(old)-1]
	if a.from.way2(old[0].from) > most || a.to.way2(last.to) > most {
		return true
	}
	if len(old) == 1 {
		// The way between points of one parameter is a mean of these three.
		return a.control.way2(last.control) > most && a.walk(old, most)
	}
	return a.walk(old, most)
}

// pairs is how many points of each old arc are paired.
const pairs = 4

// walk pairs points; most is a square.
func (a arc) walk(old []arc, most float64) bool {
	// The curve is from + 2·e·t + g·t², and along its chord it is solved for t.
	e, chord := a.control.minus(a.from), a.to.minus(a.from)
	g := vec{chord.x - 2*e.x, chord.y - 2*e.y}
	c, l := e.dot(chord), chord.dot(chord)
	before := 0.0
	for i, o := range old {
		for k := 1; k <= pairs && (k < pairs || i+1 < len(old)); k++ {
			p := o.at(float64(k) / pairs).minus(a.from)
			t := before
			if root := c*c + (l-2*c)*p.dot(chord); c > 0 && root >= 0 {
				t = p.dot(chord) / (c + math.Sqrt(root))
			}
			var off vec
			for step := 0; ; step++ {
				t = max(before, min(1, t))
				off = vec{(2*e.x+g.x*t)*t - p.x, (2*e.y+g.y*t)*t - p.y}
				if step == 2 || off.dot(off) <= most {
					break // near enough, if not the nearest
				}
				v := vec{2 * (e.x + g.x*t), 2 * (e.y + g.y*t)}
				if d := v.dot(v) + 2*g.dot(off); d > 0 {
					t -= off.dot(v) / d
				}
			}
			if off.dot(off) > most {
				return true
			}
			before = t
		}
	}
	return false
}
