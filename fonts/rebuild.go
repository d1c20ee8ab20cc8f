package fonts

import "math"

// rebuildGlyphs draws each glyph and writes what is drawn as a simple TrueType
// glyph. Its left side bearing is its left edge, so that nothing is shifted.
func (b *subsetBuilder) rebuildGlyphs() error {
	pen := quadraticPen{tolerance: float64(b.face.metrics.UnitsPerEm) / 2000}
	for _, g := range b.all {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		pen.points, pen.ends = pen.points[:0], pen.ends[:0]
		if err := b.face.Outline(g, &pen); err != nil {
			return err
		}
		if len(pen.points) > 0xFFFF {
			return badGlyph(BadGlyph, g)
		}
		data, ok := b.simple.write(b.glyf, pen.points, pen.ends)
		if !ok {
			return badGlyph(BadGlyph, g)
		}
		left := 0
		if len(pen.ends) > 0 {
			left = i16(data, len(b.glyf)+2)
			b.most.add(len(pen.points), len(pen.ends))
		}
		b.glyf = data
		if err := b.end(left); err != nil {
			return err
		}
	}
	return nil
}

// point is a point of a TrueType outline, on the curve or a control point.
type point struct {
	x, y int
	on   bool
}

// quadraticPen collects outlines as TrueType points, in whole units.
type quadraticPen struct {
	tolerance float64 // how far a curve may be off, in font units
	points    []point
	ends      []int // index behind each contour's last point
	x, y      float64
}

func (p *quadraticPen) add(x, y float64, on bool) {
	p.points = append(p.points, point{int(math.Round(x)), int(math.Round(y)), on})
}

func (p *quadraticPen) MoveTo(x, y float64) {
	p.add(x, y, true)
	p.x, p.y = x, y
}

func (p *quadraticPen) LineTo(x, y float64) { p.MoveTo(x, y) }

func (p *quadraticPen) QuadTo(cx, cy, x, y float64) {
	p.add(cx, cy, false)
	p.MoveTo(x, y)
}

// CubeTo cuts a cubic curve into n equal spans of its parameter and draws each
// as the quadratic curve that has its ends and meets it half-way. Such a curve
// is off by at most √3/36 · |d| / n³, where d = b₃ − 3b₂ + 3b₁ − b₀ of the
// cubic's four points is all that it has beyond a quadratic one.
func (p *quadraticPen) CubeTo(ax, ay, bx, by, x, y float64) {
	x0, y0 := p.x, p.y
	dx, dy := x-3*bx+3*ax-x0, y-3*by+3*ay-y0
	off := math.Sqrt(3) / 36 * math.Hypot(dx, dy)
	n := min(max(int(math.Ceil(math.Cbrt(off/p.tolerance))), 1), 32)
	// The curve is ((d·t + q)·t + c)·t + b₀ in each coordinate.
	cx, cy := 3*(ax-x0), 3*(ay-y0)
	qx, qy := 3*(bx-2*ax+x0), 3*(by-2*ay+y0)
	at := func(t float64) (x, y float64) {
		return ((dx*t+qx)*t+cx)*t + x0, ((dy*t+qy)*t+cy)*t + y0
	}
	fromX, fromY := x0, y0
	for i := 1; i <= n; i++ {
		toX, toY := x, y
		if i < n {
			toX, toY = at(float64(i) / float64(n))
		}
		midX, midY := at((float64(i) - 0.5) / float64(n))
		p.QuadTo(2*midX-(fromX+toX)/2, 2*midY-(fromY+toY)/2, toX, toY)
		fromX, fromY = toX, toY
	}
}

// Close ends a contour. Its first point need not be repeated.
func (p *quadraticPen) Close() {
	start := 0
	if len(p.ends) > 0 {
		start = p.ends[len(p.ends)-1]
	}
	if last := len(p.points) - 1; last > start && p.points[last] == p.points[start] {
		p.points = p.points[:last]
	}
	if len(p.points)-start < 3 { // no area, no ink
		p.points = p.points[:start]
		return
	}
	p.ends = append(p.ends, len(p.points))
}
