package handout

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

// side is a paragraph that stands beside others, so far from the left.
type side struct {
	par *typeset.Paragraph
	x   geom.Pt
	tag scene.Tag
}

// sideBySide is a block of paragraphs whose lines stand beside each other: a
// label and a text, the cells of a row. They are parted together.
func sideBySide(tag scene.Tag, sides ...side) block {
	n, leading := 0, geom.Pt(0)
	for _, s := range sides {
		n, leading = max(n, s.par.Lines()), max(leading, s.par.Leading)
	}
	b := block{lines: make([]geom.Pt, n), least: 2}
	for i := range b.lines {
		b.lines[i] = leading
	}
	b.draw = func(at geom.Point, from, to int) scene.Item {
		g := &scene.Group{Tag: tag}
		for _, s := range sides {
			a, e := min(from, s.par.Lines()), min(to, s.par.Lines())
			if a < e {
				g.Items = append(g.Items, s.par.Part(a, e).Draw(at.Add(geom.Point{X: s.x, Y: (leading - s.par.Size) / 2}), s.tag))
			}
		}
		return g
	}
	return b
}

// barred is a block with a bar along its left side.
func barred(b block, x geom.Pt, c color.Color) block {
	inner := b.draw
	b.draw = func(at geom.Point, from, to int) scene.Item {
		bar := geom.Rect{X: at.X + x, Y: at.Y, W: 1.5, H: b.height(from, to)}
		return &scene.Group{Items: []scene.Item{
			&scene.Group{Tag: scene.Artifact, Items: []scene.Item{&scene.Fill{Path: geom.RectPath(bar), Paint: scene.Paint{Color: c}}}},
			inner(at, from, to),
		}}
	}
	return b
}
