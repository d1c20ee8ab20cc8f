package layout

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

// canvas collects what a part of a page shows, and what of it did not fit.
type canvas struct {
	typeset.Setter
	items    []scene.Item
	tightest bool       // there is no tighter setting to try
	over     []overflow // at this setting
	gave     []overflow // at the setting before, where this one is tighter
}

func (c *canvas) add(items ...scene.Item) { c.items = append(c.items, items...) }

func (c *canvas) fill(p geom.Path, col color.Color) {
	c.add(&scene.Fill{Path: p, Paint: scene.Paint{Color: col}})
}

func (c *canvas) box(r geom.Rect, col color.Color) { c.fill(geom.RectPath(r), col) }

// block fills a solid shape that bears text, or draws it as a tint with an
// outline just inside where ink is saved.
func (c *canvas) block(p geom.Path, col color.Color) {
	th := c.Theme
	c.fill(p, th.Block(col))
	if th.InkSaving {
		c.add(&scene.Group{Placed: &scene.Placed{Clip: p}, Items: []scene.Item{&scene.Stroke{Path: p, Width: c.pt(2.5), Color: th.Edge(col)}}})
	}
}

// frame draws a border of the hairline's width just inside r.
func (c *canvas) frame(r geom.Rect, col color.Color) {
	c.fill(geom.Frame(r, c.Theme.Space.Hairline), col)
}

// group draws with f and puts what it draws into one group of that tag.
func (c *canvas) group(tag scene.Tag, f func()) *scene.Group {
	outer := c.items
	c.items = nil
	f()
	g := &scene.Group{Tag: tag, Items: c.items}
	c.items = append(outer, g)
	return g
}

// pt scales a length given for a 960×540 pt page.
func (c *canvas) pt(v geom.Pt) geom.Pt { return v * c.Theme.Scale }
