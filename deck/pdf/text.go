package pdf

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// Readers put a space between two characters whose boxes lie farther apart than
// about a tenth of an em, and begin a new word where boxes overlap by more than
// three (poppler's TextOutputDev; other readers are alike). The gap between Han
// and Latin, spaced titles and squeezed punctuation are no spaces: there the
// glyph gets a code of its own whose declared width reaches the next glyph.
const (
	widestGap    = 60  // thousandths of an em between boxes that need no own code
	deepestShift = 200 // thousandths of an em that boxes may overlap without one
	widthStep    = 20  // own widths are multiples of this, to have few of them
)

// line writes a line of glyphs, those that share one text apart.
func (w *pageWriter) line(t *scene.Text) {
	if len(t.Glyphs) == 0 || t.Face == nil || !(t.Size > 0) || t.Color.A == 0 {
		return
	}
	w.prepare(t)
	w.placed = place(w.placed[:0], t)
	for _, part := range clusters(w.placed) {
		if part.text == "" {
			w.mark(true)
			w.glyphs(t, part.glyphs)
			continue
		}
		w.openSpan(part.text)
		part.glyphs = whole(part)
		w.glyphs(t, part.glyphs)
		w.closeSpan()
	}
}

// prepare sets the state of a page's first text before its sequence begins,
// where many pages have it in common.
func (w *pageWriter) prepare(t *scene.Text) {
	if len(w.page.marks) > 0 || w.artifact != "" || w.sealed {
		return
	}
	w.unmark()
	w.opening = len(w.buf)
	w.fillWith(t.Color)
	w.font(t.Face, t.Size)
}

// glyphs writes glyphs of a line. While they follow each other at their own
// widths it is one string; only where the pen has to be moved stands a number.
func (c *content) glyphs(t *scene.Text, list []placedGlyph) {
	c.fillWith(t.Color)
	c.op("BT")
	c.font(t.Face, t.Size)
	run := textRun{c: c, font: c.state.font, em: t.Size / 1000, pen: list[0].x}
	c.point(geom.Point{X: t.At.X + list[0].x, Y: t.At.Y})
	c.op("Td")
	c.buf = append(c.buf, '[')
	run.mark = len(c.buf)
	for _, g := range list {
		run.show(g)
	}
	run.finish()
	c.op("ET")
}

// font makes a face of that size the current one.
func (c *content) font(f *fonts.Face, size geom.Pt) {
	i := slices.Index(c.res.faces, f)
	if i < 0 {
		i = len(c.res.faces)
		c.res.faces = append(c.res.faces, f)
	}
	if c.state.font == i && c.state.size == size {
		return
	}
	c.state.font, c.state.size = i, size
	c.buf = append(c.buf, "/F"+strconv.Itoa(i)+" "...)
	c.buf = append(appendNumber(c.buf, size, 3), ' ')
	c.op("Tf")
}

// placedGlyph is a glyph with the place of its box, in points from the line's
// beginning, and the code that shows it.
type placedGlyph struct {
	x   geom.Pt
	key codeKey
}

// place finds the places and codes of a line's glyphs, in the memory of out.
func place(out []placedGlyph, t *scene.Text) []placedGlyph {
	var x geom.Pt
	for _, g := range t.Glyphs {
		out = append(out, placedGlyph{
			x:   x + geom.Pt(g.DX),
			key: codeKey{gid: g.ID, text: mappable(g.Text), width: natural(t.Face, g.ID)},
		})
		x += geom.Pt(g.Advance)
	}
	for i := range out {
		next := x // behind the last glyph another face or colour may go on
		if i+1 < len(out) {
			next = out[i+1].x
		} else if next-out[i].x < geom.Pt(out[i].key.width)*t.Size/1000 {
			break // narrowed at a line's end: nothing follows
		}
		out[i].key.width = declared(out[i].key.width, (next-out[i].x)*1000/t.Size)
	}
	return out
}

// declared is the width to declare for a glyph from whose origin it is that way
// (thousandths of an em) to the next one's.
func declared(own int32, way float64) int32 {
	off := way - float64(own)
	if off <= widestGap && off >= -deepestShift || way <= 0 || way > 10000 || math.IsNaN(way) {
		return own
	}
	return int32(math.Ceil(way/widthStep)) * widthStep
}

// natural is a glyph's own width in thousandths of an em.
func natural(f *fonts.Face, g fonts.GID) int32 {
	upm := f.Metrics().UnitsPerEm
	return int32((f.Advance(g)*1000 + upm/2) / upm)
}

// cluster is a stretch of a line: glyphs with a text each, or several that
// stand for one text together.
type cluster struct {
	glyphs []placedGlyph
	text   string // what they stand for together; empty where each has its own
}

// clusters cuts a line where glyphs without a text stand: they belong to the
// glyph before them that has one, those at the beginning to the first that has.
func clusters(list []placedGlyph) []cluster {
	var out []cluster
	for len(list) > 0 {
		n := 0 // glyphs that stand for themselves: no empty one follows
		for n < len(list) && list[n].key.text != "" && (n+1 == len(list) || list[n+1].key.text != "") {
			n++
		}
		if n > 0 {
			out = append(out, cluster{glyphs: list[:n:n]})
			list = list[n:]
			continue
		}
		text := ""
		for n < len(list) && (list[n].key.text == "" || text == "") {
			text += list[n].key.text
			n++
		}
		out = append(out, cluster{glyphs: list[:n:n], text: text})
		list = list[n:]
	}
	return out
}

// whole gives the text of a cluster to its first glyph, and to the others one
// without ink or width: every glyph has text, for readers that go by glyphs and
// for PDF/A (ISO 19005-2, 6.2.11.7.2).
func whole(part cluster) []placedGlyph {
	out := slices.Clone(part.glyphs)
	for i := range out {
		out[i].key.text = "\u200B"
	}
	out[0].key.text = part.text
	return out
}

// mappable is a text without the characters that a map to Unicode must not lead
// to (ISO 19005-2, 6.2.11.7.2).
func mappable(s string) string {
	if !strings.ContainsAny(s, "\x00\uFEFF\uFFFE") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == 0 || r == 0xFEFF || r == 0xFFFE {
			return -1
		}
		return r
	}, s)
}

// textRun is a string, or an array of strings and moves, that is being written.
type textRun struct {
	c    *content
	font int
	em   geom.Pt // a thousandth of an em
	pen  geom.Pt // where the reader's pen stands, from the line's beginning
	mark int     // where the array began, after its bracket
	open bool    // inside a string
	move bool    // the array holds a move
}

// show writes one glyph, after a move where the pen is off by more than a
// thousandth of an em. Moves are rounded, and the pen remembers by how much.
func (r *textRun) show(g placedGlyph) {
	b := r.c.buf
	if off := (r.pen - g.x) / r.em; math.Abs(off) > 1 {
		off = math.Round(max(-wildest, min(wildest, off)))
		if r.open {
			b = append(b, ')')
		}
		b = appendNumber(b, off, 0)
		r.pen -= off * r.em
		r.open, r.move = false, true
	}
	if !r.open {
		b = append(b, '(')
		r.open = true
	}
	r.c.codes = append(r.c.codes, codePlace{at: len(b), font: r.font, key: g.key})
	r.c.buf = b
	r.pen += geom.Pt(g.key.width) * r.em
}

// finish ends the operator: a lone string needs no array.
func (r *textRun) finish() {
	b := r.c.buf
	if r.move {
		r.c.buf = append(b, ")]TJ\n"...)
		return
	}
	b = append(b[:r.mark-1], b[r.mark:]...)
	for i := len(r.c.codes) - 1; i >= 0 && r.c.codes[i].at > r.mark; i-- {
		r.c.codes[i].at--
	}
	r.c.buf = append(b, ")Tj\n"...)
}
