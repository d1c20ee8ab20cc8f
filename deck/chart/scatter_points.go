package chart

import (
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// ink is the look of a point: bubbles that do not stand out are soft, for they
// are large.
func (p scatter) ink(s *sheet, label int) ink {
	if p.sized && !highlighted(p.chart, label) {
		return s.soft()
	}
	return s.single(p.chart, label)
}

// bubbleLeast is the radius of the dot of a size that is too small to be seen
// as an area, in points of the 960×540 page.
const bubbleLeast = 1.8

// drawPoints draws the points, the largest first, each with a rim of paper
// that parts it from what lies below it.
func (p scatter) drawPoints(s *sheet, q plot) {
	order := slices.Clone(p.points)
	slices.SortStableFunc(order, func(a, b point) int {
		switch d := b.size - a.size; {
		case d < 0:
			return -1
		case d > 0:
			return 1
		}
		return 0
	})
	for _, at := range order {
		c, r, k := q.at(at), p.radius(s, q, at), p.ink(s, at.label)
		rim := s.pt(1.6)
		switch {
		case at.unsized:
			s.stroke(geom.Circle(c, r), s.pt(1.4), s.pal.Muted, s.pt(2.6), s.pt(1.8))
			continue
		case at.size <= 0 && p.sized: // a cross: nothing has no area
			d := s.pt(bubbleLeast + 0.6)
			s.stroke(geom.Path{}.Move(c.X-d, c.Y-d).Line(c.X+d, c.Y+d).Move(c.X-d, c.Y+d).Line(c.X+d, c.Y-d), s.pt(1.3), k.strong())
			continue
		case r < s.pt(bubbleLeast): // next to nothing
			s.fill(geom.Circle(c, s.pt(bubbleLeast)), k.strong())
			continue
		case at.hollow:
			s.fill(geom.Circle(c, r), k.strong())
			if r > 2*rim {
				s.fill(geom.Circle(c, r-rim), s.pal.Paper)
				if p.sized { // pale, so that a large one still has weight
					s.fill(geom.Circle(c, r-rim), k.fill.Mix(s.pal.Paper, 0.75))
				}
			}
			continue
		}
		s.fill(geom.Circle(c, r), s.pal.Paper)
		s.shape(geom.Circle(c, max(r-s.pt(0.8), r*0.8)), k)
	}
}

// named is a placed name of a point.
type named struct {
	perch perch
	block labelBlock
}

// missedNames counts the names without room.
type missedNames struct{ telling, rest int }

// names places the names of the points: those that stand out first, then the
// ends of either axis and the greatest, then the rest. Where all are asked for,
// it ends at the first that has no room.
func (p scatter) names(s *sheet, q plot, width geom.Pt, step int, all bool) (out []named, missed missedNames) {
	o := obstacles{room: q.frame.Inset(-s.pt(2), -s.pt(2))}
	for _, at := range p.points {
		o.bubbles = append(o.bubbles, bubble{q.at(at), max(p.radius(s, q, at), s.pt(2))})
	}
	rank := p.ranks()
	for want := range 3 {
		for i, at := range p.points {
			if rank[i] != want {
				continue
			}
			b := p.block(s, at.label, width, step, typeset.Left, s.pal.Paper)
			if b.name.empty() {
				continue
			}
			d := o.bubbles[i]
			n := spotName{at: d.at, radius: d.radius, w: b.width(), h: b.height(), inside: p.sized && !at.hollow && !at.unsized, far: nameFar}
			place, ok := o.perch(n, s.unit)
			if !ok {
				if want < 2 {
					missed.telling++
				} else {
					missed.rest++
				}
				if all {
					return nil, missed
				}
				continue
			}
			o.take(place, s.pt(3))
			align, ground := typeset.Center, s.pal.Paper
			if place.within {
				ground = p.ink(s, at.label).fill
			}
			if place.side != 0 {
				align = []typeset.Align{typeset.Right, typeset.Center, typeset.Left}[place.side+1]
			}
			if align != typeset.Left && (b.lines() > 1 || !b.note.empty()) || ground != s.pal.Paper {
				b = p.block(s, at.label, width, step, align, ground)
			}
			out = append(out, named{place, b})
		}
	}
	return out, missed
}

// block sets the name of a point on a ground, with what is remarked at it.
func (p scatter) block(s *sheet, label int, width geom.Pt, step int, align typeset.Align, ground color.Color) labelBlock {
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Align: align, Balance: true, Floor: step, Bold: highlighted(p.chart, label)}
	small := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Align: align, Balance: true, Floor: step}
	switch {
	case ground != s.pal.Paper:
		look.Color, small.Color = s.pal.On(ground), s.pal.On(ground)
	case highlighted(p.chart, label):
		look.Color = s.pal.Primary
	}
	note := p.chart.Labels[label].Note
	for _, n := range p.chart.Notes {
		if n.Label == label {
			note = n.Text
		}
	}
	return labelBlock{name: s.words(look, p.chart.Labels[label].Text, width), note: s.words(small, note, width)}
}

// ranks tells which names get room first: 0 for what stands out or is
// remarked, 1 for the least and the greatest of each series, 2 for the rest.
func (p scatter) ranks() []int {
	out := make([]int, len(p.points))
	for i := range out {
		out[i] = 2
	}
	for _, of := range []func(point) float64{
		func(p point) float64 { return p.x }, func(p point) float64 { return -p.x },
		func(p point) float64 { return p.y }, func(p point) float64 { return -p.y },
		func(p point) float64 { return p.size },
	} {
		best := 0
		for i := range p.points {
			if of(p.points[i]) > of(p.points[best]) {
				best = i
			}
		}
		out[best] = 1
	}
	for i, at := range p.points {
		noted := slices.ContainsFunc(p.chart.Notes, func(n outline.Annotation) bool { return n.Label == at.label })
		if highlighted(p.chart, at.label) || noted {
			out[i] = 0
		}
	}
	return out
}

// drawNames draws the placed names with their leader lines.
func (p scatter) drawNames(s *sheet, names []named) {
	for _, n := range names {
		if n.perch.leader {
			s.stroke(geom.Polyline(n.perch.from, n.perch.to), s.pt(0.9), s.pal.Muted)
		}
	}
	for _, n := range names {
		if !n.perch.within { // no gridline runs through it
			s.fill(geom.RectPath(n.perch.box), s.pal.Paper)
		}
		s.putTight(n.block, n.perch.box)
	}
}

// putTight places a block into a box of its own size: its columns are wider
// than its lines.
func (s *sheet) putTight(b labelBlock, box geom.Rect) {
	put := func(w words, y geom.Pt) {
		if w.empty() {
			return
		}
		x := box.X
		switch w.align {
		case typeset.Center:
			x = box.Center().X - w.p.Width/2
		case typeset.Right:
			x = box.Right() - w.p.Width
		}
		s.put(w, x, y)
	}
	put(b.name, box.Y)
	put(b.note, box.Bottom()-b.note.height())
}
