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
// quotation alone, a table, a slide that goes on, closing page.
const allKinds = `title: 馆藏整理进展
chapters:
  - title: 整理
    slides:
      - title: 已完成部分
        points: [旧报编目, 地图修复]
      - {title: 读者的话, quote: {text: 找得到才算整理好, by: 一位读者}}
      - {title: 馆藏, table: {columns: [馆, 册], rows: [[城东, 3册], [城西, 4册], [河口, 5册]]}}
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
	return Open(t.Context(), folder(map[string]string{"a.yaml": text}), "a.yaml", opt)
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

// Every sheet of every handout bears the label, and every cell both marks;
// sheets without cells have a watermark of their own.
func TestHandoutsKeepMarks(t *testing.T) {
	long := "        notes: " + strings.Repeat("先说库房，再说目录，最后说人手。", 150) + "\n"
	text := "label: 内部资料\nwatermark: 草稿\n" + strings.NewReplacer("POINTS", "甲, 乙", "        points: [旧报编目, 地图修复]\n", "        points: [旧报编目, 地图修复]\n"+long).Replace(allKinds)
	d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": text}), "a.yaml", Options{Recipient: "市档案馆", Copy: 1})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	bare := 0 // sheets without cells
	for _, name := range handout.Names() {
		for _, lies := range []handout.Orientation{handout.Portrait, handout.Landscape} {
			opt := handout.Options{Lies: lies}
			opt.Named(name)
			doc, problems := d.Handout(t.Context(), opt)
			if problems.Failed() {
				t.Fatal(listed(problems))
			}
			for i := range doc.Count {
				cells, rest := parted(doc.Page(i).Items)
				if !strings.Contains(rest, "内部资料") || (len(cells) == 0 || strings.Contains(rest, "讲解备注")) != strings.Contains(rest, "草稿市档案馆01") {
					t.Errorf("handout %s, sheet %d with %d cells shows %q", name, i+1, len(cells), rest)
				}
				for _, c := range cells {
					if !strings.Contains(c, "内部资料") || !strings.Contains(c, "草稿市档案馆01") {
						t.Errorf("handout %s, sheet %d: a cell shows %q", name, i+1, c)
					}
				}
				if len(cells) == 0 {
					bare++
				}
			}
		}
	}
	if bare < 4 {
		t.Errorf("%d sheets without cells: too few for a test", bare)
	}
}

// A label that hardly fits on slides is whole on the narrowest sheets.
func TestLongLabelsAreWholeOnSheets(t *testing.T) {
	d, problems := marked(t, "label: "+strings.Repeat("内部资料", 4)+"\n", Options{Recipient: "市档案馆", Copy: 1})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	paper, _ := handout.PaperNamed("A5")
	for _, name := range handout.Names() {
		opt := handout.Options{Paper: paper}
		opt.Named(name)
		if _, problems := d.Handout(t.Context(), opt); problems.Failed() {
			t.Errorf("handout %s: %s", name, listed(problems))
		}
	}
}

// One that is too long for the type of a sheet is told of, and the handout is
// not made; on larger sheets it is.
func TestLabelsThatAreTooLongForSheets(t *testing.T) {
	text := "title: 题\ncover: false\nlabel: " + strings.Repeat("内部资料", 25) + "\nslides: [{title: 页, text: 文字}]\n"
	d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": text}), "a.yaml", Options{})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	for name, fits := range map[string]bool{"A5": false, "A3": true} {
		paper, _ := handout.PaperNamed(name)
		doc, problems := d.Handout(t.Context(), handout.Options{Kind: handout.Outline, Paper: paper})
		if fits != (doc != nil) || fits != (len(problems) == 0) || !fits && problems[0].Code != diag.SheetLacksLabel {
			t.Errorf("%s: %s", name, listed(problems))
		}
		explained(t, problems)
	}
}

// A handout of which a sheet or a cell lost a mark is not made.
func TestDamagedHandoutsAreNotMade(t *testing.T) {
	d, problems := marked(t, "label: 内部资料\nwatermark: 草稿\n", Options{})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	inCells := func(items []scene.Item, change func([]scene.Item) []scene.Item) []scene.Item {
		out := slices.Clone(items)
		for i, item := range out {
			if g, ok := item.(*scene.Group); ok && g.Clip() != nil && !g.Map().IsIdentity() {
				inside := *g
				inside.Items = change(g.Items)
				out[i] = &inside
				break // one is enough
			}
		}
		return out
	}
	outside := func(mark string) func([]scene.Item) []scene.Item {
		return func(items []scene.Item) []scene.Item {
			out := slices.Clone(items)
			for i, item := range out {
				if g, ok := item.(*scene.Group); ok && g.Clip() == nil {
					out[i] = without([]scene.Item{g}, mark)[0]
				}
			}
			return out
		}
	}
	inside := func(mark string) func([]scene.Item) []scene.Item {
		return func(items []scene.Item) []scene.Item {
			return inCells(items, func(items []scene.Item) []scene.Item { return without(items, mark) })
		}
	}
	for _, c := range []struct {
		name, handout, mark string
		damage              func([]scene.Item) []scene.Item
	}{
		{"a cell without label", "6", "内部资料", inside("内部资料")},
		{"a cell without watermark", "6", "草稿", inside("草稿")},
		{"a sheet without label", "6", "内部资料", outside("内部资料")},
		{"notes without label", "notes", "内部资料", outside("内部资料")},
		{"an outline without label", "outline", "内部资料", outside("内部资料")},
		{"an outline without watermark", "outline", "草稿", func(items []scene.Item) []scene.Item { return items[1:] }},
	} {
		var opt handout.Options
		opt.Named(c.handout)
		doc, problems := d.Handout(t.Context(), opt)
		if problems.Failed() {
			t.Fatal(listed(problems))
		}
		last := doc.Count - 1
		whole := doc.Page
		doc.Page = func(i int) *scene.Page {
			p := *whole(i)
			if i == last {
				p.Items = c.damage(p.Items)
			}
			return &p
		}
		got, problems := d.guarded(t.Context(), doc, nil)
		if got != nil || len(problems) != 1 || problems[0].Code != diag.SheetLacksLabel || problems[0].Args[0] != last+1 || problems[0].Args[1] != c.mark || problems[0].Pos.Line == 0 {
			t.Errorf("%s: %s", c.name, listed(problems))
		}
		explained(t, problems)
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
			got := lacking(t.Context(), doc, d.Outline.Label, d.Outline.Watermark)
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
	if len(lacking(t.Context(), page(0), markup.Plain("草稿"))) != 1 || len(lacking(t.Context(), page(9), markup.Plain("草稿"))) != 0 {
		t.Error("a clear mark counts as shown, or a pale one does not")
	}
}

// without leaves the groups and lines out that read that text.
func without(items []scene.Item, text string) []scene.Item {
	var out []scene.Item
	for _, it := range items {
		if solid(shown([]scene.Item{it})) == solid(text) {
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

// The label is read aloud once, on the cover; on the other pages it is what
// they have in common, which is not read.
func TestTheLabelIsReadAloudOnce(t *testing.T) {
	d, problems := marked(t, "label: 内部资料\n", Options{})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	var read func(items []scene.Item) bool
	read = func(items []scene.Item) bool {
		return slices.ContainsFunc(items, func(item scene.Item) bool {
			g, ok := item.(*scene.Group)
			return ok && g.Tag != scene.Artifact && (g.Tag == scene.P && solid(shown(g.Items)) == "内部资料" || read(g.Items))
		})
	}
	for i := range d.Plan.Count() {
		if got := read(d.Plan.Page(i).Items); got != (i == 0) {
			t.Errorf("page %d: read aloud is %v", i+1, got)
		}
	}
}
