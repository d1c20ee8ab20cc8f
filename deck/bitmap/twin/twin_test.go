package twin

import (
	"image"
	"image/color"
	"math"
	"testing"
)

func grey(w, h int, v uint8) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = v
	}
	return img
}

func TestCompare(t *testing.T) {
	dot := grey(10, 10, 200)
	dot.SetGray(3, 4, color.Gray{Y: 50})
	for _, c := range []struct {
		name  string
		a, b  image.Image
		mean  float64
		far   float64
		alike bool
	}{
		{"the same", grey(10, 10, 200), grey(10, 10, 200), 0, 0, true},
		{"a little lighter everywhere", grey(10, 10, 200), grey(10, 10, 202), 2, 0, false},
		{"one pixel in a hundred", grey(10, 10, 200), dot, 1.5, 0.01, false},
		{"one row more", grey(10, 10, 200), grey(10, 11, 200), 255.0 / 11, 1.0 / 11, false},
	} {
		d, shown := Compare(c.a, c.b)
		if math.Abs(d.Mean-c.mean) > 1e-9 || math.Abs(d.Far-c.far) > 1e-9 || d.Alike() != c.alike {
			t.Errorf("%s: got %+v, alike %v", c.name, d, d.Alike())
		}
		if c.name == "one pixel in a hundred" && shown.RGBAAt(3, 4) != (color.RGBA{255, 0, 0, 255}) {
			t.Errorf("%s: it does not show red", c.name)
		}
	}
}
