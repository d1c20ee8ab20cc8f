package pdf

import (
	"bytes"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

var (
	sans = fonts.Embedded(fonts.SansRegular)
	bold = fonts.Embedded(fonts.SansBold)
)

// set is a line of text at its glyphs' own widths, each plus extra ems.
func set(f *fonts.Face, size, x, y float64, text string, extra float64) *scene.Text {
	t := &scene.Text{At: geom.Point{X: x, Y: y}, Face: f, Size: size, Color: color.Black}
	for _, r := range text {
		g, _ := f.Glyph(r)
		way := float64(f.Advance(g))*size/float64(f.Metrics().UnitsPerEm) + extra*size
		t.Glyphs = append(t.Glyphs, scene.Glyph{ID: g, Advance: float32(way), Text: string(r)})
	}
	return t
}

// document has the pages given.
func document(pages ...*scene.Page) *scene.Document {
	return &scene.Document{Count: len(pages), Page: func(i int) *scene.Page { return pages[i] }}
}

// sheet is a page of 400 × 200 pt.
func sheet(items ...scene.Item) *scene.Page {
	return &scene.Page{Size: geom.Point{X: 400, Y: 200}, Items: items}
}

// anywhere takes all links for good.
func anywhere(*scene.Link) bool { return true }

func written(t testing.TB, doc *scene.Document, opt Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(t.Context(), &out, doc, opt); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
