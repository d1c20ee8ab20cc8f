package chart

import (
	"math"
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

// sizeKey is two bubbles that say what areas mean.
type sizeKey struct {
	head          words
	bubbles       []keyBubble
	width, height geom.Pt
}

type keyBubble struct {
	radius geom.Pt
	words  words
}

func (k sizeKey) empty() bool { return len(k.bubbles) == 0 }

// keyRadius is about how large the greater bubble of a key is, in points of
// the 960×540 page.
const keyRadius = 15.0

// keySizes are the sizes of a key, the lesser first: round ones between the least
// and the greatest of the data, the greater at most that part of the greatest.
func (p scatter) keySizes(part float64) []float64 {
	least := p.most
	for _, at := range p.points {
		if at.size > 0 && !at.unsized {
			least = min(least, at.size)
		}
	}
	large := roundDown(p.most*part, p.size.whole)
	if large < least { // all bubbles are larger than goes beside the head
		large = roundUp(least * (1 - 1e-6))
	}
	if large > p.most {
		return []float64{p.most}
	}
	for v := large; ; {
		v = roundDown(v*(1-1e-9), p.size.whole)
		if v < least || v <= 0 {
			// A second one that is not much larger than goes beside the head.
			if up := roundUp(large); up <= p.most && up <= 2.5*part*p.most {
				return []float64{large, up}
			}
			return []float64{large}
		}
		if next := roundDown(v*(1-1e-9), p.size.whole); v <= large/4 || next < least || next <= 0 {
			return []float64{v, large}
		}
	}
}

// sizeKey chooses one or two round sizes that are among the sizes of the data: the
// greatest whose bubble goes beside the head, and one of about a quarter.
func (p scatter) sizeKey(s *sheet, greatest geom.Pt, step int) (k sizeKey) {
	if greatest <= 0 {
		return k
	}
	k.head = s.axisName(p.chart.Series[2], p.size, step, 0)
	k.width, k.height = k.head.width(), k.head.height()
	for _, v := range p.keySizes(min(1, sq(s.pt(keyRadius)/greatest))) {
		b := keyBubble{greatest * math.Sqrt(v/p.most), s.axisText(p.size.tick(v), step)}
		k.bubbles = append(k.bubbles, b)
		k.width += s.pt(14) + 2*b.radius + s.pt(5) + b.words.width()
		k.height = max(k.height, 2*b.radius, b.words.height())
	}
	return k
}

// roundDown is the greatest of 1, 2 and 5 times a power of ten that is not
// above v; 0 for none.
func roundDown(v float64, whole bool) float64 {
	if !(v > 0) || whole && v < 1 {
		return 0
	}
	unit := math.Pow(10, math.Floor(math.Log10(v)+1e-12))
	for _, m := range []float64{5, 2, 1} {
		if m*unit <= v*(1+1e-12) {
			return m * unit
		}
	}
	return unit
}

// roundUp is the next of 1, 2 and 5 times a power of ten after such a number.
func roundUp(v float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(v)+1e-12))
	for _, m := range []float64{2, 5} {
		if m*unit > v*(1+1e-9) {
			return m * unit
		}
	}
	return 10 * unit
}

// scaled is a key of smaller bubbles.
func (k sizeKey) scaled(by float64) sizeKey {
	k.bubbles = slices.Clone(k.bubbles)
	for i := range k.bubbles {
		k.width -= 2 * k.bubbles[i].radius * (1 - by)
		k.bubbles[i].radius *= by
	}
	return k
}

// drawKey draws the key of sizes from its top left corner.
func (p scatter) drawKey(s *sheet, k sizeKey, x, y geom.Pt) {
	mid := y + k.height/2
	s.putIn(k.head, geom.Rect{X: x, Y: mid - k.head.height()/2, W: k.head.width(), H: k.head.height()})
	x += k.head.width()
	for _, b := range k.bubbles {
		x += s.pt(14)
		// An outline only: a filled one would be taken for a bubble of the data.
		s.stroke(geom.Circle(geom.Point{X: x + b.radius, Y: mid}, b.radius), s.pt(1), s.pal.Muted)
		x += 2*b.radius + s.pt(5)
		s.putIn(b.words, geom.Rect{X: x, Y: mid - b.words.height()/2, W: b.words.width(), H: b.words.height()})
		x += b.words.width()
	}
}
