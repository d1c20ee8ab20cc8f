package handout

import (
	"context"
	"slices"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

const (
	notesSize  = 11.0 // of the notes' type
	mostSheets = 50   // for the notes of one slide
)

// notes puts each slide over its notes, which flow on to further sheets where
// they are long; on landscape sheets, and with slides higher than wide, notes
// stand at the right of the slide. A slide without notes has ruled lines to
// write on, for what comes to mind while one rehearses. Pages that the deck
// made of itself (cover, agenda, …) have nothing to be said but their
// headings: such as follow each other share a sheet, with lines beside them.
// The first sheet says how long the whole talk takes.
func notes(ctx context.Context, src *scene.Document, d *outline.Deck, th *theme.Theme, opt Options) (*scene.Document, diag.List) {
	p := newPress(d, th, opt)
	g := newNotesGeometry(p, th)
	n := &notesDocument{press: p, geometry: g, src: src}
	c := p.compose(notesSize, g.columns(g.content(0))[0].W)
	pages := chosen(src, opt)
	texts, made := notesByID(d), func(page int) bool { return src.Page(page).Made }
	talks := make(map[int]*talk)
	for _, i := range pages {
		if ctx.Err() != nil {
			return nil, nil
		}
		if t := texts[src.Page(i).ID]; len(t) > 0 {
			talks[i] = c.talk(p, t)
			n.total += talks[i].characters
		}
	}
	problems := c.set.Problems
	for len(pages) > 0 {
		if ctx.Err() != nil {
			return nil, nil
		}
		together := 1
		if t := talks[pages[0]]; t != nil {
			if sheets := n.addTalk(pages[0], t); sheets > mostSheets {
				problems.Add(t.at, diag.NotesTooLong, sheets, mostSheets)
			}
		} else {
			room := g.rows(n.box(len(n.sheets)))
			for made(pages[0]) && together < min(room, len(pages)) && made(pages[together]) {
				together++
			}
			n.sheets = append(n.sheets, notesSheet{pages: pages[:together]})
		}
		pages = pages[together:]
	}
	return n.document(), problems
}

// talk is what is said to a slide.
type talk struct {
	at         diag.Pos
	characters int
	blocks     []block
}

// talk sets the notes of a slide under their heading.
func (c *composer) talk(p *press, texts []markup.Text) *talk {
	t := &talk{at: texts[0].Pos()}
	for _, x := range texts {
		t.characters += spoken(x.String())
	}
	head := markup.Text{{Text: p.say("讲解备注", "Speaker notes"), Strong: true}}
	if t.characters > 0 {
		time := p.duration(talkingTime(t.characters))
		head = append(head, markup.Span{Text: p.say("（约 "+time+"）", " (about "+time+")")})
	}
	heading := paragraph(c.set.Set(typeset.Look{Role: theme.Body, Color: c.set.Theme.Color.Ink}, head, c.width), 0, scene.P)
	heading.keep = true
	t.blocks = append(t.blocks, heading)
	for _, x := range texts {
		for _, line := range byLine(x) {
			t.blocks = append(t.blocks, c.prose(line, 0))
		}
	}
	return t
}

// notesByID are the notes of all slides that have some, by the slide's ID.
func notesByID(d *outline.Deck) map[string][]markup.Text {
	out := make(map[string][]markup.Text)
	for _, ch := range d.Chapters {
		for _, s := range ch.Slides {
			if len(s.Notes) > 0 {
				out[s.ID] = s.Notes
			}
		}
	}
	return out
}

// addTalk divides a slide's notes into sheets and gives their number.
func (n *notesDocument) addTalk(page int, t *talk) int {
	box := n.box(len(n.sheets))
	_, first := n.geometry.slide(box)
	more := n.geometry.further(n.content(0))
	cols := flow(t.blocks, func(i int) geom.Pt {
		if i < len(first) {
			return first[i].H
		}
		return more[(i-len(first))%len(more)].H
	})
	here := min(len(first), len(cols))
	n.sheets = append(n.sheets, notesSheet{pages: []int{page}, talk: t, columns: cols[:here]})
	count := 1
	for part := range slices.Chunk(cols[here:], len(more)) {
		n.sheets = append(n.sheets, notesSheet{pages: []int{page}, talk: t, columns: part, goesOn: true})
		count++
	}
	return count
}
