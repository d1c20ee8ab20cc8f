package fonts

// charmap is one Unicode subtable of a cmap table, read on demand: a face
// starts in microseconds and only the pages that text needs are ever touched.
type charmap struct {
	format int    // 4 or 12
	symbol bool   // characters lie in U+F000–F0FF (Microsoft symbol fonts)
	data   []byte // the subtable; for format 12 the groups only
	count  int    // of segments (4) or groups (12)
}

// readCharmap picks the subtable with the widest repertoire: format 12 reaches
// beyond the BMP, which some people's names do, and format 4 does not.
func readCharmap(cmap []byte) (charmap, error) {
	if len(cmap) < 4 {
		return charmap{}, broken("cmap")
	}
	var best charmap
	found := 0
	records := cmap[4:]
	for n := int(u16(cmap, 2)); n > 0 && len(records) >= 8; n, records = n-1, records[8:] {
		platform, encoding, offset := u16(records, 0), u16(records, 2), u32(records, 4)
		if int64(offset)+2 > int64(len(cmap)) {
			continue
		}
		var m charmap
		rank := 0
		switch t := cmap[offset:]; u16(t, 0) {
		case 4:
			m = readFormat4(t)
			switch {
			case platform == 3 && encoding == 1:
				rank = 4
			case platform == 0 && encoding != 5:
				rank = 3
			case platform == 3 && encoding == 0:
				m.symbol, rank = true, 1
			}
		case 12:
			m = readFormat12(t)
			switch {
			case platform == 3 && encoding == 10:
				rank = 6
			case platform == 0 && encoding != 5:
				rank = 5
			}
		}
		if m.count > 0 && rank > found {
			best, found = m, rank
		}
	}
	if found == 0 {
		return charmap{}, unsupported("cmap")
	}
	return best, nil
}

func readFormat4(t []byte) charmap {
	if len(t) < 16 {
		return charmap{}
	}
	segments := int(u16(t, 6)) / 2
	if 16+8*segments > len(t) {
		return charmap{}
	}
	// Many fonts give a wrong length here, so the end of the table is the limit.
	return charmap{format: 4, data: t, count: segments}
}

func readFormat12(t []byte) charmap {
	if len(t) < 16 {
		return charmap{}
	}
	groups := int(min(u32(t, 12), uint32(len(t)-16)/12))
	return charmap{format: 12, data: t[16 : 16+12*groups], count: groups}
}

// lookup is the glyph of a character, 0 where there is none.
func (m *charmap) lookup(r rune) GID {
	if r < 0 {
		return 0
	}
	if m.format == 12 {
		return m.lookup12(uint32(r))
	}
	if g := m.lookup4(uint32(r)); g != 0 || !m.symbol || r > 0xFF {
		return g
	}
	return m.lookup4(0xF000 | uint32(r))
}

func (m *charmap) lookup12(c uint32) GID {
	groups := m.data
	low, high := 0, m.count
	for low < high {
		mid := int(uint(low+high) >> 1)
		if u32(groups, 12*mid+4) < c {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == m.count {
		return 0
	}
	first := u32(groups, 12*low)
	if c < first {
		return 0
	}
	g := uint64(u32(groups, 12*low+8)) + uint64(c-first)
	if g > 0xFFFF {
		return 0
	}
	return GID(g)
}

func (m *charmap) lookup4(c uint32) GID {
	if c > 0xFFFF {
		return 0
	}
	t, n := m.data, m.count
	low, high := 0, n
	for low < high {
		mid := int(uint(low+high) >> 1)
		if uint32(u16(t, 14+2*mid)) < c {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == n {
		return 0
	}
	first := uint32(u16(t, 16+2*n+2*low))
	if c < first {
		return 0
	}
	delta := u16(t, 16+4*n+2*low)
	place := 16 + 6*n + 2*low
	offset := int(u16(t, place))
	if offset == 0 {
		return GID(uint16(c) + delta)
	}
	i := place + offset + 2*int(c-first)
	if i+2 > len(t) {
		return 0
	}
	g := u16(t, i)
	if g == 0 {
		return 0
	}
	return GID(g + delta)
}

// ranges calls yield for each run of characters that the map names, ascending,
// whether or not their glyphs exist or have ink. It stops when yield says so.
func (m *charmap) ranges(yield func(first, last rune) bool) {
	const highest = 0x10FFFF
	previous := int64(-1)
	for i := range m.count {
		var first, last uint32
		if m.format == 12 {
			first, last = u32(m.data, 12*i), u32(m.data, 12*i+4)
		} else {
			first, last = uint32(u16(m.data, 16+2*m.count+2*i)), uint32(u16(m.data, 14+2*i))
		}
		// A damaged map may overlap or run backwards; each character counts once.
		from := max(int64(first), previous+1)
		to := min(int64(last), highest)
		if from > to {
			continue
		}
		previous = to
		if !yield(rune(from), rune(to)) {
			return
		}
	}
}
