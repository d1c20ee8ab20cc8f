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
func (p *Plan) quote(s *sheet, q *outline.Quote, page int) *canvas {
	return fitted(p.theme, func(c *canvas) {
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
		st.add(title, scene.H2, 0)
		st.add(text, scene.Quotation, c.pt(54))
		st.rule(pal.Accent, c.pt(2.25), c.pt(54), c.pt(42))
		if len(q.By) > 0 {
			st.add(by, scene.P, c.pt(24))
		}
		top := max(c.pt(72), (th.Page.Y-st.height)*0.46)
		// The mark hangs over the text's left edge, between title and quotation.
		c.group(scene.Artifact, func() { quoteMark(c, geom.Point{X: left, Y: top - c.pt(54)}) })
		st.draw(c, left, top, typeset.Left)
		c.overflows(q.At(), max(text.Over, title.Over, by.Over, top+st.height-(th.Page.Y-c.pt(54))))
		// Large type is for short quotations; a longer one steps down before it fills the page.
		if c.Fit.Step < len(th.Style(theme.QuoteText).Sizes)-1 {
			c.overflows(q.At(), text.Height-c.pt(150))
		}
		p.foot(c, s.slide, page)
	})
}

// quoteMark draws a large pale opening quotation mark whose left top is there.
func quoteMark(c *canvas, at geom.Point) {
	pal := c.Theme.Color
	mark := c.Set(typeset.Look{Role: theme.DividerNumber, Color: pal.Primary.Mix(pal.Tint, 0.82)}, markup.Plain("“"), 0)
	c.add(mark.Draw(geom.Point{X: at.X - mark.Size*0.1, Y: at.Y - mark.Size*0.1}, scene.P))
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
	d := scene.Drawing{Over: max(text.Over, by.Over, height+c.pt(24)-box.H)}
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
