package layout

import (
	"slices"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/typeset"
)

// What is too large on a page that the program makes (cover, agenda, divider,
// closing) is told at the text that is to blame, wherever that was written:
// such a page has no place of its own in the outline.

// madeText is a text of a made page and where it was written.
type madeText struct {
	at   diag.Pos
	text *typeset.Paragraph
}

// blamed is the text to blame for a page that is too full: one that sticks out
// of its column, or else the one with the most lines, the first of equals.
func blamed(parts ...madeText) madeText {
	return slices.MaxFunc(parts, func(a, b madeText) int {
		if a.text.Over > slack || b.text.Over > slack {
			return int(max(-1, min(1, (a.text.Over-b.text.Over)*1e3)))
		}
		return a.text.Lines() - b.text.Lines()
	})
}

// overfull notes that a made page is too full, if it is.
func (c *canvas) overfull(on kind, by geom.Pt, parts ...madeText) {
	for _, p := range parts {
		by = max(by, p.text.Over)
	}
	c.exceeds(overflow{at: blamed(parts...).at, by: by, made: true, page: on})
}

// names are what a person calls a made page, in both languages.
func (k kind) names() (zh, en string) {
	switch k {
	case coverSheet:
		return "封面", "the cover"
	case agendaSheet:
		return "目录页", "the agenda"
	case dividerSheet:
		return "章节页", "the chapter's divider"
	}
	return "封底", "the closing page"
}

// longestOf is where the longest of some texts was written.
func longestOf(texts ...markup.Text) diag.Pos {
	return slices.MaxFunc(texts, func(a, b markup.Text) int { return a.Len() - b.Len() }).Pos()
}
