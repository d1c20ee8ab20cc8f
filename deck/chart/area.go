package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// groundTint is how much of its colour the ground below a line has: pale enough
// that what lies behind it is seen.
const groundTint = 0.13

// drawArea draws lines with the ground below them or, stacked, bands on top of
// each other.
func drawArea(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	b.fit(s, b.layouts(true, false), func(b barset, step int) (geom.Pt, func()) {
		if b.stacked {
			return b.areas(s, box, step)
		}
		return b.lines(s, box, step, true)
	})
}

// under fills the ground between a line and where it starts in a tint of its
// colour.
func (s *sheet) under(f frame, t trace) {
	base := f.value.at(f.base)
	var path geom.Path
	for i, d := range t.dots {
		if !d.joint {
			path = path.Move(d.at.X, base)
		}
		path = path.Line(d.at.X, d.at.Y)
		if i+1 == len(t.dots) || !t.dots[i+1].joint {
			path = path.Line(d.at.X, base).Shut()
		}
	}
	if !t.soft {
		s.fill(path, t.color.Alpha(groundTint))
	}
}
