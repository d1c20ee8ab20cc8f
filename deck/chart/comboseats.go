package chart

import (
	"math"
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/quantity"
)

// seat is where the number of a column stands.
type seat uint8

const (
	aboveColumn seat = iota
	atItsTop         // within the column
	atItsFoot
	farOut // beyond what stands at its end
)

// farMost is how far out of its end a column's number may stand, in points of
// the 960×540 page.
const farMost = 48.0

var seats = [...]seat{aboveColumn, atItsTop, atItsFoot}

// columnNumbers places the numbers of columns, all in one kind of seat where
// there is one that all fit into; else each as it fits, or none.
func (k combo) columnNumbers(s *sheet, f frame, thick geom.Pt, o obstacles) []spot {
	ends := k.columns.ends(s, f.step, false)
	for _, one := range seats {
		if out := k.seated(s, f, thick, o, ends, one); len(out) == len(ends) {
			return out
		}
	}
	if k.columns.stacked { // some totals without the others would be taken for values
		ends = slices.DeleteFunc(ends, func(e end) bool { return !e.missing })
	}
	return k.seated(s, f, thick, o, ends, append(seats[:], farOut)...)
}

// seated places each number in the first of the seats that has room for it.
func (k combo) seated(s *sheet, f frame, thick geom.Pt, o obstacles, ends []end, in ...seat) []spot {
	o.boxes = slices.Clone(o.boxes)
	var out []spot
	for _, e := range ends {
		for _, at := range in {
			n, ok := k.sit(s, f, thick, e, at)
			clear := func() bool { return !o.blocks(n.box().Inset(-s.pt(1), -s.pt(1))) }
			if at == farOut {
				step := -s.pt(3)
				if e.value < 0 {
					step = -step
				}
				for far := geom.Pt(0); ok && !clear() && far < s.pt(farMost); far += s.pt(3) {
					n.y += step
				}
			}
			if ok && clear() {
				o.add(n.box())
				out = append(out, n)
				break
			}
		}
	}
	return out
}

// sit places a number in a seat of its column; false where that is too small.
func (k combo) sit(s *sheet, f frame, thick geom.Pt, e end, at seat) (spot, bool) {
	b := k.columns
	lane := thick / geom.Pt(b.lanes())
	room := f.cats.step - s.pt(6)
	if b.lanes() > 1 || at == atItsTop || at == atItsFoot {
		room = lane - s.pt(3)
	}
	if at == atItsTop || at == atItsFoot {
		if e.missing || b.stacked || e.bound == quantity.AtMost {
			return spot{}, false
		}
		c := s.on(b.ink(s, e.series, e.label))
		v := b.chart.Series[e.series].Values[e.label]
		e.number = s.numeral(markGrade, b.figure(figureOf(v.Q, v.Pos)), tint{c, c}, max(f.step, 2))
	}
	zero, end := f.value.at(f.ticks.zero()), f.value.at(e.value)
	h := e.number.height()
	if e.number.width > room || (at == atItsTop || at == atItsFoot) && math.Abs(end-zero) < h+s.pt(14) {
		return spot{}, false
	}
	top := min(zero, end) // of the column
	y := end - s.reach(e.bound) - s.pt(columnGap) - h
	switch {
	case at == atItsTop && e.value > 0:
		y = end + s.pt(7)
	case at == atItsTop, at == atItsFoot && e.value > 0:
		y = top + math.Abs(end-zero) - s.pt(7) - h
	case at == atItsFoot:
		y = top + s.pt(7)
	case e.value < 0:
		y = end + s.reach(e.bound) + s.pt(columnGap)
	}
	x := f.cats.middle(e.label) - thick/2 + lane*(geom.Pt(e.series)+0.5) - e.number.width/2
	return spot{e, x, y + e.number.top}, true
}
