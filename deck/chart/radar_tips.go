package chart

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// tip is what stands at the end of an axis: its name over its values.
type tip struct {
	name          words
	values        []numeral
	width, height geom.Pt
	valuesWidth   geom.Pt
}

type tips []tip

func (t tips) over() geom.Pt {
	o := geom.Pt(0)
	for _, k := range t {
		if !k.name.empty() {
			o = max(o, k.name.p.Over)
		}
	}
	return o
}

// Between the values of an axis, and between its name and them.
const (
	tipBetween = 9.0
	tipUnder   = 3.0
)

// tips sets the texts of all axes; names are at most that wide.
func (r radar) tips(s *sheet, width geom.Pt, step int) tips {
	out := make(tips, len(r.chart.Labels))
	for i, l := range r.chart.Labels {
		k := &out[i]
		k.name = s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Align: typeset.Center, Balance: true, Floor: step}, l.Text, width)
		high := geom.Pt(0)
		for j, one := range r.chart.Series {
			v := one.Values[i]
			n := s.missing(step)
			if !v.Missing {
				n = s.numeral(markGrade, r.figure(figureOf(v.Q, v.Pos)), r.tint(s, j), step)
			}
			if j > 0 {
				k.valuesWidth += s.pt(tipBetween)
			}
			k.valuesWidth += n.width
			high = max(high, n.height())
			k.values = append(k.values, n)
		}
		k.width = max(k.name.width(), k.valuesWidth)
		k.height = k.name.height() + s.pt(tipUnder) + high
	}
	return out
}

// tint is the colour of a series' values: its own where there are several.
func (r radar) tint(s *sheet, series int) tint {
	if !r.many() {
		return tint{s.pal.Ink, s.pal.Muted}
	}
	c := s.readable(r.look(s, series).color)
	return tint{c, c}
}

// readable is a colour darkened until small text in it can be read on the page
// (WCAG 2.2, 1.4.3).
func (s *sheet) readable(c color.Color) color.Color {
	for t := 0.0; t < 1; t += 0.05 {
		if d := c.Mix(s.pal.Ink, t); color.Contrast(d, s.pal.Paper) >= 4.5 {
			return d
		}
	}
	return s.pal.Ink
}

func (t tip) draw(s *sheet, at geom.Rect) {
	s.putTight(labelBlock{name: t.name}, geom.Rect{X: at.X + (at.W-t.name.width())/2, Y: at.Y, W: t.name.width(), H: t.name.height()})
	x := at.Center().X - t.valuesWidth/2
	for _, n := range t.values {
		s.number(n, x, at.Y+t.name.height()+s.pt(tipUnder)+n.top)
		x += n.width + s.pt(tipBetween)
	}
}

// tipBox is where the texts of an axis stand beyond a rim: centred above and
// below, beside it elsewhere.
func (r radar) tipBox(s *sheet, i int, t tip) geom.Rect {
	sin, cos := math.Sincos(r.degrees(i) * math.Pi / 180)
	side, up := max(-1, min(1, 1.6*sin)), max(-1, min(1, 1.6*cos))
	gap := s.pt(radarGap)
	if i == 0 { // above the last tick
		gap = s.pt(radarTop)
	}
	end := geom.Polar(r.center, r.radius+gap, r.degrees(i))
	return geom.Rect{X: end.X + (side-1)*t.width/2, Y: end.Y - (up+1)*t.height/2, W: t.width, H: t.height}
}

func (r radar) tipBoxes(s *sheet, t tips) []geom.Rect {
	out := make([]geom.Rect, len(t))
	for i := range t {
		out[i] = r.tipBox(s, i, t[i])
	}
	return out
}
