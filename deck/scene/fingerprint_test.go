package scene_test

import (
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// TestFingerprint changes one thing at a time: what shows or is read aloud
// changes the name, what a page is called does not.
func TestFingerprint(t *testing.T) {
	type parts struct {
		page  *scene.Page
		fill  *scene.Fill
		line  *scene.Stroke
		text  *scene.Text
		link  *scene.Link
		group *scene.Group
	}
	made := func() parts {
		p := parts{
			fill: &scene.Fill{Path: geom.RectPath(geom.Rect{W: 9, H: 9}), Paint: scene.Paint{Color: color.Black}},
			line: &scene.Stroke{Path: geom.Polyline(geom.Point{}, geom.Point{X: 9}), Width: 1, Color: color.Black},
			text: word(fonts.Embedded(fonts.SansRegular), 20, 10, 50, "共3处"),
			link: &scene.Link{Area: geom.Rect{W: 5, H: 5}, To: "cover"},
		}
		p.group = &scene.Group{Placed: &scene.Placed{Map: geom.Identity}, Tag: scene.P, Items: []scene.Item{p.text}}
		p.page = &scene.Page{ID: "a", Title: "甲", Size: geom.Point{X: 960, Y: 540}, Items: []scene.Item{p.fill, p.line, p.group, p.link}}
		return p
	}
	plain := scene.Fingerprint(made().page)
	for name, change := range map[string]func(parts){
		"size":          func(p parts) { p.page.Size.X++ },
		"colour":        func(p parts) { p.fill.Paint.Color = color.White },
		"gradient":      func(p parts) { p.fill.Paint.Stops = []scene.Stop{{At: 0}, {At: 1}} },
		"path":          func(p parts) { p.fill.Path[1].P.X += 0.01 },
		"width of line": func(p parts) { p.line.Width = 2 },
		"dash":          func(p parts) { p.line.Dash = []float64{1, 2} },
		"round":         func(p parts) { p.line.Round = true },
		"place of text": func(p parts) { p.text.At.Y++ },
		"glyph":         func(p parts) { p.text.Glyphs[0].ID++ },
		"shift":         func(p parts) { p.text.Glyphs[0].DX = 1 },
		"face":          func(p parts) { p.text.Face = fonts.Embedded(fonts.SansBold) },
		"link":          func(p parts) { p.link.To = "end" },
		"map":           func(p parts) { p.group.Placed.Map = geom.Scale(2) },
		"alternative":   func(p parts) { p.group.Says = &scene.Says{Alt: "图"} },
		"order":         func(p parts) { p.page.Items[0], p.page.Items[1] = p.page.Items[1], p.page.Items[0] },
		"nesting":       func(p parts) { p.group.Items = nil; p.page.Items = append(p.page.Items, p.text) },
	} {
		p := made()
		change(p)
		if scene.Fingerprint(p.page) == plain {
			t.Errorf("%s: the same name for a page that looks different", name)
		}
	}
	p := made()
	p.page.ID, p.page.Title, p.page.Notes, p.page.Line = "b", "乙", "备注", 7
	if got := scene.Fingerprint(p.page); got != plain {
		t.Errorf("%s, want %s: what a page is called does not show", got, plain)
	}
}
