// Package bitmap draws a scene as pixels. It draws exactly what the scene says,
// as a PDF viewer draws the PDF of the same scene.
package bitmap

import (
	"image"
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Draw draws a page on white at that many pixels a point (72 dots an inch at
// scale 1). The picture is as large as the page, rounded to whole pixels and at
// least one. A glyph whose outline is broken is left out.
func Draw(p *scene.Page, scale float64) *image.RGBA {
	w := max(1, int(math.Round(p.Size.X*scale)))
	h := max(1, int(math.Round(p.Size.Y*scale)))
	c := newCanvas(w, h)
	c.items(p.Items, geom.Scale(scale), nil)
	return c.img
}
