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
	o := obstacles{area: box, rects: r.tipBoxes(s, t)}
	for j := range r.chart.Series {
		o.lines = append(o.lines, r.edges(j)...)
		pts, _ := r.polygon(j)
		for _, at := range pts {
			o.discs = append(o.discs, disc{at, s.pt(dotRadius)})
		}
	}
	o.rects = append(o.rects, geom.Rect{X: r.center.X - s.pt(30), Y: r.center.Y - r.radius, W: s.pt(32), H: r.radius + s.pt(8)}) // the ticks
	var out []seriesName
	for j, one := range r.chart.Series {
		c := s.readable(r.lineColor(s, j))
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

// radarLegend is the names of the series, one below the other.
type radarLegend struct {
	names         []words
	width, height geom.Pt
}

func (l radarLegend) empty() bool { return len(l.names) == 0 }

// Shape of the legend, in points of the 960×540 page.
const (
	radarSample  = 26.0
	radarBetween = 10.0
	radarClear   = 0.15 // of an axis that a series is away from all others where it is named
)

func (r radar) legendColumn(s *sheet, step int) (l radarLegend) {
	if !r.many() {
		return l
	}
	for j, one := range r.chart.Series {
		w := s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step}, one.Name, s.pt(radarName))
		l.names = append(l.names, w)
		l.width = max(l.width, w.width())
		if l.height += w.height(); j > 0 {
			l.height += s.pt(radarBetween)
		}
	}
	l.width += s.pt(radarSample + 8)
	return l
}

// draw draws the legend in the middle of a column.
func (l radarLegend) draw(s *sheet, r radar, at geom.Rect) {
	y := at.Center().Y - l.height/2
	for j, w := range l.names {
		if w.empty() {
			continue
		}
		mid := y + w.p.Ascent - w.p.Cap/2
		c := r.lineColor(s, j)
		s.stroke(geom.Polyline(geom.Point{X: at.X, Y: mid}, geom.Point{X: at.X + s.pt(radarSample), Y: mid}), s.pt(lineWidth*0.85), c, r.dash(s, j)...)
		s.fill(geom.Circle(geom.Point{X: at.X + s.pt(radarSample)/2, Y: mid}, s.pt(dotRadius)), c)
		s.put(w, at.X+s.pt(radarSample+8), y)
		y += w.height() + s.pt(radarBetween)
	}
}
