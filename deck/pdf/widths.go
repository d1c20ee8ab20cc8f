package pdf

import (
	"encoding/binary"
	"errors"
)

var errSubset = errors.New("the subset is malformed")

// withWidths gives a TrueType file its glyphs' advances anew, in thousandths of
// an em: the widths that a PDF declares have to be those of the font program
// (ISO 19005-2, 6.2.11.5). Glyphs behind the list keep the last one's.
func withWidths(font []byte, widths []int32, upm int) ([]byte, error) {
	tables, err := tableList(font)
	if err != nil {
		return nil, err
	}
	var hmtx, hhea *sfntTable
	for i := range tables {
		switch tables[i].tag {
		case "hmtx":
			hmtx = &tables[i]
		case "hhea":
			hhea = &tables[i]
		}
	}
	if hmtx == nil || hhea == nil || len(hhea.data) < 36 {
		return nil, errSubset
	}
	old := int(binary.BigEndian.Uint16(hhea.data[34:]))
	glyphs := old + (len(hmtx.data)-4*old)/2
	if old == 0 || len(hmtx.data) < 4*old || glyphs < len(widths) {
		return nil, errSubset
	}
	fresh := make([]byte, 0, 4*glyphs)
	same := true
	for i := range glyphs {
		w := int(binary.BigEndian.Uint16(hmtx.data[4*min(i, old-1):]))
		if i < len(widths) {
			if (w*1000+upm/2)/upm != int(widths[i]) {
				w, same = (int(widths[i])*upm+500)/1000, false
			}
		}
		bearing := 4*i + 2
		if i >= old {
			bearing = 4*old + 2*(i-old)
		}
		fresh = binary.BigEndian.AppendUint16(fresh, uint16(min(w, 0xFFFF)))
		fresh = append(fresh, hmtx.data[bearing:bearing+2]...)
	}
	if same {
		return font, nil
	}
	hmtx.data = fresh
	hhea.data = append([]byte(nil), hhea.data...)
	binary.BigEndian.PutUint16(hhea.data[34:], uint16(glyphs))
	return joinTables(font[:4], tables), nil
}

type sfntTable struct {
	tag  string
	data []byte
}

// tableList splits a font file into its tables.
func tableList(font []byte) ([]sfntTable, error) {
	if len(font) < 12 {
		return nil, errSubset
	}
	n := int(binary.BigEndian.Uint16(font[4:]))
	if len(font) < 12+16*n {
		return nil, errSubset
	}
	list := make([]sfntTable, n)
	for i := range list {
		record := font[12+16*i:]
		start, size := uint64(binary.BigEndian.Uint32(record[8:])), uint64(binary.BigEndian.Uint32(record[12:]))
		if start+size > uint64(len(font)) {
			return nil, errSubset
		}
		list[i] = sfntTable{string(record[:4]), font[start : start+size]}
	}
	return list, nil
}

// joinTables is the reverse of tableList. Checksums are written anew; head's
// adjustment, which covers the whole file, is computed last.
func joinTables(magic []byte, tables []sfntTable) []byte {
	head := -1
	out := append([]byte(nil), magic...)
	out = binary.BigEndian.AppendUint16(out, uint16(len(tables)))
	power := 0
	for 2<<power <= len(tables) {
		power++
	}
	for _, v := range [3]int{16 << power, power, 16*len(tables) - 16<<power} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	start := 12 + 16*len(tables)
	out = append(out, make([]byte, 16*len(tables))...)
	for i, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		if t.tag == "head" && len(t.data) >= 12 {
			head = start
			clear(out[head+8 : head+12])
		}
		record := out[12+16*i:]
		copy(record, t.tag)
		binary.BigEndian.PutUint32(record[4:], wordSum(out[start:]))
		binary.BigEndian.PutUint32(record[8:], uint32(start))
		binary.BigEndian.PutUint32(record[12:], uint32(len(t.data)))
		start = len(out)
	}
	if head >= 0 {
		binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-wordSum(out))
	}
	return out
}

func wordSum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}
