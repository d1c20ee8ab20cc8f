package reference

import (
	"strings"
	"unicode"

	"briefdeck/deck/mention"
)

// heads are the units of the columns of a table, from its first row; nil
// before that row was read.
type heads []head

// head is the text at the top of a column, and the unit that it names.
type head struct{ text, unit string }

// column is where a cell of a row begins in its paragraph.
type column struct {
	offset int
	head   head
}

// headOf reads a head; its words are those before the unit.
func headOf(text string) head {
	unit := mention.HeadUnit(text)
	if unit != "" {
		text = text[:strings.LastIndex(text, unit)]
	}
	return head{text, unit}
}

// row gives the cells of a row the units of their columns. The first row that
// it is given is that of the heads.
func (h *heads) row(p *paragraph) {
	if *h == nil {
		*h = make(heads, len(p.cells))
		for i, c := range p.cells {
			end := len(p.text)
			if i+1 < len(p.cells) {
				end = p.cells[i+1].offset
			}
			text := strings.TrimSuffix(string(p.text[c.offset:end]), between)
			(*h)[i] = headOf(text)
		}
		return
	}
	for i := range p.cells {
		if len(p.cells) == len(*h) { // a row with joined cells has columns of its own
			p.cells[i].head = (*h)[i]
		}
	}
}

// measured gives the numbers of a sentence that starts at an offset the units
// of their columns, where they are all that their cell says.
func (p *paragraph) measured(s string, start int, numbers []mention.Mention) {
	for i, m := range numbers {
		if m.Class != mention.Claim {
			continue
		}
		for j := len(p.cells) - 1; j >= 0; j-- {
			if c := p.cells[j]; c.offset <= start+m.From {
				if c.head.unit != "" && alone(s[max(0, c.offset-start):m.From]) {
					numbers[i].Q = m.Q.WithUnit(c.head.unit)
				}
				break
			}
		}
	}
}

// headed gives the heads of the cells that begin in a sentence.
func (p *paragraph) headed(start, end int) []Head {
	var out []Head
	for _, c := range p.cells {
		if c.offset >= start && c.offset < end && c.head.text != "" {
			out = append(out, Head{c.offset - start, c.head.text})
		}
	}
	return out
}

func alone(before string) bool {
	return !strings.ContainsFunc(before, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
