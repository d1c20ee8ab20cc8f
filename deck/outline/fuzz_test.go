package outline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever is written, the parser comes back with a deck, and each of its
// problems stands at a place that is in the file.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/*.yaml", "testdata/errors/*.yaml"} {
		files, _ := filepath.Glob(pattern)
		for _, path := range files {
			src, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(src))
		}
	}
	f.Add("- a")
	f.Add("slides: {a: b}")
	f.Add("figures: [1]\nslides: x")
	f.Add("slides: [{title: a, chart: {type: pie, data: {甲: {value: 1}}}}]")
	f.Fuzz(func(t *testing.T, src string) {
		d, problems := parse("t.yaml", []byte(src))
		if d == nil {
			t.Fatal("no deck")
		}
		lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(src, "\r\n", "\n"), "\r", "\n"), "\n")
		for _, p := range problems {
			if p.Pos.Line == 0 { // of the whole file
				continue
			}
			if p.Pos.Line < 1 || p.Pos.Line > len(lines)+1 || p.Pos.Col < 1 {
				t.Fatalf("%v %s stands outside the file of %d lines", p.Pos, p.Code, len(lines))
			}
			if p.Pos.Line <= len(lines) && p.Pos.Col > utf8.RuneCountInString(lines[p.Pos.Line-1])+1 {
				t.Fatalf("%v %s stands behind the line %q", p.Pos, p.Code, lines[p.Pos.Line-1])
			}
		}
	})
}
