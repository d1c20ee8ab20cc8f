package bitmap

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// miterLimit is PDF's default: a joint whose point would reach farther than
// five line widths from it is cut off (ISO 32000-1, 8.4.3.5).
const miterLimit = 10

// stroke draws a line along a path. It fills one piece for each straight
// stretch and each joint; all turn the same way round, so that where they
// overlap the winding rule joins them.
func (c *canvas) stroke(s *scene.Stroke, m geom.Affine, clip *mask) {
	half := s.Width / 2
	if !(half > 0) {
		return
	}
	grow := m.Grow()
	var parts []geom.Path
	for _, line := range flatten(s.Path, 0.1/max(grow, 1e-6)) {
		for _, piece := range dashes(line, s.Dash) {
			for _, part := range piece.outline(half, s.Round) {
				part = m.ApplyPath(part)
				if r, ok := upright(part); ok {
					part = geom.RectPath(snapped(r))
				}
				parts = append(parts, turned(part))
			}
		}
	}
	c.cover(&painter{img: c.img, ink: plainInk(s.Color), clip: clip}, parts...)
}

// turned makes a closed polygon run clockwise on the page.
func turned(p geom.Path) geom.Path {
	var area float64
	n := len(p) - 1 // without the Close
	for i := range n {
		a, b := p[i].P, p[(i+1)%n].P
		area += a.X*b.Y - b.X*a.Y
	}
	if area >= 0 {
		return p
	}
	back := make([]geom.Point, n)
	for i := range n {
		back[n-1-i] = p[i].P
	}
	return geom.Polygon(back...)
}

// outline gives the polygons that together are the line half points to either
// side of the polyline.
func (l polyline) outline(half float64, round bool) []geom.Path {
	pts := l.pts
	if len(pts) == 1 {
		if round {
			return []geom.Path{disc(pts[0], half)}
		}
		return nil
	}
	var parts []geom.Path
	for i := range len(pts) - 1 {
		side := normal(pts[i], pts[i+1]).Scale(half)
		parts = append(parts, geom.Polygon(pts[i].Add(side), pts[i+1].Add(side), pts[i+1].Sub(side), pts[i].Sub(side)))
	}
	if round {
		for _, p := range pts {
			parts = append(parts, disc(p, half))
		}
		return parts
	}
	for i := 1; i < len(pts)-1; i++ {
		parts = append(parts, joint(pts[i-1], pts[i], pts[i+1], half)...)
	}
	if l.closed {
		n := len(pts) // the first point comes again as the last
		parts = append(parts, joint(pts[n-2], pts[0], pts[1], half)...)
	}
	return parts
}

// joint fills the notch on the outer side of a bend with a mitre, or with a
// bevel where the bend is too sharp.
func joint(a, p, b geom.Point, half float64) []geom.Path {
	u, v := normal(a, p), normal(p, b)
	cross := u.X*v.Y - u.Y*v.X
	if cross > 0 { // the outer side is the other one
		u, v = u.Scale(-1), v.Scale(-1)
	}
	cos := u.X*v.X + u.Y*v.Y
	if cross == 0 && cos >= 0 {
		return nil
	}
	p0, p1 := p.Add(u.Scale(half)), p.Add(v.Scale(half))
	// The mitre's length over the line's width is 1/sin(φ/2) of the angle φ
	// between the lines, which is 1/cos of half the angle between the normals.
	if halfCos := math.Sqrt(max(0, (1+cos)/2)); halfCos*miterLimit >= 1 {
		tip := p.Add(u.Add(v).Scale(half / (1 + cos)))
		return []geom.Path{geom.Polygon(p, p0, tip, p1)}
	}
	return []geom.Path{geom.Polygon(p, p0, p1)}
}

// normal is the unit vector square to the way from a to b.
func normal(a, b geom.Point) geom.Point {
	d := b.Sub(a)
	n := d.Len()
	return geom.Point{X: -d.Y / n, Y: d.X / n}
}

// disc is a circle as a polygon that is never more than a thousandth of its
// radius off.
func disc(c geom.Point, r float64) geom.Path {
	const corners = 72
	pts := make([]geom.Point, corners)
	for i := range pts {
		pts[i] = geom.Polar(c, r, 360*float64(i)/corners)
	}
	return geom.Polygon(pts...)
}
