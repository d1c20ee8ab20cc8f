package handout

import (
	"context"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Indents of the printed outline, in ems of its text. Numbers of chapters and
// pages stand in a margin of their own, so that titles begin on one line with
// the text below them.
const (
	numberMargin = 2.9
	bulletMargin = 1.2
	numberedList = 1.8
	mostLabel    = 0.32 // of the width, for labels beside text
	mostLevel    = 6    // deeper levels are not moved in further
)

// outline sets entries, a block each.
func (c *composer) outline(ctx context.Context, entries []entry) []block {
	var out []block
	for i := 0; i < len(entries); {
		if ctx.Err() != nil {
			return nil
		}
		n := 1
		for i+n < len(entries) && entries[i+n].goesWith(entries[i]) {
			n++
		}
		run := entries[i : i+n]
		switch run[0].role {
		case rowHeadRole, rowRole:
			out = append(out, c.table(run)...)
		case pairRole:
			out = append(out, c.pairs(run)...)
		default:
			for _, e := range run {
				out = append(out, c.entry(e))
			}
		}
		i += n
	}
	for a := 0; a < len(out); {
		b := a + 1
		for ; b < len(out) && entries[b].role > slideRole; b++ {
			if above := entries[b-1].role; out[b].above == 0 && entries[b].role != above && !entries[b].clings() && above != headRole {
				out[b].above = 0.3 * c.em()
			}
		}
		c.together(out[a:b])
		a = b
	}
	return out
}

// shortSlide is how many lines of text a slide has at most that is not parted.
const shortSlide = 8

// together keeps the blocks of a short slide together, and of others the first
// two below the title and the last two, where they are short: a list leaves no
// item alone, nor a source's line.
func (c *composer) together(slide []block) {
	n := len(slide)
	var height geom.Pt
	for i := range slide {
		height += slide[i].above + slide[i].height(0, len(slide[i].lines))
	}
	body := c.set.Theme.Style(theme.Body)
	whole := height <= shortSlide*body.Leading*c.em()
	for i := range n - 1 {
		if whole || (i == 1 || i == n-2) && len(slide[i].lines) < 4 {
			slide[i].keep = true
		}
	}
}

// clings tells what has no white above it.
func (e entry) clings() bool { return e.role == byRole || e.role == rowRole }

// goesWith tells entries whose columns are measured together.
func (e entry) goesWith(first entry) bool {
	switch first.role {
	case pairRole:
		return e.role == pairRole
	case rowHeadRole:
		return e.role == rowRole
	}
	return false
}

// entry sets an entry that stands for itself.
func (c *composer) entry(e entry) block {
	pal, em := c.set.Theme.Color, c.em()
	in := numberMargin * em
	plain := func(look typeset.Look, indent geom.Pt) block {
		return paragraph(c.set.Set(look, e.text, c.width-indent), indent, scene.P)
	}
	var b block
	switch e.role {
	case chapterRole:
		b = c.numbered(e, typeset.Look{Role: theme.SlideTitle, Color: pal.Ink}, scene.H1)
		b.above, b.keep = 2.4*em, true
	case slideRole:
		b = c.numbered(e, typeset.Look{Role: theme.Head, Color: pal.Ink}, scene.H2)
		b.above, b.keep = 1.3*em, true
	case taglineRole:
		b = plain(typeset.Look{Role: theme.CalloutText, Color: pal.Muted}, in)
		b.keep = true
	case headRole:
		b = plain(typeset.Look{Role: theme.Body, Color: pal.Ink, Bold: true}, in)
		b.above, b.keep = 0.3*em, true
	case proseRole:
		b = c.prose(e.text, in)
	case pointRole:
		b = c.point(e)
	case quoteRole:
		b = barred(plain(c.body(), in+em), in, pal.Line)
	case byRole:
		b = barred(plain(typeset.Look{Role: theme.Body, Color: pal.Muted}, in+em), in, pal.Line)
	case calloutRole:
		b = barred(plain(c.body(), in+em), in, pal.Accent)
		b.above = 0.45 * em
	case sourceRole:
		b = plain(typeset.Look{Role: theme.CardNote, Color: pal.Muted}, in)
		b.above = 0.2 * em
	}
	return b
}

// numbered is a heading whose number stands in the margin.
func (c *composer) numbered(e entry, look typeset.Look, tag scene.Tag) block {
	pal, in := c.set.Theme.Color, numberMargin*c.em()
	text := c.set.Set(look, e.text, c.width-in)
	look.Color, look.Bold = pal.Primary, true
	return sideBySide(tag, side{par: c.set.Set(look, e.label, 0), tag: scene.SpanTag}, side{text, in, scene.SpanTag})
}

// point is an item of a list, with its number or a bullet.
func (c *composer) point(e entry) block {
	pal, em := c.set.Theme.Color, c.em()
	x := (numberMargin + bulletMargin*geom.Pt(min(e.level, mostLevel))) * em
	width := bulletMargin * em
	if len(e.label) > 0 {
		width = numberedList * em
	}
	text := side{c.set.Set(c.item(), e.text, c.width-x-width), x + width, scene.LBody}
	if len(e.label) > 0 {
		label := c.set.Set(typeset.Look{Role: theme.Body, Color: pal.Primary, Bold: true, Tabular: true}, e.label, 0)
		b := sideBySide(scene.LI, side{label, x, scene.Lbl}, text)
		return e.inList(b)
	}
	b := sideBySide(scene.LI, text)
	item := b.draw
	b.draw = func(at geom.Point, from, to int) scene.Item {
		g := item(at, from, to).(*scene.Group)
		if from == 0 {
			middle := at.Y + (text.par.Leading-text.par.Size)/2 + text.par.Ascent - text.par.Cap/2
			g.Items = append([]scene.Item{c.bullet(e.level, at.X+x, middle)}, g.Items...)
		}
		return g
	}
	return e.inList(b)
}

// inList makes a block an item of a list.
func (e entry) inList(b block) block {
	b.within, b.starts = scene.L, e.begin && e.level == 0
	return b
}

// bullet marks an item as slides do: a square, a dash, a dot by level.
func (c *composer) bullet(level int, x, middle geom.Pt) scene.Item {
	pal, s := c.set.Theme.Color, c.em()*0.4
	fill := &scene.Fill{}
	switch level {
	case 0:
		fill.Path, fill.Paint.Color = geom.RectPath(geom.Rect{X: x, Y: middle - s/2, W: s, H: s}), pal.Primary
	case 1:
		fill.Path, fill.Paint.Color = geom.RectPath(geom.Rect{X: x, Y: middle - 0.4, W: s * 1.2, H: 0.8}), pal.AccentText
	default:
		fill.Path, fill.Paint.Color = geom.Circle(geom.Point{X: x + s/2, Y: middle}, s/4), pal.Muted
	}
	return &scene.Group{Tag: scene.Artifact, Items: []scene.Item{fill}}
}

// pairs are items whose labels share a column, as wide as the widest asks for.
func (c *composer) pairs(run []entry) []block {
	pal, em := c.set.Theme.Color, c.em()
	look := typeset.Look{Role: theme.Body, Color: pal.Primary, Tabular: true}
	x := numberMargin * em
	var wide geom.Pt
	for _, e := range run {
		wide = max(wide, c.set.Set(look, e.label, 0).Natural)
	}
	wide = min(wide, (c.width-x)*mostLabel)
	var out []block
	for _, e := range run {
		label := c.set.Set(look, e.label, max(wide, 1))
		text := c.set.Set(c.item(), e.text, c.width-x-wide-em)
		out = append(out, e.inList(sideBySide(scene.LI, side{label, x, scene.Lbl}, side{text, x + wide + em, scene.LBody})))
	}
	return out
}
