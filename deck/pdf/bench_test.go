package pdf

import (
	"bytes"
	"fmt"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// briefing is a document of n pages in two faces with 600 different characters:
// a title, five lines of text and a chart of ten bars each.
func briefing(n int) *scene.Document {
	var characters []rune
	for r := rune(0x4E00); len(characters) < 600; r += 31 {
		if _, ok := sans.Glyph(r); ok {
			characters = append(characters, r)
		}
	}
	words := func(from, n int) string {
		var out []rune
		for i := range n {
			k := from + i
			out = append(out, characters[(k*k+7*k)%len(characters)])
		}
		return string(out)
	}
	page := func(i int) *scene.Page {
		p := &scene.Page{ID: fmt.Sprint(i), Size: geom.Point{X: 960, Y: 540}, Chapter: fmt.Sprint(i / 20)}
		p.Items = append(p.Items, &scene.Group{Tag: scene.H1, Items: []scene.Item{set(bold, 30, 48, 80, words(i, 12), 0)}})
		for j := range 5 {
			p.Items = append(p.Items, &scene.Group{Tag: scene.P, Items: []scene.Item{set(sans, 18, 48, 150+float64(40*j), words(i*j+j, 24), 0)}})
		}
		chart := &scene.Group{Tag: scene.Figure, Says: &scene.Says{Alt: words(i, 8)}}
		for j := range 10 {
			bar := geom.Rect{X: 550 + float64(36*j), Y: 200 + float64((i*j)%150), W: 24, H: 200}
			chart.Items = append(chart.Items, &scene.Fill{Path: geom.RectPath(bar), Paint: scene.Paint{Color: color.RGB(0xB3261E)}})
		}
		p.Items = append(p.Items, chart)
		return p
	}
	return &scene.Document{Meta: scene.Meta{Title: "题目", Lang: "zh-CN"}, Count: n, Page: page}
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{12, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			doc := briefing(n)
			b.ReportAllocs()
			for b.Loop() {
				var out bytes.Buffer
				if err := Write(b.Context(), &out, doc, Options{}); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(out.Len())/1024, "KiB")
			}
		})
	}
}
