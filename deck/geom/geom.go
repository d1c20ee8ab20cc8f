// Package geom holds the plane that pages are drawn on: points, rectangles,
// paths and affine maps. Lengths are in Pt (1/72 inch); x grows to the right
// and y grows down from the top left corner of the page.
package geom

import "math"

// Pt is a length in PostScript points, 1/72 inch.
type Pt = float64

// Round moves a coordinate to the grid of the scene, 1/1024 pt, so that the
// same input gives the same bytes on every machine.
func Round(v Pt) Pt { return math.Round(v*1024) / 1024 }

// Point is a place on the page, or a vector.
type Point struct{ X, Y Pt }

// Add is the vector sum.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub is the vector from q to p.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Scale is the vector k times as long.
func (p Point) Scale(k float64) Point { return Point{p.X * k, p.Y * k} }

// Len is the vector's length.
func (p Point) Len() Pt { return math.Hypot(p.X, p.Y) }

// Polar is the point at distance r from c in the direction deg: degrees
// clockwise from twelve o'clock, as a clock's hand turns.
func Polar(c Point, r Pt, deg float64) Point {
	s, k := math.Sincos(deg * math.Pi / 180)
	return Point{c.X + r*s, c.Y - r*k}
}
