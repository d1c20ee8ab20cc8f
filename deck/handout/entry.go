package handout

import (
	"context"

	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

// entry is a paragraph of the printed outline, before it is set: what it is,
// not how it looks.
type entry struct {
	role  entryRole
	level int           // of a list, from 0
	label markup.Text   // stands before the text: a number, a value, a date
	text  markup.Text   // of one line, or with line breaks where the role keeps them
	cells []markup.Text // of a row of a table
	align []outline.Align
	begin bool   // of another list or table than what is above
	id    string // of the slide that it is the title of; "" for none
}

// entryRole is what an entry is.
type entryRole uint8

const (
	chapterRole entryRole = iota // a chapter's title; its number is the label
	taglineRole                  // the line below it
	slideRole                    // a slide's title; its page is the label
	headRole                     // names what follows: a chart, a side of a comparison
	proseRole                    // running text
	pointRole                    // an item of a list, with a bullet or a number
	pairRole                     // an item whose label and text stand in columns
	quoteRole                    // somebody's words
	byRole                       // whose words they are
	calloutRole                  // what the slide's callout says
	rowHeadRole                  // heads of a table's columns
	rowRole                      // cells of a table
	sourceRole                   // where the data come from
)

// outliner says in words what slides show.
type outliner struct {
	*press
	out []entry
}

// add appends an entry unless it says nothing.
func (o *outliner) add(e entry) {
	if len(e.text)+len(e.label)+len(e.cells) > 0 {
		o.out = append(o.out, e)
	}
}

// list appends items of one list.
func (o *outliner) list(items []entry) {
	for i, e := range items {
		e.begin = i == 0
		o.add(e)
	}
}

// entries are the outline of a deck: chapters and slides with their pages, of
// those that are shown, in order.
func (p *press) entries(ctx context.Context, pages map[string]int) []entry {
	o := &outliner{press: p}
	number := 0
	for _, ch := range p.deck.Chapters {
		if len(ch.Title) > 0 {
			number++
		}
		first := true
		for _, s := range ch.Slides {
			page, ok := pages[s.ID]
			if !ok || ctx.Err() != nil {
				continue
			}
			if first {
				first = false
				o.chapter(ch, number)
			}
			o.slide(s, page)
		}
	}
	return o.out
}

func (o *outliner) chapter(ch *outline.Chapter, number int) {
	if len(ch.Title) == 0 {
		return
	}
	o.add(entry{role: chapterRole, label: numeral("%02d", number), text: oneLine(ch.Title)})
	o.add(entry{role: taglineRole, text: oneLine(ch.Tagline)})
}

func (o *outliner) slide(s *outline.Slide, page int) {
	o.add(entry{role: slideRole, label: numeral("%d", page), text: oneLine(s.Title), id: s.ID})
	for _, b := range s.Blocks {
		o.block(b)
	}
	if c := s.Callout; c != nil {
		o.add(entry{role: calloutRole, text: o.callout(c)})
	}
	o.source(s.Source)
	for _, b := range s.Blocks {
		if ch, ok := b.(*outline.Chart); ok && ch.Source.String() != s.Source.String() {
			o.source(ch.Source)
		}
	}
}

// block says what a block shows; it knows every kind there is.
func (o *outliner) block(b outline.Block) {
	switch b := b.(type) {
	case *outline.Points:
		o.points(b.Items, b.Numbered, b.Before, 0)
	case *outline.Prose:
		for _, t := range b.Paragraphs {
			for _, line := range byLine(t) {
				o.add(entry{role: proseRole, text: line})
			}
		}
	case *outline.Figures:
		o.figures(b.Items)
	case *outline.Chart:
		o.chart(b)
	case *outline.Steps:
		o.steps(nil, b.Items, true)
	case *outline.Cycle:
		o.steps(b.Center, b.Items, true)
	case *outline.Pyramid:
		o.steps(nil, b.Items, false)
	case *outline.Hub:
		o.steps(b.Center, b.Items, false)
	case *outline.Compare:
		o.compare(b)
	case *outline.Timeline:
		o.timeline(b)
	case *outline.Hierarchy:
		o.unit(b.Root, 0)
	case *outline.Matrix:
		o.matrix(b)
	case *outline.Table:
		o.table(b)
	case *outline.Quote:
		for _, line := range byLine(b.Text) {
			o.add(entry{role: quoteRole, text: line})
		}
		if len(b.By) > 0 {
			o.add(entry{role: byRole, text: append(markup.Plain(o.say("——", "— ")), oneLine(b.By)...)})
		}
	case *outline.Images:
		o.images(b)
	}
}

func (o *outliner) source(t markup.Text) {
	if len(t) > 0 {
		o.add(entry{role: sourceRole, text: append(markup.Plain(o.say("数据来源：", "Source: ")), oneLine(t)...)})
	}
}
