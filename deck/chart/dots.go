package chart

import (
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Shape of the points of lines, in points of the 960×540 page.
const (
	dotRadius = 4.2
	crownGap  = 5.0  // between a mark and the number of a line above it
	dotsApart = 15.0 // points closer than that are a line without dots
)

// dot draws a point. One whose value is not exact is hollow; one that is open
// upwards has a tip above it.
func (s *sheet) dot(d dot, radius geom.Pt, c color.Color) {
	s.fill(geom.Circle(d.at, radius), c)
	if d.value.Q.Bound != quantity.Exact {
		s.fill(geom.Circle(d.at, radius-s.pt(1.8)), s.pal.Paper)
	}
	if d.value.Q.Bound == quantity.AtLeast {
		s.stroke(geom.Polyline(
			geom.Point{X: d.at.X - radius, Y: d.at.Y - radius - s.pt(3)},
			geom.Point{X: d.at.X, Y: d.at.Y - radius - s.pt(7)},
			geom.Point{X: d.at.X + radius, Y: d.at.Y - radius - s.pt(3)}), s.pt(1.6), c)
	}
}

// radius is the size of a point: bigger in a highlighted category.
func (b barset) radius(s *sheet, d dot) geom.Pt {
	if highlighted(b.chart, d.label) {
		return s.pt(dotRadius * 1.45)
	}
	return s.pt(dotRadius)
}

// boxOf is the square that a point takes up.
func boxOf(d dot, radius geom.Pt) geom.Rect {
	return geom.Rect{X: d.at.X - radius, Y: d.at.Y - radius, W: 2 * radius, H: 2 * radius}
}

// placed is a number with its dot and the left end of its baseline.
type placed struct {
	dot
	number numeral
	x, y   geom.Pt
	patch  bool // it stands on what would run through it
}

// box is where a number stands.
func (n placed) box() geom.Rect {
	return geom.Rect{X: n.x, Y: n.y - n.number.top, W: n.number.width, H: n.number.height()}
}

// numberLines draws the dots of lines and their numbers: all of them where
// all have room; else those of highlighted categories, of the ends and of the
// greatest and the least, as far as they have. They keep off what is taken.
func (b barset) numberLines(s *sheet, f frame, traces []trace, tags []tag, taken []geom.Rect, step int) {
	rest := obstacles{boxes: taken, room: geom.Rect{X: f.left - s.pt(7), Y: f.box.Y, W: f.box.Right() - f.left + s.pt(7), H: f.foot - s.pt(2) - f.box.Y}}
	if f.cats.middle(0) <= f.left { // no number begins where a tick ends
		rest.room = rest.room.Trim(s.pt(10), 0, 0, 0)
	}
	if len(tags) > 0 || len(f.asides) > 0 {
		rest.room.W = f.right + s.pt(min(seriesGap, asideGap)-4) - rest.room.X
	}
	for _, t := range traces {
		for i, d := range t.dots {
			if i > 0 && d.joint && !t.soft {
				rest.path(t.dots[i-1].at, d.at)
			}
		}
	}
	for _, g := range tags {
		rest.path(s.lead(g, f.right)...)
	}
	// Soft lines end where a number stands.
	b.numberDots(s, traces, rest, step, f.cats.step >= s.pt(dotsApart), b.stands())
	if !b.many() {
		b.gaps(s, f)
	}
}

// numberDots draws the dots of lines, every one or the telling ones, and their
// numbers, clear of the rest; on patches of the page's colour or as they are.
func (b barset) numberDots(s *sheet, traces []trace, rest obstacles, step int, every, patches bool) []placed {
	var all []placed
	full := false
	if !b.room.sparse {
		all, full = b.placeDots(s, traces, rest, step, nil)
	}
	if !full {
		all, _ = b.placeDots(s, traces, rest, step, b.tellingDots(traces))
	}
	numbered := make(map[geom.Point]bool)
	for _, n := range all {
		numbered[n.at] = true
	}
	for _, t := range traces {
		for i, d := range t.dots {
			alone := !d.joint && (i+1 == len(t.dots) || !t.dots[i+1].joint)
			if t.soft && !alone {
				continue
			}
			if every || alone || numbered[d.at] || d.value.Q.Bound != quantity.Exact || highlighted(b.chart, d.label) {
				s.dot(d, b.radius(s, d), t.color)
			}
		}
	}
	for _, n := range all {
		if patches || n.patch || s.ruled(n.box()) {
			s.clearNumber(n.number, n.x, n.y, s.pt(2))
		} else {
			s.number(n.number, n.x, n.y)
		}
	}
	return all
}

// placeDots places numbers at the dots that are asked for, nil for all, and
// tells whether all have room.
func (b barset) placeDots(s *sheet, traces []trace, o obstacles, step int, telling map[geom.Point]int) (out []placed, full bool) {
	o.boxes = slices.Clone(o.boxes)
	type ranked struct {
		trace int
		dot   dot
		rank  int
	}
	var order []ranked
	for k, t := range traces {
		if t.soft {
			continue
		}
		for _, d := range t.dots {
			o.add(boxOf(d, b.radius(s, d)))
			rank, told := b.rank(d), true
			if telling != nil {
				if rank, told = telling[d.at]; !told {
					continue
				}
			}
			order = append(order, ranked{k, d, rank})
		}
	}
	slices.SortStableFunc(order, func(a, b ranked) int { return a.rank - b.rank })
	full = true
	for _, r := range order {
		d := r.dot
		num := s.numeral(markGrade, b.figure(figureOf(d.value.Q, d.value.Pos)), b.valueTint(s, d.label), step)
		at, ok := b.spotFor(s, traces, r.trace, d, num, &o, telling != nil)
		if !ok {
			if full = false; telling == nil {
				return nil, false
			}
			continue
		}
		o.add(at)
		out = append(out, placed{d, num, at.X, at.Y + num.top, o.minds(at)})
	}
	return out, full
}

// rank is the order in which dots get their numbers: highlighted ones, the ends,
// the rest.
func (b barset) rank(d dot) int {
	switch {
	case highlighted(b.chart, d.label):
		return 0
	case d.label == 0 || d.label == len(b.chart.Labels)-1:
		return 1
	}
	return 2
}

// tellingDots are the dots that say most of their lines, by rank.
func (b barset) tellingDots(traces []trace) map[geom.Point]int {
	out := make(map[geom.Point]int)
	for _, t := range traces {
		if t.soft || len(t.dots) == 0 {
			continue
		}
		top, low := t.dots[0], t.dots[0]
		for _, d := range t.dots {
			if d.at.Y < top.at.Y {
				top = d
			}
			if d.at.Y > low.at.Y {
				low = d
			}
			if highlighted(b.chart, d.label) {
				out[d.at] = 0
			}
		}
		for rank, d := range []dot{t.dots[len(t.dots)-1], t.dots[0], top, low} {
			if _, told := out[d.at]; !told {
				out[d.at] = rank + 1
			}
		}
	}
	return out
}

// gaps marks the labels of a line, or of a stack, that a value is missing for, once where several follow each other.
func (b barset) gaps(s *sheet, f frame) {
	missing := func(i int) bool {
		return slices.ContainsFunc(b.chart.Series, func(r outline.Series) bool { return r.Values[i].Missing })
	}
	for i := 0; i < len(b.chart.Labels); i++ {
		if !missing(i) {
			continue
		}
		from := i
		for i+1 < len(b.chart.Labels) && missing(i+1) {
			i++
		}
		n := s.missing(f.step)
		x := (f.cats.middle(from)+f.cats.middle(i))/2 - n.width/2
		s.number(n, max(f.box.X, min(x, f.box.Right()-n.width)), f.foot-s.pt(8))
	}
}
