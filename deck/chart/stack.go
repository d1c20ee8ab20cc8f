package chart

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
)

// drawStack draws the segments of a stack, parted by a line of the page's
// colour, with their numbers inside or, beside a column, where that has room.
func (b barset) drawStack(s *sheet, p plane, label int, c0, c1 geom.Pt) {
	up, down := 0.0, 0.0
	free := math.Inf(1) // no number beside the column stands above that, yet
	last := -1
	for j, r := range b.chart.Series {
		if v := r.Values[label]; !v.Missing && v.Q.Value != 0 {
			last = j
		}
	}
	_, bound, _, _ := b.measure.sum(b.chart, label, s.han)
	for j, r := range b.chart.Series {
		v := r.Values[label]
		if v.Missing || v.Q.Value == 0 {
			continue
		}
		x := b.measure.in(v.Q.Value)
		from := &up
		if x < 0 {
			from = &down
		}
		v0, v1 := p.value.at(*from), p.value.at(*from+x)
		*from += x
		k := b.ink(s, j, label)
		if j == last {
			s.ended(p.bar(c0, c1, v0, v1, bound, s.unit), k)
		} else {
			// Where another segment follows, an open end has no room: it moves
			// to the end of the stack, as the total is open too.
			s.shape(geom.RectPath(p.box(c0, c1, v0, v1)), k)
			edge := p.box(c0, c1, v1, v1)
			s.stroke(geom.Path{}.Move(edge.X, edge.Y).Line(edge.Right(), edge.Bottom()), s.pt(1.5), s.pal.Paper)
		}
		segment := p.box(c0, c1, v0, v1)
		if !s.inside(b.figure(figureOf(v.Q, v.Pos)), k, segment) && p.upright {
			free = s.outside(b.figure(figureOf(v.Q, v.Pos)), segment, p.cats.start(label+1)+s.pt(columnGap), free, b.ground(s, label))
		}
	}
}

// inside writes a number into its segment, in one line or, where the segment is
// narrow, in two; false where it does not fit.
func (s *sheet) inside(f figure, k ink, box geom.Rect) bool {
	c := s.on(k)
	steps := len(s.set.Theme.Style(theme.ChartValue).Sizes)
	for step := range 2 * steps {
		n := s.setNumeral(markGrade, f, tint{c, c}, step%steps, step >= steps)
		if n.width+s.pt(8) > box.W || n.height()+s.pt(5) > box.H {
			continue
		}
		if k.hatch {
			// Stripes would run through the digits: they get a plain ground.
			g := box.Centered(n.width+s.pt(8), n.height()+s.pt(2))
			s.fill(geom.RectPath(g), k.fill)
		}
		s.numberMid(n, box.Center().X, box.Center().Y)
		return true
	}
	return false
}

// outside writes a number at the right of its segment where the next column
// leaves room and the number below, whose top is at free, is clear of it. It
// gives the new top.
func (s *sheet) outside(f figure, box geom.Rect, right, free geom.Pt, ground color.Color) geom.Pt {
	n := s.numeral(markGrade, f, tint{s.pal.Ink, s.pal.Muted}, s.set.Theme.Steps())
	x, y := box.Right()+s.pt(6), n.baselineMid(box.Center().Y)
	if x+n.width > right || y+n.bottom > free {
		return free
	}
	s.clearNumber(n, x, y, s.pt(1), ground)
	return y - n.top
}

// on is the colour of text on a mark: the page's light or its dark, whichever
// reads better; black on the middle tones where neither reaches WCAG's 4.5.
func (s *sheet) on(k ink) color.Color {
	c := s.pal.On(k.fill)
	if color.Contrast(c, k.fill) < 4.5 {
		return color.Readable(k.fill, c, color.Black)
	}
	return c
}
