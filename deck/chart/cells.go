package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// bars draws lying bars with their numbers; the row's first has the names.
func (m *multiples) bars(s *sheet, f frame, k int) {
	b, p := m.cells[k], f.plane
	ends := b.ends(s, m.small(s), false)
	widest := geom.Pt(0)
	// The numbers of all cells have room in the plane.
	for _, o := range m.cells {
		for _, e := range o.ends(s, m.small(s), false) {
			widest = max(widest, e.number.width+s.reach(e.bound)+s.pt(valueGap))
		}
	}
	p.value.lo, p.value.hi = m.lo, m.hi
	if p.value.lo == p.value.hi {
		p.value.hi++
	}
	p.value.to = f.right - widest
	if m.lo < m.base {
		p.value.from += widest
	}
	m.drawRanges(s, p, f.foot-m.cellH, f.foot)
	s.ground(p, ticks{p.value.lo, 1, p.value.hi}, f.foot-m.cellH, f.foot)
	thick := min(p.cats.step*0.62, s.pt(barMost))
	for i := range b.chart.Labels {
		mid := p.cats.middle(i)
		b.draw(s, p, i, mid-thick/2, mid+thick/2)
		if k%m.cols == 0 {
			l := m.labels[i]
			s.putLabel(l, f.left-s.pt(10)-m.columnWidth(l), mid-l.height()/2)
		}
	}
	m.drawRulesIn(s, p, f.foot-m.cellH, f.foot)
	for _, n := range b.spots(s, p, ends, thick) {
		n.draw(s, 0)
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
	m.drawRanges(s, f.plane, f.left, f.right)
	s.grid(f.plane, m.ticks, f.left, f.right)
	if m.base != 0 && k%m.cols == 0 {
		s.breakSign(f.value.at(m.base), f.left, true)
	}
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
	m.drawRulesIn(s, f.plane, f.left, f.right)
	for _, sparse := range []bool{false, true} {
		b := b
		b.room.sparse = sparse
		o := m.space(s, f)
		var out []spot
		ends := b.ends(s, m.small(s), false)
		for i := range ends {
			if e := &ends[i]; !e.missing {
				e.number = s.numeral(markGrade, b.endFigure(*e), b.valueTint(s, e.label), m.small(s))
			}
		}
		for _, n := range b.spots(s, f.plane, ends, thick) {
			if !sparse && n.number.width > f.cats.step-s.pt(3) || o.blocks(n.box()) {
				continue
			}
			o.add(n.box().Inset(-s.pt(2), 0))
			out = append(out, n)
		}
		if len(out) < len(ends) && !sparse {
			continue
		}
		for _, n := range out {
			n.draw(s, s.pt(1))
		}
		return
	}
}

// drawRulesIn draws the lines of the chart in a cell; the foot names them.
func (m *multiples) drawRulesIn(s *sheet, p plane, c0, c1 geom.Pt) {
	for _, r := range m.barset.rules() {
		s.drawRule(p, r, c0, c1)
	}
}

// space is where the numbers of a cell may stand.
func (m *multiples) space(s *sheet, f frame) obstacles {
	x, right := max(f.box.X, f.left-s.pt(4)), min(f.right+s.pt(8), f.box.Right())
	return obstacles{room: geom.Rect{X: x, Y: f.foot - m.cellH, W: right - x, H: m.cellH - s.pt(2)}}
}

// endFigure is the number at the end of a bar.
func (b barset) endFigure(e end) figure {
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
	m.drawRulesIn(s, f.plane, f.left, f.right)
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
