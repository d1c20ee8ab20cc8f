package pdf

import (
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

func TestAlternativeTextsAreOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "一\n二": "一二", "one\ntwo": "one two", "一\r\ntwo": "一two", "one\n二\n": "one二", "\n一": "一",
	} {
		if got := oneLine(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// tags are the structure types of a document in the order in which they are
// written, which is not that of reading, with their attributes.
func tags(t *testing.T, items ...scene.Item) string {
	t.Helper()
	doc := document(sheet(items...))
	doc.Targets = map[string]scene.Target{"here": {}}
	file := read(t, written(t, doc, Options{}))
	var out []string
	for n := 1; n <= len(file.bodies); n++ {
		if rest, ok := strings.CutPrefix(file.bodies[n], "<</S/"); ok && strings.Contains(rest, "/P ") {
			tag, _, _ := strings.Cut(rest, "/P ")
			if _, attributes, ok := strings.Cut(rest, "/A<</"); ok {
				attributes, _, _ = strings.Cut(attributes, ">>")
				tag += " " + attributes
			}
			out = append(out, tag)
		}
	}
	return strings.Join(out, ", ")
}

func TestStructureTypes(t *testing.T) {
	text := func(s string) scene.Item { return set(sans, 20, 20, 100, s, 0) }
	group := func(tag scene.Tag, items ...scene.Item) *scene.Group { return &scene.Group{Tag: tag, Items: items} }
	box := &scene.Fill{Path: geom.RectPath(geom.Rect{X: 10, Y: 20, W: 30, H: 40}), Paint: scene.Paint{Color: color.Black}}
	list := func(label string) scene.Item {
		return group(scene.L, group(scene.LI, group(scene.Lbl, text(label)), group(scene.LBody, text("项"))))
	}
	for _, c := range []struct {
		name  string
		items []scene.Item
		want  string
	}{
		{"the first heading is of the first level", []scene.Item{group(scene.H2, text("题")), group(scene.H2, text("题"))}, "H1, H1, Document"},
		{"headings below one of the first level", []scene.Item{group(scene.H1, text("题")), group(scene.H2, text("题"))}, "H1, H2, Document"},
		{"numbered labels", []scene.Item{list("1")}, "L O/List/ListNumbering/Decimal, LI, Lbl, LBody, Document"},
		{"labels that hold a number", []scene.Item{list("602户")}, "L, LI, Lbl, LBody, Document"},
		{"labels of words", []scene.Item{list("甲")}, "L, LI, Lbl, LBody, Document"},
		{"a figure has its place", []scene.Item{&scene.Group{Tag: scene.Figure, Map: geom.Translate(100, -30), Items: []scene.Item{box}}},
			"Figure O/Layout/BBox[110 170 140 200], Document"},
		{"what adorns text is no content", []scene.Item{group(scene.LBody, box)}, "LBody, Document"},
		{"text on a link is the link's, dots between links are nobody's", []scene.Item{group(scene.P,
			set(sans, 20, 0, 100, "甲·乙丙", 0),
			&scene.Link{Area: geom.Rect{Y: 80, W: 20, H: 30}, To: "here"},
			&scene.Link{Area: geom.Rect{X: 25, Y: 80, W: 20, H: 30}, URL: "https://example.org/"},
			&scene.Link{Area: geom.Rect{X: 25, Y: 80, W: 20, H: 30}, To: "nowhere"},
		)}, "P, Link, Link, Document"},
		{"a number in a span of its own needs no other", []scene.Item{group(scene.P,
			&scene.Group{Tag: scene.SpanTag, ActualText: "1名", Items: []scene.Item{text("1")}})}, "P, Span, Document"},
	} {
		if got := tags(t, c.items...); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
