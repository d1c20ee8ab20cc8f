package chart

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of lines, in points of the 960×540 page.
const (
	lineWidth    = 2.75
	softWidth    = 1.6 // of a line behind those that stand out
	lineStepMost = 170.0
	seriesGap    = 14.0 // between a line's end and its name
)

// trace is a series as a line.
type trace struct {
	series int
	dots   []dot
	color  color.Color
	width  geom.Pt
	dash   []geom.Pt
	soft   bool // others stand out
}

// dot is a point of a line.
type dot struct {
	at    geom.Point
	value outline.Value
	label int
	joint bool // a line leads here from the dot before
}

// drawLines draws a line for each series over the categories, from the left.
func drawLines(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	b.stacked = false
	b.fit(s, b.layouts(true, false), func(b barset, step int) (geom.Pt, func()) { return b.lines(s, box, step, false) })
}

// lines lays out lines at a step of the ladders; filled, with the ground below
// them.
func (b barset) lines(s *sheet, box geom.Rect, step int, filled bool) (over geom.Pt, draw func()) {
	return b.helped(s, box, step, true, func(inner geom.Rect) (geom.Pt, scenery, func(help)) {
		return b.linesIn(s, inner, step, filled)
	})
}

func (b barset) linesIn(s *sheet, box geom.Rect, step int, filled bool) (over geom.Pt, st scenery, draw func(help)) {
	a := ask{most: s.pt(lineStepMost), gap: s.pt(8), edge: filled, named: b.many()}
	names := b.endNames(s, box.W*0.26, step)
	nameH := geom.Pt(0)
	for _, w := range names {
		nameH += w.height()
		a.after = max(a.after, w.width()+s.pt(seriesGap))
	}
	a.top = s.numeral(markGrade, figure{digits: "0", tail: b.measure.words()}, tint{s.pal.Ink, s.pal.Ink}, step).height() + s.pt(14)
	f, over := b.frame(s, box, step, a)
	over = max(over, nameH-(f.foot-box.Y))
	traces := b.traces(s, f.plane)
	return over, b.lineStage(s, f, traces), func(h help) {
		f.drawAxes(s)
		f.drawNames(s)
		if filled {
			for _, t := range traces {
				s.under(f, t)
			}
		}
		f.drawRules(s)
		for _, t := range traces {
			s.trace(t)
		}
		b.lineTargets(s, f)
		tags := b.endTags(s, names, traces, f, box)
		taken := append(h.boxes(), boxesOf(b.targetsOf(s, f))...)
		if filled { // a patch of the page's colour would show on the ground
			taken = append(taken, s.rules...)
		}
		b.numberLines(s, f, traces, tags, taken, step)
		for _, g := range tags {
			if i := g.index - len(traces); i >= 0 {
				g.index = i
				f.drawAside(s, g)
				continue
			}
			s.stroke(geom.Polyline(s.lead(g, f.right)...), s.pt(1), traces[g.index].color)
			s.putMid(names[g.index], f.right+s.pt(seriesGap), g.at)
		}
		h.draw(s)
	}
}

// lineStage is the scenery of lines: their dots, and what runs between them.
func (b barset) lineStage(s *sheet, f frame, traces []trace) scenery {
	var marks []sight
	var lines [][2]geom.Point
	for _, t := range traces {
		for i, d := range t.dots {
			marks = append(marks, sight{label: d.label, series: t.series, box: boxOf(d, s.pt(dotRadius*1.45))})
			if d.joint {
				lines = append(lines, [2]geom.Point{t.dots[i-1].at, d.at})
			}
		}
	}
	st := f.scenery(append(marks, b.targetsOf(s, f)...))
	st.lines = lines
	return st
}

// stands tells whether some series stand out among the others.
func (b barset) stands() bool {
	for _, r := range b.chart.Series {
		if r.Stands {
			return true
		}
	}
	return false
}

// traces places the lines, those that stand out last, on top of the others.
func (b barset) traces(s *sheet, p plane) []trace {
	out := make([]trace, len(b.chart.Series))
	for j, r := range b.chart.Series {
		out[j] = b.look(s, j)
		joint := false
		for i, v := range r.Values {
			if v.Missing {
				joint = false
				continue
			}
			at := geom.Point{X: p.cats.middle(i), Y: p.value.at(b.measure.in(v.Q.Value))}
			out[j].dots = append(out[j].dots, dot{at, v, i, joint})
			joint = true
		}
	}
	return out
}

// look is how a series looks as a line: in its colour, darkened where that is
// too pale for a thin mark; dashed from the fifth on.
func (b barset) look(s *sheet, series int) trace {
	t := trace{series: series, width: s.pt(lineWidth)}
	switch first := b.firstStanding(); {
	case !b.many(), series == first:
		t.color = s.pal.Primary
	case first >= 0 && !b.chart.Series[series].Stands:
		t.color, t.width, t.soft = s.axisLine(), s.pt(softWidth), true
	default:
		t.color = s.series(series).strong()
		t.dash = s.dashes(series)
	}
	return t
}

// dashes tell lines apart whose colours are alike: in grey, where pale ones are
// darkened to be seen, the fourth from the second and the sixth from the fifth.
func (s *sheet) dashes(series int) []geom.Pt {
	switch grey := s.set.Theme.Grey; {
	case grey && series == 3:
		return []geom.Pt{s.pt(2), s.pt(2.6)}
	case grey && series == 5:
		return []geom.Pt{s.pt(9), s.pt(3), s.pt(2), s.pt(3)}
	case series >= 4:
		return []geom.Pt{s.pt(7), s.pt(4)}
	}
	return nil
}

// firstStanding is the first series that stands out, or -1.
func (b barset) firstStanding() int {
	for j, r := range b.chart.Series {
		if r.Stands {
			return j
		}
	}
	return -1
}

// trace draws a line, broken where a value is missing.
func (s *sheet) trace(t trace) {
	var path geom.Path
	for _, d := range t.dots {
		if d.joint {
			path = path.Line(d.at.X, d.at.Y)
		} else {
			path = path.Move(d.at.X, d.at.Y)
		}
	}
	if len(path) > 1 {
		s.stroke(path, t.width, t.color, t.dash...)
	}
}

// endNames sets the names that stand at the ends of lines.
func (b barset) endNames(s *sheet, width geom.Pt, step int) []words {
	names := make([]words, len(b.chart.Series))
	if !b.many() {
		return names
	}
	for j, r := range b.chart.Series {
		look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step, Bold: r.Stands}
		if b.stands() && !r.Stands {
			look.Color = s.pal.Muted
		}
		names[j] = s.words(look, r.Name, width)
	}
	return names
}

// endTags places the names of lines at their ends, and those of reference lines
// and bands among them, moved apart where they are close together.
func (b barset) endTags(s *sheet, names []words, traces []trace, f frame, box geom.Rect) []tag {
	var tags []tag
	for j, t := range traces {
		if names[j].empty() || len(t.dots) == 0 {
			continue
		}
		end := t.dots[len(t.dots)-1].at
		tags = append(tags, tag{index: j, want: end.Y, height: names[j].height() + s.pt(tagApart), from: end.X})
	}
	if f.joined {
		for _, g := range f.asideTags(s) {
			g.index += len(traces)
			tags = append(tags, g)
		}
	}
	spread(tags, box.Y, f.foot)
	return tags
}

// lead is the line from a mark to its name in the column beyond x.
func (s *sheet) lead(g tag, x geom.Pt) []geom.Point {
	return []geom.Point{{X: g.from + s.pt(dotRadius+4), Y: g.want}, {X: x + s.pt(2), Y: g.at}, {X: x + s.pt(seriesGap-4), Y: g.at}}
}

// putMid places words with their left end at x, centred on y by cap height.
func (s *sheet) putMid(w words, x, y geom.Pt) {
	s.putIn(w, geom.Rect{X: x, Y: y - w.height()/2, W: w.width(), H: w.height()})
}
