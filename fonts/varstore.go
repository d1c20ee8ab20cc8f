package fonts

// variationStore is numbers that change with the place on the axes (OpenType,
// "Item variation store"), read where they stand in the file.
type variationStore struct {
	table   []byte
	scalars []float64 // by region: how much of its change counts
}

// readVariationStore takes the store of a table and a place on the axes; false
// where it is damaged. A store that says nothing of this many axes is.
func readVariationStore(table []byte, place []int) (variationStore, bool) {
	if len(table) < 8 || u16(table, 0) != 1 {
		return variationStore{}, false
	}
	regions := from(table, int(u32(table, 2)))
	if len(regions) < 4 || int(u16(regions, 0)) != len(place) {
		return variationStore{}, false
	}
	count, size := int(u16(regions, 2)), 6*len(place)
	if regions = regions[4:]; len(regions) < count*size {
		return variationStore{}, false
	}
	s := variationStore{table: table, scalars: make([]float64, count)}
	for i := range s.scalars {
		s.scalars[i] = 1
		for k, at := range place {
			r := regions[i*size+6*k:]
			s.scalars[i] = float64(s.scalars[i] * share(at, i16(r, 0), i16(r, 2), i16(r, 4)))
		}
	}
	return s, true
}

// share is how much of a change counts at a place on one axis: all of it at the
// peak, none at the start and the end of its region and outside (OpenType,
// "Algorithm for interpolation of instance values").
func share(at, start, peak, end int) float64 {
	switch {
	case peak == 0 || at == peak || start > peak || peak > end || start < 0 && end > 0:
		return 1
	case at <= start || at >= end:
		return 0
	case at < peak:
		return float64(at-start) / float64(peak-start)
	}
	return float64(end-at) / float64(end-peak)
}

// change is by how much a number changes; 0 for one that the store does not have.
func (s variationStore) change(outer, inner int) float64 {
	if 8+4*outer+4 > len(s.table) || outer >= int(u16(s.table, 6)) {
		return 0
	}
	data := from(s.table, int(u32(s.table, 8+4*outer)))
	if len(data) < 6 || inner >= int(u16(data, 0)) {
		return 0
	}
	regions := records(data, 4, 2)
	n, wide := len(regions)/2, int(u16(data, 2)&0x7FFF)
	// Of a row's numbers the first are wide: two bytes and the others one, or
	// with the highest bit set four and two.
	large, small := 2, 1
	if u16(data, 2)&0x8000 != 0 {
		large, small = 4, 2
	}
	if n != int(u16(data, 4)) || wide > n {
		return 0
	}
	size := large*wide + small*(n-wide)
	row := from(data, 6+2*n+inner*size)
	if len(row) < size {
		return 0
	}
	sum := 0.0
	for ; n > 0; n-- {
		width := small
		if wide > 0 {
			width, wide = large, wide-1
		}
		if region := int(u16(regions, 0)); region < len(s.scalars) {
			sum += float64(s.scalars[region] * float64(signed(row[:width])))
		}
		row, regions = row[width:], regions[2:]
	}
	return sum
}

// signed reads a number of one, two or four bytes.
func signed(b []byte) int {
	switch len(b) {
	case 1:
		return int(int8(b[0]))
	case 2:
		return i16(b, 0)
	}
	return int(int32(u32(b, 0)))
}

// widths are how much wider than in the file glyphs are (OpenType, "HVAR").
type widths struct {
	store   variationStore
	mapping []byte // nil where a glyph's number is its place in the store
}

// readWidthChanges reads an HVAR table; false for none and for a damaged one.
func readWidthChanges(hvar []byte, place []int) (w widths, ok bool) {
	if len(hvar) < 20 || u16(hvar, 0) != 1 {
		return w, false
	}
	w.store, ok = readVariationStore(from(hvar, int(u32(hvar, 4))), place)
	if at := u32(hvar, 8); at != 0 {
		if w.mapping = from(hvar, int(at)); len(w.mapping) < 6 {
			return w, false
		}
	}
	return w, ok
}

func (w widths) change(g GID) float64 {
	if w.mapping == nil {
		return w.store.change(0, int(g))
	}
	// A format, which tells how long the count is, how entries are packed, the
	// count; the last entry holds for all glyphs behind it.
	packed := w.mapping[1]
	count, entries := int(u16(w.mapping, 2)), w.mapping[4:]
	if w.mapping[0] == 1 {
		count, entries = int(u32(w.mapping, 2)), w.mapping[6:]
	}
	size, bits := int(packed>>4&3)+1, int(packed&15)+1
	at := size * min(int(g), count-1)
	if count == 0 || at+size > len(entries) {
		return 0
	}
	entry := 0
	for _, b := range entries[at : at+size] {
		entry = entry<<8 | int(b)
	}
	return w.store.change(entry>>bits, entry&(1<<bits-1))
}

// metricChange is by how much a measure of the whole face changes, named by its
// tag (OpenType, "MVAR"): 0 where the table does not say.
func metricChange(mvar []byte, place []int, tag string) float64 {
	if len(mvar) < 12 || u16(mvar, 0) != 1 {
		return 0
	}
	size, list := int(u16(mvar, 6)), mvar[12:]
	for n := int(u16(mvar, 8)); n > 0 && size >= 8 && len(list) >= size; n, list = n-1, list[size:] {
		if string(list[:4]) != tag {
			continue
		}
		if store, ok := readVariationStore(from(mvar, int(u16(mvar, 10))), place); ok {
			return store.change(int(u16(list, 4)), int(u16(list, 6)))
		}
	}
	return 0
}
