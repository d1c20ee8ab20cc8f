package pdf

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestPairsAreDistinctAndOfFewLetters(t *testing.T) {
	seen := map[uint16]bool{}
	for n := range len(letters) * len(letters) {
		p := pair(n)
		if seen[p] {
			t.Fatalf("the pair %04X comes twice", p)
		}
		seen[p] = true
		k := 0
		for k*k <= n {
			k++
		}
		if b := []byte{byte(p >> 8), byte(p)}; !bytes.ContainsAny([]byte(letters[:k]), string(b[:1])) || !bytes.ContainsAny([]byte(letters[:k]), string(b[1:])) {
			t.Fatalf("pair %d is %q, not of the first %d letters", n, b, k)
		}
	}
	if got := string(appendStringBytes(letters)); got != letters {
		t.Errorf("some letter has to be escaped: %s", got)
	}
}

func appendStringBytes(s string) (b []byte) {
	for i := range len(s) {
		b = appendStringByte(b, s[i])
	}
	return b
}

// use is a face that shows each of these texts so many times, in this order.
func use(shown ...int) *fontUse {
	u := &fontUse{keys: []codeKey{{}}, shown: []int{0}, first: make([]uint16, 1), index: map[codeKey]uint16{}}
	for i, n := range shown {
		for range n {
			if _, err := u.count(codeKey{text: string(rune('a' + i))}); err != nil {
				panic(err)
			}
		}
	}
	return u
}

func TestCodesOfAFaceThatShowsLittle(t *testing.T) {
	u := use(1, 3, 2)
	if got := u.number(); !slices.Equal(got, []uint16{0, 1, 2, 3}) || !slices.Equal(u.codes, got) || u.glyphs() != nil {
		t.Errorf("got %v, want the order of first use and no map", got)
	}
}

// The most frequent have the first pairs, equals in the order of first use, and
// glyphs, texts and codes go along.
func TestCodesOfAFaceThatShowsMuch(t *testing.T) {
	u := use(10, 30, 10, 20)
	codes := u.number()
	if want := []uint16{0, pair(2), pair(0), pair(3), pair(1)}; !slices.Equal(codes, want) {
		t.Fatalf("got %v, want %v", codes, want)
	}
	if !slices.IsSorted(u.codes) {
		t.Errorf("the codes %v are not in order", u.codes)
	}
	for i, k := range u.keys[1:] {
		if key := k.text[0] - 'a' + 1; u.codes[i+1] != codes[key] {
			t.Errorf("%s has the code %04X, its key has %04X", k.text, u.codes[i+1], codes[key])
		}
	}
	// The map, unfiltered: each row is the sum of it and the one above.
	rows, at := u.glyphs(), [2]byte{}
	for code := 0; len(rows) > 0; code, rows = code+1, rows[3:] {
		if rows[0] != 2 {
			t.Fatalf("row %d has the filter %d", code, rows[0])
		}
		at[0] += rows[1]
		at[1] += rows[2]
		if i, ok := slices.BinarySearch(u.codes, uint16(code)); ok && int(at[0])<<8+int(at[1]) != i {
			t.Errorf("code %04X leads to glyph %d, want %d", code, int(at[0])<<8+int(at[1]), i)
		}
	}
}

// Past 255 glyphs the map's differences carry into the first byte.
func TestTheMapOfManyGlyphs(t *testing.T) {
	shown := make([]int, 700)
	for i := range shown {
		shown[i] = enoughShown + 1
	}
	u := use(shown...)
	u.number()
	glyph := [2]byte{}
	for rows := u.glyphs(); len(rows) > 0; rows = rows[3:] {
		glyph[0] += rows[1]
		glyph[1] += rows[2]
	}
	if got := int(glyph[0])<<8 + int(glyph[1]); got != len(shown) {
		t.Errorf("the last glyph is %d, want %d", got, len(shown))
	}
}

func TestAFaceThatShowsMuchHasItsMap(t *testing.T) {
	r := read(t, written(t, document(sheet(set(sans, 12, 20, 20, strings.Repeat("甲乙(丙)", 20), 0))), Options{}))
	for _, body := range r.bodies {
		if strings.Contains(body, "/CIDFontType2") {
			if got := r.streams[r.entry(t, body, "/CIDToGIDMap")]; len(got) == 0 {
				t.Errorf("there is no map in %s", body)
			}
			return
		}
	}
	t.Error("there is no font")
}
