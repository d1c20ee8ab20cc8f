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

// room is what a layout of columns, bars or lines leaves out to fit; the zero
// room leaves out nothing.
type room struct {
	sparse bool // numbers only at what is highlighted, the greatest and the least; the axis says the others
	every  int  // names only every so many categories; 0 and 1 for all
	broken bool // names may break within a number or word
}

// stand is the drawing of a layout in a room at a step of the ladders, and how
// far it is too big.
type stand func(b barset, step int) (over geom.Pt, draw func())

// layouts lists the rooms in the order in which they are tried: names in a row,
// as years are, are thinned out first, then numbers; other names break.
func (b barset) layouts(thin, sparse bool) []room {
	var skips []int
	if thin && serial(b.chart) {
		for k := 2; k < len(b.chart.Labels) && k <= 12; k++ {
			skips = append(skips, k)
		}
	}
	var out []room
	for _, less := range []bool{false, true} {
		if less && !sparse {
			break
		}
		out = append(out, room{sparse: less})
		for _, k := range skips {
			out = append(out, room{sparse: less, every: k})
		}
	}
	if thin && len(skips) == 0 {
		for _, r := range out {
			r.broken = true
			out = append(out, r)
		}
	}
	return out
}

// fit draws the first layout that fits at some step of the ladders; where none
// does, the last one.
func (b barset) fit(s *sheet, rooms []room, try stand) {
	last := s.set.Theme.Steps() - 1
	for i, r := range rooms {
		in := b.within(r)
		// What is too big in the smallest type is too big in all.
		over, draw := try(in, last)
		if over > 0.01 && i < len(rooms)-1 {
			continue
		}
		for step := 0; step < last && over <= 0.01; step++ {
			if o, d := try(in, step); o <= 0.01 {
				over, draw = o, d
				break
			}
		}
		draw()
		s.need(over)
		return
	}
}

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

// named tells whether a category's name is written: the first, the last, and
// every so many back from the last that keep their distance from the first.
func (b barset) named(label int) bool {
	k := max(b.room.every, 1)
	return label == 0 || label >= k && (len(b.chart.Labels)-1-label)%k == 0
}

// row sets the names of categories that stand in a row with that stride, gap
// points apart, and tells how far they are too big.
func (b barset) row(s *sheet, stride, gap geom.Pt, step int) (labels []labelBlock, height, over geom.Pt) {
	width := stride*geom.Pt(max(b.room.every, 1)) - gap
	labels = make([]labelBlock, len(b.chart.Labels))
	for i := range labels {
		if !b.named(i) {
			continue
		}
		l := s.labelBlock(b.chart.Labels[i], width, typeset.Center, step, highlighted(b.chart, i))
		labels[i] = l
		height = max(height, l.height())
		over = max(over, l.over(), geom.Pt(l.lines()-3)*s.pt(16))
		if !b.room.broken {
			over = max(over, b.longest(s, i, step)-width)
		}
	}
	return labels, height, over
}

// putName places a name of a row under its category or, at the ends of a row
// that is thinned out, as near as the box allows; its top is at y.
func (b barset) putName(s *sheet, p plane, i int, l labelBlock, gap, y geom.Pt, box geom.Rect) {
	width := p.cats.step*geom.Pt(max(b.room.every, 1)) - gap
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
	width := p.cats.step*geom.Pt(max(b.room.every, 1)) - gap
	over := geom.Pt(0)
	for i, l := range labels {
		if by := math.Abs(shift(p, i, l, box)); by > 0 {
			over = max(over, l.width()/2+by-width/2)
		}
	}
	return over
}

// longest is the width of the longest run of a name that no line may break: a
// number with its counter (2025年), a Latin word.
func (b barset) longest(s *sheet, label, step int) geom.Pt {
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step, Bold: highlighted(b.chart, label)}
	w := geom.Pt(0)
	for _, run := range runs(b.chart.Labels[label].Text.String()) {
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

// spot is a number with the left end of its baseline.
type spot struct {
	end
	x, y geom.Pt
}

func (n spot) box() geom.Rect {
	return geom.Rect{X: n.x, Y: n.y - n.number.top, W: n.number.width, H: n.number.height()}
}

// telling are the ends whose numbers stay where there is no room for all: the
// greatest and the least, the first to get room, of highlighted categories
// and the marks of missing values.
func (b barset) telling(ends []end) []end {
	if !b.room.sparse {
		return ends
	}
	var out []end
	least, most := -1, -1
	for i, e := range ends {
		if e.missing {
			continue
		}
		if least < 0 || e.value < ends[least].value {
			least = i
		}
		if most < 0 || e.value > ends[most].value {
			most = i
		}
	}
	for i, e := range ends {
		if i == most || i == least {
			out = append(out, e)
		}
	}
	for i, e := range ends {
		if i != most && i != least && (e.missing || highlighted(b.chart, e.label)) {
			out = append(out, e)
		}
	}
	return out
}

// apart moves numbers into the box and leaves out those that meet a bar or one before
// them; all stay where there is room for all.
func (b barset) apart(p plane, thick geom.Pt, spots []spot, box geom.Rect) []spot {
	if !b.room.sparse {
		return spots
	}
	var taken []geom.Rect
	lane := thick / geom.Pt(b.lanes())
	for i := range b.chart.Labels {
		for j, r := range b.chart.Series {
			v := r.Values[i]
			if v.Missing || b.stacked {
				continue
			}
			c0 := p.cats.middle(i) - thick/2 + lane*geom.Pt(j)
			taken = append(taken, p.box(c0, c0+lane, p.value.at(b.base), p.value.at(b.measure.in(v.Q.Value))))
		}
		if b.stacked {
			c0 := p.cats.middle(i) - thick/2
			up, down := b.extent(i)
			taken = append(taken, p.box(c0, c0+thick, p.value.at(down), p.value.at(up)))
		}
	}
	var out []spot
next:
	for _, n := range spots {
		n.x = max(box.X, min(n.x, box.Right()-n.number.width))
		at := n.box()
		if !box.Contains(at) {
			continue
		}
		for _, o := range taken {
			if at.Overlaps(o) {
				continue next
			}
		}
		taken = append(taken, at)
		out = append(out, n)
	}
	return out
}

// numbers writes the numbers of a category.
func (b barset) numbers(s *sheet, spots []spot, label int) {
	for _, n := range spots {
		if n.label == label {
			s.clearNumber(n.number, n.x, n.y, b.clear(s))
		}
	}
}
