package typeset

import (
	"unicode/utf8"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// placed is a glyph of a line as it stands: X from the line's left end to its
// advance box, Advance the box's width without the gap to a neighbour of
// another script, both in points.
type placed struct {
	Text       string
	X, Advance geom.Pt
}

// glyphs are the glyphs of the line of that index, from left to right, of a
// paragraph that is set with the usual gap.
func (p *Paragraph) glyphs(i int) []placed {
	gap := p.Size * geom.Pt((&Setter{}).gap()) / em
	var out []placed
	p.eachGlyph(i, func(g scene.Glyph, x geom.Pt) {
		if n := len(out); n > 0 && gapped(out[n-1].Text, g.Text) {
			out[n-1].Advance -= gap
		}
		out = append(out, placed{Text: g.Text, X: x, Advance: geom.Pt(g.Advance)})
	})
	return out
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
