package picture

import (
	"image"
	"image/color"
	"testing"
)

func TestInverse(t *testing.T) {
	red := color.RGBA{R: 160, G: 20, B: 40, A: 255}
	for _, c := range []struct {
		name     string
		in, want color.RGBA // multiplied by opacity
	}{
		{"white", color.RGBA{R: 255, G: 255, B: 255, A: 255}, red},
		{"black", color.RGBA{A: 255}, color.RGBA{R: 255, G: 255, B: 255, A: 255}},
		{"half transparent white", color.RGBA{R: 128, G: 128, B: 128, A: 128}, color.RGBA{R: 80, G: 10, B: 20, A: 128}},
		{"half transparent black", color.RGBA{A: 128}, color.RGBA{R: 128, G: 128, B: 128, A: 128}},
		{"nothing", color.RGBA{}, color.RGBA{}},
		{"lighter than its opacity allows", color.RGBA{R: 9, G: 9, B: 9, A: 2}, color.RGBA{R: 1, A: 2}},
	} {
		img := image.NewRGBA(image.Rect(0, 0, 1, 1))
		img.SetRGBA(0, 0, c.in)
		invert(img, red)
		if got := img.RGBAAt(0, 0); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
