package fonts

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	sans, bold, serif, symbols := Embedded(SansRegular), Embedded(SansBold), Embedded(SerifBold), Embedded(Symbols)
	tests := []struct {
		name   string
		weight int
		want   *Face
	}{
		{SansRegular, 0, sans}, {SansRegular, 400, sans}, {SansRegular, 700, bold}, {SansRegular, 500, sans}, {SansRegular, 550, bold}, {SansRegular, 900, bold}, {SansRegular, 100, sans},
		{SansBold, 0, bold}, {SansBold, 400, bold}, {"Noto Sans SC Regular", 700, sans}, {"NotoSansSC-Bold", 0, bold}, {"noto sans sc", 0, sans},
		{SerifBold, 0, serif}, {"Noto Serif SC", 400, serif}, {"思源宋体", 0, serif}, {"Source Han Serif SC", 700, serif}, {"Source Han Serif CN Heavy", 0, serif},
		{"思源黑体", 0, sans}, {"思源黑体 CN Bold", 0, bold}, {"思源黑体 粗体", 0, bold}, {"Source Han Sans SC", 700, bold}, {"Noto Sans CJK SC Medium", 700, sans},
		{Symbols, 700, symbols},
	}
	for _, lib := range []*Library{nil, {}} {
		for _, tt := range tests {
			if f, err := lib.Find(tt.name, tt.weight); err != nil || f != tt.want {
				t.Errorf("%s at %d: %v, %v", tt.name, tt.weight, f, err)
			}
		}
		for _, name := range []string{"", "bold", "微软雅黑", "Noto Sans", "宋体"} {
			f, err := lib.Find(name, 400)
			var e *Error
			if f != nil || !errors.As(err, &e) || e.Kind != UnknownName || e.Name != name {
				t.Errorf("%q: %v, %v", name, f, err)
			}
		}
	}
}

func TestLibraryAdd(t *testing.T) {
	made := func(family, style string, chars string) []byte {
		data, err := Embedded(SansRegular).Extract([]rune(chars), Identity{Family: family, Style: style, PostScript: strings.ReplaceAll(family, " ", "") + "-" + style, Version: "Version 1"})
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	var lib Library
	faces, err := lib.Add(collection(made("局里的字体", "Regular", "文明"), made("Bureau Hand", "Regular", "单位")))
	if err != nil || len(faces) != 2 {
		t.Fatal(faces, err)
	}
	for name, want := range map[string]*Face{"局里的字体": faces[0], "bureau-hand": faces[1], "BureauHand-Regular": faces[1], SansRegular: Embedded(SansRegular)} {
		if f, err := lib.Find(name, 400); err != nil || f != want {
			t.Errorf("%s: %v, %v", name, f, err)
		}
	}
	// An added face goes before an embedded one of the same name.
	own, err := lib.Add(made(SansRegular, "Regular", "创建"))
	if err != nil {
		t.Fatal(err)
	}
	if f, err := lib.Find(SansRegular, 400); err != nil || f != own[0] {
		t.Errorf("the added face is not found: %v, %v", f, err)
	}
	// One bad member, and nothing is added.
	bad := collection(made("Half Read", "Regular", "创"), trueTypeFile(nil))
	var e *Error
	if faces, err := lib.Add(bad); faces != nil || !errors.As(err, &e) {
		t.Errorf("%v, %v", faces, err)
	}
	if _, err := lib.Find("Half Read", 400); err == nil {
		t.Error("half a collection was added")
	}
	if _, err := lib.Add([]byte("not a font, though long enough")); !errors.As(err, &e) || e.Kind != NotAFont {
		t.Error(err)
	}
}

func TestExtract(t *testing.T) {
	source := Embedded(SerifBold)
	id := Identity{Family: "A Test Face", Style: "Regular", PostScript: "ATestFace", Version: "Version 1.5", Copyright: "© somebody", License: "as you like"}
	data, err := source.Extract([]rune("𬱖龑发发A\U0010FFFF"), id)
	if err != nil {
		t.Fatal(err)
	}
	f := mustParse(t, data)
	if got := slices.Collect(f.Runes()); !slices.Equal(got, []rune("A发龑𬱖")) {
		t.Errorf("characters %q", got)
	}
	if f.Name() != id.PostScript || f.Family() != id.Family {
		t.Errorf("%q, %q", f.Name(), f.Family())
	}
	if c, l := f.Notices(); c != id.Copyright || l != id.License {
		t.Errorf("%q, %q", c, l)
	}
	if f.Metrics() != source.Metrics() || f.Style().Weight != 700 {
		t.Errorf("%+v, weight %d", f.Metrics(), f.Style().Weight)
	}
	for _, r := range "A发龑𬱖" {
		a, _ := source.Glyph(r)
		b, _ := f.Glyph(r)
		if source.Advance(a) != f.Advance(b) || outline(t, source, a) != outline(t, f, b) {
			t.Errorf("%q is another glyph", r)
		}
	}
}

func TestCoverage(t *testing.T) {
	level1, level2 := HanziOfGB2312()
	if len(level1) != 3755 || len(level2) != 3008 || level1[0] != '啊' || level1[3754] != '座' || level2[0] != '亍' || level2[3007] != '齄' {
		t.Fatalf("GB 2312 has %d and %d hanzi", len(level1), len(level2))
	}
	tests := []struct {
		name       string
		ideographs int // at least
		beyond     int
		level1     int
		level2     int
		characters int
	}{
		{SansRegular, 23000, 196, 3755, 3008, 30000},
		{SansBold, 23000, 196, 3755, 3008, 30000},
		{SerifBold, 23000, 196, 3755, 3008, 30000},
		{Symbols, 0, 0, 0, 0, 360},
	}
	for _, tt := range tests {
		c := Embedded(tt.name).Coverage()
		if c.Ideographs < tt.ideographs || c.BeyondBMP < tt.beyond || c.Level1 != tt.level1 || c.Level2 != tt.level2 || c.Characters < tt.characters {
			t.Errorf("%s: %+v", tt.name, c)
		}
	}
}

// Names and signs that a deck must be able to show, in any of the text faces
// with the symbol face behind it.
func TestTextFacesAndSymbolsCover(t *testing.T) {
	for _, name := range []string{SansRegular, SansBold, SerifBold} {
		set := Set{Embedded(name), Embedded(Symbols)}
		for _, r := range "体臺灣發龑喆堃煊祎赟翀昉旻珺䶮㛃㴋𬱖𫖯𬀩𬘓𬤊𫍽㎡℃‰％①⑩㈠〇〔〕—…·" +
			"☐☑☒✔✗✘✓➔➤►◄★☆●○◆◇■□▲△▶⚠→←↑↓⇒⇨▪▸◦☺♥" +
			"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüăąćčđęěğıłńňőřśşšťůźżž²³⁴₂½¼⅓€£¥≤≥≠≈±×÷∞√∑" {
			if _, _, ok := set.Glyph(r); !ok {
				t.Errorf("%s lacks %q %U", name, r, r)
			}
		}
	}
	for r := rune(0x100); r < 0x180; r++ {
		if _, _, ok := (Set{Embedded(SansBold), Embedded(Symbols)}).Glyph(r); !ok {
			t.Errorf("Latin Extended-A lacks %q %U", r, r)
		}
	}
}

// DejaVu's licence forbids these words in the names of a changed font, and wants
// its notices to go along.
func TestSymbolFaceKeepsToItsLicence(t *testing.T) {
	f := Embedded(Symbols)
	for _, name := range f.Names() {
		for _, word := range []string{"Bitstream", "Vera", "Tavmjong", "Arev", "DejaVu"} {
			if strings.Contains(name, word) {
				t.Errorf("the name %q has %q", name, word)
			}
		}
	}
	copyright, license := f.Notices()
	if !strings.Contains(copyright, "Bitstream, Inc.") || !strings.Contains(copyright, "Tavmjong Bah") {
		t.Errorf("copyright %q", copyright)
	}
	file, err := os.ReadFile("LICENSE-DejaVu.txt")
	if err != nil {
		t.Fatal(err)
	}
	if strings.TrimSpace(license) != strings.TrimSpace(string(file)) {
		t.Error("the face's licence is not that of LICENSE-DejaVu.txt")
	}
	if len(symbolsFile) > 46<<10 {
		t.Errorf("the symbol face has %d bytes", len(symbolsFile))
	}
}

func TestSums(t *testing.T) {
	if got := strings.Count(sums, "\n"); got != len(EmbeddedNames()) {
		t.Errorf("%d sums", got)
	}
	for _, face := range EmbeddedNames() {
		if sum := fmt.Sprintf("%x", sha256.Sum256(embeddedFiles[face])); sum != EmbeddedSum(face) {
			t.Errorf("%s has the sum %s, want %q", face, sum, EmbeddedSum(face))
		}
	}
	if sum := EmbeddedSum("宋体"); sum != "" {
		t.Errorf("a face that is not embedded has the sum %q", sum)
	}
}
