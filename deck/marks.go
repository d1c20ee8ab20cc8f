package deck

import (
	"context"
	"fmt"
	"slices"
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
func lacking(ctx context.Context, doc *scene.Document, marks ...markup.Text) diag.List {
	var problems diag.List
	for i := range doc.Count {
		if ctx.Err() != nil {
			break
		}
		said := solid(shown(doc.Page(i).Items))
		for _, m := range marks {
			if !strings.Contains(said, solid(m.String())) {
				problems.Add(m.Pos(), diag.PageLacksLabel, i+1, m.String())
			}
		}
	}
	return problems
}

// lackingSheets tells of each sheet of a handout that does not show the label
// on the sheet itself and in every cell, and the watermark in every cell or, on
// a sheet without any, on the sheet.
func lackingSheets(ctx context.Context, doc *scene.Document, label, watermark markup.Text) diag.List {
	var problems diag.List
	for i := range doc.Count {
		if ctx.Err() != nil {
			break
		}
		cells, rest := parted(doc.Page(i).Items)
		if len(cells) == 0 && !strings.Contains(rest, solid(watermark.String())) {
			problems.Add(watermark.Pos(), diag.SheetLacksLabel, i+1, watermark.String())
		}
		if !strings.Contains(rest, solid(label.String())) {
			problems.Add(label.Pos(), diag.SheetLacksLabel, i+1, label.String())
		}
		for _, m := range []markup.Text{label, watermark} {
			if slices.ContainsFunc(cells, func(cell string) bool { return !strings.Contains(cell, solid(m.String())) }) {
				problems.Add(m.Pos(), diag.SheetLacksLabel, i+1, m.String())
			}
		}
	}
	return problems
}

// parted is the text of a sheet's cells, which are the groups that move and clip
// what they hold, and that of the rest.
func parted(items []scene.Item) (cells []string, rest string) {
	var others []scene.Item
	for _, item := range items {
		if g, ok := item.(*scene.Group); ok && g.Clip() != nil && !g.Map().IsIdentity() {
			cells = append(cells, solid(shown(g.Items)))
			continue
		}
		others = append(others, item)
	}
	return cells, solid(shown(others))
}

// shown is the text of items as they are painted: what glyphs say, and what is
// drawn without saying it.
func shown(items []scene.Item) string {
	var b strings.Builder
	scene.Walk(items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		switch it := it.(type) {
		case *scene.Text:
			if it.Color.A > 0 {
				for _, g := range it.Glyphs {
					b.WriteString(g.Text)
				}
			}
		case *scene.Group:
			if it.Tag == scene.Artifact && draws(it.Items) {
				b.WriteString(it.Alt())
			}
		}
	})
	return b.String()
}

// draws tells whether there is text among items that can be seen.
func draws(items []scene.Item) bool {
	seen := false
	scene.Walk(items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		t, ok := it.(*scene.Text)
		seen = seen || ok && len(t.Glyphs) > 0 && t.Color.A > 0
	})
	return seen
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
