package pdf

import (
	"strings"
	"testing"

	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

func TestWidthArray(t *testing.T) {
	row := []uint16{0, 1, 2, 3, 4, 5, 6}
	gaps := []uint16{0, 1, 7, 8, 9, 300, 301}
	for _, c := range []struct {
		codes  []uint16
		widths []int32
		want   string
	}{
		{row, []int32{1000, 1000}, ""},
		{row, []int32{500}, "0[500]"},
		{row, []int32{1000, 500, 250, 1000, 0}, "1[500 250]4[0]"},
		{row, []int32{1, 1000, 3, 4, 5}, "0[1]2[3 4 5]"},
		{row, []int32{1, 1000, 3, 1000, 1000, 1000, 7}, "0[1]2[3]6[7]"},
		{gaps, []int32{1000, 1, 2, 3, 1000, 4, 5}, "1[1]7[2 3]300[4 5]"},
	} {
		if got := widthArray(c.codes[:len(c.widths)], c.widths); got != c.want {
			t.Errorf("%v of %v: got %s, want %s", c.widths, c.codes, got, c.want)
		}
	}
}

func TestDeclaredWidths(t *testing.T) {
	for _, c := range []struct {
		own  int32
		way  float64
		want int32
	}{
		{1000, 1000, 1000}, {1000, 1060, 1000}, {1000, 1061, 1080}, {1000, 1250, 1260}, {1000, 800, 1000}, {1000, 500, 500},
		{1000, -20, 1000}, {1000, 99999, 1000}, {224, 474, 480},
	} {
		if got := declared(c.own, c.way); got != c.want {
			t.Errorf("%d wide, %v to the next: got %d, want %d", c.own, c.way, got, c.want)
		}
	}
}

func TestWidthsOfTheSubsetAreTheDeclaredOnes(t *testing.T) {
	line := set(sans, 20, 20, 100, "甲乙Ab", 0.25)
	uses := newFontUses()
	if _, _, err := uses.count(makePage(sheet(line), 220, anywhere).content); err != nil {
		t.Fatal(err)
	}
	uses.number()
	f := &file{packer: &packer{ctx: t.Context()}}
	u := uses.list[0]
	if _, err := u.add(f, uses.subsets(&packer{ctx: t.Context()})()[0]); err != nil {
		t.Fatal(err)
	}
	subset, err := fonts.Parse(unpacked(t, f.objects[0].stream), 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(u.keys) != 5 {
		t.Fatalf("%d codes, want 5", len(u.keys))
	}
	for i, k := range u.keys {
		if got := subset.Advance(fonts.GID(i)); got != int(k.width) {
			t.Errorf("glyph %d (%s) is %d wide in the subset, %d declared", i, k.text, got, k.width)
		}
	}
	if got := u.keys[1].width; got != 1260 {
		t.Errorf("the first glyph's width is %d, want it to reach the next one", got)
	}
}

func TestToUnicodeNamesEveryText(t *testing.T) {
	u := &fontUse{face: sans, keys: []codeKey{{}, {text: "汉"}, {text: "𬱖"}, {text: "ffi"}, {}}, codes: []uint16{0, 1, 2, 3, 4}}
	got := string(u.toUnicode())
	if want := "1 beginbfrange<0001><0003>[<6C49><D873DC56><006600660069>]endbfrange\n"; !strings.Contains(got, want) {
		t.Errorf("%q is missing from\n%s", want, got)
	}
	for range 300 {
		u.codes = append(u.codes, uint16(len(u.keys)))
		u.keys = append(u.keys, codeKey{text: "字"})
	}
	got = string(u.toUnicode())
	for _, want := range []string{"<0005><00FF>[", "<0100><0130>["} {
		if !strings.Contains(got, want) {
			t.Errorf("ranges do not end with the first byte: %s is missing from\n%s", want, got)
		}
	}
	u = &fontUse{keys: []codeKey{{}, {text: "甲"}, {text: "乙"}, {text: "丙"}}, codes: []uint16{0, 7, 8, 12}}
	if got, want := string(u.toUnicode()), "2 beginbfrange<0007><0008>[<7532><4E59>]<000C><000C>[<4E19>]endbfrange\n"; !strings.Contains(got, want) {
		t.Errorf("%q is missing from\n%s", want, got)
	}
}

func TestSameFaceOnManyPagesIsOneFont(t *testing.T) {
	one := func(text string) *scene.Page {
		return sheet(set(sans, 12, 20, 50, text, 0), set(bold, 12, 20, 80, text, 0))
	}
	r := read(t, written(t, document(one("甲"), one("乙"), one("甲乙")), Options{}))
	n := 0
	for _, body := range r.bodies {
		if strings.Contains(body, "/FontFile2") {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d fonts are embedded, want 2", n)
	}
}
