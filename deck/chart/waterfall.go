package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// Shape of waterfalls, in points of the 960×540 page.
const (
	fallMost  = 92.0 // width of a bar
	fallShare = 0.62 // of a category's step
	fallLine  = 1.0  // width of the lines between bars
)

// drawWaterfall draws how additions and deductions make a total.
func drawWaterfall(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	all := falls(c, b.measure, s.han)
	b.lo, b.hi = 0, 0
	for _, f := range all {
		b.lo, b.hi = min(b.lo, f.from, f.to), max(b.hi, f.from, f.to)
	}
	for _, v := range b.against() {
		b.lo, b.hi = min(b.lo, v), max(b.hi, v)
	}
	b.fit(s, b.layouts(true, false), func(b barset, step int) (geom.Pt, func()) {
		over, draw := b.hanging(s, box, all, step, false)
		if over <= 0.01 {
			return over, draw
		}
		// Numbers too wide for their bars put their units below the digits.
		if o, d := b.hanging(s, box, all, step, true); o < over {
			return o, d
		}
		return over, draw
	})
}

// hanging lays out a waterfall at a step of the ladders.
func (b barset) hanging(s *sheet, box geom.Rect, all []fall, step int, tall bool) (over geom.Pt, draw func()) {
	return b.helped(s, box, step, true, func(inner geom.Rect) (geom.Pt, scenery, func(help)) {
		return b.hangingIn(s, inner, all, step, tall)
	})
}

func (b barset) hangingIn(s *sheet, box geom.Rect, all []fall, step int, tall bool) (over geom.Pt, st scenery, draw func(help)) {
	numbers := make([]numeral, len(all))
	a := ask{most: s.pt(stepMost), gap: s.pt(10), bare: b.few()}
	for i, f := range all {
		numbers[i] = b.fallNumber(s, f, step, tall)
		room := numbers[i].height() + s.pt(columnGap) + s.reach(f.bound)
		if f.above() {
			a.reach = append(a.reach, reach{value: max(f.from, f.to), room: room})
		} else {
			a.reach = append(a.reach, reach{value: min(f.from, f.to), room: room})
		}
	}
	f, over := b.frame(s, box, step, a)
	thick := min(f.cats.step*fallShare, s.pt(fallMost))
	for _, n := range numbers {
		over = max(over, n.width-f.cats.step+s.pt(6))
	}
	spots := make([]spot, len(all))
	var marks []sight
	for i, bar := range all {
		spots[i] = b.fallSpot(s, f.plane, bar, numbers[i])
		mid := f.cats.middle(i)
		marks = append(marks, sight{label: i, box: f.plane.box(mid-thick/2, mid+thick/2, f.value.at(bar.from), f.value.at(bar.to))}, sight{label: i, box: spots[i].box()})
	}
	return over, f.scenery(marks), func(h help) {
		f.drawAxes(s)
		for i := range all {
			if i+1 < len(all) {
				b.connect(s, f.plane, all[i], all[i+1], thick)
			}
		}
		for _, bar := range all {
			b.fall(s, f.plane, bar, thick)
		}
		f.drawRules(s)
		for i, n := range spots {
			s.clearNumber(n.number, n.x, n.y, s.pt(2))
			f.drawName(s, i)
		}
		h.draw(s)
	}
}

// above tells whether the number of a bar stands above it, not below.
func (f fall) above() bool { return max(f.from, f.to) > 0 || f.from == f.to && f.to >= 0 }

// fallNumber sets the number at a bar; one that was computed says so.
func (b barset) fallNumber(s *sheet, f fall, step int, tall bool) numeral {
	if f.missing {
		return s.missing(step)
	}
	g, step := b.grade(s, step)
	text := b.figure(f.number)
	if f.computed {
		text.lead = s.say(name{"算得", "sum"}) + text.lead
	}
	return s.setNumeral(g, text, b.valueTint(s, f.label), step, tall)
}

// fallInk is the look of a bar: additions, deductions and totals differ in
// lightness, for those who see no colours.
func (s *sheet) fallInk(f fall) ink {
	switch {
	case f.total:
		return s.series(2)
	case f.to < f.from:
		return s.series(1)
	}
	return s.series(0)
}

// fall draws a bar.
func (b barset) fall(s *sheet, p plane, f fall, thick geom.Pt) {
	if mid := p.cats.middle(f.label); !f.missing {
		s.ended(p.bar(mid-thick/2, mid+thick/2, p.value.at(f.from), p.value.at(f.to), f.bound, s.unit), s.fallInk(f))
	}
}

// fallSpot is where the number of a bar stands: beyond its end.
func (b barset) fallSpot(s *sheet, p plane, f fall, n numeral) spot {
	v0, v1 := p.value.at(f.from), p.value.at(f.to)
	beyond := s.pt(columnGap)
	// The end of a bar that goes up is above it, of one that goes down below.
	if !f.missing && f.above() == (f.to >= f.from) {
		beyond += s.reach(f.bound)
	}
	y := min(v0, v1) - beyond - n.bottom
	if !f.above() {
		y = max(v0, v1) + beyond + n.top
	}
	return spot{end{label: f.label, number: n}, p.cats.middle(f.label) - n.width/2, y}
}

// connect draws the line from the end of a bar to the next, which hangs on it;
// dashed where a value between was missing. No line leads to a total that is
// not the sum of what is before it.
func (b barset) connect(s *sheet, p plane, f, next fall, thick geom.Pt) {
	level := next.from
	switch {
	case next.total && (f.adrift || next.missing):
		return
	case next.total || next.missing:
		level = f.to
	}
	if f.missing && f.total {
		return
	}
	from, to := p.cats.middle(f.label)+thick/2, p.cats.middle(next.label)-thick/2
	if f.missing {
		from -= thick
	}
	var dash []geom.Pt
	if f.adrift || next.adrift {
		dash = []geom.Pt{s.pt(3), s.pt(2.5)}
	}
	a, e := p.point(from, p.value.at(level)), p.point(to, p.value.at(level))
	s.stroke(geom.Path{}.Move(a.X, a.Y).Line(e.X, e.Y), s.pt(fallLine), s.leader(), dash...)
}
