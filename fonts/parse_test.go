package fonts

import (
	"encoding/binary"
	"errors"
	"os"
	"slices"
	"testing"
)

func TestParseMalformed(t *testing.T) {
	good := trueTypeFile([][]byte{square(9), square(100)}, charGlyph{'A', 1})
	without := func(tag string) []byte {
		d := slices.Clone(good)
		for i := range int(u16(d, 4)) {
			if at := 12 + 16*i; string(d[at:at+4]) == tag {
				copy(d[at:], "zzzz")
			}
		}
		return d
	}
	in := func(tag string, at int, bytes ...byte) []byte {
		d := slices.Clone(good)
		for i := range int(u16(d, 4)) {
			if record := d[12+16*i:]; string(record[:4]) == tag {
				copy(d[int(u32(record, 8))+at:], bytes)
			}
		}
		return d
	}
	beyond := func(tag string) []byte { // a table that ends behind the file
		d := slices.Clone(good)
		for i := range int(u16(d, 4)) {
			if record := d[12+16*i:]; string(record[:4]) == tag {
				copy(record[12:], "\x7F\xFF\xFF\xFF")
			}
		}
		return d
	}
	tests := []struct {
		name  string
		data  []byte
		index int
		kind  Kind
		table string
	}{
		{"nothing", nil, 0, NotAFont, ""},
		{"text", []byte("标题: 一份大纲，不是字体文件"), 0, NotAFont, ""},
		{"woff", []byte("wOFF and so on, more than twelve bytes"), 0, Unsupported, "WOFF"},
		{"directory cut short", good[:40], 0, NotAFont, ""},
		{"no such member", good, 1, NoMember, ""},
		{"negative member", good, -1, NoMember, ""},
		{"member of a collection", collection(good, good), 2, NoMember, ""},
		{"collection of too many", append(append([]byte("ttcf"), words(1, 0, 0, 2000)...), make([]byte, 8000)...), 1500, NoMember, ""},
		{"collection of nothing", append([]byte("ttcf"), make([]byte, 8)...), 0, NotAFont, ""},
		{"collection within a collection", collection(collection(good)), 0, NotAFont, ""},
		{"no head", without("head"), 0, Broken, "head"},
		{"no hhea", without("hhea"), 0, Broken, "hhea"},
		{"no hmtx", without("hmtx"), 0, Broken, "hmtx"},
		{"no maxp", without("maxp"), 0, Broken, "maxp"},
		{"no loca", without("loca"), 0, Broken, "loca"},
		{"no outlines", without("glyf"), 0, Unsupported, "glyf"},
		{"outlines cut short", beyond("glyf"), 0, Broken, "glyf"},
		{"units 0", in("head", 18, 0, 0), 0, Broken, "head"},
		{"no glyphs", in("maxp", 4, 0, 0), 0, Broken, "maxp"},
		{"more glyphs than loca", in("maxp", 4, 0xFF, 0xFF), 0, Broken, "loca"},
		{"no widths", in("hhea", 34, 0, 0), 0, Broken, "hhea"},
		{"no Unicode map", in("cmap", 4, 0, 1), 0, Unsupported, "cmap"},
	}
	for _, tt := range tests {
		f, err := Parse(tt.data, tt.index)
		var e *Error
		if f != nil || !errors.As(err, &e) || e.Kind != tt.kind || e.Table != tt.table {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestCollection(t *testing.T) {
	small := trueTypeFile([][]byte{nil, square(10)}, charGlyph{'A', 1})
	large := trueTypeFile([][]byte{nil, square(100)}, charGlyph{'B', 1})
	ttc := collection(small, cffFile(), large)
	if n := Members(ttc); n != 3 {
		t.Fatalf("%d members", n)
	}
	for index, want := range map[int]struct {
		char rune
		path string
	}{
		0: {'A', "M0 0 L0 10 L10 10 L10 0 Z "},
		2: {'B', "M0 0 L0 100 L100 100 L100 0 Z "},
	} {
		f, err := Parse(ttc, index)
		if err != nil {
			t.Fatal(err)
		}
		g, ok := f.Glyph(want.char)
		if !ok || outline(t, f, g) != want.path {
			t.Errorf("member %d: %v, %q", index, ok, outline(t, f, g))
		}
	}
	if f, err := Parse(ttc, 1); err != nil {
		t.Error(err)
	} else if _, ok := f.Glyph('A'); !ok {
		t.Error("the CFF member lacks A")
	}
}

// A font may be full of tables that freetype is too strict for; ours must not be.
func TestParseToleratesWhatRealFontsDo(t *testing.T) {
	tables := baseTables(2, []charGlyph{{'A', 1}})
	for i, tb := range tables {
		if tb.tag == "hmtx" {
			tables[i].data = append(tb.data, 1, 2, 3, 4) // spare bytes
		}
	}
	kern := words(1, 0, 0, 0, 0, 0, 0, 0, 0, 0) // Apple's version
	glyf := square(50)
	loca := binary.BigEndian.AppendUint32(make([]byte, 8), uint32(len(glyf)))
	f := mustParse(t, writeFile(tagApple, append(tables, table{"glyf", glyf}, table{"kern", kern}, table{"loca", loca})))
	if got, want := outline(t, f, 1), "M0 0 L0 50 L50 50 L50 0 Z "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMetricsFallBack(t *testing.T) {
	f := mustParse(t, trueTypeFile([][]byte{nil, square(710), square(480)}, charGlyph{'H', 1}, charGlyph{'x', 2}))
	want := Metrics{UnitsPerEm: 1000, Ascent: 800, Descent: 200, CapHeight: 710, XHeight: 480, UnderlineThickness: 50}
	if f.Metrics() != want {
		t.Errorf("got %+v, want %+v", f.Metrics(), want)
	}
	f = mustParse(t, cffFile())
	if m := f.Metrics(); m.CapHeight != 700 || m.XHeight != 500 {
		t.Errorf("without letters: %+v", m)
	}
}

func TestStyle(t *testing.T) {
	os2 := make([]byte, 78)
	copy(os2[4:], words(300))
	copy(os2[62:], words(1)) // italic
	post := make([]byte, 32)
	copy(post[4:], words(-12, 0x8000, 0, 0, 0, 1)) // −11.5°, fixed pitch
	tables := append(baseTables(1, nil), table{"OS/2", os2}, table{"glyf", nil}, table{"loca", make([]byte, 8)}, table{"post", post})
	want := Style{Weight: 300, Italic: true, ItalicAngle: -11.5, FixedPitch: true}
	if got := mustParse(t, writeFile(tagTrueType, tables)).Style(); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	want.Variable = true
	if got := mustParse(t, writeFile(tagTrueType, append(tables, table{"fvar", words(1)}))).Style(); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := Embedded(Symbols).Style(); got.XMin >= 0 || got.XMax <= 2048 || got.YMax < 1900 || got.Italic || got.Variable {
		t.Errorf("symbols: %+v", got)
	}
}

func TestEmbeddingRights(t *testing.T) {
	tests := []struct {
		e               Embedding
		allowed, subset bool
	}{{0, true, true}, {4, true, true}, {8, true, true}, {2, false, false}, {0x100, true, false}, {0x200, false, false}, {0x104, true, false}, {6, true, true}}
	for _, tt := range tests {
		if tt.e.Allowed() != tt.allowed || tt.e.Subset() != tt.subset {
			t.Errorf("%#x: %v, %v", tt.e, tt.e.Allowed(), tt.e.Subset())
		}
	}
}

func TestCmapFormat4(t *testing.T) {
	// Two segments: A–C through a list of glyphs with B left out, and U+F020 for
	// symbol fonts; then the closing one.
	sub := words(4, 0, 0, 6, 4, 1, 2,
		'C', 0xF020, 0xFFFF, 0, 'A', 0xF020, 0xFFFF, // ends, starts
		0, 5-0xF020, 1, // deltas
		6, 0, 0, // offsets: three words on is the list
		9, 0, 7)
	for _, encoding := range []int{1, 0} {
		m, err := readCharmap(append(words(0, 1, 3, encoding, 0, 12), sub...))
		if err != nil {
			t.Fatal(err)
		}
		symbol := GID(0)
		if encoding == 0 {
			symbol = 5
		}
		for r, want := range map[rune]GID{'A': 9, 'B': 0, 'C': 7, 'D': 0, '@': 0, 0xF020: 5, ' ': symbol, 0xFFFF: 0, 0x10041: 0, -5: 0} {
			if got := m.lookup(r); got != want {
				t.Errorf("encoding %d, %q: glyph %d, want %d", encoding, r, got, want)
			}
		}
	}
}

func TestCmapPrefersTheWidestMap(t *testing.T) {
	chars := []charGlyph{{'A', 1}, {'B', 2}, {'D', 3}, {0x2CC56, 4}, {0x2CC57, 5}}
	m, err := readCharmap(writeCmap(chars))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range chars {
		if got := m.lookup(c.char); got != c.glyph {
			t.Errorf("%q: glyph %d, want %d", c.char, got, c.glyph)
		}
	}
	if g := m.lookup(0xCC56); g != 0 {
		t.Errorf("U+CC56 is glyph %d", g)
	}
	var all []rune
	m.ranges(func(first, last rune) bool {
		for r := first; r <= last; r++ {
			all = append(all, r)
		}
		return true
	})
	if !slices.Equal(all, []rune{'A', 'B', 'D', 0x2CC56, 0x2CC57}) {
		t.Errorf("ranges give %q", all)
	}
}

func FuzzParse(f *testing.F) {
	symbols, err := os.ReadFile("BriefdeckSymbols.ttf")
	if err != nil {
		f.Fatal(err)
	}
	small := trueTypeFile([][]byte{nil, square(10), composite(1, 1), composite(3)}, charGlyph{'A', 1}, charGlyph{0x20000, 2})
	for _, seed := range [][]byte{small, cffFile(), collection(small, cffFile()), symbols[:9000], twoAxes(f), cff2File(f), nil} {
		f.Add(seed, 0)
		f.Add(seed, 1)
	}
	f.Fuzz(func(t *testing.T, data []byte, index int) {
		face, err := Parse(data, index)
		var e *Error
		if err != nil {
			if !errors.As(err, &e) {
				t.Fatalf("not our error: %v", err)
			}
			return
		}
		face.Style()
		face.Names()
		for _, r := range "A中℃ \U00020000" {
			if g, ok := face.Glyph(r); ok != (g != 0) || int(g) >= face.Len() {
				t.Fatalf("%q: glyph %d, %v", r, g, ok)
			}
		}
		list := []GID{0}
		for g := range min(face.Len(), 20) {
			face.Advance(GID(g))
			if err := face.Outline(GID(g), newShape()); err == nil {
				list = append(list, GID(g))
			} else if !errors.As(err, &e) {
				t.Fatalf("not our error: %v", err)
			}
		}
		checkSubset(t, face, list)
		if index == 0 {
			checkInstance(t, data)
		}
	})
}
