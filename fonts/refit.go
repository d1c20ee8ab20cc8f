package fonts

import "math"

// vec is a point or a direction in font units.
type vec struct{ x, y float64 }

func (a vec) minus(b vec) vec     { return vec{a.x - b.x, a.y - b.y} }
func (a vec) cross(b vec) float64 { return a.x*b.y - a.y*b.x }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y }
func (a vec) middle(b vec) vec    { return vec{(a.x + b.x) / 2, (a.y + b.y) / 2} }
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

// off is how far a point lies from the curve, to the first order: the curve's
// points fulfil v² = 4uw in the barycentric coordinates u, v, w of its three.
func (a arc) off(p vec) float64 {
	e, f, d := a.control.minus(a.from), a.to.minus(a.from), p.minus(a.from)
	area := e.cross(f)
	if math.Abs(area) < 1 { // as good as straight
		if l := math.Hypot(f.x, f.y); l > 0 {
			return math.Abs(f.cross(d)) / l
		}
		return math.Inf(1)
	}
	v, w := d.cross(f)/area, e.cross(d)/area
	u := 1 - v - w
	if u < -0.02 || w < -0.02 { // beyond an end, where the parabola goes on
		return math.Inf(1)
	}
	dv, dw := vec{f.y / area, -f.x / area}, vec{-e.y / area, e.x / area}
	gx := 2*v*dv.x - 4*(u*dw.x-w*(dv.x+dw.x))
	gy := 2*v*dv.y - 4*(u*dw.y-w*(dv.y+dw.y))
	return math.Abs(v*v-4*u*w) / math.Sqrt(gx*gx+gy*gy)
}

// follows tells whether the curve passes every one of the old ones within the
// tolerance.
func (a arc) follows(old []arc, tolerance float64) bool {
	for i, o := range old {
		if i > 0 && a.off(o.from) > tolerance {
			return false
		}
		for _, t := range [3]float64{0.25, 0.5, 0.75} {
			if a.off(o.at(t)) > tolerance {
				return false
			}
		}
	}
	return true
}

// refitter draws contours anew with fewer curves.
type refitter struct {
	tolerance float64 // how far a new curve may be off, in font units
	arcs, out []arc
	spans     []int // for each new curve of a run, how many old ones it replaces
}

// refit makes the curves of a contour fewer. Corners, the ends of lines, places
// where the curve changes its bend and the directions there stay.
func (r *refitter) refit(arcs []arc) []arc {
	n := len(arcs)
	first := 0
	for i := range arcs {
		if !smooth(arcs[(i+n-1)%n], arcs[i]) {
			first = i
			break
		}
	}
	r.arcs = append(append(r.arcs[:0], arcs[first:]...), arcs[:first]...)
	r.out = r.out[:0]
	for start := 0; start < n; {
		end := start + 1
		for end < n && smooth(r.arcs[end-1], r.arcs[end]) {
			end++
		}
		r.run(r.arcs[start:end])
		start = end
	}
	return r.out
}

// smooth tells whether two curves go on in one direction (within four degrees)
// and bend the same way.
func smooth(a, b arc) bool {
	if a.straight || b.straight || a.bend()*b.bend() < 0 {
		return false
	}
	d, e := a.arrives(), b.leaves()
	return d.dot(e) > 0 && math.Abs(d.cross(e)) < 0.07*d.dot(e)
}

// run replaces a smooth run of curves, each time by one that reaches as
// far as it can grow, and then moves joints to half-way between two control points where
// they need not be written.
func (r *refitter) run(old []arc) {
	start := len(r.out)
	r.spans = r.spans[:0]
	for i := 0; i < len(old); {
		n, best := 1, old[i]
		for i+n < len(old) {
			a, ok := joined(old[i:i+n+1], r.tolerance)
			if !ok {
				break
			}
			n, best = n+1, a
		}
		r.out = append(r.out, best)
		r.spans = append(r.spans, n)
		i += n
	}
	at := 0
	for k := start; k+1 < len(r.out); k++ {
		a, b := &r.out[k], &r.out[k+1]
		n, m := r.spans[k-start], r.spans[k-start+1]
		mid := a.control.middle(b.control)
		c, d := arc{from: a.from, control: a.control, to: mid}, arc{from: mid, control: b.control, to: b.to}
		if c.follows(old[at:at+n], r.tolerance) && d.follows(old[at+n:at+n+m], r.tolerance) {
			*a, *b = c, d
		}
		at += n
	}
}

// joined is the one curve that leaves and arrives as several do, if it is near
// enough to them.
func joined(old []arc, tolerance float64) (arc, bool) {
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
	return a, a.follows(old, tolerance)
}
