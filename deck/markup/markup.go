// Package markup reads the inline text of an outline: **strong**, [text](url)
// and $(figure), into spans whose every character knows its place.
package markup

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// Span is a run of text in one look.
type Span struct {
	Text   string
	Strong bool
	Link   string // a URL, or #ID of a slide; "" for none
	Figure string // the name of the figure that the text is the value of; "" for none

	At func(offset int) diag.Pos // where byte offset of Text was written; nil for text of the program's own
}

// PosAt is where the byte offset of the span's text was written.
func (s Span) PosAt(offset int) diag.Pos {
	if s.At == nil {
		return diag.Pos{}
	}
	return s.At(offset)
}

// Text is a line or block of inline text; a "\n" in a span breaks the line.
type Text []Span

// Plain is text of the program's own, without markup and position.
func Plain(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// String is the text without its markup.
func (t Text) String() string {
	if len(t) == 1 {
		return t[0].Text
	}
	var s strings.Builder
	for _, p := range t {
		s.WriteString(p.Text)
	}
	return s.String()
}

// Pos is where the text starts.
func (t Text) Pos() diag.Pos {
	if len(t) == 0 {
		return diag.Pos{}
	}
	return t[0].PosAt(0)
}

// Len is how many characters the text has.
func (t Text) Len() int {
	n := 0
	for _, s := range t {
		n += utf8.RuneCountInString(s.Text)
	}
	return n
}

// First is the text's first n characters, or all of it.
func (t Text) First(n int) Text {
	var out Text
	for _, s := range t {
		end := len(s.Text)
		for i := range s.Text {
			if n == 0 {
				end = i
				break
			}
			n--
		}
		if s.Text = s.Text[:end]; end > 0 {
			out = append(out, s)
		}
	}
	return out
}
