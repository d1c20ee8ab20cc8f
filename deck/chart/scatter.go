package chart

import (
	"math"
	"slices"
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of scatter charts, in points of the 960×540 page.
const (
	pointRadius  = 5.5
	bubbleMost   = 46.0 // radius of the greatest bubble
	bubbleShare  = 0.16 // of the plot's lesser side that it has at most
	bubbleGround = 0.16 // of the plot that all bubbles cover at most
	plotLeast    = 90.0 // side of the plot
	pointName    = 0.24 // of the box's width that a name has at most
	crowd        = 30   // more points have all their names only in the smallest type
)

// scatter is points between two axes, each with a measure of its own. The
// axes need not start at zero, for nothing is measured from there.
type scatter struct {
	chart  *outline.Chart
	across axis
	up     axis
	size   measure
	sized  bool
	most   float64 // the greatest size
	points []point
}

// point is a label that has a place.
type point struct {
	label      int
	x, y, size float64
	unsized    bool // the size is missing
	hollow     bool // a value is qualified
}

// drawScatter draws the first series across and the second up; the area of a
// bubble is a third.
func drawScatter(s *sheet, c *outline.Chart, box geom.Rect) {
	p := newScatter(s, c)
	if len(p.points) == 0 {
		s.numberMid(s.missing(0), box.Center().X, box.Center().Y)
		return
	}
	last := s.set.Theme.Steps() - 1
	for _, all := range []bool{true, false} {
		for step := range last + 1 {
			if all && step < last && len(p.points) > crowd {
				continue
			}
			over, draw := p.layout(s, box, step, all)
			if over <= 0.01 || !all && step == last {
				draw()
				s.need(over)
				return
			}
		}
	}
}

func newScatter(s *sheet, c *outline.Chart) scatter {
	p := scatter{chart: c, sized: len(c.Series) > 2}
	if len(c.Series) < 2 {
		return p
	}
	p.across.measure, p.up.measure = s.measureOne(c, 0), s.measureOne(c, 1)
	if p.sized {
		p.size = s.measureOne(c, 2)
	}
	for i := range c.Labels {
		x, y := c.Series[0].Values[i], c.Series[1].Values[i]
		if x.Missing || y.Missing {
			continue
		}
		at := point{label: i, x: p.across.measure.in(x.Q.Value), y: p.up.measure.in(y.Q.Value)}
		at.hollow = x.Q.Bound != quantity.Exact || y.Q.Bound != quantity.Exact
		if p.sized {
			v := c.Series[2].Values[i]
			at.unsized = v.Missing
			if !v.Missing {
				at.size = p.size.in(v.Q.Value)
				at.hollow = at.hollow || v.Q.Bound != quantity.Exact
			}
			p.most = max(p.most, at.size)
		}
		p.points = append(p.points, at)
	}
	p.across.lo, p.across.hi = extentOf(p.points, func(p point) float64 { return p.x })
	p.up.lo, p.up.hi = extentOf(p.points, func(p point) float64 { return p.y })
	return p
}

// measureOne is the measure of one series alone.
func (s *sheet) measureOne(c *outline.Chart, series int) measure {
	return measureOf(&outline.Chart{Unit: c.Unit, Series: c.Series[series : series+1]}, s.han)
}

// extentOf is what an axis covers: down to zero where the values come near it,
// or where there is only one.
func extentOf(points []point, of func(point) float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range points {
		lo, hi = min(lo, of(p)), max(hi, of(p))
	}
	if lo == hi {
		return min(lo, 0), max(hi, 0)
	}
	switch {
	case lo > 0 && lo < 0.35*hi:
		lo = 0
	case hi < 0 && hi > 0.35*lo:
		hi = 0
	}
	return lo, hi
}

// scatterNote explains hollow points and names those that have no place.
func scatterNote(s *sheet, c *outline.Chart) string {
	p := newScatter(s, c)
	var parts, absent []string
	if slices.ContainsFunc(p.points, func(p point) bool { return p.hollow }) {
		parts = append(parts, s.say(name{"空心：数值是约数，或只知不少于、不超过多少", "Hollow: a value is approximate or a bound"}))
	}
	if p.sized && slices.ContainsFunc(p.points, func(at point) bool { return !at.unsized && at.size <= 0 }) {
		parts = append(parts, s.say(name{"叉：大小为零", "Cross: the size is zero"}))
	}
	if slices.ContainsFunc(p.points, func(p point) bool { return p.unsized }) {
		parts = append(parts, s.say(name{"虚线圈：大小缺数据", "Dashed: no data for the size"}))
	}
	for i, l := range c.Labels {
		if !slices.ContainsFunc(p.points, func(p point) bool { return p.label == i }) {
			absent = append(absent, l.Text.String())
		}
	}
	if len(absent) > 0 {
		parts = append(parts, s.say(name{"缺数据，未画出：", "No data, not drawn: "})+strings.Join(absent, s.say(name{"、", ", "})))
	}
	return strings.Join(parts, s.say(name{"；", "; "}))
}

// axisName is the name of an axis with its unit.
func (s *sheet) axisName(r outline.Series, m measure, step int, width geom.Pt) words {
	t := append(markup.Text{}, r.Name...)
	unit := m.words()
	switch {
	case unit == "":
	case len(t) == 0:
		t = says(unit, r.Pos)
	case s.han:
		t = append(t, says("（"+unit+"）", r.Pos)...)
	default:
		t = append(t, says(" ("+unit+")", r.Pos)...)
	}
	return s.words(typeset.Look{Role: theme.ChartAxis, Color: s.pal.Ink, Floor: step}, t, width)
}

// radius is that of a point: the areas of bubbles are as their sizes.
func (p scatter) radius(s *sheet, q plot, at point) geom.Pt {
	switch {
	case !p.sized || p.most <= 0:
		return s.pt(pointRadius)
	case at.unsized:
		return s.pt(pointRadius)
	}
	return q.greatest * math.Sqrt(max(at.size, 0)/p.most)
}

// layout lays the chart out at a step of the ladders; all asks for the names
// of all points, else the less telling ones may be left out.
func (p scatter) layout(s *sheet, box geom.Rect, step int, all bool) (over geom.Pt, draw func()) {
	above := s.axisName(p.chart.Series[1], p.up.measure, step, box.W)
	below := s.axisName(p.chart.Series[0], p.across.measure, step, box.W)
	top, bottom := box.Y+above.height()+s.pt(10), box.Bottom()-below.height()-s.pt(4)
	tick := s.axisText("0", step)
	bottom -= tick.height() + s.pt(tickGap)
	room := geom.Rect{X: box.X, Y: top, W: box.W, H: bottom - top}

	greatest := p.greatest(s, room)
	key := p.sizeKey(s, greatest, step)
	beside := !key.empty() && above.width()+key.width+s.pt(24) <= box.W
	if lower := key.height - above.height(); !key.empty() && beside && lower > 0 {
		room = room.Trim(0, lower, 0, 0)
	} else if !key.empty() && !beside {
		room = room.Trim(0, key.height+s.pt(6), 0, 0)
	}
	q := p.plot(s, room, step)
	if !key.empty() { // of bubbles as large as they are drawn
		key = key.scaled(q.greatest / greatest)
	}
	over = max(s.pt(plotLeast)-q.frame.W, s.pt(plotLeast)-q.frame.H, key.width-box.W)
	if over > 0 {
		return over, func() {}
	}
	names, missed := p.names(s, q, box.W*pointName, step, all)
	if all {
		missed.telling += missed.rest
	}
	over = s.pt(10) * geom.Pt(missed.telling)
	return over, func() {
		s.put(above, box.X, q.frame.Y-s.pt(10)-above.height())
		if !key.empty() {
			y := q.frame.Y - s.pt(10) - key.height
			if !beside {
				y -= above.height() + s.pt(6)
			}
			p.drawKey(s, key, q.frame.Right()-key.width, y)
		}
		p.drawAxes(s, q, step)
		s.put(below, box.Right()-below.width(), q.frame.Bottom()+s.pt(tickGap)+tick.height()+s.pt(4))
		p.drawPoints(s, q)
		p.drawNames(s, names)
	}
}

// greatest is the radius of the greatest bubble in a room: as large as leaves
// the plot open.
func (p scatter) greatest(s *sheet, room geom.Rect) geom.Pt {
	if !p.sized || p.most <= 0 {
		return 0
	}
	sum := 0.0
	for _, at := range p.points {
		sum += max(at.size, 0) / p.most
	}
	cover := math.Sqrt(max(room.W*room.H, 0) * bubbleGround / (math.Pi * max(sum, 1)))
	return min(s.pt(bubbleMost), max(min(room.W, room.H), 0)*bubbleShare, cover)
}
