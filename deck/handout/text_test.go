package handout

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func blocksDeck(t *testing.T) planned {
	t.Helper()
	source, err := os.ReadFile("testdata/blocks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return plannedDeck(t, string(source))
}

var roleNames = map[entryRole]string{
	chapterRole: "chapter", taglineRole: "tagline", slideRole: "slide", headRole: "head", proseRole: "prose", pointRole: "point",
	pairRole: "pair", quoteRole: "quote", byRole: "by", calloutRole: "callout", rowHeadRole: "row head", rowRole: "row", sourceRole: "source",
}

// marked writes strong text in stars.
func marked(t markup.Text) string {
	var b strings.Builder
	for _, s := range t {
		if s.Strong {
			b.WriteString("*" + s.Text + "*")
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

func dumpEntries(entries []entry) string {
	var b strings.Builder
	for _, e := range entries {
		b.WriteString(strings.Repeat("  ", e.level) + roleNames[e.role])
		if e.begin {
			b.WriteString(" (first)")
		}
		b.WriteString(":")
		if len(e.label) > 0 {
			b.WriteString(" [" + marked(e.label) + "]")
		}
		if len(e.text) > 0 {
			b.WriteString(" " + marked(e.text))
		}
		for _, c := range e.cells {
			b.WriteString(" | " + marked(c))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestEntriesAreAsBefore(t *testing.T) {
	const name = "testdata/blocks.entries"
	p := blocksDeck(t)
	press := newPress(p.deck, p.theme, Options{})
	got := dumpEntries(press.entries(pageNumbers(p.src, p.deck, Options{})))
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v (go test ./deck/handout -update makes it)", err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// kinds are the names of the types of outline that are blocks, read from its
// source: a new one is to have its text here.
func kinds(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../outline/block.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == "Kind" && f.Recv != nil {
			out = append(out, f.Recv.List[0].Type.(*ast.StarExpr).X.(*ast.Ident).Name)
		}
	}
	return out
}

// Every kind of block says something; pictures, which need files, are made up.
func TestEveryBlockHasItsText(t *testing.T) {
	p := blocksDeck(t)
	press := newPress(p.deck, p.theme, Options{})
	blocks := map[string][]outline.Block{"Images": {&outline.Images{Items: []outline.Image{
		{Caption: markup.Plain("门厅")}, {Alt: "读者在看书"}, {},
	}}}}
	for _, ch := range p.deck.Chapters {
		for _, s := range ch.Slides {
			for _, b := range s.Blocks {
				name := reflect.TypeOf(b).Elem().Name()
				blocks[name] = append(blocks[name], b)
			}
		}
	}
	all := kinds(t)
	if len(all) < 15 {
		t.Fatalf("only %d kinds found", len(all))
	}
	for _, name := range all {
		if len(blocks[name]) == 0 {
			t.Errorf("testdata/blocks.yaml has no %s", name)
		}
		for _, b := range blocks[name] {
			o := &outliner{press: press}
			if o.block(b); len(o.out) == 0 {
				t.Errorf("%s has no text", name)
			}
		}
	}
	o := &outliner{press: press}
	o.block(blocks["Images"][0])
	if got, want := dumpEntries(o.out), "point (first): *图片*　门厅\npoint: *图片*　读者在看书\npoint: *图片*\n"; got != want {
		t.Errorf("pictures: %swant %s", got, want)
	}
}

// said collects the texts of a value of the outline, whatever its type, and
// the numbers as written.
func said(v reflect.Value, out *[]string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			said(v.Elem(), out)
		}
	case reflect.Slice:
		if text, ok := v.Interface().(markup.Text); ok {
			for _, s := range text {
				*out = append(*out, strings.Split(s.Text, "\n")...)
			}
			return
		}
		for i := range v.Len() {
			said(v.Index(i), out)
		}
	case reflect.Array:
		for i := range v.Len() {
			said(v.Index(i), out)
		}
	case reflect.Struct:
		if v.Type().Name() == "Quantity" {
			*out = append(*out, v.FieldByName("Text").String())
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Name != "Notes" {
				said(v.Field(i), out)
			}
		}
	}
}

// What the slides say is printed, in full.
func TestThePrintedOutlineLeavesNothingOut(t *testing.T) {
	p := blocksDeck(t)
	// The text of a callout stands for what its figure counts.
	var want []string
	said(reflect.ValueOf(p.deck.Chapters), &want)
	if len(want) < 100 {
		t.Fatalf("only %d texts found", len(want))
	}
	for _, opt := range sheetsToTry {
		opt.Kind = Outline
		doc := p.impose(t, opt)
		inside(t, newPress(p.deck, p.theme, opt), doc)
		all := ""
		for i := range doc.Count {
			all += textOf(doc.Page(i).Items)
		}
		for _, w := range append(want, "图书馆服务进社区", "年度工作汇报", "青石市图书馆", "2025年6月") {
			if !strings.Contains(all, bare(w)) {
				t.Errorf("%v: %q is not printed", opt, w)
			}
		}
		if strings.Contains(all, "谢谢") {
			t.Errorf("%v: the closing page is printed", opt)
		}
	}
}

// The text of the sheets is that of the entries, in order, line by line: also
// of paragraphs and cells that are longer than a sheet.
func TestOutlinesOfAnyLengthAreWhole(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 3))
		p := plannedDeck(t, "title: 长文\nslides:\n  - {title: 一页, text: 文字}\n")
		slide := p.deck.Chapters[0].Slides[0]
		text := func(length int) markup.Text { return markup.Plain(ramble(r, 1+r.IntN(length))) }
		prose := &outline.Prose{}
		for range 1 + r.IntN(4) {
			prose.Paragraphs = append(prose.Paragraphs, text(9000))
		}
		list := &outline.Points{}
		for range 1 + r.IntN(30) {
			list.Items = append(list.Items, outline.Point{Head: text(40), Text: text(300), Points: []outline.Point{{Text: text(2000)}}})
		}
		slide.Blocks = []outline.Block{prose, list}
		opt := sheetsToTry[seed%uint64(len(sheetsToTry))]
		opt.Kind = Outline
		press := newPress(p.deck, p.theme, opt)
		want := "长文"
		for _, e := range press.entries(pageNumbers(p.src, p.deck, opt)) {
			want += e.label.String() + e.text.String()
		}
		doc := p.impose(t, opt)
		inside(t, press, doc)
		got := ""
		for i := range doc.Count {
			got += textOf(doc.Page(i).Items)
		}
		if got != bare(want) {
			t.Fatalf("seed %d:\n%.200s…\nwant\n%.200s…", seed, got, bare(want))
		}
	}
}

// A row whose cells do not fit a sheet is parted, and loses nothing.
func TestHighRowsAreParted(t *testing.T) {
	p := plannedDeck(t, "title: 高表\nslides:\n  - {title: 一页, text: 文字}\n")
	cell := strings.Repeat("读者的意见，", 1500)
	p.deck.Chapters[0].Slides[0].Blocks = []outline.Block{&outline.Table{
		Columns: []outline.TableColumn{{Head: markup.Plain("项")}, {Head: markup.Plain("说明")}},
		Rows:    [][]outline.Cell{{{Text: markup.Plain("甲")}, {Text: markup.Plain(cell)}}},
	}}
	opt := Options{Kind: Outline, Paper: paperNamed("A5")}
	doc := p.impose(t, opt)
	inside(t, newPress(p.deck, p.theme, opt), doc)
	all := ""
	for i := range doc.Count {
		all += textOf(doc.Page(i).Items)
	}
	if !strings.HasSuffix(all, "项说明甲"+cell) || doc.Count < 3 {
		t.Errorf("%d sheets, %d bytes of text, want %d", doc.Count, len(all), len(cell))
	}
}

// tagged lists the groups of a page that have a tag, with their text.
func tagged(items []scene.Item, depth int, out *[]string) {
	for _, item := range items {
		if g, ok := item.(*scene.Group); ok {
			next := depth
			if g.Tag != "" && g.Tag != scene.Artifact && g.Tag != scene.SpanTag {
				*out = append(*out, fmt.Sprintf("%s%s %s", strings.Repeat(" ", depth), g.Tag, textOf(g.Items)))
				next++
			}
			tagged(g.Items, next, out)
		}
	}
}

func TestThePrintedOutlineIsTagged(t *testing.T) {
	p := blocksDeck(t)
	doc := p.impose(t, Options{Kind: Outline})
	var tags []string
	for i := range doc.Count {
		tagged(doc.Page(i).Items, 0, &tags)
	}
	all := "\n" + strings.Join(tags, "\n") + "\n"
	for _, want := range []string{
		"\nH1 图书馆服务进社区\n", "\nH1 01文字\nP 天天能读书\nH2 4编号的要点\nL ", "\n LI 1.一级1800余人次\n  Lbl 1.\n  LBody 一级1800余人次\n",
		"\nTable 过去到排队预约纸质在线\n TR 过去到\n  TH 过去\n  TH 到\n TR 排队预约\n  TD 排队\n", "\nP 数据来源：年报\n",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in%s", want, all)
		}
	}
	if tables := regexp.MustCompile(`(?m)^Table`).FindAllString(all, -1); len(tables) != 2 {
		t.Errorf("%d tables, want 2", len(tables))
	}
}

// Bookmarks are the headings; every page of the slides is a place.
func TestThePrintedOutlineLeadsToItsHeadings(t *testing.T) {
	p := blocksDeck(t)
	opt := Options{Kind: Outline, Paper: paperNamed("A5"), Landscape: true}
	doc := p.impose(t, opt)
	if doc.Count < 3 {
		t.Fatalf("%d sheets: too few for a test", doc.Count)
	}
	heading := func(at scene.Target) string {
		nearest, best := "", 1e9
		for _, item := range doc.Page(at.Page).Items {
			g, ok := item.(*scene.Group)
			if !ok || g.Tag != scene.H1 && g.Tag != scene.H2 {
				continue
			}
			r, _ := scene.Bounds(g.Items)
			if d := (geom.Point{X: r.X, Y: r.Y}).Sub(at.At).Len(); d < best {
				nearest, best = textOf(g.Items), d
			}
		}
		return nearest
	}
	for id, want := range map[string]string{
		"long": "5正文", "s1": "4编号的要点", "chapter-1": "01文字", "cover": "01文字", "agenda": "01文字", "chapter-3": "03图表", "closing": "18进度",
	} {
		at, there := doc.Targets[id]
		if !there {
			t.Errorf("%s is no target", id)
		} else if got := heading(at); !strings.HasSuffix(got, strings.TrimLeft(want, "0123456789")) {
			t.Errorf("%s leads to %s, want %s", id, got, want)
		}
	}
	var titles []string
	for _, b := range doc.Outline {
		titles = append(titles, b.Title)
		for _, c := range b.Children {
			if c.Page < b.Page {
				t.Errorf("%s stands before its chapter", c.Title)
			}
		}
	}
	if want := []string{"文字", "图示", "图表"}; !slices.Equal(titles, want) {
		t.Errorf("bookmarks %v, want %v", titles, want)
	}
	if got := doc.Outline[0].Children[2].Title; got != "数字 与占比" {
		t.Errorf("a bookmark reads %q", got)
	}
}

// A deck without chapters has its slides as bookmarks; slides that are not
// asked for are not printed, nor chapters without slides.
func TestOutlineOfSomePages(t *testing.T) {
	p := plannedDeck(t, "title: 短\ncover: false\nslides:\n  - {title: 甲, text: 文字一}\n  - {title: 乙, text: 文字二}\n")
	doc := p.impose(t, Options{Kind: Outline, Pages: []int{1}})
	if got := textOf(doc.Page(0).Items); got != "短2乙文字二" || len(doc.Outline) != 1 || doc.Outline[0].Title != "乙" {
		t.Errorf("%s, bookmarks %v", got, doc.Outline)
	}
	if _, there := doc.Targets["s1"]; there {
		t.Error("a slide that is left out is a target")
	}
	blocks := blocksDeck(t)
	doc = blocks.impose(t, Options{Kind: Outline, Pages: []int{blocks.src.Targets["long"].Page}})
	if len(doc.Outline) != 1 || strings.Contains(textOf(doc.Page(0).Items), "图示") {
		t.Errorf("bookmarks %v", doc.Outline)
	}
}

func TestBreaksInTitlesAndTexts(t *testing.T) {
	for _, c := range []struct{ text, title, running string }{
		{"一行", "一行", "一行"},
		{"书香\n致远", "书香 致远", "书香致远"},
		{"书香，\n致远", "书香，致远", "书香，致远"},
		{"read\nmore", "read more", "read more"},
		{"\n\n书\n\n香\n", "书 香", "书香"},
	} {
		t1, t2 := oneLine(markup.Plain(c.text)).String(), running(markup.Plain(c.text)).String()
		if t1 != c.title || t2 != c.running {
			t.Errorf("%q: %q and %q, want %q and %q", c.text, t1, t2, c.title, c.running)
		}
	}
	spans := markup.Text{{Text: "甲\n", Strong: true}, {Text: "乙\n丙"}}
	if got := marked(running(spans)); got != "*甲*乙丙" {
		t.Errorf("spans: %s", got)
	}
	var lines []string
	for _, l := range byLine(spans) {
		lines = append(lines, marked(l))
	}
	if want := []string{"*甲*", "乙", "丙"}; !slices.Equal(lines, want) {
		t.Errorf("lines: %q", lines)
	}
}
