package bitmap

import (
	"math"

	"briefdeck/deck/geom"
)

// Upright edges of rectangles and lines are drawn on whole pixels, as PDF
// viewers do (stroke adjustment: ISO 32000-1, 10.6.5): rules and bars are sharp,
// touching ones meet without a seam, and no line is thinner than a pixel.

// snapped is a rectangle with its edges on whole pixels, at least one apart.
func snapped(r geom.Rect) geom.Rect {
	x0, x1 := snap(r.X, r.Right())
	y0, y1 := snap(r.Y, r.Bottom())
	return geom.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

func snap(from, to float64) (float64, float64) {
	a, b := math.Floor(from+0.5), math.Floor(to+0.5)
	return a, max(b, a+1)
}

// upright tells whether a path is one rectangle with level and plumb sides.
func upright(p geom.Path) (geom.Rect, bool) {
	n := len(p)
	if n > 0 && p[n-1].Op == geom.Close {
		n--
	}
	if n == 5 && p[4].Op == geom.LineTo && p[4].P == p[0].P {
		n--
	}
	if n != 4 || p[0].Op != geom.MoveTo {
		return geom.Rect{}, false
	}
	for i := range 4 {
		a, b := p[i].P, p[(i+1)%4].P
		if i > 0 && p[i].Op != geom.LineTo || level(a, b) == plumb(a, b) {
			return geom.Rect{}, false
		}
		if i > 0 && level(a, b) == level(p[i-1].P, a) {
			return geom.Rect{}, false
		}
	}
	return p.Bounds(), true
}

// slack is how far a side may lean, in pixels, for what rounding leaves of it.
const slack = 1e-6

func level(a, b geom.Point) bool { return math.Abs(a.Y-b.Y) < slack }
func plumb(a, b geom.Point) bool { return math.Abs(a.X-b.X) < slack }
