package chart

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// axisLook is how ticks are set.
func (s *sheet) axisLook(step int) typeset.Look {
	return typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Tabular: true, Floor: step}
}

// axisText sets a text of the axis.
func (s *sheet) axisText(text string, step int) words {
	return s.words(s.axisLook(step), plain(text), 0)
}

// axisLine is the colour of the line that bars start at: darker than the
// gridlines, quieter than text.
func (s *sheet) axisLine() color.Color { return s.pal.Line.Mix(s.pal.Muted, 0.55) }

// grid draws a pale line across the plane at each tick, and the line that
// marks start at.
func (s *sheet) grid(p plane, t ticks, c0, c1 geom.Pt) {
	s.gridlines(p, t, c0, c1)
	s.ground(p, t, c0, c1)
}

// gridlines draws the pale lines alone.
func (s *sheet) gridlines(p plane, t ticks, c0, c1 geom.Pt) {
	for i := range t.count() {
		if v := t.value(i); v != p.base {
			s.across(p, v, c0, c1, s.set.Theme.Space.Hairline, s.pal.Line)
		}
	}
}

// ground draws the line that bars start at.
func (s *sheet) ground(p plane, t ticks, c0, c1 geom.Pt) {
	base := math.Max(t.First, math.Min(p.base, t.Last))
	s.across(p, base, c0, c1, max(s.set.Theme.Space.Hairline, s.pt(1.2)), s.axisLine())
}

// across draws a line at a value from one place along the categories to another.
func (s *sheet) across(p plane, v float64, c0, c1, width geom.Pt, c color.Color) {
	a, b := p.point(c0, p.value.at(v)), p.point(c1, p.value.at(v))
	s.stroke(geom.Path{}.Move(a.X, a.Y).Line(b.X, b.Y), width, c)
}

// ticksBelow writes the ticks under a plane of lying bars; the unit follows
// the last one, whose digits stay centred on their gridline. Where ticks would
// meet, only the last and zero are written.
func (s *sheet) ticksBelow(p plane, t ticks, m measure, y geom.Pt, step int) {
	row := s.tickRow(p.value, t, m, step)
	last, meet := row[len(row)-1], meets(row)
	for _, k := range row {
		if !meet || k == last || k.value == 0 && !k.meets(last) {
			s.put(k.words, k.x, y)
		}
	}
}

// placedTick is the text of a tick with its left end.
type placedTick struct {
	value float64
	words words
	x     geom.Pt
}

// meets tells whether two ticks stand closer than the width of a digit.
func (k placedTick) meets(o placedTick) bool {
	gap := 0.5 * k.words.p.Size
	return k.x < o.x+o.words.width()+gap && o.x < k.x+k.words.width()+gap
}

// tickRow places the ticks under an axis.
func (s *sheet) tickRow(axis linear, t ticks, m measure, step int) []placedTick {
	var out []placedTick
	for i := range t.count() {
		v := t.value(i)
		w := s.axisText(m.tick(v), step)
		x := axis.at(v) - w.width()/2
		if i == t.count()-1 {
			w = s.axisText(m.tick(v)+m.words(), step)
		}
		out = append(out, placedTick{v, w, x})
	}
	return out
}

// ticksMeet tells whether ticks under an axis of that length meet.
func (b barset) ticksMeet(s *sheet, t ticks, length geom.Pt, step int) bool {
	return meets(s.tickRow(linear{t.First, t.Last, 0, length}, t, b.measure, step))
}

// meets tells whether any two neighbours of a row meet.
func meets(row []placedTick) bool {
	for i := 1; i < len(row); i++ {
		if row[i].meets(row[i-1]) {
			return true
		}
	}
	return false
}

// ticksBeside writes the ticks left of a plane of columns, right-aligned at x;
// the unit stands above them.
func (s *sheet) ticksBeside(p plane, t ticks, m measure, x geom.Pt, step int) {
	for i := range t.count() {
		w := s.axisText(m.tick(t.value(i)), step)
		s.putOn(w, x-w.width(), p.value.at(t.value(i))+w.p.Cap/2)
	}
}

// widestTick is the width of the widest of the ticks.
func (s *sheet) widestTick(t ticks, m measure, step int) geom.Pt {
	w := geom.Pt(0)
	for i := range t.count() {
		w = max(w, s.axisText(m.tick(t.value(i)), step).width())
	}
	return w
}
