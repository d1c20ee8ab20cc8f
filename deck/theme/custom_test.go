package theme

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/fonts"
)

// resolve resolves a theme file of that text.
func resolve(t *testing.T, src string) (*Theme, diag.List) {
	t.Helper()
	return Resolve(t.Context(), Ref{File: "own.yaml"}, pages["16:9"], folder(map[string]string{"own.yaml": src}), &fonts.Library{})
}

func folder(files map[string]string) *assets.Files {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text), Mode: fs.ModePerm}
	}
	return assets.New(fsys)
}

// fontFile is a font of a few characters under a name of our own.
func fontFile(t *testing.T, family string) string {
	t.Helper()
	data, err := fonts.Embedded(fonts.SerifBold).Extract([]rune("税务之光"), fonts.Identity{Family: family, Style: "Bold", PostScript: "Test-Bold", Version: "Version 1.0"})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func picture(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewRGBA(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCustomThemeFile(t *testing.T) {
	files := folder(map[string]string{
		"themes/county.yaml": strings.Join([]string{
			"继承: office.yaml",
			"颜色: {强调色: 1F7A5C}",
			"字号: {正文: {字号: [24, 22, 20], 行距: 1.5}}",
			"页脚: {单位: 是, 页码: 否}",
			"",
		}, "\n"),
		"themes/office.yaml": strings.Join([]string{
			"extends: 税务蓝",
			"title: {zh: 县局, en: County}",
			`colors: {primary: "#0A5", paper: "#FFFFFF"}`,
			"faces: {serif: title.ttf}",
			"spacing: {margin: 60, body-bottom: 60}",
			"motif: 无",
			"两端对齐: 是",
			"logo: logo.png",
			"",
		}, "\n"),
		"themes/title.ttf": fontFile(t, "Own Title"),
		"themes/logo.png":  picture(t),
	})
	th, problems := Resolve(t.Context(), Ref{File: "themes/county.yaml"}, pages["4:3"], files, nil)
	for _, p := range problems {
		if p.Code != diag.LowContrast { // of #00AA55, a green that is too pale
			t.Errorf("%v: %s", p.Pos, p.Text(diag.En))
		}
	}
	c := th.Color
	if c.Primary != color.RGB(0x00AA55) || c.Accent != color.RGB(0x1F7A5C) || c.Paper != color.White {
		t.Errorf("the colours are %v, %v, %v", c.Primary, c.Accent, c.Paper)
	}
	if blue := color.RGB(0x083876); c.PrimaryDeep == blue || c.Series[0] != c.Primary {
		t.Errorf("a new primary leaves %v and %v behind", c.PrimaryDeep, c.Series[0])
	}
	if th.Name != "county" || th.Motif != NoMotif || th.Logo == nil || th.Logo.Name != "themes/logo.png" {
		t.Errorf("%q, %v, %v", th.Name, th.Motif, th.Logo)
	}
	if !th.Justify {
		t.Error("the lines are not justified")
	}
	if th.Footer != (Footer{Title: true, Organization: true}) {
		t.Errorf("the footer is %+v", th.Footer)
	}
	if s := th.Style(Body); s.Size(0) != 24 || s.Size(9) != 20 || s.Leading != 1.5 || s.TightLeading != 1.4 {
		t.Errorf("the body is set %+v", s)
	}
	if th.Space.Margin != 60 || th.Space.BodyBottom != 660 || th.Space.BodyTop != 111 {
		t.Errorf("the grid is %+v", th.Space)
	}
	title := th.Style(SlideTitle).Regular
	if title[0].Family() != "Own Title" {
		t.Errorf("titles are set in %s", title[0].Family())
	}
	for char, want := range map[rune]string{'税': "Own Title", '汉': "Noto Serif SC", onlySymbol(t): "Briefdeck Symbols"} {
		if face, _, ok := title.Glyph(char); !ok || !strings.Contains(face.Family(), want) {
			t.Errorf("%c is set in %s", char, face.Family())
		}
	}
}

// onlySymbol is a character that of the embedded faces only the last has.
func onlySymbol(t *testing.T) rune {
	t.Helper()
	texts := fonts.Set{fonts.Embedded(fonts.SerifBold), fonts.Embedded(fonts.SansBold)}
	for r := range fonts.Embedded(fonts.Symbols).Runes() {
		if _, _, ok := texts.Glyph(r); !ok {
			return r
		}
	}
	t.Fatal("every symbol is in the text faces too")
	return 0
}

func TestInlineTheme(t *testing.T) {
	src := "theme: {extends: red, colors: {primary: \"#0B4DA2\"}}\n"
	tree, problems := keys.Read(t.Context(), "deck.yaml", []byte(src))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	th, problems := Resolve(t.Context(), Ref{Inline: tree.Entries[0].Value}, pages["16:9"], nil, nil)
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	red, _ := Resolve(t.Context(), Ref{}, pages["16:9"], nil, nil)
	if th.Color.Primary != color.RGB(0x0B4DA2) || th.Color.Accent != red.Color.Accent {
		t.Errorf("the colours are %v and %v", th.Color.Primary, th.Color.Accent)
	}
	if hue := th.Color.CoverTo; hue.B < hue.R {
		t.Errorf("the cover of a blue theme ends in %v", hue)
	}
	if th.Title.Zh != "党建红" {
		t.Errorf("it is called %v", th.Title)
	}
}

func TestThemesThatExtendEachOther(t *testing.T) {
	files := folder(map[string]string{
		"a.yaml": "motif: none\nextends: b.yaml\n",
		"b.yaml": "extends: ./a.yaml\n",
	})
	th, problems := Resolve(t.Context(), Ref{File: "a.yaml"}, pages["16:9"], files, nil)
	want := diag.Pos{File: "b.yaml", Line: 1, Col: 10}
	if len(problems) != 1 || problems[0].Code != diag.ThemeCycle || problems[0].Pos != want {
		t.Fatalf("%v", problems)
	}
	if got := problems[0].Args[0]; got != "a.yaml → b.yaml → a.yaml" {
		t.Errorf("the circle is told as %v", got)
	}
	if th.Motif != NoMotif || th.Color.Primary == (color.Color{}) {
		t.Errorf("the rest is lost: %v, %v", th.Motif, th.Color.Primary)
	}
}

func TestColoursOfBothForms(t *testing.T) {
	for form, want := range map[string]uint32{`"#0B4DA2"`: 0x0B4DA2, "0B4DA2": 0x0B4DA2, "0b4da2": 0x0B4DA2, `"#07a"`: 0x0077AA, "'102030'": 0x102030, "000000": 0} {
		th, problems := resolve(t, "colors: {primary-deep: "+form+"}\n")
		if problems.Failed() || th.Color.PrimaryDeep != color.RGB(want) {
			t.Errorf("%s is read as %v, %v", form, th.Color.PrimaryDeep, problems)
		}
	}
}

func FuzzResolve(f *testing.F) {
	for _, name := range []string{"base", "red", "blue", "ink"} {
		src, err := builtin.ReadFile("builtin/" + name + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Add("extends: own.yaml\n")
	f.Add("extends: red\ntype:\n  card-note: {leading: 1, tight: 1.4}\n")
	f.Add("字号: {正文: {字号: [], 行距: -1}}\nlogo: [a]\nfaces: serif\n")
	f.Fuzz(func(t *testing.T, src string) {
		th, problems := resolve(t, src)
		checkStyles(t, th)
		for _, p := range problems {
			if p.Text(diag.Zh) == "" || p.Pos.File == "" {
				t.Errorf("%+v", p)
			}
		}
	})
}
