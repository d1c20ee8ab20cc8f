package picture

import (
	"image"
	"testing"

	"golang.org/x/image/draw"
)

// Scaling row by row gives what the scaler of x/image gives, to a rounding.
func TestRowByRow(t *testing.T) {
	src := image.NewRGBA(image.Rect(0, 0, 301, 233))
	state := uint32(1)
	for i := range src.Pix {
		state = state*1664525 + 1013904223
		src.Pix[i] = uint8(state >> 24)
	}
	for i := 0; i < len(src.Pix); i += 4 { // no colour is above its opacity
		for c := range 3 {
			src.Pix[i+c] = min(src.Pix[i+c], src.Pix[i+3])
		}
	}
	for _, size := range []image.Point{{300, 233}, {301, 100}, {170, 131}, {97, 61}, {1, 1}} {
		want := image.NewRGBA(image.Rectangle{Max: size})
		draw.CatmullRom.Scale(want, want.Rect, src, src.Rect, draw.Src, nil)
		got, err := rowByRow(t.Context(), src, src.Rect, size.X, size.Y)
		if err != nil {
			t.Fatal(err)
		}
		for i := range want.Pix {
			if d := int(got.Pix[i]) - int(want.Pix[i]); d < -1 || d > 1 {
				t.Fatalf("at %v, byte %d is %d, want %d", size, i, got.Pix[i], want.Pix[i])
			}
		}
	}
}

// A large picture is scaled to every size: to all of its own pixels, to just
// fewer, and by halving first.
func TestLargePictures(t *testing.T) {
	src := image.NewGray(image.Rect(0, 0, 3000, 2000))
	for i := range src.Pix {
		src.Pix[i] = uint8(i % 3000 * 255 / 2999) // from black on the left to white on the right
	}
	for _, size := range []image.Point{{3000, 2000}, {2999, 2000}, {1501, 1000}, {1500, 1000}, {700, 40}} {
		got, err := fitted(t.Context(), src, src.Rect, size.X, size.Y)
		if err != nil {
			t.Fatal(err)
		}
		if got.Rect.Size() != size {
			t.Fatalf("%v became %v", size, got.Rect)
		}
		for _, x := range []int{0, size.X / 4, size.X / 2, size.X - 1} {
			want := int(255 * (float64(x) + 0.5) / float64(size.X))
			if got := got.RGBAAt(x, size.Y/2); got.A != 255 || int(got.R) < want-3 || int(got.R) > want+3 {
				t.Errorf("%v: column %d is %v, want about %d", size, x, got, want)
			}
		}
	}
}
