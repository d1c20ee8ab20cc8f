package chart

import (
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
)

// segment is a series' part of a stack, from one value of the axis to another.
type segment struct {
	series   int
	value    outline.Value
	from, to float64
}

// segments are the parts of a label's stack: what is above zero and what is
// below it grow apart; a missing value or a zero has none.
func (b barset) segments(label int) []segment {
	var out []segment
	up, down := 0.0, 0.0
	for j, r := range b.chart.Series {
		v := r.Values[label]
		if v.Missing || v.Q.Value == 0 {
			continue
		}
		x := b.measure.in(v.Q.Value)
		end := &up
		if x < 0 {
			end = &down
		}
		out = append(out, segment{j, v, *end, *end + x})
		*end += x
	}
	return out
}

// drawStack draws the segments of a stack, parted by a line of the page's
// colour.
func (b barset) drawStack(s *sheet, p plane, label int, c0, c1 geom.Pt) {
	_, bound, _, _ := b.measure.sum(b.chart, label, s.han)
	if b.whole {
		bound = quantity.Exact // all shares together are
	}
	parts := b.segments(label)
	for i, part := range parts {
		v0, v1 := p.value.at(part.from), p.value.at(part.to)
		k := b.ink(s, part.series, label)
		if i == len(parts)-1 {
			s.ended(p.bar(c0, c1, v0, v1, bound, s.unit), k)
			continue
		}
		// Where another segment follows, an open end has no room: it moves
		// to the end of the stack, as the total is open too.
		s.shape(geom.RectPath(p.box(c0, c1, v0, v1)), k)
		edge := p.box(c0, c1, v1, v1)
		s.stroke(geom.Path{}.Move(edge.X, edge.Y).Line(edge.Right(), edge.Bottom()), s.pt(1.5), s.pal.Paper)
	}
}

// insides writes the numbers of a stack into its segments where they have room.
func (b barset) insides(s *sheet, p plane, label int, c0, c1 geom.Pt) {
	if !b.stacked {
		return
	}
	for _, part := range b.segments(label) {
		at := p.box(c0, c1, p.value.at(part.from), p.value.at(part.to))
		k := b.ink(s, part.series, label)
		if k.hatch != solid {
			k.fill = s.pal.Paper // of the plain ground of its number
		}
		n, ok := s.inside(b.figure(figureOf(part.value.Q, part.value.Pos)), k, at)
		if !ok {
			continue
		}
		if g := at.Centered(n.width+s.pt(8), n.height()+s.pt(2)); k.hatch != solid || s.ruled(g) {
			// Lines would run through the digits: they get a plain ground.
			s.fill(geom.RectPath(g), k.fill)
		}
		s.numberMid(n, at.Center().X, at.Center().Y)
	}
}

// insideBoxes are the places of the numbers in the segments of all stacks.
func (b barset) insideBoxes(s *sheet, p plane, thick geom.Pt) []geom.Rect {
	if !b.stacked {
		return nil
	}
	var out []geom.Rect
	for i := range b.chart.Labels {
		c0 := p.cats.middle(i) - thick/2
		for _, part := range b.segments(i) {
			at := p.box(c0, c0+thick, p.value.at(part.from), p.value.at(part.to))
			if n, ok := s.inside(b.figure(figureOf(part.value.Q, part.value.Pos)), b.ink(s, part.series, i), at); ok {
				out = append(out, at.Centered(n.width, n.height()))
			}
		}
	}
	return out
}

// besides places the numbers of segments too small to hold them at the right
// of their columns, or of the last segment at the right of its lying bar; none
// at all where one of them has no room there, so that no reader takes a segment
// without a number for nothing.
func (b barset) besides(s *sheet, p plane, thick geom.Pt) []spot {
	var out []spot
	for i := range b.chart.Labels {
		mid := p.cats.middle(i)
		var column []geom.Rect
		parts := b.segments(i)
		for k, part := range parts {
			drawn := p.box(mid-thick/2, mid+thick/2, p.value.at(part.from), p.value.at(part.to))
			f := b.figure(figureOf(part.value.Q, part.value.Pos))
			if _, ok := s.inside(f, b.ink(s, part.series, i), drawn); ok {
				continue
			}
			n := b.besideNumber(s, f)
			at := spot{end{series: part.series, label: i, number: n}, drawn.Right() + s.pt(6), n.baselineMid(drawn.Center().Y)}
			box := at.box()
			switch {
			case p.upright && (box.Right() > p.cats.start(i+1)+s.pt(columnGap) || slices.ContainsFunc(column, box.Overlaps)):
				return nil
			case !p.upright && k < len(parts)-1:
				return nil
			}
			column = append(column, box)
			out = append(out, at)
		}
	}
	return out
}

// besideNumber is the number of a small segment.
func (b barset) besideNumber(s *sheet, f figure) numeral {
	return s.numeral(markGrade, f, tint{s.pal.Ink, s.pal.Muted}, s.set.Theme.Steps())
}

// inside sets a number for its segment, in one line or, where the segment is
// narrow, in two; false where it does not fit.
func (s *sheet) inside(f figure, k ink, box geom.Rect) (n numeral, ok bool) {
	c := s.on(k)
	steps := len(s.set.Theme.Style(theme.ChartValue).Sizes)
	for step := range 2 * steps {
		n := s.setNumeral(markGrade, f, tint{c, c}, step%steps, step >= steps)
		if n.width+s.pt(8) <= box.W && n.height()+s.pt(5) <= box.H {
			return n, true
		}
	}
	return numeral{}, false
}

// textContrast is WCAG 2.2's least contrast of text (1.4.3).
const textContrast = 4.5

// on is the colour of text on a mark: the page's light or its dark, whichever
// reads better; black on the middle tones where neither reaches WCAG's 4.5.
func (s *sheet) on(k ink) color.Color {
	c := s.pal.On(k.fill)
	if color.Contrast(c, k.fill) < textContrast {
		return color.Readable(k.fill, c, color.Black)
	}
	return c
}
