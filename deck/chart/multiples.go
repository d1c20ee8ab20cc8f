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
	smallGap  = 24.0 // between small charts
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
	all.pop = c.Type == outline.Lollipop
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
			for step := 0; step <= last; step++ {
				m, over := newMultiples(s, b, cols, box, step)
				if over < least {
					least, draw = over, m.draw(s, box)
				}
				if least <= 0.01 {
					draw()
					return
				}
				if step == 0 {
					// What does not fit at the last step fits at none.
					if m, over = newMultiples(s, b, cols, box, last); over > 0.01 {
						if over < least {
							least, draw = over, m.draw(s, box)
						}
						break
					}
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
		cell.chart, cell.stacked, cell.common = &one, false, b.rules()
		m.cells = append(m.cells, cell)
	}
	m.ticks = b.axisTicks(3)
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
	m.cellW = (box.W - m.nameW - m.tickW - s.pt(smallGap)*geom.Pt(m.cols-1)) / geom.Pt(m.cols)
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
		m.cellH = min(m.cellH, max(least, s.pt(barRow*2.3)*geom.Pt(len(c.Labels))))
	}
	return max(over, least-m.cellH, s.pt(56)-m.cellW)
}

// stride is the width of a category of standing marks.
func (m *multiples) stride() geom.Pt { return max(m.cellW, 1) / m.slots() }

// frame is that of a cell.
func (m *multiples) frame(s *sheet, box geom.Rect, k int) frame {
	x := box.X + m.nameW + m.tickW + geom.Pt(k%m.cols)*(m.cellW+s.pt(smallGap))
	y := box.Y + geom.Pt(k/m.cols)*(m.headH+s.pt(cellHead)+m.cellH+s.pt(cellRow)) + m.headH + s.pt(cellHead)
	b := m.cells[k]
	// Names may reach half of the way to the next cell.
	reach := (s.pt(smallGap) - s.pt(14)) / 2
	own := geom.Rect{X: max(box.X, x-reach), Y: box.Y, W: min(x+m.cellW+reach, box.Right()) - max(box.X, x-reach), H: box.H}
	f := frame{set: b, step: m.step, box: own, ticks: m.ticks, gap: s.pt(6), left: x, right: x + m.cellW, foot: y + m.cellH, length: m.cellH}
	if m.lying {
		row := m.cellH / m.slots()
		f.plane = plane{cats: bands{y, row, m.places}, value: linear{m.ticks.First, m.ticks.Last, x, x + m.cellW}, base: b.base}
		return f
	}
	// The highest number stands in the plane.
	room := s.numeral(markGrade, figure{digits: "0"}, tint{}, m.small(s)).height() + s.pt(10)
	f.length -= room
	f.plane = plane{upright: true, cats: bands{x, m.stride(), m.places}, value: linear{m.ticks.First, m.ticks.Last, f.foot, f.foot - f.length}, base: b.base}
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
