package outline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
)

var expectation = regexp.MustCompile(`^\s*(?:- )?# ERROR-BELOW (\d+) (\S+)$`)

// The files of testdata/errors say themselves what is wrong with them: a
// comment above a wrong line names the column and the code of its problem.
func TestErrors(t *testing.T) {
	files, _ := filepath.Glob("testdata/errors/*.yaml")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var want, got, waiting []string
			for i, line := range strings.Split(string(src), "\n") {
				if m := expectation.FindStringSubmatch(line); m != nil {
					waiting = append(waiting, m[1]+" "+m[2])
					continue
				}
				for _, w := range waiting {
					want = append(want, fmt.Sprintf("%d:%s", i+1, w))
				}
				waiting = nil
			}
			_, problems := parse(filepath.Base(path), src)
			for _, p := range problems {
				got = append(got, fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Code))
				for _, lang := range []diag.Lang{diag.Zh, diag.En} {
					if words := p.Text(lang) + p.Hint(lang); strings.Contains(words, "%!") || p.Hint(lang) == "" {
						t.Errorf("%s says %q", p.Code, words)
					}
				}
			}
			for _, g := range got {
				if !slices.Contains(want, g) {
					t.Errorf("unexpected %s", g)
				}
			}
			for _, w := range want {
				if !slices.Contains(got, w) {
					t.Errorf("missing    %s", w)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%d problems, want %d", len(got), len(want))
			}
		})
	}
}
