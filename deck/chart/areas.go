package chart

import (
	"math"
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// layer is a series' band in a stacked area: its lower and upper side at each
// label that is known.
type layer struct {
	lower, upper []geom.Point
}

// layers places the bands from the bottom up, over a run of labels.
func (b barset) layers(p plane, labels []int) []layer {
	out := make([]layer, len(b.chart.Series))
	for _, i := range labels {
		sum, x := 0.0, p.cats.middle(i)
		for j, r := range b.chart.Series {
			from := geom.Point{X: x, Y: p.value.at(max(sum, p.value.lo))}
			sum += b.measure.in(r.Values[i].Q.Value)
			to := geom.Point{X: x, Y: p.value.at(max(sum, p.value.lo))}
			out[j].lower, out[j].upper = append(out[j].lower, from), append(out[j].upper, to)
		}
	}
	return out
}

// knownRuns are the labels that follow each other with a value of every
// series: a stack with a missing part has no height.
func (b barset) knownRuns() [][]int {
	var out [][]int
	last := -2
	for i := range b.chart.Labels {
		if slices.ContainsFunc(b.chart.Series, func(r outline.Series) bool { return r.Values[i].Missing }) {
			continue
		}
		if i != last+1 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], i)
		last = i
	}
	return out
}

// shape is the outline of a band; a label alone is a narrow column.
func (l layer) shape(alone geom.Pt) geom.Path {
	if len(l.upper) == 1 {
		x := l.upper[0].X
		return geom.RectPath(geom.Rect{X: x - alone/2, Y: l.upper[0].Y, W: alone, H: l.lower[0].Y - l.upper[0].Y})
	}
	pts := slices.Clone(l.lower)
	for _, p := range slices.Backward(l.upper) {
		pts = append(pts, p)
	}
	return geom.Polygon(pts...)
}

// bandTag is what stands at the end of a band: its name and its last value.
type bandTag struct {
	name   words
	number numeral
}

// areas lays out a stacked area at a step of the ladders.
func (b barset) areas(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	return b.helped(s, box, step, true, func(inner geom.Rect) (geom.Pt, scenery, func(help)) {
		return b.areasIn(s, inner, step)
	})
}

func (b barset) areasIn(s *sheet, box geom.Rect, step int) (over geom.Pt, st scenery, draw func(help)) {
	runs := b.knownRuns()
	names := b.endNames(s, box.W*0.26, step)
	tags := make([]bandTag, len(names))
	nameW, numberW, height := geom.Pt(0), geom.Pt(0), geom.Pt(0)
	for j, w := range names {
		tags[j].name = w
		if n := len(runs); n > 0 {
			last := runs[n-1][len(runs[n-1])-1]
			v := b.chart.Series[j].Values[last]
			tags[j].number = s.numeral(markGrade, b.figure(figureOf(v.Q, v.Pos)), tint{s.pal.Ink, s.pal.Muted}, max(step, 2))
		}
		nameW, numberW, height = max(nameW, w.width()), max(numberW, tags[j].number.width), height+w.height()
	}
	a := ask{most: s.pt(lineStepMost), gap: s.pt(8), edge: true, after: s.pt(seriesGap) + nameW + s.pt(8) + numberW}
	a.top = s.numeral(markGrade, figure{digits: "0"}, tint{s.pal.Ink, s.pal.Ink}, step).height() + s.pt(12)
	if b.measure.share {
		a.top = 0 // each is the whole: there are no totals
	}
	f, over := b.frame(s, box, step, a)
	over = max(over, height-(f.foot-box.Y))
	return over, b.areaStage(s, f, runs), func(h help) {
		f.drawAxes(s)
		f.drawNames(s)
		var last []layer
		for _, run := range runs {
			last = b.layers(f.plane, run)
			b.drawLayers(s, last, f.cats.step)
		}
		s.ground(f.plane, f.ticks, f.left, f.right)
		f.drawRules(s)
		b.marked(s, f)
		b.gaps(s, f)
		if len(runs) == 0 {
			return
		}
		if !b.measure.share {
			b.totals(s, f, runs, h.boxes())
		}
		h.draw(s)
		b.bandTags(s, f, tags, last, f.right+s.pt(seriesGap)+nameW+s.pt(8)+numberW)
	}
}

// areaStage is the scenery of a stacked area: the tops of its labels, and what
// runs between them.
func (b barset) areaStage(s *sheet, f frame, runs [][]int) scenery {
	var marks []sight
	var lines [][2]geom.Point
	for _, run := range runs {
		layers := b.layers(f.plane, run)
		top := layers[len(layers)-1].upper
		for k, i := range run {
			marks = append(marks, sight{label: i, series: -1, box: geom.Rect{X: top[k].X - s.pt(1), Y: top[k].Y, W: s.pt(2), H: f.foot - top[k].Y}})
			if k > 0 {
				lines = append(lines, [2]geom.Point{top[k-1], top[k]})
			}
		}
	}
	st := f.scenery(marks)
	st.lines = lines
	return st
}

// drawLayers draws bands, parted by lines of the page's colour.
func (b barset) drawLayers(s *sheet, layers []layer, stride geom.Pt) {
	alone := min(s.pt(14), stride/2)
	for j, l := range layers {
		s.shape(l.shape(alone), s.series(j))
		if j > 0 && len(l.lower) > 1 {
			s.stroke(geom.Polyline(l.lower...), s.pt(1.5), s.pal.Paper)
		}
	}
}

// marked draws a line through the bands of highlighted labels.
func (b barset) marked(s *sheet, f frame) {
	for i := range b.chart.Labels {
		if highlighted(b.chart, i) {
			x := f.cats.middle(i)
			s.stroke(geom.Polyline(geom.Point{X: x, Y: f.foot}, geom.Point{X: x, Y: f.foot - f.length}), s.pt(1), s.pal.Ink, s.pt(3), s.pt(2.5))
		}
	}
}

// totals writes the sums at the highlighted labels, at both ends and at the
// highest, clear of the bands.
func (b barset) totals(s *sheet, f frame, runs [][]int, taken []geom.Rect) {
	var tops []geom.Point
	var known []int
	for _, run := range runs {
		layers := b.layers(f.plane, run)
		tops, known = append(tops, layers[len(layers)-1].upper...), append(known, run...)
	}
	peak := 0
	for k := range tops {
		if tops[k].Y < tops[peak].Y {
			peak = k
		}
	}
	var order []int
	for k, i := range known {
		if highlighted(b.chart, i) {
			order = append(order, k)
		}
	}
	order = append(order, len(known)-1, 0, peak)
	o := obstacles{boxes: taken, room: geom.Rect{X: f.left + s.pt(3), Y: f.box.Y, W: f.right - f.left + s.pt(4), H: f.foot - f.box.Y}}
	for _, k := range order {
		_, _, text, _ := b.measure.sum(b.chart, known[k], s.han)
		n := s.numeral(markGrade, b.figure(text), b.valueTint(s, known[k]), f.step)
		x := max(o.room.X, min(tops[k].X-n.width/2, o.room.Right()-n.width))
		y := highest(tops, x, x+n.width) - s.pt(columnGap)
		at := geom.Rect{X: x, Y: y - n.height(), W: n.width, H: n.height()}
		if o.blocks(at) {
			continue
		}
		o.add(at.Inset(-s.pt(4), 0))
		s.clearNumber(n, x, at.Y+n.top, s.pt(2))
	}
}

// highest is the least y of a line between two places across.
func highest(line []geom.Point, from, to geom.Pt) geom.Pt {
	y := math.Inf(1)
	for i, p := range line {
		if p.X >= from && p.X <= to {
			y = min(y, p.Y)
		}
		if i == 0 {
			continue
		}
		for _, x := range [2]geom.Pt{from, to} {
			if q := line[i-1]; q.X < x && x < p.X {
				y = min(y, q.Y+(p.Y-q.Y)*(x-q.X)/(p.X-q.X))
			}
		}
	}
	return y
}

// bandTags writes the names of bands at their ends, with their last values
// right-aligned in a column.
func (b barset) bandTags(s *sheet, f frame, tags []bandTag, last []layer, right geom.Pt) {
	var column []tag
	for j, g := range tags {
		n := len(last[j].upper) - 1
		top, bottom := last[j].upper[n], last[j].lower[n]
		column = append(column, tag{index: j, want: (top.Y + bottom.Y) / 2, height: g.name.height() + s.pt(2), from: top.X})
	}
	spread(column, f.box.Y, f.foot)
	for _, g := range column {
		t := tags[g.index]
		s.stroke(geom.Polyline(s.lead(g, f.right)...), s.pt(1), s.series(g.index).strong())
		s.putMid(t.name, f.right+s.pt(seriesGap), g.at)
		s.number(t.number, right-t.number.width, t.number.baselineMid(g.at))
	}
}
