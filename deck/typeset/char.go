package typeset

import (
	"sync"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"briefdeck/deck/markup"
	"briefdeck/deck/words"
	"briefdeck/fonts"
)

// em is the unit of widths within the package: a line is measured in 8000ths
// of the type's size, in integers, so that nothing depends on rounding. Halves,
// quarters and eighths of an em are whole, and so are the units of most faces.
const em = 8000

// char is a character of the text with the glyph that shows it and the room
// that it takes within a line.
type char struct {
	r     rune
	span  int32
	at    int32 // byte offset in its span
	bytes uint8 // its length in UTF-8; 1 for a broken byte
	class class
	start bool // begins a grapheme cluster (UAX #29)
	drawn bool // has a glyph

	face  *fonts.Face
	gid   fonts.GID
	fixed bool // its room is the text's affair, not the face's: not kerned

	dx    int32 // shift of the glyph within its advance
	adv   int32 // advance within a line, with all that follows
	after int32 // the part of adv that a line's end drops: gap, tracking and kerning
	left  int32 // what the line's start takes off an opening bracket
	right int32 // what the line's end takes off a mark; less than 0: adds (hyphen)
}

// work is the memory that a setter sets its texts in, one after the other, and
// then another setter does.
type work struct {
	chars  []char
	runes  []rune
	inked  []int32     // before each character and at the end: where ink before it ends
	at     []int       // likewise: the width of the text before it
	breaks []breakKind // likewise: whether a line may end there
	whites []white     // of justified text: what may change at each character
	rooms  []room      // likewise, like at: what the text before it may change by; empty if it is not justified
	places []place     // of the search
	ends   []int32     // of lines

	ideographs bool // the text has nothing else
	segments   segmenter.Segmenter
	splitter   words.Splitter
}

var works = sync.Pool{New: func() any { return new(work) }}

// read takes the text apart into characters.
func (w *work) read(text markup.Text) {
	n := 0
	for _, span := range text {
		n += len(span.Text)
	}
	w.chars = grown(w.chars, n)[:0]
	w.runes = grown(w.runes, n)[:0]
	for s, span := range text {
		for i, r := range span.Text {
			size := utf8.RuneLen(r)
			if r == utf8.RuneError {
				_, size = utf8.DecodeRuneInString(span.Text[i:])
			}
			c := char{r: r, span: int32(s), at: int32(i), bytes: uint8(size), class: classOf(r)}
			if r == '\r' && i+1 < len(span.Text) && span.Text[i+1] != '\n' {
				c.class = newline // the line end of old
			}
			if r == '\t' {
				c.r = ' ' // as wide as one; it breaks as it does in UAX #14
			}
			w.chars = append(w.chars, c)
			w.runes = append(w.runes, r)
		}
	}
}

// sum fills in where ink ends and how wide the text is before each character.
// Spaces are no ink: at a line's end they take no room.
func (w *work) sum() {
	n := len(w.chars)
	w.inked, w.at = grown(w.inked, n+1), grown(w.at, n+1)
	inked, at := int32(0), 0
	for i := range w.chars {
		w.inked[i], w.at[i] = inked, at
		c := &w.chars[i]
		at += int(c.adv)
		switch {
		case c.class == blank, c.class == wideBlank, c.class == control, c.class == hidden && !c.drawn:
		default:
			inked = int32(i + 1)
		}
	}
	w.inked[n], w.at[n] = inked, at
}

// source is the character as it was written.
func (c *char) source(text markup.Text) string {
	if c.r == utf8.RuneError && c.bytes == 1 {
		return "\uFFFD"
	}
	return text[c.span].Text[c.at : c.at+int32(c.bytes)]
}

// grown is a slice of n elements, the given one if it has the room; a new one has
// some for longer texts.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2+32)
	}
	return s[:n]
}
