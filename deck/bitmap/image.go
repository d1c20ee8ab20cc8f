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
	img  image.Image
	back geom.Affine
}

func (p pixels) plain() (color.Color, bool) { return color.Color{}, false }

func (p pixels) at(x, y int) color.Color {
	q := p.back.Apply(geom.Point{X: float64(x) + 0.5, Y: float64(y) + 0.5})
	return bilinear(p.img, q.X-0.5, q.Y-0.5)
}

// bilinear mixes the four pixels round a place; beyond the edge the nearest one
// goes on.
func bilinear(img image.Image, x, y float64) color.Color {
	b := img.Bounds()
	x0, y0 := math.Floor(x), math.Floor(y)
	fx, fy := x-x0, y-y0
	var sum [4]float64
	for j := range 2 {
		for i := range 2 {
			weight := (fx*float64(i) + (1-fx)*float64(1-i)) * (fy*float64(j) + (1-fy)*float64(1-j))
			px := max(b.Min.X, min(b.Max.X-1, b.Min.X+int(x0)+i))
			py := max(b.Min.Y, min(b.Max.Y-1, b.Min.Y+int(y0)+j))
			r, g, bl, a := img.At(px, py).RGBA() // premultiplied, 16 bits
			for k, v := range [4]uint32{r, g, bl, a} {
				sum[k] += weight * float64(v)
			}
		}
	}
	if sum[3] == 0 {
		return color.Color{}
	}
	straight := func(v float64) uint8 { return uint8(math.Round(255 * min(1, v/sum[3]))) }
	return color.Color{R: straight(sum[0]), G: straight(sum[1]), B: straight(sum[2]), A: uint8(math.Round(sum[3] / 257))}
}

// picture draws an image. The picture comes scaled down to about the pixels
// that it covers, so that mixing four neighbours is enough.
func (c *canvas) picture(it *scene.Image, m geom.Affine, clip *mask) {
	if it.Picture == nil || it.Box.Empty() || it.Crop.Empty() {
		return
	}
	w, h := extent(it.Box, m)
	img := it.Picture.Image(it.Crop, w, h)
	if img == nil || img.Bounds().Empty() {
		return
	}
	size := img.Bounds().Size()
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
