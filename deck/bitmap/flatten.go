package bitmap

import (
	"math"

	"briefdeck/deck/geom"
)

// polyline is a run of points, no two neighbours the same. A closed one ends
// with its first point.
type polyline struct {
	pts    []geom.Point
	closed bool
}

// to appends a point unless the line is there already. Points that are nowhere
// are left out, and far ones come nearer, so that every line ends.
func (l *polyline) to(p geom.Point) {
	if math.IsNaN(p.X) || math.IsNaN(p.Y) {
		return
	}
	p.X, p.Y = max(-farthest, min(farthest, p.X)), max(-farthest, min(farthest, p.Y))
	if n := len(l.pts); n == 0 || l.pts[n-1] != p {
		l.pts = append(l.pts, p)
	}
}

// flatten turns a path into straight lines that are nowhere farther than
// tolerance from it.
func flatten(p geom.Path, tolerance float64) []polyline {
	var out []polyline
	var now polyline
	drawn := false // a line of no length is a dot, a mere move is not
	finish := func() {
		if drawn && len(now.pts) > 0 {
			out = append(out, now)
		}
		now, drawn = polyline{}, false
	}
	var start, at geom.Point
	for i, s := range p {
		if s.Op == geom.Control {
			continue
		}
		if s.Op != geom.MoveTo && s.Op != geom.Close && len(now.pts) == 0 {
			now.to(at)
		}
		drawn = drawn || s.Op != geom.MoveTo
		switch s.Op {
		case geom.MoveTo:
			finish()
			start = s.P
			now.to(start)
		case geom.LineTo:
			now.to(s.P)
		case geom.CubeTo:
			now.curve(at, p.Curve(i), tolerance)
		case geom.Close:
			if len(now.pts) > 0 {
				now.to(start)
				now.closed = len(now.pts) > 2
				finish()
			}
			at = start
			continue
		}
		at = s.P
	}
	finish()
	return out
}

// curve appends a cubic from a. The number of stretches follows from its second
// differences: n of them are at most that/(8n²) from the curve.
func (l *polyline) curve(a geom.Point, p [3]geom.Point, tolerance float64) {
	d1 := a.Sub(p[0].Scale(2)).Add(p[1]).Len()
	d2 := p[0].Sub(p[1].Scale(2)).Add(p[2]).Len()
	n := int(math.Ceil(math.Sqrt(6 * max(d1, d2) / (8 * tolerance))))
	n = max(1, min(n, 500))
	for i := 1; i <= n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		q := a.Scale(u * u * u).Add(p[0].Scale(3 * u * u * t)).Add(p[1].Scale(3 * u * t * t)).Add(p[2].Scale(t * t * t))
		if i == n {
			q = p[2]
		}
		l.to(q)
	}
}

// shortestPattern is the length in points below which a dash pattern cannot be
// seen.
const shortestPattern = 0.01

// dashes cuts a line into its dashes. Lengths alternate between dash and gap
// and begin anew with each line; a pattern that hardly has a length is none.
func dashes(l polyline, pattern []geom.Pt) []polyline {
	var sum float64
	for _, d := range pattern {
		sum += max(d, 0)
	}
	if !(sum > shortestPattern) || math.IsInf(sum, 0) {
		return []polyline{l}
	}
	var out []polyline
	var now polyline
	i, left, on := 0, max(pattern[0], 0), true
	now.to(l.pts[0])
	for k := range len(l.pts) - 1 {
		a, b := l.pts[k], l.pts[k+1]
		length := b.Sub(a).Len()
		done := 0.0
		for length-done > left {
			done += left
			cut := a.Add(b.Sub(a).Scale(done / length))
			if on {
				now.to(cut)
				out = append(out, now)
				now = polyline{}
			} else {
				now.to(cut)
			}
			on = !on
			i = (i + 1) % len(pattern)
			left = max(pattern[i], 0)
		}
		left -= length - done
		if on {
			now.to(b)
		}
	}
	if on && len(now.pts) > 1 {
		out = append(out, now)
	}
	return out
}
