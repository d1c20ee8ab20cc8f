// Package layout turns the slides of a deck into pages.
package layout

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"briefdeck/deck/crew"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/picture"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
	"briefdeck/deck/watermark"
)

// Plan is a deck whose every slide fits its page: the page count, the pages'
// IDs and the link targets stand.
type Plan struct {
	deck     *outline.Deck
	theme    *theme.Theme
	settings []typeset.Fit // in the order in which they are tried
	logo     *picture.Picture
	pictures map[string]*picture.Picture // by file
	mark     *watermark.Mark             // nil for none
	sheets   []sheet
	first    []int           // by chapter: its first sheet
	number   []int           // by chapter: how many titled ones there are up to it
	tables   sync.Map        // tableKey → measures
	work     context.Context // until New is done: that of New
	drawn    [][]scene.Item  // by sheet; apart, since pages that are drawn side by side read the sheets
}

// sheet is one page of the plan.
type sheet struct {
	kind    kind
	id      string
	title   string
	chapter int // index from 0; -1 for none
	slide   *outline.Slide
	goesOn  bool // the slide before this one
}

type kind uint8

const (
	coverSheet kind = iota
	agendaSheet
	dividerSheet
	slideSheet
	closingSheet
)

// New fits every slide, that many slides side by side; 0 jobs: one a processor.
// It ends once the context is done, in the middle of a slide too, and gives no
// plan then.
func New(ctx context.Context, d *outline.Deck, th *theme.Theme, jobs int) (*Plan, diag.List) {
	p := &Plan{deck: d, theme: th, settings: typeset.Fits(th), work: ctx}
	problems := p.open(ctx, jobs)
	parts, found := p.divide(ctx, jobs)
	problems = append(problems, found...)
	p.mark, found = p.newWatermark()
	problems = append(problems, found...)
	p.sheets = sheets(d, parts)
	p.first = firstSheets(p.sheets, len(d.Chapters))
	p.number = numbers(d.Chapters)
	p.drawn = make([][]scene.Item, len(p.sheets))
	drawing := make([]diag.List, len(p.sheets))
	sideBySide(ctx, jobs, len(p.sheets), func(i int) { p.drawn[i], drawing[i] = p.draw(i) })
	if ctx.Err() != nil {
		return nil, nil
	}
	p.work = nil
	return p, append(problems, once(drawing)...)
}

// sideBySide does n things, that many at a time, and waits for them; once the
// context is done it begins no more.
func sideBySide(ctx context.Context, jobs, n int, do func(i int)) {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var hands crew.Crew
	for range min(jobs, n) {
		hands.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	hands.Wait()
}

// once joins the problems of all pages: what footers make of the deck's title
// and label on every page is told once, of a label the one with the least room.
func once(pages []diag.List) diag.List {
	var out diag.List
	seen := make(map[string]bool)
	label := -1 // where it is told
	for _, l := range pages {
		for _, p := range l {
			key := fmt.Sprint(p.Pos, p.Code, p.Args)
			if p.Level == diag.Error && p.Code != diag.MissingGlyph && p.Code != diag.MissingEmoji { // by a little more where the page's number is wider
				key = fmt.Sprint(p.Pos)
			}
			switch {
			case !seen[key]:
				seen[key] = true
				out = append(out, p)
				if p.Code == diag.MarkTooLong {
					label = len(out) - 1
				}
			case p.Code == diag.MarkTooLong && label >= 0 && p.Args[1].(int) < out[label].Args[1].(int):
				out[label] = p
			}
		}
	}
	return out
}

// sheets lists the pages of a deck in order; a slide that was divided has one
// for each part.
func sheets(d *outline.Deck, parts map[*outline.Slide][]*outline.Slide) []sheet {
	made := madeIDs(d)
	var out []sheet
	if d.Cover {
		out = append(out, sheet{kind: coverSheet, id: made("cover"), title: d.Title.String(), chapter: -1})
	}
	if d.Agenda {
		out = append(out, sheet{kind: agendaSheet, id: made("agenda"), title: wordsFor(d.Lang).agenda, chapter: -1})
	}
	for i, ch := range d.Chapters {
		if d.Dividers && len(ch.Title) > 0 {
			out = append(out, sheet{kind: dividerSheet, id: made(fmt.Sprintf("chapter-%d", i+1)), title: ch.Title.String(), chapter: i})
		}
		for _, s := range ch.Slides {
			out = append(out, sheet{kind: slideSheet, id: s.ID, title: s.Title.String(), chapter: i, slide: first(s, parts[s])})
			for k, part := range rest(parts[s]) {
				out = append(out, sheet{kind: slideSheet, id: made(fmt.Sprintf("%s-%d", s.ID, k+2)), title: part.Title.String(), chapter: i, slide: part, goesOn: true})
			}
		}
	}
	if d.Closing != nil {
		out = append(out, sheet{kind: closingSheet, id: made("closing"), title: d.Closing.Title.String(), chapter: -1})
	}
	return out
}

// firstSheets gives the first sheet of each of n chapters.
func firstSheets(sheets []sheet, n int) []int {
	out := make([]int, n)
	for i, s := range slices.Backward(sheets) {
		if s.chapter >= 0 {
			out[s.chapter] = i
		}
	}
	return out
}

// madeIDs names the pages that no slide stands for: as asked, with a dash
// behind it where a slide has that ID.
func madeIDs(d *outline.Deck) func(id string) string {
	taken := make(map[string]bool)
	for _, ch := range d.Chapters {
		for _, s := range ch.Slides {
			taken[s.ID] = true
		}
	}
	return func(id string) string {
		for taken[id] {
			id += "-"
		}
		return id
	}
}

// draw makes the items of sheet i.
func (p *Plan) draw(i int) ([]scene.Item, diag.List) {
	s := &p.sheets[i]
	switch s.kind {
	case coverSheet:
		return p.finish(p.cover())
	case agendaSheet:
		return p.finish(p.agenda())
	case dividerSheet:
		return p.finish(p.divider(s))
	case closingSheet:
		return p.finish(p.closing())
	}
	return p.finish(p.content(s, i)...)
}

// finish joins the parts of a page, with the watermark under them, and turns
// what did not fit into problems.
func (p *Plan) finish(parts ...*canvas) ([]scene.Item, diag.List) {
	var items []scene.Item
	var problems diag.List
	for _, c := range parts {
		items = append(items, c.items...)
		problems = append(problems, c.Problems...)
		problems = append(problems, c.fitting()...)
	}
	return p.watermarked(items), problems
}

// Count is the number of pages.
func (p *Plan) Count() int { return len(p.sheets) }

// Page makes page i, from 0. It does not depend on other pages and is safe for
// concurrent calls.
func (p *Plan) Page(i int) *scene.Page {
	s := &p.sheets[i]
	items := p.drawn[i]
	if items == nil { // it was released
		items, _ = p.draw(i)
	}
	page := &scene.Page{ID: s.id, Title: s.title, Line: p.line(s), Size: p.theme.Page, Items: items}
	page.Made = s.slide == nil
	page.Cover = s.kind == coverSheet || s.kind == closingSheet
	if s.chapter >= 0 {
		page.Chapter = p.deck.Chapters[s.chapter].Title.String()
	}
	if s.slide != nil {
		for j, n := range s.slide.Notes {
			if j > 0 {
				page.Notes += "\n"
			}
			page.Notes += n.String()
		}
	}
	return page
}

// line is where in the outline begins what a sheet shows.
func (p *Plan) line(s *sheet) int {
	switch {
	case s.slide != nil:
		return s.slide.Pos.Line
	case s.kind == dividerSheet:
		return p.deck.Chapters[s.chapter].Pos.Line
	case s.kind == closingSheet:
		return p.deck.Closing.Pos.Line
	}
	return p.deck.Pos.Line
}

// Document is all pages with title, bookmarks and targets.
func (p *Plan) Document() *scene.Document {
	d := p.deck
	author := d.Author
	if len(author) == 0 {
		author = d.Presenter
	}
	doc := &scene.Document{
		Meta: scene.Meta{
			Title: d.Title.String(), Author: author.String(), Subject: d.Subtitle.String(),
			Lang: d.Lang, Keywords: strings.Join(d.Keywords, ", "),
		},
		Count:   len(p.sheets),
		Page:    p.Page,
		Release: func(i int) { p.drawn[i] = nil },
		Targets: make(map[string]scene.Target, len(p.sheets)),
	}
	inChapter := -1
	for i, s := range p.sheets {
		doc.Targets[s.id] = scene.Target{Page: i, At: geom.Point{}}
		if s.goesOn { // its first page has the bookmark
			continue
		}
		mark := scene.Bookmark{Title: s.title, Page: i}
		switch titled := s.chapter >= 0 && len(d.Chapters[s.chapter].Title) > 0; {
		case !titled:
			doc.Outline = append(doc.Outline, mark)
		case s.chapter != inChapter:
			inChapter = s.chapter
			top := scene.Bookmark{Title: d.Chapters[s.chapter].Title.String(), Page: i}
			if s.kind == slideSheet {
				top.Children = []scene.Bookmark{mark}
			}
			doc.Outline = append(doc.Outline, top)
		default:
			last := &doc.Outline[len(doc.Outline)-1]
			last.Children = append(last.Children, mark)
		}
	}
	return doc
}
