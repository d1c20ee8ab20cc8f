package chart

import (
	"math"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of lines and bands, in points of the 960×540 page.
const (
	ruleWidth  = 1.4
	asideShare = 0.2  // of the box's width, at most, for the names beside a plane
	headGap    = 6.0  // between such a name and the plane
	tagApart   = 5.0  // between two names in a column
	asideGap   = 12.0 // and beside it
	targetMost = 28.0 // length of a target's line at a dot
	targetOver = 4.0  // how far a target's line stands out at either side of its mark
)

// headShares are the widths that are tried for the names above a plane, as
// parts of the box's.
var headShares = [...]float64{0.3, 0.22, 0.17, 0.14}

// sideName is the name of a line or band, at its value.
type sideName struct {
	words words
	value float64
	line  bool // a line leads to it
}

// asides sets the names of the lines and bands in columns of that width.
func (b barset) asides(s *sheet, width geom.Pt, align typeset.Align, step int) []sideName {
	var out []sideName
	look := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Ink, Align: align, Balance: true, Floor: step}
	for _, r := range b.rules() {
		out = append(out, sideName{s.words(look, says(r.name, r.source.Pos), width), r.value, true})
	}
	look.Color = s.pal.Muted
	for _, r := range b.ranges() {
		if w := s.words(look, r.source.Name, width); !w.empty() {
			out = append(out, sideName{w, (r.from + r.to) / 2, false})
		}
	}
	return out
}

// drawRanges tints the ground behind the marks, from one place along the
// categories to another.
func (b barset) drawRanges(s *sheet, p plane, c0, c1 geom.Pt) {
	for i, r := range b.ranges() {
		s.tintGround(p.box(c0, c1, p.value.at(r.from), p.value.at(r.to)), s.band(i))
	}
}

// band is the colour of a range: neighbours differ.
func (s *sheet) band(i int) color.Color {
	first, more := 0.11, 0.09
	if s.set.Theme.InkSaving { // bars are tints: bands stay paler than these
		first, more = 0.05, 0.06
	}
	return s.pal.Paper.Mix(s.pal.Muted, first+more*float64(i%3))
}

// drawRule draws a line at a value: a target's whole, others in dashes.
func (s *sheet) drawRule(p plane, r rule, c0, c1 geom.Pt) {
	a, z := p.point(c0, p.value.at(r.value)), p.point(c1, p.value.at(r.value))
	path := geom.Path{}.Move(a.X, a.Y).Line(z.X, z.Y)
	s.rules = append(s.rules, path.Bounds().Inset(-s.pt(ruleWidth)/2, -s.pt(ruleWidth)/2))
	if r.target {
		s.stroke(path, s.pt(ruleWidth), s.pal.Ink)
		return
	}
	s.stroke(path, s.pt(ruleWidth), s.pal.Ink, s.pt(5), s.pt(3))
}

// ruled tells whether a line that is drawn runs through a box.
func (s *sheet) ruled(r geom.Rect) bool { return slices.ContainsFunc(s.rules, r.Overlaps) }

// target is what a mark was to reach, in the measure.
func (b barset) target(series, label int) (float64, bool) {
	if b.stacked && !b.whole {
		return 0, false
	}
	v := b.chart.Series[series].Values[label]
	return b.measure.in(v.Target.Value), !v.Missing && v.HasTarget
}

// drawTargets draws a short line at what each mark was to reach.
func (b barset) drawTargets(s *sheet, p plane, thick geom.Pt) {
	lane := thick / geom.Pt(b.lanes())
	for j := range b.chart.Series {
		for i := range b.chart.Labels {
			if t, ok := b.target(j, i); ok {
				c0 := p.cats.middle(i) - thick/2 + lane*geom.Pt(j)
				s.drawTarget(p, t, c0, c0+lane)
			}
		}
	}
}

// lineTargets draws a short line at what each dot was to reach.
func (b barset) lineTargets(s *sheet, f frame) {
	for _, t := range b.targetsOf(s, f) {
		v, _ := b.target(t.series, t.label)
		s.drawTarget(f.plane, v, t.box.X, t.box.Right())
	}
}

// targetsOf are the places of the targets of dots, within the box.
func (b barset) targetsOf(s *sheet, f frame) []sight {
	var out []sight
	half := min(f.cats.step/4, s.pt(targetMost)/2)
	left, right := f.box.X+s.pt(targetOver), f.box.Right()-s.pt(targetOver)
	for j := range b.chart.Series {
		for i := range b.chart.Labels {
			if v, ok := b.target(j, i); ok {
				x0, x1 := max(left, f.cats.middle(i)-half), min(right, f.cats.middle(i)+half)
				out = append(out, sight{i, j, geom.Rect{X: x0, Y: f.value.at(v) - s.pt(2), W: x1 - x0, H: s.pt(4)}, true})
			}
		}
	}
	return out
}

// drawTarget draws a line at a value from one place along the categories to
// another, and a little beyond.
func (s *sheet) drawTarget(p plane, value float64, c0, c1 geom.Pt) {
	over := min(s.pt(targetOver), (c1-c0)/4)
	a, z := p.point(c0-over, p.value.at(value)), p.point(c1+over, p.value.at(value))
	path := geom.Path{}.Move(a.X, a.Y).Line(z.X, z.Y)
	s.stroke(path, s.pt(5), s.pal.Paper)
	s.stroke(path, s.pt(2.4), s.pal.Ink)
}

// breakSign marks an axis that does not begin at zero: a zigzag where the
// marks start.
func (s *sheet) breakSign(at, across geom.Pt, upright bool) {
	w, h := s.pt(4), s.pt(3)
	spots := []geom.Point{{X: 0, Y: -2 * w}, {X: 0, Y: -w}, {X: -h, Y: -w / 2}, {X: h, Y: w / 2}, {X: 0, Y: w}, {X: 0, Y: 2 * w}}
	for i, d := range spots {
		if upright {
			spots[i] = geom.Point{X: across + d.X, Y: at + d.Y}
		} else {
			spots[i] = geom.Point{X: at + d.Y, Y: across + d.X}
		}
	}
	s.stroke(geom.Polyline(spots...), s.pt(3.6), s.pal.Paper)
	s.stroke(geom.Polyline(spots...), s.pt(1.2), s.pal.Muted)
}

// drawRules draws the lines of a frame over its marks, with the names of lines
// and bands beside it, apart from each other.
func (f frame) drawRules(s *sheet) {
	for _, r := range f.set.rules() {
		s.drawRule(f.plane, r, f.left, f.right)
	}
	if f.joined {
		return
	}
	tags := f.asideTags(s)
	spread(tags, f.box.Y, f.box.Bottom())
	for _, g := range tags {
		f.drawAside(s, g)
	}
}

// asideTags are the names beside a frame as tags.
func (f frame) asideTags(s *sheet) []tag {
	var tags []tag
	for i, a := range f.asides {
		tags = append(tags, tag{index: i, want: f.value.at(a.value), height: a.words.height() + s.pt(tagApart), from: f.right})
	}
	return tags
}

// drawAside writes a name beside a frame.
func (f frame) drawAside(s *sheet, g tag) {
	a, x := f.asides[g.index], f.asideX
	if a.line {
		path := geom.Path{}.Move(f.right, g.want)
		if f.second == nil {
			path = path.Line(x-s.pt(4), g.at)
		} else if path = nil; g.at != g.want {
			// The ticks of the axis stand between.
			right := x + f.asideW
			path = geom.Path{}.Move(right+s.pt(4), g.at).Line(right+s.pt(8), g.want)
		}
		s.stroke(path, s.pt(0.9), s.pal.Muted)
	}
	if f.second != nil {
		x += f.asideW - a.words.p.Width
		s.putIn(a.words, geom.Rect{X: x, Y: g.at - a.words.height()/2, W: a.words.p.Width, H: a.words.height()})
		return
	}
	s.putIn(a.words, geom.Rect{X: x, Y: g.at - a.words.height()/2, W: a.words.width(), H: a.words.height()})
}

// heads sets the names of lines and bands above lying rows, side by side; the
// tags' places are along the values.
func (b barset) heads(s *sheet, names []sideName, value linear, box geom.Rect) (tags []tag, height, over geom.Pt) {
	if len(names) == 0 {
		return nil, 0, 0
	}
	gap := s.pt(14)
	width := -gap
	for i, a := range names {
		tags = append(tags, tag{index: i, want: value.at(a.value), height: a.words.width() + gap})
		height, width = max(height, a.words.height()), width+a.words.width()+gap
		over = max(over, a.words.p.Over)
	}
	spread(tags, box.X-gap/2, box.Right()+gap/2)
	return tags, height + s.pt(headGap+6), max(over, width-box.W)
}

// drawRules draws the lines of lying rows over their marks, with the names of
// lines and bands above.
func (f rows) drawRules(s *sheet) {
	for _, r := range f.set.rules() {
		s.drawRule(f.plane, r, f.top, f.foot)
	}
	for _, g := range f.heads {
		w := f.asides[g.index].words
		bottom := f.top - s.pt(headGap)
		s.put(w, g.at-w.p.Width/2, bottom-w.height())
		// The name of a band that had to move from above it has a leader, too.
		if f.asides[g.index].line || math.Abs(g.at-g.want) > w.width()/2 {
			s.stroke(geom.Path{}.Move(g.want, f.top).Line(g.at, bottom+s.pt(1)), s.pt(0.9), s.pal.Muted)
		}
	}
}
