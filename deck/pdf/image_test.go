package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"strings"
	"testing"
)

// painted is an image whose pixels a function gives.
func painted(w, h int, at func(x, y int) color.NRGBA) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, at(x, y))
		}
	}
	return img
}

func TestEncodeImage(t *testing.T) {
	noise := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name  string
		img   image.Image
		dict  []string
		bytes int // of the unpacked samples, where they are kept without loss
		mask  bool
	}{
		{"a drawing", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{uint8(x / 10 * 200), 0, 50, 255} }),
			[]string{"/Width 20/Height 10", "/DeviceRGB", "/FlateDecode"}, 600, false},
		{"greys", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{uint8(x), uint8(x), uint8(x), 255} }),
			[]string{"/DeviceGray", "/FlateDecode"}, 200, false},
		{"with holes", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{200, 100, 0, uint8(x * 10)} }),
			[]string{"/DeviceRGB", "/FlateDecode"}, 600, true},
		{"a photograph", painted(120, 120, func(x, y int) color.NRGBA {
			n := uint8(noise.IntN(6))
			return color.NRGBA{uint8(x) + n, uint8(y) + n, uint8(x+y)/2 + n, 255}
		}), []string{"/DeviceRGB", "/DCTDecode"}, 0, false},
	} {
		got, err := encodeImage(c.img)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.dict {
			if !strings.Contains(got.dict, want) {
				t.Errorf("%s: %s is missing from %s", c.name, want, got.dict)
			}
		}
		if (got.mask != nil) != c.mask {
			t.Errorf("%s: has opacities: %v", c.name, got.mask != nil)
		}
		if c.bytes == 0 {
			if _, err := jpeg.Decode(bytes.NewReader(got.data)); err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
		} else if n := len(unpacked(t, got.data)); n != c.bytes {
			t.Errorf("%s: %d bytes of samples, want %d", c.name, n, c.bytes)
		}
	}
}

func TestColoursUnderOpacityAreStraight(t *testing.T) {
	got, err := encodeImage(painted(1, 1, func(int, int) color.NRGBA { return color.NRGBA{200, 100, 50, 128} }))
	if err != nil {
		t.Fatal(err)
	}
	samples := unpacked(t, got.data)
	for i, want := range []int{200, 100, 50} {
		if d := int(samples[i]) - want; d < -1 || d > 1 {
			t.Errorf("component %d is %d, want %d", i, samples[i], want)
		}
	}
	if a := unpacked(t, got.mask.data); len(a) != 1 || a[0] != 128 {
		t.Errorf("the opacity is %v", a)
	}
}

func TestPixels(t *testing.T) {
	for _, c := range []struct {
		length float64
		want   int
	}{{72, 220}, {0, 1}, {36, 110}, {1e9, 1 << 15}} {
		if got := pixels(c.length, 220); got != c.want {
			t.Errorf("%v pt: got %d, want %d", c.length, got, c.want)
		}
	}
}
