package fonts

import (
	"bytes"
	"context"
	"encoding/binary"
	"flag"
	"os"
	"slices"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

var update = flag.Bool("update", false, "write lean.bin")

// The embedded faces' lean glyphs are ready, and as they would be made.
func TestLeanTables(t *testing.T) {
	var want []byte
	for _, name := range []string{SansRegular, SansBold, SerifBold} {
		f, err := Parse(Embedded(name).data, 0) // which has none ready
		if err != nil {
			t.Fatal(err)
		}
		want = appendLeanTable(t, want, f)
	}
	if *update {
		if err := os.WriteFile("lean.bin", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(leanTables, want) {
		t.Errorf("lean.bin has %d bytes and is not what the faces give, %d bytes: go test ./fonts -run LeanTables -update", len(leanTables), len(want))
	}
}

// appendLeanTable makes a face's table.
func appendLeanTable(t *testing.T, out []byte, f *Face) []byte {
	listed := []GID{0}
	for _, r := range commonCharacters(t) {
		if g, ok := f.Glyph(r); ok {
			listed = append(listed, g)
		}
	}
	slices.Sort(listed)
	b := &subsetBuilder{ctx: context.Background(), face: f, all: slices.Compact(listed), small: true}
	place := make([]uint16, f.Len())
	for i, g := range b.all {
		place[g] = uint16(i + 1)
	}
	b.leanGlyphs(place) // which the face keeps
	var gids []GID
	for g := range f.lean.glyphs {
		gids = append(gids, g)
	}
	slices.Sort(gids)
	out = binary.BigEndian.AppendUint16(out, uint16(len(gids)))
	end := 0
	for _, g := range gids {
		if data, _ := f.glyphData(g); f.bearing(g) != i16(data, 2) {
			t.Errorf("%s: the ink of glyph %d starts elsewhere than its bearing says", f.Name(), g)
		}
		end += len(f.lean.glyphs[g].data)
		out = append(binary.BigEndian.AppendUint16(out, uint16(g)), byte(end>>16), byte(end>>8), byte(end))
	}
	for _, g := range gids {
		out = append(out, f.lean.glyphs[g].data...)
	}
	return out
}

// commonCharacters are the first level of GB 2312 and what stands before it but
// letters: rows 1 to 3 and 16 to 55.
func commonCharacters(t *testing.T) []rune {
	var out []rune
	for row := byte(0xA1); row <= 0xD7; row++ {
		if row > 0xA3 && row < 0xB0 {
			continue
		}
		for cell := byte(0xA1); cell <= 0xFE; cell++ {
			text, err := simplifiedchinese.GBK.NewDecoder().Bytes([]byte{row, cell})
			if err != nil {
				t.Fatal(err)
			}
			if r := []rune(string(text))[0]; r != 0xFFFD {
				out = append(out, r)
			}
		}
	}
	return out
}
