package bitmap_test

import (
	"io"
	"testing"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// fullSlide is a full slide: twelve lines of 40 characters, a gradient over a quarter
// of the page and ten bars.
func fullSlide() *scene.Page {
	face := fonts.Embedded(fonts.SansRegular)
	p := &scene.Page{Size: geom.Point{X: 960, Y: 540}, Items: []scene.Item{
		&scene.Fill{Path: geom.RectPath(geom.Rect{W: 960, H: 135}), Paint: scene.Paint{To: geom.Point{X: 960}, Stops: []scene.Stop{
			{At: 0, Color: color.RGB(0xB3261E)}, {At: 1, Color: color.RGB(0x7A1712)},
		}}},
	}}
	for i := range 12 {
		t := &scene.Text{At: geom.Point{X: 48, Y: 160 + 28*float64(i)}, Face: face, Size: 18, Color: color.Black}
		for j := range 40 {
			g, _ := face.Glyph(rune(0x4E00 + 37*i + 41*j))
			t.Glyphs = append(t.Glyphs, scene.Glyph{ID: g, Advance: 18, Text: "字"})
		}
		p.Items = append(p.Items, t)
	}
	for i := range 10 {
		bar := geom.Rect{X: 800 + 12*float64(i), Y: 200, W: 8, H: 200}
		p.Items = append(p.Items, &scene.Fill{Path: geom.RectPath(bar), Paint: scene.Paint{Color: color.RGB(0x1F4E79)}})
	}
	return p
}

// BenchmarkDraw draws a full slide, 1920 pixels wide.
func BenchmarkDraw(b *testing.B) {
	p := fullSlide()
	b.ReportAllocs()
	for b.Loop() {
		bitmap.Draw(b.Context(), p, 2)
	}
}

// BenchmarkPress draws and writes the slide: beyond BenchmarkDraw, what the
// PNG takes.
func BenchmarkPress(b *testing.B) {
	p := fullSlide()
	var press bitmap.Press
	b.ReportAllocs()
	for b.Loop() {
		if err := press.Page(b.Context(), io.Discard, p, 2); err != nil {
			b.Fatal(err)
		}
	}
}
