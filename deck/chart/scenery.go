package chart

import (
	"math"
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/quantity"
)

// sight is a part of a mark, or its number, where it stands. A series of -1
// stands for all series of its label.
type sight struct {
	label, series int
	box           geom.Rect
	target        bool // what the mark was to reach
}

// boxesOf are the places of marks.
func boxesOf(marks []sight) []geom.Rect {
	var out []geom.Rect
	for _, m := range marks {
		out = append(out, m.box)
	}
	return out
}

// scenery is where remarks and arrows are put: a plane with its marks, and how
// far along the categories it goes.
type scenery struct {
	plane    plane
	box      geom.Rect
	from, to geom.Pt
	marks    []sight
	lines    [][2]geom.Point // of a line chart
	rules    []geom.Pt       // how far out lines across the marks stand, turned, from the base on
}

// linesOf are the places of a chart's reference lines in a plane turned for
// scenery, from the innermost on.
func (b barset) linesOf(p plane) []geom.Pt {
	var out []geom.Pt
	for _, r := range b.rules() {
		y := p.value.at(r.value)
		if p.upright {
			y = -y
		}
		out = append(out, y)
	}
	slices.Sort(out)
	return out
}

// clearOf moves a place for something so high out until no line across the marks
// runs through it.
func (st scenery) clearOf(y, h, room geom.Pt) geom.Pt {
	for _, r := range st.rules {
		if r > y-room && r < y+h+room {
			y = r + room
		}
	}
	return y
}

// turn maps the page to a plane whose first side runs along the categories and
// whose second points outwards, as values do, and such a plane to the page.
func (st scenery) turn(r geom.Rect) geom.Rect {
	if st.plane.upright {
		return geom.Rect{X: r.X, Y: -r.Bottom(), W: r.W, H: r.H}
	}
	return geom.Rect{X: r.Y, Y: r.X, W: r.H, H: r.W}
}

func (st scenery) turnPoint(p geom.Point) geom.Point {
	r := st.turn(geom.Rect{X: p.X, Y: p.Y})
	return geom.Point{X: r.X, Y: r.Y}
}

// tip is the outer end of what stands at a datum; false where nothing does.
func (st scenery) tip(label, series int) (geom.Point, bool) {
	tip, found := geom.Point{Y: math.Inf(-1)}, false
	for _, m := range st.marks {
		if m.label == label && (m.series == series || m.series < 0) {
			if m.target {
				continue
			}
			r := st.turn(m.box)
			if !found {
				tip.X = r.Center().X
			}
			tip.Y, found = max(tip.Y, r.Bottom()), true
		}
	}
	return tip, found
}

// mount is how far out a datum reaches where an arrow meets it: its mark and its
// number, and what stands over them, but for its own target.
func (st scenery) mount(label int, x geom.Pt, more []geom.Rect) geom.Pt {
	others := st
	others.marks = nil
	for _, m := range st.marks {
		if !m.target || m.label != label {
			others.marks = append(others.marks, m)
		}
	}
	return others.crest(x-1, x+1, more)
}

// crest is how far out what stands between two places along the categories
// reaches; at least to the base.
func (st scenery) crest(c0, c1 geom.Pt, more []geom.Rect) geom.Pt {
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

// free tells whether nothing stands in a place of the turned plane.
func (st scenery) free(r geom.Rect, taken []geom.Rect) bool {
	if slices.ContainsFunc(taken, r.Overlaps) {
		return false
	}
	for _, m := range st.marks {
		if r.Overlaps(st.turn(m.box)) {
			return false
		}
	}
	for _, l := range st.lines {
		if crosses(r, st.turnPoint(l[0]), st.turnPoint(l[1])) {
			return false
		}
	}
	return true
}

// marks are the boxes of all bars or columns and of their numbers.
func (b barset) marks(s *sheet, p plane, thick geom.Pt, spots []spot) []sight {
	var out []sight
	lane := thick / geom.Pt(b.lanes())
	for i := range b.chart.Labels {
		c0 := p.cats.middle(i) - thick/2
		if b.stacked {
			up, down := b.extent(i)
			_, bound, _, _ := b.measure.sum(b.chart, i, s.han)
			if b.whole {
				bound = quantity.Exact
			}
			box := p.box(c0, c0+thick, p.value.at(down), p.value.at(up)+s.reach(bound)*b.outwards(p, up))
			out = append(out, sight{label: i, series: -1, box: box})
			continue
		}
		for j, r := range b.chart.Series {
			at, end := c0+lane*geom.Pt(j), b.base
			open := geom.Pt(0)
			if v := r.Values[i]; !v.Missing {
				end = b.measure.in(v.Q.Value)
				open = b.tip(s, v.Q.Bound) * b.outwards(p, end)
			}
			out = append(out, sight{label: i, series: j, box: p.box(at, at+lane, p.value.at(b.base), p.value.at(end)+open)})
			if t, ok := b.target(j, i); ok {
				out = append(out, sight{i, j, p.box(at, at+lane, p.value.at(t), p.value.at(b.base)), true})
			}
		}
	}
	for _, n := range spots {
		series := n.series
		if b.stacked {
			series = -1
		}
		out = append(out, sight{label: n.label, series: series, box: n.box()})
	}
	return out
}
