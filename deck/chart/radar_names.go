package chart

import (
	"cmp"
	"math"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// seriesName is the placed name of a series.
type seriesName struct {
	words words
	color color.Color
	perch perch
}

// radarFar are the leader lines of series names, in points of the 960×540 page.
var radarFar = []geom.Pt{12, 20, 30}

// seriesNames finds room for the name of each series at one of its points,
// those first that are furthest from the other series. False where one
// finds none.
func (r radar) seriesNames(s *sheet, t tips, box geom.Rect, step int) ([]seriesName, bool) {
	if n := len(r.chart.Series); n != 2 { // among more lines a name misleads
		return nil, n < 2
	}
	o := keepOff{area: box, rects: r.tipBoxes(s, t)}
	for j := range r.chart.Series {
		o.lines = append(o.lines, r.edges(j)...)
		pts, _ := r.polygon(j)
		for _, at := range pts {
			o.discs = append(o.discs, bubble{at, s.pt(dotRadius)})
		}
	}
	o.rects = append(o.rects, geom.Rect{X: r.center.X - s.pt(30), Y: r.center.Y - r.radius, W: s.pt(32), H: r.radius + s.pt(8)}) // the ticks
	var out []seriesName
	for j, one := range r.chart.Series {
		c := s.readable(r.look(s, j).color)
		w := s.words(typeset.Look{Role: theme.ChartLabel, Color: c, Bold: true, Floor: step}, one.Name, 0)
		if w.empty() {
			continue
		}
		n := spotName{radius: s.pt(dotRadius), w: w.width(), h: w.height(), far: radarFar}

		found := false
		for _, i := range r.clearest(j) {
			n.at = r.at(i, r.measure.in(one.Values[i].Q.Value))
			if p, ok := o.perch(n, s.unit); ok {
				o.take(p, s.pt(2))
				out = append(out, seriesName{w, c, p})
				found = true
				break
			}
		}
		if !found {
			return nil, false
		}
	}
	return out, true
}

// clearest are the axes of a series on which it stands apart from all others,
// those first on which it is furthest from them.
func (r radar) clearest(series int) []int {
	far := make([]float64, len(r.chart.Labels))
	var out []int
	for i, v := range r.chart.Series[series].Values {
		if v.Missing {
			continue
		}
		far[i] = math.Inf(1)
		for j, o := range r.chart.Series {
			if j != series && !o.Values[i].Missing {
				far[i] = min(far[i], math.Abs(v.Q.Value-o.Values[i].Q.Value))
			}
		}
		if r.measure.in(far[i]) >= radarClear*r.ticks.Last {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(far[b], far[a]) })
	return out
}

// Shape of the legend, in points of the 960×540 page.
const (
	radarSample  = 26.0
	radarBetween = 10.0 // between its lines
	radarApart   = 22.0 // between the names of a row
	radarBeside  = 40.0 // between the chart and a column
	radarClear   = 0.15 // of an axis that a series is away from all others where it is named
)

// withLegend places the chart beside a column of the series' names, or below a
// row of them: as leaves it more room.
func (r radar) withLegend(s *sheet, t tips, box geom.Rect, step int) (radar, func()) {
	names := make([]words, len(r.chart.Series))
	column, row := geom.Rect{}, geom.Rect{}
	for j, one := range r.chart.Series {
		w := s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step}, one.Name, s.pt(radarName))
		names[j] = w
		column.W = max(column.W, s.pt(radarSample+8)+w.width())
		column.H += w.height()
		row.W += s.pt(radarSample+8) + w.width()
		row.H = max(row.H, w.height())
		if j > 0 {
			column.H += s.pt(radarBetween)
			row.W += s.pt(radarApart)
		}
	}
	narrow, _ := box.CutLeft(box.W - column.W - s.pt(radarBeside))
	_, low := box.CutTop(row.H + s.pt(12))
	right, used := r.placed(s, t, narrow)
	below, under := r.placed(s, t, low)
	if below.radius > right.radius && row.W <= box.W {
		return below, func() {
			x := max(box.X, min(under.Center().X-row.W/2, box.Right()-row.W))
			for j, w := range names {
				r.sample(s, j, w, x, box.Y)
				x += s.pt(radarSample+8) + w.width() + s.pt(radarApart)
			}
		}
	}
	// Chart and column stand close together, in the middle.
	shift := box.X + (box.W-used.W-s.pt(radarBeside)-column.W)/2 - used.X
	right.center.X += shift
	return right, func() {
		y := box.Center().Y - column.H/2
		for j, w := range names {
			r.sample(s, j, w, used.Right()+shift+s.pt(radarBeside), y)
			y += w.height() + s.pt(radarBetween)
		}
	}
}

// sample draws a piece of a series' line with its name, from its top left
// corner.
func (r radar) sample(s *sheet, series int, w words, x, y geom.Pt) {
	if w.empty() {
		return
	}
	mid, c := y+w.p.Ascent-w.p.Cap/2, r.look(s, series).color
	s.stroke(geom.Polyline(geom.Point{X: x, Y: mid}, geom.Point{X: x + s.pt(radarSample), Y: mid}), s.pt(lineWidth*0.85), c, r.dash(s, series)...)
	s.fill(geom.Circle(geom.Point{X: x + s.pt(radarSample)/2, Y: mid}, s.pt(dotRadius)), c)
	s.put(w, x+s.pt(radarSample+8), y)
}
