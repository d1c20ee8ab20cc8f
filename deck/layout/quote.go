package layout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// quote draws a page that is nothing but a quotation, on a tinted ground with
// a band at its left; the slide's title stands small above it.
func (p *Plan) quote(s *sheet, q *outline.Quote) *canvas {
	return p.fitted(func(c *canvas) {
		th := c.Theme
		pal := th.Color
		left := c.pt(120)
		width := th.Page.X - left - c.pt(108)
		c.group(scene.Artifact, func() {
			c.box(geom.Rect{W: th.Page.X, H: th.Page.Y}, pal.Tint)
			c.box(geom.Rect{W: c.pt(12), H: th.Page.Y}, pal.Primary)
		})
		title := c.Set(typeset.Look{Role: theme.CalloutKicker, Color: pal.Muted, Balance: true}, s.slide.Title, width)
		text := c.Set(typeset.Look{Role: theme.QuoteText, Color: pal.Ink, Strong: pal.Primary, Balance: true}, q.Text, width)
		by := c.Set(typeset.Look{Role: theme.QuoteBy, Color: pal.Muted}, byLine(q.By), width)
		var st stack
		st.add(text, scene.Quotation, 0)
		st.rule(pal.Accent, c.pt(2.25), c.pt(54), c.pt(42))
		if len(q.By) > 0 {
			st.add(by, scene.P, c.pt(24))
		}
		c.add(title.DrawIn(geom.Rect{X: left, Y: th.Space.TitleTop, W: width, H: th.Space.TitleBottom - th.Space.TitleTop}, scene.H2))
		// Quotation and mark together stand in the middle of the page.
		mark := c.pt(88)
		top := max(c.pt(72)+mark, (th.Page.Y-st.height+mark)/2)
		c.group(scene.Artifact, func() { quoteMark(c, geom.Rect{X: left, Y: top - mark, H: c.pt(66)}) })
		st.draw(c, left, top, typeset.Left)
		c.exceeds(overflow{at: q.At(), by: max(text.Over, title.Over, by.Over, top+st.height-(th.Page.Y-c.pt(54))), leading: text.Leading})
		// Large type is for short quotations; a longer one steps down before it fills the page.
		if c.Fit.Step < len(th.Style(theme.QuoteText).Sizes)-1 {
			c.exceeds(overflow{at: q.At(), by: text.Height - c.pt(150), leading: text.Leading})
		}
	})
}

// quoteMark draws a large pale opening quotation mark, its ink as high as the
// box and at the box's left edge.
func quoteMark(c *canvas, box geom.Rect) {
	pal := c.Theme.Color
	face, id, ok := c.Theme.Style(theme.QuoteText).Regular.Glyph('“')
	if !ok {
		return
	}
	var outline geom.Pen
	if face.Outline(id, &outline) != nil || len(outline.Path) == 0 {
		return
	}
	ink := outline.Path.Bounds()
	k := box.H / ink.H
	place := geom.Affine{A: k, D: -k, E: box.X - ink.X*k, F: box.Y + ink.Bottom()*k}
	c.fill(place.ApplyPath(outline.Path), pal.Primary.Mix(pal.Tint, 0.82))
}

// byLine puts a dash before who said it.
func byLine(by markup.Text) markup.Text {
	if len(by) == 0 {
		return nil
	}
	return append(markup.Plain("——"), by...)
}

// quoteBlock draws a quotation beside another block.
func quoteBlock(c *canvas, q *outline.Quote, box geom.Rect) scene.Drawing {
	pal := c.Theme.Color
	bar, gap := c.pt(4.5), c.pt(24)
	width := box.W - bar - gap
	text := c.Set(typeset.Look{Role: theme.CalloutHead, Color: pal.Ink, Strong: pal.Primary, Balance: true}, q.Text, width)
	by := c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Muted}, byLine(q.By), width)
	height := text.Height
	if by.Natural > 0 {
		height += c.pt(21) + by.Height
	}
	d := scene.Drawing{Over: max(text.Over, by.Over, height+c.pt(24)-box.H), Leading: text.Leading}
	y := box.Y + max(0, (box.H-height)*0.45)
	d.Used = geom.Rect{X: box.X, Y: y - c.pt(12), W: box.W, H: height + c.pt(24)}
	g := &scene.Group{Tag: scene.Quotation, Items: []scene.Item{text.Draw(geom.Point{X: box.X + bar + gap, Y: y}, scene.P)}}
	if by.Natural > 0 {
		g.Items = append(g.Items, by.Draw(geom.Point{X: box.X + bar + gap, Y: y + height - by.Height}, scene.P))
	}
	mark := &scene.Fill{Path: geom.RectPath(geom.Rect{X: box.X, Y: d.Used.Y, W: bar, H: d.Used.H}), Paint: scene.Paint{Color: pal.Primary}}
	d.Items = []scene.Item{&scene.Group{Tag: scene.Artifact, Items: []scene.Item{mark}}, g}
	return d
}
