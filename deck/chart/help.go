package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of remarks, in points of the 960×540 page.
const (
	remarkWidth = 132.0 // of its lines, at most
	remarkGap   = 14.0  // from a mark or its number out to the remark
	remarkClear = 5.0   // between two remarks
)

// placed is a part of a mark, or its number, where it stands. A series of -1
// stands for all series of its label.
type placed struct {
	label, series int
	box           geom.Rect
}

// stage is where remarks and arrows are put: a plane with its marks, and how
// far along the categories it goes.
type stage struct {
	plane    plane
	box      geom.Rect
	from, to geom.Pt
	marks    []placed
	lines    [][2]geom.Point // of a line chart
}

// turn maps the page to a plane whose first side runs along the categories and
// whose second points outwards, as values do, and such a plane to the page.
func (st stage) turn(r geom.Rect) geom.Rect {
	if st.plane.upright {
		return geom.Rect{X: r.X, Y: -r.Bottom(), W: r.W, H: r.H}
	}
	return geom.Rect{X: r.Y, Y: r.X, W: r.H, H: r.W}
}

func (st stage) turnPoint(p geom.Point) geom.Point {
	r := st.turn(geom.Rect{X: p.X, Y: p.Y})
	return geom.Point{X: r.X, Y: r.Y}
}

// tip is the outer end of what stands at a datum; false where nothing does.
func (st stage) tip(label, series int) (geom.Point, bool) {
	tip, found := geom.Point{Y: math.Inf(-1)}, false
	for _, m := range st.marks {
		if m.label == label && (m.series == series || m.series < 0) {
			r := st.turn(m.box)
			if !found {
				tip.X = r.Center().X
			}
			tip.Y, found = max(tip.Y, r.Bottom()), true
		}
	}
	return tip, found
}

// crest is how far out what stands between two places along the categories
// reaches; at least to the base.
func (st stage) crest(c0, c1 geom.Pt, more []geom.Rect) geom.Pt {
	base := st.turnPoint(st.plane.point(0, st.plane.value.at(st.plane.base))).Y
	for _, m := range st.marks {
		if r := st.turn(m.box); r.X < c1 && c0 < r.Right() {
			base = max(base, r.Bottom())
		}
	}
	for _, r := range more {
		if r.X < c1 && c0 < r.Right() {
			base = max(base, r.Bottom())
		}
	}
	for _, l := range st.lines {
		a, z := st.turnPoint(l[0]), st.turnPoint(l[1])
		if a.X > z.X {
			a, z = z, a
		}
		if z.X <= c0 || a.X >= c1 || z.X == a.X {
			continue
		}
		at := func(x geom.Pt) geom.Pt { return a.Y + (z.Y-a.Y)*(x-a.X)/(z.X-a.X) }
		base = max(base, at(max(a.X, c0)), at(min(z.X, c1)))
	}
	return base
}

// help is what is put at marks to read them by: remarks and an arrow.
type help struct {
	stage   stage
	remarks []remark
	arrow   *arrow
	over    geom.Pt // along the categories
	out     geom.Pt // how far out it reaches, in the turned plane
}

// remark is an annotation with its place and that of its leader.
type remark struct {
	words words
	tip   geom.Point // turned
	box   geom.Rect  // turned
}

// help places the remarks and the arrow of a chart on a stage: each as near to
// its mark as it meets nothing, remarks first and the arrow beyond them.
func (b barset) help(s *sheet, st stage, step int) help {
	h := help{stage: st, out: math.Inf(-1)}
	var taken []geom.Rect
	for _, n := range b.chart.Notes {
		series := n.Series
		if b.stacked {
			series = -1
		}
		tip, ok := st.tip(n.Label, series)
		if !ok {
			continue
		}
		r := remark{words: b.remarkWords(s, n, step), tip: tip}
		if r.words.empty() {
			continue
		}
		r.box = b.placeRemark(s, st, r, n, taken)
		taken = append(taken, r.box.Inset(-s.pt(remarkClear), 0))
		h.over = max(h.over, r.box.W-(st.to-st.from))
		h.remarks, h.out = append(h.remarks, r), max(h.out, r.box.Bottom())
	}
	if a, ok := b.arrow(s, st, taken, step); ok {
		h.arrow, h.out = &a, max(h.out, a.out())
	}
	return h
}

func (b barset) remarkWords(s *sheet, n outline.Annotation, step int) words {
	look := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Ink, Balance: true, Floor: step}
	return s.words(look, n.Text, s.pt(remarkWidth))
}

// placeRemark finds the place of a remark: over its mark or to either side of
// it, where it stands nearest. It keeps off the way out of other marks that
// have a remark or an end of the arrow.
func (b barset) placeRemark(s *sheet, st stage, r remark, n outline.Annotation, taken []geom.Rect) geom.Rect {
	w, h := r.words.width(), r.words.height()
	if !st.plane.upright {
		w, h = h, w
	}
	inset := min(s.pt(8), w/2)
	best, bestCost := geom.Rect{}, math.Inf(1)
	for i, x := range []geom.Pt{r.tip.X - w/2, r.tip.X - inset, r.tip.X - w + inset} {
		x = max(st.from, min(x, st.to-w))
		y := st.crest(x, x+w, taken) + s.pt(remarkGap)
		cost := y - r.tip.Y + s.pt(6)*geom.Pt(min(i, 1))
		for _, other := range b.ways(st, n) {
			if other > x-s.pt(2) && other < x+w+s.pt(2) {
				cost += st.box.W + st.box.H
			}
		}
		if cost < bestCost {
			best, bestCost = geom.Rect{X: x, Y: y, W: w, H: h}, cost
		}
	}
	return best
}

// ways are where leaders and the arrow go out from other marks than that of a
// remark.
func (b barset) ways(st stage, n outline.Annotation) []geom.Pt {
	var out []geom.Pt
	add := func(label, series int) {
		if label == n.Label && series == n.Series {
			return
		}
		if b.stacked {
			series = -1
		}
		if tip, ok := st.tip(label, series); ok {
			out = append(out, tip.X)
		}
	}
	for _, o := range b.chart.Notes {
		add(o.Label, o.Series)
	}
	if g := b.chart.Growth; g != nil {
		add(g.From, 0)
		add(g.To, 0)
	}
	return out
}

// boxes are where remarks and the number of the arrow stand on the page.
func (h help) boxes() []geom.Rect {
	var out []geom.Rect
	for _, r := range h.remarks {
		out = append(out, h.stage.turn(r.box))
	}
	if h.arrow != nil {
		out = append(out, h.stage.turn(h.arrow.box))
	}
	return out
}

// draw draws remarks with their leaders, and the arrow.
func (h help) draw(s *sheet) {
	for _, r := range h.remarks {
		x := max(r.box.X+s.pt(2), min(r.tip.X, r.box.Right()-s.pt(2)))
		from := h.stage.turnPoint(geom.Point{X: r.tip.X, Y: r.tip.Y + s.pt(3)})
		to := h.stage.turnPoint(geom.Point{X: x, Y: r.box.Y - s.pt(2)})
		s.stroke(geom.Polyline(from, to), s.pt(0.9), s.pal.Muted)
		box := h.stage.turn(r.box)
		s.patch(box.Inset(-s.pt(2), -s.pt(1)))
		s.put(r.words, box.X, box.Y)
	}
	if h.arrow != nil {
		h.arrow.draw(s, h.stage)
	}
}

// act lays out marks in a box; the help comes to its drawing.
type act func(inner geom.Rect) (over geom.Pt, st stage, draw func(help))

// helped lays out marks with their remarks and arrow: where these reach out of
// the box, the marks stand in a smaller one.
func (b barset) helped(s *sheet, box geom.Rect, step int, upright bool, lay act) (over geom.Pt, draw func()) {
	inner := box
	for try := 0; ; try++ {
		over, st, draw := lay(inner)
		if len(b.chart.Notes) == 0 && b.chart.Growth == nil {
			return over, func() { draw(help{}) }
		}
		h := b.help(s, st, step)
		edge := box.Right()
		if upright {
			edge = -box.Y
		}
		short := h.out - edge
		if try == 4 || short <= 0.01 {
			return max(over, short, h.over), func() { draw(h) }
		}
		if upright {
			_, inner = inner.CutTop(short)
		} else {
			inner.W -= short
		}
	}
}

// marks are the boxes of all bars or columns and of their numbers.
func (b barset) marks(p plane, thick geom.Pt, spots []spot) []placed {
	var out []placed
	lane := thick / geom.Pt(b.lanes())
	for i := range b.chart.Labels {
		c0 := p.cats.middle(i) - thick/2
		if b.stacked {
			up, down := b.extent(i)
			out = append(out, placed{i, -1, p.box(c0, c0+thick, p.value.at(down), p.value.at(up))})
			continue
		}
		for j, r := range b.chart.Series {
			at, end := c0+lane*geom.Pt(j), b.base
			if v := r.Values[i]; !v.Missing {
				end = b.measure.in(v.Q.Value)
			}
			out = append(out, placed{i, j, p.box(at, at+lane, p.value.at(b.base), p.value.at(end))})
			if t, ok := b.target(j, i); ok {
				out = append(out, placed{i, j, p.box(at, at+lane, p.value.at(t), p.value.at(b.base))})
			}
		}
	}
	for _, n := range spots {
		series := n.series
		if b.stacked {
			series = -1
		}
		out = append(out, placed{n.label, series, n.box()})
	}
	return out
}
