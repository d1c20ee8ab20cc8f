package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/typeset"
)

// Shape of pictograms, in points of the 960×540 page.
const (
	iconMost  = 92.0 // height of an icon
	iconLeast = 11.0
	iconGap   = 0.22 // between icons, by their height
	iconLoose = 0.42 // what that gap may grow to, where a single value has room
	lineLoose = 24.0 // and that of its lines: they stand closer than its number
	groupGap  = 0.6  // between values of several lines, by the height of an icon
	iconLimit = 40   // icons of a value, where the chart chooses what one stands for
	rowsLimit = 60   // icons of several values
	iconCells = 2000 // icons in all, whatever an icon was given to stand for
)

// drawPictogram draws icons: a single value under its number, several as rows.
func drawPictogram(s *sheet, c *outline.Chart, box geom.Rect) {
	p := pictoOf(c)
	for i := range p.rows {
		p.rows[i].ink = s.single(c, i)
	}
	if len(p.rows) == 1 {
		s.shrink(func(step int) (geom.Pt, func()) { return s.oneValue(c, p, box, step) })
		return
	}
	s.shrink(func(step int) (geom.Pt, func()) { return s.valueRows(c, p, box, step) })
}

// cell is the place that an icon of height 1 takes up, with its gap.
func (p picto) cell() (w, h geom.Pt) { return p.icon.width + iconGap, 1 + iconGap }

// oneValue lays out a single value: number, label and note over its icons.
func (s *sheet) oneValue(c *outline.Chart, p picto, box geom.Rect, step int) (over geom.Pt, draw func()) {
	r, l, v := p.rows[0], c.Labels[0], c.Series[0].Values[0]
	n := s.pictoNumber(c, v, 0, step, box.W, heroGrade, cardGrade)
	st := stat{label: l.Text, note: l.Note, value: v}
	if v.HasOf && v.Of.Value > 0 && v.Q.Kind == quantity.Count {
		st.note = s.withShare(st.note, v)
	}
	box = s.below(box)
	h := s.hero(n, words{}, st, box.W, step)
	gap := s.pt(heroGap)
	roomH := box.H - h.height - gap
	cols, size := s.iconGrid(p, []int{r.cells}, box.W, roomH)
	over = max(h.over, (s.pt(iconLeast)-size)*geom.Pt(lines(r.cells, cols)))
	size = max(size, s.pt(iconLeast))
	pitch := s.loose(p, r.cells, cols, size, geom.Point{X: box.W, Y: roomH})
	gridW := pitch.X*geom.Pt(longest(r.cells, cols)-1) + size*p.icon.width
	gridH := pitch.Y*geom.Pt(lines(r.cells, cols)-1) + size
	return over, func() {
		x, y := s.corner(box, max(gridW, h.width), h.height+gap+gridH)
		s.drawHero(h, x, y)
		s.icons(p, r, x, y+h.height+gap, cols, size, pitch)
	}
}

// pictoNumber sets a value as big as fits; of a part, its whole too.
func (s *sheet) pictoNumber(c *outline.Chart, v outline.Value, i, step int, width geom.Pt, grades ...grade) numeral {
	if v.Missing {
		return s.missing(step)
	}
	f := withUnit(c, v)
	if v.HasOf {
		f.tail += s.say(name{"，共", " of "}) + v.Of.Text
	}
	t := tint{s.pal.Primary, s.pal.Ink}
	if anyHighlight(c) && !highlighted(c, i) {
		t.digits = s.pal.Ink
	}
	return s.fitNumeral(f, t, width, s.pt(200), grades...)
}

// valueRows lays out several values: label left, icons, number right.
func (s *sheet) valueRows(c *outline.Chart, p picto, box geom.Rect, step int) (over geom.Pt, draw func()) {
	labelW, numberW, textH := geom.Pt(0), geom.Pt(0), geom.Pt(0)
	cells := make([]int, len(p.rows))
	for i := range p.rows {
		r := &p.rows[i]
		v := c.Series[0].Values[i]
		r.text = s.labelBlock(c.Labels[i], box.W*0.28, typeset.Right, step, highlighted(c, i))
		if v.Missing {
			r.number = s.missing(step)
		} else {
			f := withUnit(c, v)
			if v.HasOf {
				f.tail += s.say(name{"，共", " of "}) + v.Of.Text
			}
			t := tint{s.pal.Ink, s.pal.Muted}
			if r.ink == s.bold() {
				t = tint{s.pal.Primary, s.pal.Ink}
			}
			r.number = s.numeral(markGrade, f, t, step)
		}
		cells[i] = r.cells
		labelW, numberW = max(labelW, r.text.width()), max(numberW, r.number.width)
		textH = max(textH, r.text.height(), r.number.height())
		over = max(over, r.text.over(), geom.Pt(r.text.lines()-3)*s.pt(16))
	}
	left := labelW + s.pt(labelGap+5)
	right := numberW + s.pt(20)
	cols, size := s.iconGrid(p, cells, box.W-left-right, box.H)
	size = min(size, s.pt(iconMost)*0.62)
	over = max(over, (s.pt(iconLeast)-size)*geom.Pt(cols))
	size = max(size, s.pt(iconLeast))
	_, ch := p.cell()
	heights := make([]geom.Pt, len(p.rows))
	apart := s.rowGap(len(p.rows))
	if folds(cells, cols) {
		apart = max(apart, size*groupGap)
	}
	total, gridW := apart*geom.Pt(len(p.rows)-1), geom.Pt(0)
	for i, n := range cells {
		heights[i] = max(size*(ch*geom.Pt(lines(n, cols))-iconGap), textH)
		total += heights[i]
		gridW = max(gridW, size*p.across(n, cols))
	}
	over = max(over, total-box.H)
	return over, func() {
		x := box.X + (box.W-left-gridW-right)/2
		y := box.Y + max(0, (box.H-total)/2)
		for i := range p.rows {
			r := p.rows[i]
			first := y + size/2
			if lines(cells[i], cols) == 1 {
				first = y + heights[i]/2
			}
			s.putMiddle(r.text, x, labelW, max(first, y+r.text.height()/2))
			s.icons(p, r, x+left, first-size/2, cols, size, p.pitch(size))
			at := x + left + size*p.across(cells[i], cols) + s.pt(20)
			if cells[i] == 0 {
				at = x + left
			}
			s.number(r.number, at, r.number.baselineMid(first))
			y += heights[i] + apart
		}
	}
}

// icons draws the icons of a value from x, y on, cols a line, pitch apart.
func (s *sheet) icons(p picto, r pictoRow, x, y geom.Pt, cols int, size geom.Pt, pitch geom.Point) {
	full := int(math.Floor(r.count + 1e-9))
	next := int(math.Ceil(r.count - 1e-9))
	for i := range r.cells {
		line := i / cols
		at := geom.Point{
			X: x + pitch.X*geom.Pt(i-line*cols) - size*(1-p.icon.width)/2,
			Y: y + pitch.Y*geom.Pt(line),
		}
		place := geom.Scale(size).Then(geom.Translate(at.X, at.Y))
		solid := place.ApplyPath(p.icon.solid)
		switch {
		case i < full:
			s.shape(solid, r.ink)
		case i < next:
			// A part of an icon is told from a full one by its whole outline.
			s.fill(solid, s.pal.Track)
			clip := geom.Rect{X: at.X, Y: at.Y, W: size * p.icon.cut(r.count-float64(full)), H: size}
			s.clipped(geom.RectPath(clip), func() { s.shape(solid, r.ink) })
			s.clipped(solid, func() { s.stroke(solid, max(s.pt(1.6), size*0.05), r.ink.strong()) })
		case r.open && i == next:
			shell := place.ApplyPath(p.icon.shell)
			s.clipped(shell, func() { s.stroke(shell, max(s.pt(2.4), size*0.075), r.ink.strong()) })
		default:
			s.fill(solid, s.pal.Track)
			s.clipped(solid, func() { s.stroke(solid, 2*s.pt(restLine), s.rest().edge) })
		}
	}
}
