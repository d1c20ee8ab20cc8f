package pdf

import (
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Pages that begin alike share a stream, and each still shows all of its own.
func TestPagesShareTheirOpening(t *testing.T) {
	page := func(ground color.Color, text string) *scene.Page {
		motif := set(sans, 12, 20, 20, "题(注)", 0) // text whose codes lengthen the opening
		return sheet(
			&scene.Group{Tag: scene.Artifact, Items: []scene.Item{
				&scene.Fill{Path: geom.RectPath(geom.Rect{W: 100, H: 100}), Paint: scene.Paint{Color: ground}}, motif,
			}},
			&scene.Group{Tag: scene.P, Items: []scene.Item{set(sans, 12, 20, 50, text, 0)}})
	}
	red, blue := color.Color{R: 255, A: 255}, color.Color{B: 255, A: 255}
	r := read(t, written(t, document(page(red, "甲"), page(blue, "乙"), page(red, "丙"), page(red, "丁")), Options{}))
	shared := 0
	for i, n := range r.pages(t) {
		if strings.Contains(r.bodies[n], "/Contents [") {
			shared++
		}
		got := r.content(t, n)
		ground := "1 0 0 rg"
		if i == 1 {
			ground = "0 0 1 rg"
		}
		if strings.Count(got, ground) != 1 || strings.Count(got, "BDC") != 1 || strings.Count(got, "BMC") != strings.Count(got, "EMC")-1 ||
			strings.Index(got, "BDC") < strings.Index(got, "EMC") {
			t.Errorf("page %d is\n%s", i+1, got)
		}
	}
	if shared != 3 {
		t.Errorf("%d pages share their opening, want 3", shared)
	}
}
