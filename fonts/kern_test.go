package fonts

import (
	"sync"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func TestKern(t *testing.T) {
	type pairs map[[2]GID]int
	old := oldKern([]int{1, 10, 20, -1, 10, 22, -2, 12, 20, -3})
	firstOnly := gposTable(layout(1, "latn", language(1, 0)), layout(2, "mark", feature(), "kern", feature(0)), lookup(2, sets(-5, -6, -7)))
	scripts := func(tags ...string) []byte { // of which the first has kern, the others nothing
		items := []any{len(tags)}
		for i, tag := range tags {
			if i == 0 {
				items = append(items, tag, language(0xFFFF, 1))
			} else {
				items = append(items, tag, language(0xFFFF, 0))
			}
		}
		return gposTable(layout(items...), layout(2, "mark", feature(), "kern", feature(0)), lookup(2, sets(-5, -6, -7)))
	}
	tests := []struct {
		name       string
		gpos, kern []byte
		want       pairs
	}{
		{"no tables", nil, nil, pairs{{10, 20}: 0}},
		{"sets", latinKern(lookup(2, sets(-5, -6, 7))), nil,
			pairs{{10, 20}: -5, {10, 22}: -6, {12, 20}: 7, {10, 21}: 0, {11, 20}: 0, {12, 22}: 0, {20, 10}: 0, {0, 0}: 0, {0xFFFF, 0xFFFF}: 0}},
		{"classes", latinKern(lookup(2, classes(-8, 3))), nil,
			pairs{{10, 20}: -8, {12, 21}: -8, {11, 22}: 3, {12, 0}: 3, {9, 20}: 0, {13, 20}: 0}},
		{"an extension", latinKern(lookup(9, extended(classes(-8, 3)))), nil, pairs{{10, 20}: -8, {11, 22}: 3}},
		{"of a lookup's tables the first with the pair", latinKern(lookup(2, sets(-5, 0, -7), classes(-8, 3), classes(99, 99))), nil,
			pairs{{10, 20}: -5, {10, 22}: 0, {10, 21}: -8, {11, 20}: -8, {11, 30}: 3}},
		{"lookups add up", latinKern(lookup(2, sets(-5, -6, -7)), lookup(4, words(1, 0, 0, 0)), lookup(2, classes(-8, 3))), nil,
			pairs{{10, 20}: -13, {10, 22}: -3, {11, 21}: -8}},
		{"a lookup named twice", gposTable(layout(1, "latn", language(0xFFFF, 0)), layout(1, "kern", feature(0, 0)), lookup(2, sets(-5, -6, -7))), nil,
			pairs{{10, 20}: -5}},
		{"only the feature's lookups", gposTable(layout(1, "latn", language(0xFFFF, 0)), layout(2, "kern", feature(1), "palt", feature(0)), lookup(2, sets(-5, -6, -7)), lookup(2, classes(-8, 3))), nil,
			pairs{{10, 20}: -8}},
		// Of a placement, an advance and a height the advance; the second
		// glyph's value is not looked at.
		{"values of many fields", latinKern(lookup(2, layout(1, words(1, 1, 10), 1|4|8, 4, 1, words(2, 20, 70, -5, 71, 72, 21, 73, -6, 74, 75)))), nil,
			pairs{{10, 20}: -5, {10, 21}: -6}},
		{"values without an advance", latinKern(lookup(2, layout(1, words(1, 1, 10), 1, 4, 1, words(1, 20, 70, 71)))), oldKern([]int{1, 10, 20, -9}),
			pairs{{10, 20}: 0}},
		{"other lookups", latinKern(lookup(1, words(1, 6, 4, -9, 1, 1, 10, 0))), nil, pairs{{10, 20}: 0}},
		{"more than an em", latinKern(lookup(2, sets(-1001, 1001, -1000))), nil, pairs{{10, 20}: 0, {10, 22}: 0, {12, 20}: -1000}},

		{"a glyph without a set", latinKern(lookup(2, layout(1, words(1, 2, 10, 12), 4, 0, 1, words(1, 20, -5), words(1, 20, -9)))), nil,
			pairs{{10, 20}: -5, {12, 20}: 0}},
		{"a class without a row", latinKern(lookup(2, layout(2, words(2, 1, 10, 12, 0), 4, 0, words(1, 10, 2, 0, 1), words(2, 1, 20, 21, 1), 1, 2, 3, -8, 99, 99))), nil,
			pairs{{10, 20}: -8, {11, 20}: 0}},
		{"a class without a column", latinKern(lookup(2, layout(2, words(2, 1, 10, 12, 0), 4, 0, words(1, 11, 1, 1), words(2, 2, 20, 21, 1, 22, 22, 2), 2, 2, 3, -8, 4, 5))), nil,
			pairs{{10, 20}: -8, {10, 22}: 0, {11, 20}: 5}},

		{"a required feature", firstOnly, nil, pairs{{10, 20}: -5}},
		{"a table of no script named", scripts("DFLT"), nil, pairs{{10, 20}: -5}},
		{"Latin before none", scripts("latn", "DFLT"), nil, pairs{{10, 20}: -5}},
		{"Latin without kerning", scripts("DFLT", "latn"), nil, pairs{{10, 20}: 0}},
		{"another script's kerning", scripts("kana"), nil, pairs{{10, 20}: 0}},

		{"the old table", nil, old, pairs{{10, 20}: -1, {10, 22}: -2, {12, 20}: -3, {12, 22}: 0, {11, 20}: 0}},
		{"the old table without a feature in the new", scripts("kana"), old, pairs{{10, 20}: -1}},
		{"the new table before the old", latinKern(lookup(2, sets(-5, -6, 7))), old, pairs{{10, 20}: -5, {12, 20}: 7}},
		{"old subtables add up, less the vertical and minima", nil, oldKern([]int{1, 10, 20, -1}, []int{0, 10, 20, -50}, []int{3, 10, 20, -60}, []int{1, 10, 20, -2, 11, 20, -4}), pairs{{10, 20}: -3, {11, 20}: -4}},
		{"Apple's old table", nil, words(1, 0, 0, 1, 0, 22, 0, 0, 1, 0, 0, 0, 10, 20, -1), pairs{{10, 20}: 0}},
	}
	for _, tt := range tests {
		f := kerned(t, tt.gpos, tt.kern)
		for p, want := range tt.want {
			if got := f.Kern(p[0], p[1]); got != want {
				t.Errorf("%s: glyphs %d: %d, want %d", tt.name, p, got, want)
			}
		}
	}
}

// The length of a subtable is cut to 16 bits where it has many pairs.
func TestKernOfLargeOldTable(t *testing.T) {
	subtable := []int{1}
	for a := range 100 {
		for b := range 120 {
			subtable = append(subtable, a, b, -a-1)
		}
	}
	f := kerned(t, nil, oldKern(subtable))
	for _, a := range []GID{0, 50, 99} {
		if got := f.Kern(a, 119); got != -int(a)-1 {
			t.Errorf("glyph %d: %d", a, got)
		}
	}
}

// However a table is cut short, what is left of it is no reason to fail.
func TestKernOfDamagedTables(t *testing.T) {
	whole := latinKern(lookup(2, sets(-5, -6, -7), classes(-8, 3)), lookup(9, extended(classes(-8, 3))))
	old := oldKern([]int{1, 10, 20, -1, 10, 22, -2})
	for n := range len(whole) {
		for _, f := range []*Face{kerned(t, whole[:n], nil), kerned(t, nil, old[:min(n, len(old))])} {
			for _, b := range []GID{20, 22, 50} {
				f.Kern(10, b)
			}
		}
	}
}

// What typesetting shows: pairs that readers see gaps in otherwise.
func TestKernOfEmbedded(t *testing.T) {
	tests := []struct {
		pair                             string
		sansRegular, sansBold, serifBold int
	}{
		{"AV", -18, -25, -117}, {"To", -76, -89, -80}, {"Te", -76, -89, -80}, {"P.", -128, -148, -132}, {"LT", -137, -141, -75},
		{"HH", 0, 0, 0}, {"00", 0, 0, 0}, {"11", 0, 0, 0}, {"中文", 0, 0, 0}, {"T中", 0, 0, 0}, {"文A", 0, 0, 0},
	}
	for _, tt := range tests {
		for name, want := range map[string]int{SansRegular: tt.sansRegular, SansBold: tt.sansBold, SerifBold: tt.serifBold, Symbols: 0} {
			f := Embedded(name)
			pair := []rune(tt.pair)
			a, _ := f.Glyph(pair[0])
			b, _ := f.Glyph(pair[1])
			if got := f.Kern(a, b); got != want {
				t.Errorf("%s, %s: %d, want %d", name, tt.pair, got, want)
			}
		}
	}
}

func TestKernAgreesWithSfnt(t *testing.T) {
	for name, data := range embeddedFiles {
		f := Embedded(name)
		other, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var list []GID
		for r := ' '; r < 0x250; r++ {
			if g, ok := f.Glyph(r); ok {
				list = append(list, g)
			}
		}
		var buf sfnt.Buffer
		kerned := 0
		for _, a := range list {
			for _, b := range list {
				// An error says that the pair is not there: 0.
				want, _ := other.Kern(&buf, sfnt.GlyphIndex(a), sfnt.GlyphIndex(b), fixed.Int26_6(f.Metrics().UnitsPerEm), font.HintingNone)
				if got := f.Kern(a, b); got != int(want) {
					t.Fatalf("%s, glyphs %d and %d: %d, sfnt says %d", name, a, b, got, want)
				}
				if want != 0 {
					kerned++
				}
			}
		}
		if kerned < 5000 && name != Symbols {
			t.Errorf("%s kerns %d pairs", name, kerned)
		}
	}
}

func TestKernFromManyGoroutines(t *testing.T) {
	f := mustParse(t, serifBoldFile)
	list := glyphs(t, f, "AV")
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := f.Kern(list[1], list[2]); got != -117 {
				t.Errorf("AV: %d", got)
			}
		})
	}
	wait.Wait()
}

func FuzzKern(f *testing.F) {
	old := oldKern([]int{1, 10, 20, -1, 10, 22, -2})
	f.Add(latinKern(lookup(2, sets(-5, -6, 7), classes(-8, 3)), lookup(9, extended(classes(-8, 3)))), old)
	f.Add(gposTable(layout(1, "DFLT", language(0, 0)), layout(1, "kern", feature(0)), lookup(9, extended(sets(1, 2, 3)))), old[:20])
	f.Add([]byte{}, oldKern([]int{0, 10, 20, -50}, []int{1, 10, 20, -1}))
	f.Fuzz(func(t *testing.T, gpos, kern []byte) {
		face := kerned(t, gpos, kern)
		if lookups, ok := featureLookups(gpos, "kern"); ok { // single substitutions have the same frame
			for _, l := range lookups {
				substitute(l, 10)
			}
		}
		for _, a := range []GID{0, 10, 11, 12, 0xFFFF} {
			for _, b := range []GID{0, 20, 21, 22, 0xFFFF} {
				if k := face.Kern(a, b); k > 1000 || k < -1000 || k != face.Kern(a, b) {
					t.Fatalf("glyphs %d and %d: %d, then %d", a, b, k, face.Kern(a, b))
				}
			}
		}
	})
}

// The first pair of a face, for which its tables are found.
func BenchmarkKernFirst(b *testing.B) {
	for _, name := range EmbeddedNames() {
		b.Run(name, func(b *testing.B) {
			f := Embedded(name)
			list := []GID{0, 0}
			for i, r := range "AV" {
				list[i], _ = f.Glyph(r)
			}
			for b.Loop() {
				f.kerning = sync.OnceValue(f.readKerning)
				f.Kern(list[0], list[1])
			}
		})
	}
}

func BenchmarkKern(b *testing.B) {
	for _, name := range EmbeddedNames() {
		b.Run(name, func(b *testing.B) {
			f := Embedded(name)
			var list []GID
			for _, r := range "AVATAR Tokyo WAVE P.T.A. VAT LTV 2024 and of words in lower case" {
				g, _ := f.Glyph(r)
				list = append(list, g)
			}
			for b.Loop() {
				for i, g := range list[1:] {
					f.Kern(list[i], g)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*(len(list)-1)), "ns/pair")
		})
	}
}
