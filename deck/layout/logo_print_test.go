package layout

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/png"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/bitmap"
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// logo is a ring on a ground, with a spot in its middle.
func logo(ground, ring, spot stdcolor.Color) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, 200, 72))
	for y := range 72 {
		for x := range 200 {
			switch d := (x-100)*(x-100) + (y-36)*(y-36); {
			case d < 30:
				img.Set(x, y, spot)
			case d < 34*34:
				img.Set(x, y, ring)
			default:
				img.Set(x, y, ground)
			}
		}
	}
	return img
}

// A logo made for a dark cover is seen on the white one that saves ink; others
// stay as they are.
func TestLogosOnWhiteCovers(t *testing.T) {
	none, white, gold, red := stdcolor.NRGBA{}, stdcolor.NRGBA{255, 255, 255, 255}, stdcolor.NRGBA{252, 236, 190, 255}, stdcolor.NRGBA{160, 20, 30, 255}
	for _, c := range []struct {
		name     string
		img      image.Image
		inverted bool
	}{
		{"white", logo(none, white, white), true},
		{"white and pale gold", logo(none, white, gold), true},
		{"white with a red spot", logo(none, white, red), true},
		{"red", logo(none, red, white), false},
		{"red in a white box", logo(white, red, white), false},
		{"nothing but a white box", logo(white, white, white), false},
		{"nothing at all", logo(none, none, none), false},
	} {
		var file bytes.Buffer
		if err := png.Encode(&file, c.img); err != nil {
			t.Fatal(err)
		}
		files := assets.New(fstest.MapFS{"标.png": {Data: file.Bytes()}})
		tree, _ := keys.Read(t.Context(), "a.yaml", []byte("title: 题\ntheme: {extends: red, logo: 标.png}\nslides: [{title: 页, text: 文}]\n"))
		d, _ := outline.Parse(t.Context(), tree, files)
		th, _ := theme.Resolve(t.Context(), theme.Ref(d.Theme), geom.Point{X: 960, Y: 540}, files, &fonts.Library{})
		for kind, th := range map[string]*theme.Theme{"usual": th, "ink-saving": theme.InkSaving(th), "grey and ink-saving": theme.Grey(theme.InkSaving(th))} {
			p, problems := New(t.Context(), d, th, 1)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			if want := c.inverted && th.InkSaving; (p.logo.Inverse != stdcolor.RGBA{}) != want {
				t.Errorf("%s, %s: inverted %v, want %v", c.name, kind, !want, want)
			}
			if !c.inverted {
				continue
			}
			img := bitmap.Draw(t.Context(), p.Page(0), 1)
			seen, ground := img.RGBAAt(960-72-75-15, 48+27), img.RGBAAt(960-72-148, 48+27)
			if r := color.Contrast(color.Color{R: seen.R, G: seen.G, B: seen.B, A: 255}, color.Color{R: ground.R, G: ground.G, B: ground.B, A: 255}); r < 4.5 {
				t.Errorf("%s, %s: the logo's %v has a contrast of %.1f with %v", c.name, kind, seen, r, ground)
			}
		}
	}
}
