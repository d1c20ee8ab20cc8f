package fonts

import (
	"encoding/binary"
	"math"
)

// simpleWriter writes simple glyphs. It keeps what it needs from one to the next.
type simpleWriter struct{ flags, xs, ys []byte }

// write appends a simple glyph to data; false if it does not fit into 16-bit
// coordinates. A glyph without contours takes no bytes.
func (s *simpleWriter) write(data []byte, points []point, ends []int) ([]byte, bool) {
	if len(ends) == 0 {
		return data, true
	}
	minX, minY, maxX, maxY := points[0].x, points[0].y, points[0].x, points[0].y
	for _, p := range points {
		minX, maxX = min(minX, p.x), max(maxX, p.x)
		minY, maxY = min(minY, p.y), max(maxY, p.y)
	}
	// Differences are 16 bits wide too, and the first is from the origin.
	if min(minX, minY) < math.MinInt16 || max(maxX, maxY, maxX-minX, maxY-minY) > math.MaxInt16 {
		return data, false
	}
	for _, v := range [5]int{len(ends), minX, minY, maxX, maxY} {
		data = binary.BigEndian.AppendUint16(data, uint16(v))
	}
	for _, end := range ends {
		data = binary.BigEndian.AppendUint16(data, uint16(end-1))
	}
	data = append(data, 0, 0) // no instructions
	return s.writePoints(data, points), true
}

// writePoints appends the flags, runs of equal ones shortened, then the x and
// then the y coordinates, each as the difference from the point before.
func (s *simpleWriter) writePoints(data []byte, points []point) []byte {
	flags, xs, ys := s.flags[:0], s.xs[:0], s.ys[:0]
	var before point
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
	s.flags, s.xs, s.ys = flags, xs, ys
	for len(flags) > 0 {
		n := 1
		for n < min(len(flags), 256) && flags[n] == flags[0] {
			n++
		}
		if n >= repeats {
			data = append(data, flags[0]|pointRepeat, byte(n-1))
		} else {
			data = append(data, flags[:n]...)
		}
		flags = flags[n:]
	}
	return append(append(data, xs...), ys...)
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
