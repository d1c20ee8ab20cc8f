package chart

import (
	"math"
	"strings"
	"unicode"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// serial tells whether the names of the categories are a row, as years and
// months are: each has a numeral, and who sees some knows the others.
func serial(c *outline.Chart) bool {
	for _, l := range c.Labels {
		if !strings.ContainsFunc(l.Text.String(), func(r rune) bool {
			return unicode.IsDigit(r) || strings.ContainsRune("一二三四五六七八九十", r)
		}) || l.Note.String() != "" {
			return false
		}
	}
	return true
}

// thinned lists the rooms in which fewer names of a row are written, the most
// first.
func (b barset) thinned() []room {
	var out []room
	switch {
	case b.calendar != nil && b.places == nil:
		for _, k := range b.calendar.strides() {
			out = append(out, room{every: k})
		}
		return append(out, room{years: true})
	case !serial(b.chart):
		return nil
	case b.places != nil:
		for k := 2.0; k < b.slots(); k = math.Ceil(k * 1.3) {
			out = append(out, room{every: int(k)})
		}
		return out
	}
	gaps := len(b.chart.Labels) - 1
	for k := 2; k <= gaps && k <= 26; k++ {
		// Where a little longer steps lead from the first name to the last, they
		// are the better ones.
		better := false
		for l := k + 1; l <= k*3/2; l++ {
			better = better || gaps%l == 0
		}
		if gaps%k == 0 || !better {
			out = append(out, room{every: k})
		}
	}
	return out
}

// shownNames tells which names of a row are written in the room: highlighted
// ones, and every so many back from the last that keep their distance.
func (b barset) shownNames() []bool {
	n, every := len(b.chart.Labels), max(b.room.every, 1)
	out := make([]bool, n)
	switch {
	case b.room.years:
		return out
	case b.calendar != nil && b.places == nil:
		return b.calendar.shown(every)
	case every == 1:
		for i := range out {
			out[i] = true
		}
		return out
	}
	// before is the place of a name that is written: the nearest after.
	before := math.Inf(1)
	for i := n - 1; i >= 0; i-- {
		if highlighted(b.chart, i) && before-b.place(i) >= float64(every) {
			out[i], before = true, b.place(i)
		}
	}
	marked := append([]bool(nil), out...)
	before = math.Inf(1)
	for i := n - 1; i >= 0; i-- {
		if marked[i] {
			before = b.place(i)
			continue
		}
		clear := before-b.place(i) >= float64(every)
		for j := i - 1; clear && j >= 0 && b.place(i)-b.place(j) < float64(every); j-- {
			clear = !marked[j]
		}
		if clear {
			out[i], before = true, b.place(i)
		}
	}
	return out
}

// place is where a category stands, in steps from the first.
func (b barset) place(label int) float64 {
	if b.places == nil {
		return float64(label)
	}
	return b.places[label]
}

// slots is how many steps the categories take up.
func (b barset) slots() float64 {
	if len(b.chart.Labels) == 0 {
		return 1
	}
	return b.place(len(b.chart.Labels)-1) + 1
}

// nameWidth is the room of a name in its row: as far as to the nearer of the
// names beside it.
func (b barset) nameWidth(label int, stride, gap geom.Pt) geom.Pt {
	near, alone := math.Inf(1), true
	for i := label - 1; i >= 0; i-- {
		if b.shown[i] {
			near, alone = b.place(label)-b.place(i), false
			break
		}
	}
	for i := label + 1; i < len(b.shown); i++ {
		if b.shown[i] {
			near, alone = min(near, b.place(i)-b.place(label)), false
			break
		}
	}
	if alone {
		near = b.slots()
	}
	return stride*near - gap
}

// row sets the names of categories that stand in a row with that stride, gap
// points apart, and tells how far they are too big.
func (b barset) row(s *sheet, stride, gap geom.Pt, step int) (labels []labelBlock, height, over geom.Pt) {
	labels = make([]labelBlock, len(b.chart.Labels))
	for i, l := range b.chart.Labels {
		if !b.shown[i] {
			continue
		}
		if b.calendar != nil {
			l.Text = says(b.calendar.parts[i], l.Pos)
		}
		width := b.nameWidth(i, stride, gap)
		labels[i] = s.labelBlock(l, width, typeset.Center, step, highlighted(b.chart, i))
		height = max(height, labels[i].height())
		over = max(over, labels[i].over(), geom.Pt(labels[i].lines()-3)*s.pt(16))
		switch {
		case b.calendar != nil && b.places == nil && labels[i].lines() > 1:
			over = max(over, s.pt(1)) // fewer of them, not one above the other
		case !b.room.broken:
			over = max(over, b.longest(s, l, step, highlighted(b.chart, i))-width)
		}
	}
	return labels, height, over
}

// yearGap is the space between the names of a row and the years under them, in
// points of the 960×540 page.
const yearGap = 3.0

// yearNames sets the years under a row of their parts, and tells how high they
// stand and how far they are too wide.
func (b barset) yearNames(s *sheet, stride geom.Pt, step int) (names []words, height, over geom.Pt) {
	if b.calendar == nil {
		return nil, 0, 0
	}
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Muted, Floor: step}
	if b.room.years {
		look.Color = s.pal.Ink
	}
	for k, y := range b.calendar.years {
		w := s.words(look, says(y.name, b.chart.Labels[y.first].Pos), 0)
		end := b.place(y.last) + 1
		if k+1 < len(b.calendar.years) {
			end = b.place(b.calendar.years[k+1].first)
		}
		room := stride * (end - b.place(y.first))
		if by := w.width() + s.pt(4) - room; by > 0 {
			// A year that is cut off at either end of the row is told by its neighbour.
			if len(b.calendar.years) < 2 || y.first > 0 && y.last < len(b.chart.Labels)-1 {
				over = max(over, by)
			}
			w = words{}
		}
		names = append(names, w)
		height = max(height, w.height())
	}
	if height > 0 && !b.room.years {
		height += s.pt(yearGap)
	}
	return names, height, over
}

// putName places a name of a row under its category or, at the ends of a row
// that is thinned out, as near as the box allows; its top is at y.
func (b barset) putName(s *sheet, p plane, i int, l labelBlock, gap, y geom.Pt, box geom.Rect) {
	if l.name.empty() && l.note.empty() {
		return
	}
	width := b.nameWidth(i, p.cats.step, gap)
	s.putLabel(l, p.cats.middle(i)-width/2+shift(p, i, l, box), y)
}

// shift is how far a name under its category moves to stay in the box.
func shift(p plane, i int, l labelBlock, box geom.Rect) geom.Pt {
	from, to := p.cats.middle(i)-l.width()/2, p.cats.middle(i)+l.width()/2
	return max(box.X-from, 0) + min(box.Right()-to, 0)
}

// rowOver is how far the names at the ends of a row, moved into the box, come
// too near to those beside them.
func (b barset) rowOver(p plane, labels []labelBlock, gap geom.Pt, box geom.Rect) geom.Pt {
	over := geom.Pt(0)
	for i, l := range labels {
		if by := math.Abs(shift(p, i, l, box)); by > 0 {
			over = max(over, l.width()/2+by-b.nameWidth(i, p.cats.step, gap)/2)
		}
	}
	return over
}

// longest is the width of the longest run of a name that no line may break: a
// number with its counter (2025年), a Latin word.
func (b barset) longest(s *sheet, l outline.Label, step int, bold bool) geom.Pt {
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step, Bold: bold}
	w := geom.Pt(0)
	for _, run := range runs(l.Text.String()) {
		w = max(w, s.words(look, plain(run), 0).width())
	}
	return w
}

// runs are the numbers, with the counter that follows, and Latin words of a
// text.
func runs(text string) []string {
	var out []string
	run, digit := "", false
	end := func() {
		if run != "" {
			out = append(out, run)
		}
		run, digit = "", false
	}
	for _, r := range text {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)), run != "" && strings.ContainsRune(".,%", r):
			run, digit = run+string(r), unicode.IsDigit(r)
		case digit && strings.ContainsRune("年月日号期届", r):
			run += string(r)
			end()
		default:
			end()
		}
	}
	end()
	return out
}
