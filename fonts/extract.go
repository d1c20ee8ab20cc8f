package fonts

import (
	"encoding/binary"
	"slices"
	"unicode/utf16"
)

// Identity is what a font file made by Extract is called. A licence may forbid
// the names of the original (DejaVu's do), so nothing is taken over silently.
type Identity struct {
	Family     string // also the full name
	Style      string // such as Regular
	PostScript string // ASCII without spaces
	Version    string // begins with "Version "
	// Copyright and License are the notices that must go along.
	Copyright, License string
}

// Extract makes a font file on its own, fit to be installed, of those
// characters of the face that it has: a Subset with cmap, name, OS/2 and post.
// The file's glyphs are in the order of the characters.
func (f *Face) Extract(characters []rune, id Identity) ([]byte, error) {
	characters = slices.Compact(slices.Sorted(slices.Values(characters)))
	glyphs := []GID{0}
	place := map[GID]GID{}
	var chars []charGlyph
	for _, r := range characters {
		g, ok := f.Glyph(r)
		if !ok {
			continue
		}
		if place[g] == 0 {
			place[g] = GID(len(glyphs))
			glyphs = append(glyphs, g)
		}
		chars = append(chars, charGlyph{r, place[g]})
	}
	file, all, err := f.Subset(glyphs)
	if err != nil {
		return nil, err
	}
	made, err := readDirectory(file, 0)
	if err != nil {
		return nil, err
	}
	tables := []table{
		{"OS/2", f.writeOS2(all, chars)},
		{"cmap", writeCmap(chars)},
		{"name", writeNames(id)},
		{"post", f.writePost()},
	}
	for tag, data := range made {
		tables = append(tables, table{tag, data})
	}
	slices.SortFunc(tables, func(a, b table) int {
		if a.tag < b.tag {
			return -1
		}
		return 1
	})
	return writeFile(tagTrueType, tables), nil
}

// charGlyph is a character and its glyph in the file that is being written.
type charGlyph struct {
	char  rune
	glyph GID
}

// charRun is characters in a row whose glyphs are in a row too.
type charRun struct {
	first, last rune
	glyph       GID // of first
}

func charRuns(chars []charGlyph) []charRun {
	var runs []charRun
	for _, c := range chars {
		if n := len(runs); n > 0 && runs[n-1].last == c.char-1 && runs[n-1].glyph+GID(c.char-runs[n-1].first) == c.glyph {
			runs[n-1].last = c.char
			continue
		}
		runs = append(runs, charRun{c.char, c.char, c.glyph})
	}
	return runs
}

// writeCmap writes a format 4 subtable for the BMP and, if there are characters
// beyond it, one of format 12 for all.
func writeCmap(chars []charGlyph) []byte {
	beyond, _ := slices.BinarySearchFunc(chars, 0x10000, func(c charGlyph, r rune) int { return int(c.char - r) })
	bmp := writeFormat4(chars[:beyond])
	be := binary.BigEndian
	if beyond == len(chars) {
		head := be.AppendUint16(be.AppendUint16(nil, 0), 1)
		head = be.AppendUint32(be.AppendUint16(be.AppendUint16(head, 3), 1), 12)
		return append(head, bmp...)
	}
	head := be.AppendUint16(be.AppendUint16(nil, 0), 2)
	head = be.AppendUint32(be.AppendUint16(be.AppendUint16(head, 3), 1), 20)
	head = be.AppendUint32(be.AppendUint16(be.AppendUint16(head, 3), 10), uint32(20+len(bmp)))
	return append(append(head, bmp...), writeFormat12(chars)...)
}

func writeFormat4(chars []charGlyph) []byte {
	runs := charRuns(chars)
	// The format ends with a segment for U+FFFF.
	if n := len(runs); n == 0 || runs[n-1].last != 0xFFFF {
		runs = append(runs, charRun{0xFFFF, 0xFFFF, 0})
	}
	power := 1
	for 2*power <= len(runs) {
		power *= 2
	}
	exponent := 0
	for 1<<exponent < power {
		exponent++
	}
	var t []byte
	put := func(v int) { t = binary.BigEndian.AppendUint16(t, uint16(v)) }
	put(4)
	put(16 + 8*len(runs))
	put(0) // language
	put(2 * len(runs))
	put(2 * power)
	put(exponent)
	put(2 * (len(runs) - power))
	for _, r := range runs {
		put(int(r.last))
	}
	put(0)
	for _, r := range runs {
		put(int(r.first))
	}
	for _, r := range runs {
		put(int(r.glyph) - int(r.first))
	}
	for range runs {
		put(0)
	}
	return t
}

func writeFormat12(chars []charGlyph) []byte {
	runs := charRuns(chars)
	be := binary.BigEndian
	t := be.AppendUint32(nil, 12<<16)
	t = be.AppendUint32(t, uint32(16+12*len(runs)))
	t = be.AppendUint32(t, 0) // language
	t = be.AppendUint32(t, uint32(len(runs)))
	for _, r := range runs {
		t = be.AppendUint32(t, uint32(r.first))
		t = be.AppendUint32(t, uint32(r.last))
		t = be.AppendUint32(t, uint32(r.glyph))
	}
	return t
}

// writeNames writes a name table for Windows, English, which every system reads.
func writeNames(id Identity) []byte {
	entries := []struct {
		id   int
		text string
	}{
		{0, id.Copyright}, {1, id.Family}, {2, id.Style}, {3, id.Version + ";" + id.PostScript},
		{4, id.Family}, {5, id.Version}, {6, id.PostScript}, {13, id.License},
	}
	var records, store []byte
	for _, e := range entries {
		start := len(store)
		for _, unit := range utf16.Encode([]rune(e.text)) {
			store = binary.BigEndian.AppendUint16(store, unit)
		}
		for _, v := range []int{3, 1, englishUS, e.id, len(store) - start, start} {
			records = binary.BigEndian.AppendUint16(records, uint16(v))
		}
	}
	var t []byte
	for _, v := range []int{0, len(entries), 6 + len(records)} {
		t = binary.BigEndian.AppendUint16(t, uint16(v))
	}
	return append(append(t, records...), store...)
}

// writeOS2 writes a version 4 table: the face's own as far as it goes, with the
// average width and the range of characters of what is left of it.
func (f *Face) writeOS2(glyphs []GID, chars []charGlyph) []byte {
	t := make([]byte, 96)
	put := func(at, v int) { binary.BigEndian.PutUint16(t[at:], uint16(v)) }
	m := f.metrics
	put(6, 5) // normal width
	put(68, m.Ascent)
	put(70, -m.Descent)
	put(74, m.Ascent)
	put(76, m.Descent)
	old := f.tables["OS/2"]
	copy(t, old[:min(len(old), 78)])
	put(0, 4)
	put(4, f.Style().Weight)
	sum, count := 0, 0
	for _, g := range glyphs {
		if w := f.Advance(g); w > 0 {
			sum, count = sum+w, count+1
		}
	}
	put(2, sum/max(count, 1))
	clear(t[42:58]) // Unicode ranges: unknown, which systems work out themselves
	copy(t[58:62], "BDEC")
	if len(chars) > 0 {
		put(64, int(min(chars[0].char, 0xFFFF)))
		put(66, int(min(chars[len(chars)-1].char, 0xFFFF)))
	}
	put(86, m.XHeight)
	put(88, m.CapHeight)
	put(92, ' ') // break character
	return t
}

// writePost writes version 3: glyphs have no names.
func (f *Face) writePost() []byte {
	t := make([]byte, 32)
	copy(t, f.tables["post"])
	binary.BigEndian.PutUint32(t, 0x00030000)
	return t[:32]
}
