package theme

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/fonts"
)

// madeFace is a font file of a few characters whose licence has these bits
// (OS/2, fsType).
func madeFace(t *testing.T, from, family string, rights uint16) []byte {
	t.Helper()
	data, err := fonts.Embedded(from).Extract([]rune("税务之光"), fonts.Identity{Family: family, Style: "Regular", PostScript: strings.ReplaceAll(family, " ", ""), Version: "Version 1.0"})
	if err != nil {
		t.Fatal(err)
	}
	for record := 12; ; record += 16 {
		if string(data[record:record+4]) == "OS/2" {
			binary.BigEndian.PutUint16(data[binary.BigEndian.Uint32(data[record+8:])+8:], rights)
			return data
		}
	}
}

// collected puts font files into one collection.
func collected(files ...[]byte) string {
	be := binary.BigEndian
	out := be.AppendUint32([]byte("ttcf\x00\x01\x00\x00"), uint32(len(files)))
	at := len(out) + 4*len(files)
	for _, f := range files {
		out = be.AppendUint32(out, uint32(at))
		at += len(f)
	}
	for _, f := range files {
		start := uint32(len(out))
		out = append(out, f...)
		for i := range int(be.Uint16(f[4:])) { // offsets count from the start of the file
			record := out[int(start)+12+16*i:]
			be.PutUint32(record[8:], be.Uint32(record[8:])+start)
		}
	}
	return string(out)
}

func TestFacesOfFiles(t *testing.T) {
	asia := collected(madeFace(t, fonts.SansRegular, "Office Sans JP", 0), madeFace(t, fonts.SansRegular, "Office Sans SC", 4), madeFace(t, fonts.SansBold, "Office Bold", 8))
	for _, c := range []struct {
		face, want string // the family; "" for the theme's below
		code       diag.Code
	}{
		{"asia.ttc", "Office Sans SC", ""},
		{"asia.ttc#Office Sans JP", "Office Sans JP", ""},
		{"asia.ttc#office-sans-jp", "Office Sans JP", ""},
		{"asia.ttc#3", "Office Bold", ""},
		{"asia.ttc#4", "", diag.UnknownMember},
		{"asia.ttc#0", "", diag.UnknownMember},
		{"asia.ttc#Kaiti", "", diag.UnknownMember},
		{"a#1.ttf", "Sharp", ""},
		{"closed.ttf", "", diag.FontForbidden},
		{"bitmaps.ttf", "", diag.FontForbidden},
		{"whole.ttf", "", diag.FontWhole},
		{"preview.ttf", "Preview", ""},
	} {
		files := folder(map[string]string{
			"own.yaml": "faces: {sans: '" + c.face + "'}\n",
			"asia.ttc": asia,
			"a#1.ttf":  string(madeFace(t, fonts.SansRegular, "Sharp", 0)),

			"closed.ttf":  string(madeFace(t, fonts.SansRegular, "Closed", 2)),
			"bitmaps.ttf": string(madeFace(t, fonts.SansRegular, "Bitmaps", 0x200)),
			"whole.ttf":   string(madeFace(t, fonts.SansRegular, "Whole", 0x100)),
			"preview.ttf": string(madeFace(t, fonts.SansRegular, "Preview", 4)),
		})
		th, problems := Resolve(t.Context(), Ref{File: "own.yaml"}, pages["16:9"], files, &fonts.Library{})
		var codes []string
		for _, p := range problems {
			codes = append(codes, string(p.Code))
		}
		if got := strings.Join(codes, " "); got != string(c.code) {
			t.Errorf("%s: %s, want %q", c.face, got, c.code)
		}
		want := c.want
		if want == "" {
			want = fonts.Embedded(fonts.SansRegular).Family()
		}
		if got := th.Style(Body).Regular[0].Family(); got != want {
			t.Errorf("%s: text is set in %s, want %s", c.face, got, want)
		}
	}
}

// A face of the machine is used where the theme names it, and otherwise only
// where it was asked for and no other face has the character.
func TestFacesOfTheMachine(t *testing.T) {
	root := t.TempDir()
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(root, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("hand.ttf", madeFace(t, fonts.SansRegular, "LXGW WenKai", 0))
	write("closed.ttf", madeFace(t, fonts.SansRegular, "Closed", 2))
	rare := onlySymbol(t)
	data, err := fonts.Embedded(fonts.Symbols).Extract([]rune{rare}, fonts.Identity{Family: "Rare", Style: "Regular", PostScript: "Rare", Version: "Version 1.0"})
	if err != nil {
		t.Fatal(err)
	}
	write("rare.ttf", data)
	for _, c := range []struct {
		src      string
		fallback bool
		first    string
		code     diag.Code
		faces    int
	}{
		{"motif: none\n", false, "Noto Sans SC", "", 2},
		{"motif: none\n", true, "Noto Sans SC", "", 3},
		{"faces: {sans: 霞鹜文楷}\n", false, "LXGW WenKai", "", 3},
		{"faces: {sans: LXGW WenKai}\n", true, "LXGW WenKai", "", 4},
		{"faces: {sans: Closed}\n", false, "Noto Sans SC", diag.FontForbidden, 2},
		{"faces: {sans: 隶书}\n", true, "Noto Sans SC", diag.UnknownFace, 3},
	} {
		lib := &fonts.Library{System: &fonts.System{Folders: []string{root}}, Fallback: c.fallback}
		th, problems := Resolve(t.Context(), Ref{File: "own.yaml"}, pages["16:9"], folder(map[string]string{"own.yaml": c.src}), lib)
		if len(problems) > 1 || (len(problems) == 1) != (c.code != "") || len(problems) == 1 && problems[0].Code != c.code {
			t.Errorf("%s: %v, want %q", c.src, problems, c.code)
		}
		set := th.Style(Body).Regular
		if set[0].Family() != c.first || len(set) != c.faces {
			t.Errorf("%s: %d faces, the first %s; want %d, %s", c.src, len(set), set[0].Family(), c.faces, c.first)
		}
		if f, _, ok := set.Glyph(rare); !ok || f.Name() != fonts.Embedded(fonts.Symbols).Name() {
			t.Errorf("%s: a face of the machine goes before the symbols", c.src)
		}
	}
}
