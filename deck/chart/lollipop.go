package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of lollipops, in points of the 960×540 page.
const (
	stemWidth = 2.4
	popRadius = 6.5
)

// drawLollipop draws bars or columns whose marks are a stem and a dot: lying
// where the names are too long to stand in a row.
func drawLollipop(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	b.pop = true
	if b.lies(s, box) {
		b.fit(s, b.layouts(false, true), func(b barset, step int) (geom.Pt, func()) { return b.lying(s, box, step) })
		return
	}
	b.fit(s, b.standable(s, b.layouts(true, true), box.W), func(b barset, step int) (geom.Pt, func()) { return b.standing(s, box, step, false) })
}

// lies tells whether a name is too long for a line under its mark; names in a
// row, as months are, may be thinned out instead.
func (b barset) lies(s *sheet, box geom.Rect) bool {
	if serial(b.chart) {
		return false
	}
	stride := box.W / geom.Pt(len(b.chart.Labels)+1)
	for _, l := range b.chart.Labels {
		w := s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink}, l.Text, 0)
		if w.width() > stride-s.pt(10) {
			return true
		}
	}
	return false
}

// lollipop draws a stem from the base to a dot at the value.
func (s *sheet) lollipop(p plane, cat, base, end geom.Pt, bound quantity.Bound, k ink) {
	a, z := p.point(cat, base), p.point(cat, end)
	s.stroke(geom.Path{}.Move(a.X, a.Y).Line(z.X, z.Y), s.pt(stemWidth), k.strong())
	out := geom.Pt(1)
	if end < base {
		out = -1
	}
	s.dotEnd(p, cat, end, out, s.pt(popRadius), bound, k)
}

// dotEnd draws the dot of a value; how its number is bound is told by its look:
// full is exact, hollow about; a chevron beyond a hollow dot says that the
// value lies further out, one before it that it lies further in. out is the
// direction along the values, 1 or -1.
func (s *sheet) dotEnd(p plane, cat, val, out, radius geom.Pt, bound quantity.Bound, k ink) {
	s.shape(geom.Circle(p.point(cat, val), radius), k)
	if bound == quantity.Exact {
		return
	}
	s.fill(geom.Circle(p.point(cat, val), radius*0.58), s.pal.Paper)
	at := val + out*(radius+s.pt(3))
	tip := at + out*s.pt(4)
	switch bound {
	case quantity.About:
		return
	case quantity.AtMost:
		at, tip = val-out*(radius+s.pt(4)), val-out*(radius+s.pt(8))
	}
	half := radius * 0.8
	s.stroke(geom.Polyline(p.point(cat-half, at), p.point(cat, tip), p.point(cat+half, at)), s.pt(1.6), k.strong())
}

// dotReach is how far a dot with its chevron reaches beyond its value.
func (s *sheet) dotReach(radius geom.Pt, bound quantity.Bound) geom.Pt {
	if bound == quantity.AtLeast {
		return radius + s.pt(8)
	}
	return radius
}
