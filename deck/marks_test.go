package deck

import (
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/handout"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
)

// allKinds has a page of each kind: cover, agenda, dividers, content, a
// quotation alone, a slide that goes on, closing page.
const allKinds = `title: 馆藏整理进展
chapters:
  - title: 整理
    slides:
      - title: 已完成部分
        points: [旧报编目, 地图修复]
      - {title: 读者的话, quote: {text: 找得到才算整理好, by: 一位读者}}
  - title: 安排
    slides:
      - title: 下一步
        split: auto
        points: [` + "POINTS" + `]
closing: 谢谢
`

func marked(t *testing.T, head string, opt Options) (*Deck, diag.List) {
	t.Helper()
	text := head + strings.Replace(allKinds, "POINTS", strings.TrimSuffix(strings.Repeat("把库房里的旧报按年份上架, ", 18), ", "), 1)
	return Open(folder(map[string]string{"a.yaml": text}), "a.yaml", opt)
}

// Label and watermark are on every page of every kind, with whom the copy is
// for.
func TestMarksAreOnEveryPage(t *testing.T) {
	for _, c := range []struct {
		name, head string
		opt        Options
		want       []string
	}{
		{"label", "label: 内部 资料\n", Options{}, []string{"内部资料"}},
		{"watermark", "watermark: 草稿 v2\n", Options{}, []string{"草稿v2"}},
		{"both", "label: 内部资料\nwatermark: 草稿\n", Options{}, []string{"内部资料", "草稿"}},
		{"recipient in the watermark", "label: 内部资料\nwatermark: 草稿\n", Options{Recipient: "市档案馆", Copy: 3}, []string{"内部资料", "草稿市档案馆03"}},
		{"recipient in the label", "label: 内部资料\n", Options{Recipient: "市档案馆", Copy: 12}, []string{"内部资料市档案馆12"}},
		{"recipient alone", "", Options{Recipient: "Archive (B)", Copy: 1}, []string{"Archive(B)01"}},
		{"recipient without a number", "", Options{Recipient: "市档案馆"}, []string{"市档案馆"}},
	} {
		for _, theme := range themes {
			c.opt.Theme = theme
			d, problems := marked(t, c.head, c.opt)
			if problems.Failed() {
				t.Errorf("%s: %s", c.name, listed(problems))
				continue
			}
			if n := d.Plan.Count(); n < 8 {
				t.Fatalf("%d pages are not all kinds", n)
			}
			for i := range d.Plan.Count() {
				text := solid(shown(d.Plan.Page(i).Items))
				for _, w := range c.want {
					if !strings.Contains(text, w) {
						t.Errorf("%s, %s: page %d lacks %q: %q", c.name, theme, i+1, w, text)
					}
				}
			}
		}
	}
}

// Handouts show the slides' marks, and every sheet has the label.
func TestHandoutsKeepMarks(t *testing.T) {
	d, problems := marked(t, "label: 内部资料\nwatermark: 草稿\n", Options{Recipient: "市档案馆", Copy: 1})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	for _, name := range handout.Names() {
		var opt handout.Options
		opt.Named(name)
		doc, problems := d.Handout(opt)
		if problems.Failed() {
			t.Fatal(listed(problems))
		}
		if missing := lacking(doc, d.Outline.Label); len(missing) > 0 {
			t.Errorf("handout %s: %s", name, listed(missing))
		}
		if missing := lacking(doc, d.Outline.Watermark); len(missing) > 0 && name != "outline" {
			t.Errorf("handout %s: %s", name, listed(missing))
		}
	}
}

// A page whose mark was taken away is told of, by its number.
func TestPagesThatLackMarks(t *testing.T) {
	d, problems := marked(t, "label: 内部资料\nwatermark: 草稿\n", Options{})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	count := d.Plan.Count()
	for i := range count {
		for _, mark := range []markup.Text{d.Outline.Label, d.Outline.Watermark} {
			doc := d.Document()
			page := doc.Page
			doc.Page = func(k int) *scene.Page {
				p := *page(k)
				if k == i {
					p.Items = without(p.Items, mark.String())
				}
				return &p
			}
			got := lacking(doc, d.Outline.Label, d.Outline.Watermark)
			if len(got) != 1 || got[0].Code != diag.PageLacksLabel || got[0].Args[0] != i+1 || got[0].Args[1] != mark.String() || got[0].Pos.Line == 0 {
				t.Errorf("page %d without %s: %v", i+1, mark, got)
			}
			explained(t, got)
		}
	}
	// Text that cannot be seen is none.
	page := func(col uint8) *scene.Document {
		return &scene.Document{Count: 1, Page: func(int) *scene.Page {
			line := &scene.Text{Glyphs: []scene.Glyph{{Text: "草"}, {Text: "稿"}}}
			line.Color.A = col
			return &scene.Page{Size: geom.Point{X: 100, Y: 100}, Items: []scene.Item{line}}
		}}
	}
	if len(lacking(page(0), markup.Plain("草稿"))) != 1 || len(lacking(page(9), markup.Plain("草稿"))) != 0 {
		t.Error("a clear mark counts as shown, or a pale one does not")
	}
}

// without leaves the groups and lines out that read that text.
func without(items []scene.Item, text string) []scene.Item {
	var out []scene.Item
	for _, it := range items {
		if shown([]scene.Item{it}) == text {
			continue
		}
		if g, ok := it.(*scene.Group); ok {
			c := *g
			c.Items = without(slices.Clone(g.Items), text)
			it = &c
		}
		out = append(out, it)
	}
	return out
}
