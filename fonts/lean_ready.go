package fonts

import (
	_ "embed" // the table below
	"sort"
)

// leanTables are the lean glyphs of the embedded faces that text has most: of the
// common characters of GB 2312 (its first level) and its full-width marks. Fitting
// them took half of the time of a short deck. A test makes the table anew and
// compares it; with -update it writes it.
//
// One face's table comes behind the other's: the number of its glyphs in two
// bytes; for each, in their order, its number in two and, in three, where it ends
// in what follows; then the glyphs, of which one without a byte is to be copied as
// the face has it. Numbers are big-endian.
//
//go:embed lean.bin
var leanTables []byte

// leanTable is the table of one face; the zero table is empty.
type leanTable struct {
	index, data []byte
	count       int
}

const leanEntry = 5 // bytes of the index

// leanTableOf is the table of the embedded face of that place.
func leanTableOf(face int) leanTable {
	rest := leanTables
	for {
		n := int(u16(rest, 0))
		t := leanTable{count: n, index: rest[2 : 2+leanEntry*n]}
		size := t.end(n - 1)
		t.data, rest = rest[2+leanEntry*n:][:size], rest[2+leanEntry*n+size:]
		if face--; face < 0 {
			return t
		}
	}
}

func (t leanTable) gid(i int) GID { return GID(u16(t.index, leanEntry*i)) }

// end is where a glyph ends; before the first one, 0.
func (t leanTable) end(i int) int {
	if i < 0 {
		return 0
	}
	e := t.index[leanEntry*i:]
	return int(e[2])<<16 | int(e[3])<<8 | int(e[4])
}

// find is the place of a glyph in the table; false if it is not there.
func (t leanTable) find(g GID) (int, bool) {
	i := sort.Search(t.count, func(i int) bool { return t.gid(i) >= g })
	return i, i < t.count && t.gid(i) == g
}

// has tells whether the table has the glyph, which then is a simple one with ink.
// Asking here leaves the page of the face that the glyph is on untouched: most of
// what a process has of a face in memory would be such pages.
func (t leanTable) has(g GID) bool {
	_, ok := t.find(g)
	return ok
}

// glyph is the lean glyph of that number, if the table has it. Its ink starts
// where its left side bearing says, as in the face.
func (t leanTable) glyph(g GID) (leanGlyph, bool) {
	i, ok := t.find(g)
	if !ok {
		return leanGlyph{}, false
	}
	from, to := t.end(i-1), t.end(i)
	if from == to {
		return leanGlyph{}, true
	}
	data := t.data[from:to:to]
	contours := i16(data, 0)
	return leanGlyph{data: data, contours: contours, points: int(u16(data, 8+2*contours)) + 1, bearing: i16(data, 2)}, true
}
