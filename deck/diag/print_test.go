package diag

import (
	"strings"
	"testing"
)

func TestPrint(t *testing.T) {
	long := "notes: " + strings.Repeat("汉", 100) + "错" + strings.Repeat("字", 100)
	source := "title: 甲乙\n\t丙：丁\r\n" + long + "\n“引”x\n"
	tests := []struct {
		name string
		p    Problem
		lang Lang
		want string
	}{
		{"wide characters take two columns", New(Pos{File: "a.yaml", Line: 1, Col: 9}, EmptyItem, "甲"), Zh, `
a.yaml:1:9: 错误: 逗号前面没有内容
    title: 甲乙
             ^
  提示: 删去多余的逗号：甲
`},
		{"a tab takes four", New(Pos{File: "a.yaml", Line: 2, Col: 3}, EmptyItem, "x"), En, `
a.yaml:2:3: error: there is nothing before this comma
        丙：丁
          ^
  hint: delete the comma: x
`},
		{"quotes of ambiguous width take one", New(Pos{File: "a.yaml", Line: 4, Col: 4}, EmptyItem, "x"), En, `
a.yaml:4:4: error: there is nothing before this comma
    “引”x
        ^
  hint: delete the comma: x
`},
		{"a place at the end of a line", New(Pos{File: "a.yaml", Line: 1, Col: 10}, EmptyItem, "x"), En, `
a.yaml:1:10: error: there is nothing before this comma
    title: 甲乙
               ^
  hint: delete the comma: x
`},
		{"a long line is cut around the caret", New(Pos{File: "a.yaml", Line: 3, Col: 108}, EmptyItem, "x"), En, `
a.yaml:3:108: error: there is nothing before this comma
    …` + strings.Repeat("汉", 25) + "错" + strings.Repeat("字", 24) + `…
    ` + strings.Repeat(" ", 51) + `^
  hint: delete the comma: x
`},
		{"a whole file", New(Pos{File: "a.yaml"}, EmptyFile), Zh, `
a.yaml: 错误: 文件是空的
  提示: 用 briefdeck init 写一份开头的大纲，再改文字
`},
		{"a cell", New(Pos{File: "a.xlsx", Cell: "Sheet1!B7"}, EmptyItem, "x"), En, `
a.xlsx:Sheet1!B7: error: there is nothing before this comma
  hint: delete the comma: x
`},
		{"names that command the terminal", New(Pos{File: "a\x1b]0;x\a.yaml"}, EmptyItem, "a\x1b[31m\nb\u202e.yaml"), En, `
a�]0;x�.yaml: error: there is nothing before this comma
  hint: delete the comma: a�[31m
    b�.yaml
`},
		{"no place", New(Pos{}, EmptyItem, "x"), En, `
error: there is nothing before this comma
  hint: delete the comma: x
`},
		{"a line that is not there", New(Pos{File: "a.yaml", Line: 99, Col: 1}, EmptyItem, "x"), En, `
a.yaml:99:1: error: there is nothing before this comma
  hint: delete the comma: x
`},
		{"a list, and a hint of two lines", New(Pos{}, UnknownValueNear, "rde", "red", []string{"red", "blue"}), Zh, `
错误: 不能写“rde”
  提示: 是不是想写“red”？
    可以写：“red”、“blue”
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			p := Printer{W: &out, Lang: tt.lang, Source: func(string) []byte { return []byte(source) }}
			if err := p.Print(List{tt.p}); err != nil {
				t.Fatal(err)
			}
			if got := "\n" + out.String(); got != tt.want {
				t.Errorf("got%s\nwant%s", got, tt.want)
			}
		})
	}
}

func TestPrintSortsAndLeavesNotesOut(t *testing.T) {
	list := List{
		{Pos: Pos{File: "b", Line: 2, Col: 1}, Code: EmptyFile},
		{Pos: Pos{File: "b", Line: 1, Col: 9}, Code: EmptyFile, Level: Warning},
		{Pos: Pos{File: "b", Line: 1, Col: 2}, Code: EmptyFile, Level: Note},
		{Pos: Pos{File: "a", Line: 5, Col: 1}, Code: EmptyFile},
	}
	var out strings.Builder
	if err := (Printer{W: &out, Lang: En}).Print(list); err != nil {
		t.Fatal(err)
	}
	var places []string
	for line := range strings.Lines(out.String()) {
		if !strings.HasPrefix(line, "  ") {
			places = append(places, line[:strings.Index(line, ": the")])
		}
	}
	if got, want := strings.Join(places, " "), "a:5:1: error b:1:9: warning b:2:1: error"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if list[0].Pos.Line != 2 {
		t.Error("the caller's list was sorted")
	}
	if got := list.Summary(Zh); got != "2 个错误，1 个警告" {
		t.Errorf("summary %s", got)
	}
	if got := list[1:].Summary(En); got != "1 error, 1 warning" {
		t.Errorf("summary %s", got)
	}
	if got := (List{}).Summary(En); got != "" {
		t.Errorf("summary of nothing: %s", got)
	}
}

// Of very many problems the first are printed, errors before warnings, and the
// number of the others.
func TestPrintMost(t *testing.T) {
	var list List
	for line := range 6 {
		level := Warning
		if line >= 4 {
			level = Error
		}
		list = append(list, Problem{Pos: Pos{File: "a", Line: line + 1, Col: 1}, Code: EmptyFile, Level: level})
	}
	for most, want := range map[int]string{
		3: "a:1:1 a:5:1 a:6:1 | 另有 3 处没有列出",
		1: "a:5:1 | 另有 5 处没有列出",
		6: "a:1:1 a:2:1 a:3:1 a:4:1 a:5:1 a:6:1 |",
		0: "a:1:1 a:2:1 a:3:1 a:4:1 a:5:1 a:6:1 |",
	} {
		var out strings.Builder
		if err := (Printer{W: &out, Most: most}).Print(list); err != nil {
			t.Fatal(err)
		}
		var places []string
		rest := "|"
		for line := range strings.Lines(out.String()) {
			switch {
			case strings.HasPrefix(line, "a:"):
				places = append(places, line[:len("a:1:1")])
			case strings.HasPrefix(line, "另"):
				rest += " " + strings.TrimSpace(line)
			}
		}
		if got := strings.Join(append(places, rest), " "); got != want {
			t.Errorf("at most %d: %s, want %s", most, got, want)
		}
	}
}

// The place in a line of a megabyte is shown as it is in a short one.
func TestPrintLongLine(t *testing.T) {
	show := func(before int) string {
		source := strings.Repeat("汉", before) + "错" + strings.Repeat("字", 1_000)
		var out strings.Builder
		p := Printer{W: &out, Lang: En, Source: func(string) []byte { return []byte(source) }}
		if err := p.Print(List{New(Pos{File: "a.yaml", Line: 1, Col: before + 1}, EmptyFile)}); err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(out.String(), "\n")
		return rest
	}
	want := show(60)
	for _, before := range []int{150, 199, 200, 201, 260, 300_000} {
		if got := show(before); got != want {
			t.Errorf("%d characters before it:\n%s\nwant\n%s", before, got, want)
		}
	}
}

func TestPrintInColour(t *testing.T) {
	var out strings.Builder
	p := Printer{W: &out, Lang: En, Color: true}
	if err := p.Print(List{New(Pos{File: "a"}, EmptyFile)}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "\x1b[1ma\x1b[0m: \x1b[1;31merror\x1b[0m: ") {
		t.Errorf("got %q", out.String())
	}
}

// Excerpts of many problems, printed together, are those of each one alone: the
// search goes on from the place before.
func TestPrintTogether(t *testing.T) {
	source := []byte("\uFEFF甲: [" + strings.Repeat("乙\t丙, ", 3000) + "]  \r\n\rx: \xff\xfe" + strings.Repeat("y\xff", 40) + "\n末")
	var all List
	for _, line := range []int{1, 2, 3, 4, 5} {
		for col := 1; col < 15_100; col += 1 + col/2 {
			all.Add(Pos{File: "a.yaml", Line: line, Col: col}, EmptyItem, "x")
		}
	}
	print := func(l List) string {
		var out strings.Builder
		p := Printer{W: &out, Lang: En, Source: func(string) []byte { return source }}
		if err := p.Print(l); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	alone := ""
	for _, p := range all {
		alone += print(List{p})
	}
	if got := print(all); got != alone {
		t.Errorf("got\n%s\nwant\n%s", got, alone)
	}
}
