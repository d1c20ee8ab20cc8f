package geom

import "math"

// Op is a path operator.
type Op uint8

const (
	MoveTo Op = iota
	LineTo
	Control // one of the two control points before a CubeTo
	CubeTo  // the end of a cubic Bézier curve
	Close   // back to where the figure began; it has no point
)

// Segment is one operator of a path with its point. Most of a long deck's memory
// is paths and glyphs, so a curve is three segments and a line is but one point.
type Segment struct {
	Op Op
	P  Point
}

// Path is a list of segments; it is filled by the non-zero winding rule. Its
// methods return the longer path, as append does. Before each CubeTo come its two
// Controls.
type Path []Segment

// Curve is the curve that the CubeTo i ends: its control points and its end.
func (p Path) Curve(i int) [3]Point { return [3]Point{p[i-2].P, p[i-1].P, p[i].P} }

// Move begins a figure at x, y.
func (p Path) Move(x, y Pt) Path { return append(p, Segment{Op: MoveTo, P: Point{x, y}}) }

// Line goes straight to x, y.
func (p Path) Line(x, y Pt) Path { return append(p, Segment{Op: LineTo, P: Point{x, y}}) }

// Cube goes along a cubic Bézier curve with the control points a and b to c.
func (p Path) Cube(a, b, c Point) Path {
	return append(p, Segment{Control, a}, Segment{Control, b}, Segment{CubeTo, c})
}

// Shut goes straight back to where the figure began and ends it.
func (p Path) Shut() Path { return append(p, Segment{Op: Close}) }

// RectPath is the outline of r.
func RectPath(r Rect) Path {
	return make(Path, 0, 5).Move(r.X, r.Y).Line(r.Right(), r.Y).Line(r.Right(), r.Bottom()).Line(r.X, r.Bottom()).Shut()
}

// Frame is a border w wide just inside r, to be filled: the inner edge turns the
// other way. Viewers snap thin strokes to pixels, each in its own way, and draw
// fills as they are.
func Frame(r Rect, w Pt) Path {
	in := r.Inset(w, w)
	return append(make(Path, 0, 10), RectPath(r)...).Move(in.X, in.Y).Line(in.X, in.Bottom()).Line(in.Right(), in.Bottom()).Line(in.Right(), in.Y).Shut()
}

// Polygon is the closed path through the points.
func Polygon(pts ...Point) Path {
	p := make(Path, 0, len(pts)+1)
	for i, q := range pts {
		if i == 0 {
			p = p.Move(q.X, q.Y)
		} else {
			p = p.Line(q.X, q.Y)
		}
	}
	return p.Shut()
}

// Polyline is the open path through the points.
func Polyline(pts ...Point) Path { p := Polygon(pts...); return p[:len(p)-1] }

// RoundRect is r with corners rounded by radius.
func RoundRect(r Rect, radius Pt) Path {
	q := min(radius, r.W/2, r.H/2)
	if q <= 0 {
		return RectPath(r)
	}
	k := q * (1 - kappa)
	l, t, b, e := r.X, r.Y, r.Bottom(), r.Right()
	return make(Path, 0, 18).
		Move(l+q, t).Line(e-q, t).Cube(Point{e - k, t}, Point{e, t + k}, Point{e, t + q}).
		Line(e, b-q).Cube(Point{e, b - k}, Point{e - k, b}, Point{e - q, b}).
		Line(l+q, b).Cube(Point{l + k, b}, Point{l, b - k}, Point{l, b - q}).
		Line(l, t+q).Cube(Point{l, t + k}, Point{l + k, t}, Point{l + q, t}).Shut()
}

// kappa places the control points of a cubic that stands for a quarter circle
// (error below 0.03 %).
const kappa = 0.5522847498307936

// Circle is the circle round c.
func Circle(c Point, r Pt) Path {
	return RoundRect(Rect{c.X - r, c.Y - r, 2 * r, 2 * r}, r)
}

// Arc appends the arc of a circle round c from the angle from to the angle to
// (degrees clockwise from twelve o'clock; to < from goes anticlockwise). It
// moves to the arc's start where p is empty, else draws a line to it.
func (p Path) Arc(c Point, r Pt, from, to float64) Path {
	start := Polar(c, r, from)
	if len(p) == 0 || p[len(p)-1].Op == Close {
		p = p.Move(start.X, start.Y)
	} else if p[len(p)-1].P != start {
		p = p.Line(start.X, start.Y)
	}
	n := int(math.Ceil(math.Abs(to-from)/90 - 1e-9))
	if n == 0 {
		return p
	}
	step := (to - from) / float64(n)
	k := 4.0 / 3 * math.Tan(step*math.Pi/180/4) * r
	for i := range n {
		a, b := from+step*float64(i), from+step*float64(i+1)
		pa, pb := Polar(c, r, a), Polar(c, r, b)
		p = p.Cube(pa.Add(tangent(a).Scale(k)), pb.Sub(tangent(b).Scale(k)), pb)
	}
	return p
}

// tangent is the clockwise unit tangent at an angle.
func tangent(deg float64) Point {
	s, k := math.Sincos(deg * math.Pi / 180)
	return Point{k, s}
}

// RingSector is the part of the ring between the radii inner and outer from
// one angle to another; a whole turn gives the whole ring, inner 0 a pie slice.
func RingSector(c Point, inner, outer Pt, from, to float64) Path {
	if to-from >= 360-1e-9 {
		p := Path{}.Arc(c, outer, 0, 360).Shut()
		if inner > 0 {
			p = p.Arc(c, inner, 360, 0).Shut()
		}
		return p
	}
	p := Path{}.Arc(c, outer, from, to)
	if inner > 0 {
		return p.Arc(c, inner, to, from).Shut()
	}
	return p.Line(c.X, c.Y).Shut()
}

// Bounds is the rectangle around all points of the path, control points too:
// it holds the drawn path, and is exact but for curves that do not reach as far
// as their control points.
func (p Path) Bounds() Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range p {
		if s.Op != Close {
			x0, y0, x1, y1 = min(x0, s.P.X), min(y0, s.P.Y), max(x1, s.P.X), max(y1, s.P.Y)
		}
	}
	if x1 < x0 {
		return Rect{}
	}
	return Rect{x0, y0, x1 - x0, y1 - y0}
}
