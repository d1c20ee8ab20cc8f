package deck

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck/diag"
)

// folder is an outline's folder in memory.
func folder(files map[string]string) fstest.MapFS {
	fsys := make(fstest.MapFS)
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// page is an outline of one slide with that content, which begins on line 8.
func page(content string) string {
	return `title: 年度工作汇报
theme: red

figures:
  服务人次: {value: 1200余人次, label: 全年服务}
slides:
  - title: 一年的工作
    ` + content + "\n"
}

// Each thing that can be wrong with the input is one problem, at its place,
// with a hint in both languages.
func TestBadInput(t *testing.T) {
	for _, c := range []struct {
		name string
		file string // the outline's text
		opt  Options
		want string // place and code of each problem, a line each
	}{
		{"empty file", "", Options{}, "a.yaml empty-file"},
		{"only a comment", "# 还没有写\n", Options{}, "a.yaml empty-file"},
		{"a Word file", "PK\x03\x04\x14\x00\x06\x00", Options{}, "a.yaml binary-file"},
		{"a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01", Options{}, "a.yaml binary-file"},
		{"GB 18030", "title: \xc4\xea\xb6\xc8\xb9\xa4\xd7\xf7\n", Options{}, "a.yaml not-utf8"},
		{"prose", "现将工作汇报如下\n请审阅\n", Options{}, "a.yaml:1:1 not-yaml"},
		{"an open quote", page("text: \"没有写完"), Options{}, "a.yaml:8:11 quote-open"},
		{"an open bracket", page("points: [甲, 乙"), Options{}, "a.yaml:8:13 bracket-open"},
		{"unknown key, near one", page("text: 甲\n    nots: 乙"), Options{}, "a.yaml:9:5 unknown-key-near"},
		{"unknown key", page("text: 甲\n    版权: 乙"), Options{}, "a.yaml:9:5 unknown-key"},
		{"unknown block", page("幻灯: [甲]"), Options{}, "a.yaml:8:5 unknown-key"},
		{"duplicate key", page("text: 甲\n    text: 乙"), Options{}, "a.yaml:9:5 duplicate-key"},
		{"a key by both names", page("text: 甲\n    正文: 乙"), Options{}, "a.yaml:9:5 both-names"},
		{"text for a list", page("steps: 甲"), Options{}, "a.yaml:8:12 not-list"},
		{"a list for text", page("quote: {text: [甲, 乙]}"), Options{}, "a.yaml:8:19 text-not-list"},
		{"text for a mapping", page("hierarchy: 甲"), Options{}, "a.yaml:8:16 not-mapping"},
		{"unknown chart", page("chart: {type: pei, data: {甲: 30%, 乙: 70%}}"), Options{}, "a.yaml:8:19 unknown-value-near"},
		{"chart without type", page("chart: {data: {甲: 30人}}"), Options{}, "a.yaml:8:12 missing-key"},
		{"mixed units", page("chart: {type: bar, data: {甲: 30人, 乙: 70元}}"), Options{}, "a.yaml:8:42 chart-units"},
		{"unknown figure, near one", page("figures: [服务人数]"), Options{}, "a.yaml:8:15 unknown-figure-near"},
		{"unknown figure in a text", page("text: 服务 $(接待批次)"), Options{}, "a.yaml:8:16 unknown-figure"},
		{"missing image", page("images: [会议合影.jpg]"), Options{}, "a.yaml:8:14 file-missing"},
		{"missing image, near one", page("images: [现场1.png]"), Options{}, "a.yaml:8:14 file-missing-near"},
		{"image outside the folder", page("images: [../合影.png]"), Options{}, "a.yaml:8:14 file-outside"},
		{"image that is a folder", page("images: [图]"), Options{}, "a.yaml:8:14 file-is-folder"},
		{"image that is none", page("images: [假.png]"), Options{}, "a.yaml:8:14 picture-broken"},
		{"unknown theme", strings.Replace(page("text: 甲"), "red", "rde", 1), Options{}, "a.yaml:2:8 unknown-theme-near"},
		{"missing theme file", strings.Replace(page("text: 甲"), "red", "mine.yaml", 1), Options{}, "a.yaml:2:8 file-missing"},
		{"unknown theme on the command line", page("text: 甲"), Options{Theme: "rde"}, "--theme unknown-theme-near"},
		{"no character of that kind", page("text: 甲乙\ue000丙"), Options{}, "a.yaml:8:13 missing-glyph"},
		{"text too long", page("text: " + strings.Repeat("场馆更新按期完成。", 150)), Options{}, "a.yaml:8:5 overflow-characters"},
		{"title too long", strings.Replace(page("text: 甲"), "一年的工作", strings.Repeat("一年的工作", 40), 1), Options{}, "a.yaml:7:12 overflow-characters"},
		{"nothing on a slide", strings.TrimRight(page(""), " \n") + "\n", Options{}, "a.yaml:7:5 no-content"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := Open(t.Context(), folder(map[string]string{"a.yaml": c.file, "现场2.png": "", "图/甲.png": "", "假.png": "不是图片"}), "a.yaml", c.opt)
			if got := listed(problems); got != c.want+"\n" {
				t.Errorf("problems\n%swant\n%s", got, c.want)
			}
			explained(t, problems)
		})
	}
}

func TestMissingOutline(t *testing.T) {
	for name, want := range map[string]string{
		"b.yaml":          "b.yaml outline-missing-near",
		"nothing-here.md": "nothing-here.md outline-missing",
		"../a.yaml":       "../a.yaml outline-missing",
		"x":               "x file-is-folder",
	} {
		d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": page("text: 甲"), "x/y": ""}), name, Options{})
		if got := listed(problems); d != nil || got != want+"\n" {
			t.Errorf("%s: %swant %s", name, got, want)
		}
		explained(t, problems)
	}
}

// All problems of a file come in one run, whatever stage finds them, sorted.
func TestAllProblemsInOneRun(t *testing.T) {
	_, problems := Open(t.Context(), folder(map[string]string{"a.yaml": `title: 年度工作汇报
them: red
figures:
  服务人次: {value: 很多, label: 全年服务}
slides:
  - title: 一
    figures: [参观人次]
  - title: 二
    images: [合影.png]
  - title: 三
    text: ` + strings.Repeat("场馆更新按期完成。", 150) + `
  - title: 四
    chart: {type: pei, data: {甲: 1人}}
  - title: 五
    text: 生僻字` + "\ue000" + `
  - title: 六
    steps: 第一步
`}), "a.yaml", Options{})
	want := `a.yaml:2:1 unknown-key-near
a.yaml:4:17 not-quantity
a.yaml:7:15 unknown-figure
a.yaml:9:14 file-missing
a.yaml:11:5 overflow-characters
a.yaml:13:19 unknown-value-near
a.yaml:15:14 missing-glyph
a.yaml:17:12 not-list
`
	if got := listed(problems); got != want {
		t.Errorf("problems\n%swant\n%s", got, want)
	}
	explained(t, problems)
}

func listed(problems diag.List) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%v %s\n", p.Pos, p.Code)
	}
	return b.String()
}

// explained fails for a problem without words or hint in either language.
func explained(t *testing.T, problems diag.List) {
	t.Helper()
	for _, p := range problems {
		for _, lang := range []diag.Lang{diag.Zh, diag.En} {
			text, hint := p.Text(lang), p.Hint(lang)
			if text == "" || text == string(p.Code) || hint == "" || strings.Contains(text+hint, "%!") {
				t.Errorf("%s in %v says %q, hint %q", p.Code, lang, text, hint)
			}
		}
	}
}
