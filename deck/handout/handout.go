// Package handout turns the pages of a deck into sheets to print: several
// slides a sheet, slides with their notes, or the deck's text alone. It goes
// from scene to scene: text stays text, drawings stay drawings, and links and
// bookmarks lead to the sheets.
package handout

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// Kind is what a handout shows.
type Kind uint8

const (
	Slides  Kind = iota // so many slides a sheet
	Notes               // a slide and its speaker's notes
	Outline             // the deck's text
)

// Orientation is how the paper lies.
type Orientation uint8

const (
	AsFits    Orientation = iota // so that slides are largest; upright for three with lines, notes and text
	Portrait                     // upright
	Landscape                    // on its side
)

// Options say how a handout is made. Lengths are in points. The zero Options
// are A4 with one slide a sheet. A sheet is bound at the left as it is read: of
// those printed on both sides, the printer turns upright ones over the long
// edge and lying ones over the short edge.
type Options struct {
	Kind    Kind
	Up      int // slides a sheet: 1, 2, 3, 4, 6 or 9; 0: 1. Three have ruled lines beside them
	Paper   Paper
	Lies    Orientation
	Gutter  geom.Pt // the binding edge, at the left, beyond the margin; 0 for none
	Duplex  bool    // the binding edge of even sheets is at the right
	Columns bool    // slides go down the columns, not along the rows
	Pages   []int   // the slides shown, as indices from 0 in order; nil for all
	NoCover bool    // neither cover nor closing page

	Pos       diag.Pos // where the options were written, for what is wrong with them; zero: the command line
	GutterPos diag.Pos // where the gutter was written
}

// Impose makes the sheets of a handout of the deck whose pages src has. Pages
// of the document are made when asked for, safe for concurrent calls. With an
// error among the problems there is no document. Where the context is done
// first, there is neither.
func Impose(ctx context.Context, src *scene.Document, d *outline.Deck, th *theme.Theme, opt Options) (*scene.Document, diag.List) {
	if problems := opt.bound(); problems.Failed() {
		return nil, problems
	}
	switch opt.Kind {
	case Notes:
		return notes(ctx, src, d, th, opt)
	case Outline:
		return text(ctx, src, d, th, opt)
	}
	return grid(src, d, th, opt)
}

// widestGutter is the share of the paper's shorter side that a gutter may take
// up. Binding asks for a tenth; beyond a quarter it is a slip of the pen.
const widestGutter = 0.25

// bound refuses a gutter that leaves too little paper.
func (o Options) bound() diag.List {
	paper := o.Paper
	if paper.Size == (geom.Point{}) {
		paper = papers[0]
	}
	side := min(paper.Size.X, paper.Size.Y)
	if o.Gutter <= widestGutter*side {
		return nil
	}
	at := o.Pos
	if o.GutterPos.Line > 0 {
		at = o.GutterPos
	}
	return diag.List{diag.New(at, diag.HandoutGutter, inMM(o.Gutter), paper.Name, inMM(side))}
}
