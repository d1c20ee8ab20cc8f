package chart

import (
	"slices"
	"strconv"
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Shape of histograms, in points of the 960×540 page.
const (
	classMost  = 110.0 // width of a column
	classHigh  = 300.0 // height of the highest
	classLeast = 60.0
	classLine  = 1.2 // of the page's colour between columns
	countGap   = 6.0 // between a column and its count
)

// drawHistogram draws how values spread: a column for each class, as high as
// the number of values in it.
func drawHistogram(s *sheet, c *outline.Chart, box geom.Rect) {
	m := measureOf(c, s.han)
	k := classesOf(c, m)
	if len(k.counts) == 0 {
		return
	}
	last := s.set.Theme.Steps() - 1
	s.shrink(func(step int) (geom.Pt, func()) {
		over, draw := s.histogram(c, k, m, box, step, true)
		if over > 0.01 && step == last {
			// Counts too wide for their columns: an axis says them.
			return s.histogram(c, k, m, box, step, false)
		}
		return over, draw
	})
}

// histogram lays out a histogram at a step of the ladders, with the counts
// above the columns or with an axis at the left.
func (s *sheet) histogram(c *outline.Chart, k classes, m measure, box geom.Rect, step int, counts bool) (over geom.Pt, draw func()) {
	n := geom.Pt(len(k.counts))
	most := float64(slices.Max(k.counts))
	t := niceTicks(0, most, axisBounds{want: max(3, box.H/s.pt(84)), whole: true})
	count := measure{whole: true, group: m.group}
	left := s.axisText(m.tick(k.edge(0)), step).width() / 2
	if !counts {
		left = max(left, s.widestTick(t, count, step)+s.pt(10))
	}
	end := s.axisText(m.tick(k.edge(len(k.counts))), step)
	right := s.axisText(m.tick(k.edge(len(k.counts)))+m.words(), step).width() - end.width()/2
	wide := min(s.pt(classMost), (box.W-left-right)/n)

	top := geom.Pt(0)
	numbers := make([]numeral, len(k.counts))
	if counts {
		t.Last = most
		for i, v := range k.counts {
			numbers[i] = s.numeral(markGrade, figure{digits: m.count(v)}, tint{s.pal.Ink, s.pal.Muted}, step)
			over = max(over, numbers[i].width+s.pt(2)-wide)
			top = max(top, numbers[i].height()+s.pt(countGap))
		}
	} else {
		top = end.p.Cap
	}
	marks := s.uprights(c, m, step)
	head := s.uprightsHead(marks)
	foot := box.Bottom() - end.height() - s.pt(tickGap)
	high := foot - box.Y - top - head
	over = max(over, s.pt(classLeast)-high, s.pt(4)-wide)
	high, wide = max(s.pt(classLeast), min(high, s.pt(classHigh))), max(wide, s.pt(4))
	foot -= max(0, (foot-box.Y-top-head-high)/2)
	x := box.X + max(0, (box.W-left-right-wide*n)/2) + left
	p := plane{upright: true, value: linear{t.First, t.Last, foot, foot - high}, cats: bands{from: x, step: wide}}
	across := linear{k.edge(0), k.edge(len(k.counts)), x, x + wide*n}
	placed, wrong := s.placeUprights(marks, across, box, foot-high-top)
	over = max(over, wrong)
	return over, func() {
		s.bandsBehind(placed, foot-high-top, foot)
		if !counts {
			s.grid(p, t, x, x+wide*n)
			s.ticksBeside(p, t, count, x-s.pt(10), step)
		}
		s.columnsOf(k, p)
		s.across(p, 0, x, x+wide*n, max(s.set.Theme.Space.Hairline, s.pt(1.2)), s.axisLine())
		s.linesAcross(placed, foot)
		if counts {
			for i, v := range k.counts {
				if v > 0 {
					n := numbers[i]
					at, y := p.cats.middle(i)-n.width/2, p.value.at(float64(v))-s.pt(countGap)-n.bottom
					if len(c.Lines) > 0 {
						s.clearNumber(n, at, y, s.pt(1))
					} else {
						s.number(n, at, y)
					}
				}
			}
		}
		s.edges(k, m, p, foot+s.pt(tickGap), step)
	}
}

// columnsOf draws the columns: side by side, parted by a hairline of the page's
// colour.
func (s *sheet) columnsOf(k classes, p plane) {
	for i, v := range k.counts {
		s.shape(geom.RectPath(p.box(p.cats.start(i), p.cats.start(i+1), p.value.at(0), p.value.at(float64(v)))), s.bold())
	}
	for i := 1; i < len(k.counts); i++ {
		if v := float64(min(k.counts[i-1], k.counts[i])); v > 0 {
			a, b := p.point(p.cats.start(i), p.value.at(0)), p.point(p.cats.start(i), p.value.at(v))
			s.stroke(geom.Path{}.Move(a.X, a.Y).Line(b.X, b.Y), s.pt(classLine), s.pal.Paper)
		}
	}
}

// edges writes the edges of the classes below where the columns meet: all of
// them or, where they would meet each other, every so many back from the last,
// which the unit follows.
func (s *sheet) edges(k classes, m measure, p plane, y geom.Pt, step int) {
	last := len(k.counts)
	for every := 1; ; every++ {
		var row []placedTick
		for i := last % every; i <= last; i += every {
			w := s.axisText(m.tick(k.edge(i)), step)
			x := p.cats.start(i) - w.width()/2
			if i == last {
				w = s.axisText(m.tick(k.edge(i))+m.words(), step)
			}
			row = append(row, placedTick{k.edge(i), w, x})
		}
		if meets(row) && every < last {
			continue
		}
		for _, r := range row {
			s.put(r.words, r.x, y)
		}
		return
	}
}

// count prints a number of values.
func (m measure) count(n int) string {
	if m.group {
		return grouped(strconv.Itoa(n))
	}
	return strconv.Itoa(n)
}

// classNote says what the columns of a histogram count.
func classNote(s *sheet, c *outline.Chart) string {
	m := measureOf(c, s.han)
	k := classesOf(c, m)
	n, missing := 0, 0
	about := false
	for _, r := range c.Series {
		for _, v := range r.Values {
			if v.Missing {
				missing++
				continue
			}
			n++
			about = about || v.Q.Bound != quantity.Exact
		}
	}
	comma := s.say(name{"，", ", "})
	parts := []string{
		s.say(name{"共", ""}) + m.count(n) + s.say(name{"个数据", " values"}),
		s.say(name{"组距", "class width "}) + m.tick(k.width) + m.words(),
		s.say(name{"每组含左端、不含右端", "each class with its lower edge"}),
	}
	if missing > 0 {
		parts = append(parts, s.say(name{"缺", ""})+m.count(missing)+s.say(name{"个", " missing"}))
	}
	if about {
		parts = append(parts, s.say(name{"约数按所写的数归组", "approximate values count as written"}))
	}
	return strings.Join(parts, comma)
}

// classAlt says in words how many values are in each class.
func classAlt(s *sheet, c *outline.Chart) string {
	m := measureOf(c, s.han)
	k := classesOf(c, m)
	var parts []string
	for i, v := range k.counts {
		span := m.tick(k.edge(i)) + s.say(name{"至", " to "}) + m.tick(k.edge(i+1)) + m.words()
		parts = append(parts, span+s.say(name{"：", ": "})+m.count(v)+s.say(name{"个", ""}))
	}
	return classNote(s, c) + s.say(name{"。", ". "}) + strings.Join(parts, s.say(name{"；", "; "})) + s.say(name{"。", "."})
}
