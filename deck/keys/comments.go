package keys

import (
	"context"
	"math"
	"slices"
	"strings"

	"briefdeck/deck/diag"
)

// Comment is a comment of a file with the lines that it is about: those of the
// text that it stands behind or, alone on its line, those of what comes next.
// A text over several lines counts as a whole; of a list or of keys it is the
// first line only.
type Comment struct {
	Pos         diag.Pos // of its #
	Text        string   // without the # and the blanks around it
	First, Last int      // lines, from 1; 0 where nothing comes next
}

// stretch is a text that may go over several lines of the source, from 0.
// In a block text nothing is a comment after the first line, in quotes nothing
// between the bytes at and end; a plain text ends where a comment begins.
type stretch struct {
	from, at, to, end int
	block, plain      bool
}

// within is the part of line i, in bytes, that is the text's, so that a # there
// begins no comment.
func (t stretch) within(i int) (from, to int) {
	switch {
	case t.plain || t.block && i == t.from:
		return 0, 0
	case t.block:
		return 0, math.MaxInt
	}
	from, to = 0, math.MaxInt
	if i == t.from {
		from = t.at
	}
	if i == t.to {
		to = t.end
	}
	return from, to
}

// Comments gives the comments of a YAML text, in order. A # within a block
// text or in quotes is none. Of a text with errors some may be missing, and all
// once the context is done.
func Comments(ctx context.Context, file string, src []byte) []Comment {
	var problems diag.List // for Read to tell
	text, ok := checkText(file, src, &problems)
	if !ok || !strings.Contains(string(text), "#") {
		return nil
	}
	s := scanned(ctx, newSource(file, text), &problems)
	texts := make([][]stretch, len(s.lines)) // by line
	for _, t := range s.texts {
		if ctx.Err() != nil {
			return nil
		}
		for i := t.from; i <= min(t.to, len(s.lines)-1); i++ {
			texts[i] = append(texts[i], t)
		}
	}
	var all []Comment
	waiting := 0 // of the last comments, those that are about what comes next
	for i, l := range s.lines {
		if ctx.Err() != nil {
			return nil
		}
		at, begin := skipBlanks(l.text, 0), commentAmong(l.text, i, texts[i])
		if at < len(l.text) && at != begin {
			first, last := wholeText(i, texts[i])
			for k := len(all) - waiting; k < len(all); k++ {
				all[k].First, all[k].Last = first, last
			}
			waiting = 0
		}
		if begin < 0 {
			continue
		}
		c := Comment{Pos: s.pos(i, begin), Text: strings.TrimSpace(strings.TrimLeft(l.text[begin:], "#"))}
		if at == begin {
			waiting++
		} else {
			c.First, c.Last = wholeText(i, texts[i])
		}
		all = append(all, c)
	}
	return all
}

// commentAmong is the byte of line i where a comment begins among the texts on
// it, or -1. It sorts the texts: a line may have as many of them as signs.
func commentAmong(text string, i int, texts []stretch) int {
	slices.SortFunc(texts, func(a, b stretch) int {
		from, _ := a.within(i)
		other, _ := b.within(i)
		return from - other
	})
	held := 0 // a text goes on up to here
	for j := range len(text) {
		if text[j] != '#' || j > 0 && !blank(text[j-1]) {
			continue
		}
		for len(texts) > 0 {
			from, to := texts[0].within(i)
			if from > j {
				break
			}
			held = max(held, to)
			texts = texts[1:]
		}
		if j >= held {
			return j
		}
	}
	return -1
}

// wholeText gives the lines, from 1, of the texts on line i.
func wholeText(i int, texts []stretch) (first, last int) {
	first, last = i, i
	for _, t := range texts {
		first, last = min(first, t.from), max(last, t.to)
	}
	return first + 1, last + 1
}
