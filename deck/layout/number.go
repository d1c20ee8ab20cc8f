package layout

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// number is a headline number: its digits big, what stands before and after
// them small, all on one baseline.
type number struct {
	text               string
	lead, digits, tail *typeset.Paragraph
	leadGap, tailGap   geom.Pt
	width              geom.Pt
}

// setNumber sets a quantity in a pair of roles.
func setNumber(c *canvas, q quantity.Quantity, big, small theme.Role, col color.Color) number {
	n := number{
		text:   q.Text,
		lead:   c.Set(typeset.Look{Role: small, Color: c.Theme.Color.Ink}, markup.Plain(q.Lead), 0),
		digits: c.Set(typeset.Look{Role: big, Color: col, Tabular: big == theme.TableNumber}, markup.Plain(q.Digits), 0),
		tail:   c.Set(typeset.Look{Role: small, Color: c.Theme.Color.Ink}, markup.Plain(q.Tail), 0),
	}
	if q.Lead != "" {
		n.leadGap = n.lead.Size * 0.3
	}
	if q.Tail != "" {
		n.tailGap = n.tail.Size * 0.3
	}
	n.width = n.lead.Natural + n.leadGap + n.digits.Natural + n.tailGap + n.tail.Natural
	return n
}

// ascent is the height of the digits above the baseline.
func (n number) ascent() geom.Pt { return n.digits.Cap }

// draw places the number with its left end on the baseline at that point. What
// is copied from the page is the quantity as written, without the gaps.
func (n number) draw(c *canvas, at geom.Point) {
	c.group(scene.P, func() {
		whole := c.group(scene.SpanTag, func() {
			for _, part := range []struct {
				text *typeset.Paragraph
				gap  geom.Pt
			}{{n.lead, n.leadGap}, {n.digits, n.tailGap}, {n.tail, 0}} {
				if part.text.Natural > 0 {
					c.add(part.text.DrawAt(at, ""))
				}
				at.X += part.text.Natural + part.gap
			}
		})
		whole.Says = &scene.Says{ActualText: n.text}
	})
}
