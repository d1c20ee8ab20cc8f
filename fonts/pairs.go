package fonts

import "math/bits"

// readPairTable reads a subtable that adjusts pairs (OpenType, "GPOS", lookup
// type 2); nil if it is cut short or of no known format. Of what a pair has, the
// advance of the first glyph counts: that is all that kerning sets.
func readPairTable(table []byte) pairTable {
	if len(table) < 16 {
		return nil
	}
	first := u16(table, 4)
	v := pairValue{size: valueSize(first) + valueSize(u16(table, 6)), advance: -1}
	if first&valueAdvance != 0 {
		v.advance = valueSize(first & (valueAdvance - 1))
	}
	switch covered := linked(table, 2); u16(table, 0) {
	case 1:
		return &pairSets{covered, table, v}
	case 2:
		return &pairClasses{
			covered: covered,
			first:   linked(table, 8),
			second:  linked(table, 10),
			firsts:  int(u16(table, 12)),
			seconds: int(u16(table, 14)),
			matrix:  table[16:],
			value:   v,
		}
	}
	return nil
}

// valueAdvance is the bit of a value's format for the horizontal advance; the
// fields of lower bits stand before it.
const valueAdvance = 4

// valueSize is how many bytes a value of that format has.
func valueSize(format uint16) int { return 2 * bits.OnesCount16(format) }

// pairValue is the form of what a table has for a pair.
type pairValue struct {
	size    int // in bytes, of both glyphs' values
	advance int // where the first glyph's advance stands, -1 if it has none
}

func (v pairValue) read(b []byte) int {
	if v.advance < 0 {
		return 0
	}
	return i16(b, v.advance)
}

// pairSets lists, for each first glyph, the second ones (format 1).
type pairSets struct {
	covered, table []byte
	value          pairValue
}

func (p *pairSets) adjust(a, b GID) (int, bool) {
	i, ok := covers(p.covered, a)
	if !ok || i >= int(u16(p.table, 8)) {
		return 0, false
	}
	size := 2 + p.value.size
	set := records(linked(p.table, 10+2*i), 0, size)
	at := seek(set, size, b)
	if at == len(set) || GID(u16(set, at)) != b {
		return 0, false
	}
	return p.value.read(set[at+2:]), true
}

// pairClasses has a value for each class of first glyphs and each class of
// second ones (format 2).
type pairClasses struct {
	covered, first, second []byte
	firsts, seconds        int    // how many classes there are
	matrix                 []byte // of values, a row for each class of first glyphs
	value                  pairValue
}

func (p *pairClasses) adjust(a, b GID) (int, bool) {
	if _, ok := covers(p.covered, a); !ok {
		return 0, false
	}
	row, column := classIn(p.first, a), classIn(p.second, b)
	at := (row*p.seconds + column) * p.value.size
	if row >= p.firsts || column >= p.seconds || at+p.value.size > len(p.matrix) {
		return 0, false
	}
	return p.value.read(p.matrix[at:]), true
}

// covers tells whether a coverage table has a glyph, and as which of those that
// it has (OpenType, "Coverage table").
func covers(table []byte, g GID) (int, bool) {
	switch formatOf(table) {
	case 1: // glyphs
		list := records(table, 2, 2)
		at := seek(list, 2, g)
		return at / 2, at < len(list) && GID(u16(list, at)) == g
	case 2: // ranges: first, last, which the first is
		r, ok := rangeWith(records(table, 2, 6), g)
		if ok {
			return int(u16(r, 4)) + int(g) - int(u16(r, 0)), true
		}
	}
	return 0, false
}

// classIn is a glyph's class by a class definition table; 0 is the class of
// those that it does not name (OpenType, "Class definition table").
func classIn(table []byte, g GID) int {
	switch formatOf(table) {
	case 1: // the first glyph, then the class of each
		list := records(table, 4, 2)
		if i := int(g) - int(u16(table, 2)); i >= 0 && 2*i < len(list) {
			return int(u16(list, 2*i))
		}
	case 2: // ranges: first, last, class
		if r, ok := rangeWith(records(table, 2, 6), g); ok {
			return int(u16(r, 4))
		}
	}
	return 0
}

// formatOf is the first number of a table, 0 if that is cut short.
func formatOf(table []byte) int {
	if len(table) < 4 {
		return 0
	}
	return int(u16(table, 0))
}

// records are those of a table that stand behind their count, which is at a
// place in the table; those that the table has in full.
func records(table []byte, at, size int) []byte {
	rest := from(table, at)
	if len(rest) < 2 {
		return nil
	}
	return rest[2:][:size*min(int(u16(rest, 0)), len(rest[2:])/size)]
}

// rangeWith is the range that has the glyph, of ranges in ascending order.
func rangeWith(ranges []byte, g GID) ([]byte, bool) {
	if len(ranges) == 0 {
		return nil, false
	}
	at := seek(ranges[2:], 6, g) // by the last glyph of each
	if at+6 > len(ranges) || GID(u16(ranges, at)) > g {
		return nil, false
	}
	return ranges[at:], true
}

// seek is where the first of the records stands that begins with a number of g
// or more; behind the last one if none does.
func seek(list []byte, size int, g GID) int {
	low, high := 0, (len(list)+size-1)/size
	for low < high {
		mid := int(uint(low+high) >> 1)
		if GID(u16(list, size*mid)) < g {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return size * low
}
