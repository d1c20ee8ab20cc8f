package handout

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
)

const (
	columnGap  = 8 * millimetre
	captionGap = 2.4 * millimetre // from a slide to its caption
	notesGap   = 5 * millimetre   // from the caption to the notes
	slideShare = 0.52             // of a sheet's height that a slide over its notes may take
)

// notesGeometry is where things stand on sheets of slides with notes. All
// columns of notes are as wide as each other.
type notesGeometry struct {
	*press
	page    geom.Point // a slide's size
	beside  bool       // notes stand at the right of the slide, else below it
	caption geom.Pt    // height of a caption's line
}

func newNotesGeometry(p *press, slides *theme.Theme) notesGeometry {
	return notesGeometry{
		press: p, page: slides.Page,
		beside:  p.size.X > p.size.Y || slides.Page.Y > slides.Page.X,
		caption: p.theme.Style(theme.ImageCaption).Size(0) * 1.4,
	}
}

// box is the content of a sheet; under its first line on the sheet that says
// how long the talk is.
func (g notesGeometry) box(sheet int, top bool) geom.Rect {
	box := g.content(sheet)
	if top {
		_, box = box.CutTop(notesSize*1.6 + notesGap)
	}
	return box
}

// columns divides a box for notes.
func (g notesGeometry) columns(box geom.Rect) []geom.Rect {
	switch {
	case !g.beside:
		return columns(box, notesSize)
	case g.wide():
		return box.Columns(3, columnGap)
	}
	return box.Columns(2, columnGap)
}

// wide tells whether a slide takes two columns of three, and its notes the
// third, which is wide enough to read.
func (g notesGeometry) wide() bool {
	const least = 18 * notesSize
	return g.page.X > g.page.Y && g.content(0).Columns(3, columnGap)[0].W >= least
}

// scaled is the box of a slide, as large as goes into a box, at its top left.
func (g notesGeometry) scaled(box geom.Rect) geom.Rect {
	k := max(min(box.W/g.page.X, box.H/g.page.Y), 0.001)
	return geom.Rect{X: box.X, Y: box.Y, W: k * g.page.X, H: k * g.page.Y}
}

// slide is where a slide stands in a box, and the columns of its notes.
func (g notesGeometry) slide(box geom.Rect) (slide geom.Rect, notes []geom.Rect) {
	if g.beside {
		cols := g.columns(box)
		notes := cols[len(cols)-1:]
		room := box
		room.W = notes[0].X - columnGap - box.X
		_, room = room.CutBottom(captionGap + g.caption)
		return g.scaled(room), notes
	}
	room := box
	room.H *= slideShare
	slide = g.scaled(room)
	_, under := box.CutTop(slide.H + captionGap + g.caption + notesGap)
	return slide, g.columns(under)
}

// most is the most pages that share a sheet.
const most = 3

// row is the place of the k-th of the pages that share a sheet, and of the
// lines beside it.
func (g notesGeometry) row(box geom.Rect, k int) (slide, lines geom.Rect) {
	row := box.Rows(g.rows(box), notesGap)[k]
	cols := row.Columns(2, columnGap)
	_, room := cols[0].CutBottom(captionGap + g.caption)
	slide = g.scaled(room)
	lines = cols[1]
	lines.H = slide.H
	return slide, lines
}

// rows is how many pages may share a sheet: as many as keep nearly the size
// that the width gives them.
func (g notesGeometry) rows(box geom.Rect) int {
	width := (box.W - columnGap) / 2
	height := width*g.page.Y/g.page.X + captionGap + g.caption
	return int(min(max(math.Floor(box.H/(0.9*height)), 1), most))
}
