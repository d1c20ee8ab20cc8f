package fonts

import (
	"math"
	"slices"
)

// settle puts the pieces' points on the grid and mends what that spoils, until
// nothing is spoilt: where joints that were smooth become kinks, the point
// between two curves is left out, which makes them smooth, or else what is
// around stays off the grid; where pieces are too far from what they replace,
// the face's own arcs come back. False if even those are too far.
func (p *leanPen) settle(grid, unit float64) bool {
	for {
		p.place(grid)
		p.clean, p.sound = true, true
		first := 0
		for _, end := range p.rounds {
			p.check(p.pieces[first:end], unit)
			first = end
		}
		if p.clean || !p.sound {
			return p.sound
		}
		p.restore()
	}
}

// place gives the pieces points, on the grid. A point between two control points
// is left out where it lies half-way (TrueType's rule).
func (p *leanPen) place(grid float64) {
	p.points, p.ends, p.firm = p.points[:0], p.ends[:0], p.firm[:0]
	p.x.values, p.y.values = p.x.values[:0], p.y.values[:0]
	add := func(v vec, on, firm bool) int {
		p.points = append(p.points, point{on: on})
		p.x.values, p.y.values = append(p.x.values, whole(v.x, grid)), append(p.y.values, whole(v.y, grid))
		p.firm = append(p.firm, firm)
		return len(p.points) - 1
	}
	first := 0
	for _, end := range p.rounds {
		list := p.pieces[first:end]
		before := &list[len(list)-1]
		for i := range list {
			c, next := &list[i], &list[0]
			if i+1 < len(list) {
				next = &list[i+1]
			}
			c.on, c.off = -1, -1
			if i == 0 || c.straight || before.straight || c.join != implied && before.control.middle(c.control).way2(c.from) >= 0.01 {
				c.on = add(c.from, true, c.join == firm || c.straight && next.join == firm || before.straight && before.join == firm)
			}
			if !c.straight {
				c.off = add(c.control, false, c.join == firm || next.join == firm)
			}
			before = c
		}
		p.ends = append(p.ends, len(p.points))
		first = end
	}
	p.x.snap(p.firm, grid)
	p.y.snap(p.firm, grid)
	for i := range p.points {
		p.points[i].x, p.points[i].y = p.x.values[i], p.y.values[i]
	}
}

// whole rounds a coordinate, a half to the side that is nearer to the grid.
func whole(v, grid float64) int {
	down := math.Floor(v)
	if v == down || v-down == 0.5 && math.Abs(math.Remainder(down, grid)) < math.Abs(math.Remainder(down+1, grid)) {
		return int(down)
	}
	return int(math.Round(v))
}

// check finds what the grid has spoilt in a contour.
func (p *leanPen) check(list []piece, unit float64) {
	p.draw(list)
	before, last := &p.drawn[len(list)-1], &list[len(list)-1]
	for i := range list {
		a, c := &p.drawn[i], &list[i]
		if !(c.straight && last.straight) && kink(before.arrives(), a.leaves(), leanHandle*unit) &&
			turns(p.old[last.first+last.count-1].arrives(), p.old[c.first].leaves()) < leanTurn {
			switch {
			case c.join == free && i > 0 && !c.straight && !last.straight:
				c.join, p.clean = implied, false
			case c.join != firm:
				c.join, p.clean = firm, false
			case !c.own || !last.own:
				c.bad, last.bad, p.clean = true, true, false
			}
		}
		before, last = a, c
	}
	for i, a := range p.drawn {
		c, next := &list[i], &list[(i+1)%len(list)]
		if a == c.near {
			continue
		}
		if !a.strays(p.old[c.first:c.first+c.count], leanMost*unit) {
			c.near = a
			continue
		}
		p.clean = false
		switch {
		case c.left() || next.left():
			if c.left() {
				c.join = firm
			}
			if next.left() {
				next.join = firm
			}
		case c.own:
			p.sound = false
		default:
			c.bad = true
		}
	}
}

// turns is by how much a direction differs from another, as a tangent; more than
// a right angle is infinite.
func turns(d, e vec) float64 {
	if along := d.dot(e); along > 0 {
		return math.Abs(d.cross(e)) / along
	}
	return math.Inf(1)
}

// kink tells whether the handles at a joint make a kink that can be seen.
func kink(d, e vec, least float64) bool {
	return min(d.dot(d), e.dot(e)) >= least*least && turns(d, e) > leanKink
}

// draw draws the pieces of a contour as its points do.
func (p *leanPen) draw(list []piece) {
	at := func(q int) vec { return vec{float64(p.points[q].x), float64(p.points[q].y)} }
	p.drawn = slices.Grow(p.drawn[:0], len(list))[:len(list)]
	for i := range list {
		a, c := &p.drawn[i], &list[i]
		if a.straight = c.straight; !a.straight {
			a.control = at(c.off)
		}
		if c.on >= 0 {
			a.from = at(c.on)
		} else { // both curves have a control point
			a.from = p.drawn[i-1].control.middle(a.control)
		}
	}
	to := p.drawn[0].from
	for i := len(list) - 1; i >= 0; i-- {
		a := &p.drawn[i]
		a.to = to
		if a.straight {
			a.control = a.from.middle(to)
		}
		to = a.from
	}
}

// restore puts the face's own arcs in the place of the marked pieces.
func (p *leanPen) restore() {
	p.other = append(p.other[:0], p.pieces...)
	p.pieces = p.pieces[:0]
	first := 0
	for r, end := range p.rounds {
		for _, c := range p.other[first:end] {
			if !c.bad {
				p.pieces = append(p.pieces, c)
				continue
			}
			for i := range c.count {
				p.pieces = append(p.pieces, piece{arc: p.old[c.first+i], first: c.first + i, count: 1, own: true})
			}
		}
		first = end
		p.rounds[r] = len(p.pieces)
	}
}
