package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/quantity"
)

// Room of numbers at the ends of marks, in points of the 960×540 page.
const (
	ruleClear = 4.0 // between a number and a line across the marks
	insideEnd = 7.0 // between a bar's end and the number in it
	insidePad = 4.0 // at either side of the number
)

// spots places the numbers at the ends of marks. Where a reference line or a
// target would run through one, or touch it, all stand inside their bars; where
// not all have room there, that one does, or moves out beyond the line.
func (b barset) spots(s *sheet, p plane, ends []end, thick geom.Pt) []spot {
	out := make([]spot, len(ends))
	met := make([]bool, len(ends))
	any := false
	for i, e := range ends {
		out[i], met[i] = b.outside(s, p, e, thick)
		any = any || met[i]
	}
	if !any || b.room.sparse || b.stacked || b.pop {
		return out
	}
	all := make([]spot, len(ends))
	full := true
	for i, e := range ends {
		n, ok := b.indoors(s, p, e, thick)
		if all[i] = n; !ok {
			all[i], full = out[i], full && e.missing
		} else if met[i] {
			out[i] = n
		}
	}
	if full {
		return all
	}
	return out
}

// outside is the number beyond the end of its mark, and beyond the lines there;
// met tells whether there is one.
func (b barset) outside(s *sheet, p plane, e end, thick geom.Pt) (n spot, met bool) {
	gap, size, dir := s.pt(valueGap), e.number.width, b.outwards(p, e.value)
	if p.upright {
		gap, size = s.pt(columnGap), e.number.height()
	}
	from := p.value.at(e.value) + dir*(b.tip(s, e.bound)+gap)
	lines := b.linesAt(p, e)
	if e.missing {
		lines = nil
	}
	// Each line that is left behind may bring the number to the next.
	for range lines {
		for _, line := range lines {
			if into := (line - from) * dir; into > -s.pt(ruleClear) && into < size+s.pt(ruleClear) {
				from, met = line+dir*gap, true
			}
		}
	}
	return b.spotAt(s, p, e, thick, from, dir), met
}

// indoors is the number inside the end of its bar, clear of the lines across it;
// false where it has no room.
func (b barset) indoors(s *sheet, p plane, e end, thick geom.Pt) (spot, bool) {
	if e.missing || e.bound == quantity.AtMost {
		return spot{}, false
	}
	k := b.ink(s, e.series, e.label)
	if k.hatch != solid {
		k.fill = s.pal.Paper // of the plain ground of its number
	}
	v := b.chart.Series[e.series].Values[e.label]
	lane := thick/geom.Pt(b.lanes()) - s.pt(insidePad)
	c, most := s.on(k), e.number.size
	for step := range s.set.Theme.Steps() {
		e.number = s.numeral(markGrade, b.figure(figureOf(v.Q, v.Pos)), tint{c, c}, step)
		across, size := e.number.height(), e.number.width
		if p.upright {
			across, size = size, across
		}
		if e.number.size > most+0.01 || across > lane {
			continue
		}
		dir := -b.outwards(p, e.value)
		from := p.value.at(e.value) + dir*s.pt(insideEnd)
		if e.bound == quantity.About {
			from += dir * s.pt(3)
		}
		lines := b.linesAt(p, e)
		for range lines {
			for _, line := range lines {
				if into := (line - from) * dir; into > -s.pt(ruleClear) && into < size+s.pt(ruleClear) {
					from = line + dir*s.pt(insideEnd)
				}
			}
		}
		if math.Abs(from-p.value.at(b.base))-size < s.pt(ruleClear) || (from-p.value.at(b.base))*dir > 0 {
			return spot{}, false
		}
		e.inside, e.ground = true, k
		return b.spotAt(s, p, e, thick, from, dir), true
	}
	return spot{}, false
}

// outwards is the direction on the page in which a mark grows: 1 or -1.
func (b barset) outwards(p plane, value float64) geom.Pt {
	if p.upright == (value < b.base) {
		return 1
	}
	return -1
}

// linesAt are the places along the values of the lines that cross the lane of a
// mark: those of the chart, and the mark's own target.
func (b barset) linesAt(p plane, e end) []geom.Pt {
	var out []geom.Pt
	for _, r := range b.rules() {
		out = append(out, p.value.at(r.value))
	}
	if t, ok := b.target(e.series, e.label); ok {
		out = append(out, p.value.at(t))
	}
	return out
}

// spotAt is a number that begins at a place along the values and goes on in a
// direction, in the middle of its lane.
func (b barset) spotAt(s *sheet, p plane, e end, thick, from, dir geom.Pt) spot {
	lane := thick / geom.Pt(b.lanes())
	mid := p.cats.middle(e.label) - thick/2 + lane*(geom.Pt(e.series)+0.5)
	switch {
	case p.upright && dir < 0:
		return spot{e, mid - e.number.width/2, from - e.number.bottom}
	case p.upright:
		return spot{e, mid - e.number.width/2, from + e.number.top}
	case dir > 0:
		return spot{e, from, e.number.baselineMid(mid)}
	}
	return spot{e, from - e.number.width, e.number.baselineMid(mid)}
}
