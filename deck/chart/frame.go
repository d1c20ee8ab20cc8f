package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/typeset"
)

// frame is the axes of marks that stand: categories in a row at the foot,
// values upwards at the left and, where a second measure asks for it, at the
// right.
type frame struct {
	plane
	set    barset
	step   int // of the ladders
	box    geom.Rect
	ticks  ticks
	second *second
	labels []labelBlock
	years  []words // under the names that are parts of years
	head   words   // the unit above the ticks
	tickW  geom.Pt
	bare   bool // no ticks: the numbers at the marks say all
	gap    geom.Pt
	below  geom.Pt // from the foot down to the names, for numbers below zero
	partH  geom.Pt // of the names
	nameH  geom.Pt // of the names and the years under them
	left   geom.Pt // of the first category
	right  geom.Pt // of the last
	foot   geom.Pt
	length geom.Pt    // of the value axis
	asides []sideName // the names of lines and bands
	asideX geom.Pt    // where they begin
	asideW geom.Pt    // the width of the widest
	joined bool       // they stand among the names of the series
}

// second is an axis at the right, with a unit of its own. It has as many steps
// as the first, so that the gridlines serve both.
type second struct {
	measure measure
	ticks   ticks
	value   linear
	head    words
	tickW   geom.Pt
	limit   float64 // of its values; 0 for none
}

// ask is what marks ask of their frame.
type ask struct {
	most  geom.Pt // of a category's width; 0 for any
	edge  bool    // the first and the last category stand at the ends of the plane
	gap   geom.Pt // between names
	after geom.Pt // room at the right of the last category
	named bool    // that room is for the names of the series
	top   geom.Pt // room above the highest tick
	reach []reach // what must have room beside a value
	high  geom.Pt // the most length of the axis; 0 for any
	bare  bool
	keyed bool  // the keys above the frame say the units
	other *axis // of the second measure; nil for none
}

// axis is the extent of values in a measure.
type axis struct {
	measure measure
	lo, hi  float64
}

// reach is the room that a number takes beyond a value: above it, or below one
// that is under zero.
type reach struct {
	value float64
	room  geom.Pt
	under bool // the room is below the value, whatever its sign
}

// stand lays out the frame in a box, and tells how far it is too big.
func (b barset) frame(s *sheet, box geom.Rect, step int, a ask) (f frame, over geom.Pt) {
	n := b.slots()
	if a.edge && n > 1 {
		n--
	}
	m := b.measure
	f = frame{set: b, step: step, box: box, gap: a.gap, bare: a.bare}
	f.ticks = b.axisTicks(math.Max(3, box.H/s.pt(84)))
	f.tickW = s.widestTick(f.ticks, m, step)
	f.head = s.axisText(m.words(), step)
	axisW := max(f.tickW, f.head.width()) + s.pt(10)
	if a.bare {
		f.head, axisW = words{}, 0
	}
	if a.other != nil {
		f.second = secondAxis(s, f.ticks, *a.other, step)
	}
	if a.keyed {
		f.head, axisW = words{}, f.tickW+s.pt(10)
		if f.second != nil {
			f.second.head = words{}
		}
	}
	if f.second != nil {
		a.after += max(f.second.tickW, f.second.head.width()) + s.pt(10)
	}
	asideW, asideH := geom.Pt(0), geom.Pt(0)
	align := typeset.Left
	if f.second != nil { // beside the axis that they belong to
		align = typeset.Right
	}
	f.asides = b.asides(s, box.W*asideShare, align, step)
	for _, x := range f.asides {
		asideW, asideH = max(asideW, x.words.width()), asideH+x.words.height()+s.pt(2)
	}
	if f.joined = a.named && asideW > 0; f.joined {
		a.after = max(a.after, asideW+s.pt(seriesGap))
	} else if asideW > 0 && f.second != nil {
		axisW += asideW + s.pt(asideGap)
	} else if asideW > 0 {
		a.after += asideW + s.pt(asideGap)
	}
	stride := (box.W - axisW - a.after) / n
	if a.most > 0 {
		stride = min(stride, a.most)
	}
	f.labels, f.partH, over = b.row(s, stride, a.gap, step)
	years, yearH, yearOver := b.yearNames(s, stride, step)
	f.years, f.nameH, over = years, f.partH+yearH, max(over, yearOver)
	over = max(over, asideH-box.H)

	top := s.axisText("0", step).height() / 2
	if !f.head.empty() {
		top = max(top, f.head.height()+s.pt(10))
	}
	top = max(top, a.top)
	f.foot = box.Bottom() - f.nameH - s.pt(tickGap+2)
	for _, r := range a.reach {
		if r.value < b.base {
			f.below = max(f.below, r.room)
		}
	}
	f.foot -= f.below
	f.length = f.foot - box.Y - top
	for _, r := range a.reach {
		if part := (r.value - f.ticks.First) / (f.ticks.Last - f.ticks.First); r.value > b.base {
			f.length = min(f.length, (f.foot-box.Y-r.room)/part)
		}
	}
	if a.high > 0 && f.length > a.high {
		f.foot -= (f.length - a.high) / 2
		f.length = a.high
	}
	over = max(over, s.pt(60)-f.length)
	f.length = max(f.length, s.pt(60))

	width := axisW + stride*n + a.after
	f.left = box.X + (box.W-width)/2 + axisW
	if spare := box.W - width; spare > 0 && a.after == 0 {
		// The marks, not marks and ticks together, stand in the middle.
		f.left = min(f.left-axisW/2+min(spare, axisW)/2, box.Right()-stride*n)
		f.left = max(f.left, box.X+axisW)
	}
	f.right = f.left + stride*n
	f.asideX, f.asideW = f.right+a.after-asideW, asideW
	if f.joined {
		f.asideX = f.right + s.pt(seriesGap)
	} else if f.second != nil {
		f.asideX = f.left - axisW
	}
	f.plane = plane{upright: true, value: linear{f.ticks.First, f.ticks.Last, f.foot, f.foot - f.length}, cats: bands{f.left, stride, b.places}, base: b.base}
	if a.edge && b.slots() > 1 {
		f.cats.from -= stride / 2
	}
	if f.second != nil {
		f.second.value = linear{f.second.ticks.First, f.second.ticks.Last, f.foot, f.foot - f.length}
	}
	return f, max(over, b.rowOver(f.plane, f.labels, a.gap, box))
}

// drawAxes draws bands, grid, ticks and unit. Without ticks the line at zero goes
// across the box.
func (f frame) drawAxes(s *sheet) {
	f.set.drawRanges(s, f.plane, f.left, f.right)
	if f.bare {
		s.ground(f.plane, f.ticks, f.box.X, f.box.Right())
		return
	}
	s.grid(f.plane, f.ticks, f.left, f.right)
	top := f.foot - f.length - s.pt(10)
	if !f.head.empty() {
		s.put(f.head, f.left-s.pt(10)-max(f.tickW, f.head.width()), top-f.head.height())
	}
	written := f.ticks
	if f.set.positive {
		written.First = max(written.First, 0)
	}
	s.ticksBeside(f.plane, written, f.set.measure, f.left-s.pt(10), f.step)
	if f.set.base != 0 {
		s.breakSign(f.value.at(f.set.base), f.left, true)
	}
	if o := f.second; o != nil {
		if !o.head.empty() {
			s.put(o.head, f.right+s.pt(10), top-o.head.height())
		}
		for i := range o.ticks.count() {
			if o.limit > 0 && o.ticks.value(i) > o.limit {
				continue // no share is more than the whole
			}
			w := s.axisText(o.measure.tick(o.ticks.value(i)), f.step)
			s.putOn(w, f.right+s.pt(10), o.value.at(o.ticks.value(i))+w.p.Cap/2)
		}
	}
}

// scenery is the frame as a scenery of those marks.
func (f frame) scenery(marks []sight) scenery {
	st := scenery{plane: f.plane, box: f.box, from: f.left, to: f.box.Right(), marks: marks, rules: f.set.linesOf(f.plane)}
	if len(f.asides) > 0 || f.second != nil {
		st.to = f.right
	}
	return st
}

// drawNames writes the names of all categories.
func (f frame) drawNames(s *sheet) {
	for i := range f.labels {
		f.drawName(s, i)
	}
}

// drawName writes the name of a category and, where it opens a year, the year.
func (f frame) drawName(s *sheet, i int) {
	top := f.foot + f.below + s.pt(tickGap+2)
	f.set.putName(s, f.plane, i, f.labels[i], f.gap, top, f.box)
	if f.set.calendar == nil {
		return
	}
	k := f.set.calendar.year(i)
	if k < 0 {
		return
	}
	y := f.set.calendar.years[k]
	from, to := f.cats.start(y.first), f.cats.start(y.last+1)
	if k > 0 { // years are parted above and below the names of their parts
		line := geom.Path{}.Move(from, f.foot+f.below).Line(from, f.foot+f.below+s.pt(tickGap-1))
		s.stroke(line.Move(from, top+f.partH+s.pt(yearGap)).Line(from, f.nameFoot(s)), s.set.Theme.Space.Hairline, s.axisLine())
	}
	if w := f.years[k]; !w.empty() {
		x := max(f.box.X, min((from+to-w.width())/2, f.box.Right()-w.width()))
		s.put(w, x, f.nameFoot(s)-w.height())
	}
}

// nameFoot is where the names end.
func (f frame) nameFoot(s *sheet) geom.Pt {
	return f.foot + f.below + s.pt(tickGap+2) + f.nameH
}

// secondAxis is an axis of as many steps as the first, with zero at the same
// height.
func secondAxis(s *sheet, first ticks, a axis, step int) *second {
	n := first.count() - 1
	below := int(math.Round((first.zero() - first.First) / first.Step))
	t := stepsOf(below, n-below, a)
	o := &second{measure: a.measure, ticks: t, head: s.axisText(a.measure.words(), step)}
	if limit := a.measure.bounds(0).limit; limit > 0 && a.hi <= limit {
		o.limit = limit
	}
	o.tickW = s.widestTick(t, a.measure, step)
	return o
}

// stepsOf divides an axis into so many nice steps below zero and above it, the
// smallest that cover its extent.
func stepsOf(below, above int, a axis) ticks {
	need := 0.0
	if above > 0 {
		need = max(need, a.hi/float64(above))
	}
	if below > 0 {
		need = max(need, -a.lo/float64(below))
	}
	if !(need > 0) {
		need = 1
	}
	step := math.Inf(1)
	for z := math.Floor(math.Log10(need)); z <= math.Floor(math.Log10(need))+1; z++ {
		for _, q := range steps {
			if v := q * math.Pow(10, z); v >= need*(1-1e-9) {
				step = min(step, v)
			}
		}
	}
	return ticks{First: -float64(below) * step, Step: step, Last: float64(above) * step}
}
