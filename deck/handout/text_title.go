package handout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// titleBlock is the head of the printed outline: title, subtitle, and a line
// of who and when.
type titleBlock struct {
	parts  []*typeset.Paragraph
	height geom.Pt
}

func (c *composer) titleBlock(d *outline.Deck, width geom.Pt) titleBlock {
	pal := c.set.Theme.Color
	who := joined("　", oneLine(d.Organization), oneLine(d.Author), oneLine(d.Presenter), oneLine(d.Date))
	var t titleBlock
	add := func(par *typeset.Paragraph) {
		if par.Natural == 0 {
			return
		}
		if len(t.parts) > 0 {
			t.height += titlePartGap(par)
		}
		t.parts = append(t.parts, par)
		t.height += par.Height
	}
	add(c.set.Set(typeset.Look{Role: theme.CoverTitle, Color: pal.Ink, Balance: true, Floor: 2}, oneLine(d.Title), width))
	add(c.set.Set(typeset.Look{Role: theme.CoverSubtitle, Color: pal.Ink}, oneLine(d.Subtitle), width))
	add(c.set.Set(typeset.Look{Role: theme.CalloutText, Color: pal.Muted}, who, width))
	return t
}

// titlePartGap is the white above a line of the head.
func titlePartGap(par *typeset.Paragraph) geom.Pt { return par.Size * 0.7 }

// draw places the head at the top of a box, over a line with the accent that
// slides have under their titles.
func (t titleBlock) draw(box geom.Rect, th *theme.Theme) []scene.Item {
	var items []scene.Item
	y := box.Y
	for i, par := range t.parts {
		tag := scene.P
		if i == 0 {
			tag = scene.H1
		} else {
			y += titlePartGap(par)
		}
		items = append(items, par.Draw(geom.Point{X: box.X, Y: y}, tag))
		y += par.Height
	}
	y = box.Y + t.height + titleGap*0.45
	rule := func(w, h geom.Pt, paint scene.Paint) scene.Item {
		return &scene.Fill{Path: geom.RectPath(geom.Rect{X: box.X, Y: geom.Round(y - h/2), W: w, H: h}), Paint: paint}
	}
	return append(items, &scene.Group{Tag: scene.Artifact, Items: []scene.Item{
		rule(box.W, 0.5, scene.Paint{Color: th.Color.Line}),
		rule(min(box.W, 56), 1.5, scene.Paint{Color: th.Color.Accent}),
	}})
}
