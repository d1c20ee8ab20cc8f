package chart

import (
	"math"

	"briefdeck/deck/geom"
)

// spotName is a name that is to stand at a point: its size, and the disc that
// the point takes up.
type spotName struct {
	at     geom.Point
	radius geom.Pt   // of the disc
	w, h   geom.Pt   // of the name
	inside bool      // the disc may bear the name
	far    []geom.Pt // lengths of leader lines to try, in points of the 960×540 page
}

// perch is where a name stands: its box, and where it is far from its point a
// leader line to it.
type perch struct {
	box    geom.Rect
	within bool // in the disc of its point
	side   int  // -1: at the left of its point, 0: above, below or in it, 1: at its right
	leader bool
	over   bool       // the line may cross other discs: there is no other way out of a crowd
	from   geom.Point // of the leader line, at the disc
	to     geom.Point // at the name
}

// keepOff is what names keep off.
type keepOff struct {
	area  geom.Rect // that names stay in
	discs []bubble
	rects []geom.Rect
	lines [][2]geom.Point
}

type bubble struct {
	at     geom.Point
	radius geom.Pt
}

// nearBy are the directions of a name that touches its point, in degrees
// clockwise from twelve o'clock, the best first; farOff those of leader lines.
var (
	nearBy = [...]float64{90, 270, 0, 180, 45, 315, 135, 225}
	farOff = [...]float64{45, 315, 135, 225, 0, 180, 67.5, 292.5, 112.5, 247.5, 22.5, 337.5, 157.5, 202.5, 90, 270}
)

// Distances of names from their points, in points of the 960×540 page.
const nameNear = 4.0

var nameFar = []geom.Pt{14, 26, 40, 58, 80, 110}

// perch finds room for a name: in its disc, beside it, or further away with a
// leader line. False where there is none.
func (o *keepOff) perch(n spotName, unit geom.Pt) (perch, bool) {
	if n.inside {
		p := perch{within: true, box: geom.Rect{X: n.at.X - n.w/2, Y: n.at.Y - n.h/2, W: n.w, H: n.h}}
		if math.Hypot(n.w/2, n.h/2) <= n.radius-2*unit && o.free(p, n) {
			return p, true
		}
	}
	for _, deg := range nearBy {
		if p := n.towards(deg, n.radius+nameNear*unit); o.free(p, n) {
			return p, true
		}
	}
	for _, over := range []bool{false, true} {
		for _, far := range n.far {
			for _, deg := range farOff {
				p := n.towards(deg, n.radius+far*unit)
				p.leader, p.over = true, over
				p.from = geom.Polar(n.at, n.radius+1.5*unit, deg)
				p.to = geom.Polar(n.at, n.radius+(far-2)*unit, deg)
				if o.free(p, n) {
					return p, true
				}
			}
		}
	}
	return perch{}, false
}

// towards is the box of a name whose nearest edge or corner is so far from
// the point in a direction.
func (n spotName) towards(deg float64, away geom.Pt) perch {
	sign := func(v float64) float64 {
		switch {
		case v > 0.1:
			return 1
		case v < -0.1:
			return -1
		}
		return 0
	}
	near := geom.Polar(n.at, away, deg)
	sx, sy := sign((near.X-n.at.X)/away), sign((near.Y-n.at.Y)/away)
	return perch{
		box:  geom.Rect{X: near.X + (sx-1)*n.w/2, Y: near.Y + (sy-1)*n.h/2, W: n.w, H: n.h},
		side: int(sx),
	}
}

// free tells whether a name and its leader line meet nothing.
func (o *keepOff) free(p perch, n spotName) bool {
	if !o.area.Contains(p.box) {
		return false
	}
	for _, r := range o.rects {
		if p.box.Overlaps(r) || p.leader && crosses(r, p.from, p.to) {
			return false
		}
	}
	for _, d := range o.discs {
		if d.at == n.at && d.radius == n.radius {
			continue
		}
		if d.meets(p.box) {
			return false
		}
		box := geom.Rect{X: d.at.X - d.radius, Y: d.at.Y - d.radius, W: 2 * d.radius, H: 2 * d.radius}
		if p.leader && !p.over && crosses(box, p.from, p.to) {
			return false
		}
	}
	for _, l := range o.lines {
		if crosses(p.box, l[0], l[1]) {
			return false
		}
	}
	return true
}

// take makes a placed name an obstacle for those that follow.
func (o *keepOff) take(p perch, gap geom.Pt) {
	o.rects = append(o.rects, p.box.Inset(-gap, -gap/2))
	if p.leader {
		o.lines = append(o.lines, [2]geom.Point{p.from, p.to})
	}
}

// meets tells whether a disc and a rectangle share more than an edge.
func (d bubble) meets(r geom.Rect) bool {
	dx := d.at.X - max(r.X, min(d.at.X, r.Right()))
	dy := d.at.Y - max(r.Y, min(d.at.Y, r.Bottom()))
	return math.Hypot(dx, dy) < d.radius-0.01
}
