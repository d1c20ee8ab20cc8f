package fonts

import (
	"encoding/binary"
	"fmt"
	"math"
	"testing"
)

// words writes numbers as 16 bits each.
func words(list ...int) []byte {
	var b []byte
	for _, v := range list {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// square is a simple glyph, side units wide, with some instructions.
func square(side int) []byte {
	b := words(1, 0, 0, side, side, 3, 2)
	b = append(b, 0x4F, 0x4F)              // instructions
	b = append(b, 1, 1, 1, 1)              // four points on the curve
	b = append(b, words(0, 0, side, 0)...) // x
	return append(b, words(0, side, 0, -side)...)
}

// composite is a glyph of others, each moved by (7, 9).
func composite(parts ...int) []byte {
	b := words(-1, 0, 0, 100, 100)
	for i, g := range parts {
		flags := partWords | 2 // the words are offsets
		if i < len(parts)-1 {
			flags |= partMore
		} else {
			flags |= partInstructions
		}
		b = append(b, words(flags, g, 7, 9)...)
	}
	return append(append(b, words(3)...), 0x4F, 0x4F, 0x4F)
}

// baseTables are those that every face needs. All glyphs are 600 units wide.
func baseTables(glyphs int, chars []charGlyph) []table {
	head := make([]byte, 54)
	binary.BigEndian.PutUint16(head[18:], 1000)
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := make([]byte, 36)
	copy(hhea[4:], words(800, -200))
	copy(hhea[34:], words(1))
	hmtx := words(600)
	for range glyphs {
		hmtx = append(hmtx, words(0)...)
	}
	maxp := make([]byte, 32)
	copy(maxp, words(1, 0, glyphs))
	return []table{{"cmap", writeCmap(chars)}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"maxp", maxp}}
}

// trueTypeFile is a font file of those glyphs, the first of them the missing one.
func trueTypeFile(glyphs [][]byte, chars ...charGlyph) []byte {
	var glyf, loca []byte
	loca = binary.BigEndian.AppendUint32(loca, 0)
	for _, g := range glyphs {
		glyf = append(glyf, g...)
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	}
	return writeFile(tagTrueType, append(baseTables(len(glyphs), chars), table{"glyf", glyf}, table{"loca", loca}))
}

// cffFile is an OpenType file with CFF outlines: a missing glyph without ink, a
// blob of four curves for A, and an empty glyph for ℃.
func cffFile() []byte {
	var blob []byte
	number := func(list ...int) {
		for _, v := range list {
			blob = append(append(blob, 28), words(v)...)
		}
	}
	number(500, 0)
	blob = append(blob, 21) // rmoveto
	number(276, 0, 224, 224, 0, 276, 0, 276, -224, 224, -276, 0, -276, 0, -224, -224, 0, -276, 0, -276, 224, -224, 276, 0)
	blob = append(blob, 8, 14) // rrcurveto, endchar
	strings := [][]byte{{14}, blob, {14}}

	index := func(items ...[]byte) []byte {
		b := words(len(items))
		if len(items) == 0 {
			return b
		}
		b = append(b, 2) // size of offsets
		at := 1
		b = append(b, words(at)...)
		for _, item := range items {
			at += len(item)
			b = append(b, words(at)...)
		}
		for _, item := range items {
			b = append(b, item...)
		}
		return b
	}
	dict := func(charStrings int) []byte {
		number := func(v int) []byte { return binary.BigEndian.AppendUint32([]byte{29}, uint32(v)) }
		d := append(number(charStrings), 17)
		d = append(d, number(0)...)
		return append(append(d, number(charStrings)...), 18) // an empty Private DICT
	}
	file := func(charStrings int) []byte {
		b := []byte{1, 0, 4, 2}
		b = append(b, index([]byte("Test"))...)
		b = append(b, index(dict(charStrings))...)
		b = append(b, index()...)
		return append(b, index()...)
	}
	cff := append(file(len(file(0))), index(strings...)...)
	tables := baseTables(3, []charGlyph{{'A', 1}, {'℃', 2}})
	return writeFile(tagCFF, append(append([]table{{"CFF ", cff}}, tables...), table{"post", make([]byte, 32)}))
}

// collection puts font files into one TTC.
func collection(files ...[]byte) []byte {
	ttc := append([]byte("ttcf"), words(1, 0, 0, len(files))...)
	at := 12 + 4*len(files)
	for _, f := range files {
		ttc = binary.BigEndian.AppendUint32(ttc, uint32(at))
		at += len(f)
	}
	for _, f := range files {
		start := uint32(len(ttc))
		ttc = append(ttc, f...)
		for i := range int(u16(f, 4)) { // offsets count from the collection's begin
			offset := ttc[int(start)+12+16*i+8:]
			binary.BigEndian.PutUint32(offset, u32(offset, 0)+start)
		}
	}
	return ttc
}

// mustParse reads a font file that is right.
func mustParse(t testing.TB, data []byte) *Face {
	t.Helper()
	f, err := Parse(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// glyphs looks up the characters of a text that the face has, behind glyph 0.
func glyphs(t testing.TB, f *Face, text string) []GID {
	t.Helper()
	list := []GID{0}
	for _, r := range text {
		g, ok := f.Glyph(r)
		if !ok {
			t.Fatalf("%s lacks %q", f.Name(), r)
		}
		list = append(list, g)
	}
	return list
}

// record writes an outline down, for comparing.
type record struct{ path string }

func (p *record) MoveTo(x, y float64)         { p.path += fmt.Sprintf("M%g %g ", x, y) }
func (p *record) LineTo(x, y float64)         { p.path += fmt.Sprintf("L%g %g ", x, y) }
func (p *record) QuadTo(cx, cy, x, y float64) { p.path += fmt.Sprintf("Q%g %g %g %g ", cx, cy, x, y) }
func (p *record) CubeTo(ax, ay, bx, by, x, y float64) {
	p.path += fmt.Sprintf("C%g %g %g %g %g %g ", ax, ay, bx, by, x, y)
}
func (p *record) Close() { p.path += "Z " }

func outline(t testing.TB, f *Face, g GID) string {
	t.Helper()
	var pen record
	if err := f.Outline(g, &pen); err != nil {
		t.Fatalf("%s, glyph %d: %v", f.Name(), g, err)
	}
	return pen.path
}

// shape measures an outline: the area within it (holes count negative), exact
// for its curves, and its points' extents.
type shape struct {
	area                   float64
	xMin, yMin, xMax, yMax float64
	x, y, startX, startY   float64
	points                 []float64 // all ends of curves, x and y in turn
}

func newShape() *shape {
	return &shape{xMin: math.Inf(1), yMin: math.Inf(1), xMax: math.Inf(-1), yMax: math.Inf(-1)}
}

func (s *shape) to(x, y float64) {
	s.x, s.y = x, y
	s.xMin, s.xMax = min(s.xMin, x), max(s.xMax, x)
	s.yMin, s.yMax = min(s.yMin, y), max(s.yMax, y)
	s.points = append(s.points, x, y)
}

func (s *shape) MoveTo(x, y float64) {
	s.startX, s.startY = x, y
	s.to(x, y)
}

func (s *shape) LineTo(x, y float64) {
	s.area += (s.x*y - x*s.y) / 2
	s.to(x, y)
}

// QuadTo adds the area of the curve's chord and of the two thirds of the
// triangle of its control points that lie between the two.
func (s *shape) QuadTo(cx, cy, x, y float64) {
	triangle := ((cx-s.x)*(y-s.y) - (x-s.x)*(cy-s.y)) / 2
	s.area += triangle * 2 / 3
	s.xMin, s.xMax = reach(s.xMin, s.xMax, s.x, cx, x)
	s.yMin, s.yMax = reach(s.yMin, s.yMax, s.y, cy, y)
	s.LineTo(x, y)
}

// reach widens extents by where a quadratic curve turns back.
func reach(low, high, a, b, c float64) (float64, float64) {
	if t := (a - b) / (a - 2*b + c); t > 0 && t < 1 {
		at := (1-t)*(1-t)*a + 2*t*(1-t)*b + t*t*c
		return min(low, at), max(high, at)
	}
	return low, high
}

// CubeTo cuts the curve into many lines.
func (s *shape) CubeTo(ax, ay, bx, by, x, y float64) {
	x0, y0 := s.x, s.y
	for i := 1; i <= 64; i++ {
		t := float64(i) / 64
		u := 1 - t
		s.LineTo(u*u*u*x0+3*u*u*t*ax+3*u*t*t*bx+t*t*t*x, u*u*u*y0+3*u*u*t*ay+3*u*t*t*by+t*t*t*y)
	}
}

func (s *shape) Close() { s.LineTo(s.startX, s.startY) }
