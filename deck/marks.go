package deck

import (
	"fmt"
	"strings"
	"unicode"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// address writes whom a copy is for, and its number, behind the deck's
// watermark, or behind its label where there is no watermark: both are on every
// page.
func address(d *outline.Deck, opt Options) {
	if opt.Recipient == "" {
		return
	}
	mark := &d.Label
	if len(d.Watermark) > 0 {
		mark = &d.Watermark
	}
	text := opt.Recipient
	if opt.Copy > 0 {
		text += fmt.Sprintf("　%02d", opt.Copy)
	}
	if len(*mark) > 0 {
		text = "　" + text
	}
	*mark = append(*mark, markup.Span{Text: text, At: func(int) diag.Pos { return diag.Pos{File: RecipientOption} }})
}

// lacking tells of each page that does not show all of the marks, which are to
// be on every page: label and watermark.
func lacking(doc *scene.Document, marks ...markup.Text) diag.List {
	var problems diag.List
	for _, m := range marks {
		want := solid(m.String())
		if want == "" {
			continue
		}
		for i := range doc.Count {
			if !strings.Contains(solid(shown(doc.Page(i).Items)), want) {
				problems.Add(m.Pos(), diag.PageLacksLabel, i+1, m.String())
			}
		}
	}
	return problems
}

// shown is the text of items as they are painted; what is replaced by other
// text for copying counts as drawn.
func shown(items []scene.Item) string {
	var b strings.Builder
	scene.Walk(items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		if t, ok := it.(*scene.Text); ok && t.Color.A > 0 {
			for _, g := range t.Glyphs {
				b.WriteString(g.Text)
			}
		}
	})
	return b.String()
}

// solid is a text without its spaces: where lines are set, they may be gaps.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
