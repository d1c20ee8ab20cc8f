package typeset

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Draw places the paragraph with the top left corner of its box at that
// point; lines are aligned within Width. The group carries the tag.
func (p *Paragraph) Draw(at geom.Point, tag scene.Tag) *scene.Group {
	return p.draw(at.X, at.Y+p.Ascent, p.Width, tag)
}

// DrawIn centres the paragraph vertically in the box by cap height (the
// middle of the capitals of its lines is the middle of the box) and aligns
// its lines within the box's width.
func (p *Paragraph) DrawIn(box geom.Rect, tag scene.Tag) *scene.Group {
	caps := geom.Pt(len(p.lines)-1)*p.Leading + p.Cap
	return p.draw(box.X, box.Y+(box.H-caps)/2+p.Cap, box.W, tag)
}

// DrawAt places the paragraph with the first line's baseline starting at that
// point.
func (p *Paragraph) DrawAt(baseline geom.Point, tag scene.Tag) *scene.Group {
	return p.draw(baseline.X, baseline.Y, p.Width, tag)
}

func (p *Paragraph) draw(x, y, width geom.Pt, tag scene.Tag) *scene.Group {
	g := &scene.Group{Tag: tag}
	for i, l := range p.lines {
		left := x
		switch p.align {
		case Center:
			left += (width - l.width) / 2
		case Right:
			left += width - l.width
		}
		base := geom.Round(y + geom.Pt(i)*p.Leading)
		for _, item := range l.items {
			t := *item.(*scene.Text)
			t.At = geom.Point{X: geom.Round(left + t.At.X), Y: base}
			g.Items = append(g.Items, &t)
		}
	}
	return g
}
