package theme

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/fonts"
)

// variable makes a font file one of a variable font with weights from 300 to
// 600, whose glyphs are the same at each.
func variable(file []byte) []byte {
	be := binary.BigEndian
	count := int(be.Uint16(file[4:]))
	glyphs := 0
	tables := map[string][]byte{}
	for i := range count {
		record := file[12+16*i:]
		data := file[be.Uint32(record[8:]):][:be.Uint32(record[12:])]
		if tables[string(record[:4])] = data; string(record[:4]) == "maxp" {
			glyphs = int(be.Uint16(data[4:]))
		}
	}
	var fvar []byte
	for _, v := range []uint16{1, 0, 16, 2, 1, 20, 0, 8, 'w'<<8 | 'g', 'h'<<8 | 't', 300, 0, 300, 0, 600, 0, 0, 256} {
		fvar = be.AppendUint16(fvar, v)
	}
	gvar := make([]byte, 20+2*(glyphs+1))
	for at, v := range map[int]int{0: 1, 4: 1, 12: glyphs, 10: len(gvar), 18: len(gvar)} {
		be.PutUint16(gvar[at:], uint16(v))
	}
	tables["fvar"], tables["gvar"] = fvar, gvar
	out := append(be.AppendUint16(slices.Clone(file[:4]), uint16(len(tables))), 0, 0, 0, 0, 0, 0)
	body := make([]byte, 0, len(file))
	var tags []string
	for tag := range tables {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	for _, tag := range tags {
		out = append(append(out, tag...), 0, 0, 0, 0)
		out = be.AppendUint32(out, uint32(12+16*len(tables)+len(body)))
		out = be.AppendUint32(out, uint32(len(tables[tag])))
		body = append(body, tables[tag]...)
		body = append(body, 0, 0, 0)[:(len(body)+3)&^3]
	}
	return append(out, body...)
}

// A variable font is drawn at the weight of the text that it is for, or the
// nearest that it has, or the one that the theme names; the user is told which.
func TestVariableFonts(t *testing.T) {
	files := map[string]string{"vary.ttf": string(variable(madeFace(t, fonts.SansRegular, "Vary", 0)))}
	for _, c := range []struct {
		faces         string
		regular, bold int // 0 where the theme's is not used
		problems      string
	}{
		{"{sans: vary.ttf}", 400, 0, "font-variable vary.ttf 400 300 600"},
		{"{sans-bold: vary.ttf}", 0, 600, "font-variable vary.ttf 600 300 600"},
		{"{sans: vary.ttf, sans-bold: vary.ttf}", 400, 600, "font-variable vary.ttf 400 300 600; font-variable vary.ttf 600 300 600"},
		{"{sans: 'vary.ttf#Medium'}", 500, 0, "font-variable vary.ttf 500 300 600"},
		{"{sans: 'vary.ttf#常规'}", 400, 0, "font-variable vary.ttf 400 300 600"},
		{"{sans: 'vary.ttf#Black'}", 0, 0, "unknown-member vary.ttf Black [Vary]"},
	} {
		files["own.yaml"] = "faces: " + c.faces + "\n"
		th, problems := Resolve(t.Context(), Ref{File: "own.yaml"}, pages["16:9"], folder(files), &fonts.Library{})
		var said []string
		for _, p := range problems {
			said = append(said, strings.TrimSpace(fmt.Sprintln(append([]any{p.Code}, p.Args...)...)))
		}
		if got := strings.Join(said, "; "); got != c.problems {
			t.Errorf("%s: %s, want %s", c.faces, got, c.problems)
		}
		for _, slot := range []struct {
			face   *fonts.Face
			weight int
		}{{th.Style(Body).Regular[0], c.regular}, {th.Style(Body).Strong[0], c.bold}} {
			if own := slot.face.Family() == "Vary"; own != (slot.weight != 0) || own && slot.face.Style().Weight != slot.weight {
				t.Errorf("%s: set in %s of weight %d, want weight %d", c.faces, slot.face.Family(), slot.face.Style().Weight, slot.weight)
			}
		}
		for _, p := range problems {
			if p.Code == diag.FontVariable && p.Level != diag.Warning {
				t.Errorf("%s: %v", c.faces, p.Level)
			}
		}
	}
}
