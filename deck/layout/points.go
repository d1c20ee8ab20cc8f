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

// point is one point measured: its parts stand below each other.
type point struct {
	level    int                // 0 to 2
	label    *typeset.Paragraph // the number; nil for a bullet
	head     *typeset.Paragraph // nil for none
	text     *typeset.Paragraph // nil for none
	below    []point
	indent   geom.Pt
	headGap  geom.Pt
	belowGap geom.Pt
	height   geom.Pt
}

var bodyRoles = [...]theme.Role{theme.Body, theme.Body2, theme.Body3}

// points draws a list. What height is left over goes between the points, up to
// a limit, and the rest around them.
func points(c *canvas, b *outline.Points, box geom.Rect) scene.Drawing {
	return pointsAt(c, b, box, geom.Rect{})
}

// pointsAt draws a list that stands beside something: its middle is at the
// middle of that, as far as the box has room. Beside nothing it stands by
// itself.
func pointsAt(c *canvas, b *outline.Points, box, neighbour geom.Rect) scene.Drawing {
	var d scene.Drawing
	list := measure(c, b.Items, b.Numbered, b.Before, 0, box.W)
	var content geom.Pt
	for _, p := range list {
		content += p.height
		d.Over = max(d.Over, p.over())
	}
	gaps := geom.Pt(len(list) - 1)
	least := c.pt(14)
	beside := inColumn(c, box) && len(list) > 0
	if beside && neighbour.Empty() { // the first capitals stand on the columns' common line, where there is room
		lower := min(c.pt(topText)-list[0].rise(), box.H-content-least*gaps)
		_, box = box.CutTop(max(0, lower))
	}
	free := box.H - content
	gap := least
	if gaps > 0 {
		gap = min(max(free/gaps, least), c.pt(pointsApart))
	}
	used := content + gap*gaps
	if used-box.H > d.Over && len(list) > 0 {
		d.Over, d.Leading = used-box.H, list[0].first().Leading
	}
	y := box.Y
	if !neighbour.Empty() {
		y = max(y, min(neighbour.Center().Y-used/2, box.Bottom()-used))
	} else if !beside {
		y += max(0, (box.H-used)*0.4)
	}
	d.Used = geom.Rect{X: box.X, Y: y, W: box.W, H: used}
	g := c.group(scene.L, func() {
		for _, p := range list {
			p.draw(c, box.X, y)
			y += p.height + gap
		}
	})
	c.items = c.items[:len(c.items)-1]
	d.Items = []scene.Item{g}
	return d
}

// pointsApart is the most between two points, in points of the 960×540 page.
const pointsApart = 52

// From the upper edge of a column to the first card in it, and to the first
// capitals, above which Han characters reach a little: blocks beside each other
// begin on one line.
const (
	topLine = 10
	topText = 12
)

// inColumn tells whether a box is one of two columns.
func inColumn(c *canvas, box geom.Rect) bool { return box.W < c.pt(560) }

// measure sets the points of one level in a column of that width; numbers go
// on from those before.
func measure(c *canvas, items []outline.Point, numbered bool, before, level int, width geom.Pt) []point {
	pal := c.Theme.Color
	role := bodyRoles[min(level, 2)]
	var out []point
	for i, it := range items {
		p := point{level: level}
		if numbered && level == 0 {
			p.label = c.Set(typeset.Look{Role: theme.CalloutText, Color: c.Theme.OnBlock(pal.Primary), Bold: true, Aside: true}, markup.Plain(fmt.Sprint(before+i+1)), 0)
			p.indent = c.pt(57)
		} else {
			p.indent = c.pt(22.5 - 3*float64(level))
		}
		room := width - p.indent
		if len(it.Head) > 0 {
			look := typeset.Look{Role: theme.Head, Color: pal.Ink, Strong: pal.Primary, Balance: true}
			if level > 0 {
				look = typeset.Look{Role: role, Color: pal.Ink, Strong: pal.Primary, Bold: true}
			}
			p.head = c.Set(look, it.Head, room)
			p.height = p.head.Height
		}
		if len(it.Text) > 0 || p.head == nil { // a broken point is empty, but has its line
			color := pal.Ink
			if p.head != nil {
				color = pal.Ink.Mix(pal.Muted, 0.3)
			}
			p.text = c.Set(typeset.Look{Role: role, Color: color, Strong: pal.Primary, Justify: c.Theme.Justify}, it.Text, room)
			if p.head != nil {
				p.headGap = p.text.Size * 0.5
			}
			p.height += p.headGap + p.text.Height
		}
		if len(it.Points) > 0 {
			p.below = measure(c, it.Points, false, 0, level+1, room)
			p.belowGap = c.pt(12 - 2*float64(level))
			for _, q := range p.below {
				p.height += p.belowGap + q.height
			}
		}
		if p.label != nil {
			p.height = max(p.height+c.pt(7), c.pt(39))
		}
		out = append(out, p)
	}
	return out
}

// over is how far the widest part sticks out of its column.
func (p *point) over() geom.Pt {
	var o geom.Pt
	if p.head != nil {
		o = p.head.Over
	}
	if p.text != nil {
		o = max(o, p.text.Over)
	}
	for i := range p.below {
		o = max(o, p.below[i].over())
	}
	return o
}

// rise is how far the point's first capitals stand below its upper edge.
func (p *point) rise() geom.Pt {
	if p.label != nil {
		return 0
	}
	return p.first().Ascent - p.first().Cap
}

// first is the upper one of head and text.
func (p *point) first() *typeset.Paragraph {
	if p.head != nil {
		return p.head
	}
	return p.text
}

// draw places the point with its top left corner at x, y. The marker's middle
// is the middle of the capitals of the first line beside it.
func (p *point) draw(c *canvas, x, y geom.Pt) {
	pal := c.Theme.Color
	first := p.first()
	c.group(scene.LI, func() {
		top := y
		middle := y + first.Ascent - first.Cap/2
		if p.label != nil {
			radius := c.pt(19.5)
			middle = y + radius
			if first != nil { // a point may hold nothing but points below it
				top = middle + first.Cap/2 - first.Ascent
			}
			c.block(geom.Circle(geom.Point{X: x + radius, Y: middle}, radius), pal.Primary)
			c.add(p.label.DrawIn(geom.Rect{X: x + radius - p.label.Natural/2, Y: y, W: p.label.Natural, H: 2 * radius}, scene.Lbl))
		} else {
			c.group(scene.Artifact, func() { bullet(c, p.level, x, middle) })
		}
		c.group(scene.LBody, func() {
			at := geom.Point{X: x + p.indent, Y: top}
			if p.head != nil {
				c.add(p.head.Draw(at, scene.P))
				at.Y += p.head.Height + p.headGap
			}
			if p.text != nil {
				c.add(p.text.Draw(at, scene.P))
				at.Y += p.text.Height
			}
			if len(p.below) > 0 {
				c.group(scene.L, func() {
					for i := range p.below {
						at.Y += p.belowGap
						p.below[i].draw(c, at.X, at.Y)
						at.Y += p.below[i].height
					}
				})
			}
		})
	})
}

// bullet marks a point: a square, a dash, a dot by level.
func bullet(c *canvas, level int, x, middle geom.Pt) {
	pal := c.Theme.Color
	switch level {
	case 0:
		s := c.pt(9)
		c.box(geom.Rect{X: x, Y: middle - s/2, W: s, H: s}, pal.Primary)
	case 1:
		c.box(geom.Rect{X: x, Y: middle - c.pt(0.75), W: c.pt(9), H: c.pt(1.5)}, pal.AccentText)
	default:
		c.fill(geom.Circle(geom.Point{X: x + c.pt(4.5), Y: middle}, c.pt(2.25)), pal.Muted)
	}
}
