package chart

import (
	"math"

	"briefdeck/deck/geom"
)

// help is what is put at marks to read them by: remarks and an arrow.
type help struct {
	scenery scenery
	remarks []remark
	arrow   *arrow
	over    geom.Pt // along the categories
	out     geom.Pt // how far out it reaches, in the turned plane
}

// help places the remarks and the arrow of a chart in a scenery: each as near to
// its mark as it meets nothing, remarks first and the arrow beyond them.
func (b barset) help(s *sheet, st scenery, step int) help {
	h := help{scenery: st, out: math.Inf(-1)}
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
		r := remark{words: b.remarkWords(s, st, n, step), tip: tip, gap: s.pt(2.5), dot: s.pt(2 * dotRadius * 1.45)}
		if r.words.empty() {
			continue
		}
		near, ok := st.beside(s, r, taken)
		if r.box = near; !ok {
			r.box = b.placeRemark(s, st, r, n, taken)
			r.bare = b.arrowAt(n) && r.box.Y-r.tip.Y < s.pt(2*remarkGap)
		}
		taken = append(taken, r.box.Inset(-s.pt(remarkClear), 0))
		h.over = max(h.over, r.box.W-(st.to-st.from))
		h.remarks, h.out = append(h.remarks, r), max(h.out, r.box.Bottom())
	}
	if a, ok := b.arrow(s, st, taken, step); ok {
		h.arrow, h.out = &a, max(h.out, a.out())
	}
	return h
}

// boxes are where remarks and the arrow stand on the page, with the lines that
// lead to them.
func (h help) boxes() []geom.Rect {
	var out []geom.Rect
	for _, r := range h.remarks {
		out = append(out, h.scenery.turn(r.box))
		if from, to := r.leader(); !r.bare {
			out = append(out, h.scenery.turn(around(from, to)))
		}
	}
	if a := h.arrow; a != nil {
		out = append(out, h.scenery.turn(a.box))
		way := a.way()
		for i := 1; i < len(way); i++ {
			out = append(out, h.scenery.turn(around(way[i-1], way[i])))
		}
	}
	return out
}

// around is the box of a line, with a little room.
func around(a, z geom.Point) geom.Rect {
	const room = 1.5
	return geom.Rect{X: min(a.X, z.X) - room, Y: min(a.Y, z.Y) - room, W: math.Abs(a.X-z.X) + 2*room, H: math.Abs(a.Y-z.Y) + 2*room}
}

// draw draws remarks with their leaders, and the arrow.
func (h help) draw(s *sheet) {
	for _, r := range h.remarks {
		a, z := r.leader()
		from, to := h.scenery.turnPoint(a), h.scenery.turnPoint(z)
		if !r.bare {
			s.stroke(geom.Polyline(from, to), s.pt(0.9), s.pal.Muted)
		}
		box := h.scenery.turn(r.box)
		s.patch(box.Inset(-s.pt(2), -s.pt(1)))
		s.put(r.words, box.X, box.Y)
	}
	if h.arrow != nil {
		h.arrow.draw(s, h.scenery)
	}
}

// act lays out marks in a box; the help comes to its drawing.
type act func(inner geom.Rect) (over geom.Pt, st scenery, draw func(help))

// helped lays out marks with their remarks and arrow: where these reach out of
// the box, the marks stand in a smaller one.
func (b barset) helped(s *sheet, box geom.Rect, step int, upright bool, lay act) (over geom.Pt, draw func()) {
	inner := box
	for try := 0; ; try++ {
		over, st, draw := lay(inner)
		if len(b.chart.Notes) == 0 && b.chart.Growth == nil {
			return over, func() { draw(help{}) }
		}
		if over > 0.01 {
			return over, func() { draw(b.help(s, st, step)) }
		}
		h := b.help(s, st, step)
		edge := box.Right()
		if upright {
			edge = -box.Y
		}
		short := h.out - edge
		if try == 6 || short <= 0.01 {
			return max(over, short, h.over), func() { draw(h) }
		}
		short += s.pt(0.5) // what shrinks less than the box comes nearer by steps
		if upright {
			_, inner = inner.CutTop(short)
		} else {
			inner.W -= short
		}
	}
}
