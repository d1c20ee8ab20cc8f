package main

import (
	"strings"
	"testing"
)

// Names of files do not command the terminal, nor turn the direction of a text,
// where all is well either.
func TestNamesOfFilesAreShown(t *testing.T) {
	const name = "\x1b[31m甲\n\u202e乙"
	for _, args := range [][]string{
		{"build", "a.yaml", "-o", name + ".pdf"},
		{"build", "a.yaml", "--with-source", "-o", name + "/a.pdf"},
		{"build", "a.yaml", "--format", "png", "-o", name + "/"},
		{"build", name + ".yaml"},
		{"check", name + ".yaml"},
		{"check", "a.yaml", "--source", "b.txt", "--report", name + ".html"},
		{"init", name + "2.yaml", "--title", "甲", "--organization", "乙", "--theme", "red"},
	} {
		in(t, map[string]string{"a.yaml": good, "b.txt": "甲", name + ".yaml": good})
		term := play(t, world{}, args...)
		if shown := term.out.String(); term.code == usageWrong || !strings.Contains(shown, "�[31m甲��乙") || strings.ContainsAny(shown, "\x1b\u202e") {
			t.Errorf("%q: %d: %q %q", args, term.code, shown, &term.err)
		}
	}
}
