package layout

import (
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// canvas collects what a part of a page shows, and what of it did not fit.
type canvas struct {
	typeset.Setter
	items []scene.Item
	over  []overflow
}

// overflow is content that is too large for its box by that much.
type overflow struct {
	at diag.Pos
	by geom.Pt
}

// slack is the overflow that nobody sees: rounding.
const slack geom.Pt = 0.05

// overflows notes content that is too large, if it is.
func (c *canvas) overflows(at diag.Pos, by geom.Pt) {
	if by > slack {
		c.over = append(c.over, overflow{at, by})
	}
}

func (c *canvas) add(items ...scene.Item) { c.items = append(c.items, items...) }

func (c *canvas) fill(p geom.Path, col color.Color) {
	c.add(&scene.Fill{Path: p, Paint: scene.Paint{Color: col}})
}

func (c *canvas) box(r geom.Rect, col color.Color) { c.fill(geom.RectPath(r), col) }

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

// fitted draws with ever tighter settings until all fits, and gives the last
// drawing: the first that fits, or the tightest there is.
func fitted(th *theme.Theme, draw func(*canvas)) *canvas {
	var c *canvas
	for _, f := range typeset.Fits(th) {
		c = &canvas{Setter: typeset.Setter{Theme: th, Fit: f}}
		draw(c)
		if len(c.over) == 0 {
			break
		}
	}
	return c
}
