package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/quantity"
)

// linear maps values to coordinates of the page.
type linear struct {
	lo, hi   float64
	from, to geom.Pt // where lo and hi stand
}

func (l linear) at(v float64) geom.Pt {
	return l.from + (l.to-l.from)*(v-l.lo)/(l.hi-l.lo)
}

// bands divides a length of the page into bands, one a category. They follow
// each other, or stand where their dates are.
type bands struct {
	from, step geom.Pt
	places     []float64 // of the bands, in steps from the first; nil: a step each
}

// start is where band i begins; the one after the last may be asked for.
func (b bands) start(i int) geom.Pt {
	if n := len(b.places); n > 0 {
		return b.from + b.step*(b.places[min(i, n-1)]+geom.Pt(max(i-n+1, 0)))
	}
	return b.from + b.step*geom.Pt(i)
}

func (b bands) middle(i int) geom.Pt { return b.start(i) + b.step/2 }

// plane places marks: categories along one side, values along the other.
// Upright, as columns stand, categories go to the right and values up; else,
// as bars lie, categories go down and values to the right.
type plane struct {
	upright bool
	value   linear
	cats    bands
	base    float64 // the value that marks start at
}

// point is the point at a place along the categories and one along the values.
func (p plane) point(cat, val geom.Pt) geom.Point {
	if p.upright {
		return geom.Point{X: cat, Y: val}
	}
	return geom.Point{X: val, Y: cat}
}

// box is the rectangle between two places along either side.
func (p plane) box(c0, c1, v0, v1 geom.Pt) geom.Rect {
	a, b := p.point(min(c0, c1), min(v0, v1)), p.point(max(c0, c1), max(v0, v1))
	return geom.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: b.Y - a.Y}
}

// bar is the shape of a bar from v0 to its end v1; how it ends tells how the
// number is bound. All lengths scale with unit.
type bar struct {
	solid geom.Path   // up to the value, or to where the value is sure
	open  []geom.Path // beyond the value: bands that grow thinner
	faint geom.Path   // below the value: outlined, not filled
}

// openEnd is the length that a bar's open end takes up beyond its value: gaps
// and bands that grow thinner.
var openEnd = [...]struct{ gap, band geom.Pt }{{2.2, 3.6}, {2.6, 2.2}, {2.8, 1.1}}

func openLength(unit geom.Pt) geom.Pt {
	sum := geom.Pt(0)
	for _, e := range openEnd {
		sum += e.gap + e.band
	}
	return sum * unit
}

// bar draws the shape of a bar. An end that is exact is straight; one that is
// open upwards (余, 以上) goes on in thinning bands; one that is open downwards
// (近, 以下) is hollow at its tip; one that is about (约) is a wave.
func (p plane) bar(c0, c1, v0, v1 geom.Pt, bound quantity.Bound, unit geom.Pt) bar {
	dir := geom.Pt(1)
	if v1 < v0 {
		dir = -1
	}
	switch bound {
	case quantity.AtLeast:
		b := bar{solid: geom.RectPath(p.box(c0, c1, v0, v1))}
		at := v1
		for _, e := range openEnd {
			at += dir * e.gap * unit
			b.open = append(b.open, geom.RectPath(p.box(c0, c1, at, at+dir*e.band*unit)))
			at += dir * e.band * unit
		}
		return b
	case quantity.AtMost:
		tip := v1 - dir*min(12*unit, math.Abs(v1-v0)/2)
		return bar{solid: geom.RectPath(p.box(c0, c1, v0, tip)), faint: geom.RectPath(p.box(c0, c1, tip, v1))}
	case quantity.About:
		return bar{solid: p.waved(c0, c1, v0, v1, min(3*unit, (c1-c0)/8, math.Abs(v1-v0)/2))}
	}
	return bar{solid: geom.RectPath(p.box(c0, c1, v0, v1))}
}

// waved is a bar whose end swings about its value.
func (p plane) waved(c0, c1, v0, v1, swing geom.Pt) geom.Path {
	a := p.point(c0, v0)
	b := p.point(c0, v1)
	path := geom.Path{}.Move(a.X, a.Y).Line(b.X, b.Y)
	n := 2 * max(1, math.Round((c1-c0)/24))
	half := (c1 - c0) / n
	// A cubic's middle is ¾ as far out as its control points.
	reach := swing / 0.75
	for i := range int(n) {
		c := c0 + half*geom.Pt(i)
		path = path.Cube(p.point(c+half*0.36, v1+reach), p.point(c+half*0.64, v1+reach), p.point(c+half, v1))
		reach = -reach
	}
	e := p.point(c1, v0)
	return path.Line(e.X, e.Y).Shut()
}
