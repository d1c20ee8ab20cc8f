package deck

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
)

// Whatever an outline holds, opening it comes back, its problems stand at
// places that are in the file and are explained, and without an error all
// pages can be made.
func FuzzOpen(f *testing.F) {
	names := []string{"../slides.yaml"}
	for _, pattern := range []string{"testdata/*.yaml", "outline/testdata/errors/*.yaml"} {
		more, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		names = append(names, more...)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	for _, seed := range []string{
		"", "- a", "slides: [{}]", page("text: 甲"), page("images: [图.png, 图.png]"),
		page("chart: {type: donut, data: {甲: 0%, 乙: 100%}}"),
		page("chart: {type: bar, data: {甲: -3万元, 乙: 10^9亿元}}"),
		page("figures: [{value: 9999999999999亿余元, label: 甲}]\n    callout: {figure: 服务人次}"),
		page("table: {columns: [甲], rows: [[" + strings.Repeat("字", 3000) + "]]}"),
		page("rings: [{value: 98%, label: ''}]\n    text: \"\\u0000\\uFFFF\""),
		"page: {width: 100pt, height: 5000pt}\nslides: [{title: 甲, matrix: {columns: 9, cards: [{head: 甲}]}}]",
	} {
		f.Add(seed)
	}
	f.Fuzz(opens)
}

// Slips of the hand: each line of an outline with every block left out, written
// twice, cut off, indented, or without its value.
func TestDamagedOutlines(t *testing.T) {
	src, err := os.ReadFile("testdata/blocks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(src), "\n")
	for i, line := range lines {
		key, _, _ := strings.Cut(line, ":")
		half := []rune(line)
		for _, changed := range []string{"", line + "\n" + line, string(half[:len(half)/2]), "  " + line, key + ":"} {
			damaged := strings.Join(lines[:i], "\n") + "\n" + changed + "\n" + strings.Join(lines[i+1:], "\n")
			opens(t, damaged)
			if t.Failed() {
				t.Fatalf("line %d as %q", i+1, changed)
			}
		}
	}
}

// A chart with more or fewer series or labels than its type draws, or as small
// multiples where it has none, is a problem of the outline and not of the program.
func TestChartsThatCannotBeDrawn(t *testing.T) {
	for _, typ := range outline.ChartTypes() {
		for _, option := range []string{"", ", multiples: true"} {
			for labels := 1; labels <= 3; labels++ {
				for series := 1; series <= 3; series++ {
					var data []string
					for i := range series {
						data = append(data, fmt.Sprintf("系列%d: [%s]", i, strings.Join([]string{"1", "3", "2"}[:labels], ", ")))
					}
					opens(t, page(fmt.Sprintf("chart: {type: %s%s, data: {categories: [%s], series: {%s}}}",
						typ.Name, option, strings.Join([]string{"甲", "乙", "丙"}[:labels], ", "), strings.Join(data, ", "))))
				}
			}
		}
	}
}

// opens opens an outline and looks at what comes.
func opens(t *testing.T, src string) {
	d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": src, "图.png": "不是图片"}), "a.yaml", Options{})
	for _, p := range problems {
		inside(t, src, p.Pos)
	}
	explained(t, problems)
	if problems.Failed() {
		return
	}
	if d == nil || d.Plan == nil {
		t.Fatal("neither a deck nor an error")
	}
	for i := range d.Plan.Count() {
		printed(d.Plan.Page(i))
	}
}

// inside fails unless a place is in the outline: in one of its lines or just
// behind the line's or the file's end.
func inside(t *testing.T, src string, at diag.Pos) {
	t.Helper()
	if at.File != "a.yaml" {
		t.Fatalf("a problem is in %q", at.File)
	}
	if at.Line == 0 {
		return // of the whole file
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(src, "\ufeff")), "\n")
	if at.Line < 1 || at.Line > len(lines)+1 || at.Col < 1 {
		t.Fatalf("%v is outside the file of %d lines", at, len(lines))
	}
	if at.Line <= len(lines) && at.Col > utf8.RuneCountInString(lines[at.Line-1])+1 {
		t.Fatalf("%v is behind the line %q", at, lines[at.Line-1])
	}
}
