package chart

import (
	"math"
	"slices"

	"briefdeck/deck/geom"
)

// obstacles are what a number or a name must keep off.
type obstacles struct {
	room    geom.Rect // where they may stand
	boxes   []geom.Rect
	lines   [][2]geom.Point
	bubbles []bubble
	behind  []geom.Rect // marks that a number may stand on, above or beside
	soft    *obstacles  // what a number keeps off where it can; nil for nothing
}

// minds tells whether a number at a place needs a patch: it meets what it would
// rather keep off.
func (o *obstacles) minds(r geom.Rect) bool { return o.soft != nil && o.soft.blocks(r) }

// outline makes the edges of a box obstacles: what stands on it stands on it
// wholly.
func (o *obstacles) outline(r geom.Rect) {
	a, z := geom.Point{X: r.X, Y: r.Y}, geom.Point{X: r.Right(), Y: r.Bottom()}
	o.path(a, geom.Point{X: z.X, Y: a.Y}, z, geom.Point{X: a.X, Y: z.Y}, a)
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
