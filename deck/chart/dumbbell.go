package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of dumbbells, in points of the 960×540 page.
const (
	bellRadius = 7.0
	bellClear  = 1.5 // of the page between a dot and the way
	bellBar    = 4.0
	bellRow    = 60.0 // a row's height
)

// drawDumbbell draws two dots for each label, of the first series pale and of
// the second full, with the way between them in the colour of its direction.
func drawDumbbell(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	b.stacked = false
	b.nearValues()
	box = b.bellKey(s, box)
	s.shrink(func(step int) (geom.Pt, func()) { return b.dumbbells(s, box, step) })
}

// nearValues lets the axis begin near the values where they lie close to each
// other: dots have no length that would lie.
func (b *barset) nearValues() {
	lo, hi, first := 0.0, 0.0, true
	see := func(x float64) {
		if first {
			lo, hi, first = x, x, false
		}
		lo, hi = min(lo, x), max(hi, x)
	}
	each(b.chart, func(v outline.Value) { see(b.measure.in(v.Q.Value)) })
	for _, x := range b.against() {
		see(x)
	}
	if lo > hi/2 && hi > lo {
		b.lo, b.hi = lo, hi
	}
}

// bell is the two values of a label.
type bell struct {
	values  [2]outline.Value
	numbers [2]numeral
}

// rise is the direction from the first value to the second: 1, 0 or -1.
func (b bell) rise() int {
	switch d := b.values[1].Q.Value - b.values[0].Q.Value; {
	case b.values[0].Missing || b.values[1].Missing || d == 0:
		return 0
	case d < 0:
		return -1
	}
	return 1
}

// lower is which of the two values stands at the left, the first of equals.
func (b bell) lower() int {
	if b.rise() < 0 {
		return 1
	}
	return 0
}

func (b barset) bells(s *sheet, step int) []bell {
	first, second := b.numbersOf(s, 0, step), b.numbersOf(s, 1, step)
	out := make([]bell, len(b.chart.Labels))
	for i := range out {
		out[i] = bell{
			values:  [2]outline.Value{b.chart.Series[0].Values[i], b.chart.Series[1].Values[i]},
			numbers: [2]numeral{first[i], second[i]},
		}
	}
	return out
}

// dumbbells lays out dumbbells at a step of the ladders.
func (b barset) dumbbells(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	bells := b.bells(s, step)
	a := rowsAsk{most: s.pt(bellRow), open: true}
	clear := s.pt(bellRadius + valueGap + 2)
	for _, e := range bells {
		for j, v := range e.values {
			a.least = max(a.least, e.numbers[j].height()+s.pt(7))
			if !v.Missing {
				a.reach = append(a.reach, reach{value: b.measure.in(v.Q.Value), room: clear + e.numbers[j].width, under: j == e.lower()})
			}
		}
	}
	f, over := b.rows(s, box, step, a)
	return over, func() {
		f.drawAxes(s)
		f.drawRules(s)
		for i, e := range bells {
			f.drawName(s, i)
			b.bell(s, f.plane, i, e, clear)
		}
	}
}

// bell draws the two dots of a label, what lies between, and their numbers at
// the outer sides. A missing value's mark stands where its number would.
func (b barset) bell(s *sheet, p plane, label int, e bell, clear geom.Pt) {
	mid := p.cats.middle(label)
	k := b.bellInk(s, label, e)
	at := [2]geom.Pt{}
	for j, v := range e.values {
		at[j] = p.value.at(b.measure.in(v.Q.Value))
		if o := e.values[1-j]; v.Missing && !o.Missing {
			at[j] = p.value.at(b.measure.in(o.Q.Value))
		} else if v.Missing {
			at[j] = (p.value.from + p.value.to) / 2
		}
	}
	if e.rise() != 0 {
		s.stroke(geom.Path{}.Move(at[0], mid).Line(at[1], mid), s.pt(bellBar), k.strong())
	}
	off := geom.Pt(0) // dots that would hide each other stand a little above and below
	if !e.values[0].Missing && !e.values[1].Missing && e.values[0].Q != e.values[1].Q && math.Abs(at[0]-at[1]) < s.pt(bellRadius) {
		off = s.pt(bellRadius) * 0.75
	}
	for j, v := range e.values {
		if !v.Missing {
			s.bellDot(p, mid+off*geom.Pt(2*j-1), at[j], j, v, k)
		}
	}
	for j, n := range e.numbers {
		x := at[j] + clear
		if j == e.lower() {
			x = at[j] - clear - n.width
		}
		if e.values[j].Missing { // no patch that would cut the axis
			s.number(n, x, n.baselineMid(mid))
			continue
		}
		s.clearNumber(n, x, n.baselineMid(mid), s.pt(2))
	}
}

// bellDot draws a dot: of the first series pale, of the second full.
func (s *sheet) bellDot(p plane, cat, val geom.Pt, series int, v outline.Value, k ink) {
	if series == 0 {
		k = ink{fill: s.pal.Paper.Mix(k.fill, 0.35), edge: k.strong()}
	}
	s.fill(geom.Circle(p.point(cat, val), s.pt(bellRadius+bellClear)), s.pal.Paper)
	s.dotEnd(p, cat, val, 1, s.pt(bellRadius), v.Q.Bound, k)
}

// bellInk is the colour of a label's direction; beside highlighted labels the
// others are soft.
func (b barset) bellInk(s *sheet, label int, e bell) ink {
	switch {
	case anyHighlight(b.chart) && !highlighted(b.chart, label):
		return s.soft()
	case highlighted(b.chart, label): // as its numbers are
		return s.bold()
	case e.rise() < 0:
		return s.inkOf(s.pal.Accent)
	case e.rise() == 0:
		return ink{fill: s.pal.Muted}
	}
	return s.bold()
}

// bellKey names the two series and, where both occur, the two directions, at
// the top of the box, and gives the rest.
func (b barset) bellKey(s *sheet, box geom.Rect) geom.Rect {
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink}
	r, gap, between := s.pt(bellRadius+bellClear), s.pt(5), s.pt(22)
	x, y, line := box.X, box.Y, geom.Pt(0)
	entry := func(w words, sample geom.Pt, draw func(mid geom.Pt)) {
		if w.empty() {
			return
		}
		if x > box.X && x+sample+gap+w.width() > box.Right() {
			x, y, line = box.X, y+line+s.pt(4), 0
		}
		line = max(line, w.height())
		draw(y + w.p.Ascent - w.p.Cap/2)
		s.put(w, x+sample+gap, y)
		x += sample + gap + w.width() + between
	}
	for j, series := range b.chart.Series {
		entry(s.words(look, series.Name, box.W-2*r-gap), 2*r, func(mid geom.Pt) {
			s.bellDot(plane{}, mid, x+r, j, outline.Value{}, ink{fill: s.pal.Muted})
		})
	}
	up, down := false, false
	for i, e := range b.bells(s, 0) {
		if !anyHighlight(b.chart) || highlighted(b.chart, i) {
			up, down = up || e.rise() > 0, down || e.rise() < 0
		}
	}
	if up && down {
		for _, d := range []struct {
			name name
			ink  ink
		}{{name{"上升", "up"}, s.bold()}, {name{"下降", "down"}, s.inkOf(s.pal.Accent)}} {
			w := s.pt(22)
			entry(s.words(look, plain(s.say(d.name)), 0), w, func(mid geom.Pt) {
				s.stroke(geom.Path{}.Move(x, mid).Line(x+w, mid), s.pt(bellBar), d.ink.strong())
			})
		}
	}
	_, rest := box.CutTop(y + line + s.pt(14) - box.Y)
	return rest
}
