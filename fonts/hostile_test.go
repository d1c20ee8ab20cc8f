package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"testing"
)

// remade is a font file with one table made another.
func remade(t testing.TB, file []byte, tag string, change func([]byte) []byte) []byte {
	t.Helper()
	var tables []table
	for i := range int(u16(file, 4)) {
		entry := file[12+16*i:]
		at, n := u32(entry, 8), u32(entry, 12)
		data := bytes.Clone(file[at : at+n])
		if string(entry[:4]) == tag {
			data = change(data)
		}
		tables = append(tables, table{string(entry[:4]), data})
	}
	return writeFile(u32(file, 0), tables)
}

// tryAll does with a face what a document does, and gives the first error. Only
// errors of this package come, and no panic.
func tryAll(t *testing.T, name string, data []byte) error {
	t.Helper()
	var e *Error
	f, err := Parse(data, 0)
	if err != nil {
		if !errors.As(err, &e) {
			t.Errorf("%s: %v is no error of this package", name, err)
		}
		return err
	}
	var first error
	keep := func(err error) {
		if err != nil && !errors.As(err, &e) {
			t.Errorf("%s: %v is no error of this package", name, err)
		}
		if first == nil {
			first = err
		}
	}
	for _, r := range "A℃\U00020000中" {
		if g, ok := f.Glyph(r); ok {
			keep(f.Outline(g, &record{}))
			_, _, err := f.Subset([]GID{0, g})
			keep(err)
		}
	}
	return first
}

// Fonts that ask for endless or absurd work are refused, or drawn as far as
// they are sound, at once.
func TestHostileFonts(t *testing.T) {
	const chain = 1000
	deep, twice := [][]byte{nil, square(10)}, [][]byte{nil, square(10)}
	for range chain {
		deep = append(deep, composite(len(deep)-1))
		twice = append(twice, composite(len(twice)-1, len(twice)-1))
	}
	last := charGlyph{'A', GID(chain + 1)}
	plain := trueTypeFile([][]byte{nil, square(10)}, charGlyph{'A', 1})
	tests := []struct {
		name string
		data []byte
		kind Kind // 0 where the font is drawn all the same
	}{
		{"a glyph that holds itself", trueTypeFile([][]byte{nil, composite(1)}, charGlyph{'A', 1}), GlyphCycle},
		{"two that hold each other", trueTypeFile([][]byte{nil, composite(2), composite(1)}, charGlyph{'A', 1}), GlyphCycle},
		{"composites 1,000 deep", trueTypeFile(deep, last), GlyphTooDeep},
		{"each composite the one before twice", trueTypeFile(twice, last), GlyphTooDeep},
		{"a composite without an end", trueTypeFile([][]byte{nil, composite(many(60_000)...), square(10)}, charGlyph{'A', 1}), GlyphTooDeep},
		{"places of glyphs beyond the file", remade(t, plain, "loca", func(b []byte) []byte {
			binary.BigEndian.PutUint32(b[8:], 0xFFFFFFF0)
			return b
		}), BadGlyph},
		{"places of glyphs that go back", remade(t, plain, "loca", func(b []byte) []byte {
			binary.BigEndian.PutUint32(b[4:], 30)
			binary.BigEndian.PutUint32(b[8:], 2)
			return b
		}), BadGlyph},
		{"more glyphs than places", remade(t, plain, "maxp", func(b []byte) []byte {
			binary.BigEndian.PutUint16(b[4:], 0xFFFF)
			return b
		}), Broken},
		{"65,535 glyphs of the same 64 KiB", sameGlyphs(t), BadGlyph},
		{"a glyph of 65,535 points in 30 bytes", trueTypeFile([][]byte{nil, append(words(1, 0, 0, 9, 9, 0xFFFE, 0), make([]byte, 20)...)}, charGlyph{'A', 1}), BadGlyph},
		{"characters in a group of all there are", remade(t, plain, "cmap", func([]byte) []byte { return groups(1) }), 0},
		{"100,000 groups of all there are", remade(t, plain, "cmap", func([]byte) []byte { return groups(100_000) }), 0},
		{"groups beyond the table", remade(t, plain, "cmap", func([]byte) []byte {
			b := groups(1)
			binary.BigEndian.PutUint32(b[12+12:], 0xFFFFFFFF)
			return b
		}), 0},
		{"a subroutine that calls itself", cffSubroutines(t), BadGlyph},
	}
	for _, tt := range tests {
		err := tryAll(t, tt.name, tt.data)
		var e *Error
		switch {
		case tt.kind == 0 && err != nil:
			t.Errorf("%s: %v", tt.name, err)
		case tt.kind != 0 && (!errors.As(err, &e) || e.Kind != tt.kind):
			t.Errorf("%s: %v, want kind %d", tt.name, err, tt.kind)
		}
	}
}

// many is so many references to glyph 2.
func many(n int) []int { return slices.Repeat([]int{2}, n) }

// sameGlyphs is a font of 65,535 glyphs, each of which is the same 64 KiB that
// are no outline.
func sameGlyphs(t *testing.T) []byte {
	const n = 0xFFFF
	glyph := append(words(1, 0, 0, 9, 9, 0xFFFE, 0), bytes.Repeat([]byte{0x01}, 64<<10)...)
	base := writeFile(tagTrueType, append(baseTables(n, []charGlyph{{'A', 1}}), table{"glyf", glyph}, table{"loca", make([]byte, 4*(n+1))}))
	return remade(t, base, "loca", func(b []byte) []byte {
		for i := range n + 1 {
			binary.BigEndian.PutUint32(b[4*i:], uint32(i%2*len(glyph)))
		}
		return b
	})
}

// groups is a cmap of format 12 with that many groups, each of all characters
// from the first on, as glyph 1 and those behind.
func groups(n int) []byte {
	b := words(0, 1, 3, 10, 0, 12, 12, 0)
	u32s := func(list ...uint32) {
		for _, v := range list {
			b = binary.BigEndian.AppendUint32(b, v)
		}
	}
	u32s(uint32(16+12*n), 0, uint32(n))
	for range n {
		u32s(0x41, 0x10FFFF, 1)
	}
	return b
}

// cffSubroutines is an OpenType file with CFF outlines whose A calls a global
// subroutine that calls itself.
func cffSubroutines(t *testing.T) []byte {
	return remade(t, cffFile(), "CFF ", func(cff []byte) []byte {
		empty := bytes.LastIndex(cff[:bytes.Index(cff, []byte{0, 3, 2})], []byte{0, 0}) // the global subroutines: none
		call := []byte{139 - 107, 29}                                                   // callgsubr with -107: number 0
		index := append([]byte{0, 1, 1, 1, byte(1 + len(call))}, call...)
		out := append(bytes.Clone(cff[:empty]), index...)
		out = append(out, cff[empty+2:]...)
		shift := uint32(len(index) - 2)
		for i := range out[:empty-4] { // the places in the top dictionary
			if out[i] == 29 && u32(out, i+1) != 0 { // not the size of the Private DICT
				binary.BigEndian.PutUint32(out[i+1:], u32(out, i+1)+shift)
			}
		}
		blob := bytes.Index(out, append([]byte{28}, words(500)...))
		copy(out[blob:], call)
		return out
	})
}

// The changes of a variable font's glyph may be as many as its table holds, and
// may lie anywhere.
func TestHostileVariations(t *testing.T) {
	tuples := make([]tupleOf, 0xFFF)
	for i := range tuples {
		tuples[i] = tupleOf{peak: []float64{1}, x: []int{0, 0, 1, 1, 0, 0, 0, 0}, y: make([]int, 8)}
	}
	plain := trueTypeFile([][]byte{nil, square(10)}, charGlyph{'A', 1})
	weights := table{"fvar", fvarTable(axis{"wght", 100, 400, 900})}
	gvar := gvarTable(1, [][]tupleOf{nil, tuples})
	last := len(gvar) - 1
	for name, data := range map[string][]byte{
		"as many as there may be":  gvar,
		"cut short":                gvar[:len(gvar)/2],
		"cut at the end":           gvar[:last],
		"the head alone":           gvar[:20],
		"more glyphs than places":  append(append(bytes.Clone(gvar[:12]), 0xFF, 0xFF), gvar[14:]...),
		"all places beyond":        append(append(bytes.Clone(gvar[:20]), bytes.Repeat([]byte{0xFF}, 12)...), gvar[32:]...),
		"sizes beyond":             append(bytes.Clone(gvar[:36]), bytes.Repeat([]byte{0xFF}, len(gvar)-36)...),
		"nothing but runs of runs": append(bytes.Clone(gvar[:len(gvar)/2]), bytes.Repeat([]byte{0x3F}, len(gvar)-len(gvar)/2)...),
	} {
		var e *Error
		f, err := Parse(withTables(t, plain, weights, table{"gvar", data}), 0)
		if err != nil {
			if !errors.As(err, &e) {
				t.Errorf("%s: %v is no error of this package", name, err)
			}
			continue
		}
		bold := f.At(900)
		g, _ := bold.Glyph('A')
		var drawn record
		if err := bold.Outline(g, &drawn); err != nil && !errors.As(err, &e) {
			t.Errorf("%s: drawn, %v", name, err)
		} else if want := "M0 0 L0 10 L4105 10 L4105 0 Z "; name == "as many as there may be" && drawn.path != want {
			t.Errorf("%s: %s, want %s", name, drawn.path, want)
		}
		if _, _, err := bold.Subset([]GID{0, g}); err != nil && !errors.As(err, &e) {
			t.Errorf("%s: taken in part, %v", name, err)
		}
	}
}
