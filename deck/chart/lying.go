package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/typeset"
)

// Shape of lying rows, in points of the 960×540 page.
const (
	barRowMost = 92.0 // a row's height: few bars stand together, not apart
	labelShare = 0.35 // of the box's width, at most, for names
	labelGap   = 15.0 // between names and axis
	nameClear  = 8.0  // more, where a number stands next to the names
	tickGap    = 7.0  // between the plane and its ticks
	axisLeast  = 60.0 // length of a value axis
)

// rows is the axes of marks that lie: categories from the top down with their
// names at the left, values to the right with their ticks at the foot.
type rows struct {
	plane
	set    barset
	step   int // of the ladders
	box    geom.Rect
	ticks  ticks
	labels []labelBlock
	labelW geom.Pt
	row    geom.Pt // height of a category
	top    geom.Pt // of the first category
	foot   geom.Pt // of the last
	length geom.Pt // of the value axis
	ask    rowsAsk
	asides []sideName // the names of lines and bands
	heads  []tag      // and their places above the rows
}

// rowsAsk is what marks ask of their rows.
type rowsAsk struct {
	least geom.Pt // of a row's height, beside its name
	most  geom.Pt
	after geom.Pt // room at the right of the axis
	reach []reach // what must have room beyond a value
	bare  bool
	plain bool // neither axis nor grid

	grounds bool // the marks draw the bands as grounds of their own
	open    bool // the axis need not begin at zero
}

// rows lays out lying rows in a box, and tells how far they are too big.
func (b barset) rows(s *sheet, box geom.Rect, step int, a rowsAsk) (f rows, over geom.Pt) {
	n := geom.Pt(len(b.chart.Labels))
	f = rows{set: b, step: step, box: box, ask: a}
	f.labels = b.labelBlocks(s, box.W*labelShare, typeset.Right, step)
	labelH := geom.Pt(0)
	for _, l := range f.labels {
		f.labelW, labelH = max(f.labelW, l.width()), max(labelH, l.height())
		over = max(over, l.over())
		over = max(over, geom.Pt(l.lines()-3)*labelH/3)
	}
	tickH := s.axisText("0", step).height() + s.pt(tickGap)
	if a.bare || a.plain {
		tickH = 0
	}

	left := box.X
	if f.labelW > 0 {
		left += f.labelW + s.pt(labelGap)
	}
	below := geom.Pt(0)
	for _, r := range a.reach {
		if r.value < b.base || r.under {
			below = max(below, r.room)
		}
	}
	if below > 0 { // a number there is not read as a part of the name
		below += s.pt(nameClear)
	}
	f.ticks, f.length = b.valueAxis(s, box.Right()-left-below-a.after, step, a)
	if a.open {
		// A number left of a dot may stand on the axis, right of its beginning.
		below = 0
		for _, r := range a.reach {
			if r.under {
				part := (r.value - f.ticks.First) / (f.ticks.Last - f.ticks.First)
				below = max(below, r.room-part*max(f.length, 0))
			}
		}
		f.ticks, f.length = b.valueAxis(s, box.Right()-left-below-a.after, step, a)
	}
	left += below
	over = max(over, s.pt(axisLeast)-f.length)
	f.length = max(f.length, s.pt(axisLeast))
	f.value = linear{f.ticks.First, f.ticks.Last, left, left + f.length}
	f.base = b.base

	headH, headOver := geom.Pt(0), geom.Pt(0)
	for _, share := range headShares {
		f.asides = b.asides(s, box.W*share, typeset.Center, step)
		if f.heads, headH, headOver = b.heads(s, f.asides, f.value, box); headOver <= 0.01 {
			break
		}
	}
	over = max(over, headOver)
	least := max(labelH+s.pt(8), a.least)
	room := (box.H - tickH - headH) / n
	f.row = min(room, max(a.most, least))
	over = max(over, (least-room)*n)
	f.top = max(box.Y, box.Y+(box.H-f.row*n-tickH-headH)/2) + headH
	f.foot = f.top + f.row*n
	f.cats = bands{from: f.top, step: f.row}
	return f, over
}

// valueAxis is the axis of lying rows and its length in a width: as long as the
// number that reaches furthest allows, for every number ends inside; with as
// many ticks as stand apart.
func (b barset) valueAxis(s *sheet, width geom.Pt, step int, a rowsAsk) (t ticks, length geom.Pt) {
	for want := math.Max(3, width/s.pt(170)); ; want-- {
		t = b.axisTicks(want)
		length = width
		if !a.bare && !a.plain {
			last := b.measure.tick(t.Last)
			unit := s.axisText(last+b.measure.words(), step).width() - s.axisText(last, step).width()/2
			length -= max(0, unit-a.after) // below what stands at the right there is room
		}
		for _, r := range a.reach {
			part := (r.value - t.First) / (t.Last - t.First)
			if r.under {
				continue
			}
			if r.value < b.base || part <= 0 {
				part = 1e-9
			}
			length = min(length, (width-r.room)/part)
		}
		if a.bare || a.plain || want < 2 || !b.ticksMeet(s, t, length, step) {
			return t, length
		}
	}
}

// drawAxes draws bands, grid and ticks.
func (f rows) drawAxes(s *sheet) {
	if !f.ask.grounds {
		f.set.drawRanges(s, f.plane, f.top, f.foot)
	}
	switch {
	case f.ask.bare:
		s.ground(f.plane, f.ticks, f.top, f.foot)
		return
	case f.ask.open && f.ticks.First > 0:
		s.gridlines(f.plane, f.ticks, f.top, f.foot)
	default:
		s.grid(f.plane, f.ticks, f.top, f.foot)
	}
	s.ticksBelow(f.plane, f.ticks, f.set.measure, f.foot+s.pt(tickGap), f.step)
	if f.set.base != 0 {
		s.breakSign(f.value.at(f.set.base), f.foot, false)
	}
}

// drawName writes the name of a category.
func (f rows) drawName(s *sheet, i int) {
	s.putMiddle(f.labels[i], f.box.X, f.labelW, f.cats.middle(i))
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
