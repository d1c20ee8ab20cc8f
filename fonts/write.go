package fonts

import (
	"encoding/binary"
	"math/bits"
)

// table is one table of a font file that is being written.
type table struct {
	tag  string
	data []byte
}

// writeFile puts tables, sorted by tag, into a font file with right checksums
// (OpenType, "Organization of an OpenType font"). The head table's adjustment is
// written into the file, not into the table given.
func writeFile(magic uint32, tables []table) []byte {
	size := 12 + 16*len(tables)
	for _, t := range tables {
		size += (len(t.data) + 3) &^ 3
	}
	file := make([]byte, 12+16*len(tables), size)
	n := len(tables)
	power := bits.Len(uint(n)) - 1
	binary.BigEndian.PutUint32(file, magic)
	binary.BigEndian.PutUint16(file[4:], uint16(n))
	binary.BigEndian.PutUint16(file[6:], uint16(16<<power))
	binary.BigEndian.PutUint16(file[8:], uint16(power))
	binary.BigEndian.PutUint16(file[10:], uint16(16*n-16<<power))
	head := -1
	for i, t := range tables {
		start := len(file)
		file = append(file, t.data...)
		file = append(file, 0, 0, 0)[:(len(file)+3)&^3]
		if t.tag == "head" && len(t.data) >= 12 {
			head = start
			clear(file[start+8 : start+12])
		}
		record := file[12+16*i:]
		copy(record, t.tag)
		binary.BigEndian.PutUint32(record[4:], checksum(file[start:]))
		binary.BigEndian.PutUint32(record[8:], uint32(start))
		binary.BigEndian.PutUint32(record[12:], uint32(len(t.data)))
	}
	if head >= 0 {
		binary.BigEndian.PutUint32(file[head+8:], 0xB1B0AFBA-checksum(file))
	}
	return file
}

// checksum adds up the 32-bit words of bytes whose length is a multiple of four.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}

// plainFile is a file of one face with the tables that drawing outlines needs,
// each of exactly the length that strict readers ask for, and a cmap without
// characters, since we look characters up ourselves.
func (f *Face) plainFile() []byte {
	hhea := append([]byte(nil), f.tables["hhea"][:36]...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(f.hMetrics))
	hmtx := append(make([]byte, 0, 4*f.hMetrics+2*(f.glyphs-f.hMetrics)), f.hmtx[:4*f.hMetrics]...)
	for i := f.hMetrics; i < f.glyphs; i++ {
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(f.bearing(GID(i))))
	}
	head := f.tables["head"][:54]
	if f.glyf == nil {
		maxp := binary.BigEndian.AppendUint16([]byte{0, 0, 0x50, 0}, uint16(f.glyphs))
		return writeFile(tagCFF, []table{
			{"CFF ", f.tables["CFF "]}, {"cmap", emptyCmap()}, {"head", head}, {"hhea", hhea},
			{"hmtx", hmtx}, {"maxp", maxp}, {"post", f.writePost()},
		})
	}
	maxp := make([]byte, 32)
	copy(maxp, f.tables["maxp"])
	return writeFile(tagTrueType, []table{
		{"cmap", emptyCmap()}, {"glyf", f.glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx}, {"loca", f.loca}, {"maxp", maxp},
	})
}

// emptyCmap is a Unicode map without characters: one segment, U+FFFF to glyph 0.
func emptyCmap() []byte {
	return []byte{
		0, 0, 0, 1, // version, one subtable
		0, 3, 0, 1, 0, 0, 0, 12, // Windows, BMP, at byte 12
		0, 4, 0, 24, 0, 0, // format 4, length, language
		0, 2, 0, 2, 0, 0, 0, 0, // segments times two, search helpers
		0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 1, 0, 0, // end, pad, start, delta, offset
	}
}
