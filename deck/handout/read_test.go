package handout

import (
	"strings"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/layout"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// planned is a deck that went through all stages before handouts.
type planned struct {
	src   *scene.Document
	deck  *outline.Deck
	theme *theme.Theme
}

func plannedDeck(t testing.TB, source string) planned {
	t.Helper()
	tree, problems := keys.Read(t.Context(), "a.yaml", []byte(source))
	if problems.Failed() {
		t.Fatalf("the outline is wrong: %v", problems)
	}
	d, problems := outline.Parse(t.Context(), tree, assets.New(nil))
	if problems.Failed() {
		t.Fatalf("the outline is wrong: %v", problems)
	}
	th, _ := theme.Resolve(t.Context(), theme.Ref{}, geom.Point{X: d.Page.Width, Y: d.Page.Height}, nil, &fonts.Library{})
	plan, problems := layout.New(t.Context(), d, th, 0)
	if problems.Failed() {
		t.Fatalf("the deck does not fit: %v", problems)
	}
	return planned{plan.Document(), d, th}
}

func (p planned) impose(t *testing.T, opt Options) *scene.Document {
	t.Helper()
	doc, problems := Impose(t.Context(), p.src, p.deck, p.theme, opt)
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	return doc
}

// paperNamed is a paper of the list.
func paperNamed(name string) Paper {
	for _, p := range papers {
		if p.Name == name {
			return p
		}
	}
	panic("no paper " + name)
}

// sheetsToTry are papers with their margins, upright and landscape.
var sheetsToTry = []Options{
	{},
	{Lies: Landscape},
	{Paper: paperNamed("A5"), Gutter: 20 * millimetre, Duplex: true},
	{Paper: paperNamed("A3")},
	{Paper: paperNamed("B5"), Lies: Landscape, Gutter: 10 * millimetre},
}

// content is the items of a page that are no artifacts, and not of a slide
// that was made smaller.
func content(items []scene.Item) []scene.Item {
	var out []scene.Item
	for _, item := range items {
		if g, ok := item.(*scene.Group); ok {
			if g.Tag == scene.Artifact || !g.Map().IsIdentity() {
				continue
			}
			out = append(out, content(g.Items)...)
			continue
		}
		out = append(out, item)
	}
	return out
}

// textOf is the text of items, without blanks: a line that ends in one has it
// beyond its edge.
func textOf(items []scene.Item) string {
	var b strings.Builder
	for _, item := range content(items) {
		if t, ok := item.(*scene.Text); ok {
			for _, g := range t.Glyphs {
				b.WriteString(g.Text)
			}
		}
	}
	return bare(b.String())
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// inside fails for content that sticks out of the box of its sheet.
func inside(t *testing.T, p *press, doc *scene.Document) {
	t.Helper()
	for i := range doc.Count {
		box := p.content(i).Inset(-0.6, -0.6)
		for _, item := range content(doc.Page(i).Items) {
			if r, ok := scene.Bounds([]scene.Item{item}); ok && !box.Contains(r) {
				t.Fatalf("sheet %d: %v sticks out of %v: %s", i+1, r, box, textOf([]scene.Item{item}))
			}
		}
	}
}
