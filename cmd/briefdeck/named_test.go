package main

import (
	"errors"
	"io"
	"strings"
	"testing"
)

// endless gives the same text again and again.
type endless struct {
	text string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		k := copy(p[n:], e.text[e.at:])
		n, e.at = n+k, (e.at+k)%len(e.text)
	}
	return n, nil
}

func TestLinesOf(t *testing.T) {
	whole := strings.Repeat("a", longestLine-1) + "\n"
	for _, c := range []struct {
		name  string
		in    io.Reader
		lines int // before the error
		err   error
	}{
		{"empty", strings.NewReader(""), 0, io.EOF},
		{"lines", strings.NewReader("a\n\nb\n"), 3, io.EOF},
		{"without an end", strings.NewReader("a\nb"), 2, io.EOF},
		{"the longest line", strings.NewReader(whole), 1, io.EOF},
		{"a longer one", strings.NewReader("a\na" + whole), 1, errLineTooLong},
		{"an endless one", &endless{text: "a"}, 0, errLineTooLong},
		{"endless lines", &endless{text: whole}, mostRead / longestLine, errTooMuch},
		{"all that is read", io.LimitReader(&endless{text: whole}, mostRead), mostRead / longestLine, io.EOF},
		{"broken", io.MultiReader(strings.NewReader("a\nb\n"), failing{}), 2, errNoInput},
	} {
		n := 0
		lines := linesOf(t.Context(), c.in)
		for {
			line := nextLine(t.Context(), lines)
			if line.err != nil {
				if !errors.Is(line.err, c.err) || n != c.lines {
					t.Errorf("%s: %v after %d lines, want %v after %d", c.name, line.err, n, c.err, c.lines)
				}
				break
			}
			n++
		}
	}
}
