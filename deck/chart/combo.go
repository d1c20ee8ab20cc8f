package chart

import (
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// combo is columns with lines before them: two sets of series over the same
// categories, on one axis or, where their units differ, on two.
type combo struct {
	columns, lines barset
	two            bool // axes
}

// drawCombo draws columns and lines; keys above the axes name the series.
func drawCombo(s *sheet, c *outline.Chart, box geom.Rect) {
	k := newCombo(s, c)
	box = k.keys(s, box)
	k.columns.fit(s, k.columns.layouts(true, false), func(b barset, step int) (geom.Pt, func()) {
		k := k
		k.columns, k.lines = b, k.lines.within(b.room)
		return k.standing(s, box, step)
	})
}

func newCombo(s *sheet, c *outline.Chart) combo {
	columns, lines := *c, *c
	columns.Series, lines.Series, lines.Stack = nil, nil, outline.Grouped
	for _, r := range c.Series {
		if r.Line {
			lines.Series = append(lines.Series, r)
		} else {
			columns.Series = append(columns.Series, r)
		}
	}
	columns.Notes = remarksOf(c, len(columns.Series))
	two := unitOf(&columns) != unitOf(&lines)
	if two { // what the columns are compared with is nothing to the line
		lines.Lines, lines.Bands, lines.Baseline = nil, nil, nil
	}
	k := combo{columns: newBarset(s, &columns), lines: newBarset(s, &lines)}
	k.two = two
	if !k.two {
		both := newBarset(s, c)
		k.columns.measure, k.lines.measure = both.measure, both.measure
		for _, b := range []*barset{&k.columns, &k.lines} {
			b.base, b.lo, b.hi = both.base, both.base, both.base
			b.lo, b.hi = b.reachOf()
		}
		k.columns.lo, k.columns.hi = min(k.columns.lo, k.lines.lo), max(k.columns.hi, k.lines.hi)
		k.columns, k.lines = k.columns.within(room{}), k.lines.within(room{})
	} else if k.lines.lo < 0 && k.lines.hi > 0 {
		// The line's values below zero have room below the columns: both axes
		// have zero at one height.
		k.columns.positive = k.columns.lo >= 0
		k.columns.lo = min(k.columns.lo, k.columns.hi*k.lines.lo/k.lines.hi)
	}
	// Columns stand back behind the line.
	k.columns.hue, k.columns.calm = len(lines.Series), true
	k.columns.keyed, k.lines.keyed = two, two
	k.columns, k.lines = k.columns.within(room{}), k.lines.within(room{})
	return k
}

// unitOf is the unit of a chart's values.
func unitOf(c *outline.Chart) string {
	unit := c.Unit
	each(c, func(v outline.Value) { unit = v.Q.Unit })
	return unit
}

// remarksOf are a chart's remarks, with its series counted columns first.
func remarksOf(c *outline.Chart, columns int) []outline.Annotation {
	index := make([]int, len(c.Series))
	bars, lines := 0, columns
	for j, r := range c.Series {
		if r.Line {
			index[j], lines = lines, lines+1
		} else {
			index[j], bars = bars, bars+1
		}
	}
	out := slices.Clone(c.Notes)
	for i := range out {
		out[i].Series = index[out[i].Series]
	}
	return out
}

// standing lays out columns and lines at a step of the ladders.
func (k combo) standing(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	return k.columns.helped(s, box, step, true, func(inner geom.Rect) (geom.Pt, scenery, func(help)) {
		return k.standingIn(s, inner, step)
	})
}

func (k combo) standingIn(s *sheet, box geom.Rect, step int) (over geom.Pt, st scenery, draw func(help)) {
	b := k.columns
	a := ask{most: s.pt(stepMost), gap: s.pt(10), keyed: k.two}
	if k.two {
		a.other = &axis{k.lines.measure, k.lines.lo, k.lines.hi}
	}
	a.top = s.numeral(markGrade, figure{digits: "0"}, tint{s.pal.Ink, s.pal.Ink}, step).height() + s.pt(14)
	f, over := b.frame(s, box, step, a)
	share := columnShare
	if b.lanes() > 1 {
		share = groupShare
	}
	thick := min(f.cats.step*share, s.pt(laneMost)*geom.Pt(b.lanes()))
	front := f.plane
	if f.second != nil {
		front.value = f.second.value
	}
	return over, k.scenery(s, f, front, thick), func(h help) {
		b.lightColumns(s, f.plane, f.foot-f.length, min(f.nameFoot(s)+s.pt(2), box.Bottom()))
		f.drawAxes(s)
		for i := range b.chart.Labels {
			b.draw(s, f.plane, i, f.cats.middle(i)-thick/2, f.cats.middle(i)+thick/2)
			f.drawName(s, i)
		}
		s.ground(f.plane, f.ticks, f.left, f.right)
		f.drawRules(s)
		b.drawTargets(s, f.plane, thick)
		for i := range b.chart.Labels {
			b.insides(s, f.plane, i, f.cats.middle(i)-thick/2, f.cats.middle(i)+thick/2)
		}
		k.numbers(s, f, front, thick, h.boxes())
		h.draw(s)
	}
}

// scenery is the scenery of columns and lines.
func (k combo) scenery(s *sheet, f frame, front plane, thick geom.Pt) scenery {
	st := k.lines.lineStage(s, f, k.lines.traces(s, front))
	for i := range st.marks {
		st.marks[i].series += len(k.columns.chart.Series)
	}
	st.marks = append(k.columns.marks(s, f.plane, thick, nil), st.marks...)
	return st
}

// lightColumns tints the ground of highlighted categories.
func (b barset) lightColumns(s *sheet, p plane, top, foot geom.Pt) {
	for i := range b.chart.Labels {
		if highlighted(b.chart, i) {
			s.tintGround(p.box(p.cats.start(i), p.cats.start(i)+p.cats.step, top, foot), s.pal.Tint)
		}
	}
}

// numbers draws the lines with the numbers at their dots and, where these leave
// them room, the numbers of the columns: all above their columns, or all at
// their feet.
func (k combo) numbers(s *sheet, f frame, front plane, thick geom.Pt, taken []geom.Rect) {
	traces := k.lines.traces(s, front)
	o := obstacles{boxes: taken, room: geom.Rect{X: f.left, Y: f.box.Y, W: f.right - f.left, H: f.foot + f.below - f.box.Y}}
	for _, t := range traces {
		for i, d := range t.dots {
			if d.joint {
				o.path(t.dots[i-1].at, d.at)
			}
		}
	}
	for _, t := range traces {
		s.trace(t)
	}
	// The columns' numbers are placed first: they have fewer places.
	dotted := o
	dotted.boxes = slices.Clone(o.boxes)
	for _, t := range traces {
		for _, d := range t.dots {
			dotted.add(boxOf(d, k.lines.radius(s, d)))
		}
	}
	if !k.columns.stacked {
		for _, n := range k.columnNumbers(s, f, thick, dotted) {
			s.number(n.number, n.x, n.y)
			o.add(n.box().Inset(-s.pt(2), -s.pt(2)))
		}
	}
	o.boxes = append(o.boxes, k.columns.insideBoxes(s, f.plane, thick)...)
	// The numbers of lines stand wholly on a pale column or beside it, or above
	// it; only where there is no such room do they get patches.
	soft := obstacles{room: o.room}
	for _, m := range k.columns.marks(s, f.plane, thick, nil) {
		r := m.box
		if r.H == 0 || m.target {
			continue
		}
		o.behind = append(o.behind, r)
		if k.columns.stacked || color.Contrast(s.pal.Ink, k.columns.ink(s, m.series, m.label).fill) < textContrast {
			soft.add(r)
		} else {
			soft.outline(r)
		}
	}
	o.soft = &soft
	at := k.lines.numberDots(s, traces, o, f.step, f.cats.step >= s.pt(dotsApart), false)
	if !k.columns.stacked {
		return
	}
	// The totals of stacks are sums: they stand where the values leave room.
	for _, n := range at {
		dotted.add(n.box())
	}
	for _, n := range k.columnNumbers(s, f, thick, dotted) {
		s.number(n.number, n.x, n.y)
	}
}
