package fonts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// cff2File is a font with CFF2 outlines: a square for A whose right edge goes
// from 200 to 300.
func cff2File(t testing.TB) []byte {
	number := func(v int) []byte { return append([]byte{28}, words(v)...) }
	var square []byte
	add := func(b ...byte) { square = append(square, b...) }
	add(append(append(number(0), number(0)...), 21)...) // rmoveto
	add(number(200)...)                                 // right by 200, or 300 at the boldest
	add(number(100)...)
	add(append(number(1), 16)...) // blend one
	add(append(number(0), 5)...)  // rlineto
	add(append(append(number(0), number(200)...), 5)...)
	add(number(-200)...)
	add(number(-100)...)
	add(append(number(1), 16)...)
	add(append(number(0), 5)...)
	index := func(items ...[]byte) []byte {
		b := append(words(0, len(items)), 2)
		at := 1
		b = append(b, words(at)...)
		for _, item := range items {
			at += len(item)
			b = append(b, words(at)...)
		}
		return append(b, slices.Concat(items...)...)
	}
	store := storeTable([][]float64{{1}})
	store = append(words(len(store)), store...)
	long := func(v int) []byte { return append([]byte{29}, words(v>>16, v)...) }
	top := func(strings, fonts, store int) []byte {
		return slices.Concat(long(strings), []byte{17}, long(fonts), []byte{12, 36}, long(store), []byte{24})
	}
	size := len(top(0, 0, 0))
	subrs := words(0, 0) // an empty INDEX
	at := 5 + size + len(subrs)
	private := 0
	glyphs := index(nil, square)
	dict := func() []byte { return slices.Concat(long(0), long(private), []byte{18}) }
	storeAt := at + len(glyphs)
	dictsAt := storeAt + len(store)
	private = dictsAt + len(index(dict()))
	cff2 := slices.Concat([]byte{2, 0, 5}, words(size), top(at, dictsAt, storeAt), subrs, glyphs, store, index(dict()))
	hvar := append(words(1, 0, 0, 20, 0, 0, 0, 0, 0, 0), storeTable([][]float64{{1}}, []int{0}, []int{50})...)
	tables := append(baseTables(2, []charGlyph{{'A', 1}}), table{"CFF2", cff2}, table{"HVAR", hvar}, table{"fvar", fvarTable(axis{"wght", 400, 400, 900})})
	slices.SortFunc(tables, func(a, b table) int { return compareTags(a.tag, b.tag) })
	return writeFile(tagCFF, tables)
}

func TestInstancesOfCFF2(t *testing.T) {
	f := mustParse(t, cff2File(t))
	for _, c := range []struct{ weight, side, wide int }{{400, 200, 600}, {650, 250, 625}, {900, 300, 650}} {
		in := f.At(c.weight)
		g, ok := in.Glyph('A')
		if !ok {
			t.Fatal("no A")
		}
		want := fmt.Sprintf("M0 0 L%d 0 L%[1]d 200 L0 200 Z ", c.side)
		if got := outline(t, in, g); !strings.HasPrefix(got, want[:len(want)-2]) || in.Advance(g) != c.wide {
			t.Errorf("%d: %s%d wide", c.weight, got, in.Advance(g))
		}
		file, _, err := in.Subset([]GID{0, g})
		if err != nil {
			t.Fatal(err)
		}
		if part := mustParse(t, file); outline(t, part, 1) != want || part.Advance(1) != c.wide {
			t.Errorf("%d: the subset draws %s%d wide", c.weight, outline(t, part, 1), part.Advance(1))
		}
	}
	if _, ok := f.Glyph(0); ok || !f.empty(0) {
		t.Error("the missing glyph has ink")
	}
	for n := range len(cff2File(t)) - 60 {
		bad := slices.Clone(cff2File(t))
		bad[60+n] ^= 0xFF
		checkInstance(t, bad)
	}
}
