package keys

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// FuzzRead holds what Read promises for any bytes: no panic, every place lies
// inside the file, and a place inside a text shows the character that the text
// has there.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/traps/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range append(files, "../../slides.yaml") {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, s := range []string{
		"", "\xef\xbb\xbf", "a", "a: &a [*a]", "a: &a [b]\nc: *a\n", "<<: *x\n", "? [a]\n: b\n", "- - - - x\n",
		"a: |\n\n  x\n b\n", "a: >+2\n   x\n", "a: \"x\\\n  y\\u4e2d\"\n", "a: 'it''s\n\n  so'\n", "{a: [b, {c: d}], e: 'f'}\n",
		"[[[[[[[[[[", "{{{{{{", "\ta: b\n", "a:\n- b\nc\n", "---\na: b\n...\n---\n", "%YAML 1.2\n---\na: b\n", "a: !!str b\n",
		"a: {b: 1,234,567元, c: [1,800]}\n", "\"a\": b\n'c' : d\n", "a: b # c\n  d\n", "a\u2028b: c\r\nd: e\rf: g", "-\n -\n  -\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		tree, problems := Read(t.Context(), "f.yaml", src)
		lines := sourceLines(src)
		for _, p := range problems {
			if p.Pos.File != "f.yaml" || !inside(lines, p.Pos) && p.Pos != (diag.Pos{File: "f.yaml"}) {
				t.Errorf("%s at %v is outside the file", p.Code, p.Pos)
			}
			for _, lang := range []diag.Lang{diag.Zh, diag.En} {
				if text := p.Text(lang) + p.Hint(lang); strings.Contains(text, "%!") && !bytes.Contains(src, []byte("%")) {
					t.Errorf("%s: %s", p.Code, text)
				}
			}
		}
		if tree == nil && !problems.Failed() {
			t.Error("no tree and no problem")
		}
		if tree != nil {
			checkPlaces(t, lines, tree, !problems.Failed())
		}
	})
}

func sourceLines(src []byte) []string {
	return strings.Split(lineEnds.Replace(strings.TrimPrefix(string(src), "\uFEFF")), "\n")
}

func inside(lines []string, at diag.Pos) bool {
	return at.Line >= 1 && at.Line <= len(lines) && at.Col >= 1 && at.Col <= utf8.RuneCountInString(lines[at.Line-1])+1
}

// checkPlaces holds the places of a tree to the source; clean tells that
// nothing was corrected.
func checkPlaces(t *testing.T, lines []string, n *Node, clean bool) {
	if !inside(lines, n.Pos()) {
		t.Fatalf("node at %v is outside the file", n.Pos())
	}
	for i, r := range n.Text {
		if i > 600 { // each place is looked for from the start
			break
		}
		at := n.PosAt(i)
		if !inside(lines, at) {
			t.Fatalf("byte %d of %q at %v is outside the file", i, n.Text, at)
		}
		if !clean || unicode.IsSpace(r) {
			continue
		}
		rest := []rune(lines[at.Line-1])[at.Col-1:]
		if len(rest) == 0 || rest[0] != r && rest[0] != '\\' {
			t.Fatalf("byte %d of %q is %c, but stands at %v: %q", i, n.Text, r, at, string(rest))
		}
	}
	if at := n.PosAt(len(n.Text)); !inside(lines, at) {
		t.Fatalf("the end of %q at %v is outside the file", n.Text, at)
	}
	for _, e := range n.Entries {
		if !inside(lines, e.KeyPos) {
			t.Fatalf("key %q at %v is outside the file", e.Key, e.KeyPos)
		}
		checkPlaces(t, lines, e.Value, clean)
	}
	for _, item := range n.Items {
		checkPlaces(t, lines, item, clean)
	}
}
