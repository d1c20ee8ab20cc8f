package bitmap

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"
	"math"
)

// encoder writes pictures in the Portable Network Graphics format (W3C
// Recommendation "PNG", third edition) with 8 bits each of red, green and blue.
// It is not image/png: pages have long runs of rows that are the same, for
// which trying all filters takes most of that package's time, and that package
// does not tell the resolution. On the example's pages it takes under half of
// the time and makes files as small.
type encoder struct {
	zip    *zlib.Writer
	packed bytes.Buffer
	coded  []byte // a row as it is compressed: its filter's number, then the differences
}

// filterUp codes each sample less the one above, in the first row less nothing
// (PNG, 9.2).
const filterUp = 2

// write writes an opaque picture that shows that many pixels a point.
func (e *encoder) write(ctx context.Context, w io.Writer, img *image.RGBA, scale float64) error {
	size := img.Rect.Size()
	if err := e.pack(ctx, img); err != nil {
		return err
	}
	header := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	header = binary.BigEndian.AppendUint32(header, uint32(size.Y))
	header = append(header, 8, 2, 0, 0, 0) // bits, RGB, deflate, the five filters, not interlaced
	const pointsAMetre = 72 / 0.0254
	metre := uint32(math.Round(scale * pointsAMetre))
	physical := binary.BigEndian.AppendUint32(nil, metre)
	physical = binary.BigEndian.AppendUint32(physical, metre)
	physical = append(physical, 1) // pixels a metre

	if _, err := io.WriteString(w, "\x89PNG\r\n\x1a\n"); err != nil {
		return err
	}
	for _, c := range []struct {
		name string
		data []byte
	}{{"IHDR", header}, {"pHYs", physical}, {"IDAT", e.packed.Bytes()}, {"IEND", nil}} {
		if err := chunk(w, c.name, c.data); err != nil {
			return err
		}
	}
	return nil
}

// chunk writes a chunk: its length, its name and data, and their checksum.
func chunk(w io.Writer, name string, data []byte) error {
	head := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	head = append(head, name...)
	sum := crc32.Update(crc32.ChecksumIEEE(head[4:]), crc32.IEEETable, data)
	for _, part := range [][]byte{head, data, binary.BigEndian.AppendUint32(nil, sum)} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// pack compresses the rows.
func (e *encoder) pack(ctx context.Context, img *image.RGBA) error {
	e.packed.Reset()
	if e.zip == nil {
		e.zip, _ = zlib.NewWriterLevel(&e.packed, zlib.BestSpeed)
	} else {
		e.zip.Reset(&e.packed)
	}
	n := img.Rect.Dx()
	if cap(e.coded) < 1+3*n {
		e.coded = make([]byte, 1+3*n)
	}
	e.coded = e.coded[:1+3*n]
	e.coded[0] = filterUp
	above := make([]byte, 4*n)
	for y := range img.Rect.Dy() {
		if err := ctx.Err(); err != nil {
			return err
		}
		row := img.Pix[y*img.Stride:][:4*n]
		differences(e.coded[1:], row, above)
		if _, err := e.zip.Write(e.coded); err != nil {
			return err
		}
		above = row
	}
	return e.zip.Close()
}

// differences are a row's red, green and blue less those of the row above.
func differences(to, row, above []byte) {
	if bytes.Equal(row, above) {
		clear(to)
		return
	}
	for len(to) >= 3 && len(row) >= 4 && len(above) >= 4 {
		to[0], to[1], to[2] = row[0]-above[0], row[1]-above[1], row[2]-above[2]
		to, row, above = to[3:], row[4:], above[4:]
	}
}
