package chart

import (
	"briefdeck/deck/geom"
)

// room is what a layout of columns, bars or lines leaves out to fit; the zero
// room leaves out nothing.
type room struct {
	sparse bool // numbers only at what is highlighted, the greatest and the least; the axis says the others
	every  int  // names only every so many categories; 0 and 1 for all
	years  bool // years only, not the names of their parts
	broken bool // names may break within a number or word
}

// stand is the drawing of a layout in a room at a step of the ladders, and how
// far it is too big.
type stand func(b barset, step int) (over geom.Pt, draw func())

// layouts lists the rooms in the order in which they are tried: names in a row,
// as years are, are thinned out first, then numbers; other names break.
func (b barset) layouts(thin, sparse bool) []room {
	var skips []room
	if thin {
		skips = b.thinned()
	}
	var out []room
	for _, less := range []bool{false, true} {
		if less && !sparse {
			break
		}
		out = append(out, room{sparse: less})
		for _, r := range skips {
			r.sparse = less
			out = append(out, r)
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
		tried := 0              // steps from the largest
		if i == 0 && last > 0 { // as most do
			if over, draw := try(in, 0); over <= 0.01 {
				draw()
				return
			}
			tried = 1
		}
		// What is too big in the smallest type is too big in all.
		over, draw := try(in, last)
		if over > 0.01 && i < len(rooms)-1 {
			continue
		}
		for step := tried; step < last && over <= 0.01; step++ {
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
			n.draw(s, b.clear(s))
		}
	}
}

// draw writes a number: on a patch of its ground, so much wider at either side,
// or in its bar as it is.
func (n spot) draw(s *sheet, side geom.Pt) {
	if !n.inside {
		s.clearNumber(n.number, n.x, n.y, side)
		return
	}
	if n.ground.hatch != solid { // stripes would run through the digits
		s.fill(geom.RectPath(n.box().Inset(-s.pt(3), -s.pt(1))), n.ground.fill)
	}
	s.number(n.number, n.x, n.y)
}
