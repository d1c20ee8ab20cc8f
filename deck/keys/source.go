package keys

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// source is the text of a file, line by line, with the corrections that its
// traps needed: what comes after a trap is read as if the hint were followed.
type source struct {
	file  string
	lines []line
}

// line is one line without its end.
type line struct {
	text     string // as it is read: corrected
	written  string // as it stands in the file
	origin   []int  // for each byte of text and its end: where in written; nil: the same place
	realined bool   // its indentation was corrected already, and is no further problem
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func newSource(file string, text []byte) *source {
	src := &source{file: file}
	for _, t := range strings.Split(lineEnds.Replace(string(text)), "\n") {
		src.lines = append(src.lines, line{text: t, written: t})
	}
	return src
}

// replace changes bytes from..to of the line.
func (l *line) replace(from, to int, with string) {
	if l.origin == nil {
		l.origin = make([]int, len(l.text)+1)
		for i := range l.origin {
			l.origin[i] = i
		}
	}
	origin := make([]int, 0, len(l.origin)+len(with))
	origin = append(origin, l.origin[:from]...)
	for range len(with) {
		origin = append(origin, l.origin[from])
	}
	l.origin = append(origin, l.origin[to:]...)
	l.text = l.text[:from] + with + l.text[to:]
}

// pos is where a byte of a line stands in the file. Lines count from 0 here.
func (s *source) pos(i, offset int) diag.Pos {
	if i >= len(s.lines) {
		i = len(s.lines) - 1
		offset = len(s.lines[i].text)
	}
	l := &s.lines[i]
	offset = min(offset, len(l.text))
	if l.origin != nil {
		offset = l.origin[offset]
	}
	return diag.Pos{File: s.file, Line: i + 1, Col: utf8.RuneCountInString(l.written[:offset]) + 1}
}

// String is the corrected text.
func (s *source) String() string {
	size := 0
	for i := range s.lines {
		size += len(s.lines[i].text) + 1
	}
	var b strings.Builder
	b.Grow(size)
	for i := range s.lines {
		b.WriteString(s.lines[i].text)
		b.WriteByte('\n')
	}
	return b.String()
}
