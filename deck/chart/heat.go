package chart

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of heat tables, in points of the 960×540 page.
const (
	heatWide  = 120.0 // of a cell, at most
	heatHigh  = 78.0
	heatLeast = 16.0 // height of a cell
	heatLine  = 1.0  // of the page's colour around a cell
	heatNames = 0.26 // of the box's width, at most, for the names of rows
	heatGap   = 8.0  // between names and cells
	heatKey   = 14.0 // between the cells and the key
)

// smallGrade is how numbers are set in cells too narrow for those at marks.
var smallGrade = grade{theme.ChartAxis, theme.ChartAxis}

// heatScale is what a value's shade is read from: from the least to the
// greatest value, or, where there are values to both sides of zero, as far from
// zero as the farthest of them.
type heatScale struct {
	lo, hi float64
	both   bool
}

func heatScaleOf(c *outline.Chart, m measure) heatScale {
	h := heatScale{lo: math.Inf(1), hi: math.Inf(-1)}
	each(c, func(v outline.Value) {
		h.lo, h.hi = math.Min(h.lo, m.in(v.Q.Value)), math.Max(h.hi, m.in(v.Q.Value))
	})
	if h.both = h.lo < 0 && h.hi > 0; h.both {
		h.hi = math.Max(-h.lo, h.hi)
		h.lo = -h.hi
	}
	return h
}

// shade is the colour of a value: from pale to the primary colour or, below
// zero, to the one of the next series that differs most from it. In grey, where
// two colours would look the same, it is the darker the greater the value is.
func (s *sheet) shade(h heatScale, v float64) color.Color {
	th := s.set.Theme
	darkest := func(c color.Color) color.Color { return th.Mark(c).Mix(c, 0.4) } // shades need a longer way than marks
	pale, full := s.pal.Primary.Mix(s.pal.Paper, 0.92), darkest(s.pal.Primary)
	switch both := h.both && !th.Grey; {
	case both && v < 0:
		other := s.pal.Series[1]
		if color.Difference(s.pal.Series[2], s.pal.Primary) > color.Difference(other, s.pal.Primary) {
			other = s.pal.Series[2]
		}
		return pale.Mix(darkest(other), v/h.lo)
	case both:
		return pale.Mix(full, v/h.hi)
	case h.hi <= h.lo:
		return pale.Mix(full, 0.5)
	}
	return pale.Mix(full, (v-h.lo)/(h.hi-h.lo))
}

// drawHeat draws a table whose cells are as dark as their numbers: labels
// across, series down.
func drawHeat(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	b.bare = saysUnitOnce(c, b.measure, false)
	s.shrink(func(step int) (geom.Pt, func()) { return b.heat(s, box, step) })
}

// heat lays out a heat table at a step of the ladders.
func (b barset) heat(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	c := b.chart
	rows, cols := geom.Pt(len(c.Series)), geom.Pt(len(c.Labels))
	names := make([]words, len(c.Series))
	nameW, nameH := geom.Pt(0), geom.Pt(0)
	for j, r := range c.Series {
		w := s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Align: typeset.Right, Balance: true, Floor: step}, r.Name, box.W*heatNames)
		if names[j] = w; !w.empty() {
			nameW, nameH = max(nameW, w.width()), max(nameH, w.height())
			over = max(over, w.p.Over)
		}
	}
	left := nameW
	if left > 0 {
		left += s.pt(heatGap + 2)
	}
	wide := min(s.pt(heatWide), (box.W-left)/cols)
	heads := b.labelBlocks(s, wide-s.pt(6), typeset.Center, step)
	headH := geom.Pt(0)
	for i, l := range heads {
		headH = max(headH, l.height())
		over = max(over, l.over(), b.longest(s, b.chart.Labels[i], step, highlighted(b.chart, i))-wide+s.pt(6), geom.Pt(l.lines()-4)*s.pt(16))
	}
	key := s.heatKey(b, step)
	high := min(s.pt(heatHigh), (box.H-headH-s.pt(heatGap)-s.pt(heatKey)-key.height)/rows)
	over = max(over, s.pt(heatLeast)-high, nameH+s.pt(2)-high, s.pt(heatLeast)-wide)
	high, wide = max(high, s.pt(heatLeast)), max(wide, s.pt(heatLeast))
	numbers, wrong := b.heatNumbers(s, wide-s.pt(8), high-s.pt(4), step)
	over = max(over, wrong)

	height := headH + s.pt(heatGap) + high*rows + s.pt(heatKey) + key.height
	return over, func() {
		x := box.X + max(0, (box.W-left-wide*cols)/2)
		y := box.Y + max(0, (box.H-height)/2)
		table := geom.Rect{X: x + left, Y: y + headH + s.pt(heatGap), W: wide * cols, H: high * rows}
		for i, l := range heads {
			s.putLabel(l, table.X+wide*geom.Pt(i)+s.pt(3), table.Y-s.pt(heatGap)-l.height())
		}
		for j := range c.Series {
			s.putIn(names[j], geom.Rect{X: x, Y: table.Y + high*geom.Pt(j), W: nameW, H: high})
			for i := range c.Labels {
				cell := geom.Rect{X: table.X + wide*geom.Pt(i), Y: table.Y + high*geom.Pt(j), W: wide, H: high}
				b.heatCell(s, key.scale, j, i, numbers[j][i], cell)
			}
		}
		key.draw(s, table.Right()-key.width, table.Bottom()+s.pt(heatKey))
	}
}

// heatCell draws a cell with its number; one whose value is missing is hatched.
func (b barset) heatCell(s *sheet, h heatScale, series, label int, n numeral, cell geom.Rect) {
	path := geom.RectPath(cell.Inset(s.pt(heatLine), s.pt(heatLine)))
	v := b.chart.Series[series].Values[label]
	if v.Missing {
		s.fill(path, s.pal.Paper)
		s.hatch(path, s.rest().edge.Mix(s.pal.Paper, 0.35), 5)
		return
	}
	s.fill(path, s.shade(h, b.measure.in(v.Q.Value)))
	s.numberMid(n, cell.Center().X, cell.Center().Y)
}

// heatNumbers sets the numbers of all cells in one size, the largest from a
// step on in which each goes into its cell, and tells how far they are too big.
func (b barset) heatNumbers(s *sheet, wide, high geom.Pt, step int) (numbers [][]numeral, over geom.Pt) {
	h := heatScaleOf(b.chart, b.measure)
	for _, g := range []grade{markGrade, smallGrade} {
		for at := step; at < max(step+1, len(s.set.Theme.Style(g.digits).Sizes)); at++ {
			numbers, over = nil, 0
			for _, r := range b.chart.Series {
				row := make([]numeral, len(r.Values))
				for i, v := range r.Values {
					if v.Missing {
						continue
					}
					on := s.pal.On(s.shade(h, b.measure.in(v.Q.Value)))
					row[i] = s.numeral(g, b.figure(figureOf(v.Q, v.Pos)), tint{on, on}, at)
					over = max(over, row[i].width-wide, row[i].height()-high)
				}
				numbers = append(numbers, row)
			}
			if over <= 0 {
				return numbers, 0
			}
		}
	}
	return numbers, over
}

// heatLegend is the key below a heat table: which shade is which number, and
// what the hatches are.
type heatLegend struct {
	scale         heatScale
	low, high     words
	missing       words
	width, height geom.Pt
}

// Shape of the key, in points of the 960×540 page.
const (
	shadeSteps = 9
	shadeWide  = 14.0 // of a step
	shadeHigh  = 10.0
	shadeGap   = 6.0
	shadeApart = 18.0
)

// heatKey sets the key; no text where there is no value at all.
func (s *sheet) heatKey(b barset, step int) heatLegend {
	m := b.measure
	k := heatLegend{scale: heatScaleOf(b.chart, m)}
	if k.scale.lo <= k.scale.hi {
		k.low, k.high = s.axisText(m.tick(k.scale.lo), step), s.axisText(m.tick(k.scale.hi)+m.words(), step)
		k.width = k.low.width() + s.pt(shadeWide*shadeSteps+2*shadeGap) + k.high.width()
		k.height = k.high.height()
	}
	for _, r := range b.chart.Series {
		for _, v := range r.Values {
			if v.Missing && k.missing.empty() {
				k.missing = s.axisText(s.say(name{"缺", "no data"}), step)
				k.width += s.pt(2*shadeWide+shadeGap+shadeApart) + k.missing.width()
				k.height = k.missing.height()
			}
		}
	}
	return k
}

// draw draws the key with its upper left corner at x, y.
func (k heatLegend) draw(s *sheet, x, y geom.Pt) {
	mid := y + k.height/2
	swatch := func(w geom.Pt) geom.Path {
		at := geom.Rect{X: x, Y: mid - s.pt(shadeHigh)/2, W: w, H: s.pt(shadeHigh)}
		x += w
		return geom.RectPath(at)
	}
	text := func(w words) {
		if !w.empty() {
			s.put(w, x, mid-w.p.Ascent+w.p.Cap/2)
			x += w.width()
		}
	}
	if !k.missing.empty() {
		s.hatch(swatch(s.pt(2*shadeWide)), s.rest().edge.Mix(s.pal.Paper, 0.35), 5)
		x += s.pt(shadeGap)
		text(k.missing)
		x += s.pt(shadeApart)
	}
	if k.low.empty() {
		return
	}
	text(k.low)
	x += s.pt(shadeGap)
	for i := range shadeSteps {
		s.fill(swatch(s.pt(shadeWide)), s.shade(k.scale, k.scale.lo+(k.scale.hi-k.scale.lo)*float64(i)/(shadeSteps-1)))
	}
	x += s.pt(shadeGap)
	text(k.high)
}
