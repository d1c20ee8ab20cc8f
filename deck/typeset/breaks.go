package typeset

import (
	"slices"

	"briefdeck/deck/words"
)

// breakKind says whether a line may end before a character, and at what cost.
type breakKind uint8

const (
	noBreak   breakKind = iota
	pause               // in a title: where a reader draws breath
	listed              // in a title: after 、
	free                // an opportunity without reproach
	seam                // parts what stands better together: a compound's words, a particle from its word
	inWord              // divides a word of Chinese
	inURL               // divides a URL
	inName              // divides a name in a URL
	quoted              // between quoted terms, where UAX #14 has no opportunity
	divides             // divides a quantity, a short quoted term or a URL's scheme, or parts an enumerator from its item
	emergency           // within a run wider than the column, but between marks as they may stand
	anywhere            // likewise, against the rules of marks: nothing else is left
	forced              // a line break in the text
)

// findBreaks fills in where lines may end: UAX #14 less the hard Chinese
// rules, with the soft ones as costs.
func (w *work) findBreaks() {
	n := len(w.runes)
	w.breaks = grown(w.breaks, n+1)
	clear(w.breaks)
	if w.ideographs {
		for i := 1; i < n; i++ {
			w.breaks[i] = free
		}
		w.keepUnits()
		return
	}
	for lines := w.segments.LineIterator(); lines.Next(); {
		l := lines.Line()
		if end := l.Offset + len(l.Text); end < n {
			w.breaks[end] = free
		}
	}
	w.breakURLs()
	for i := 1; i < n; i++ {
		switch {
		case w.chars[i-1].class == newline && !(w.runes[i-1] == '\r' && w.runes[i] == '\n'):
			w.breaks[i] = forced
		case w.breaks[i] == noBreak:
			if w.betweenQuotes(i) {
				w.breaks[i] = quoted
			}
		case !w.chars[i].start || w.chars[i].class == newline || !w.edgeAllowed(i):
			w.breaks[i] = noBreak
		}
	}
	w.keepUnits()
}

// betweenQuotes tells whether one Chinese quotation ends before i and another
// starts there. UAX #14 (LB19a) binds ”“ and so makes one run of “甲”“乙”“丙”,
// which GB/T 15834—2011 4.5.3.5 writes without commas; better than to divide a
// term of it is to part two.
func (w *work) betweenQuotes(i int) bool {
	if w.chars[i-1].class != closing || w.chars[i].class != opening {
		return false
	}
	a, b := w.runes[i-1], w.runes[i]
	return (a == '”' || a == '’') && (b == '“' || b == '‘')
}

// segment finds grapheme clusters and prepares the line iterator. Ideographs
// alone, as in most labels and heads, need neither: each is a cluster, with a
// break on both sides (UAX #14, class ID).
func (w *work) segment() {
	w.ideographs = !slices.ContainsFunc(w.runes, func(r rune) bool { return !words.Holds(r) })
	if w.ideographs {
		for i := range w.chars {
			w.chars[i].start = true
		}
		return
	}
	w.askSegments()
}

// askSegments is segment for any text.
func (w *work) askSegments() {
	w.segments.Init(w.runes)
	for g := w.segments.GraphemeIterator(); g.Next(); {
		w.chars[g.Grapheme().Offset].start = true
	}
}

// cost lowers a free break to a kind that costs something.
func (w *work) cost(i int, kind breakKind) {
	if i > 0 && i < len(w.breaks) && w.breaks[i] == free {
		w.breaks[i] = kind
	}
}

// keep makes every break within the characters from a up to b cost.
func (w *work) keep(a, b int, kind breakKind) {
	for i := a + 1; i < b; i++ {
		w.cost(i, kind)
	}
}
