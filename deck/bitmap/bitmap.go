// Package bitmap draws a scene as pixels. It draws exactly what the scene says,
// as a PDF viewer draws the PDF of the same scene: viewers blend colours, edges
// and gradients as the numbers stand, which are those of sRGB (IEC 61966-2-1),
// and not as light adds up; so does this package, or text would look thinner
// here than there. Tests hold the two against each other.
package bitmap

import (
	"context"
	"image"
	"io"
	"math"
	"sync"

	"briefdeck/deck/scene"
)

// Farthest is the most pixels that a picture may have along a side: what lies
// farther out is not drawn where it is.
const Farthest = farthest

// Size is how many pixels wide and high a page is at that many pixels a point:
// rounded to whole pixels, at least one.
func Size(p *scene.Page, scale float64) (w, h int) {
	return max(1, int(math.Round(p.Size.X*scale))), max(1, int(math.Round(p.Size.Y*scale)))
}

// Draw draws a page on white at that many pixels a point (72 dots an inch at
// scale 1). The picture is as large as Size tells. A glyph whose outline is
// broken is left out; once the context is done, all items are.
func Draw(ctx context.Context, p *scene.Page, scale float64) *image.RGBA {
	c := newCanvas()
	c.draw(ctx, p, scale)
	return c.img
}

// Press prints pages as PNG pictures. It keeps what it took for one page, the
// pixels above all, for the next one. The zero Press is ready, and several
// goroutines may use it at the same time.
type Press struct{ idle sync.Pool } // of *plate

// plate is what one page at a time takes.
type plate struct {
	canvas  *canvas
	encoder encoder
}

func (p *Press) plate() *plate {
	if idle, ok := p.idle.Get().(*plate); ok {
		return idle
	}
	return &plate{canvas: newCanvas()}
}

// Page writes a page, drawn as Draw draws it, as a PNG picture that tells its
// resolution. The same page gives the same bytes each time. An error is the
// writer's, or the context's: it is looked at between items and rows.
func (p *Press) Page(ctx context.Context, w io.Writer, page *scene.Page, scale float64) error {
	plate := p.plate()
	defer p.idle.Put(plate)
	plate.canvas.draw(ctx, page, scale)
	return plate.encoder.write(ctx, w, plate.canvas.img, scale)
}

// Picture writes an opaque picture that shows that many pixels a point. Errors
// are those of Page.
func (p *Press) Picture(ctx context.Context, w io.Writer, img *image.RGBA, scale float64) error {
	plate := p.plate()
	defer p.idle.Put(plate)
	return plate.encoder.write(ctx, w, img, scale)
}
