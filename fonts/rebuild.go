package fonts

import (
	"encoding/binary"
	"math"
)

// rebuildGlyphs draws each glyph and writes what is drawn as a simple TrueType
// glyph. Its left side bearing is its left edge, so that nothing is shifted.
func (b *subsetBuilder) rebuildGlyphs() error {
	pen := quadraticPen{tolerance: float64(b.face.metrics.UnitsPerEm) / 2000}
	for _, g := range b.all {
		pen.points, pen.ends = pen.points[:0], pen.ends[:0]
		if err := b.face.Outline(g, &pen); err != nil {
			return err
		}
		if len(pen.points) > 0xFFFF {
			return badGlyph(BadGlyph, g)
		}
		left, ok := b.writeSimple(pen.points, pen.ends)
		if !ok {
			return badGlyph(BadGlyph, g)
		}
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

// writeSimple appends a simple glyph and gives its left edge; false if it does
// not fit into 16-bit coordinates. A glyph without contours takes no bytes.
func (b *subsetBuilder) writeSimple(points []point, ends []int) (left int, ok bool) {
	if len(ends) == 0 {
		return 0, true
	}
	minX, minY, maxX, maxY := points[0].x, points[0].y, points[0].x, points[0].y
	for _, p := range points {
		minX, maxX = min(minX, p.x), max(maxX, p.x)
		minY, maxY = min(minY, p.y), max(maxY, p.y)
	}
	// Differences are 16 bits wide too, and the first is from the origin.
	if min(minX, minY) < math.MinInt16 || max(maxX, maxY, maxX-minX, maxY-minY) > math.MaxInt16 {
		return 0, false
	}
	for _, v := range []int{len(ends), minX, minY, maxX, maxY} {
		b.glyf = binary.BigEndian.AppendUint16(b.glyf, uint16(v))
	}
	for _, end := range ends {
		b.glyf = binary.BigEndian.AppendUint16(b.glyf, uint16(end-1))
	}
	b.glyf = append(b.glyf, 0, 0) // no instructions
	b.writePoints(points)
	b.most.points = max(b.most.points, len(points))
	b.most.contours = max(b.most.contours, len(ends))
	return minX, true
}

// writePoints appends the flags, runs of equal ones shortened, then the x and
// then the y coordinates, each as the difference from the point before.
func (b *subsetBuilder) writePoints(points []point) {
	var xs, ys []byte
	var before point
	var flags []byte
	for _, p := range points {
		var flag byte
		if p.on {
			flag = pointOn
		}
		xs, flag = appendCoordinate(xs, flag, p.x-before.x, pointShortX, pointSameX)
		ys, flag = appendCoordinate(ys, flag, p.y-before.y, pointShortY, pointSameY)
		before = p
		flags = append(flags, flag)
	}
	for len(flags) > 0 {
		n := 1
		for n < min(len(flags), 256) && flags[n] == flags[0] {
			n++
		}
		if n >= repeats {
			b.glyf = append(b.glyf, flags[0]|pointRepeat, byte(n-1))
		} else {
			b.glyf = append(b.glyf, flags[:n]...)
		}
		flags = flags[n:]
	}
	b.glyf = append(append(b.glyf, xs...), ys...)
}

// repeats is how many flags in a row are written as one and a count. Fewer take no
// more bytes, or hardly, and compress better as they are.
const repeats = 4

// appendCoordinate appends a difference in as few bytes as it takes, and the
// flags that say how many.
func appendCoordinate(list []byte, flag byte, d int, short, same byte) ([]byte, byte) {
	switch {
	case d == 0:
		return list, flag | same
	case d > 0 && d < 256:
		return append(list, byte(d)), flag | short | same
	case d < 0 && d > -256:
		return append(list, byte(-d)), flag | short
	}
	return binary.BigEndian.AppendUint16(list, uint16(d)), flag
}
