package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// legend names the series in a row at the top of the box, where there are
// several, and gives the rest of the box. Rows wrap.
func (s *sheet) legend(c *outline.Chart, box geom.Rect) geom.Rect {
	if len(c.Series) < 2 {
		return box
	}
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink}
	side, gap, between := s.pt(12), s.pt(7), s.pt(24)
	x, y, line := box.X, box.Y, geom.Pt(0)
	for j, r := range c.Series {
		w := s.words(look, r.Name, box.W-side-gap)
		if w.empty() {
			continue
		}
		if x > box.X && x+side+gap+w.width() > box.Right() {
			x, y = box.X, y+line+s.pt(4)
			line = 0
		}
		line = max(line, w.height())
		mid := y + w.p.Ascent - w.p.Cap/2
		s.shape(geom.RectPath(geom.Rect{X: x, Y: mid - side/2, W: side, H: side}), s.series(j))
		s.put(w, x+side+gap, y)
		x += side + gap + w.width() + between
	}
	_, rest := box.CutTop(y + line + s.pt(16) - box.Y)
	return rest
}
