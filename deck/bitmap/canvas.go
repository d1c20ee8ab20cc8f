package bitmap

import (
	"context"
	"image"
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"

	"github.com/golang/freetype/raster"
)

// canvas is a page that is being drawn.
type canvas struct {
	ctx    context.Context // of the page
	img    *image.RGBA     // always opaque
	large  *raster.Rasterizer
	small  *raster.Rasterizer
	glyphs map[glyphKey]geom.Path
}

// smallSide is the side of the square, in pixels, that most glyphs fit in. The
// rasterizer looks for its place along a row from the left: glyph by glyph in a
// square of their own takes a quarter of the time of a line at once.
const smallSide = 128

func newCanvas() *canvas {
	return &canvas{
		img: &image.RGBA{}, large: rasterizer(smallSide, smallSide), small: rasterizer(smallSide, smallSide),
		glyphs: map[glyphKey]geom.Path{},
	}
}

// draw draws a page; the canvas's last picture gives way to it.
// Items are left out once the context is done.
func (c *canvas) draw(ctx context.Context, p *scene.Page, scale float64) {
	c.ctx = ctx
	w, h := Size(p, scale)
	if size := c.img.Rect.Size(); size.X != w || size.Y != h {
		if cap(c.img.Pix) < 4*w*h {
			c.img.Pix = make([]uint8, 4*w*h)
		}
		*c.img = image.RGBA{Pix: c.img.Pix[:4*w*h], Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}
		c.large.SetBounds(w, h)
	}
	for n, pix := copy(c.img.Pix, white), c.img.Pix; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
	clear(c.glyphs) // faces of a deck that is gone need not stay
	c.items(p.Items, geom.Scale(scale), nil)
}

const white = "\xFF\xFF\xFF\xFF"

func rasterizer(w, h int) *raster.Rasterizer {
	r := raster.NewRasterizer(w, h)
	r.UseNonZeroWinding = true
	return r
}

// items draws items in order; m leads from their coordinates to pixels.
func (c *canvas) items(list []scene.Item, m geom.Affine, clip *mask) {
	for _, item := range list {
		if c.ctx.Err() != nil {
			return
		}
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
			inner, shown := it.Map().Then(m), clip
			if it.Clip() != nil {
				shown = c.clip(it.Clip(), inner, clip)
			}
			c.items(it.Items, inner, shown)
		}
	}
}

// fill fills a path by the non-zero winding rule; upright rectangles are snapped
// to whole pixels.
func (c *canvas) fill(p geom.Path, m geom.Affine, ink shader, clip *mask) {
	p = m.ApplyPath(p)
	if r, ok := upright(p); ok {
		p = geom.RectPath(snapped(r))
	}
	c.cover(&painter{img: c.img, ink: ink, clip: clip}, p)
}

// cover finds the pixels that paths, in pixels, cover together.
func (c *canvas) cover(to raster.Painter, paths ...geom.Path) {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range paths {
		b := p.Bounds()
		x0, y0, x1, y1 = min(x0, b.X), min(y0, b.Y), max(x1, b.Right()), max(y1, b.Bottom())
	}
	size := c.img.Rect.Size()
	if !(x1 >= 0 && y1 >= 0 && x0 <= float64(size.X) && y0 <= float64(size.Y)) {
		return // out of sight, or nothing
	}
	ras := c.large
	x0, y0 = math.Floor(x0), math.Floor(y0)
	if x1-x0 < smallSide && y1-y0 < smallSide {
		ras = c.small
	} else {
		x0, y0 = 0, 0
	}
	ras.Clear()
	ras.Dx, ras.Dy = int(x0), int(y0)
	for _, p := range paths {
		addPath(ras, p, geom.Translate(-x0, -y0))
	}
	ras.Rasterize(to)
}
