package chart

import (
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/quantity"
)

// crown is the place above the marks behind a number, where they reach higher
// than it but not far.
func (o *obstacles) crown(r geom.Rect, gap geom.Pt) (geom.Rect, bool) {
	top := r.Bottom()
	for _, m := range o.behind {
		if m.X < r.Right() && r.X < m.Right() {
			top = min(top, m.Y-gap)
		}
	}
	up := r.Bottom() - top
	r.Y -= up
	return r, up > 0 && up < 3*r.H
}

// flanks are the places of a number at either side of the mark that its dot stands
// on.
func (o *obstacles) flanks(at geom.Point, r geom.Rect, gap geom.Pt) []geom.Rect {
	for _, m := range o.behind {
		if m.Inset(0, -gap).Contains(geom.Rect{X: at.X, Y: at.Y}) {
			var out []geom.Rect
			for _, y := range []geom.Pt{at.Y - r.H/2, r.Y, at.Y + gap} {
				out = append(out, geom.Rect{X: m.X - gap - r.W, Y: y, W: r.W, H: r.H}, geom.Rect{X: m.Right() + gap, Y: y, W: r.W, H: r.H})
			}
			return out
		}
	}
	return nil
}

// spotFor finds a place for a number at its dot: above or below it or, where
// few are told, beside those.
func (b barset) spotFor(s *sheet, traces []trace, k int, d dot, num numeral, o *obstacles, aside bool) (geom.Rect, bool) {
	gap := s.pt(dotRadius + 5)
	if highlighted(b.chart, d.label) {
		gap += s.pt(2)
	}
	lift := geom.Pt(0)
	if d.value.Q.Bound == quantity.AtLeast {
		lift = s.pt(7)
	}
	above := geom.Rect{X: d.at.X - num.width/2, Y: d.at.Y - gap - lift - num.height(), W: num.width, H: num.height()}
	below := above
	below.Y = d.at.Y + gap
	// At the edges of the room numbers move in.
	above.X = max(o.room.X, min(above.X, o.room.Right()-num.width))
	below.X = above.X
	spots := []geom.Rect{above, below}
	if b.under(traces, k, d) {
		spots = []geom.Rect{below, above}
	}
	if crown, ok := o.crown(above, s.pt(crownGap)); ok {
		spots = append(spots, crown)
	}
	by := num.width/2 + s.pt(2)
	shifted := []geom.Rect{spots[0].Move(-by, 0), spots[0].Move(by, 0), spots[1].Move(-by, 0), spots[1].Move(by, 0)}
	// Rather a place that no line across the marks runs through.
	for _, r := range slices.Concat(spots, shifted, o.flanks(d.at, above, s.pt(crownGap))) {
		if !o.blocks(r) && !o.minds(r) && !s.ruled(r.Inset(0, -s.pt(1))) && (aside || !slices.Contains(shifted, r) || len(s.rules) > 0 || o.soft != nil) {
			return r, true
		}
	}
	// Or behind the next lines.
	for _, r := range spots[:2] {
		if o.blocks(r) || !s.ruled(r) {
			continue
		}
		away := r.H / 4
		if r.Y < d.at.Y {
			away = -away
		}
		for range 10 {
			if r.Y += away; !o.blocks(r) && !o.minds(r) && !s.ruled(r.Inset(0, -s.pt(2))) {
				return r, true
			}
		}
	}
	if aside {
		spots = append(spots, shifted...)
	}
	for _, r := range spots {
		if !o.blocks(r) {
			return r, true
		}
	}
	return geom.Rect{}, false
}

// under tells whether a dot is the lowest of several in its category, or in a
// valley of its line: its number stands below it.
func (b barset) under(traces []trace, k int, d dot) bool {
	lowest, several := true, false
	for j, t := range traces {
		if i, found := t.find(d.label); found && j != k {
			several = true
			lowest = lowest && t.dots[i].at.Y < d.at.Y
		}
	}
	if several {
		return lowest
	}
	own := traces[k].dots
	i, _ := traces[k].find(d.label)
	return i > 0 && i+1 < len(own) && own[i].joint && own[i+1].joint && own[i-1].at.Y < d.at.Y && own[i+1].at.Y < d.at.Y
}

// find is the index of the dot of a label, or where it would be.
func (t trace) find(label int) (int, bool) {
	return slices.BinarySearchFunc(t.dots, label, func(d dot, label int) int { return d.label - label })
}
