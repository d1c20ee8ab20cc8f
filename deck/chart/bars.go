package chart

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// Shape of lying bars, in points of the 960×540 page.
const (
	barMost    = 44.0 // thickness
	barShare   = 0.56 // of a row
	barRowMost = 92.0 // a row's height: few bars stand together, not apart
	labelShare = 0.35 // of the box's width, at most, for names
	labelGap   = 15.0 // between names and axis
	valueGap   = 9.0  // between a bar's end and its number
	tickGap    = 7.0  // between the plane and its ticks
)

// drawBars draws lying bars, categories from the top down.
func drawBars(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	box = s.legend(c, box)
	b.fit(s, b.layouts(false, true), func(b barset, step int) (geom.Pt, func()) { return b.lying(s, box, step) })
}

// lying lays out bars at a step of the ladders.
func (b barset) lying(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	n := geom.Pt(len(b.chart.Labels))
	labels := b.labelBlocks(s, box.W*labelShare, typeset.Right, step)
	labelW, labelH := geom.Pt(0), geom.Pt(0)
	for _, l := range labels {
		labelW, labelH = max(labelW, l.width()), max(labelH, l.height())
		over = max(over, l.over())
		over = max(over, geom.Pt(l.lines()-3)*labelH/3)
	}
	ends := b.ends(s, step, false)
	valueH := geom.Pt(0)
	for _, e := range ends {
		valueH = max(valueH, e.number.height())
	}
	if b.room.sparse {
		valueH = s.pt(2) // bars may lie closer than their numbers would
	}
	tickH := s.axisText("0", step).height() + s.pt(tickGap)
	if b.few() {
		tickH = 0
	}

	rowLeast := max(labelH+s.pt(8), (valueH+s.pt(3))*geom.Pt(b.lanes())/0.8)
	room := (box.H - tickH) / n
	row := min(room, max(s.pt(barRowMost), rowLeast, s.pt(34)*geom.Pt(b.lanes())))
	over = max(over, (rowLeast-room)*n)
	share := barShare
	if b.lanes() > 1 {
		share = 0.78
	}
	thick := min(row*share, s.pt(barMost)*geom.Pt(b.lanes()))

	left := box.X
	if labelW > 0 {
		left += labelW + s.pt(labelGap)
	}
	m := b.measure
	t, length := b.valueAxis(s, ends, box.Right()-left-b.widestNegative(s, ends), step)
	if b.room.sparse && length < s.pt(60) {
		ends = nil // the axis alone says the values
		t, length = b.valueAxis(s, ends, box.Right()-left, step)
	}
	left += b.widestNegative(s, ends)
	over = max(over, s.pt(60)-length)
	length = max(length, s.pt(60))

	top := box.Y + (box.H-row*n-tickH)/2
	top = max(top, box.Y)
	p := plane{
		value: linear{t.First, t.Last, left, left + length},
		cats:  bands{from: top, step: row},
	}
	return over, func() {
		b.lightGroups(s, p, box.X, box.Right())
		if b.few() {
			s.ground(p, t, top, top+row*n)
		} else {
			s.grid(p, t, top, top+row*n)
			s.ticksBelow(p, t, m, top+row*n+s.pt(tickGap), step)
		}
		var spots []spot
		for i := range labels {
			mid := p.cats.middle(i)
			c0 := mid - thick/2
			lane := thick / geom.Pt(b.lanes())
			for _, e := range ends {
				if e.label != i {
					continue
				}
				y := c0 + lane*(geom.Pt(e.series)+0.5)
				x := p.value.at(e.value) + s.reach(e.bound) + s.pt(valueGap)
				if e.value < 0 {
					x = p.value.at(e.value) - s.reach(e.bound) - s.pt(valueGap) - e.number.width
				}
				spots = append(spots, spot{e, x, e.number.baselineMid(y)})
			}
		}
		spots = b.apart(p, thick, spots, box)
		for i, l := range labels {
			mid := p.cats.middle(i)
			s.putMiddle(l, box.X, labelW, mid)
			b.draw(s, p, i, mid-thick/2, mid+thick/2)
			b.numbers(s, spots, i)
		}
	}
}

// valueAxis is the axis of lying bars and its length in a width: as long as the
// number that reaches furthest allows, for every number ends inside; with as
// many ticks as stand apart.
func (b barset) valueAxis(s *sheet, ends []end, width geom.Pt, step int) (t ticks, length geom.Pt) {
	for want := math.Max(3, width/s.pt(170)); ; want-- {
		t = niceTicks(b.lo, b.hi, b.measure.bounds(want))
		length = width
		if !b.few() {
			last := b.measure.tick(t.Last)
			length -= s.axisText(last+b.measure.words(), step).width() - s.axisText(last, step).width()/2
		}
		for _, e := range ends {
			part := (e.value - t.First) / (t.Last - t.First)
			if e.value < 0 || part <= 0 {
				part = 1e-9
			}
			length = min(length, (width-s.reach(e.bound)-s.pt(valueGap)-e.number.width)/part)
		}
		if b.few() || want < 2 || !b.ticksMeet(s, t, length, step) {
			return t, length
		}
	}
}

// ground is the colour that a category's marks stand on.
func (b barset) ground(s *sheet, label int) color.Color {
	if b.many() && highlighted(b.chart, label) {
		return s.pal.Tint
	}
	return s.pal.Paper
}

// putMiddle places a label right-aligned in its column and centred on y: by
// cap height where it is one text.
func (s *sheet) putMiddle(l labelBlock, x, width, y geom.Pt) {
	if l.name.empty() {
		return
	}
	if l.note.empty() {
		h := l.name.height()
		s.putIn(l.name, geom.Rect{X: x, Y: y - h/2, W: width, H: h})
		return
	}
	h := l.height()
	s.putIn(l.name, geom.Rect{X: x, Y: y - h/2, W: width, H: l.name.height()})
	s.putIn(l.note, geom.Rect{X: x, Y: y + h/2 - l.note.height(), W: width, H: l.note.height()})
}

// widestNegative is the room that numbers left of the axis need.
func (b barset) widestNegative(s *sheet, ends []end) geom.Pt {
	w := geom.Pt(0)
	for _, e := range ends {
		if e.value < 0 {
			w = max(w, e.number.width+s.pt(valueGap)+s.reach(e.bound))
		}
	}
	return w
}

// lightGroups tints the ground of highlighted categories where colour already
// tells series apart.
func (b barset) lightGroups(s *sheet, p plane, v0, v1 geom.Pt) {
	if !b.many() {
		return
	}
	for i := range b.chart.Labels {
		if highlighted(b.chart, i) {
			at := p.cats.start(i)
			s.fill(geom.RectPath(p.box(at, at+p.cats.step, v0, v1)), s.pal.Tint)
		}
	}
}
