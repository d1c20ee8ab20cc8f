package layout

import (
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// cover draws the first page: organization, title, subtitle and who reports
// when, all above the motif so that no text stands on it.
func (p *Plan) cover() *canvas {
	return p.fitted(func(c *canvas) {
		th, d := c.Theme, p.deck
		p.coverGround(c)
		p.cornerLabel(c, "", th.Color.OnCover, th.Page.X) // read aloud here, and on no other page
		left, width := c.pt(72), th.Page.X-c.pt(144)
		soft := typeset.Look{Role: theme.CoverMeta, Color: th.Color.OnCoverSoft}

		org := c.Set(soft, d.Organization, width)
		title := c.Set(typeset.Look{Role: theme.CoverTitle, Color: th.Color.OnCover, Balance: true}, d.Title, width)
		sub := c.Set(typeset.Look{Role: theme.CoverSubtitle, Color: th.Color.OnCover, Balance: true}, d.Subtitle, width)
		meta := c.Set(soft, p.byline(), width)

		var s stack
		if len(d.Organization) > 0 {
			s.add(org, scene.P, 0)
		}
		s.rule(accentOn(th.Color, th.Color.OnCoverSoft, th.Color.CoverFrom, th.Color.CoverTo), c.pt(3), c.pt(54), c.pt(12))
		s.add(title, scene.H1, c.pt(30))
		if len(d.Subtitle) > 0 {
			s.add(sub, scene.P, c.pt(24))
		}
		if meta.Natural > 0 {
			s.add(meta, scene.P, c.pt(42))
		}
		// The stack's middle stands a little above the middle of what the motif leaves free.
		room := geom.Rect{X: left, Y: c.pt(54), W: width, H: p.motifTop() - c.pt(78)}
		s.draw(c, left, room.Y+max(0, (room.H-s.height)*0.55), typeset.Left)
		c.overfull(coverSheet, s.height-room.H, madeText{d.Title.Pos(), title}, madeText{d.Subtitle.Pos(), sub}, madeText{d.Organization.Pos(), org},
			madeText{longestOf(d.Presenter, d.Author, d.Date), meta})
		p.drawLogo(c, geom.Rect{X: th.Page.X - c.pt(72+150), Y: c.pt(48), W: c.pt(150), H: c.pt(54)})
	})
}

// byline is presenter, author and date in one line, two ems apart.
func (p *Plan) byline() markup.Text {
	d := p.deck
	var out markup.Text
	gap := func() {
		if len(out) > 0 {
			out = append(out, markup.Span{Text: "　　"})
		}
	}
	if len(d.Presenter) > 0 {
		out = append(out, markup.Span{Text: wordsFor(d.Lang).presenter + "　"})
		out = append(out, d.Presenter...)
	}
	if len(d.Author) > 0 {
		gap()
		out = append(out, d.Author...)
	}
	if len(d.Date) > 0 {
		gap()
		out = append(out, d.Date...)
	}
	return out
}

// closing draws the last page.
func (p *Plan) closing() *canvas {
	return p.fitted(func(c *canvas) {
		th, cl := c.Theme, p.deck.Closing
		p.coverGround(c)
		width := th.Page.X - c.pt(144)
		title := c.Set(typeset.Look{Role: theme.ClosingTitle, Color: th.Color.OnCover, Align: typeset.Center, Balance: true}, cl.Title, width)
		sub := c.Set(typeset.Look{Role: theme.CoverMeta, Color: th.Color.OnCoverSoft, Align: typeset.Center, Balance: true}, cl.Subtitle, width)
		var s stack
		s.add(title, scene.H1, 0)
		s.rule(accentOn(th.Color, th.Color.OnCoverSoft, th.Color.CoverFrom, th.Color.CoverTo), c.pt(2.25), c.pt(54), c.pt(24))
		if len(cl.Subtitle) > 0 {
			s.add(sub, scene.P, c.pt(24))
		}
		room := p.motifTop() - c.pt(48)
		closingAt := cl.Title.Pos()
		if closingAt == (diag.Pos{}) { // the program's own words
			closingAt = cl.Pos
		}
		s.draw(c, c.pt(72), c.pt(48)+max(0, (room-s.height)*0.58), typeset.Center)
		c.overfull(closingSheet, s.height-room, madeText{closingAt, title}, madeText{cl.Subtitle.Pos(), sub})
		p.cornerLabel(c, scene.Artifact, th.Color.OnCover, th.Page.X)
	})
}

// cornerLabel prints the deck's label (内部资料) in the top left corner of a
// made page, on a dark area that is that wide at the page's top: within an
// Artifact, or within nothing where it is to be read aloud.
func (p *Plan) cornerLabel(c *canvas, around scene.Tag, col color.Color, area geom.Pt) {
	if len(p.deck.Label) == 0 {
		return
	}
	t, k := p.label(c, col, area-c.pt(72+24))
	at := geom.Point{X: c.pt(72), Y: c.pt(36)}
	c.add(&scene.Group{Tag: around, Running: around == scene.Artifact, Items: []scene.Item{smaller(t.Draw(at, scene.P), at, k)}})
}

// drawLogo shows the theme's logo at the top right of the box.
func (p *Plan) drawLogo(c *canvas, box geom.Rect) {
	if p.logo == nil {
		return
	}
	k := min(box.W/geom.Pt(p.logo.Width), box.H/geom.Pt(p.logo.Height))
	w, h := geom.Pt(p.logo.Width)*k, geom.Pt(p.logo.Height)*k
	c.group(scene.Artifact, func() {
		c.add(whole(p.logo, geom.Rect{X: box.Right() - w, Y: box.Y, W: w, H: h}))
	})
}

// accentOn is the accent where it shows on all the grounds, else the soft
// text colour that stands there too.
func accentOn(pal theme.Palette, soft color.Color, grounds ...color.Color) color.Color {
	const visible = 3 // WCAG 1.4.11
	for _, g := range grounds {
		if color.Contrast(pal.Accent, g) < visible {
			return soft
		}
	}
	return pal.Accent
}

// stack is text and accent rules below each other.
type stack struct {
	parts  []stacked
	height geom.Pt
}

type stacked struct {
	text  *typeset.Paragraph
	tag   scene.Tag
	num   *number   // a headline number where text is nil
	rule  geom.Rect // W and H of a rule where both are nil
	color color.Color
	y     geom.Pt
}

// add puts a paragraph below what is there, after a gap.
func (s *stack) add(t *typeset.Paragraph, tag scene.Tag, gap geom.Pt) {
	s.parts = append(s.parts, stacked{text: t, tag: tag, y: s.height + gap})
	s.height += gap + t.Height
}

// number puts a headline number below what is there, after a gap.
func (s *stack) number(n *number, gap geom.Pt) {
	s.parts = append(s.parts, stacked{num: n, y: s.height + gap + n.ascent()})
	s.height += gap + n.ascent()
}

// rule puts a short rule below what is there, after a gap.
func (s *stack) rule(col color.Color, thick, length, gap geom.Pt) {
	s.parts = append(s.parts, stacked{rule: geom.Rect{W: length, H: thick}, color: col, y: s.height + gap})
	s.height += gap + thick
}

// hang is how far large type has to move to the left so that its ink, not the
// side bearing before it, stands on the edge. Small type has no bearing to see.
func hang(t *typeset.Paragraph) geom.Pt {
	const large = 36 // pt
	if t.Size < large || t.Natural == 0 {
		return 0
	}
	var first *scene.Text
	scene.Walk([]scene.Item{t.DrawAt(geom.Point{}, "")}, geom.Identity, func(it scene.Item, _ geom.Affine) {
		if run, ok := it.(*scene.Text); ok && first == nil {
			first = run
		}
	})
	if first == nil || len(first.Glyphs) == 0 {
		return 0
	}
	var ink geom.Pen
	if first.Face.Outline(first.Glyphs[0].ID, &ink) != nil {
		return 0
	}
	return ink.Path.Bounds().X*t.Size/geom.Pt(first.Face.Metrics().UnitsPerEm) + geom.Pt(first.Glyphs[0].DX)
}

// draw places the stack; paragraphs are as wide as they were set.
func (s *stack) draw(c *canvas, x, y geom.Pt, align typeset.Align) {
	var width geom.Pt
	for _, p := range s.parts {
		if p.text != nil {
			width = max(width, p.text.Width)
		}
	}
	for _, p := range s.parts {
		if p.text != nil {
			at := geom.Point{X: x, Y: y + p.y}
			if align == typeset.Left {
				at.X -= hang(p.text)
			}
			c.add(p.text.Draw(at, p.tag))
			continue
		}
		if p.num != nil {
			p.num.draw(c, geom.Point{X: x, Y: y + p.y})
			continue
		}
		r := p.rule.Move(x, y+p.y)
		if align == typeset.Center {
			r.X += (width - r.W) / 2
		}
		c.group(scene.Artifact, func() { c.box(r, p.color) })
	}
}
