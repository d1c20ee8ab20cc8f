package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Shape of radar charts, in points of the 960×540 page.
const (
	radarMost  = 180.0 // radius of the outermost ring
	radarLeast = 60.0
	radarGap   = 10.0  // between the outermost ring and the names
	radarTop   = 16.0  // between it and the name at the top
	radarName  = 128.0 // width of a name
	radarFill  = 40    // opacity of a polygon, of 255; less where there are several
)

// radar is an axis for each label, all from zero in the middle to one rim.
type radar struct {
	barset
	ticks  ticks
	center geom.Point
	radius geom.Pt
}

// drawRadar draws a polygon for each series. Names stand around, each with its
// values; series are named at their polygons, or in a legend where there is no
// room.
func drawRadar(s *sheet, c *outline.Chart, box geom.Rect) {
	r := radar{barset: newBarset(s, c)}
	r.ticks = niceTicks(0, r.hi, r.measure.bounds(5))
	s.shrink(func(step int) (geom.Pt, func()) { return r.layout(s, box, step) })
}

// layout lays the chart out at a step of the ladders.
func (r radar) layout(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	tips := r.tips(s, min(s.pt(radarName), box.W*0.26), step)
	direct, _ := r.placed(s, tips, box)
	seriesNames, ok := direct.seriesNames(s, tips, box, step)
	legend := func() {}
	if !ok {
		direct, legend = r.withLegend(s, tips, box, step)
		seriesNames = nil
	}
	r = direct
	over = max(s.pt(radarLeast)-r.radius, tips.over())
	boxes := r.tipBoxes(s, tips)
	for i, a := range boxes {
		for _, b := range boxes[i+1:] {
			if a.Overlaps(b) {
				over = max(over, s.pt(10))
			}
		}
	}
	return over, func() {
		r.drawRings(s)
		for j := range r.chart.Series {
			r.drawPolygon(s, j)
		}
		r.drawTicks(s, step)
		for i, at := range boxes {
			tips[i].draw(s, at)
		}
		for _, n := range seriesNames {
			if n.perch.leader {
				s.stroke(geom.Polyline(n.perch.from, n.perch.to), s.pt(1), n.color)
			}
			s.putTight(labelBlock{name: n.words}, n.perch.box)
		}
		legend()
	}
}

// degrees is the direction of an axis.
func (r radar) degrees(i int) float64 { return 360 * float64(i) / float64(len(r.chart.Labels)) }

// placed is the chart as large as a box allows, in its middle, and the room
// that it takes up.
func (r radar) placed(s *sheet, t tips, box geom.Rect) (radar, geom.Rect) {
	extent := func(radius geom.Pt) geom.Rect {
		r.center, r.radius = geom.Point{}, radius
		rim := make([]geom.Point, len(t))
		used := geom.Rect{}
		for i := range t {
			rim[i] = r.at(i, r.ticks.Last)
			used = used.Union(r.tipBox(s, i, t[i]))
		}
		return used.Union(geom.Polygon(rim...).Bounds())
	}
	lo, hi := geom.Pt(0), s.pt(radarMost)
	for range 24 {
		mid := (lo + hi) / 2
		if u := extent(mid); u.W <= box.W && u.H <= box.H {
			lo = mid
		} else {
			hi = mid
		}
	}
	used := extent(lo)
	r.center = geom.Point{X: box.Center().X - used.Center().X, Y: box.Center().Y - used.Center().Y}
	return r, used.Move(r.center.X, r.center.Y)
}

// at is the point of a value on an axis.
func (r radar) at(i int, v float64) geom.Point {
	return geom.Polar(r.center, r.radius*v/r.ticks.Last, r.degrees(i))
}

// drawRings draws the gridlines: a ring at each tick and a spoke for each axis.
func (r radar) drawRings(s *sheet) {
	hair := s.set.Theme.Space.Hairline
	n := len(r.chart.Labels)
	for k := 1; k < r.ticks.count(); k++ {
		pts := make([]geom.Point, n)
		for i := range pts {
			pts[i] = r.at(i, r.ticks.value(k))
		}
		c := s.pal.Line
		if k == r.ticks.count()-1 {
			c = s.axisLine()
		}
		s.stroke(geom.Polygon(pts...), hair, c)
	}
	for i := range n {
		s.stroke(geom.Polyline(r.center, r.at(i, r.ticks.Last)), hair, s.pal.Line)
	}
}

// drawTicks writes the ticks left of the axis that stands upright, the unit at
// the last.
func (r radar) drawTicks(s *sheet, step int) {
	veil := s.pal.Paper // over the polygons
	veil.A = 170
	low := r.center.Y + r.radius
	for k := range r.ticks.count() {
		text := r.measure.tick(r.ticks.value(k))
		if k == r.ticks.count()-1 {
			text += r.measure.words()
		}
		w := s.axisText(text, step)
		// A tick stands above its ring, which falls to the left.
		at := geom.Point{X: r.center.X - s.pt(6) - w.width(), Y: r.at(0, r.ticks.value(k)).Y}
		apart := w.p.Cap + s.pt(3)
		if k > 0 && at.Y+apart > low || k < r.ticks.count()-1 && at.Y-apart < r.at(0, r.ticks.Last).Y {
			continue // too near to the one below, or to the last
		}
		low = at.Y
		s.fill(geom.RectPath(geom.Rect{X: at.X - s.pt(2), Y: at.Y - w.p.Cap - s.pt(2), W: w.width() + s.pt(4), H: w.p.Cap + s.pt(4)}), veil)
		s.putOn(w, at.X, at.Y)
	}
}

// polygon is the points of a series; false where one is missing.
func (r radar) polygon(series int) (pts []geom.Point, whole bool) {
	whole = true
	for i, v := range r.chart.Series[series].Values {
		if v.Missing {
			whole = false
			continue
		}
		pts = append(pts, r.at(i, r.measure.in(v.Q.Value)))
	}
	return pts, whole
}

// edges are the lines of a series between neighbours that have a value.
func (r radar) edges(series int) [][2]geom.Point {
	values := r.chart.Series[series].Values
	var out [][2]geom.Point
	for i, v := range values {
		k := (i + 1) % len(values)
		if next := values[k]; !v.Missing && !next.Missing {
			out = append(out, [2]geom.Point{r.at(i, r.measure.in(v.Q.Value)), r.at(k, r.measure.in(next.Q.Value))})
		}
	}
	return out
}

// dash tells the third and the fourth line from those that are near to them in
// lightness.
func (r radar) dash(s *sheet, series int) []geom.Pt {
	switch series {
	case 2:
		return []geom.Pt{s.pt(7), s.pt(4)}
	case 3:
		return []geom.Pt{s.pt(2.4), s.pt(2.4)}
	}
	return nil
}

// drawPolygon draws a series; where a value is missing, its line is open and
// has no ground.
func (r radar) drawPolygon(s *sheet, series int) {
	c := r.look(s, series).color
	if pts, whole := r.polygon(series); whole {
		ground := c
		ground.A = radarFill / uint8(min(2, len(r.chart.Series)))
		s.fill(geom.Polygon(pts...), ground)
		s.stroke(geom.Polygon(pts...), s.pt(lineWidth*0.85), c, r.dash(s, series)...)
	} else {
		for _, e := range r.edges(series) {
			s.stroke(geom.Polyline(e[0], e[1]), s.pt(lineWidth*0.85), c, r.dash(s, series)...)
		}
	}
	for i, v := range r.chart.Series[series].Values {
		if v.Missing {
			continue
		}
		at := r.at(i, r.measure.in(v.Q.Value))
		s.fill(geom.Circle(at, s.pt(dotRadius)), c)
		if v.Q.Bound != quantity.Exact {
			s.fill(geom.Circle(at, s.pt(dotRadius-1.8)), s.pal.Paper)
		}
	}
}
