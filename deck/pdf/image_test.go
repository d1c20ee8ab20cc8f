package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/picture"
	"briefdeck/deck/scene"
)

// painted is an image whose pixels a function gives.
func painted(w, h int, at func(x, y int) color.NRGBA) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, at(x, y))
		}
	}
	return img
}

// pictureOf is a picture as it comes out of a PNG file.
func pictureOf(t testing.TB, img image.Image) *picture.Picture {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	p, problems := picture.Decode(t.Context(), &assets.File{Name: "p.png", Data: file.Bytes()}, diag.Pos{})
	if p == nil {
		t.Fatal(problems)
	}
	return p
}

func TestEncodeImage(t *testing.T) {
	noise := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name  string
		img   *image.RGBA
		dict  []string
		photo bool
		bytes int // of the unpacked samples, where they are kept without loss
		mask  bool
	}{
		{"a drawing", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{uint8(x / 10 * 200), 0, 50, 255} }),
			[]string{"/Width 20/Height 10", "/DeviceRGB", "/FlateDecode"}, false, 600, false},
		{"greys", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{uint8(x), uint8(x), uint8(x), 255} }),
			[]string{"/DeviceGray", "/FlateDecode"}, false, 200, false},
		{"with holes", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{200, 100, 0, uint8(x * 10)} }),
			[]string{"/DeviceRGB", "/FlateDecode"}, true, 600, true},
		{"a photograph", painted(120, 120, func(x, y int) color.NRGBA {
			n := uint8(noise.IntN(6))
			return color.NRGBA{uint8(x) + n, uint8(y) + n, uint8(x+y)/2 + n, 255}
		}), []string{"/DeviceRGB", "/DCTDecode"}, false, 0, false},
		{"from a JPEG file", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{uint8(x), 0, 0, 255} }),
			[]string{"/DeviceRGB", "/DCTDecode"}, true, 0, false},
		{"grey, from a JPEG file", painted(20, 10, func(x, _ int) color.NRGBA { return color.NRGBA{uint8(x), uint8(x), uint8(x), 255} }),
			[]string{"/DeviceGray", "/DCTDecode"}, true, 0, false},
	} {
		got, err := encodeImage(c.img, c.photo, 85, &packer{ctx: t.Context()})
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
	got, err := encodeImage(painted(1, 1, func(int, int) color.NRGBA { return color.NRGBA{200, 100, 50, 128} }), false, 85, &packer{ctx: t.Context()})
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

func TestAPictureIsWrittenOnceASize(t *testing.T) {
	p := pictureOf(t, painted(600, 400, func(x, y int) color.NRGBA { return color.NRGBA{uint8(x / 100 * 50), uint8(y / 100 * 60), 0, 255} }))
	whole := image.Rect(0, 0, 600, 400)
	small := &scene.Image{Box: geom.Rect{X: 10, Y: 10, W: 60, H: 40}, Picture: p, Crop: whole}
	moved := &scene.Image{Box: geom.Rect{X: 90, Y: 10, W: 60, H: 40}, Picture: p, Crop: whole}
	part := &scene.Image{Box: geom.Rect{X: 10, Y: 90, W: 60, H: 40}, Picture: p, Crop: image.Rect(0, 0, 300, 200)}
	large := &scene.Group{Placed: &scene.Placed{Map: geom.Scale(2)}, Items: []scene.Item{small}}
	r := read(t, written(t, document(sheet(small, moved, part), sheet(large, small)), Options{DPI: 144}))
	var sizes []string
	for _, body := range r.bodies {
		if strings.Contains(body, "/Subtype/Image") {
			_, rest, _ := strings.Cut(body, "/Width ")
			size, _, _ := strings.Cut(rest, "/Bits")
			sizes = append(sizes, size)
		}
	}
	slices.Sort(sizes)
	if want := []string{"120/Height 80", "120/Height 80", "240/Height 160"}; !slices.Equal(sizes, want) {
		t.Errorf("the images' sizes are %q, want %q", sizes, want)
	}
	if got, want := operators(sheet(small)), "/Artifact BMC\nq\n60 0 0 40 10 150 cm /I0 Do\nQ\nEMC\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
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
