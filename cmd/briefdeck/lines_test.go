package main

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"briefdeck/deck"
)

// setIn runs the lines command over a text at the standard input.
func setIn(t *testing.T, text string, args ...string) (*terminal, []deck.SetParagraph) {
	t.Helper()
	term := play(t, world{in: strings.NewReader(text)}, append([]string{"lines"}, args...)...)
	return term, paragraphs(t, term)
}

// paragraphs reads what the command printed.
func paragraphs(t *testing.T, term *terminal) []deck.SetParagraph {
	t.Helper()
	var all []deck.SetParagraph
	for d := json.NewDecoder(strings.NewReader(term.out.String())); ; {
		var p deck.SetParagraph
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatalf("%v in %q", err, &term.out)
		}
		all = append(all, p)
	}
}

func broken(p deck.SetParagraph) string {
	var lines []string
	for _, l := range p.Lines {
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, "|")
}

func TestLines(t *testing.T) {
	in(t, map[string]string{"a.txt": "甲组，乙组到\r\n\r\n丙组到", "office.yaml": "extends: red\ntype: {body: {sizes: [40]}}\n"})
	term := play(t, world{}, "lines", "--width", "3em", "a.txt")
	const want = `{"text":"甲组，乙组到","lines":[` +
		`{"text":"甲组，","width_em":2.5,"glyphs":[{"text":"甲","x_em":0,"advance_em":1},{"text":"组","x_em":1,"advance_em":1},{"text":"，","x_em":2,"advance_em":0.5}]},` +
		`{"text":"乙组到","width_em":3,"glyphs":[{"text":"乙","x_em":0,"advance_em":1},{"text":"组","x_em":1,"advance_em":1},{"text":"到","x_em":2,"advance_em":1}]}],"breaks":[1,3,4,5]}` + "\n" +
		`{"text":"","lines":[{"text":"","width_em":0,"glyphs":[]}],"breaks":[]}` + "\n" +
		`{"text":"丙组到","lines":[{"text":"丙组到","width_em":3,"glyphs":[{"text":"丙","x_em":0,"advance_em":1},{"text":"组","x_em":1,"advance_em":1},{"text":"到","x_em":2,"advance_em":1}]}],"breaks":[1,2]}` + "\n"
	if term.code != fine || term.out.String() != want || term.err.Len() > 0 {
		t.Errorf("%d: %s%s\nwant\n%s", term.code, &term.out, &term.err, want)
	}
	const text = "甲乙丙丁戊己庚"
	for args, want := range map[string]string{
		"--width 6em":                              "甲乙丙丁|戊己庚",
		"--width 6em -":                            "甲乙丙丁|戊己庚",
		"--width 6em --role title":                 "甲乙丙|丁戊己庚",
		"--width 120pt --size 20pt":                "甲乙丙丁|戊己庚",
		"--width=100.5mm --size=10mm":              "甲乙丙丁戊己庚",
		"--width=69mm --size=10mm":                 "甲乙丙丁|戊己庚",
		"--width 240pt --theme office.yaml":        "甲乙丙丁|戊己庚",
		"--width 240pt --theme ./office.yaml":      "甲乙丙丁|戊己庚",
		"--width 120pt --theme blue --size 19.9pt": "甲乙丙丁|戊己庚",
	} {
		term, got := setIn(t, "\uFEFF"+text+"\n", strings.Fields(args)...)
		if term.code != fine || len(got) != 1 || got[0].Text != text || broken(got[0]) != want {
			t.Errorf("%s: %d %v%s, want %s", args, term.code, got, &term.err, want)
		}
	}
}

// Marks of markup, of HTML and of JSON come out as they went in.
func TestLinesAreLiteral(t *testing.T) {
	const text = `**甲** <b>&"\乙\" $(丙)	[丁](https://example.org)`
	_, got := setIn(t, text, "--width", "60em")
	if len(got) != 1 || got[0].Text != text || broken(got[0]) != text {
		t.Errorf("%+v", got)
	}
}

// The lines joined are the text: a control character is in neither, and one
// that breaks lines is between them.
func TestLinesJoinedAreTheText(t *testing.T) {
	for given, want := range map[string]struct{ text, lines string }{
		"甲\x01乙\x00丙\x7f\u0080丁": {"甲乙丙丁", "甲乙|丙丁"},
		"甲\u2028乙\u0085丙丁戊":      {"甲\u2028乙\u0085丙丁戊", "甲|乙|丙|丁戊"},
		"甲\r乙\v丙\f丁":             {"甲\r乙\v丙\f丁", "甲|乙|丙|丁"},
		"甲\u00ad\u200b乙丙 ":       {"甲\u00ad\u200b乙丙 ", "甲\u00ad\u200b|乙丙 "},
	} {
		_, got := setIn(t, given, "--width", "2em")
		if len(got) != 1 || got[0].Text != want.text || broken(got[0]) != want.lines {
			t.Errorf("%q: %+v, want %+v", given, got, want)
		}
	}
	term, got := setIn(t, "\x01甲\x02\U0001F44D丙", "--width", "20em", "--lang", "en")
	if want := "-:1:4: warning:"; !strings.HasPrefix(term.err.String(), want) || len(got) != 1 || got[0].Breaks[0] != 1 {
		t.Errorf("%s, want %s; %+v", &term.err, want, got)
	}
}

// A character without a glyph is told, with its place, and set all the same.
func TestLinesWithoutGlyph(t *testing.T) {
	term, got := setIn(t, "甲乙\n丙\U0001F44D丁", "--width", "20em", "--lang", "en")
	if term.code != fine || len(got) != 2 || broken(got[1]) != "丙\U0001F44D丁" {
		t.Errorf("%d, %v", term.code, got)
	}
	if want := "-:2:2: warning: no face has the emoji \U0001F44D (U+1F44D)"; !strings.HasPrefix(term.err.String(), want) {
		t.Errorf("%q, want %q", &term.err, want)
	}
}

func TestLinesWrongly(t *testing.T) {
	in(t, map[string]string{"a.txt": "甲乙", "d/b.txt": "丙丁"})
	const lengths = "大于 0、带单位的长度，例如 12em、300pt、100mm"
	for _, c := range []struct {
		args, want string
		code       int
	}{
		{"", "错误: 缺选项 --width\n  提示: 例如：--width 12em\n", usageWrong},
		{"--width 12", "错误: --width 的值不能是“12”\n  提示: 可以是：" + lengths + "\n", usageWrong},
		{"--width 0em", "错误: --width 的值不能是“0em”\n  提示: 可以是：" + lengths + "\n", usageWrong},
		{"--width -1em", "错误: --width 的值不能是“-1em”\n  提示: 可以是：" + lengths + "\n", usageWrong},
		{"--width 1e9em", "错误: --width 的值不能是“1e9em”\n  提示: 可以是：" + lengths + "\n", usageWrong},
		{"--width NaNpt", "错误: --width 的值不能是“NaNpt”\n  提示: 可以是：" + lengths + "\n", usageWrong},
		{"--width 9em --size 2em", "错误: --size 的值不能是“2em”\n  提示: 可以是：大于 0、带单位的长度，例如 24pt、9mm\n", usageWrong},
		{"--width 9em --role head", "错误: --role 的值不能是“head”\n  提示: 可以是：“body”、“title”\n", usageWrong},
		{"--width 9em a.txt b.txt", "错误: 这里不该有“b.txt”\n  提示: 用 --help 看这个命令怎么写\n", usageWrong},
		{"--width 9em b.txt", "b.txt: 错误: 找不到这个文件\n  提示: 检查文件名和文件夹；不写文件名时从标准输入读\n", fileWrong},
		{"--width 9em d", "d: 错误: 这是文件夹，不是文本文件\n  提示: 写出文件夹里的文件名\n", fileWrong},
	} {
		term := play(t, world{}, strings.Fields("lines --lang zh "+c.args)...)
		if term.code != c.code || term.err.String() != c.want || term.out.Len() > 0 {
			t.Errorf("%s: %d, %q, want %q", c.args, term.code, &term.err, c.want)
		}
	}
	term := play(t, world{}, "lines", "--width", "9em", "--theme", "bleu", "a.txt", "--lang", "en")
	if term.code != usageWrong || !strings.Contains(term.err.String(), "blue") {
		t.Errorf("a wrong theme: %d, %q", term.code, &term.err)
	}
	term = play(t, world{in: failing{}}, "lines", "--width", "9em", "--lang", "en")
	if term.code != fileWrong || !strings.HasPrefix(term.err.String(), "-: error: this text cannot be read\n") {
		t.Errorf("a failing input: %d, %q", term.code, &term.err)
	}
}

type failing struct{}

var errNoInput = errors.New("no input")

func (failing) Read([]byte) (int, error) { return 0, errNoInput }
