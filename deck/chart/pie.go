package chart

import (
	"math"
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of pies, in points of the 960×540 page.
const (
	pieMost   = 300.0 // diameter
	pieLeast  = 90.0
	pieLeader = 26.0 // from the circle to labels in a column
	donutHole = 0.58 // of the radius
	sliceGap  = 6.0  // between a part's name and its number
)

// slice is a part of a pie.
type slice struct {
	label      int // -1 for the rest that the parts do not cover
	share      float64
	from, to   float64 // degrees
	ink        ink
	name       words
	number     numeral
	right      bool
	labelWidth geom.Pt
}

// height is the height of a part's label.
func (p slice) height(s *sheet) geom.Pt {
	return p.name.height() + s.pt(sliceGap) + p.number.height()
}

func drawPie(s *sheet, c *outline.Chart, box geom.Rect)   { drawSlices(s, c, box, 0) }
func drawDonut(s *sheet, c *outline.Chart, box geom.Rect) { drawSlices(s, c, box, donutHole) }

// drawSlices draws the parts of a whole as slices, clockwise from twelve
// o'clock in the order given, each with its name and number beside it.
func drawSlices(s *sheet, c *outline.Chart, box geom.Rect, hole float64) {
	s.shrink(func(step int) (geom.Pt, func()) { return s.slices(c, box, hole, step) })
}

// rounding is how far rounded parts may be off their sum: half of the last
// place for each.
func rounding(m measure, parts int) float64 {
	return 0.5*math.Pow10(-m.places)*float64(parts) + 1e-9
}

// parts are the slices of a chart's first series, without their texts. What
// percentages leave of the whole is a slice of its own.
func (s *sheet) parts(c *outline.Chart) []slice {
	m := measureOf(c, s.han)
	total := 0.0
	for _, v := range c.Series[0].Values {
		if !v.Missing && v.Q.Value > 0 {
			total += v.Q.Value
		}
	}
	whole := total
	if m.share && 100-total > rounding(m, len(c.Labels)) {
		whole = 100
	}
	var out []slice
	at := 0.0
	add := func(label int, value float64, k ink) {
		turn := 360 * value / whole
		out = append(out, slice{label: label, share: value / whole, from: at, to: at + turn, ink: k})
		at += turn
	}
	for i, v := range c.Series[0].Values {
		if !v.Missing && v.Q.Value > 0 {
			add(i, v.Q.Value, s.sliceInk(c, i))
		}
	}
	if whole > total && whole > 0 {
		add(-1, whole-total, s.rest())
	}
	return out
}

// sliceInk is the look of a part: bold or soft where one is highlighted, else
// a colour each.
func (s *sheet) sliceInk(c *outline.Chart, i int) ink {
	if anyHighlight(c) {
		return s.single(c, i)
	}
	return s.series(i)
}

// slices lays out a pie at a step of the ladders.
func (s *sheet) slices(c *outline.Chart, box geom.Rect, hole float64, step int) (over geom.Pt, draw func()) {
	parts := s.parts(c)
	m := measureOf(c, s.han)
	column := box.W * 0.29
	central := -1
	if hole > 0 {
		central = centralPart(c, m)
	}
	leftH, rightH, labelW := geom.Pt(0), geom.Pt(0), geom.Pt(0)
	chooseSides(parts, central)
	for i := range parts {
		p := &parts[i]
		if p.label >= 0 && p.label == central {
			continue
		}
		s.labelSlice(c, p, m, column, step)
		over = max(over, p.labelWidth-column)
		labelW = max(labelW, p.labelWidth)
		if p.right {
			rightH += p.height(s) + s.pt(tagGap)
		} else {
			leftH += p.height(s) + s.pt(tagGap)
		}
	}
	missing := s.missingSlices(c, box.W, step)
	missingH := geom.Pt(0)
	if !missing.empty() {
		missingH = missing.height() + s.pt(8)
	}
	over = max(over, leftH-box.H+missingH, rightH-box.H+missingH)
	dia := min(s.pt(pieMost), box.H-missingH-s.pt(8), box.W-2*(labelW+s.pt(pieLeader)))
	over = max(over, s.pt(pieLeast)-dia)
	dia = max(dia, s.pt(pieLeast))
	return over, func() {
		mid := geom.Point{X: box.X + box.W/2, Y: box.Y + (box.H-missingH)/2}
		labels := s.placeLabels(parts, mid, dia/2, box.Y, box.Bottom()-missingH)
		dx := aside(labels, mid.X, dia/2)
		mid.X += dx
		s.drawDisc(parts, mid, dia/2, hole)
		if hole > 0 {
			s.donutCentre(c, m, central, mid, dia/2*hole)
		}
		for _, l := range labels {
			s.sliceLabel(l, dx)
		}
		if !missing.empty() {
			s.put(missing, mid.X-missing.width()/2, box.Bottom()-missing.height())
		}
	}
}

// labelSlice sets a part's name and number.
func (s *sheet) labelSlice(c *outline.Chart, p *slice, m measure, column geom.Pt, step int) {
	align := typeset.Right
	if p.right {
		align = typeset.Left
	}
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Align: align, Balance: true, Floor: step}
	t := tint{s.pal.Ink, s.pal.Muted}
	switch {
	case p.label < 0:
		look.Color, t.digits = s.pal.Muted, s.pal.Muted
	case highlighted(c, p.label):
		look.Bold, t = true, tint{s.pal.Primary, s.pal.Primary}
	}
	text, f := s.partText(c, m, *p)
	p.name, p.number = s.words(look, text, column), s.numeral(markGrade, f, t, step)
	p.labelWidth = max(p.name.width(), p.number.width)
	if !p.name.empty() {
		p.labelWidth += p.name.p.Over
	}
}

// partText is a part's name and number.
func (s *sheet) partText(c *outline.Chart, m measure, p slice) (markup.Text, figure) {
	if p.label < 0 {
		return plain(s.say(name{"其余", "Other"})), figure{digits: m.number(p.share*100, m.places), tail: "%"}
	}
	return c.Labels[p.label].Text, withUnit(c, c.Series[0].Values[p.label])
}

// missingSlices names the parts that have no slice: those that are zero and
// those without a value.
func (s *sheet) missingSlices(c *outline.Chart, width geom.Pt, step int) words {
	var zero, missing []string
	for i, v := range c.Series[0].Values {
		label := c.Labels[i].Text.String()
		switch {
		case v.Missing:
			missing = append(missing, label)
		case v.Q.Value <= 0:
			f := withUnit(c, v)
			zero = append(zero, label+" "+f.lead+f.digits+f.tail)
		}
	}
	comma := s.say(name{"、", ", "})
	text := strings.Join(zero, comma)
	if len(missing) > 0 {
		if text != "" {
			text += s.say(name{"；", "; "})
		}
		text += s.say(name{"缺：", "No data: "}) + strings.Join(missing, comma)
	}
	if text == "" {
		return words{}
	}
	return s.words(s.axisLook(step), plain(text), width)
}

// drawDisc draws the slices, parted by lines of the page's colour.
func (s *sheet) drawDisc(parts []slice, mid geom.Point, radius geom.Pt, hole float64) {
	for _, p := range parts {
		s.shape(geom.RingSector(mid, radius*hole, radius, p.from, p.to), p.ink)
	}
	if len(parts) < 2 {
		return
	}
	for _, p := range parts {
		a, b := geom.Polar(mid, radius*hole, p.from), geom.Polar(mid, radius+s.pt(1), p.from)
		s.stroke(geom.Path{}.Move(a.X, a.Y).Line(b.X, b.Y), s.pt(2), s.pal.Paper)
	}
}

// centralPart is the part whose name and number stand in the hole of a donut
// instead of beside it: the one that is highlighted, among percentages. -1 for
// none.
func centralPart(c *outline.Chart, m measure) int {
	only := -1
	for i := range c.Labels {
		if !highlighted(c, i) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	if v := c.Series[0].Values; !m.share || only < 0 || v[only].Missing || v[only].Q.Value <= 0 {
		return -1
	}
	return only
}

// donutCentre writes into the hole: the total of counts, or the part that
// stands there.
func (s *sheet) donutCentre(c *outline.Chart, m measure, central int, mid geom.Point, radius geom.Pt) {
	f, under := figure{}, ""
	switch {
	case central >= 0:
		f, under = withUnit(c, c.Series[0].Values[central]), c.Labels[central].Text.String()
	case m.share:
		return
	default:
		one := *c
		one.Series = c.Series[:1]
		if f, under = s.total(m, &one), s.say(name{"合计", "Total"}); f.digits == "" {
			return
		}
	}
	n := s.fitNumeral(f, tint{s.pal.Primary, s.pal.Primary}, radius*1.55, radius*0.6, cardGrade, markGrade)
	var w words
	height := geom.Pt(0)
	for step := range s.set.Theme.Steps() {
		// The name is read with those around the ring: no smaller than they are.
		w = s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Bold: central >= 0, Align: typeset.Center, Balance: true, Floor: step}, plain(under), radius*1.5)
		if height = n.top + s.pt(12) + w.height(); height <= radius*1.4 && w.p.Over <= 0 {
			break
		}
	}
	y := mid.Y - height/2
	s.number(n, mid.X-n.width/2, y+n.top)
	s.put(w, mid.X-radius*0.75, y+n.top+s.pt(12))
}

// total is the sum of all labels' values; no digits where one is missing.
func (s *sheet) total(m measure, c *outline.Chart) figure {
	column := outline.Chart{Labels: c.Labels[:1]}
	for _, v := range c.Series[0].Values {
		column.Series = append(column.Series, outline.Series{Values: []outline.Value{v}})
	}
	_, _, f, ok := m.sum(&column, 0, s.han)
	if !ok {
		return figure{}
	}
	return f
}

// leader is the colour of lines from marks to their labels.
func (s *sheet) leader() color.Color { return s.pal.Line.Mix(s.pal.Muted, 0.7) }
