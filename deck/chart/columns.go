package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// Shape of standing columns, in points of the 960×540 page.
const (
	columnMost  = 104.0 // width of a column that stands alone
	laneMost    = 64.0  // width of a column in a group
	columnShare = 0.56  // of a category's step
	groupShare  = 0.74
	stepMost    = 190.0 // few columns stand together, in the middle of the box
	fewWidth    = 84.0  // of a column, where few stand without an axis
	fewLength   = 236.0 // of the longest of them
	columnGap   = 8.0   // between a column's end and its number
)

// drawColumns draws standing columns, categories from the left.
func drawColumns(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	box = s.legend(c, box)
	b.fit(s, b.layouts(true, true), func(b barset, step int) (geom.Pt, func()) {
		over, draw := b.standing(s, box, step, false)
		if over <= 0.01 || b.room.sparse {
			return over, draw
		}
		if o, d := b.standing(s, box, step+1, false); o <= 0.01 {
			return o, d
		}
		// Numbers too wide for their columns put their units below the digits.
		if o, d := b.standing(s, box, step, true); o < over {
			return o, d
		}
		return over, draw
	})
}

// standing lays out columns at a step of the ladders.
func (b barset) standing(s *sheet, box geom.Rect, step int, tall bool) (over geom.Pt, draw func()) {
	n := geom.Pt(len(b.chart.Labels))
	m := b.measure
	ends := b.ends(s, step, tall)
	head := s.axisText(m.words(), step)
	t := niceTicks(b.lo, b.hi, m.bounds(math.Max(3, box.H/s.pt(84))))
	tickW := s.widestTick(t, m, step)
	axisW := max(tickW, head.width()) + s.pt(10)
	if b.few() {
		head, axisW = words{}, 0
	}

	wide := s.pt(stepMost)
	if b.lanes() > 1 {
		wide = max(wide, s.pt(laneMost)*geom.Pt(b.lanes())/groupShare)
	}
	stride := min((box.W-axisW)/n, wide)
	share, most := columnShare, s.pt(columnMost)
	if b.lanes() > 1 {
		share, most = groupShare, s.pt(laneMost)*geom.Pt(b.lanes())
	}
	if b.few() {
		most = s.pt(fewWidth)
	}
	thick := min(stride*share, most)
	lane := thick / geom.Pt(b.lanes())

	labels, labelH, over := b.row(s, stride, s.pt(10), step)
	valueRoom := stride - s.pt(6)
	if b.lanes() > 1 {
		valueRoom = lane - s.pt(3)
	}
	rise := geom.Pt(0) // of the numbers above a column at the axis's end
	for _, e := range ends {
		if !b.room.sparse {
			over = max(over, e.number.width-valueRoom)
		}
		rise = max(rise, e.number.height())
	}

	headH := geom.Pt(0)
	if !head.empty() {
		headH = head.height() + s.pt(10)
	}
	foot := box.Bottom() - labelH - s.pt(tickGap+2)
	below := geom.Pt(0)
	for _, e := range ends {
		if e.value < 0 {
			below = max(below, e.number.height()+s.pt(columnGap)+s.reach(e.bound))
		}
	}
	foot -= below
	length := foot - box.Y - max(headH, s.axisText("0", step).height()/2)
	for _, e := range ends {
		if part := (e.value - t.First) / (t.Last - t.First); e.value > 0 {
			length = min(length, (foot-box.Y-e.number.height()-s.pt(columnGap)-s.reach(e.bound))/part)
		}
	}
	if b.few() && length > s.pt(fewLength) {
		foot -= (length - s.pt(fewLength)) / 2
		length = s.pt(fewLength)
	}
	over = max(over, s.pt(60)-length)
	length = max(length, s.pt(60))

	width := axisW + stride*n
	left := box.X + (box.W-width)/2 + axisW
	if spare := box.W - width; spare > 0 {
		// The columns, not columns and ticks together, stand in the middle.
		left = min(left-axisW/2+min(spare, axisW)/2, box.Right()-stride*n)
		left = max(left, box.X+axisW)
	}
	p := plane{upright: true, value: linear{t.First, t.Last, foot, foot - length}, cats: bands{left, stride}}
	right := left + stride*n
	over = max(over, b.rowOver(p, labels, s.pt(10), box))
	return over, func() {
		b.lightGroups(s, p, box.Y, foot+labelH+s.pt(tickGap+4))
		if b.few() {
			s.ground(p, t, box.X, box.Right())
		} else {
			s.grid(p, t, left, right)
			s.put(head, left-s.pt(10)-max(tickW, head.width()), foot-length-headH)
			s.ticksBeside(p, t, m, left-s.pt(10), step)
		}
		var spots []spot
		for i := range labels {
			mid := p.cats.middle(i)
			c0 := mid - thick/2
			for _, e := range ends {
				if e.label != i {
					continue
				}
				x := c0 + lane*(geom.Pt(e.series)+0.5) - e.number.width/2
				y := p.value.at(e.value) - s.reach(e.bound) - s.pt(columnGap) - e.number.bottom
				if e.value < 0 {
					y = p.value.at(e.value) + s.reach(e.bound) + s.pt(columnGap) + e.number.top
				}
				spots = append(spots, spot{e, x, y})
			}
		}
		spots = b.apart(p, thick, spots, box)
		for i, l := range labels {
			mid := p.cats.middle(i)
			b.draw(s, p, i, mid-thick/2, mid+thick/2)
			b.numbers(s, spots, i)
			b.putName(s, p, i, l, s.pt(10), foot+below+s.pt(tickGap+2), box)
		}
		if b.stacked {
			for _, n := range b.besides(s, p, thick) {
				s.clearNumber(n.number, n.x, n.y, s.pt(1), b.ground(s, n.label))
			}
		}
	}
}
