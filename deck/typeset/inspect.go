package typeset

import (
	"strings"
	"unicode"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Line is the text of the line of that index and its width in points.
func (p *Paragraph) Line(i int) (text string, width geom.Pt) {
	var b strings.Builder
	p.eachGlyph(i, func(g scene.Glyph, _ geom.Pt) { b.WriteString(g.Text) })
	return b.String(), p.lines[i].width
}

// Opportunities are the places where a line of the text that was set last may
// end, without regard to its width: the indices of the characters before which
// it may.
func (s *Setter) Opportunities() []int {
	places := []int{}
	for i, kind := range s.work.breaks[:len(s.work.runes)] {
		if kind != noBreak {
			places = append(places, i)
		}
	}
	return places
}

// Placed is a glyph of a line as it stands: X from the line's left end to its
// advance box, Advance the box's width without the gap to a neighbour of
// another script, both in points. What a justified line adds to the gap, or
// takes off it, stays in Advance.
type Placed struct {
	Text       string
	X, Advance geom.Pt
}

// Glyphs are the glyphs of the line of that index, from left to right.
func (p *Paragraph) Glyphs(i int) []Placed {
	var out []Placed
	before := other // of the cluster before, whose last glyph has the gap
	p.eachGlyph(i, func(g scene.Glyph, x geom.Pt) {
		first, last := edgeClasses(g.Text)
		if n := len(out); n > 0 && (before == han && first == latin || before == latin && first == han) {
			out[n-1].Advance -= p.gap
		}
		if last != hidden {
			before = last
		}
		out = append(out, Placed{Text: g.Text, X: x, Advance: geom.Pt(g.Advance)})
	})
	return out
}

// edgeClasses are the classes of a glyph's text at its two ends; hidden for
// marks, which belong to the character before them.
func edgeClasses(s string) (first, last class) {
	first, last = hidden, hidden
	for _, r := range s {
		c := classOf(r)
		if c == hidden || unicode.Is(unicode.M, r) {
			continue
		}
		if first == hidden {
			first = c
		}
		last = c
	}
	return first, last
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
