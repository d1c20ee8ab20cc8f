package handout

import (
	"slices"
	"testing"

	"briefdeck/deck/markup"
)

func TestBreaksInTitlesAndTexts(t *testing.T) {
	for _, c := range []struct{ text, title, running string }{
		{"一行", "一行", "一行"},
		{"书香\n致远", "书香 致远", "书香致远"},
		{"书香，\n致远", "书香，致远", "书香，致远"},
		{"read\nmore", "read more", "read more"},
		{"\n\n书\n\n香\n", "书 香", "书香"},
	} {
		t1, t2 := oneLine(markup.Plain(c.text)).String(), running(markup.Plain(c.text)).String()
		if t1 != c.title || t2 != c.running {
			t.Errorf("%q: %q and %q, want %q and %q", c.text, t1, t2, c.title, c.running)
		}
	}
	spans := markup.Text{{Text: "甲\n", Strong: true}, {Text: "乙\n丙"}}
	if got := marked(running(spans)); got != "*甲*乙丙" {
		t.Errorf("spans: %s", got)
	}
	var lines []string
	for _, l := range byLine(spans) {
		lines = append(lines, marked(l))
	}
	if want := []string{"*甲*", "乙", "丙"}; !slices.Equal(lines, want) {
		t.Errorf("lines: %q", lines)
	}
}
