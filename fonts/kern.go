package fonts

import "sync/atomic"

// Kern is what the face adds to the advance of glyph a where b follows it, in
// font units; less than 0 brings them together. It is what the feature "kern"
// of the table GPOS says for Latin text of no particular language, or the table
// kern where there is no such feature. Damaged tables say nothing, 0.
//
// The tables are found at the first call and never copied.
func (f *Face) Kern(a, b GID) int {
	k := f.kerning()
	if k == nil {
		return 0
	}
	pair := uint64(a)<<16 | uint64(b)
	// Faces number the letters of one case in a row: these pairs do not collide.
	entry := &k.found[(61*uint32(a)+uint32(b))%uint32(len(k.found))]
	if e := entry.Load(); e>>17 == pair && e&1 != 0 {
		return int(int16(e >> 1))
	}
	value := k.find(a, b)
	if upm := f.metrics.UnitsPerEm; value > upm || value < -upm {
		value = 0 // more than an em is damage
	}
	entry.Store(pair<<17 | uint64(uint16(value))<<1 | 1)
	return value
}

// kerning is where a face's pairs stand, and the last answer for each of some
// pairs: a pair takes 10 ns instead of 85 from the second time on. An entry is
// one word: two glyphs, the value, and a bit that says it is filled.
type kerning struct {
	lookups []pairLookup
	found   [2048]atomic.Uint64
}

// find looks a pair up in the tables.
func (k *kerning) find(a, b GID) int {
	sum := 0
	for _, l := range k.lookups {
		sum += l.adjust(a, b)
	}
	return sum
}

// pairLookup is tables of which the first that has a pair counts.
type pairLookup []pairTable

// pairTable says how far a pair of glyphs is moved apart; false if it does not
// have the pair.
type pairTable interface {
	adjust(a, b GID) (int, bool)
}

func (l pairLookup) adjust(a, b GID) int {
	for _, t := range l {
		if value, ok := t.adjust(a, b); ok {
			return value
		}
	}
	return 0
}

// mostPairTables is more than any sound face has: a damaged count must not
// make a look-up slow.
const mostPairTables = 1024

// readKerning finds the tables that have the face's kerning, nil if none do.
func (f *Face) readKerning() *kerning {
	list, ok := kernLookups(f.tables["GPOS"])
	if !ok {
		list = readKern(f.tables["kern"])
	}
	if len(list) == 0 {
		return nil
	}
	return &kerning{lookups: list}
}

// readKern reads a kern table (OpenType, "kern") of Microsoft's version 0; of
// its subtables those of format 0 with horizontal kerning. Their values add up.
func readKern(table []byte) []pairLookup {
	const horizontal, kind = 1, 0xFF07 // kind: the format, and what other sort of value it has
	if len(table) < 4 || u16(table, 0) != 0 {
		return nil
	}
	var list []pairLookup
	rest := table[4:]
	for n := min(int(u16(table, 2)), mostPairTables); n > 0 && len(rest) >= 14; n-- {
		if u16(rest, 4)&kind == horizontal {
			// The length of a large subtable does not fit its 16 bits, so the
			// count of pairs and the table's end are the limits.
			pairs := rest[14:]
			list = append(list, pairLookup{pairList(pairs[:6*min(int(u16(rest, 6)), len(pairs)/6)])})
		}
		rest = from(rest, max(int(u16(rest, 2)), 14))
	}
	return list
}

// pairList is pairs in ascending order, each two glyphs and a value.
type pairList []byte

func (p pairList) adjust(a, b GID) (int, bool) {
	pair := uint32(a)<<16 | uint32(b)
	low, high := 0, len(p)/6
	for low < high {
		mid := int(uint(low+high) >> 1)
		if u32(p, 6*mid) < pair {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if 6*low == len(p) || u32(p, 6*low) != pair {
		return 0, false
	}
	return i16(p, 6*low+4), true
}

// from is what lies behind an offset in a table, nothing if that is outside.
func from(b []byte, offset int) []byte {
	if offset < 0 || offset > len(b) {
		return nil
	}
	return b[offset:]
}
