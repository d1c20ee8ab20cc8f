package layout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// prose draws running text, its paragraphs two thirds of an em apart.
func prose(c *canvas, b *outline.Prose, box geom.Rect) scene.Drawing {
	var d scene.Drawing
	var set []*typeset.Paragraph
	var height geom.Pt
	for i, t := range b.Paragraphs {
		p := c.Set(typeset.Look{Role: theme.Body, Color: c.Theme.Color.Ink, Strong: c.Theme.Color.Primary, Justify: c.Theme.Justify}, t, box.W)
		if i > 0 {
			height += paragraphGap(p)
		}
		height += p.Height
		d.Over = max(d.Over, p.Over)
		set = append(set, p)
	}
	if height-box.H > d.Over && len(set) > 0 {
		d.Over, d.Leading = height-box.H, set[0].Leading
	}
	y := box.Y + max(0, (box.H-height)*0.48)
	d.Used = geom.Rect{X: box.X, Y: y, W: box.W, H: height}
	for _, p := range set {
		d.Items = append(d.Items, p.Draw(geom.Point{X: box.X, Y: y}, scene.P))
		y += p.Height + paragraphGap(p)
	}
	return d
}

// paragraphGap is the white between two paragraphs: more than between lines.
func paragraphGap(p *typeset.Paragraph) geom.Pt { return p.Leading - p.Size + p.Size*0.5 }
