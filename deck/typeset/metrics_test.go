package typeset

import (
	"encoding/binary"
	"slices"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// Fonts have all sorts of vertical metrics, some of them wrong. Lines of their
// text stand where those of any font stand.
func TestOddMetricsMoveNothing(t *testing.T) {
	const text = "一行Hx"
	data, err := fonts.Embedded(fonts.SansRegular).Extract([]rune(text), fonts.Identity{Family: "Odd", Style: "Regular", PostScript: "Odd", Version: "Version 1.0"})
	if err != nil {
		t.Fatal(err)
	}
	type change struct {
		table string
		at    int
		value int
	}
	set := func(changes []change) *Paragraph {
		file := slices.Clone(data)
		for record := 12; record < 12+16*int(binary.BigEndian.Uint16(file[4:])); record += 16 {
			for _, c := range changes {
				if string(file[record:record+4]) == c.table {
					binary.BigEndian.PutUint16(file[int(binary.BigEndian.Uint32(file[record+8:]))+c.at:], uint16(c.value))
				}
			}
		}
		files := assets.New(fstest.MapFS{"odd.ttf": {Data: file}, "own.yaml": {Data: []byte("faces: {sans: odd.ttf}\n")}})
		th, problems := theme.Resolve(t.Context(), theme.Ref{File: "own.yaml"}, geom.Point{X: 960, Y: 540}, files, &fonts.Library{})
		if len(problems) > 0 || th.Style(theme.Body).Regular[0].Family() != "Odd" {
			t.Fatal(problems)
		}
		return (&Setter{Theme: th}).Set(body, markup.Plain(text+text), 4*th.Style(theme.Body).Size(0))
	}
	const ascender, descender, gap, xHeight, capHeight = 68, 70, 72, 86, 88
	want := set(nil)
	wanted, _, _ := drawn(want.DrawIn(geom.Rect{W: 300, H: 200}, scene.P))
	for name, changes := range map[string][]change{
		"tall":          {{"OS/2", ascender, 1900}, {"OS/2", descender, -900}, {"OS/2", gap, 900}, {"hhea", 4, 2500}, {"hhea", 6, -1500}, {"hhea", 8, 800}},
		"impossible":    {{"OS/2", ascender, 0x7FFF}, {"OS/2", descender, 0x7FFF}, {"hhea", 4, -3000}, {"hhea", 6, 3000}},
		"windows' too":  {{"OS/2", 74, 5000}, {"OS/2", 76, 5000}},
		"no heights":    {{"OS/2", xHeight, 0}, {"OS/2", capHeight, 0}},
		"wrong heights": {{"OS/2", xHeight, 300}, {"OS/2", capHeight, 980}},
		"huge heights":  {{"OS/2", xHeight, 0x7FFF}, {"OS/2", capHeight, 0x8000}},
	} {
		p := set(changes)
		if p.Ascent != want.Ascent || p.Leading != want.Leading || p.Height != want.Height || p.Cap != want.Cap {
			t.Errorf("%s: ascent %.3f, leading %.3f, height %.3f, capitals %.3f", name, p.Ascent, p.Leading, p.Height, p.Cap)
		}
		texts, _, _ := drawn(p.DrawIn(geom.Rect{W: 300, H: 200}, scene.P))
		for i := range texts {
			if texts[i].At != wanted[i].At {
				t.Errorf("%s: line %d stands at %v, want %v", name, i, texts[i].At, wanted[i].At)
			}
		}
	}
}
