package typeset

import (
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Line is the text of the line of that index and its width in points.
func (p *Paragraph) Line(i int) (text string, width geom.Pt) {
	var b strings.Builder
	p.eachGlyph(i, func(g scene.Glyph, _ geom.Pt) { b.WriteString(g.Text) })
	return b.String(), p.lines[i].width
}

// eachGlyph visits the glyphs of a line with their places from its left end.
func (p *Paragraph) eachGlyph(i int, visit func(g scene.Glyph, x geom.Pt)) {
	for _, item := range p.lines[i].items {
		t, ok := item.(*scene.Text)
		if !ok {
			continue
		}
		x := t.At.X
		for _, g := range t.Glyphs {
			visit(g, x)
			x += geom.Pt(g.Advance)
		}
	}
}
