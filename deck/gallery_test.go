package deck

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// gallery is the deck that shows every kind of chart and diagram.
func gallery(t *testing.T, opt Options) *Deck {
	t.Helper()
	src, err := os.ReadFile("testdata/gallery.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d, problems := Open(t.Context(), folder(map[string]string{"gallery.yaml": string(src)}), "gallery.yaml", opt)
	for _, p := range problems {
		if p.Level != diag.Note { // of type made smaller
			t.Errorf("%v: %s", p.Pos, p.Text(diag.Zh))
		}
	}
	if t.Failed() {
		t.FailNow()
	}
	return d
}

func TestGalleryShowsEveryKind(t *testing.T) {
	shown := make(map[string]bool)
	for _, ch := range gallery(t, Options{}).Outline.Chapters {
		for _, s := range ch.Slides {
			for _, b := range s.Blocks {
				shown[b.Kind()] = true
				if c, ok := b.(*outline.Chart); ok {
					shown[string(c.Type)] = true
				}
			}
		}
	}
	src, err := os.ReadFile("outline/chart.go")
	if err != nil {
		t.Fatal(err)
	}
	types := regexp.MustCompile(`ChartType = "(\w+)"`).FindAllSubmatch(src, -1)
	if len(types) < 20 {
		t.Fatalf("only %d types of charts", len(types))
	}
	for _, m := range types {
		if !shown[string(m[1])] {
			t.Errorf("no slide shows a %s", m[1])
		}
	}
	for _, kind := range []string{"steps", "cycle", "hierarchy", "matrix", "pyramid", "hub", "timeline", "compare"} {
		if !shown[kind] {
			t.Errorf("no slide shows a %s", kind)
		}
	}
}

// label is a line of text on a page with the box of its capitals.
type label struct {
	text string
	box  geom.Rect
}

func labels(p *scene.Page) []label {
	var out []label
	scene.Walk(p.Items, geom.Identity, func(it scene.Item, m geom.Affine) {
		if t, ok := it.(*scene.Text); ok {
			var b strings.Builder
			for _, g := range t.Glyphs {
				b.WriteString(g.Text)
			}
			out = append(out, label{b.String(), m.ApplyRect(geom.Rect{X: t.At.X, Y: t.At.Y - 0.7*t.Size, W: t.Width(), H: 0.7 * t.Size})})
		}
	})
	return out
}

// No label of a chart or diagram meets another or leaves its page's body.
func TestGalleryLabelsKeepApart(t *testing.T) {
	runs := []Options{{Grey: true}}
	for _, name := range themes {
		runs = append(runs, Options{Theme: name})
	}
	for _, opt := range runs {
		d, name := gallery(t, opt), fmt.Sprintf("%+v", opt)
		body := geom.Rect{X: d.Theme.Space.Margin, W: d.Theme.Page.X - 2*d.Theme.Space.Margin, H: d.Theme.Page.Y}
		for i := range d.Plan.Count() {
			page := d.Plan.Page(i)
			list := labels(page)
			for j, a := range list {
				if !body.Inset(-2, 0).Contains(a.box) {
					t.Errorf("%s page %d %s: %q at %.1f leaves the body", name, i+1, page.Title, a.text, a.box)
				}
				for _, b := range list[j+1:] {
					if a.box.Overlaps(b.box) {
						t.Errorf("%s page %d %s: %q at %.1f meets %q at %.1f", name, i+1, page.Title, a.text, a.box, b.text, b.box)
					}
				}
			}
		}
	}
}

// A chart of bare numbers speaks the language of its deck.
func TestChartsSpeakTheDecksLanguage(t *testing.T) {
	for title, want := range map[string]string{"汇报": "柱状图。", "Report": "Column chart. "} {
		d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": "title: " + title + "\ncover: no\nslides:\n  - title: A\n    chart: {type: column, data: {A: 1, B: 2}}\n"}), "a.yaml", Options{})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		alt := ""
		scene.Walk(d.Plan.Page(0).Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
			if g, ok := it.(*scene.Group); ok && g.Tag == scene.Figure {
				alt = g.Alt()
			}
		})
		if !strings.HasPrefix(alt, want) {
			t.Errorf("in the deck %s the chart is called %s", title, alt)
		}
	}
}
