package typeset

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Line is the text of the line of that index and its width in points.
func (p *Paragraph) Line(i int) (text string, width geom.Pt) {
	var b strings.Builder
	p.eachGlyph(i, func(g scene.Glyph, _ geom.Pt) { b.WriteString(g.Text) })
	return b.String(), p.lines[i].width
}

// Placed is a glyph of a line as it stands: X from the line's left end to its
// advance box, Advance the box's width without the gap to a neighbour of
// another script, both in points.
type Placed struct {
	Text       string
	X, Advance geom.Pt
}

// Glyphs are the glyphs of the line of that index, from left to right.
func (p *Paragraph) Glyphs(i int) []Placed {
	var out []Placed
	p.eachGlyph(i, func(g scene.Glyph, x geom.Pt) {
		if n := len(out); n > 0 && gapped(out[n-1].Text, g.Text) {
			out[n-1].Advance -= p.gap
		}
		out = append(out, Placed{Text: g.Text, X: x, Advance: geom.Pt(g.Advance)})
	})
	return out
}

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

// gapped tells whether the setter puts a gap between two texts.
func gapped(a, b string) bool {
	before, after := other, other
	for _, r := range a {
		if c := classOf(r); c != hidden {
			before = c
		}
	}
	if r, n := utf8.DecodeRuneInString(b); n > 0 {
		after = classOf(r)
	}
	return before == han && after == latin || before == latin && after == han
}
