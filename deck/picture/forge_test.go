package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
)

// The files of this file are written by hand, as Go's encoders do not write
// their sorts.

// jpegFile is a JPEG of 8 × 8 pixels in one colour, whose components have those
// values: baseline or progressive (of one scan), with an Adobe segment of that
// transform where it is not negative.
func jpegFile(progressive bool, adobe int, values ...int) []byte {
	var b []byte
	segment := func(marker byte, data ...byte) {
		b = append(b, 0xFF, marker)
		b = binary.BigEndian.AppendUint16(b, uint16(len(data)+2))
		b = append(b, data...)
	}
	b = append(b, 0xFF, 0xD8)
	if adobe >= 0 {
		segment(0xEE, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, byte(adobe))
	}
	segment(0xDB, append([]byte{0}, bytes.Repeat([]byte{1}, 64)...)...) // every step is 1
	frame, scan := []byte{8, 0, 8, 0, 8, byte(len(values))}, []byte{byte(len(values))}
	for i := range values {
		frame, scan = append(frame, byte(i+1), 0x11, 0), append(scan, byte(i+1), 0)
	}
	marker, last := byte(0xC0), byte(63)
	if progressive {
		marker, last = 0xC2, 0
	}
	segment(marker, frame...)
	// Sizes 0 to 11 of a constant term have codes of four bits; the end of a
	// block has one of one bit.
	segment(0xC4, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
	segment(0xC4, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	segment(0xDA, append(scan, 0, last, 0)...)
	var bits string
	for _, v := range values {
		dc := 8 * (v - 128)
		size, m := 0, max(dc, -dc)
		for 1<<size <= m {
			size++
		}
		if dc < 0 {
			dc += 1<<size - 1
		}
		bits += binaryOf(size, 4) + binaryOf(dc, size)
		if !progressive {
			bits += "0"
		}
	}
	for len(bits)%8 != 0 {
		bits += "1"
	}
	for ; bits != ""; bits = bits[8:] {
		var v byte
		for _, c := range bits[:8] {
			v = v<<1 | byte(c-'0')
		}
		if b = append(b, v); v == 0xFF {
			b = append(b, 0)
		}
	}
	return append(b, 0xFF, 0xD9)
}

// binaryOf is v in n bits, the highest first.
func binaryOf(v, n int) string {
	s := make([]byte, n)
	for i := range s {
		s[i] = '0' + byte(v>>(n-1-i)&1)
	}
	return string(s)
}

// pngFile is a PNG of these rows, each with its filter byte, and of chunks that
// stand before them.
func pngFile(w, h uint32, depth, colour, interlace byte, rows []byte, chunks ...string) []byte {
	b := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(text string) {
		b = binary.BigEndian.AppendUint32(b, uint32(len(text)-4))
		b = append(b, text...)
		b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(text)))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("IHDR"), w), h)
	chunk(string(append(head, depth, colour, 0, 0, interlace)))
	for _, c := range chunks {
		chunk(c)
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(rows)
	_ = z.Close()
	chunk("IDAT" + packed.String())
	chunk("IEND")
	return b
}

// interlaced is the rows of a grey picture of 8 × 8 pixels in the seven passes of
// Adam7 (PNG, 8.2).
func interlaced(at func(x, y int) byte) (rows []byte) {
	for _, p := range [7][4]int{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}} {
		for y := p[1]; y < 8; y += p[3] {
			rows = append(rows, 0)
			for x := p[0]; x < 8; x += p[2] {
				rows = append(rows, at(x, y))
			}
		}
	}
	return rows
}

// webpFile is a lossless WebP of one colour: each of its five codes has one
// symbol and takes no bits (WebP Lossless Bitstream, 3 and 5).
func webpFile(w, h int, r, g, b, a byte) []byte {
	var bits []byte // each 0 or 1, the lowest first
	put := func(v, n int) {
		for i := range n {
			bits = append(bits, byte(v>>i&1))
		}
	}
	put(w-1, 14)
	put(h-1, 14)
	put(1, 1) // has opacity
	put(0, 3) // version
	put(0, 3) // no transform, no colour cache, one group of codes
	for _, v := range []byte{g, r, b, a} {
		put(0b101, 3) // simple, one symbol, of 8 bits
		put(int(v), 8)
	}
	put(0b0001, 4) // of one bit: 0
	data := []byte{0x2F}
	for len(bits)%8 != 0 {
		bits = append(bits, 0)
	}
	for ; len(bits) > 0; bits = bits[8:] {
		var v byte
		for i, bit := range bits[:8] {
			v |= bit << i
		}
		data = append(data, v)
	}
	le := binary.LittleEndian
	padded := append(data, make([]byte, len(data)%2)...)
	out := le.AppendUint32([]byte("RIFF"), uint32(12+len(padded)))
	out = le.AppendUint32(append(out, "WEBPVP8L"...), uint32(len(data)))
	return append(out, padded...)
}

// bmpHead, gifHead, tiffHead and jpegHead are the beginnings of files of that
// size.
func bmpHead(w, h uint32) []byte {
	b := make([]byte, 54)
	copy(b, "BM")
	le := binary.LittleEndian
	le.PutUint32(b[10:], 54)
	le.PutUint32(b[14:], 40)
	le.PutUint32(b[18:], w)
	le.PutUint32(b[22:], h)
	le.PutUint16(b[26:], 1)
	le.PutUint16(b[28:], 24)
	return b
}

func gifHead(w, h uint16) []byte {
	le := binary.LittleEndian
	b := le.AppendUint16(le.AppendUint16([]byte("GIF89a"), w), h)
	return append(b, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, ',', 0, 0, 0, 0)
}

func tiffHead(w, h uint32) []byte {
	le := binary.LittleEndian
	b := []byte("II*\x00\x08\x00\x00\x00")
	entries := [][2]uint32{{256, w}, {257, h}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, h}, {279, 9}}
	b = le.AppendUint16(b, uint16(len(entries)))
	for _, e := range entries {
		b = le.AppendUint16(le.AppendUint16(b, uint16(e[0])), 4)
		b = le.AppendUint32(le.AppendUint32(b, 1), e[1])
	}
	return le.AppendUint32(b, 0)
}

func jpegHead(w, h uint16) []byte {
	b := jpegFile(false, -1, 128)
	at := bytes.Index(b, []byte{0xFF, 0xC0})
	binary.BigEndian.PutUint16(b[at+5:], h)
	binary.BigEndian.PutUint16(b[at+7:], w)
	return b
}
