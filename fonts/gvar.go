package fonts

// Flags of a glyph's variations (OpenType, "Tuple variation store").
const (
	tuplesSharedPoints = 1 << 15 // of the count of tuples
	tuplePeak          = 1 << 15 // of a tuple's index: it has a peak of its own
	tupleRegion        = 1 << 14 // and a start and an end
	tuplePoints        = 1 << 13 // and its own list of points
	tupleCount         = 1<<12 - 1
)

// phantoms are the points behind a glyph's own that stand for its left and right
// edge, its top and its bottom.
const phantoms = 4

// glyphVariations is where a gvar table says how glyphs change (OpenType,
// "gvar"). It is read where it stands.
type glyphVariations struct {
	shared, offsets, data []byte
	glyphs                int
	long                  bool
}

// readGlyphVariations reads the head of a gvar table; false where it is damaged
// or speaks of another number of axes.
func readGlyphVariations(gvar []byte, axes int) (v glyphVariations, ok bool) {
	if len(gvar) < 20 || u16(gvar, 0) != 1 || int(u16(gvar, 4)) != axes {
		return v, false
	}
	v.glyphs, v.long = int(u16(gvar, 12)), u16(gvar, 14)&1 != 0
	v.shared = from(gvar, int(u32(gvar, 8)))
	v.shared = v.shared[:min(len(v.shared), 2*axes*int(u16(gvar, 6)))]
	v.offsets, v.data = gvar[20:], from(gvar, int(u32(gvar, 16)))
	size := 2
	if v.long {
		size = 4
	}
	return v, len(v.offsets) >= size*(v.glyphs+1)
}

// of is a glyph's part of the table, nothing for one that does not change;
// false for one outside of the table.
func (v glyphVariations) of(g GID) ([]byte, bool) {
	i := int(g)
	if i >= v.glyphs {
		return nil, true
	}
	var start, end int
	if v.long {
		start, end = int(u32(v.offsets, 4*i)), int(u32(v.offsets, 4*i+4))
	} else {
		start, end = 2*int(u16(v.offsets, 2*i)), 2*int(u16(v.offsets, 2*i+2))
	}
	if start > end || end > len(v.data) {
		return nil, false
	}
	return v.data[start:end], true
}

// moves is how far each point of a glyph goes at a place on the axes: nil for
// one that does not change, false where the data is damaged. The last points are
// the phantoms. Points of the contours, of which ends gives the ends, that a
// change does not name go along with those beside them.
func (v glyphVariations) moves(g GID, place []int, points []curvePoint, ends []int) ([]vec, bool) {
	data, ok := v.of(g)
	if !ok || len(data) == 0 {
		return nil, ok
	}
	if len(data) < 4 {
		return nil, false
	}
	count, headers, packed := int(u16(data, 0)), data[4:], from(data, int(u16(data, 2)))
	var shared []uint16 // nil: all points
	if count&tuplesSharedPoints != 0 {
		if shared, packed, ok = readPointNumbers(packed); !ok {
			return nil, false
		}
	}
	sum := make([]vec, len(points))
	change := pointChange{moves: make([]vec, len(points)), named: make([]bool, len(points))}
	for range count & tupleCount {
		if len(headers) < 4 {
			return nil, false
		}
		size, index := int(u16(headers, 0)), int(u16(headers, 2))
		scalar, rest, ok := v.scalar(headers[4:], index, place)
		if !ok || size > len(packed) {
			return nil, false
		}
		own := packed[:size]
		headers, packed = rest, packed[size:]
		if scalar == 0 {
			continue
		}
		numbers := shared
		if index&tuplePoints != 0 {
			if numbers, own, ok = readPointNumbers(own); !ok {
				return nil, false
			}
		}
		if !change.read(own, numbers) {
			return nil, false
		}
		if numbers != nil {
			change.spread(points, ends)
		}
		for i, m := range change.moves {
			sum[i].x += float64(scalar * m.x)
			sum[i].y += float64(scalar * m.y)
		}
	}
	return sum, true
}

// scalar is how much of a tuple's change counts at a place, and what stands
// behind the tuple's header.
func (v glyphVariations) scalar(header []byte, index int, place []int) (scalar float64, rest []byte, ok bool) {
	size := 2 * len(place)
	peak := from(v.shared, size*(index&tupleCount))
	if index&tuplePeak != 0 {
		peak, header = header, from(header, size)
	}
	if len(peak) < size {
		return 0, nil, false
	}
	region := header
	if index&tupleRegion != 0 {
		if len(header) < 2*size {
			return 0, nil, false
		}
		header = header[2*size:]
	}
	scalar = 1
	for i, at := range place {
		p := i16(peak, 2*i)
		start, end := min(p, 0), max(p, 0)
		if index&tupleRegion != 0 {
			start, end = i16(region, 2*i), i16(region, size+2*i)
		}
		scalar = float64(scalar * share(at, start, p, end))
	}
	return scalar, header, true
}

// readPointNumbers reads a packed list of points, nil for all, and gives what
// stands behind it; false if it is cut short.
func readPointNumbers(b []byte) (list []uint16, rest []byte, ok bool) {
	if len(b) == 0 {
		return nil, nil, false
	}
	count := int(b[0])
	b = b[1:]
	if count&0x80 != 0 {
		if len(b) == 0 {
			return nil, nil, false
		}
		count, b = count&0x7F<<8|int(b[0]), b[1:]
	}
	if count == 0 {
		return nil, b, true
	}
	list = make([]uint16, 0, count)
	last := uint16(0)
	for len(list) < count {
		if len(b) == 0 {
			return nil, nil, false
		}
		size, run := 1+int(b[0]>>7), int(b[0]&0x7F)+1
		if b = b[1:]; len(b) < size*run || len(list)+run > count {
			return nil, nil, false
		}
		for ; run > 0; run, b = run-1, b[size:] {
			if size == 2 {
				last += u16(b, 0)
			} else {
				last += uint16(b[0])
			}
			list = append(list, last)
		}
	}
	return list, b, true
}

// pointChange is one change of a glyph: how far each point goes, and whether the
// change names it.
type pointChange struct {
	moves []vec
	named []bool
}

// read reads the packed moves of the listed points, of all for nil: first all in
// x, then all in y. Points that the glyph does not have are passed over. False if
// the data is cut short.
func (c *pointChange) read(b []byte, numbers []uint16) bool {
	clear(c.moves)
	clear(c.named)
	count := len(numbers)
	if numbers == nil {
		count = len(c.moves)
	}
	put := func(k, value int) {
		i := k % count
		if numbers != nil {
			i = int(numbers[i])
		}
		switch {
		case i >= len(c.moves):
		case k < count:
			c.moves[i].x, c.named[i] = float64(value), true
		default:
			c.moves[i].y = float64(value)
		}
	}
	for k := 0; k < 2*count; {
		if len(b) == 0 {
			return false
		}
		run, size := int(b[0]&0x3F)+1, 1+int(b[0]>>6&1)
		if b[0]&0x80 != 0 {
			size = 0
		}
		if b = b[1:]; len(b) < size*run || k+run > 2*count {
			return false
		}
		for ; run > 0; run, k = run-1, k+1 {
			if size == 0 {
				put(k, 0)
			} else {
				put(k, signed(b[:size]))
			}
			b = b[size:]
		}
	}
	return true
}

// spread moves the points of each contour that the change does not name as those
// beside them that it does (OpenType, "Inferred deltas for un-referenced point
// numbers").
func (c *pointChange) spread(points []curvePoint, ends []int) {
	start := 0
	for _, end := range ends {
		c.spreadContour(points[start:end], start)
		start = end
	}
}

func (c *pointChange) spreadContour(points []curvePoint, start int) {
	moves, named := c.moves[start:], c.named[start:]
	n, first := len(points), 0
	for first < n && !named[first] {
		first++
	}
	if first == n {
		return
	}
	for before := first; ; {
		after := (before + 1) % n
		for !named[after] {
			after = (after + 1) % n
		}
		for i := (before + 1) % n; i != after; i = (i + 1) % n {
			moves[i].x = between(points[i].x, points[before].x, points[after].x, moves[before].x, moves[after].x)
			moves[i].y = between(points[i].y, points[before].y, points[after].y, moves[before].y, moves[after].y)
		}
		if before = after; before == first {
			return
		}
	}
}

// between is how far a point at x goes that lies between two at a and b, of
// which that at a goes by da and the other by db.
func between(x, a, b, da, db float64) float64 {
	if a > b {
		a, b, da, db = b, a, db, da
	}
	switch {
	case a == b && da == db:
		return da
	case a == b:
		return 0
	case x <= a:
		return da
	case x >= b:
		return db
	}
	return da + float64((x-a)/(b-a)*(db-da))
}
