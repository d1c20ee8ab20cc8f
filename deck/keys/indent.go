package keys

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// indentation gives the length of a line's indentation. Tabs and characters
// that only look like spaces are explained and made spaces of.
func (s *scanner) indentation(i int) int {
	text := s.lines[i].text
	indent := len(text) - len(strings.TrimLeft(text, " "))
	end := indent
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r != ' ' && r != '\t' && !oddSpace(r) {
			break
		}
		end += size
	}
	if end == indent {
		return indent
	}
	l := &s.lines[i]
	if end == len(text) { // nothing to see: nothing to say
		l.replace(indent, end, "")
		return len(l.text)
	}
	if text[end] != '#' {
		s.explainIndent(i, indent)
	}
	l.realined = true
	spaces := s.spaces(text[:end])
	l.replace(0, end, strings.Repeat(" ", spaces))
	return spaces
}

func (s *scanner) explainIndent(i, at int) {
	switch r, _ := utf8.DecodeRuneInString(s.lines[i].text[at:]); {
	case r == '\t':
		s.report(s.pos(i, at), diag.IndentTab)
	case r == '\u3000':
		s.report(s.pos(i, at), diag.IndentWide)
	default:
		s.report(s.pos(i, at), diag.IndentOdd, diag.CodePoint(r))
	}
}

// spaces is how many spaces an indentation with other characters is meant to
// be: as wide as it looks, with the width of tabs that meets an open level.
func (s *scanner) spaces(indent string) int {
	width := func(tab int) int {
		n := 0
		for _, r := range indent {
			switch {
			case r == '\t':
				n += tab
			case r == '\u3000':
				n += 2
			case !invisible(r):
				n++
			}
		}
		return n
	}
	for _, tab := range []int{2, 4, 8} {
		if n := width(tab); slices.Contains(s.levels, n) {
			return n
		}
	}
	return width(2)
}

// shift is the last correction of an indentation: the lines below that need
// the same one need no message of their own.
type shift struct{ line, indent, want int }

// realign explains that a line's indentation fits to nothing above, and makes
// it another.
func (s *scanner) realign(i, indent, want int) {
	l := &s.lines[i]
	if same := (shift{s.shift.line, indent, want}); !l.realined && (s.shift != same || !s.together(s.shift.line, i)) {
		s.report(s.pos(i, indent), diag.BadIndent, indent, want)
	}
	s.shift = shift{i, indent, want}
	l.realined = true
	if want < indent {
		l.replace(want, indent, "")
	} else {
		l.replace(indent, indent, strings.Repeat(" ", want-indent))
	}
}

// together tells whether all lines between two are blank or were deeper than
// the first when it was put in line.
func (s *scanner) together(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if x := skipBlanks(s.lines[i].text, 0); x < len(s.lines[i].text) && x <= s.shift.want {
			return false
		}
	}
	return true
}
