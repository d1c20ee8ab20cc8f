package chart

import (
	"math"
	"testing"

	"briefdeck/deck/geom"
)

// The rings of several wholes are of one size, in every theme and box.
func TestWholesAreOfOneSize(t *testing.T) {
	for _, kind := range []string{"donut", "pie", "treemap"} {
		c := chartText(t, "type: "+kind+"\nmultiples: yes\ndata: {categories: [少儿, 青年读者和家长, 老年], series: {总馆: [40%, 35%, 25%], 城西馆: [90%, 6%, 4%], 流动书车: [10%, 30%, 60%], 东馆: [25%, 25%, 50%], 南馆: [50%, 45%, 5%]}}\n")
		for _, th := range themes(t) {
			for _, size := range boxes[:1] {
				s := drawn(t, c, size.X, size.Y, th)
				if s.over > 0 {
					t.Errorf("%s %s in %g: %.1f pt too big", th.Name, kind, size.X, s.over)
					continue
				}
				checkApart(t, s, size)
				if kind == "treemap" {
					continue
				}
				radius := 0.0
				for _, f := range filled(s.items) {
					r, ok := curvature(f.Path)
					if !ok {
						continue
					}
					if radius > 0 && math.Abs(r-radius) > 0.05 {
						t.Errorf("%s %s in %g: a disc of radius %.2f beside one of %.2f", th.Name, kind, size.X, r, radius)
					}
					radius = r
				}
				if radius < 30 {
					t.Errorf("%s %s in %g: discs of radius %.1f", th.Name, kind, size.X, radius)
				}
			}
		}
	}
}

// curvature is the radius of the arc that a slice begins with: that of the
// circle through its ends and its middle.
func curvature(p geom.Path) (float64, bool) {
	if len(p) < 4 || p[1].Op != geom.Control {
		return 0, false
	}
	a, q := p[0].P, p.Curve(3)
	c := q[2]
	b := geom.Point{
		X: (a.X + 3*q[0].X + 3*q[1].X + c.X) / 8,
		Y: (a.Y + 3*q[0].Y + 3*q[1].Y + c.Y) / 8,
	}
	ab, bc, ca := math.Hypot(a.X-b.X, a.Y-b.Y), math.Hypot(b.X-c.X, b.Y-c.Y), math.Hypot(c.X-a.X, c.Y-a.Y)
	area := math.Abs((b.X-a.X)*(c.Y-a.Y)-(c.X-a.X)*(b.Y-a.Y)) / 2
	return ab * bc * ca / (4 * area), true
}
