package handout

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
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
	got := dumpEntries(press.entries(t.Context(), pageNumbers(p.src, p.deck, Options{})))
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
		for _, e := range press.entries(t.Context(), pageNumbers(p.src, p.deck, opt)) {
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
