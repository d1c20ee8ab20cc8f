package fonts

import (
	"math"
	"slices"
)

// How a lean subset's outlines differ from the face's, in thousandths of an em.
// Both are less than half a dot of a 600 dpi printer at the sizes of a slide's
// text. A grid of 2 rounds by as much as one of 3 does, and compresses worse.
const (
	leanOff  = 1.5 // how far a curve made of several may be from them
	leanGrid = 3   // coordinates are multiples of this: 1 off each, or 2 to stay with a neighbour
)

// lean writes a simple glyph with fewer points on a coarser grid and gives how
// far that moved its left edge; false if it is to be copied as it is.
//
// Only glyphs as wide as the em are made lean: Chinese characters, of which a
// deck has hundreds. Letters and figures are few, and key figures are the
// largest type of all.
func (b *subsetBuilder) lean(g GID, data []byte) (moved int, ok bool) {
	upm := b.face.metrics.UnitsPerEm
	if !b.small || upm < 500 || b.face.Advance(g) != upm || b.parts[g] {
		return 0, false
	}
	pen := &b.pen
	if !pen.read(data) {
		return 0, false
	}
	pen.write(float64(leanGrid*upm) / 1000)
	if len(pen.ends) == 0 {
		return 0, false
	}
	left, ok := b.writeSimple(pen.points, pen.ends)
	return left - i16(data, 2), ok
}

// leanPen turns contours into arcs, has them refitted and writes them.
type leanPen struct {
	refit   refitter
	run     []curvePoint
	pen     arcPen
	arcEnds []int // behind each contour's last
	points  []point
	ends    []int
	moved   []move // by coordinate, from the least
}

// move is where the grid moves a coordinate that some point has.
type move struct {
	there bool
	to    int
}

// read reads the contours of a simple glyph; false if it is malformed or has
// fewer than three points in one.
func (p *leanPen) read(data []byte) bool {
	points, ends, ok := readSimple(data, p.points[:0], p.ends[:0])
	p.points, p.ends = points, ends
	p.pen.arcs, p.arcEnds = p.pen.arcs[:0], p.arcEnds[:0]
	start := 0
	for _, end := range ends {
		if !ok || end-start < 3 {
			return false
		}
		p.run = p.run[:0]
		for _, q := range points[start:end] {
			p.run = append(p.run, curvePoint{float64(q.x), float64(q.y), q.on})
		}
		drawContour(p.run, &p.pen)
		p.arcEnds = append(p.arcEnds, len(p.pen.arcs))
		start = end
	}
	return ok
}

// arcPen collects lines and curves.
type arcPen struct {
	arcs  []arc
	start vec
	pen   vec
}

func (c *arcPen) MoveTo(x, y float64) { c.start, c.pen = vec{x, y}, vec{x, y} }

func (c *arcPen) LineTo(x, y float64) {
	if to := (vec{x, y}); to != c.pen {
		c.arcs = append(c.arcs, arc{from: c.pen, control: c.pen.middle(to), to: to, straight: true})
		c.pen = to
	}
}

func (c *arcPen) QuadTo(cx, cy, x, y float64) {
	a := arc{from: c.pen, control: vec{cx, cy}, to: vec{x, y}}
	if a.from == a.to {
		return
	}
	c.arcs = append(c.arcs, a)
	c.pen = a.to
}

func (c *arcPen) CubeTo(_, _, _, _, x, y float64) { c.LineTo(x, y) } // TrueType has none

func (c *arcPen) Close() { c.LineTo(c.start.x, c.start.y) }

// write refits the contours and puts their points on a grid. A point between two
// control points is left out where it lies half-way (TrueType's rule).
func (p *leanPen) write(grid float64) {
	p.points, p.ends = p.points[:0], p.ends[:0]
	add := func(v vec, on bool) {
		p.points = append(p.points, point{int(math.Round(v.x)), int(math.Round(v.y)), on})
	}
	first := 0
	for _, end := range p.arcEnds {
		arcs := p.pen.arcs[first:end]
		first = end
		if len(arcs) == 0 {
			continue
		}
		arcs = p.refit.refit(arcs)
		for i, a := range arcs {
			before := arcs[(i+len(arcs)-1)%len(arcs)]
			if i == 0 || a.straight || before.straight || before.control.middle(a.control).way(a.from) > 0.1 {
				add(a.from, true)
			}
			if !a.straight {
				add(a.control, false)
			}
		}
		p.ends = append(p.ends, len(p.points))
	}
	p.snap(grid, func(q *point) *int { return &q.x })
	p.snap(grid, func(q *point) *int { return &q.y })
	p.drop()
}

// snap puts all points' x or y on a grid. Values next to each other stay
// together, as where strokes meet that were drawn a unit apart.
func (p *leanPen) snap(grid float64, axis func(*point) *int) {
	if len(p.points) == 0 {
		return
	}
	low, high := math.MaxInt, math.MinInt
	for i := range p.points {
		v := *axis(&p.points[i])
		low, high = min(low, v), max(high, v)
	}
	p.moved = slices.Grow(p.moved[:0], high-low+1)[:high-low+1]
	clear(p.moved)
	for i := range p.points {
		p.moved[*axis(&p.points[i])-low].there = true
	}
	last, to := math.MinInt, 0
	for i := range p.moved {
		if !p.moved[i].there {
			continue
		}
		v := low + i
		if v != last+1 || math.Abs(float64(v-to)) > grid*2/3 {
			to = int(math.Round(math.Round(float64(v)/grid) * grid))
		}
		p.moved[i].to, last = to, v
	}
	for i := range p.points {
		v := axis(&p.points[i])
		*v = p.moved[*v-low].to
	}
}

// drop leaves out the points and contours that the grid has made superfluous.
func (p *leanPen) drop() {
	points, ends, start := p.points[:0], p.ends[:0], 0
	for _, end := range p.ends {
		if left := needed(p.points[start:end]); len(left) >= 3 {
			points = append(points, left...)
			ends = append(ends, len(points))
		}
		start = end
	}
	p.points, p.ends = points, ends
}

// needed leaves out points that the grid has put upon the one before or, between
// two others on the curve, upon the line.
func needed(points []point) []point {
	points = slices.CompactFunc(points, func(a, b point) bool { return a == b })
	out := points[:0]
	for i, q := range points {
		if q.on && i > 0 && i+1 < len(points) {
			a, c := out[len(out)-1], points[i+1]
			if a.on && c.on && (q.x-a.x)*(c.y-q.y) == (q.y-a.y)*(c.x-q.x) && (q.x-a.x)*(c.x-q.x)+(q.y-a.y)*(c.y-q.y) > 0 {
				continue
			}
		}
		out = append(out, q)
	}
	return out
}

// readSimple appends the points of a simple glyph's data, and behind which of
// them each contour ends; false if the data is cut short.
func readSimple(data []byte, points []point, ends []int) ([]point, []int, bool) {
	contours := int(u16(data, 0))
	at := 10 + 2*contours
	if at+2 > len(data) {
		return points, ends, false
	}
	n := 0
	for i := range contours {
		end := int(u16(data, 10+2*i)) + 1
		if end < n {
			return points, ends, false
		}
		ends, n = append(ends, end), end
	}
	at += 2 + int(u16(data, at))
	if at > len(data) || simpleEnd(data, at, n) < 0 {
		return points, ends, false
	}
	flags := make([]byte, 0, n)
	for len(flags) < n {
		flag, times := data[at], 1
		at++
		if flag&pointRepeat != 0 {
			times += int(data[at])
			at++
		}
		for range min(times, n-len(flags)) {
			flags = append(flags, flag)
		}
	}
	coordinate := func(flag, short, same byte) int {
		switch {
		case flag&short != 0 && flag&same != 0:
			at++
			return int(data[at-1])
		case flag&short != 0:
			at++
			return -int(data[at-1])
		case flag&same != 0:
			return 0
		}
		at += 2
		return i16(data, at-2)
	}
	points = slices.Grow(points, n)
	x, y := 0, 0
	for _, flag := range flags {
		x += coordinate(flag, pointShortX, pointSameX)
		points = append(points, point{x: x, on: flag&pointOn != 0})
	}
	for i, flag := range flags {
		y += coordinate(flag, pointShortY, pointSameY)
		points[len(points)-n+i].y = y
	}
	return points, ends, true
}
