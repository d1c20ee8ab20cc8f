package fonts

import (
	"math"
	"slices"
)

// move is where the grid moves a coordinate that some point has.
type move struct {
	there bool
	firm  bool // it stays
	to    int
}

// snap puts all points' x or y on a grid. Values next to each other stay
// together, as where strokes meet that were drawn a unit apart.
func (p *leanPen) snap(grid float64, axis func(*point) *int) {
	if len(p.points) == 0 {
		return
	}
	low, high := math.MaxInt, math.MinInt
	for i := range p.points {
		v := *axis(&p.points[i])
		low, high = min(low, v), max(high, v)
	}
	p.moved = slices.Grow(p.moved[:0], high-low+1)[:high-low+1]
	clear(p.moved)
	for i := range p.points {
		m := &p.moved[*axis(&p.points[i])-low]
		m.there, m.firm = true, m.firm || p.firm[i]
	}
	last, to := math.MinInt, 0
	for i := range p.moved {
		if !p.moved[i].there {
			continue
		}
		v := low + i
		if p.moved[i].firm {
			to = v
		} else if v != last+1 || math.Abs(float64(v-to)) > grid*2/3 {
			to = int(math.Round(math.Round(float64(v)/grid) * grid))
		}
		p.moved[i].to, last = to, v
	}
	for i := range p.points {
		v := axis(&p.points[i])
		*v = p.moved[*v-low].to
	}
}

// drop leaves out the points that the grid has made superfluous; false if a
// contour is left without area.
func (p *leanPen) drop() bool {
	points, start := p.points[:0], 0
	for i, end := range p.ends {
		left := needed(p.points[start:end])
		if len(left) < 3 {
			return false
		}
		points = append(points, left...)
		p.ends[i], start = len(points), end
	}
	p.points = points
	return len(p.ends) > 0
}

// needed leaves out points that the grid has put upon the one before or, between
// two others on the curve, upon the line. Two control points in one place stay:
// there is a corner.
func needed(points []point) []point {
	points = slices.CompactFunc(points, func(a, b point) bool { return a.x == b.x && a.y == b.y && (a.on && b.on) })
	out := points[:0]
	for i, q := range points {
		if q.on && i > 0 && i+1 < len(points) {
			a, c := out[len(out)-1], points[i+1]
			if a.on && c.on && (q.x-a.x)*(c.y-q.y) == (q.y-a.y)*(c.x-q.x) && (q.x-a.x)*(c.x-q.x)+(q.y-a.y)*(c.y-q.y) > 0 {
				continue
			}
		}
		out = append(out, q)
	}
	return out
}
