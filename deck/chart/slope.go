package chart

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of slopes, in points of the 960×540 page.
const (
	slopeMost = 520.0 // from one time to the other
	slopeGap  = 12.0  // from a point to its number, and from that to the name
)

// slope is two times with a line for each series between them.
type slope struct {
	chart   *outline.Chart
	measure measure
	lo, hi  float64 // of the values: the axis need not have zero, as nothing is filled
	left    bool    // names stand at the left, too
}

// drawSlope draws what rose and what fell between two times, with the values and
// names at both ends.
func drawSlope(s *sheet, c *outline.Chart, box geom.Rect) {
	k := slope{chart: c, measure: measureOf(c, s.han), left: true}
	first := true
	each(c, func(v outline.Value) {
		x := k.measure.in(v.Q.Value)
		if first {
			k.lo, k.hi, first = x, x, false
		}
		k.lo, k.hi = min(k.lo, x), max(k.hi, x)
	})
	last := s.set.Theme.Steps() - 1
	for _, left := range []bool{true, false} {
		k.left = left
		for step := range last + 1 {
			over, draw := k.layout(s, box, step)
			if over <= 0.01 || !left && step == last {
				draw()
				s.need(over)
				return
			}
			if left && step == 2 { // rather names at one end than small ones at both
				break
			}
		}
	}
}

// slopeEnd is a series at one of the times: its number and its name.
type slopeEnd struct {
	number numeral
	name   words
}

// ends sets what stands at a time.
func (k slope) ends(s *sheet, at int, width geom.Pt, step int) []slopeEnd {
	align := typeset.Left
	if at == 0 {
		align = typeset.Right
	}
	out := make([]slopeEnd, len(k.chart.Series))
	for j, r := range k.chart.Series {
		v := r.Values[at]
		if v.Missing {
			continue
		}
		look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step, Align: align, Balance: true, Bold: r.Stands}
		t := tint{s.pal.Ink, s.pal.Muted}
		switch {
		case r.Stands:
			t = tint{s.pal.Primary, s.pal.Primary}
		case k.soft(j):
			look.Color, t.digits = s.pal.Muted, s.pal.Muted
		}
		out[j].number = s.numeral(markGrade, withUnit(k.chart, v), t, step)
		// A line that ends here, or begins, has no other place for its name.
		if at == 1 || k.left || r.Values[1].Missing {
			out[j].name = s.words(look, r.Name, width)
		}
	}
	return out
}

// soft tells whether a series stands back behind others.
func (k slope) soft(series int) bool {
	for _, r := range k.chart.Series {
		if r.Stands {
			return !k.chart.Series[series].Stands
		}
	}
	return false
}

// look is the colour and width of a series' line: those that stand out bold;
// where none does, those that rise bold and those that fall darker.
func (k slope) look(s *sheet, j int) (color.Color, geom.Pt) {
	v := k.chart.Series[j].Values
	switch {
	case k.chart.Series[j].Stands:
		return s.pal.Primary, s.pt(3.2)
	case k.soft(j):
		return s.axisLine(), s.pt(softWidth)
	case v[0].Missing || v[1].Missing || v[0].Q.Value == v[1].Q.Value:
		return s.pal.Muted, s.pt(softWidth)
	case v[1].Q.Value > v[0].Q.Value:
		return s.pal.Primary, s.pt(lineWidth)
	}
	return s.series(2).strong(), s.pt(lineWidth)
}

// layout lays out the slopes at a step of the ladders.
func (k slope) layout(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	gap := s.pt(slopeGap)
	var sides [2][]slopeEnd
	var numberW, nameW, height [2]geom.Pt
	for at := range sides {
		sides[at] = k.ends(s, at, box.W*0.24, step)
		for _, e := range sides[at] {
			if len(e.number.parts) == 0 {
				continue
			}
			numberW[at], nameW[at] = max(numberW[at], e.number.width), max(nameW[at], e.name.width())
			height[at] += e.height() + s.pt(3)
			if !e.name.empty() {
				over = max(over, e.name.p.Over)
			}
		}
	}
	room := func(at int) geom.Pt {
		w := gap + s.pt(dotRadius) + numberW[at]
		if nameW[at] > 0 {
			w += gap + nameW[at]
		}
		return w
	}
	heads := [2]words{}
	for at, l := range k.chart.Labels {
		heads[at] = s.words(typeset.Look{Role: theme.ChartTitle, Color: s.pal.Ink, Floor: step, Bold: true}, l.Text, box.W*0.4)
	}
	headH := max(heads[0].height(), heads[1].height()) + s.pt(14)
	left, right := room(0), room(1)
	for at, h := range heads { // heads are centred on their times
		if half := h.width() / 2; at == 0 {
			left = max(left, half)
		} else {
			right = max(right, half)
		}
	}
	way := min(box.W-left-right, s.pt(slopeMost))
	least := s.pt(90)
	if k.left { // rather names at one end than slopes that cannot be seen
		least = s.pt(160)
	}
	over = max(over, least-way, heads[0].width()/2+heads[1].width()/2+s.pt(8)-way)
	way = max(way, s.pt(10))
	plot := geom.Rect{X: box.X + (box.W-left-right-way)/2 + left, Y: box.Y + headH, W: way, H: box.H - headH}
	over = max(over, height[0]-plot.H, height[1]-plot.H, s.pt(70)-plot.H)
	return over, func() {
		axis := linear{k.lo, k.hi, plot.Bottom() - s.pt(12), plot.Y + s.pt(12)}
		if k.hi == k.lo {
			axis = linear{k.lo - 1, k.lo + 1, plot.Bottom(), plot.Y}
		}
		for at, h := range heads {
			x := plot.X + way*geom.Pt(at)
			s.put(h, x-h.width()/2, box.Y)
			s.stroke(geom.Polyline(geom.Point{X: x, Y: plot.Y}, geom.Point{X: x, Y: plot.Bottom()}), s.pt(1.2), s.axisLine())
		}
		k.lines(s, axis, plot)
		for at := range sides {
			k.column(s, sides[at], at, axis, plot, numberW[at])
		}
	}
}

func (e slopeEnd) height() geom.Pt { return max(e.number.height(), e.name.height()) }

// lines draws the slopes, those that stand back first.
func (k slope) lines(s *sheet, axis linear, plot geom.Rect) {
	for _, front := range []bool{false, true} {
		for j, r := range k.chart.Series {
			if k.soft(j) == front {
				continue
			}
			c, width := k.look(s, j)
			var pts []geom.Point
			for at, v := range r.Values {
				if !v.Missing {
					pts = append(pts, geom.Point{X: plot.X + plot.W*geom.Pt(at), Y: axis.at(k.measure.in(v.Q.Value))})
				}
			}
			if len(pts) == 2 {
				s.stroke(geom.Polyline(pts...), width, c)
			}
			i := 0
			for _, v := range r.Values {
				if !v.Missing {
					s.dot(dot{at: pts[i], value: v}, s.pt(dotRadius), c)
					i++
				}
			}
		}
	}
}

// column writes the numbers and names of a time beside its points, moved apart
// where these are close.
func (k slope) column(s *sheet, ends []slopeEnd, at int, axis linear, plot geom.Rect, numberW geom.Pt) {
	var tags []tag
	for j, e := range ends {
		if len(e.number.parts) > 0 {
			tags = append(tags, tag{index: j, want: axis.at(k.measure.in(k.chart.Series[j].Values[at].Q.Value)), height: e.height() + s.pt(3)})
		}
	}
	spread(tags, plot.Y, plot.Bottom())
	gap, off := s.pt(slopeGap), s.pt(dotRadius+3)
	for _, g := range tags {
		e := ends[g.index]
		x, dir := plot.X, geom.Pt(-1)
		if at == 1 {
			x, dir = plot.Right(), 1
		}
		if moved := g.at - g.want; moved*moved > 1 {
			c, _ := k.look(s, g.index)
			s.stroke(geom.Polyline(geom.Point{X: x + dir*off, Y: g.want}, geom.Point{X: x + dir*(gap+s.pt(1)), Y: g.at}), s.pt(1), c)
		}
		number, name := x+gap+s.pt(dotRadius), x+gap+s.pt(dotRadius)+numberW+gap
		if at == 0 {
			number, name = x-gap-s.pt(dotRadius)-e.number.width, x-gap-s.pt(dotRadius)-numberW-gap-e.name.width()
		}
		s.number(e.number, number, e.number.baselineMid(g.at))
		s.putSide(e.name, name, g.at)
	}
}

// putSide places words whose lines are w wide with their left end at x, centred
// on y by cap height.
func (s *sheet) putSide(w words, x, y geom.Pt) {
	if w.empty() {
		return
	}
	if w.align == typeset.Right {
		x -= w.p.Width - w.width()
	}
	s.putIn(w, geom.Rect{X: x, Y: y - w.height()/2, W: w.p.Width, H: w.height()})
}
