package geom

import "math"

// Affine maps (x, y) to (A·x + C·y + E, B·x + D·y + F), the order of PDF's cm
// operator. The zero Affine is the identity, so that a Group without a map
// needs none.
type Affine struct{ A, B, C, D, E, F float64 }

// Identity maps every point to itself.
var Identity = Affine{A: 1, D: 1}

// Translate moves by dx to the right and by dy down.
func Translate(dx, dy Pt) Affine { return Affine{1, 0, 0, 1, dx, dy} }

// Scale makes everything k times as large, seen from the origin.
func Scale(k float64) Affine { return Affine{k, 0, 0, k, 0, 0} }

// Rotate turns clockwise (as seen on the page) by deg degrees about the origin.
func Rotate(deg float64) Affine {
	s, c := math.Sincos(deg * math.Pi / 180)
	return Affine{c, s, -s, c, 0, 0}
}

func (m Affine) norm() Affine {
	if m == (Affine{}) {
		return Identity
	}
	return m
}

// IsIdentity tells whether m leaves every point where it is.
func (m Affine) IsIdentity() bool { return m.norm() == Identity }

// Then is the map that applies m first and n after it.
func (m Affine) Then(n Affine) Affine {
	m, n = m.norm(), n.norm()
	return Affine{
		n.A*m.A + n.C*m.B, n.B*m.A + n.D*m.B,
		n.A*m.C + n.C*m.D, n.B*m.C + n.D*m.D,
		n.A*m.E + n.C*m.F + n.E, n.B*m.E + n.D*m.F + n.F,
	}
}

// Inverse is the map that undoes m; the identity where m takes the plane to a
// line or a point, which nothing undoes.
func (m Affine) Inverse() Affine {
	m = m.norm()
	det := m.A*m.D - m.B*m.C
	if det == 0 {
		return Identity
	}
	return Affine{
		m.D / det, -m.B / det, -m.C / det, m.A / det,
		(m.C*m.F - m.D*m.E) / det, (m.B*m.E - m.A*m.F) / det,
	}
}

// Apply maps a point.
func (m Affine) Apply(p Point) Point {
	m = m.norm()
	return Point{m.A*p.X + m.C*p.Y + m.E, m.B*p.X + m.D*p.Y + m.F}
}

// ApplyRect is the upright rectangle around the image of r.
func (m Affine) ApplyRect(r Rect) Rect {
	a, b := m.Apply(Point{r.X, r.Y}), m.Apply(Point{r.Right(), r.Y})
	c, d := m.Apply(Point{r.Right(), r.Bottom()}), m.Apply(Point{r.X, r.Bottom()})
	x, y := min(a.X, b.X, c.X, d.X), min(a.Y, b.Y, c.Y, d.Y)
	return Rect{x, y, max(a.X, b.X, c.X, d.X) - x, max(a.Y, b.Y, c.Y, d.Y) - y}
}

// ApplyPath maps every point of a path.
func (m Affine) ApplyPath(p Path) Path {
	out := make(Path, len(p))
	for i, s := range p {
		out[i] = Segment{s.Op, m.Apply(s.P)}
	}
	return out
}

// Grow is the factor by which m scales lengths (the root of its area factor).
func (m Affine) Grow() float64 { m = m.norm(); return math.Sqrt(math.Abs(m.A*m.D - m.B*m.C)) }
