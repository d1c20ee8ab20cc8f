package reference

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/mention"
)

// paragraph is a text put together from pieces of the file.
type paragraph struct {
	text  []byte
	marks []mark
	cells []column // of a row of a table
}

// mark says where in the file the text from an offset on was.
type mark struct {
	offset, line, col int
}

// add appends a piece that stands at a line and column of the file.
func (p *paragraph) add(piece string, line, col int) {
	if piece != "" {
		p.marks = append(p.marks, mark{len(p.text), line, col})
		p.text = append(p.text, piece...)
	}
}

// space keeps apart the words of Latin script, or numbers, where one line ends
// and the next begins.
func (p *paragraph) space(next string) {
	r, _ := utf8.DecodeLastRune(p.text)
	first, _ := utf8.DecodeRuneInString(next)
	if latin(r) && latin(first) || r == '.' || r == ',' {
		p.text = append(p.text, ' ')
	}
}

// places finds the lines and columns of offsets that grow.
type places struct {
	p    *paragraph
	next int  // the mark after the one that the last offset was in
	at   mark // the last offset with its place
}

func (c *places) of(offset int) (line, col int) {
	for c.next < len(c.p.marks) && c.p.marks[c.next].offset <= offset {
		c.at = c.p.marks[c.next]
		c.next++
	}
	c.at.col += utf8.RuneCount(c.p.text[c.at.offset:offset])
	c.at.offset = offset
	return c.at.line, c.at.col
}

// sentences appends the paragraph's sentences, up to where the context is done.
func (p *paragraph) sentences(ctx context.Context, to []Sentence) []Sentence {
	text := string(p.text)
	places := places{p: p}
	for from := 0; from < len(text) && ctx.Err() == nil; {
		end := from + sentenceLen(text[from:])
		s := strings.TrimSpace(text[from:end])
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			start := from + strings.Index(text[from:end], s)
			line, col := places.of(start)
			numbers := mention.Find(s)
			p.measured(s, start, numbers)
			to = append(to, Sentence{Line: line, Col: col, Text: s, Numbers: numbers, Heads: p.headed(start, start+len(s))})
		}
		from = end
	}
	return to
}

// longest is how many bytes a sentence has before it ends at any sign or blank,
// and at most: what is no prose (a list of numbers without end) would be one
// sentence, of which everything is held against everything.
const longest, utmost = 1500, 2000

// sentenceLen is the length of the sentence that s begins with, its closing
// marks included: it ends with 。！？； or at a line's end, and in Latin text
// with a full stop and a space before a capital.
func sentenceLen(s string) int {
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if end > utmost || end > longest && !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' {
			return end
		}
		switch r {
		case '\n':
			return end
		case '。', '！', '？', '；', '!', '?':
		case '.':
			if !fullStop(s[end:]) {
				continue
			}
		default:
			continue
		}
		for {
			c, size := utf8.DecodeRuneInString(s[end:])
			if size == 0 || !strings.ContainsRune("”’」』）)》。！？", c) {
				return end
			}
			end += size
		}
	}
	return len(s)
}

// fullStop tells whether a sentence of Latin text ends before rest.
func fullStop(rest string) bool {
	after := strings.TrimLeft(rest, " ")
	if after == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(after)
	return len(after) < len(rest) && (unicode.IsUpper(r) || unicode.Is(unicode.Han, r))
}
