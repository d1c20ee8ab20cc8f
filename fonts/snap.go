package fonts

import (
	"math"
	"math/bits"
	"slices"
)

// ordinates are one coordinate of a glyph's points on its way to the grid.
type ordinates struct {
	values []int
	there  []uint64 // a bit for each value from the least on that some point has
	firm   []uint64 // and for those that stay where they are
	to     []int    // where a value goes that is there
}

// snap moves the values to multiples of grid, but for those of firm points.
// Values next to each other stay together, as where strokes meet that were drawn
// a unit apart.
func (a *ordinates) snap(firm []bool, grid float64) {
	if len(a.values) == 0 {
		return
	}
	low := slices.Min(a.values)
	span := slices.Max(a.values) - low + 1
	words := (span + 63) / 64
	a.there, a.firm = slices.Grow(a.there[:0], words)[:words], slices.Grow(a.firm[:0], words)[:words]
	a.to = slices.Grow(a.to[:0], span)[:span] // what it held is never read
	clear(a.there)
	clear(a.firm)
	for i, v := range a.values {
		w, bit := (v-low)/64, uint64(1)<<((v-low)%64)
		a.there[w] |= bit
		if firm[i] {
			a.firm[w] |= bit
		}
	}
	last, to := math.MinInt, 0
	for w, left := range a.there {
		for ; left != 0; left &= left - 1 {
			i := 64*w + bits.TrailingZeros64(left)
			v := low + i
			if a.firm[w]&(left&-left) != 0 {
				to = v
			} else if v != last+1 || math.Abs(float64(v-to)) > grid*2/3 {
				to = int(math.Round(math.Round(float64(v)/grid) * grid))
			}
			a.to[i], last = to, v
		}
	}
	for i, v := range a.values {
		a.values[i] = a.to[v-low]
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
