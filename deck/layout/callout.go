package layout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// callout draws the slide's callout and gives the room that is left for the
// blocks: it stands at the right of one chart or list, else below.
func (p *Plan) callout(c *canvas, s *outline.Slide, body geom.Rect) geom.Rect {
	if calloutBeside(s, body) {
		return p.calloutBox(c, s.Callout, body)
	}
	return p.calloutStrip(c, s.Callout, body)
}

func calloutBeside(s *outline.Slide, body geom.Rect) bool {
	if len(s.Blocks) != 1 || body.W < body.H*1.5 {
		return false
	}
	switch b := s.Blocks[0].(type) {
	case *outline.Chart:
		return true
	case *outline.Points, *outline.Prose:
		return s.Callout.Figure != nil
	case *outline.Figures:
		return len(b.Items) < 3 && s.Callout.Figure != nil
	}
	return false
}

// calloutBox draws the callout as a tinted card at the right of the body, as
// high as its content asks, within the body's height.
func (p *Plan) calloutBox(c *canvas, co *outline.Callout, body geom.Rect) geom.Rect {
	pal, sp := c.Theme.Color, c.Theme.Space
	width := body.W * 0.31
	_, col := body.CutLeft(body.W - width)
	pad := c.pt(27)
	inner := width - 2*pad
	var st stack
	var over geom.Pt
	put := func(t *typeset.Paragraph, gap geom.Pt) {
		if t.Natural == 0 {
			return
		}
		if len(st.parts) == 0 {
			gap = 0
		}
		over = max(over, t.Over)
		st.add(t, scene.P, gap)
	}
	put(c.Set(typeset.Look{Role: theme.CalloutKicker, Color: pal.Muted}, co.Kicker, inner), 0)
	var num number
	if f := co.Figure; f != nil {
		num = setNumber(c, f.Value, theme.HeroNumber, theme.HeroUnit, pal.Primary)
		over = max(over, num.width-inner)
		if len(co.Kicker) == 0 {
			put(c.Set(typeset.Look{Role: theme.CalloutKicker, Color: pal.Muted}, f.Label, inner), 0)
		}
		st.number(&num, c.pt(18))
		st.rule(pal.Accent, c.pt(1.5), inner, c.pt(21))
	}
	put(c.Set(typeset.Look{Role: theme.CalloutHead, Color: pal.Ink, Strong: pal.Primary, Balance: true}, co.Head, inner), c.pt(15))
	text := c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Ink, Strong: pal.Primary, Justify: c.Theme.Justify}, co.Text, inner)
	put(text, c.pt(18))
	if co.Figure != nil {
		if len(co.Kicker) > 0 && len(co.Text) == 0 {
			put(c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Ink}, co.Figure.Label, inner), c.pt(18))
		}
		if len(co.Text) == 0 {
			put(c.Set(typeset.Look{Role: theme.CardNote, Color: pal.Muted}, co.Figure.Note, inner), c.pt(12))
		}
		put(c.Set(typeset.Look{Role: theme.CardNote, Color: pal.Muted}, p.derived(co.Figure), inner), c.pt(12))
	}
	height := min(st.height+2*c.pt(33), body.H)
	card := geom.Rect{X: col.X, Y: col.Y + (body.H-height)*0.45, W: width, H: height}
	c.exceeds(overflow{at: co.Pos, by: max(over, st.height+2*c.pt(18)-body.H), leading: text.Leading})
	c.group(scene.Artifact, func() {
		c.box(card, pal.Tint)
		c.box(geom.Rect{X: card.X, Y: card.Y, W: c.pt(3.75), H: card.H}, pal.Primary)
	})
	y := card.Y + (card.H-st.height)/2
	st.draw(c, card.X+pad, y, typeset.Left)
	body.W -= width + sp.Gutter
	return body
}

// calloutStrip draws the callout as a card across the foot of the body:
// kicker or head at its left, the text beside it.
func (p *Plan) calloutStrip(c *canvas, co *outline.Callout, body geom.Rect) geom.Rect {
	pal, sp := c.Theme.Color, c.Theme.Space
	pad := c.pt(24)
	bar := c.pt(6)
	inner := body.W - 2*pad - bar
	mark := co.Kicker
	if len(mark) == 0 {
		mark = co.Head
	}
	kicker := c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Primary, Bold: true}, mark, inner*0.4)
	x := body.X + bar + pad
	room := inner
	if kicker.Natural > 0 {
		room -= kicker.Natural + c.pt(21)
	}
	var num number
	if co.Figure != nil {
		num = setNumber(c, co.Figure.Value, theme.TableNumber, theme.CalloutText, pal.Primary)
		room -= num.width + c.pt(21)
	}
	head := c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Ink, Bold: true}, nil, room)
	if len(co.Kicker) > 0 && len(co.Head) > 0 {
		head = c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Ink, Bold: true}, co.Head, room)
	}
	text := c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Ink, Strong: pal.Primary, Justify: c.Theme.Justify}, co.Text, room)
	if text.Natural == 0 && co.Figure != nil {
		text = c.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Ink}, co.Figure.Label, room)
	}
	lines := text.Height
	if head.Natural > 0 {
		lines += head.Height
		if text.Natural > 0 {
			lines += c.pt(9)
		}
	}
	height := max(lines, kicker.Height, num.ascentIf()) + 2*c.pt(19)
	strip, _ := body.CutBottom(height)
	c.exceeds(overflow{at: co.Pos, by: max(kicker.Over, text.Over, head.Over, height-body.H*0.5), leading: text.Leading})
	c.group(scene.Artifact, func() {
		c.box(strip, pal.Card)
		c.frame(strip, pal.Line)
		c.box(geom.Rect{X: strip.X, Y: strip.Y, W: bar, H: strip.H}, pal.Accent)
	})
	if kicker.Natural > 0 {
		c.add(kicker.DrawIn(geom.Rect{X: x, Y: strip.Y, W: kicker.Width, H: strip.H}, scene.P))
		x += kicker.Natural + c.pt(21)
	}
	if co.Figure != nil {
		num.draw(c, geom.Point{X: x, Y: strip.Center().Y + text.Cap/2})
		x += num.width + c.pt(21)
	}
	at := geom.Rect{X: x, Y: strip.Y + (strip.H-lines)/2, W: room, H: lines}
	if head.Natural > 0 {
		top, low := at.CutTop(head.Height)
		c.add(head.DrawIn(top, scene.P))
		at = low
		if text.Natural > 0 {
			_, at = at.CutTop(c.pt(9))
		}
	}
	if text.Natural > 0 {
		c.add(text.DrawIn(at, scene.P))
	}
	_, left := body.CutBottom(height + min(sp.Gutter, c.pt(24)))
	return left
}

// ascentIf is the digits' height, or 0 where there is no number.
func (n number) ascentIf() geom.Pt {
	if n.digits == nil {
		return 0
	}
	return n.ascent()
}
