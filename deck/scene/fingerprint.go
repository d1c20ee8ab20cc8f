package scene

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
)

// Fingerprint is a short name of what a page shows: two pages with the same one
// look the same, whatever they are called and wherever they stand. Pictures
// count by the hash of their file. It is half a SHA-256 in hexadecimal digits.
func Fingerprint(p *Page) string {
	f := fingerprint{h: sha256.New()}
	f.numbers(p.Size.X, p.Size.Y)
	f.items(p.Items)
	f.flush()
	return hex.EncodeToString(f.h.Sum(nil)[:16])
}

// fingerprint collects what is hashed: every value has a fixed length or its
// length before it, so that no two pages run into the same bytes.
type fingerprint struct {
	h   hash.Hash
	buf []byte
}

func (f *fingerprint) flush() {
	f.h.Write(f.buf)
	f.buf = f.buf[:0]
}

func (f *fingerprint) int(n int) { f.buf = binary.LittleEndian.AppendUint64(f.buf, uint64(n)) }

func (f *fingerprint) numbers(list ...float64) {
	for _, v := range list {
		f.buf = binary.LittleEndian.AppendUint64(f.buf, math.Float64bits(v))
	}
}

func (f *fingerprint) text(s string) {
	f.int(len(s))
	f.buf = append(f.buf, s...)
}

func (f *fingerprint) color(c color.Color) { f.buf = append(f.buf, c.R, c.G, c.B, c.A) }

func (f *fingerprint) rect(r geom.Rect) { f.numbers(r.X, r.Y, r.W, r.H) }

func (f *fingerprint) path(p geom.Path) {
	f.int(len(p))
	for _, s := range p {
		f.buf = append(f.buf, byte(s.Op))
		f.numbers(s.P.X, s.P.Y)
	}
}

func (f *fingerprint) items(list []Item) {
	f.int(len(list))
	for _, it := range list {
		if len(f.buf) > 1<<12 {
			f.flush()
		}
		f.item(it)
	}
}

func (f *fingerprint) item(it Item) {
	switch it := it.(type) {
	case *Fill:
		f.buf = append(f.buf, 'F')
		f.path(it.Path)
		f.paint(it.Paint)
	case *Stroke:
		f.buf = append(f.buf, 'S')
		f.path(it.Path)
		f.numbers(it.Width)
		f.color(it.Color)
		f.flag(it.Round)
		f.int(len(it.Dash))
		f.numbers(it.Dash...)
	case *Text:
		f.buf = append(f.buf, 'T')
		f.line(it)
	case *Image:
		f.buf = append(f.buf, 'I')
		f.image(it)
	case *Link:
		f.buf = append(f.buf, 'L')
		f.rect(it.Area)
		f.text(it.URL)
		f.text(it.To)
	case *Group:
		f.buf = append(f.buf, 'G')
		m := it.Map()
		f.numbers(m.A, m.B, m.C, m.D, m.E, m.F)
		f.path(it.Clip())
		f.text(string(it.Tag))
		f.text(it.Alt())
		f.text(it.ActualText())
		f.text(it.Lang())
		f.items(it.Items)
	}
}

func (f *fingerprint) flag(on bool) {
	if on {
		f.buf = append(f.buf, 1)
		return
	}
	f.buf = append(f.buf, 0)
}

func (f *fingerprint) paint(p Paint) {
	f.color(p.Color)
	f.int(len(p.Stops))
	if len(p.Stops) == 0 {
		return
	}
	f.numbers(p.From.X, p.From.Y, p.To.X, p.To.Y)
	for _, s := range p.Stops {
		f.numbers(s.At)
		f.color(s.Color)
	}
}

func (f *fingerprint) line(t *Text) {
	f.numbers(t.At.X, t.At.Y, t.Size)
	f.color(t.Color)
	if t.Face != nil {
		f.text(t.Face.Name())
		f.int(t.Face.Len())
	}
	f.int(len(t.Glyphs))
	for _, g := range t.Glyphs {
		f.buf = binary.LittleEndian.AppendUint16(f.buf, uint16(g.ID))
		f.buf = binary.LittleEndian.AppendUint32(f.buf, math.Float32bits(g.Advance))
		f.buf = binary.LittleEndian.AppendUint32(f.buf, math.Float32bits(g.DX))
		f.text(g.Text)
	}
}

func (f *fingerprint) image(it *Image) {
	f.rect(it.Box)
	f.int(it.Crop.Min.X)
	f.int(it.Crop.Min.Y)
	f.int(it.Crop.Max.X)
	f.int(it.Crop.Max.Y)
	if p := it.Picture; p != nil {
		f.buf = append(f.buf, p.File.Hash[:]...)
		f.flag(p.Grey)
		f.buf = append(f.buf, p.Inverse.R, p.Inverse.G, p.Inverse.B, p.Inverse.A)
	}
}
