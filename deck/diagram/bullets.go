package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// bullets is points behind square marks.
type bullets struct {
	points []*typeset.Paragraph
	indent geom.Pt
}

func (s *sheet) bullets(points []markup.Text, role theme.Role, width geom.Pt) bullets {
	l := bullets{indent: s.pt(18)}
	for _, t := range points {
		look := s.note(s.pal.Ink, typeset.Left)
		look.Role = role
		if p := s.para(look, t, width-l.indent); p != nil {
			l.points = append(l.points, p)
		}
	}
	return l
}

// height is the list's with that much between its points.
func (l bullets) height(between geom.Pt) geom.Pt {
	var h geom.Pt
	for i, p := range l.points {
		if i > 0 {
			h += between
		}
		h += p.Height
	}
	return h
}

func (s *sheet) putBullets(l bullets, c color.Color, between, x, y geom.Pt) {
	side := s.pt(6)
	for _, p := range l.points {
		mid := y + p.Ascent - p.Cap/2
		s.box(geom.Rect{X: x, Y: mid - side/2, W: side, H: side}, c)
		s.put(p, x+l.indent, y)
		y += p.Height + between
	}
}
