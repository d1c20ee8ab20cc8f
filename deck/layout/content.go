package layout

import (
	"fmt"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// content draws a slide: ground, title band and footer, and the body. Band and
// body are fitted apart, so that a long title does not shrink the text below it.
func (p *Plan) content(s *sheet, page int) []*canvas {
	if quote := soleQuote(s.slide); quote != nil {
		return []*canvas{p.quote(s, quote), p.fitted(func(c *canvas) { p.foot(c, s.slide, page) })}
	}
	ground := p.fitted(func(c *canvas) {
		c.group(scene.Artifact, func() {
			c.box(geom.Rect{W: p.theme.Page.X, H: p.theme.Page.Y}, p.theme.Color.Paper)
		})
	})
	return []*canvas{
		ground,
		p.fitted(func(c *canvas) { p.titleBand(c, s) }),
		p.fitted(func(c *canvas) { p.body(c, s.slide) }),
		p.fitted(func(c *canvas) { p.foot(c, s.slide, page) }),
	}
}

// titleBand draws the slide's title with its bar, the chapter's mark and the
// rule below.
func (p *Plan) titleBand(c *canvas, s *sheet) {
	th := c.Theme
	pal, sp := th.Color, th.Space
	band := geom.Rect{X: sp.Margin, Y: sp.TitleTop, W: th.Page.X - 2*sp.Margin, H: sp.TitleBottom - sp.TitleTop}
	markWidth := p.chapterMark(c, s, band)
	bar, gap := c.pt(6), c.pt(13.5)
	_, room := band.CutLeft(bar + gap)
	if markWidth > 0 {
		room.W -= markWidth + c.pt(24)
	}
	set := func(t markup.Text) *typeset.Paragraph {
		return c.Set(typeset.Look{Role: theme.SlideTitle, Color: pal.Ink, Strong: pal.Primary, Balance: true}, t, room.W)
	}
	over := func(t *typeset.Paragraph) geom.Pt { return max(t.Over, t.Height-band.H-c.pt(6)) }
	title := set(s.slide.Title)
	// Two lines reach a little out of the band: above it, clear of the rule below.
	if title.Lines() > 1 {
		room.Y -= c.pt(3)
	}
	o := overflow{at: s.slide.Title.Pos(), by: over(title), leading: title.Leading}
	if c.tightest && o.by > slack {
		o.room = charactersThatFit(s.slide.Title, func(t markup.Text) bool { return over(set(t)) <= slack })
	}
	c.exceeds(o)
	barHeight := max(c.pt(27), title.Height*0.92)
	c.group(scene.Artifact, func() {
		c.box(geom.Rect{X: band.X, Y: room.Center().Y - barHeight/2, W: bar, H: barHeight}, pal.Primary)
		c.box(geom.Rect{X: band.X, Y: sp.Rule - sp.Hairline/2, W: band.W, H: sp.Hairline}, pal.Line)
		c.box(geom.Rect{X: band.X, Y: sp.Rule - sp.AccentWidth/2, W: sp.AccentLength, H: sp.AccentWidth}, pal.Accent)
	})
	c.add(title.DrawIn(room, scene.H2))
}

// chapterMark prints the chapter's number and title at the right end of the
// title band and gives its width.
func (p *Plan) chapterMark(c *canvas, s *sheet, band geom.Rect) geom.Pt {
	ch := p.deck.Chapters[s.chapter]
	if len(ch.Title) == 0 {
		return 0
	}
	pal := c.Theme.Color
	number := c.Set(typeset.Look{Role: theme.ChapterMark, Color: pal.Primary, Bold: true}, markup.Plain(fmt.Sprintf("%02d", p.number[s.chapter])), 0)
	name := c.Set(typeset.Look{Role: theme.ChapterMark, Color: pal.Muted}, ch.Title, 0)
	gap := c.pt(13.5)
	width := number.Natural + gap + name.Natural
	if width > band.W*0.3 {
		name, gap = c.Set(typeset.Look{Role: theme.ChapterMark, Color: pal.Muted}, nil, 0), 0
		width = number.Natural
	}
	_, mark := band.CutLeft(band.W - width)
	g := c.group(scene.Artifact, func() {
		c.add(number.DrawIn(mark, scene.P))
		_, mark = mark.CutLeft(number.Natural + gap)
		c.add(name.DrawIn(mark, scene.P))
		if p.deck.Agenda {
			c.add(&scene.Link{Area: geom.Rect{X: band.Right() - width, Y: band.Center().Y - c.pt(12), W: width, H: c.pt(24)}, To: p.sheets[p.first[s.chapter]].id})
		}
	})
	g.Running = true
	return width
}

// foot prints the source line above the footer: the deck's title or
// organization left, label and page number right.
func (p *Plan) foot(c *canvas, s *outline.Slide, page int) {
	th := c.Theme
	pal, sp := th.Color, th.Space
	base := th.Page.Y - sp.FooterBase
	left, right := sp.Margin, th.Page.X-sp.Margin
	small := typeset.Look{Role: theme.FooterText, Color: pal.Muted}
	at := func(x, y geom.Pt) geom.Point { return geom.Point{X: x, Y: y} }
	if src := sourceOf(s); len(src) > 0 {
		t := c.Set(typeset.Look{Role: theme.SourceText, Color: pal.Muted}, append(markup.Plain(wordsFor(p.deck.Lang).source), src...), right-left)
		c.add(t.DrawAt(at(left, th.Page.Y-sp.SourceBase), scene.P))
		c.exceeds(overflow{at: src.Pos(), by: max(t.Over, geom.Pt(t.Lines()-1)*t.Leading), leading: t.Leading})
	}
	g := c.group(scene.Artifact, func() {
		var room geom.Pt
		if th.Footer.PageNumber {
			n := c.Set(small, markup.Plain(fmt.Sprint(page+1)), 0)
			c.add(n.DrawAt(at(right-n.Natural, base), scene.P))
			room = n.Natural + c.pt(18)
		}
		if len(p.deck.Label) > 0 {
			l, k := p.label(c, pal.AccentText, right-left-room)
			start := at(right-room-k*l.Natural, base)
			c.add(smaller(l.DrawAt(start, scene.P), start, k))
			room += k*l.Natural + c.pt(18)
		}
		var name markup.Text
		if th.Footer.Title {
			name = append(name, p.deck.Title...)
		}
		if th.Footer.Organization && len(p.deck.Organization) > 0 {
			if len(name) > 0 {
				name = append(name, markup.Span{Text: "　"})
			}
			name = append(name, p.deck.Organization...)
		}
		if len(name) > 0 && room < right-left {
			t := c.Set(small, name, right-left-room)
			if t.Lines() > 1 { // a footer is one line: of a long title the first line says enough
				t = c.Set(small, markup.Plain(firstLine(t)+"…"), 0)
			}
			c.add(t.DrawAt(at(left, base), scene.P))
		}
	})
	g.Running = true
}

// firstLine is the text of a paragraph's first line without what it ends on.
func firstLine(t *typeset.Paragraph) string {
	text, _ := t.Line(0)
	r := []rune(text)
	return string(r[:max(len(r)-1, 0)])
}

// sourceOf is the source line of a slide: its own, or its chart's.
func sourceOf(s *outline.Slide) markup.Text {
	if len(s.Source) > 0 {
		return s.Source
	}
	for _, b := range s.Blocks {
		if ch, ok := b.(*outline.Chart); ok && len(ch.Source) > 0 {
			return ch.Source
		}
	}
	return nil
}

// soleQuote is the quote of a slide that holds nothing else.
func soleQuote(s *outline.Slide) *outline.Quote {
	if len(s.Blocks) == 1 && s.Callout == nil {
		q, _ := s.Blocks[0].(*outline.Quote)
		return q
	}
	return nil
}
