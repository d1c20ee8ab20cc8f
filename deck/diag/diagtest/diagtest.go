// Package diagtest runs error goldens: input files that say themselves, in
// comments, what is wrong with them.
package diagtest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"briefdeck/deck/diag"
)

var (
	below = regexp.MustCompile(`^\s*(?:- )?# ERROR-BELOW (\d+) (\S+)$`)
	whole = regexp.MustCompile(`^\s*# ERROR-FILE (\d+:\d+ )?(\S+)$`)
	verbs = regexp.MustCompile(`%!.?\(`) // what fmt writes where a message and its arguments do not match
)

// Run reads each file that the pattern names, as find does, and compares the
// problems with those that the file expects:
//
//	# ERROR-BELOW 5 unknown-key      column 5 of the next line that is no such comment
//	# ERROR-FILE 12:3 quote-open     a place named outright, where no comment can stand above
//	# ERROR-FILE empty-file          the whole file
//
// A file without any must have no problems. Each problem must have a text, and
// a hint if it is an error, in both languages.
func Run(t *testing.T, pattern string, find func(file string, src []byte) diag.List) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files match %s", pattern)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Base(name)
			problems := find(file, src)
			compare(t, expected(string(src)), problems)
			for _, p := range problems {
				checkWords(t, p)
			}
		})
	}
}

// expected counts the problems that the comments of a file name.
func expected(src string) map[string]int {
	want := make(map[string]int)
	var waiting []string
	for i, line := range strings.Split(strings.ReplaceAll(src, "\r\n", "\n"), "\n") {
		if m := below.FindStringSubmatch(line); m != nil {
			waiting = append(waiting, m[1]+" "+m[2])
			continue
		}
		if m := whole.FindStringSubmatch(line); m != nil {
			want[m[1]+m[2]]++
			continue
		}
		for _, w := range waiting {
			want[strconv.Itoa(i+1)+":"+w]++
		}
		waiting = nil
	}
	return want
}

func compare(t *testing.T, want map[string]int, problems diag.List) {
	t.Helper()
	for _, p := range problems {
		key := string(p.Code)
		if p.Pos.Line > 0 {
			key = fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Code)
		}
		if want[key]--; want[key] < 0 {
			t.Errorf("unexpected: %s: %s", key, p.Text(diag.En))
		}
	}
	for key, n := range want {
		if n > 0 {
			t.Errorf("missing: %s", key)
		}
	}
}

func checkWords(t *testing.T, p diag.Problem) {
	t.Helper()
	for _, lang := range []diag.Lang{diag.Zh, diag.En} {
		text, hint := p.Text(lang), p.Hint(lang)
		if text == "" || text == string(p.Code) || verbs.MatchString(text+hint) {
			t.Errorf("%s in %s says %q, %q", p.Code, lang, text, hint)
		}
		if hint == "" && p.Level == diag.Error {
			t.Errorf("%s has no hint in %s", p.Code, lang)
		}
	}
}
