package bitmap

import (
	"math"

	"briefdeck/deck/geom"

	"github.com/golang/freetype/raster"
	"golang.org/x/image/math/fixed"
)

// farthest is how many pixels from the origin a point may lie: a page with
// wild coordinates must neither overflow 26.6 numbers nor take for ever.
const farthest = 1 << 14

// pixel turns a point in pixels into the rasterizer's 26.6 numbers. What is no
// number becomes 0.
func pixel(p geom.Point) fixed.Point26_6 {
	return fixed.Point26_6{X: coordinate(p.X), Y: coordinate(p.Y)}
}

func coordinate(v float64) fixed.Int26_6 {
	if math.IsNaN(v) {
		return 0
	}
	return fixed.Int26_6(math.Round(64 * max(-farthest, min(farthest, v))))
}

// addPath gives a path to a rasterizer, which does not close figures by itself.
func addPath(ras *raster.Rasterizer, p geom.Path, m geom.Affine) {
	var start fixed.Point26_6
	open := false
	shut := func() {
		if open {
			ras.Add1(start)
		}
		open = false
	}
	for i, s := range p {
		if s.Op != geom.MoveTo && s.Op != geom.Close && !open {
			ras.Start(start)
			open = true
		}
		switch s.Op {
		case geom.MoveTo:
			shut()
			start = pixel(m.Apply(s.P))
			ras.Start(start)
			open = true
		case geom.LineTo:
			ras.Add1(pixel(m.Apply(s.P)))
		case geom.CubeTo:
			c := p.Curve(i)
			ras.Add3(pixel(m.Apply(c[0])), pixel(m.Apply(c[1])), pixel(m.Apply(c[2])))
		case geom.Close:
			shut()
		}
	}
	shut()
}
