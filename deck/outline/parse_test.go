package outline_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"

	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "write the goldens anew")

// named are the files that the outlines of the tests name.
var named = sync.OnceValue(func() *assets.Files {
	return assets.New(fstest.MapFS{"a.png": {Data: []byte("a")}, "走访.xlsx": {Data: visitsBook()}})
})

// visitsBook is a workbook whose sheet 走访 has a table at B2.
func visitsBook() []byte {
	book := excelize.NewFile()
	defer book.Close()
	book.NewSheet("走访")
	for i, row := range [][]any{
		{"单位", "季度", "走访（户）", "办结（户）"}, {"东街所", "一季度", 42, 37}, {"西街所", "二季度", 50, 48}, {"南街所", "一季度", "约60", 12}, {"北街所", "三季度", 70, 64},
	} {
		book.SetSheetRow("走访", fmt.Sprintf("B%d", i+2), &row)
	}
	var b bytes.Buffer
	book.Write(&b)
	return b.Bytes()
}

// parse reads an outline whole.
func parse(name string, src []byte) (*outline.Deck, diag.List) {
	tree, problems := keys.Read(context.Background(), name, src)
	d, more := outline.Parse(context.Background(), tree, named())
	return d, append(problems, more...)
}

func parseFile(t *testing.T, path string) (*outline.Deck, diag.List) {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return parse(filepath.Base(path), src)
}

// Every block, every kind of chart and every key, written with Chinese keys.
func TestDump(t *testing.T) {
	d, problems := parseFile(t, "testdata/all_zh.yaml")
	for _, p := range problems {
		t.Errorf("%v %s %s", p.Pos, p.Code, p.Text(diag.En))
	}
	got := dump(d)
	if *update {
		if err := os.WriteFile("testdata/all.dump", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/all.dump")
	if err != nil {
		t.Fatal(err)
	}
	if line, a, b := firstDifference(got, string(want)); line > 0 {
		t.Errorf("all.dump:%d\n got %s\nwant %s", line, a, b)
	}
}

func TestBothLanguages(t *testing.T) {
	zh, _ := parseFile(t, "testdata/all_zh.yaml")
	en, problems := parseFile(t, "testdata/all_en.yaml")
	for _, p := range problems {
		t.Errorf("%v %s %s", p.Pos, p.Code, p.Text(diag.En))
	}
	if line, a, b := firstDifference(dump(en), dump(zh)); line > 0 {
		t.Errorf("line %d of the dump\nEnglish %s\nChinese %s", line, a, b)
	}
}

func firstDifference(a, b string) (line int, x, y string) {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(as), len(bs)) {
		x, y = "", ""
		if i < len(as) {
			x = as[i]
		}
		if i < len(bs) {
			y = bs[i]
		}
		if x != y || i >= len(as) || i >= len(bs) {
			return i + 1, x, y
		}
	}
	return 0, "", ""
}

func TestDefaults(t *testing.T) {
	for _, c := range []struct {
		name, src               string
		cover, agenda, dividers bool
		lang                    string
	}{
		{"short deck", "title: Report\nslides: [{title: 一, points: [二]}]", true, false, false, "en"},
		{"one chapter", "title: 报告\nchapters: [{title: 甲, slides: [{title: 一, points: [二]}]}]", true, false, false, "zh-CN"},
		{"chapters", "title: 报告\nchapters: [{title: 甲, slides: [{title: 一, points: [二]}]}, {title: 乙, slides: [{title: 一, points: [二]}]}]", true, true, true, "zh-CN"},
		{"switched off", "title: 报告\ncover: 否\nagenda: no\ndividers: false\nlang: en\nchapters: [{title: 甲, slides: [{title: 一, points: [二]}]}, {title: 乙, slides: [{title: 一, points: [二]}]}]", false, false, false, "en"},
	} {
		d, problems := parse("t.yaml", []byte(c.src))
		if len(problems) > 0 {
			t.Errorf("%s: %v", c.name, problems)
		}
		if d.Cover != c.cover || d.Agenda != c.agenda || d.Dividers != c.dividers || d.Lang != c.lang {
			t.Errorf("%s: cover %v, agenda %v, dividers %v, lang %s", c.name, d.Cover, d.Agenda, d.Dividers, d.Lang)
		}
		if d.Closing != nil || d.Page != (outline.PageSize{Width: 960, Height: 540}) {
			t.Errorf("%s: closing %v, page %v", c.name, d.Closing, d.Page)
		}
	}
}

// A deck without a title has neither a cover nor a name in the PDF.
func TestNoTitle(t *testing.T) {
	for src, want := range map[string]diag.Code{
		"slides: [{title: 一, points: [二]}]":              diag.MissingKey,
		"封面: 是\n页面: [{标题: 一, 要点: [二]}]":                  diag.MissingKey,
		"封面: 否\n页面: [{标题: 一, 要点: [二]}]":                  diag.MissingKey,
		"title:\nslides: [{title: 一, points: [二]}]":      diag.MissingKey,
		"title: \"\"\nslides: [{title: 一, points: [二]}]": diag.EmptyText,
		"titel: 报告\nslides: [{title: 一, points: [二]}]":   diag.UnknownKeyNear,
	} {
		d, problems := parse("t.yaml", []byte(src))
		if len(problems) != 1 || problems[0].Code != want || problems[0].Pos.Line != 1 || d.Cover {
			t.Errorf("%q: cover %v, %v", src, d.Cover, problems)
		}
	}
}

// Figures under a misspelt key are told once, not at each of their names.
func TestMisspeltFigures(t *testing.T) {
	_, problems := parse("t.yaml", []byte("title: 报告\nfigurse: {办件: 5件}\nslides: [{title: $(办件), figures: [办件]}]"))
	if len(problems) != 1 || problems[0].Code != diag.UnknownKeyNear || problems[0].Pos.Line != 2 {
		t.Errorf("%v", problems)
	}
}

func TestClosing(t *testing.T) {
	for value, want := range map[string]string{
		"谢谢": "谢谢", "否": "", "true": "报告", "{title: 完, subtitle: 了}": "完",
	} {
		d, problems := parse("t.yaml", []byte("title: 报告\nclosing: "+value+"\nslides: [{title: 一, points: [二]}]"))
		got := ""
		if d.Closing != nil {
			got = d.Closing.Title.String()
		}
		if got != want || len(problems) > 0 {
			t.Errorf("closing: %s gives %q %v", value, got, problems)
		}
	}
}

func TestPage(t *testing.T) {
	for value, want := range map[string]outline.PageSize{
		"16:9": {Width: 960, Height: 540}, "4:3": {Width: 960, Height: 720}, "宽屏": {Width: 960, Height: 540},
		"{width: 10in, height: 254mm}": {Width: 720, Height: 720}, "{width: 30 cm, height: 600磅}": {Width: 30 * 72 / 2.54, Height: 600},
		"{size: 16:9, orientation: portrait}": {Width: 540, Height: 960},
	} {
		d, problems := parse("t.yaml", []byte("title: 报告\npage: "+value+"\nslides: [{title: 一, points: [二]}]"))
		if abs(d.Page.Width-want.Width)+abs(d.Page.Height-want.Height) > 1e-9 || len(problems) > 0 {
			t.Errorf("page: %s gives %v %v", value, d.Page, problems)
		}
	}
}

func abs(x float64) float64 { return max(x, -x) }

func TestTheme(t *testing.T) {
	for value, want := range map[string]string{
		"blue": "blue||false", "党建红": "党建红||false", "单位.yaml": "|单位.yaml|false", "{extends: red}": "||true",
	} {
		d, problems := parse("t.yaml", []byte("title: 报告\ntheme: "+value+"\nslides: [{title: 一, points: [二]}]"))
		got := d.Theme.Name + "|" + d.Theme.File + "|" + map[bool]string{true: "true", false: "false"}[d.Theme.Inline != nil]
		if got != want || len(problems) > 0 {
			t.Errorf("theme: %s gives %s %v", value, got, problems)
		}
	}
}

// A slide without an id gets one by its place, never one that is taken.
func TestIDs(t *testing.T) {
	d, problems := parse("t.yaml", []byte("title: 报告\nslides:\n- {title: 一, points: [甲], id: s2}\n- {title: 二, points: [甲]}\n- {title: 三, points: [甲]}\n"))
	var ids []string
	for _, s := range d.Chapters[0].Slides {
		ids = append(ids, s.ID)
	}
	if got := strings.Join(ids, " "); got != "s2 s2-2 s3" || len(problems) > 0 {
		t.Errorf("%s %v", got, problems)
	}
}

// What is right is there although something else is wrong.
func TestGoesOn(t *testing.T) {
	d, problems := parse("t.yaml", []byte("titel: 报告\nslides:\n- {title: 一, pionts: [甲]}\n- {title: 二, points: [乙]}\n"))
	if len(problems) != 2 { // the two keys; the slide is not also said to be empty
		t.Errorf("%v", problems)
	}
	slides := d.Chapters[0].Slides
	if len(slides) != 2 || slides[1].Blocks[0].(*outline.Points).Items[0].Text.String() != "乙" {
		t.Errorf("%d slides", len(slides))
	}
}

func TestNilTree(t *testing.T) {
	d, problems := outline.Parse(t.Context(), nil, nil)
	if d == nil || len(problems) > 0 || d.Page.Width == 0 {
		t.Errorf("%+v %v", d, problems)
	}
}
