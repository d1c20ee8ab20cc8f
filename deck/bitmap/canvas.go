package bitmap

import (
	"image"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"

	"github.com/golang/freetype/raster"
)

// canvas is a page that is being drawn.
type canvas struct {
	img    *image.RGBA // always opaque
	ras    *raster.Rasterizer
	glyphs map[glyphKey]geom.Path
}

func newCanvas(w, h int) *canvas {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = 0xFF
	}
	ras := raster.NewRasterizer(w, h)
	ras.UseNonZeroWinding = true
	return &canvas{img: img, ras: ras, glyphs: map[glyphKey]geom.Path{}}
}

// items draws items in order; m leads from their coordinates to pixels.
func (c *canvas) items(list []scene.Item, m geom.Affine, clip *mask) {
	for _, item := range list {
		switch it := item.(type) {
		case *scene.Fill:
			c.fill(it.Path, m, source(it.Paint, m), clip)
		case *scene.Stroke:
			c.stroke(it, m, clip)
		case *scene.Text:
			c.text(it, m, clip)
		case *scene.Image:
			c.picture(it, m, clip)
		case *scene.Group:
			inner, shown := it.Map.Then(m), clip
			if it.Clip != nil {
				shown = c.clip(it.Clip, inner, clip)
			}
			c.items(it.Items, inner, shown)
		}
	}
}

// fill fills a path by the non-zero winding rule; upright rectangles are snapped
// to whole pixels.
func (c *canvas) fill(p geom.Path, m geom.Affine, ink shader, clip *mask) {
	c.ras.Clear()
	p = m.ApplyPath(p)
	if r, ok := upright(p); ok {
		p = geom.RectPath(snapped(r))
	}
	c.add(p, geom.Identity)
	c.paint(ink, clip)
}

// paint colours what the rasterizer holds.
func (c *canvas) paint(ink shader, clip *mask) {
	c.ras.Rasterize(&painter{img: c.img, ink: ink, clip: clip})
}
