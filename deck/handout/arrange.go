package handout

import (
	"fmt"
	"math"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
)

// Distances between slides on a sheet, in points.
const (
	gridGap  = 6 * millimetre
	rowGap   = 5 * millimetre // from a caption to the next slide
	ruleStep = 8 * millimetre // from one line to write on to the next
)

const (
	leastSlide = 20 * millimetre // the width below which a slide on paper shows nothing
	leastType  = 4.5             // the size in points below which its text is hard to read, and below a third of it impossible
)

// captionRole is the type of numbers and titles below slides.
const captionRole = theme.FooterText

// captionBase is how far below a frame the baseline of its caption stands.
func (p *press) captionBase() geom.Pt { return p.theme.Style(captionRole).Size(0) * 1.65 }

// captionHeight is the room below a frame that its caption takes up.
func (p *press) captionHeight() geom.Pt { return p.theme.Style(captionRole).Size(0) * 2.1 }

// arrangement is how slides stand on a sheet.
type arrangement struct {
	rows, columns int
	slide         geom.Point // the size of a slide
	scale         float64    // of a slide's lengths
	first         geom.Point // the first frame's corner, from that of the content box
	step          geom.Point // from a frame to the next one right and below
	rules         rules
}

// rules are the lines to write on beside a slide.
type rules struct {
	gap, width geom.Pt
	count      int
}

// frame is the place of slide k of a sheet with that content box.
func (a *arrangement) frame(box geom.Rect, k int, down bool) geom.Rect {
	row, column := k/a.columns, k%a.columns
	if down {
		row, column = k%a.rows, k/a.rows
	}
	return geom.Rect{
		X: box.X + a.first.X + geom.Pt(column)*a.step.X,
		Y: box.Y + a.first.Y + geom.Pt(row)*a.step.Y,
		W: a.slide.X, H: a.slide.Y,
	}
}

// arrange finds the rows and columns in which slides of that theme come out
// largest. Arrangements that are far from square count as two thirds of what
// they are: four slides stand two by two unless a row of them is much larger.
func (p *press) arrange(slides *theme.Theme) (arrangement, diag.List) {
	box := p.content(0)
	var best arrangement
	most := 0.0
	for rows := 1; rows <= p.opt.Up; rows++ {
		if p.opt.Up%rows != 0 || p.opt.Up == 3 && rows != 3 {
			continue
		}
		a := p.tile(box, slides.Page, rows, p.opt.Up/rows)
		worth := a.scale
		if math.Abs(float64(a.rows-a.columns)) > 1 {
			worth *= math.Sqrt(2.0 / 3)
		}
		if worth > most {
			best, most = a, worth
		}
	}
	if best.slide.X < leastSlide {
		return best, problem(p.opt, diag.HandoutSmall, p.paperName(), p.opt.Up)
	}
	var problems diag.List
	switch size := best.scale * slides.Style(theme.Body).Size(0); {
	case size < leastType/3:
		return best, problem(p.opt, diag.HandoutSmall, p.paperName(), p.opt.Up)
	case size < leastType:
		problems.Add(p.opt.Pos, diag.HandoutFinePrint, fmt.Sprintf("%.1f", size), p.paperName(), p.opt.Up)
	}
	return best, problems
}

// ruledShare is the share of the content's width that slides with lines beside
// them take up.
const ruledShare = 0.54

// tile divides the content box. Slides stand at the top of rows of one height,
// with room to write below where there is some; columns stand in the middle,
// as far apart as lets them reach both sides, but no farther than a third of
// their width.
func (p *press) tile(box geom.Rect, page geom.Point, rows, columns int) arrangement {
	a := arrangement{rows: rows, columns: columns}
	width := (box.W - gridGap*geom.Pt(columns-1)) / geom.Pt(columns)
	pitch := (box.H + rowGap) / geom.Pt(rows)
	if p.opt.Up == 3 {
		width = box.W * ruledShare
		pitch = max(math.Floor(pitch/ruleStep), 1) * ruleStep // all lines of a sheet lie on one grid
	}
	room := pitch - rowGap - p.captionHeight()
	a.scale = max(min(width/page.X, room/page.Y), 0)
	a.slide = geom.Point{X: page.X * a.scale, Y: page.Y * a.scale}
	a.step.Y = pitch
	if p.opt.Up == 3 {
		a.rules.gap = gridGap
		a.rules.width = box.W - a.slide.X - gridGap
		a.rules.count = max(int(math.Round(pitch/ruleStep))-2, 1) // two are left out before the next slide
		return a
	}
	used := a.slide.X * geom.Pt(columns)
	gap := 0.0
	if columns > 1 {
		gap = min((box.W-used)/geom.Pt(columns-1), max(gridGap, a.slide.X/3))
	}
	a.step.X = a.slide.X + gap
	a.first.X = (box.W - used - gap*geom.Pt(columns-1)) / 2
	return a
}

// paperName is the paper as messages call it.
func (p *press) paperName() string {
	if p.opt.Paper.Name == "" {
		return papers[0].Name
	}
	return p.opt.Paper.Name
}

// inMM is a length in words.
func inMM(v geom.Pt) string { return fmt.Sprintf("%.0fmm", v/millimetre) }
