package chart

import (
	"math"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of lines, in points of the 960×540 page.
const (
	lineWidth    = 2.75
	dotRadius    = 4.2
	lineStepMost = 170.0
	seriesGap    = 14.0 // between a line's end and its name
)

// dot is a point of a line.
type dot struct {
	at            geom.Point
	value         outline.Value
	series, label int
}

// drawLines draws a line for each series over the categories, from the left.
func drawLines(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	b.stacked = false
	b.fit(s, b.layouts(true, false), func(b barset, step int) (geom.Pt, func()) { return b.lines(s, box, step) })
}

// lines lays out lines at a step of the ladders.
func (b barset) lines(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	return b.helped(s, box, step, true, func(inner geom.Rect) (geom.Pt, stage, func(help)) {
		return b.linesIn(s, inner, step)
	})
}

func (b barset) linesIn(s *sheet, box geom.Rect, step int) (over geom.Pt, st stage, draw func(help)) {
	c, m := b.chart, b.measure
	a := ask{most: s.pt(lineStepMost), gap: s.pt(8)}
	names := make([]words, len(c.Series))
	nameW, nameH := geom.Pt(0), geom.Pt(0)
	if b.many() {
		a.named = true
		for j, r := range c.Series {
			names[j] = s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step}, r.Name, box.W*0.22)
			nameW, nameH = max(nameW, names[j].width()), nameH+names[j].height()
		}
	}
	if nameW > 0 {
		a.after = nameW + s.pt(seriesGap)
	}
	a.top = s.numeral(markGrade, figure{digits: "0", tail: m.words()}, tint{s.pal.Ink, s.pal.Ink}, step).height() + s.pt(14)
	f, over := b.frame(s, box, step, a)
	over = max(over, nameH-(f.foot-box.Y))
	st = b.lineStage(s, f)
	return over, st, func(h help) {
		f.drawAxes(s)
		f.drawRules(s)
		f.drawNames(s)
		var all []dot
		for j, r := range c.Series {
			all = append(all, b.line(s, f.plane, j, r)...)
		}
		b.lineTargets(s, f.plane)
		b.dots(s, f.plane, all, step, h.boxes())
		b.names(s, f, names)
		h.draw(s)
	}
}

// lineColor is the colour of a line: of its series, darkened where it is too
// pale for a thin mark.
func (b barset) lineColor(s *sheet, series int) color.Color {
	if !b.many() {
		return s.pal.Primary
	}
	return s.series(series).strong()
}

// line draws one series, broken where a value is missing, and gives its dots.
func (b barset) line(s *sheet, p plane, series int, r outline.Series) []dot {
	var dots []dot
	var path geom.Path
	pen := false
	for i, v := range r.Values {
		if v.Missing {
			pen = false
			if !b.many() {
				n := s.missing(0)
				s.number(n, p.cats.middle(i)-n.width/2, p.value.at(b.base)-s.pt(8))
			}
			continue
		}
		at := geom.Point{X: p.cats.middle(i), Y: p.value.at(b.measure.in(v.Q.Value))}
		if pen {
			path = path.Line(at.X, at.Y)
		} else {
			path = path.Move(at.X, at.Y)
		}
		pen = true
		dots = append(dots, dot{at: at, value: v, series: series, label: i})
	}
	if len(path) > 1 {
		var dash []geom.Pt
		if series >= 4 {
			dash = []geom.Pt{s.pt(7), s.pt(4)}
		}
		s.stroke(path, s.pt(lineWidth), b.lineColor(s, series), dash...)
	}
	return dots
}

// dots draws the points and, beside each where there is room, its number:
// highlighted ones first, then the ends, then the rest. They keep off
// what is taken.
func (b barset) dots(s *sheet, p plane, all []dot, step int, taken []geom.Rect) {
	for _, d := range all {
		c := b.lineColor(s, d.series)
		radius := s.pt(dotRadius)
		if highlighted(b.chart, d.label) {
			radius *= 1.45
		}
		s.fill(geom.Circle(d.at, radius), c)
		if d.value.Q.Bound != quantity.Exact {
			// A hollow point: the true value is not exactly here.
			s.fill(geom.Circle(d.at, radius-s.pt(1.8)), s.pal.Paper)
		}
		if d.value.Q.Bound == quantity.AtLeast {
			s.stroke(geom.Path{}.Move(d.at.X-radius, d.at.Y-radius-s.pt(3)).Line(d.at.X, d.at.Y-radius-s.pt(7)).Line(d.at.X+radius, d.at.Y-radius-s.pt(3)), s.pt(1.6), c)
		}
		taken = append(taken, geom.Rect{X: d.at.X - radius, Y: d.at.Y - radius, W: 2 * radius, H: 2 * radius})
	}
	n := len(b.chart.Labels)
	rank := func(d dot) int {
		switch {
		case highlighted(b.chart, d.label):
			return 0
		case d.label == 0 || d.label == n-1:
			return 1
		}
		return 2
	}
	order := slices.Clone(all)
	slices.SortStableFunc(order, func(a, b dot) int { return rank(a) - rank(b) })
	for _, d := range order {
		num := s.numeral(markGrade, figureOf(d.value.Q, d.value.Pos), b.valueTint(s, d.label), step)
		gap := s.pt(dotRadius + 5)
		if d.value.Q.Bound == quantity.AtLeast {
			gap += s.pt(7)
		}
		above := geom.Rect{X: d.at.X - num.width/2, Y: d.at.Y - gap - num.height(), W: num.width, H: num.height()}
		below := above.Move(0, num.height()+gap+s.pt(dotRadius+5))
		spots := []geom.Rect{above, below}
		if b.under(all, d) {
			spots = []geom.Rect{below, above}
		}
		for _, r := range spots {
			if r.Bottom() > p.value.from-s.pt(2) || b.blocked(r, taken, all) {
				continue
			}
			taken = append(taken, r)
			if b.ruled(p, r) {
				s.patch(r.Inset(-s.pt(1), 0))
			}
			s.number(num, r.X, r.Y+num.top)
			break
		}
	}
}

// under tells whether a dot is the lowest of several in its category, or in a
// valley of its line: its number stands below it.
func (b barset) under(all []dot, d dot) bool {
	lowest, several := true, false
	left, right, valley := false, false, true
	for _, o := range all {
		switch {
		case o.label == d.label && o.series != d.series:
			several = true
			lowest = lowest && o.at.Y < d.at.Y
		case o.series == d.series && (o.label == d.label-1 || o.label == d.label+1):
			left, right = left || o.label < d.label, right || o.label > d.label
			valley = valley && o.at.Y < d.at.Y
		}
	}
	return several && lowest || !several && left && right && valley
}

// blocked tells whether a number's box meets another mark or a line.
func (b barset) blocked(r geom.Rect, taken []geom.Rect, all []dot) bool {
	if slices.ContainsFunc(taken, r.Overlaps) {
		return true
	}
	for i := 1; i < len(all); i++ {
		a, z := all[i-1], all[i]
		if a.series == z.series && z.label == a.label+1 && crosses(r, a.at, z.at) {
			return true
		}
	}
	return false
}

// crosses tells whether the segment from a to z runs through a rectangle.
func crosses(r geom.Rect, a, z geom.Point) bool {
	lo, hi := 0.0, 1.0
	for _, side := range []struct{ from, to, min, max geom.Pt }{
		{a.X, z.X, r.X, r.Right()}, {a.Y, z.Y, r.Y, r.Bottom()},
	} {
		d := side.to - side.from
		if math.Abs(d) < 1e-9 {
			if side.from < side.min || side.from > side.max {
				return false
			}
			continue
		}
		t0, t1 := (side.min-side.from)/d, (side.max-side.from)/d
		lo, hi = max(lo, min(t0, t1)), min(hi, max(t0, t1))
	}
	return lo < hi
}

// names writes each series' name at the end of its line, and those of reference
// lines and bands among them, moved apart where lines end close together.
func (b barset) names(s *sheet, f frame, names []words) {
	if !b.many() {
		return
	}
	last := len(b.chart.Labels) - 1
	var tags []tag
	for j, r := range b.chart.Series {
		if names[j].empty() {
			continue
		}
		y, end := f.value.at(b.base), f.right
		for i := last; i >= 0; i-- {
			if v := r.Values[i]; !v.Missing {
				y, end = f.value.at(b.measure.in(v.Q.Value)), f.cats.middle(i)
				break
			}
		}
		tags = append(tags, tag{index: j, want: y, height: names[j].height() + s.pt(2), from: end})
	}
	for _, g := range f.asideTags(s) {
		g.index += len(names)
		tags = append(tags, g)
	}
	spread(tags, f.box.Y, f.box.Bottom())
	x := f.right
	for _, g := range tags {
		if i := g.index - len(names); i >= 0 {
			g.index = i
			f.drawAside(s, g)
			continue
		}
		w := names[g.index]
		c := b.lineColor(s, g.index)
		from := geom.Point{X: g.from + s.pt(dotRadius+4), Y: g.want}
		s.stroke(geom.Path{}.Move(from.X, from.Y).Line(x+s.pt(2), g.at).Line(x+s.pt(seriesGap-4), g.at), s.pt(1), c)
		s.putIn(w, geom.Rect{X: x + s.pt(seriesGap), Y: g.at - w.height()/2, W: w.width(), H: w.height()})
	}
}

// tag is a label in a column of labels: where its middle should be and where
// it is.
type tag struct {
	index        int
	want, height geom.Pt
	at           geom.Pt
	from         geom.Pt // where its mark is, across the column
}

// spread moves the labels of a column apart so that none overlaps, each as
// near to its mark as that allows, all between top and bottom. Labels that
// touch move as one block, whose middle is the mean of what its labels want.
func spread(tags []tag, top, bottom geom.Pt) {
	slices.SortStableFunc(tags, func(a, b tag) int {
		switch {
		case a.want < b.want:
			return -1
		case a.want > b.want:
			return 1
		}
		return 0
	})
	type block struct{ first, count int }
	height := func(b block) geom.Pt {
		h := geom.Pt(0)
		for _, t := range tags[b.first : b.first+b.count] {
			h += t.height
		}
		return h
	}
	start := func(b block) geom.Pt {
		sum, off := geom.Pt(0), geom.Pt(0)
		for _, t := range tags[b.first : b.first+b.count] {
			sum += t.want - t.height/2 - off
			off += t.height
		}
		at := min(sum/geom.Pt(b.count), bottom-height(b))
		return max(at, top)
	}
	var blocks []block
	for i := range tags {
		blocks = append(blocks, block{i, 1})
		for len(blocks) > 1 {
			a, b := blocks[len(blocks)-2], blocks[len(blocks)-1]
			if start(a)+height(a) <= start(b)+1e-9 {
				break
			}
			blocks = append(blocks[:len(blocks)-2], block{a.first, a.count + b.count})
		}
	}
	for _, b := range blocks {
		at := start(b)
		for i := b.first; i < b.first+b.count; i++ {
			tags[i].at = at + tags[i].height/2
			at += tags[i].height
		}
	}
}
