package deck

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/draw"
	"image/png"
	"math"
	"testing"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// colorsOf are the colours that a page is drawn with.
func colorsOf(p *scene.Page) []color.Color {
	var out []color.Color
	scene.Walk(p.Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		switch it := it.(type) {
		case *scene.Fill:
			out = append(out, it.Paint.Color)
			for _, s := range it.Paint.Stops {
				out = append(out, s.Color)
			}
		case *scene.Stroke:
			out = append(out, it.Color)
		case *scene.Text:
			out = append(out, it.Color)
		}
	})
	return out
}

func isGrey(c color.Color) bool { return c.R == c.G && c.G == c.B }

func TestGreyDecksAreGrey(t *testing.T) {
	for _, name := range themes {
		for _, opt := range []Options{{Theme: name, Grey: true}, {Theme: name, Grey: true, InkSaving: true}} {
			for _, d := range []*Deck{gallery(t, opt), example(t, opt)} {
				for i := range d.Plan.Count() {
					for _, c := range colorsOf(d.Plan.Page(i)) {
						if !isGrey(c) {
							t.Fatalf("%+v: page %d is drawn with %v", opt, i+1, c)
						}
					}
				}
			}
		}
	}
}

// Pictures are grey as the page that shows them is drawn.
func TestGreyPictures(t *testing.T) {
	files := map[string]string{
		"a.yaml": "title: 照片\nslides:\n  - title: 现场\n    images: [red.png]\n", "red.png": redPicture(t),
	}
	for _, grey := range []bool{false, true} {
		d, problems := Open(t.Context(), folder(files), "a.yaml", Options{Theme: "ink", Grey: grey})
		if problems.Failed() {
			t.Fatal(listed(problems))
		}
		img := bitmap.Draw(t.Context(), d.Plan.Page(1), 0.25)
		all := true
		for i := 0; i < len(img.Pix); i += 4 {
			all = all && img.Pix[i] == img.Pix[i+1] && img.Pix[i] == img.Pix[i+2]
		}
		if all != grey {
			t.Errorf("grey %v: every pixel grey is %v", grey, all)
		}
	}
}

// What the outline says about print holds for handouts, not for the slides.
func TestHandoutsArePrintedAsTheOutlineSays(t *testing.T) {
	d := example(t, Options{}, "\nchapters:", "\nprint: {grey: yes, ink-saving: yes}\nchapters:")
	if d.Theme.Grey || d.Theme.InkSaving {
		t.Error("the slides are made for print")
	}
	sheets, _ := d.ForHandouts(t.Context())
	if !sheets.Theme.Grey || !sheets.Theme.InkSaving {
		t.Error("the handouts are not")
	}
	for _, c := range colorsOf(sheets.Plan.Page(0)) {
		if !isGrey(c) {
			t.Fatalf("the cover is drawn with %v", c)
		}
	}
	for _, opt := range []Options{{}, {InColor: true}, {FullInk: true}, {InColor: true, FullInk: true}} {
		d, _ := example(t, opt, "\nchapters:", "\nprint: {grey: yes, ink-saving: yes}\nchapters:").ForHandouts(t.Context())
		if th := d.Theme; th.Grey == opt.InColor || th.InkSaving == opt.FullInk {
			t.Errorf("%+v: grey %v, ink-saving %v", opt, th.Grey, th.InkSaving)
		}
	}
	plain := example(t, Options{})
	if same, _ := plain.ForHandouts(t.Context()); same != plain {
		t.Error("a deck is planned anew for nothing")
	}
}

func coverage(t *testing.T, d *Deck, i int) float64 {
	ink, err := Ink(t.Context(), &scene.Document{Count: 1, Page: func(int) *scene.Page { return d.Plan.Page(i) }})
	if err != nil {
		t.Fatal(err)
	}
	return ink
}

func TestInkIsSaved(t *testing.T) {
	for _, name := range []string{"red", "blue"} {
		usual, saving := example(t, Options{Theme: name}), example(t, Options{Theme: name, InkSaving: true})
		var before, after float64
		for i := range usual.Plan.Count() {
			was, is := coverage(t, usual, i), coverage(t, saving, i)
			if is > was+0.002 {
				t.Errorf("%s: page %d took %.3f and takes %.3f", name, i+1, was, is)
			}
			before, after = before+was, after+is
		}
		if cover := coverage(t, saving, 0); cover > 0.1 {
			t.Errorf("%s: the cover takes %.3f", name, cover)
		}
		if after > before/3 {
			t.Errorf("%s: %.2f pages full of ink become %.2f", name, before, after)
		}
		n := float64(usual.Plan.Count())
		filled, _ := saving.WithFullInk(t.Context())
		same, _ := usual.WithFullInk(t.Context())
		if full, _ := Ink(t.Context(), filled.Document()); math.Abs(full-before/n) > 1e-9 || same != usual {
			t.Errorf("%s: %.4f of a page with full ink, want %.4f", name, full, before/n)
		}
	}
}

// redPicture is a PNG file of a red square.
func redPicture(t *testing.T) string {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 40, 40))
	draw.Draw(img, img.Rect, image.NewUniform(stdcolor.RGBA{192, 32, 32, 255}), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
