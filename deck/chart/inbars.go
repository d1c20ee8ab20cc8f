package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/quantity"
)

// inBars moves the numbers of bars into them where a line to compare with or a
// target would run through one that stands beyond its bar's end: all numbers, so
// that they read as one row, at the ends of the bars or else where they start.
// Where one has no room there, all stay outside.
func (b barset) inBars(s *sheet, p plane, spots []spot, thick geom.Pt) []spot {
	if b.stacked || b.room.sparse || !b.struck(s, p, spots) {
		return spots
	}
	for _, atEnd := range []bool{true, false} {
		if in, ok := b.inside(s, p, spots, thick, atEnd); ok && !b.struck(s, p, in) {
			return in
		}
	}
	return spots
}

// inside places all numbers in their bars, at the ends or where they start;
// false where one has no room.
func (b barset) inside(s *sheet, p plane, spots []spot, thick geom.Pt, atEnd bool) ([]spot, bool) {
	lane, pad := thick/geom.Pt(b.lanes()), s.pt(6)
	out := make([]spot, len(spots))
	for i, n := range spots {
		k := b.ink(s, n.series, n.label)
		if n.missing {
			out[i] = n
			continue
		}
		if k.hatch != solid || atEnd && n.bound != quantity.Exact {
			return nil, false
		}
		c0 := p.cats.middle(n.label) - thick/2 + lane*geom.Pt(n.series)
		bar := p.box(c0, c0+lane, p.value.at(b.base), p.value.at(n.value))
		if n.bound != quantity.Exact {
			bar = p.box(c0, c0+lane, p.value.at(b.base), p.value.at((b.base+n.value)/2)) // its end is open
		}
		v := b.chart.Series[n.series].Values[n.label]
		number, ok := s.inside(b.figure(figureOf(v.Q, v.Pos)), k, bar)
		if !ok {
			return nil, false
		}
		at := bar.Centered(number.width, number.height())
		switch far := atEnd == (n.value >= b.base); {
		case p.upright && far:
			at.Y = bar.Y + pad
		case p.upright:
			at.Y = bar.Bottom() - pad - at.H
		case far:
			at.X = bar.Right() - pad - at.W
		default:
			at.X = bar.X + pad
		}
		n.number, n.inside = number, true
		n.x, n.y = at.X, at.Y+number.top
		out[i] = n
	}
	return out, true
}

// passes tells whether a number stands beyond a target that its bar does not
// reach: it would read as the target's, or as if the target were met.
func (b barset) passes(p plane, n spot, target float64) bool {
	if (target-n.value)*(n.value-b.base) <= 0 {
		return false
	}
	at, box := p.value.at(target), n.box()
	middle := box.Center().X
	if p.upright {
		middle = box.Center().Y
	}
	return (middle-at)*(at-p.value.at(n.value)) > 0
}

// struck tells whether a line of the chart runs through a number, or one stands
// beyond a target that is not reached.
func (b barset) struck(s *sheet, p plane, spots []spot) bool {
	air := s.pt(3)
	for _, n := range spots {
		box := n.box().Inset(-air, -air)
		lo, hi := box.X, box.Right()
		if p.upright {
			lo, hi = box.Y, box.Bottom()
		}
		through := func(v float64) bool {
			at := p.value.at(v)
			return lo < at && at < hi
		}
		for _, r := range b.rules() {
			if through(r.value) {
				return true
			}
		}
		t, ok := b.target(n.series, n.label)
		if ok && (through(t) || b.passes(p, n, t)) {
			return true
		}
	}
	return false
}
