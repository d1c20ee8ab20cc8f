package pdf

import (
	"slices"
	"strconv"
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
		{"one paragraph is its item", []scene.Item{group(scene.L, group(scene.LI, group(scene.LBody, group(scene.P, text("项")))))},
			"L, LI, LBody, Document"},
		{"two are not", []scene.Item{group(scene.L, group(scene.LI, group(scene.LBody, group(scene.P, text("项")), group(scene.P, text("又")))))},
			"L, LI, LBody, P, P, Document"},
		{"nor is one in another language", []scene.Item{group(scene.TD, &scene.Group{Tag: scene.P, Says: &scene.Says{Lang: "en"}, Items: []scene.Item{text("a")}})},
			"TD, P, Document"},
		{"a figure has its place", []scene.Item{&scene.Group{Tag: scene.Figure, Placed: &scene.Placed{Map: geom.Translate(100, -30)}, Items: []scene.Item{box}}},
			"Figure O/Layout/BBox[110 170 140 200], Document"},
		{"what adorns text is no content", []scene.Item{group(scene.LBody, box)}, "LBody, Document"},
		{"text on a link is the link's, dots between links are nobody's", []scene.Item{group(scene.P,
			set(sans, 20, 0, 100, "甲·乙丙", 0),
			&scene.Link{Area: geom.Rect{Y: 80, W: 20, H: 30}, To: "here"},
			&scene.Link{Area: geom.Rect{X: 25, Y: 80, W: 20, H: 30}, URL: "https://example.org/"},
			&scene.Link{Area: geom.Rect{X: 25, Y: 80, W: 20, H: 30}, To: "nowhere"},
		)}, "P, Link, Link, Document"},
		{"a number in a span of its own needs no other", []scene.Item{group(scene.P,
			&scene.Group{Tag: scene.SpanTag, Says: &scene.Says{ActualText: "1名"}, Items: []scene.Item{text("1")}})}, "P, Span, Document"},
		{"heads of columns and of rows", []scene.Item{group(scene.TableTag,
			group(scene.TR, group(scene.TH, text("列")), group(scene.TH, text("列"))),
			group(scene.TR, group(scene.TH, text("行")), group(scene.TD, text("格"))))},
			"Table, TR, TH O/Table/Scope/Column, TH O/Table/Scope/Column, TR, TH O/Table/Scope/Row, TD, Document"},
	} {
		if got := tags(t, c.items...); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// The parent tree leads from each sequence of a page to the element that has it.
func TestParentsOfSequences(t *testing.T) {
	text := func(s string) scene.Item { return set(sans, 20, 20, 100, s, 0) }
	group := func(tag scene.Tag, items ...scene.Item) *scene.Group { return &scene.Group{Tag: tag, Items: items} }
	r := read(t, written(t, document(sheet(
		group(scene.H1, text("题")),
		group(scene.L, group(scene.LI, group(scene.Lbl, text("1")), group(scene.LBody, group(scene.P, text("项"), group(scene.SpanTag, text("语")), text("尾"))))),
		group(scene.TableTag, group(scene.TR, group(scene.TH, group(scene.P, text("头"))), group(scene.TD, group(scene.P, text("格"))))),
	)), Options{}))
	catalog := r.bodies[r.entry(t, r.trailer, "/Root")]
	_, row, _ := strings.Cut(r.bodies[r.entry(t, catalog, "/StructTreeRoot")], "/Nums[0[")
	row, _, _ = strings.Cut(row, "]")
	var got []string
	for mark, parent := range strings.Split(strings.TrimSuffix(row, " 0 R"), " 0 R ") {
		n, err := strconv.Atoi(parent)
		if err != nil {
			t.Fatal(err)
		}
		_, kids, _ := strings.Cut(r.bodies[n], "/K")
		if !slices.Contains(strings.FieldsFunc(kids, func(r rune) bool { return strings.ContainsRune(" []>", r) }), strconv.Itoa(mark)) {
			t.Errorf("sequence %d is no part of %s", mark, r.bodies[n])
		}
		tag, _, _ := strings.Cut(strings.TrimPrefix(r.bodies[n], "<</S/"), "/")
		got = append(got, tag)
	}
	if want := "H1 Lbl LBody Span LBody TH TD"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// What pages have in common is told from other artifacts by a resource's name.
func TestRunningArtifactsArePagination(t *testing.T) {
	running := &scene.Group{Tag: scene.Artifact, Running: true, Items: []scene.Item{set(sans, 10, 20, 20, "页脚", 0)}}
	still := &scene.Group{Tag: scene.Artifact, Items: []scene.Item{set(sans, 10, 20, 40, "纹样", 0)}}
	r := read(t, written(t, document(sheet(running), sheet(still)), Options{}))
	pages := r.pages(t)
	if got := r.content(t, pages[0]); !strings.Contains(got, "/Artifact/P BDC\n") {
		t.Errorf("the page is\n%s", got)
	}
	if got := r.bodies[r.entry(t, r.bodies[pages[0]], "/Properties<</P")]; got != "<</Type/Pagination>>" {
		t.Errorf("/P is %s", got)
	}
	if got := r.content(t, pages[1]); !strings.Contains(got, "/Artifact BMC\n") || strings.Contains(r.bodies[pages[1]], "/Properties") {
		t.Errorf("a page without has\n%s%s", r.bodies[pages[1]], got)
	}
}
