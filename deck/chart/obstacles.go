package chart

import (
	"math"
	"slices"

	"briefdeck/deck/geom"
)

// obstacles are what a number must keep off.
type obstacles struct {
	boxes []geom.Rect
	lines [][2]geom.Point
	room  geom.Rect // where numbers may stand
}

// blocks tells whether a box leaves the room or meets a box or a line.
func (o *obstacles) blocks(r geom.Rect) bool {
	return !o.room.Contains(r) || slices.ContainsFunc(o.boxes, r.Overlaps) ||
		slices.ContainsFunc(o.lines, func(l [2]geom.Point) bool { return crosses(r, l[0], l[1]) })
}

// add makes a box an obstacle.
func (o *obstacles) add(r geom.Rect) { o.boxes = append(o.boxes, r) }

// path makes the parts of a line obstacles.
func (o *obstacles) path(pts ...geom.Point) {
	for i := 1; i < len(pts); i++ {
		o.lines = append(o.lines, [2]geom.Point{pts[i-1], pts[i]})
	}
}

// crosses tells whether the segment from a to z runs through a rectangle.
func crosses(r geom.Rect, a, z geom.Point) bool {
	lo, hi := 0.0, 1.0
	for _, side := range []struct{ from, to, min, max geom.Pt }{
		{a.X, z.X, r.X, r.Right()}, {a.Y, z.Y, r.Y, r.Bottom()},
	} {
		d := side.to - side.from
		if math.Abs(d) < 1e-9 {
			if side.from < side.min || side.from > side.max {
				return false
			}
			continue
		}
		t0, t1 := (side.min-side.from)/d, (side.max-side.from)/d
		lo, hi = max(lo, min(t0, t1)), min(hi, max(t0, t1))
	}
	return lo < hi
}
