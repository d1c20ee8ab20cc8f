package layout

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// Fonts say all sorts of things of their height; lines stand where they stand.
func TestMetricsOfFontsMoveNothing(t *testing.T) {
	plain, err := fonts.Embedded(fonts.SansRegular).Extract([]rune(everything+"目录谢谢0123456789Hx"), fonts.Identity{Family: "Plain", Style: "Regular", PostScript: "Plain", Version: "Version 1.0"})
	if err != nil {
		t.Fatal(err)
	}
	lines := func(font []byte) (out []placed) {
		src := fmt.Sprintf(everything, "16:9") + "theme: {extends: red, faces: {serif: f.ttf, sans: f.ttf, sans-bold: f.ttf}}\n"
		files := assets.New(fstest.MapFS{"f.ttf": {Data: font}})
		tree, problems := keys.Read(t.Context(), "a.yaml", []byte(src))
		if problems.Failed() {
			t.Fatal(problems)
		}
		d, _ := outline.Parse(t.Context(), tree, files)
		th, problems := theme.Resolve(t.Context(), theme.Ref(d.Theme), geom.Point{X: 960, Y: 540}, files, &fonts.Library{})
		if problems.Failed() || th.Style(theme.Body).Regular[0].Family() != "Plain" {
			t.Fatal(problems)
		}
		p, _ := New(t.Context(), d, th, 0)
		for i := range p.Count() {
			out = append(out, texts(p.Page(i))...)
		}
		return out
	}
	want := lines(plain)
	if len(want) < 20 {
		t.Fatalf("%d runs of text", len(want))
	}
	for _, c := range []struct {
		name, table string
		at          int // of 16-bit numbers in the table
		values      []int
	}{
		{"typographic", "OS/2", 68, []int{3000, -2000, 900}},
		{"upside down", "OS/2", 68, []int{-500, 800, -900}},
		{"none", "OS/2", 68, []int{0, 0, 0}},
		{"Windows", "OS/2", 74, []int{9000, 9000}},
		{"letters as high as houses", "OS/2", 86, []int{9000, 9000}},
		{"letters below the line", "OS/2", 86, []int{-700, -700}},
		{"hhea", "hhea", 4, []int{4000, -3000, 2000}},
		{"box", "head", 36, []int{-9000, -9000, 9000, 9000}},
	} {
		odd := slices.Clone(plain)
		for record := 12; ; record += 16 {
			if string(odd[record:record+4]) == c.table {
				table := odd[binary.BigEndian.Uint32(odd[record+8:]):]
				for i, v := range c.values {
					binary.BigEndian.PutUint16(table[c.at+2*i:], uint16(v))
				}
				break
			}
		}
		if got := lines(odd); !slices.Equal(got, want) {
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Errorf("%s: %+v, want %+v", c.name, got[i], want[i])
					break
				}
			}
		}
	}
}
