package typeset

import (
	"unicode/utf8"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// builder makes the items of lines from characters whose breaks are known.
type builder struct {
	setter *Setter
	look   Look
	text   markup.Text
	size   geom.Pt

	glyphs []scene.Glyph // of the whole paragraph
	first  int           // of the run's glyphs
	run    *scene.Text
	span   int32 // what the last glyph's text was taken from
	from   int32
	to     int32
	out    line
	link   *scene.Link // that goes on
}

// lines makes all lines.
func (b *builder) lines() []line {
	w := b.setter.work
	b.glyphs = make([]scene.Glyph, 0, len(w.chars))
	out := make([]line, 0, len(w.ends))
	a := 0
	for _, end := range w.ends {
		l := b.line(a, int(end))
		l.hard = end > 0 && w.chars[end-1].class == newline
		out = append(out, l)
		a = int(end)
	}
	return out
}

// line makes the line of the characters from a up to end.
func (b *builder) line(a, end int) line {
	w := b.setter.work
	b.out = line{}
	ink := w.inkEnd(a, end)
	x := 0
	for i := a; i < end; i++ {
		c := &w.chars[i]
		adv, dx := c.adv, c.dx
		if i == a {
			adv -= c.left
			dx -= c.left
		}
		switch {
		case i >= ink:
			adv, dx = 0, 0
		case i == ink-1:
			adv -= c.after + c.right
		}
		b.follow(c, x)
		switch {
		case c.class == control || c.class == newline:
		case !c.drawn, c.class == hidden && i != ink-1:
			b.hide(c, x)
			adv = 0
		default:
			b.add(c, x, adv, dx)
		}
		x += int(adv)
	}
	b.follow(nil, x)
	b.endRun()
	b.out.width = b.points(x)
	return b.out
}

// inkEnd is where ink ends on the line of the characters from a up to end.
func (w *work) inkEnd(a, end int) int { return max(a, int(w.inked[w.beforeNewline(a, end)])) }

// points is a length in points.
func (b *builder) points(x int) geom.Pt { return geom.Round(geom.Pt(x) * b.size / em) }

// add appends a character's glyph, to the run if that goes on.
func (b *builder) add(c *char, x int, adv, dx int32) {
	if c.face == nil {
		return
	}
	b.into(c.face, b.color(c), x)
	k := b.size / em
	b.glyphs = append(b.glyphs, scene.Glyph{
		ID:      c.gid,
		Advance: float32(geom.Pt(adv) * k),
		DX:      float32(geom.Pt(dx) * k),
		Text:    c.source(b.text),
	})
	b.span, b.from, b.to = c.span, c.at, c.at+int32(c.bytes)
}

// hide keeps a format character in the text: with the glyph before it, or, at
// a line's or a span's start, with an empty one.
func (b *builder) hide(c *char, x int) {
	if b.run != nil && len(b.glyphs) > b.first && b.span == c.span && b.to == c.at {
		last := &b.glyphs[len(b.glyphs)-1]
		if r, size := utf8.DecodeRuneInString(b.text[c.span].Text[b.from:]); r != utf8.RuneError || size > 1 {
			b.to += int32(c.bytes)
			last.Text = b.text[c.span].Text[b.from:b.to]
			return
		}
	}
	style := b.setter.Theme.Style(b.look.Role)
	if face, gid, ok := faces(b.look, style, b.text[c.span]).Glyph(' '); ok {
		b.into(face, b.color(c), x)
		b.glyphs = append(b.glyphs, scene.Glyph{ID: gid, Text: c.source(b.text)})
		b.span, b.from, b.to = c.span, c.at, c.at+int32(c.bytes)
	}
}

// into makes the run one of that face and colour.
func (b *builder) into(face *fonts.Face, ink color.Color, x int) {
	if b.run != nil && b.run.Face == face && b.run.Color == ink {
		return
	}
	b.endRun()
	b.run = &scene.Text{At: geom.Point{X: geom.Pt(x) * b.size / em}, Face: face, Size: b.size, Color: ink}
	b.out.items = append(b.out.items, b.run)
}

func (b *builder) endRun() {
	if b.run != nil {
		b.run.Glyphs = b.glyphs[b.first:len(b.glyphs):len(b.glyphs)]
	}
	b.run, b.first = nil, len(b.glyphs)
}

func (b *builder) color(c *char) color.Color {
	if b.text[c.span].Strong && b.look.Strong.A != 0 {
		return b.look.Strong
	}
	return b.look.Color
}

// follow ends the link area at x where the character c, or none, is of another
// link, and starts the next.
func (b *builder) follow(c *char, x int) {
	url := ""
	if c != nil {
		url = b.text[c.span].Link
	}
	here := geom.Pt(x) * b.size / em
	if b.link != nil {
		if linkOf(b.link) == url {
			return
		}
		if b.link.Area.W = here - b.link.Area.X; b.link.Area.W > 0 {
			b.out.items = append(b.out.items, b.link)
		}
		b.link = nil
	}
	if url == "" {
		return
	}
	b.link = &scene.Link{Area: geom.Rect{X: here, Y: -hanAscent * b.size, H: b.size}}
	if url[0] == '#' {
		b.link.To = url[1:]
	} else {
		b.link.URL = url
	}
}

// linkOf is what the outline has for a link.
func linkOf(l *scene.Link) string {
	if l.URL != "" {
		return l.URL
	}
	return "#" + l.To
}
