package fonts

import "math"

// vec is a point or a direction in font units.
type vec struct{ x, y float64 }

func (a vec) minus(b vec) vec     { return vec{a.x - b.x, a.y - b.y} }
func (a vec) cross(b vec) float64 { return a.x*b.y - a.y*b.x }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y }
func (a vec) middle(b vec) vec    { return vec{(a.x + b.x) / 2, (a.y + b.y) / 2} }
func (a vec) way2(b vec) float64  { return (a.x-b.x)*(a.x-b.x) + (a.y-b.y)*(a.y-b.y) }
func (a vec) way(b vec) float64   { return math.Sqrt((a.x-b.x)*(a.x-b.x) + (a.y-b.y)*(a.y-b.y)) }

// arc is a quadratic curve, or a line where it is straight.
type arc struct {
	from, control, to vec
	straight          bool
}

func (a arc) at(t float64) vec {
	s := 1 - t
	return vec{
		s*s*a.from.x + 2*s*t*a.control.x + t*t*a.to.x,
		s*s*a.from.y + 2*s*t*a.control.y + t*t*a.to.y,
	}
}

// bend is which way a curve turns.
func (a arc) bend() float64 { return a.control.minus(a.from).cross(a.to.minus(a.control)) }

// leaves and arrives are its directions at both ends, also where the control
// point lies upon an end.
func (a arc) leaves() vec {
	if a.control == a.from {
		return a.to.minus(a.from)
	}
	return a.control.minus(a.from)
}

func (a arc) arrives() vec {
	if a.control == a.to {
		return a.to.minus(a.from)
	}
	return a.to.minus(a.control)
}

// refitter draws contours anew with fewer curves.
type refitter struct {
	tolerance float64 // how far a new curve may be off, in font units
}

// piece is an arc of a contour drawn anew.
type piece struct {
	arc
	first, count int  // the old arcs that it replaces
	own          bool // it is the old one
	bad          bool // it is too far from them
	near         arc  // as it was drawn when it last was near enough to them
	on, off      int  // its points' numbers, -1 where it has none
	join         join // to the piece before
}

// left tells whether a joint's point has been left out to make it smooth.
func (c *piece) left() bool { return c.on < 0 && c.join != free }

// join is how the joint of two pieces is kept smooth.
type join int

const (
	free    join = iota
	implied      // it has no point of its own
	firm         // the points around it stay where they are
)

// refit makes the curves of a contour fewer. Corners, the ends of lines, places
// where the curve changes its bend and the directions there stay. It appends the
// arcs to old, from a corner on, and the pieces that replace them to pieces.
func (r refitter) refit(arcs, old []arc, pieces []piece) ([]arc, []piece) {
	n, base := len(arcs), len(old)
	first := 0
	for i := range arcs {
		if !smooth(arcs[(i+n-1)%n], arcs[i]) {
			first = i
			break
		}
	}
	old = append(append(old, arcs[first:]...), arcs[:first]...)
	for start := base; start < base+n; {
		end := start + 1
		for end < base+n && smooth(old[end-1], old[end]) {
			end++
		}
		pieces = r.run(old, start, end, pieces)
		start = end
	}
	return old, pieces
}

// smooth tells whether two curves go on in one direction (within four degrees)
// and bend the same way.
func smooth(a, b arc) bool {
	if a.straight || b.straight || a.bend()*b.bend() < 0 {
		return false
	}
	return turns(a.arrives(), b.leaves()) < leanTurn
}

// run replaces a smooth run of curves, each time by one that reaches as far as it
// can grow, and then moves joints to half-way between two control points where
// they need not be written.
func (r refitter) run(old []arc, start, end int, pieces []piece) []piece {
	mine := len(pieces)
	for i := start; i < end; {
		c := piece{arc: old[i], first: i, count: 1, own: true}
		for i+c.count < end {
			a, ok := r.joined(old[i : i+c.count+1])
			if !ok {
				break
			}
			c.arc, c.count, c.own = a, c.count+1, false
		}
		pieces = append(pieces, c)
		i += c.count
	}
	for k := mine; k+1 < len(pieces); k++ {
		a, b := &pieces[k], &pieces[k+1]
		mid := a.control.middle(b.control)
		c, d := arc{from: a.from, control: a.control, to: mid}, arc{from: mid, control: b.control, to: b.to}
		if mid != a.to && !c.strays(old[a.first:a.first+a.count], r.tolerance) && !d.strays(old[b.first:b.first+b.count], r.tolerance) {
			a.arc, b.arc, a.own, b.own = c, d, false, false
		}
	}
	return pieces
}

// joined is the one curve that leaves and arrives as several do, if it is near
// enough to them.
func (r refitter) joined(old []arc) (arc, bool) {
	from, to := old[0].from, old[len(old)-1].to
	d, e := old[0].leaves(), old[len(old)-1].arrives()
	turn := d.cross(e)
	if turn == 0 || d.dot(e) < 0 && d.dot(e)*d.dot(e) > 0.1*d.dot(d)*e.dot(e) {
		return arc{}, false // parallel, or round more than a corner
	}
	way := to.minus(from)
	s, t := way.cross(e)/turn, d.cross(way)/turn
	if s <= 0 || t <= 0 {
		return arc{}, false
	}
	a := arc{from: from, control: vec{from.x + s*d.x, from.y + s*d.y}, to: to}
	return a, !a.strays(old, r.tolerance)
}
