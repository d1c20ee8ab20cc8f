package handout

import (
	"context"
	"fmt"
	"slices"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

const (
	outlineSize = 10.5           // of the text: 五号, what reports are printed in
	titleGap    = 9 * millimetre // from the deck's title to the text
)

// text prints what the deck says without its drawings, for reading before a
// meeting: chapters, slides with their page numbers, and what the slides say
// and show in words. It has no notes, which are the speaker's, no agenda, whose
// headings it has, and no closing page. Wide paper has columns.
func text(ctx context.Context, src *scene.Document, d *outline.Deck, th *theme.Theme, opt Options) (*scene.Document, diag.List) {
	p := newPress(d, th, opt)
	c := p.compose(outlineSize, columns(p.content(0), outlineSize)[0].W)
	t := &textDocument{press: p, src: src, look: c.set.Theme}
	t.entries = p.entries(ctx, pageNumbers(src, d, opt))
	t.blocks = c.outline(ctx, t.entries)
	if ctx.Err() != nil {
		return nil, nil
	}
	t.title = c.titleBlock(d, p.content(0).W)
	top := t.boxes(0)
	further := t.boxes(1)
	cols := flow(t.blocks, func(i int) geom.Pt {
		if i < len(top) {
			return top[0].H
		}
		return further[0].H
	})
	t.sheets = slices.Collect(slices.Chunk(cols, len(top)))
	if len(t.sheets) == 0 {
		t.sheets = [][][]piece{nil}
	}
	return t.document(), c.set.Problems
}

// pageNumbers are the pages of the slides that are shown, from 1, by ID.
func pageNumbers(src *scene.Document, d *outline.Deck, opt Options) map[string]int {
	asked := make(map[int]bool)
	for _, i := range opt.Pages {
		asked[i] = true
	}
	out := make(map[string]int)
	for _, ch := range d.Chapters {
		for _, s := range ch.Slides {
			if to, ok := src.Targets[s.ID]; ok && (opt.Pages == nil || asked[to.Page]) {
				out[s.ID] = to.Page + 1
			}
		}
	}
	return out
}

// textDocument is the printed outline.
type textDocument struct {
	*press
	src     *scene.Document
	look    *theme.Theme // of the text
	title   titleBlock
	entries []entry
	blocks  []block     // of the entries, one each
	sheets  [][][]piece // columns of sheets
}

// boxes are the columns of a sheet; on the first one, under the title.
func (t *textDocument) boxes(sheet int) []geom.Rect {
	box := t.content(sheet)
	if sheet == 0 {
		_, box = box.CutTop(t.title.height + titleGap)
	}
	return columns(box, outlineSize)
}

// sheet draws a sheet.
func (t *textDocument) sheet(i int) *scene.Page {
	set := &typeset.Setter{Theme: t.theme}
	defer set.Done()
	out := &scene.Page{ID: fmt.Sprintf("sheet-%d", i+1), Title: t.deck.Title.String(), Size: t.size}
	out.Items = append(out.Items, t.furniture(set, i, len(t.sheets)))
	if i == 0 {
		out.Items = append(out.Items, t.title.draw(t.content(0), t.look)...)
	}
	out.Items = append(out.Items, pieces(t.blocks, t.sheets[i], t.boxes(i))...)
	out.Items = t.marked(out.Items)
	return out
}

// document makes the sheets a document, whose bookmarks are its headings.
func (t *textDocument) document() *scene.Document {
	doc := &scene.Document{Meta: t.src.Meta, Count: len(t.sheets), Page: t.sheet}
	starts := t.starts()
	leads := make(map[int]scene.Target) // to a slide's page, or to the chapter that begins with it
	own := make(map[int]scene.Target)
	chapter := -1
	under := false // a chapter's title
	for i, e := range t.entries {
		mark := scene.Bookmark{Title: e.text.String(), Page: starts[i].Page, Y: starts[i].At.Y}
		switch e.role {
		case chapterRole:
			chapter, under = i, true
			doc.Outline = append(doc.Outline, mark)
		case slideRole:
			page := t.src.Targets[e.id].Page
			own[page], leads[page] = starts[i], starts[i]
			if under {
				leads[page], under = starts[chapter], false
			}
			if chapter < 0 {
				doc.Outline = append(doc.Outline, mark)
				continue
			}
			last := &doc.Outline[len(doc.Outline)-1]
			last.Children = append(last.Children, mark)
		}
	}
	doc.Targets = t.targets(own, leads)
	return doc
}

// starts are the places where the entries begin.
func (t *textDocument) starts() []scene.Target {
	out := make([]scene.Target, len(t.entries))
	for i, sheet := range t.sheets {
		boxes := t.boxes(i)
		for k, column := range sheet {
			for _, p := range column {
				if p.from == 0 {
					out[p.block] = scene.Target{Page: i, At: geom.Point{X: boxes[k].X, Y: boxes[k].Y + p.y}}
				}
			}
		}
	}
	return out
}

// targets are the places of all pages: of slides, their titles. A made page
// leads to what comes behind it, as a chapter's page to the chapter, and a page
// that a slide goes on to leads to the slide.
func (t *textDocument) targets(own, leads map[int]scene.Target) map[string]scene.Target {
	var pages []int
	for page := range own {
		pages = append(pages, page)
	}
	slices.Sort(pages)
	out := make(map[string]scene.Target)
	slides := make(map[string]bool)
	for _, ch := range t.deck.Chapters {
		for _, s := range ch.Slides {
			slides[s.ID] = true
		}
	}
	for id, to := range t.src.Targets {
		place, shown := own[to.Page]
		behind, _ := slices.BinarySearch(pages, to.Page)
		switch {
		case shown:
			out[id] = place
		case slides[id]: // left out
		case t.src.Page(to.Page).Made && behind < len(pages):
			out[id] = leads[pages[behind]]
		case behind > 0:
			out[id] = own[pages[behind-1]]
		}
	}
	return out
}
