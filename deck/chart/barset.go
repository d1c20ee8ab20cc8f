package chart

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// barset is what bars and columns have in common: the values in one measure,
// the extent of their axis, and how each mark looks.
type barset struct {
	chart   *outline.Chart
	measure measure
	stacked bool
	lo, hi  float64 // extent of the axis: bars start at zero
}

func newBarset(s *sheet, c *outline.Chart) barset {
	b := barset{chart: c, measure: measureOf(c, s.han), stacked: c.Stack && len(c.Series) > 1}
	for i := range c.Labels {
		up, down := 0.0, 0.0
		for j := range c.Series {
			v := c.Series[j].Values[i]
			if v.Missing {
				continue
			}
			x := b.measure.in(v.Q.Value)
			if !b.stacked {
				up, down = max(up, x), min(down, x)
			} else if x > 0 {
				up += x
			} else {
				down += x
			}
		}
		b.lo, b.hi = min(b.lo, down), max(b.hi, up)
	}
	return b
}

// many tells whether several series need telling apart.
func (b barset) many() bool { return len(b.chart.Series) > 1 }

// lanes is how many bars stand side by side in a category.
func (b barset) lanes() int {
	if b.stacked {
		return 1
	}
	return len(b.chart.Series)
}

// ink is the look of a bar.
func (b barset) ink(s *sheet, series, label int) ink {
	if b.many() {
		return s.series(series)
	}
	return s.single(b.chart, label)
}

// valueTint is the colours of the number at a bar.
func (b barset) valueTint(s *sheet, label int) tint {
	if highlighted(b.chart, label) {
		return tint{s.pal.Primary, s.pal.Primary}
	}
	return tint{s.pal.Ink, s.pal.Muted}
}

// end is what stands at the end of a bar: its number, the total of a stack, or
// the mark of a missing value.
type end struct {
	series, label int
	value         float64 // in the measure; 0 for a missing one
	bound         quantity.Bound
	number        numeral
}

// ends sets the texts at the ends of all bars.
func (b barset) ends(s *sheet, step int, tall bool) []end {
	set := s.numeral
	if tall {
		set = s.tallNumeral
	}
	g, gs := b.grade(s, step)
	var out []end
	for i := range b.chart.Labels {
		t := b.valueTint(s, i)
		if b.stacked {
			total, bound, f, ok := b.measure.sum(b.chart, i, s.han)
			if !ok {
				out = append(out, end{label: i, value: total, number: s.missing(step)})
				continue
			}
			out = append(out, end{label: i, value: total, number: set(g, f, t, gs), bound: bound})
			continue
		}
		for j, r := range b.chart.Series {
			v := r.Values[i]
			if v.Missing {
				out = append(out, end{series: j, label: i, number: s.missing(step)})
				continue
			}
			out = append(out, end{
				series: j, label: i, value: b.measure.in(v.Q.Value), bound: v.Q.Bound,
				number: set(g, figureOf(v.Q, v.Pos), t, gs),
			})
		}
	}
	return out
}

// grade is how big the numbers at bars are: where few stand alone, as on a
// card.
func (b barset) grade(s *sheet, step int) (grade, int) {
	if few := len(b.chart.Labels) <= 3 && !b.many(); few && step == 0 {
		return cardGrade, len(s.set.Theme.Style(theme.CardNumber).Sizes) - 1
	}
	return markGrade, step
}

// missing is the mark of a missing value.
func (s *sheet) missing(step int) numeral {
	w := s.axisText(s.say(name{"缺", "n/a"}), step)
	return numeral{parts: []part{{words: w}}, width: w.width(), top: w.p.Cap, bottom: descent * w.p.Size, size: w.p.Size}
}

// reach is the length that a bar's end takes up beyond its value, before its
// number.
func (s *sheet) reach(bound quantity.Bound) geom.Pt {
	switch bound {
	case quantity.AtLeast:
		return openLength(s.unit)
	case quantity.About:
		return s.pt(3)
	}
	return 0
}

// draw draws the bars of a category between two places along the categories.
func (b barset) draw(s *sheet, p plane, label int, c0, c1 geom.Pt) {
	zero := p.value.at(0)
	if b.stacked {
		b.drawStack(s, p, label, c0, c1)
		return
	}
	gap := geom.Pt(0)
	if b.lanes() > 1 {
		gap = s.pt(2)
	}
	lane := (c1 - c0 - gap*geom.Pt(b.lanes()-1)) / geom.Pt(b.lanes())
	for j, r := range b.chart.Series {
		v := r.Values[label]
		at := c0 + (lane+gap)*geom.Pt(j)
		if v.Missing {
			continue
		}
		s.ended(p.bar(at, at+lane, zero, p.value.at(b.measure.in(v.Q.Value)), v.Q.Bound, s.unit), b.ink(s, j, label))
	}
}

// drawStack draws the segments of a stack, parted by a line of the page's
// colour, with their numbers inside where there is room.
func (b barset) drawStack(s *sheet, p plane, label int, c0, c1 geom.Pt) {
	up, down := 0.0, 0.0
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
		s.inside(v, k, p.box(c0, c1, v0, v1))
	}
}

// inside writes a number into its segment where it fits.
func (s *sheet) inside(v outline.Value, k ink, box geom.Rect) {
	c := s.on(k)
	for step := range len(s.set.Theme.Style(theme.ChartValue).Sizes) {
		n := s.numeral(markGrade, figureOf(v.Q, v.Pos), tint{c, c}, step)
		if n.width+s.pt(8) > box.W || n.height()+s.pt(5) > box.H {
			continue
		}
		if k.hatch {
			// Stripes would run through the digits: they get a plain ground.
			g := box.Centered(n.width+s.pt(8), n.top+s.pt(8))
			s.fill(geom.RectPath(g), k.fill)
		}
		s.numberMid(n, box.Center().X, box.Center().Y)
		return
	}
}

// on is the colour of text on a mark: the page's light or its dark, whichever
// reads better.
func (s *sheet) on(k ink) color.Color { return s.pal.On(k.fill) }

// labelBlock is a category's name with its note under it.
type labelBlock struct{ name, note words }

func (l labelBlock) height() geom.Pt {
	if l.note.empty() {
		return l.name.height()
	}
	return l.name.height() + 0.25*l.note.p.Size + l.note.height()
}

func (l labelBlock) width() geom.Pt { return max(l.name.width(), l.note.width()) }

// over is how far an unbreakable run sticks out of the label's column.
func (l labelBlock) over() geom.Pt {
	o := geom.Pt(0)
	for _, w := range []words{l.name, l.note} {
		if !w.empty() {
			o = max(o, w.p.Over)
		}
	}
	return o
}

// lines is the number of lines of the name.
func (l labelBlock) lines() int {
	if l.name.empty() {
		return 0
	}
	return l.name.p.Lines()
}

// labelBlocks sets the names of all categories into columns of that width.
func (b barset) labelBlocks(s *sheet, width geom.Pt, align typeset.Align, step int) []labelBlock {
	out := make([]labelBlock, len(b.chart.Labels))
	for i, l := range b.chart.Labels {
		out[i] = s.labelBlock(l, width, align, step, highlighted(b.chart, i))
	}
	return out
}

func (s *sheet) labelBlock(l outline.Label, width geom.Pt, align typeset.Align, step int, bold bool) labelBlock {
	return labelBlock{
		name: s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Align: align, Balance: true, Floor: step, Bold: bold}, l.Text, width),
		note: s.words(typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Align: align, Balance: true, Floor: step}, l.Note, width),
	}
}

// putLabel places a block whose column's top left corner is at x, y.
func (s *sheet) putLabel(l labelBlock, x, y geom.Pt) {
	s.put(l.name, x, y)
	if !l.note.empty() {
		s.put(l.note, x, y+l.name.height()+0.25*l.note.p.Size)
	}
}

// shrink tries a layout at every step of the ladders until it fits; the last
// one stands. try returns how far the layout is too big.
func (s *sheet) shrink(try func(step int) (over geom.Pt, draw func())) {
	last := s.set.Theme.Steps() - 1
	for step := 0; ; step++ {
		over, draw := try(step)
		if over <= 0.01 || step >= last {
			draw()
			s.need(over)
			return
		}
	}
}
