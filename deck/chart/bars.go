package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// Shape of lying bars, in points of the 960×540 page.
const (
	barMost  = 44.0 // thickness
	barShare = 0.56 // of a row
	valueGap = 9.0  // between a bar's end and its number
	lineNear = 0.15 // of the axis: a line so near to a bar's end may run through its number
)

// drawBars draws lying bars, categories from the top down.
func drawBars(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	box = s.legend(c, box)
	b.fit(s, b.layouts(false, true), func(b barset, step int) (geom.Pt, func()) { return b.lying(s, box, step) })
}

// lying lays out bars at a step of the ladders.
func (b barset) lying(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	return b.helped(s, box, step, false, func(inner geom.Rect) (geom.Pt, scenery, func(help)) {
		return b.lyingIn(s, inner, step)
	})
}

func (b barset) lyingIn(s *sheet, box geom.Rect, step int) (over geom.Pt, st scenery, draw func(help)) {
	ends := b.ends(s, step, false)
	valueH := geom.Pt(0)
	for _, e := range ends {
		valueH = max(valueH, e.number.height())
	}
	if b.room.sparse {
		valueH = s.pt(2) // bars may lie closer than their numbers would
	}
	a := rowsAsk{bare: b.few()}
	a.least = (valueH + s.pt(3)) * geom.Pt(b.lanes()) / 0.8
	a.most = max(s.pt(barRowMost), s.pt(34)*geom.Pt(b.lanes()))
	a.reach = b.beyond(s, ends, false)
	if b.whole { // the number of a small last segment stands at the end
		n := b.besideNumber(s, figure{digits: "0.0", tail: "%"})
		a.reach = append(a.reach, reach{value: 100, room: n.width + s.pt(valueGap)})
	}
	f, over := b.rows(s, box, step, a)
	if b.room.sparse && f.length <= s.pt(axisLeast) {
		ends, a.reach = nil, nil // the axis alone says the values
		f, over = b.rows(s, box, step, a)
	}
	share := barShare
	if b.lanes() > 1 {
		share = 0.78
	}
	thick := min(f.row*share, s.pt(barMost)*geom.Pt(b.lanes()))
	p := f.plane
	spots := b.apart(p, thick, b.spots(s, p, ends, thick), box)
	st = scenery{plane: p, box: box, from: f.top, to: f.foot, marks: b.marks(s, p, thick, spots), rules: b.linesOf(p)}
	return over, st, func(h help) {
		b.lightGroups(s, p, box.X, box.Right())
		f.drawAxes(s)
		for i := range f.labels {
			mid := p.cats.middle(i)
			b.draw(s, p, i, mid-thick/2, mid+thick/2)
		}
		f.drawRules(s)
		b.drawTargets(s, p, thick)
		for i := range f.labels {
			f.drawName(s, i)
			b.insides(s, p, i, p.cats.middle(i)-thick/2, p.cats.middle(i)+thick/2)
			b.numbers(s, spots, i)
		}
		if b.whole {
			for _, n := range b.besides(s, p, thick) {
				s.clearNumber(n.number, n.x, n.y, s.pt(1))
			}
		}
		h.draw(s)
	}
}

// beyond is the room that the numbers at the ends of marks ask for, and those
// that move on behind a target.
func (b barset) beyond(s *sheet, ends []end, upright bool) []reach {
	var out []reach
	for _, e := range ends {
		room := s.pt(valueGap) + e.number.width
		if upright {
			room = s.pt(columnGap) + e.number.height()
		}
		out = append(out, reach{value: e.value, room: room + b.tip(s, e.bound)})
		if t, ok := b.target(e.series, e.label); ok && t > e.value && e.value >= b.base {
			out = append(out, reach{value: t, room: room})
		}
		if b.stacked || b.pop { // whose numbers move out beyond a line that is near
			for _, r := range b.rules() {
				if near := r.value - e.value; near > 0 && near < lineNear*(b.hi-b.lo) {
					out = append(out, reach{value: r.value, room: room})
				}
			}
		}
	}
	return out
}

// lightGroups tints the ground of highlighted categories where colour already
// tells series apart.
func (b barset) lightGroups(s *sheet, p plane, v0, v1 geom.Pt) {
	if !b.many() {
		return
	}
	for i := range b.chart.Labels {
		if highlighted(b.chart, i) {
			at := p.cats.start(i)
			s.tintGround(p.box(at, at+p.cats.step, v0, v1), s.pal.Tint)
		}
	}
}
