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
	remarkShare = 0.24  // likewise of the box's width, beside lying bars
	remarkGap   = 14.0  // from a mark or its number out to the remark
	remarkClear = 5.0   // between two remarks
)

// remark is an annotation with its place and that of its leader.
type remark struct {
	words words
	tip   geom.Point // turned
	box   geom.Rect  // turned
	gap   geom.Pt    // from either end of the leader to what it joins
	bare  bool       // it stands at its mark, beside the arrow: no leader
	dot   geom.Pt    // the size of the dot at the tip, where the remark is below it
}

// leader is the line from a mark to its remark, turned.
func (r remark) leader() (from, to geom.Point) {
	x := max(r.box.X+r.gap, min(r.tip.X, r.box.Right()-r.gap))
	if r.box.Bottom() < r.tip.Y { // below its dot
		return geom.Point{X: r.tip.X, Y: r.tip.Y - r.dot - r.gap}, geom.Point{X: x, Y: r.box.Bottom() + r.gap}
	}
	return geom.Point{X: r.tip.X, Y: r.tip.Y + r.gap}, geom.Point{X: x, Y: r.box.Y - r.gap}
}

// remarkWords sets a remark; beside lying bars it is narrow, for it takes of
// their length.
func (b barset) remarkWords(s *sheet, st scenery, n outline.Annotation, step int) words {
	width := s.pt(remarkWidth)
	if !st.plane.upright {
		width = min(width, st.box.W*remarkShare)
	}
	look := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Ink, Balance: true, Floor: step}
	return s.words(look, n.Text, width)
}

// placeRemark finds the place of a remark: over its mark or to either side of
// it, where it stands nearest. It keeps off the way out of other marks that
// have a remark or an end of the arrow.
func (b barset) placeRemark(s *sheet, st scenery, r remark, n outline.Annotation, taken []geom.Rect) geom.Rect {
	w, h := r.words.width(), r.words.height()
	if !st.plane.upright {
		w, h = h, w
	}
	inset := min(s.pt(8), w/2)
	best, bestCost := geom.Rect{}, math.Inf(1)
	at := []geom.Pt{r.tip.X - w/2, r.tip.X - inset, r.tip.X - w + inset}
	if b.arrowAt(n) { // beside the arrow, which goes to the mark itself
		off := s.pt(remarkClear + 2)
		at = []geom.Pt{r.tip.X + off, r.tip.X - off - w}
	}
	for i, x := range at {
		x = max(st.from, min(x, st.to-w))
		y := st.crest(x, x+w, taken) + s.pt(remarkGap)
		if b.arrowAt(n) {
			y = max(y, r.tip.Y)
		}
		y = st.clearOf(y, h, s.pt(ruleClear))
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

// arrowAt tells whether the arrow of growth begins or ends at the mark of a remark.
func (b barset) arrowAt(n outline.Annotation) bool {
	g := b.chart.Growth
	return g != nil && (n.Label == g.From || n.Label == g.To) && (n.Series == 0 || b.stacked || b.chart.Type == outline.Combo)
}

// ways are where leaders and the arrow go out from other marks than that of a
// remark.
func (b barset) ways(st scenery, n outline.Annotation) []geom.Pt {
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
	if b.arrowAt(n) {
		if tip, ok := st.tip(n.Label, n.Series); ok {
			out = append(out, tip.X)
		}
	}
	if g := b.chart.Growth; g != nil {
		add(g.From, 0)
		add(g.To, 0)
	}
	return out
}

// beside finds the place of a remark at a dot of a line where other lines run
// above it: under the dot, as far down as nothing is met. False where none is
// needed, or there is none.
func (st scenery) beside(s *sheet, r remark, taken []geom.Rect) (geom.Rect, bool) {
	if len(st.lines) == 0 || st.crest(r.tip.X-1, r.tip.X+1, nil) <= r.tip.Y+1 {
		return geom.Rect{}, false
	}
	w, h := r.words.width(), r.words.height()
	foot := -st.plane.value.from
	for drop := s.pt(remarkGap); r.tip.Y-r.dot-drop-h > foot+s.pt(4); drop += s.pt(6) {
		for _, x := range []geom.Pt{r.tip.X - w/2, r.tip.X - s.pt(8), r.tip.X - w + s.pt(8)} {
			x = max(st.from, min(x, st.to-w))
			box := geom.Rect{X: x, Y: r.tip.Y - r.dot - drop - h, W: w, H: h}
			way := geom.Rect{X: r.tip.X - 1, Y: box.Y, W: 2, H: r.tip.Y - r.dot - s.pt(2) - box.Y}
			if st.free(box.Inset(-s.pt(3), -s.pt(3)), taken) && st.clearOf(box.Y, h, s.pt(ruleClear)) == box.Y && st.free(way, taken) {
				return box, true
			}
		}
	}
	return geom.Rect{}, false
}
