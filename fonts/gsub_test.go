package fonts

import "testing"

// narrowing is a face of 100 glyphs whose GSUB table has that lookup as pwid.
func narrowing(t testing.TB, lookups ...[]byte) *Face {
	gsub := gposTable(layout(1, "DFLT", language(0xFFFF, 0)), layout(1, "pwid", feature(0)), lookups...)
	return mustParse(t, writeFile(tagTrueType, append(baseTables(100, nil), table{"glyf", nil}, table{"loca", make([]byte, 404)}, table{"GSUB", gsub})))
}

func TestProportional(t *testing.T) {
	shifted := layout(1, words(1, 2, 10, 12), 40) // the glyphs 10 and 12, 40 further on
	list := layout(2, words(1, 2, 10, 12), 2, 70, 80)
	far := append(words(1, lookupSingle, 0, 8), list...)
	outside := layout(2, words(1, 1, 10), 1, 100)
	for name, c := range map[string]struct {
		lookup []byte
		want   map[GID]GID
	}{
		"a distance":      {lookup(lookupSingle, shifted), map[GID]GID{10: 50, 12: 52, 11: 0}},
		"a list":          {lookup(lookupSingle, list), map[GID]GID{10: 70, 12: 80, 11: 0}},
		"further off":     {lookup(lookupSubstitutionExtension, far), map[GID]GID{10: 70, 12: 80}},
		"other lookups":   {lookup(4, list), map[GID]GID{10: 0}},
		"no such glyph":   {lookup(lookupSingle, outside), map[GID]GID{10: 0}},
		"the first of it": {lookup(lookupSingle, shifted, list), map[GID]GID{10: 50}},
	} {
		f := narrowing(t, c.lookup)
		for from, to := range c.want {
			got, ok := f.Proportional(from)
			if want := to; ok != (want != 0) || ok && got != want {
				t.Errorf("%s: glyph %d becomes %d, %v; want %d", name, from, got, ok, want)
			}
		}
	}
}

func TestProportionalOfDamagedTables(t *testing.T) {
	whole := lookup(lookupSingle, layout(2, words(1, 2, 10, 12), 2, 70, 80))
	for n := range len(whole) {
		narrowing(t, whole[:n]).Proportional(10)
	}
}

// The quotes of faces for Chinese have Latin ones beside them.
func TestProportionalOfEmbedded(t *testing.T) {
	for _, name := range []string{SansRegular, SansBold, SerifBold} {
		f := Embedded(name)
		for _, r := range "“”‘’" {
			wide, _ := f.Glyph(r)
			narrow, ok := f.Proportional(wide)
			if upm := f.Metrics().UnitsPerEm; !ok || f.Advance(wide) != upm || f.Advance(narrow) >= upm*6/10 {
				t.Errorf("%s: %q has advances %d and %d", name, r, f.Advance(wide), f.Advance(narrow))
			}
		}
		if han, _ := f.Glyph('中'); func() bool { _, ok := f.Proportional(han); return ok }() {
			t.Errorf("%s: 中 has a narrow form", name)
		}
	}
}
