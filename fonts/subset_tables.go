package fonts

import "encoding/binary"

// tables writes the tables of a subset whose glyphs are done, sorted by tag.
func (b *subsetBuilder) tables() []table {
	loca, long := b.loca()
	hmtx, advances := b.hmtx()
	return []table{
		{"glyf", b.glyf},
		{"head", b.head(long)},
		{"hhea", b.hhea(advances)},
		{"hmtx", hmtx},
		{"loca", loca},
		{"maxp", b.maxp()},
	}
}

// loca is the table of where glyphs begin, in the short format if they all lie
// below 128 KiB.
func (b *subsetBuilder) loca() (data []byte, long bool) {
	long = len(b.glyf) > 2*0xFFFF
	if long {
		data = make([]byte, 4, 4+4*len(b.ends))
		for _, end := range b.ends {
			data = binary.BigEndian.AppendUint32(data, end)
		}
		return data, true
	}
	data = make([]byte, 2, 2+2*len(b.ends))
	for _, end := range b.ends {
		data = binary.BigEndian.AppendUint16(data, uint16(end/2))
	}
	return data, false
}

// hmtx is the table of widths; advances is how many entries have one, since the
// last advance holds for all that follow.
func (b *subsetBuilder) hmtx() (data []byte, advances int) {
	advances = len(b.all)
	for advances > 1 && b.advance(advances-1) == b.advance(advances-2) {
		advances--
	}
	data = make([]byte, 0, 4*advances+2*(len(b.all)-advances))
	for i := range b.all {
		if i < advances {
			data = binary.BigEndian.AppendUint16(data, uint16(min(max(b.advance(i), 0), 0xFFFF)))
		}
		data = binary.BigEndian.AppendUint16(data, uint16(b.bearings[i]))
	}
	return data, advances
}

// advance is the width of glyph i of the subset.
func (b *subsetBuilder) advance(i int) int {
	if i < len(b.advances) {
		return b.advances[i]
	}
	return b.face.Advance(b.all[i])
}

func (b *subsetBuilder) head(long bool) []byte {
	head := append([]byte(nil), b.face.tables["head"][:54]...)
	binary.BigEndian.PutUint32(head, 0x00010000)
	clear(head[8:12]) // checkSumAdjustment: written with the file
	// Bits 2 to 4 say what instructions do; there are none.
	binary.BigEndian.PutUint16(head[16:], u16(head, 16)&^0x1C)
	for i, v := range []int{b.box.xMin, b.box.yMin, b.box.xMax, b.box.yMax} {
		binary.BigEndian.PutUint16(head[36+2*i:], uint16(v))
	}
	binary.BigEndian.PutUint16(head[50:], 0)
	if long {
		binary.BigEndian.PutUint16(head[50:], 1)
	}
	binary.BigEndian.PutUint16(head[52:], 0)
	return head
}

func (b *subsetBuilder) hhea(advances int) []byte {
	hhea := append([]byte(nil), b.face.tables["hhea"][:36]...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(advances))
	return hhea
}

// maxp counts simple glyphs anew; for composites it keeps the face's own limits.
func (b *subsetBuilder) maxp() []byte {
	maxp := make([]byte, 32)
	binary.BigEndian.PutUint32(maxp, 0x00010000)
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(b.all)))
	binary.BigEndian.PutUint16(maxp[6:], uint16(min(b.most.points, 0xFFFF)))
	binary.BigEndian.PutUint16(maxp[8:], uint16(min(b.most.contours, 0xFFFF)))
	binary.BigEndian.PutUint16(maxp[14:], 1) // zones
	if old := b.face.tables["maxp"]; len(old) >= 32 && b.face.glyf != nil {
		copy(maxp[10:14], old[10:14]) // points and contours of composites
		copy(maxp[28:32], old[28:32]) // their parts and depth
	}
	if b.again {
		least := func(at, v int) {
			binary.BigEndian.PutUint16(maxp[at:], uint16(min(max(int(u16(maxp, at)), v), 0xFFFF)))
		}
		least(10, b.most.points)
		least(12, b.most.contours)
		least(28, 1)
		least(30, 1)
	}
	return maxp
}
