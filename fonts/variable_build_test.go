package fonts

import (
	"encoding/binary"
	"slices"
	"testing"
)

// tupleOf is one change of a glyph: the moves of points at the peak of a region.
type tupleOf struct {
	peak, start, end []float64 // start and end may be nil
	points           []int     // nil for all
	x, y             []int
}

// places writes places on axes in fractions of 14 bits.
func places(list []float64) []byte {
	var b []byte
	for _, v := range list {
		b = append(b, words(int(v*one))...)
	}
	return b
}

// packMoves writes moves in runs of words.
func packMoves(list []int) []byte {
	var b []byte
	for run := range slices.Chunk(list, 64) {
		b = append(append(b, 0x40|byte(len(run)-1)), words(run...)...)
	}
	return b
}

// packPoints writes a list of points as differences in runs of bytes.
func packPoints(list []int) []byte {
	b := []byte{byte(len(list))}
	last := 0
	for run := range slices.Chunk(list, 128) {
		b = append(b, byte(len(run)-1))
		for _, i := range run {
			b, last = append(b, byte(i-last)), i
		}
	}
	return b
}

// gvarTable writes the changes of glyphs; one without any has none.
func gvarTable(axes int, glyphs [][]tupleOf) []byte {
	var offsets, data []byte
	offsets = binary.BigEndian.AppendUint32(offsets, 0)
	for _, tuples := range glyphs {
		var headers, packed []byte
		for _, t := range tuples {
			flags, own := tuplePeak|tuplePoints, []byte{0}
			if t.points != nil {
				own = packPoints(t.points)
			}
			own = append(append(own, packMoves(t.x)...), packMoves(t.y)...)
			if t.start != nil {
				flags |= tupleRegion
			}
			headers = append(append(headers, words(len(own), flags)...), places(t.peak)...)
			headers = append(append(headers, places(t.start)...), places(t.end)...)
			packed = append(packed, own...)
		}
		if len(tuples) > 0 {
			data = append(append(append(data, words(len(tuples), 4+len(headers))...), headers...), packed...)
		}
		offsets = binary.BigEndian.AppendUint32(offsets, uint32(len(data)))
	}
	at := 20 + len(offsets)
	head := words(1, 0, axes, 0, 0, at, len(glyphs), 1, at>>16, at)
	return append(append(head, offsets...), data...)
}

// fvarTable writes axes, without instances of their own.
func fvarTable(axes ...axis) []byte {
	b := words(1, 0, 16, 2, len(axes), 20, 0, 4+4*len(axes))
	for _, a := range axes {
		b = append(b, a.tag...)
		for _, v := range []float64{a.least, a.own, a.most} {
			b = binary.BigEndian.AppendUint32(b, uint32(int32(v*65536)))
		}
		b = append(b, words(0, 256)...)
	}
	return b
}

// storeTable writes a variation store with one region for each row of peaks and
// one set of data; a row of it has a word for each region.
func storeTable(peaks [][]float64, rows ...[]int) []byte {
	regions := words(len(peaks[0]), len(peaks))
	for _, peak := range peaks {
		for _, p := range peak {
			regions = append(regions, places([]float64{min(p, 0), p, max(p, 0)})...)
		}
	}
	b := append(words(1, 0, 12, 1, 0, 12+len(regions)), regions...)
	b = append(b, words(len(rows), len(peaks), len(peaks))...)
	for i := range peaks {
		b = append(b, words(i)...)
	}
	for _, row := range rows {
		b = append(b, words(row...)...)
	}
	return b
}

// withTables adds tables to a font file, in place of its own of the same names.
func withTables(t testing.TB, file []byte, more ...table) []byte {
	t.Helper()
	tables, err := readDirectory(file, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range more {
		tables[m.tag] = m.data
	}
	var list []table
	for tag, data := range tables {
		list = append(list, table{tag, data})
	}
	slices.SortFunc(list, func(a, b table) int { return compareTags(a.tag, b.tag) })
	return writeFile(u32(file, 0), list)
}

func compareTags(a, b string) int {
	if a < b {
		return -1
	}
	return 1
}

// chineseVariable is a variable font from 400 to 700 that is the embedded sans
// regular at one end and bold at the other: both have the same points. It has
// the characters of a text, and glyphs in the same order.
func chineseVariable(t testing.TB, text string) []byte {
	t.Helper()
	light, bold := Embedded(SansRegular), Embedded(SansBold)
	id := Identity{Family: "Variable Sans SC", Style: "Regular", PostScript: "VariableSansSC-Regular", Version: "Version 1.0"}
	files := make([]*Face, 2)
	var file []byte
	for i, f := range []*Face{bold, light} {
		var err error
		if file, err = f.Extract([]rune(text), id); err != nil {
			t.Fatal(err)
		}
		files[i] = mustParse(t, file)
	}
	from, to := files[1], files[0]
	changes := make([][]tupleOf, from.Len())
	for g := range from.Len() {
		a, b := pointsOf(t, from, GID(g)), pointsOf(t, to, GID(g))
		if len(a) != len(b) {
			t.Fatalf("glyph %d has %d points in one and %d in the other", g, len(a), len(b))
		}
		tuple := tupleOf{peak: []float64{1}}
		for i := range a {
			tuple.x = append(tuple.x, b[i].x-a[i].x)
			tuple.y = append(tuple.y, b[i].y-a[i].y)
		}
		wider := to.Advance(GID(g)) - from.Advance(GID(g))
		tuple.x, tuple.y = append(tuple.x, 0, wider, 0, 0), append(tuple.y, 0, 0, 0, 0)
		changes[g] = []tupleOf{tuple}
	}
	return withTables(t, file, table{"fvar", fvarTable(axis{"wght", 400, 400, 700})}, table{"gvar", gvarTable(1, changes)})
}

func pointsOf(t testing.TB, f *Face, g GID) []point {
	t.Helper()
	data, ok := f.glyphData(g)
	if !ok || len(data) < 10 {
		return nil
	}
	points, _, _, ok := readSimple(data, nil, nil, nil)
	if !ok {
		t.Fatalf("glyph %d", g)
	}
	return points
}
