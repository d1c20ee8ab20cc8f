package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
)

// barset is what bars and columns have in common: the values in one measure,
// the extent of their axis, and how each mark looks.
type barset struct {
	chart    *outline.Chart
	measure  measure
	stacked  bool
	whole    bool    // stacks are shares of 100 %, and end together
	pop      bool    // marks are a stem and a dot
	base     float64 // where marks start: zero unless the chart says otherwise
	keyed    bool    // keys above the plane say the unit
	positive bool    // no tick below zero is written: the axis reaches there for others
	lo, hi   float64 // extent of the axis, which has the base on it
	bare     bool    // the axis says the unit for all numbers

	hue  int  // the palette's colours of the series begin here
	calm bool // columns that stand back behind a line: none is bold

	common   []rule    // the lines of all small charts; nil for the chart's own
	places   []float64 // of the categories by date, in steps; nil: a step each
	calendar *calendar // of the categories' names; nil for none
	room     room
	shown    []bool // by label: its name is written in the room
}

func newBarset(s *sheet, c *outline.Chart) barset {
	b := barset{stacked: c.Stack != outline.Grouped && len(c.Series) > 1, places: placesOf(c), calendar: calendarOf(c)}
	if b.places != nil && b.calendar != nil && !b.calendar.consecutive(c) {
		b.calendar = nil
	}
	if b.whole = b.stacked && c.Stack == outline.PiledTo100; b.whole {
		c = s.percents(c)
	}
	b.chart, b.measure = c, measureOf(c, s.han)
	if c.Baseline != nil && !b.stacked {
		b.base = b.measure.in(c.Baseline.Q.Value)
	}
	b.lo, b.hi = b.reachOf()
	if b.whole {
		b.hi = max(100, math.Round(b.hi*1e6)/1e6) // a sum of shares is 100 but for rounding
	}
	return b.within(room{})
}

// reachOf is the extent of the axis: of the marks from their base, and of what
// they are compared with.
func (b barset) reachOf() (lo, hi float64) {
	lo, hi = b.base, b.base
	for i := range b.chart.Labels {
		up, down := b.extent(i)
		lo, hi = min(lo, down), max(hi, up)
	}
	for _, v := range b.against() {
		lo, hi = min(lo, v), max(hi, v)
	}
	return lo, hi
}

// axisTicks are about want ticks over the extent of the axis; one of them is
// where the marks start.
func (b barset) axisTicks(want float64) ticks {
	t := niceTicks(b.lo-b.base, b.hi-b.base, b.measure.bounds(want).below(b.base))
	t.First, t.Last = t.First+b.base, t.Last+b.base
	return t
}

// extent is how far the marks of a category reach up and down from the base.
func (b barset) extent(label int) (up, down float64) {
	up, down = b.base, b.base
	for _, r := range b.chart.Series {
		v := r.Values[label]
		if v.Missing {
			continue
		}
		x := b.measure.in(v.Q.Value)
		if !b.stacked {
			up, down = max(up, x), min(down, x)
		} else if x > 0 {
			up += x
		} else {
			down += x
		}
	}
	return up, down
}

// within is the set laid out in a room.
func (b barset) within(r room) barset {
	b.room = r
	b.shown = b.shownNames()
	b.bare = !b.few() && !b.measure.share && saysUnitOnce(b.chart, b.measure, b.keyed)
	return b
}

// many tells whether several series need telling apart.
func (b barset) many() bool { return len(b.chart.Series) > 1 }

// few tells whether the marks are so few that the number at each says all: they
// need no axis but the line that they start at.
func (b barset) few() bool {
	return !b.room.sparse && len(b.chart.Labels) <= 3 && !b.many() && b.base == 0
}

// lanes is how many bars stand side by side in a category.
func (b barset) lanes() int {
	if b.stacked {
		return 1
	}
	return len(b.chart.Series)
}

// ink is the look of a bar.
func (b barset) ink(s *sheet, series, label int) ink {
	switch {
	case b.many():
		return s.series(series + b.hue)
	case b.calm:
		return s.soft()
	}
	return s.single(b.chart, label)
}

// valueTint is the colours of the number at a bar.
func (b barset) valueTint(s *sheet, label int) tint {
	if highlighted(b.chart, label) {
		return tint{s.pal.Primary, s.pal.Primary}
	}
	return tint{s.pal.Ink, s.pal.Muted}
}

// end is what stands at the end of a bar: its number, the total of a stack, or
// the mark of a missing value.
type end struct {
	series, label int
	value         float64 // in the measure; the base for a missing one
	bound         quantity.Bound
	number        numeral
	missing       bool
	inside        bool // the number stands in the bar
	ground        ink  // of that bar
}

// ends sets the texts at the ends of all bars.
func (b barset) ends(s *sheet, step int, tall bool) []end {
	set := s.numeral
	if tall {
		set = s.tallNumeral
	}
	if b.room.sparse {
		step = s.set.Theme.Steps() - 1
	}
	g, gs := b.grade(s, step)
	var out []end
	for i := range b.chart.Labels {
		t := b.valueTint(s, i)
		if b.stacked {
			total, bound, f, ok := b.measure.sum(b.chart, i, s.han)
			if !ok {
				out = append(out, end{label: i, value: total, number: s.missing(step), missing: true})
				continue
			}
			if b.whole {
				continue // every total is 100 %
			}
			// The net total of a stack to both sides stands above it all.
			if up, _ := b.extent(i); up > 0 {
				total = up
			}
			out = append(out, end{label: i, value: total, number: set(g, b.figure(f), t, gs), bound: bound})
			continue
		}
		for j, r := range b.chart.Series {
			v := r.Values[i]
			if v.Missing {
				out = append(out, end{series: j, label: i, value: b.base, number: s.missing(step), missing: true})
				continue
			}
			out = append(out, end{
				series: j, label: i, value: b.measure.in(v.Q.Value), bound: v.Q.Bound,
				number: set(g, b.figure(figureOf(v.Q, v.Pos)), t, gs),
			})
		}
	}
	return b.telling(out)
}

// grade is how big the numbers at bars are: where few stand alone, as on a
// card.
func (b barset) grade(s *sheet, step int) (grade, int) {
	if b.few() && step == 0 {
		return cardGrade, len(s.set.Theme.Style(theme.CardNumber).Sizes) - 1
	}
	return markGrade, step
}

// clear is how far gridlines keep off a number at either side: as far as the
// bar beside it in the same category allows.
func (b barset) clear(s *sheet) geom.Pt {
	if b.lanes() > 1 || b.room.sparse {
		return s.pt(1)
	}
	return s.pt(6)
}

// missing is the mark of a missing value.
func (s *sheet) missing(step int) numeral {
	w := s.axisText(s.say(name{"缺", "n/a"}), step)
	return numeral{parts: []part{{words: w}}, width: w.width(), top: w.p.Cap, bottom: descent * w.p.Size, size: w.p.Size}
}

// reach is the length that a bar's end takes up beyond its value, before its
// number.
func (s *sheet) reach(bound quantity.Bound) geom.Pt {
	switch bound {
	case quantity.AtLeast:
		return openLength(s.unit)
	case quantity.About:
		return s.pt(3)
	}
	return 0
}

// tip is the length that a mark's end takes up beyond its value.
func (b barset) tip(s *sheet, bound quantity.Bound) geom.Pt {
	if b.pop {
		return s.dotReach(s.pt(popRadius), bound)
	}
	return s.reach(bound)
}

// draw draws the bars of a category between two places along the categories.
func (b barset) draw(s *sheet, p plane, label int, c0, c1 geom.Pt) {
	zero := p.value.at(b.base)
	if b.stacked {
		b.drawStack(s, p, label, c0, c1)
		return
	}
	gap := geom.Pt(0)
	if b.lanes() > 1 {
		gap = s.pt(2)
	}
	lane := (c1 - c0 - gap*geom.Pt(b.lanes()-1)) / geom.Pt(b.lanes())
	for j, r := range b.chart.Series {
		v := r.Values[label]
		at := c0 + (lane+gap)*geom.Pt(j)
		if v.Missing {
			continue
		}
		end, k := p.value.at(b.measure.in(v.Q.Value)), b.ink(s, j, label)
		if b.pop {
			s.lollipop(p, at+lane/2, zero, end, v.Q.Bound, k)
		} else {
			s.ended(p.bar(at, at+lane, zero, end, v.Q.Bound, s.unit), k)
		}
	}
}

// shrink tries a layout at every step of the ladders until it fits; the last
// one stands. try returns how far the layout is too big.
func (s *sheet) shrink(try func(step int) (over geom.Pt, draw func())) {
	last := s.set.Theme.Steps() - 1
	for step := 0; ; step++ {
		over, draw := try(step)
		if over <= 0.01 || step >= last {
			draw()
			s.need(over)
			return
		}
	}
}
