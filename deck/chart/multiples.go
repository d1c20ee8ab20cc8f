package chart

import (
	"cmp"
	"math"
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of small multiples, in points of the 960×540 page.
const (
	cellGap   = 24.0 // between small charts
	cellRow   = 16.0 // between rows of them
	cellHead  = 8.0  // between a small chart's name and its plane
	cellShape = 1.7  // of a plane's width to its height, which reads best
	barRow    = 34.0
)

// multiples is a grid of small charts, one a series: all of one size, on one
// scale, with the names of the categories and the ticks written once a column
// and once a row.
type multiples struct {
	barset       // of all series: its measure and the extent of the axis are shared
	cells        []barset
	cols, rows   int
	lying        bool
	heads        []words
	ticks        ticks
	nameW, tickW geom.Pt // at the left of each row
	headH        geom.Pt
	step         int
	labels       []labelBlock // of lying bars
	cellW, cellH geom.Pt
}

// drawMultiples draws a small chart for each series.
func drawMultiples(s *sheet, c *outline.Chart, box geom.Rect) {
	whole := *c
	whole.Stack = outline.Grouped
	all := newBarset(s, &whole)
	grids := make([]int, len(c.Series))
	for i := range grids {
		grids[i] = i + 1
	}
	slices.SortStableFunc(grids, func(a, b int) int {
		return cmp.Compare(badness(len(c.Series), a, s, box), badness(len(c.Series), b, s, box))
	})
	last := s.set.Theme.Steps() - 1
	rooms := all.layouts(true, false)
	least, draw := math.Inf(1), func() {}
	for _, cols := range grids {
		for _, r := range rooms {
			b := all.within(r)
			for step := range last + 1 {
				m, over := newMultiples(s, b, cols, box, step)
				if over < least {
					least, draw = over, m.draw(s, box)
				}
				if least <= 0.01 {
					draw()
					return
				}
			}
		}
	}
	draw()
	s.need(least)
}

// badness tells how far the small charts of a grid are from the shape that reads
// best, and how much of the grid is empty.
func badness(n, cols int, s *sheet, box geom.Rect) float64 {
	rows := (n + cols - 1) / cols
	w, h := box.W/geom.Pt(cols), (box.H-s.pt(40))/geom.Pt(rows)-s.pt(40)
	if w <= 0 || h <= 0 {
		return math.Inf(1)
	}
	return math.Abs(math.Log(w/h/cellShape)) + 1.2*float64(cols*rows-n)/float64(n)
}

// newMultiples lays out a grid of so many columns.
func newMultiples(s *sheet, b barset, cols int, box geom.Rect, step int) (m multiples, over geom.Pt) {
	c := b.chart
	m = multiples{barset: b, cols: cols, rows: (len(c.Series) + cols - 1) / cols, step: step}
	m.lying = c.Type == outline.Bar || c.Type == outline.Lollipop
	for _, r := range c.Series {
		one := *c
		one.Series = []outline.Series{r}
		cell := b
		cell.chart, cell.stacked = &one, false
		m.cells = append(m.cells, cell)
	}
	m.ticks = niceTicks(b.lo, b.hi, b.measure.bounds(3))
	over = m.layout(s, box)
	if f := m.frame(s, box, 0); !m.lying {
		over = max(over, b.rowOver(f.plane, f.labels, f.gap, f.box))
	}
	return m, over
}

// layout settles the sizes of the cells, and tells how far they are too big.
func (m *multiples) layout(s *sheet, box geom.Rect) (over geom.Pt) {
	b, c := m.barset, m.chart
	if m.lying {
		m.labels = b.labelBlocks(s, box.W*0.2, typeset.Right, m.step)
		for _, l := range m.labels {
			m.nameW = max(m.nameW, l.width()+s.pt(10))
			over = max(over, l.over())
		}
	} else {
		m.tickW = max(s.widestTick(m.ticks, b.measure, m.step), s.axisText(b.measure.words(), m.step).width()) + s.pt(10)
	}
	m.cellW = (box.W - m.nameW - m.tickW - s.pt(cellGap)*geom.Pt(m.cols-1)) / geom.Pt(m.cols)
	for _, r := range c.Series {
		w := s.words(typeset.Look{Role: theme.ChartTitle, Color: s.pal.Ink, Floor: m.step}, r.Name, m.cellW)
		m.heads, m.headH = append(m.heads, w), max(m.headH, w.height())
		if !w.empty() {
			over = max(over, w.p.Over)
		}
	}
	foot := geom.Pt(0)
	if !m.lying {
		_, nameH, by := b.row(s, m.stride(), s.pt(6), m.step)
		_, yearH, yearOver := b.yearNames(s, m.stride(), m.step)
		over = max(over, by, yearOver)
		foot = nameH + yearH + s.pt(tickGap+2)
	}
	m.cellH = (box.H-foot-s.pt(cellRow)*geom.Pt(m.rows-1))/geom.Pt(m.rows) - m.headH - s.pt(cellHead)
	least := s.pt(48)
	if m.lying {
		for _, l := range m.labels {
			least = max(least, (l.height()+s.pt(4))*geom.Pt(len(c.Labels)))
		}
		m.cellH = min(m.cellH, max(least, s.pt(barRow*1.6)*geom.Pt(len(c.Labels))))
	}
	return max(over, least-m.cellH, s.pt(56)-m.cellW)
}

// stride is the width of a category of standing marks.
func (m *multiples) stride() geom.Pt { return max(m.cellW, 1) / m.slots() }

// frame is that of a cell.
func (m *multiples) frame(s *sheet, box geom.Rect, k int) frame {
	x := box.X + m.nameW + m.tickW + geom.Pt(k%m.cols)*(m.cellW+s.pt(cellGap))
	y := box.Y + geom.Pt(k/m.cols)*(m.headH+s.pt(cellHead)+m.cellH+s.pt(cellRow)) + m.headH + s.pt(cellHead)
	b := m.cells[k]
	// Names may reach half of the way to the next cell.
	reach := (s.pt(cellGap) - s.pt(6)) / 2
	own := geom.Rect{X: max(box.X, x-reach), Y: box.Y, W: min(x+m.cellW+reach, box.Right()) - max(box.X, x-reach), H: box.H}
	f := frame{set: b, step: m.step, box: own, ticks: m.ticks, gap: s.pt(6), left: x, right: x + m.cellW, foot: y + m.cellH, length: m.cellH}
	if m.lying {
		row := m.cellH / m.slots()
		f.plane = plane{cats: bands{y, row, m.places}, value: linear{m.ticks.First, m.ticks.Last, x, x + m.cellW}}
		return f
	}
	// The highest number stands in the plane.
	room := s.numeral(markGrade, figure{digits: "0"}, tint{}, m.small(s)).height() + s.pt(10)
	f.length -= room
	f.plane = plane{upright: true, cats: bands{x, m.stride(), m.places}, value: linear{m.ticks.First, m.ticks.Last, f.foot, f.foot - f.length}}
	f.labels, f.partH, _ = b.row(s, m.stride(), f.gap, m.step)
	years, yearH, _ := b.yearNames(s, m.stride(), m.step)
	f.years, f.nameH = years, f.partH+yearH
	return f
}

// small is the step of the ladder of numbers in small charts.
func (m *multiples) small(s *sheet) int { return max(m.step, 3) }

// draw draws the grid, cell by cell in reading order.
func (m multiples) draw(s *sheet, box geom.Rect) func() {
	return func() {
		used := (m.headH+s.pt(cellHead)+m.cellH+s.pt(cellRow))*geom.Pt(m.rows) - s.pt(cellRow)
		if m.lying && used < box.H {
			box.Y += (box.H - used) / 4
		}
		for k := range m.cells {
			f := m.frame(s, box, k)
			s.put(m.heads[k], f.left, f.foot-m.cellH-s.pt(cellHead)-m.headH)
			if m.lying {
				m.bars(s, f, k)
			} else {
				m.standing(s, f, k)
			}
		}
	}
}

// bars draws lying bars with their numbers; the row's first has the names.
func (m *multiples) bars(s *sheet, f frame, k int) {
	b, p := m.cells[k], f.plane
	ends := b.ends(s, m.small(s), false)
	widest := geom.Pt(0)
	for _, e := range ends {
		widest = max(widest, e.number.width+s.reach(e.bound)+s.pt(valueGap))
	}
	// The numbers of all cells have room in the plane.
	for _, o := range m.cells {
		for _, e := range o.ends(s, m.small(s), false) {
			widest = max(widest, e.number.width+s.reach(e.bound)+s.pt(valueGap))
		}
	}
	p.value.lo, p.value.hi = min(m.lo, 0), max(m.hi, 0)
	if p.value.lo == p.value.hi {
		p.value.hi = 1
	}
	p.value.to = f.right - widest
	if m.lo < 0 {
		p.value.from += widest
	}
	s.ground(p, ticks{p.value.lo, 1, p.value.hi}, f.foot-m.cellH, f.foot)
	thick := min(p.cats.step*0.62, s.pt(30))
	for i := range b.chart.Labels {
		mid := p.cats.middle(i)
		b.draw(s, p, i, mid-thick/2, mid+thick/2)
		if k%m.cols == 0 {
			l := m.labels[i]
			s.putLabel(l, f.left-s.pt(10)-m.columnWidth(l), mid-l.height()/2)
		}
	}
	for _, e := range ends {
		x := p.value.at(e.value) + s.reach(e.bound) + s.pt(valueGap)
		if e.value < 0 {
			x = p.value.at(e.value) - s.reach(e.bound) - s.pt(valueGap) - e.number.width
		}
		s.number(e.number, x, e.number.baselineMid(p.cats.middle(e.label)))
	}
}

// columnWidth is the width that a right-aligned label was set in.
func (m *multiples) columnWidth(l labelBlock) geom.Pt {
	w := geom.Pt(0)
	for _, t := range []words{l.name, l.note} {
		if !t.empty() {
			w = max(w, t.p.Width)
		}
	}
	return w
}

// standing draws columns or a line in a cell.
func (m *multiples) standing(s *sheet, f frame, k int) {
	b := m.cells[k]
	s.grid(f.plane, m.ticks, f.left, f.right)
	if k%m.cols == 0 {
		s.ticksBeside(f.plane, m.ticks, m.measure, f.left-s.pt(10), m.step)
		if u := m.measure.words(); k == 0 && u != "" {
			w := s.axisText(u, m.step)
			s.put(w, f.left-s.pt(10)-w.width(), f.foot-m.cellH-s.pt(cellHead)-m.headH)
		}
	}
	if b.chart.Type == outline.Column {
		m.columns(s, f, b)
	} else {
		m.line(s, f, b, k)
	}
	if k+m.cols >= len(m.cells) { // the lowest of its column
		f.drawNames(s)
	}
}

// columns draws the columns of a cell, with their numbers where all have room;
// else those that tell most.
func (m *multiples) columns(s *sheet, f frame, b barset) {
	thick := f.cats.step * 0.66
	for i := range b.chart.Labels {
		mid := f.cats.middle(i)
		b.draw(s, f.plane, i, mid-thick/2, mid+thick/2)
	}
	for _, sparse := range []bool{false, true} {
		b := b
		b.room.sparse = sparse
		o := m.space(s, f)
		var out []spot
		ends := b.ends(s, m.small(s), false)
		for _, e := range ends {
			e.number = s.numeral(markGrade, b.endFigure(s, e), b.valueTint(s, e.label), m.small(s))
			if e.missing {
				e.number = s.missing(m.step)
			}
			y := f.value.at(e.value) - s.reach(e.bound) - s.pt(5) - e.number.bottom
			if e.value < 0 {
				y = f.value.at(e.value) + s.reach(e.bound) + s.pt(5) + e.number.top
			}
			n := spot{e, f.cats.middle(e.label) - e.number.width/2, y}
			if !sparse && e.number.width > f.cats.step-s.pt(3) || o.blocks(n.box()) {
				continue
			}
			o.add(n.box().Inset(-s.pt(2), 0))
			out = append(out, n)
		}
		if len(out) < len(ends) && !sparse {
			continue
		}
		for _, n := range out {
			s.clearNumber(n.number, n.x, n.y, s.pt(1), s.pal.Paper)
		}
		return
	}
}

// space is where the numbers of a cell may stand.
func (m *multiples) space(s *sheet, f frame) obstacles {
	x, right := max(f.box.X, f.left-s.pt(4)), min(f.right+s.pt(8), f.box.Right())
	return obstacles{room: geom.Rect{X: x, Y: f.foot - m.cellH, W: right - x, H: m.cellH - s.pt(2)}}
}

// endFigure is the number at the end of a bar.
func (b barset) endFigure(s *sheet, e end) figure {
	v := b.chart.Series[0].Values[e.label]
	return b.figure(figureOf(v.Q, v.Pos))
}

// line draws the line of a cell, with the ground below it for an area.
func (m *multiples) line(s *sheet, f frame, b barset, k int) {
	t := b.traces(s, f.plane)[0]
	if m.firstStanding() >= 0 && !m.chart.Series[k].Stands {
		t.color = s.pal.Muted
	}
	t.width *= 0.85
	if b.chart.Type == outline.Area {
		s.under(f, t)
	}
	s.trace(t)
	o := m.space(s, f)
	for i, d := range t.dots {
		if d.joint {
			o.path(t.dots[i-1].at, d.at)
		}
	}
	b.room.sparse = len(t.dots) > 4
	b.numberDots(s, []trace{t}, o, m.small(s), f.cats.step >= s.pt(2*dotsApart), false)
	b.gaps(s, f)
}
