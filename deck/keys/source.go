package keys

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// source is the text of a file, line by line, with the corrections that its
// traps needed: what comes after a trap is read as if the hint were followed.
type source struct {
	file  string
	lines []line
	marks map[int][]mark // of long lines, so that places in them are found without counting from their starts
}

// line is one line without its end.
type line struct {
	text     string  // as it is read: corrected
	written  string  // as it stands in the file
	origin   []int32 // for each byte of text and its end: where in written; nil: the same place
	realined bool    // its indentation was corrected already, and is no further problem
}

// mark is how many characters stand before a byte of a line as it is written.
type mark struct{ offset, count int }

// apart is how many bytes lie between two marks, or a few more: every value of a
// line asks for its place, and a value may be two bytes.
const apart = 256

// marks are those of a line.
func marks(written string) []mark {
	var out []mark
	count := 0
	for i := range written {
		if i >= apart*(len(out)+1) {
			out = append(out, mark{i, count})
		}
		count++
	}
	return out
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func newSource(file string, text []byte) *source {
	lines := strings.Split(lineEnds.Replace(string(text)), "\n")
	src := &source{file: file, lines: make([]line, len(lines)), marks: map[int][]mark{}}
	for i, t := range lines {
		src.lines[i] = line{text: t, written: t}
		if len(t) >= 2*apart {
			src.marks[i] = marks(t)
		}
	}
	return src
}

// replace changes bytes from..to of the line. A copy of the line stays as it was
// only where all of it is taken out.
func (l *line) replace(from, to int, with string) {
	if from == 0 && to == len(l.text) && with == "" {
		end := int32(to)
		if l.origin != nil {
			end = l.origin[to]
		}
		l.text, l.origin = "", []int32{end}
		return
	}
	if l.origin == nil {
		l.origin = make([]int32, len(l.text)+1)
		for i := range l.origin {
			l.origin[i] = int32(i)
		}
	}
	l.origin = slices.Replace(l.origin, from, to, slices.Repeat(l.origin[from:from+1], len(with))...)
	l.text = l.text[:from] + with + l.text[to:]
}

// pos is where a byte of a line stands in the file; behind the text it is the
// text's end. Lines count from 0 here.
func (s *source) pos(i, offset int) diag.Pos {
	if i >= len(s.lines) {
		i = len(s.lines) - 1
		offset = len(s.lines[i].text)
	}
	l := &s.lines[i]
	offset = min(offset, len(l.text))
	if l.origin != nil {
		offset = int(l.origin[offset])
	}
	return diag.Pos{File: s.file, Line: i + 1, Col: s.column(i, offset) + 1}
}

// column is how many characters stand before a byte of line i as it is written.
func (s *source) column(i, offset int) int {
	written := s.lines[i].written
	n, _ := slices.BinarySearchFunc(s.marks[i], offset+1, func(m mark, o int) int { return m.offset - o })
	if n == 0 {
		return utf8.RuneCountInString(written[:offset])
	}
	m := s.marks[i][n-1]
	return m.count + utf8.RuneCountInString(written[m.offset:offset])
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
