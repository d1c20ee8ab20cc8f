package bitmap

import (
	"image"
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// pixels is the shader of a picture: back leads from the page's pixels to the
// picture's.
type pixels struct {
	img  *image.RGBA
	back geom.Affine
}

func (p pixels) plain() (color.Color, bool) { return color.Color{}, false }

func (p pixels) at(x, y int) color.Color {
	q := p.back.Apply(geom.Point{X: float64(x) + 0.5, Y: float64(y) + 0.5})
	return bilinear(p.img, q.X-0.5, q.Y-0.5)
}

// bilinear mixes the four pixels round a place; beyond the edge the nearest one
// goes on.
func bilinear(img *image.RGBA, x, y float64) color.Color {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	x, y = within(x, w-1), within(y, h-1)
	x0, y0 := int(x), int(y)
	x1, y1 := min(x0+1, w-1), min(y0+1, h-1)
	fx, fy := x-float64(x0), y-float64(y0)
	a, b := img.Pix[y0*img.Stride:], img.Pix[y1*img.Stride:]
	var mixed [4]float64 // premultiplied
	for k := range mixed {
		top := float64(a[4*x0+k])*(1-fx) + float64(a[4*x1+k])*fx
		bottom := float64(b[4*x0+k])*(1-fx) + float64(b[4*x1+k])*fx
		mixed[k] = top*(1-fy) + bottom*fy
	}
	if mixed[3] == 0 {
		return color.Color{}
	}
	straight := func(v float64) uint8 { return uint8(min(255, v*255/mixed[3]+0.5)) }
	return color.Color{R: straight(mixed[0]), G: straight(mixed[1]), B: straight(mixed[2]), A: uint8(mixed[3] + 0.5)}
}

// within brings a place into 0 to most; what is no number becomes 0.
func within(v float64, most int) float64 {
	if v > 0 {
		return min(v, float64(most))
	}
	return 0
}

// picture draws an image. The picture comes scaled down to about the pixels
// that it covers, so that mixing four neighbours is enough. It is left out once
// the context is done.
func (c *canvas) picture(it *scene.Image, m geom.Affine, clip *mask) {
	if it.Picture == nil || it.Box.Empty() || it.Crop.Empty() {
		return
	}
	w, h := extent(it.Box, m)
	img, err := it.Picture.Image(c.ctx, it.Crop, w, h)
	if err != nil {
		return
	}
	size := img.Rect.Size()
	place := geom.Affine{
		A: it.Box.W / float64(size.X), D: it.Box.H / float64(size.Y), E: it.Box.X, F: it.Box.Y,
	}
	back, ok := invert(place.Then(m))
	if !ok {
		return
	}
	c.fill(geom.RectPath(it.Box), m, pixels{img, back}, clip)
}

// extent is how many pixels wide and high a box is under m.
func extent(box geom.Rect, m geom.Affine) (w, h int) {
	o := m.Apply(geom.Point{})
	side := func(p geom.Point) int {
		return int(max(1, min(farthest, math.Ceil(m.Apply(p).Sub(o).Len()))))
	}
	return side(geom.Point{X: box.W}), side(geom.Point{Y: box.H})
}
