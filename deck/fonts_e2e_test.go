//go:build e2e

package deck

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/bitmap/twin"
	"briefdeck/fonts"
)

// debian is where Debian's packages put fonts.
const debian = "/usr/share/fonts"

// installedFile reads a font file of a package; without it the test is skipped,
// but not in continuous integration.
func installedFile(t *testing.T, pkg, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(debian, name))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", pkg)
		}
		t.Skipf("%s is not installed", pkg)
	}
	return data
}

// sentences have names beyond the BMP, and marks that fonts draw differently.
var sentences = []string{
	"姓名里的生僻字办得成", "䶮、𬱖、𠮷、㛃、龑等名字一次录入，证照一次印对",
	"与 18 个部门共享 3.78 万条，“一网通办”率 90%——少跑腿……", "夏季 37℃ 以上延时服务，累计 1200 余人次",
}

func deckIn(t *testing.T, face string, files fstest.MapFS, opt Options) *Deck {
	t.Helper()
	var src strings.Builder
	fmt.Fprintf(&src, "title: 民生实事汇报\ntheme:\n  extends: red\n  faces: {serif: '%s', sans: '%[1]s', sans-bold: '%[1]s'}\nslides:\n  - title: %s\n    points:\n", face, sentences[0])
	for _, s := range sentences[1:] {
		fmt.Fprintf(&src, "      - {head: 服务, text: '%s'}\n", s)
	}
	if files == nil {
		files = fstest.MapFS{}
	}
	files["a.yaml"] = &fstest.MapFile{Data: []byte(src.String())}
	d, problems := Open(t.Context(), files, "a.yaml", opt)
	if problems.Failed() {
		t.Fatal(problems)
	}
	return d
}

// A deck in a font that somebody has looks as that font is drawn, and its text
// is copied exactly.
func TestE2EFontsThatPeopleHave(t *testing.T) {
	machine := &fonts.System{Folders: []string{debian}}
	for _, c := range []struct {
		pkg, file string
		face      string // as a theme names it; "" for the file beside the outline
		member    string
		want      string // of the PDF's fonts
	}{
		{"fonts-wqy-microhei", "truetype/wqy/wqy-microhei.ttc", "文泉驿微米黑", "", "WenQuanYiMicroHei"},
		{"fonts-noto-cjk", "opentype/noto/NotoSansCJK-Regular.ttc", "", "", "NotoSansCJKsc-Regular"},
		{"fonts-noto-cjk", "opentype/noto/NotoSansCJK-Bold.ttc", "", "#Noto Sans CJK TC", "NotoSansCJKtc-Bold"},
		{"fonts-lxgw-wenkai", "truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", "霞鹜文楷", "", "LXGWWenKai-Regular"},
	} {
		t.Run(c.want, func(t *testing.T) {
			data := installedFile(t, c.pkg, c.file)
			name, files := c.face, fstest.MapFS(nil)
			if name == "" {
				name = filepath.Base(c.file) + c.member
				files = fstest.MapFS{filepath.Base(c.file): {Data: data}}
			}
			d := deckIn(t, name, files, Options{Fonts: machine, SystemFonts: true})
			file := saved(t, d)

			list := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")[2:]
			if !strings.Contains(strings.Join(list, "\n"), "+"+c.want+" ") {
				t.Errorf("not set in %s: %q", c.want, list)
			}
			for _, f := range list {
				if !regexp.MustCompile(`^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes +\d+ +\d+$`).MatchString(f) {
					t.Errorf("not embedded, or no subset, or without text: %s", f)
				}
			}
			text := strings.ReplaceAll(tool(t, "pdftotext", "-raw", file, "-"), "\n", "")
			for _, s := range sentences {
				if !strings.Contains(text, s) {
					t.Errorf("the text lacks %q:\n%s", s, text)
				}
			}
			for _, says := range []string{tool(t, "qpdf", "--check", file), tool(t, "mutool", "draw", "-q", "-F", "stext", "-o", os.DevNull, file)} {
				if strings.Contains(strings.ToLower(says), "warning") && !strings.Contains(says, "ICC support") {
					t.Error(says)
				}
			}
			const scale = 2
			folder := t.TempDir()
			tool(t, "pdftoppm", "-r", fmt.Sprint(72*scale), "-f", "2", "-l", "2", "-png", "-singlefile", file, filepath.Join(folder, "page"))
			viewed, err := twin.Read(filepath.Join(folder, "page.png"))
			if err != nil {
				t.Fatal(err)
			}
			drawn := bitmap.Draw(t.Context(), d.Plan.Page(1), scale)
			if difference, shown := twin.Compare(viewed, drawn); !difference.Alike() {
				t.Errorf("mean difference %.2f of 255, %.2f %% of the pixels far off", difference.Mean, 100*difference.Far)
				kept(t, c.want, map[string]image.Image{"viewed": viewed, "drawn": drawn, "difference": shown})
			}
		})
	}
}

// The machine's fonts change nothing unless they are named or asked for.
func TestE2EFontsOfTheMachineAreNotUsedUnasked(t *testing.T) {
	installedFile(t, "fonts-noto-cjk", "opentype/noto/NotoSansCJK-Regular.ttc")
	machine := &fonts.System{Folders: []string{debian}}
	src := fstest.MapFS{"a.yaml": {Data: []byte("title: 民生实事汇报\nslides:\n  - title: 𠮷的名字\n    text: 一次录入\n")}}
	if _, problems := Open(t.Context(), src, "a.yaml", Options{Fonts: machine}); len(problems) != 1 || problems[0].Code != "missing-glyph" || problems[0].Pos.Line != 3 || problems[0].Pos.Col != 12 {
		t.Errorf("%v, want a missing glyph at 3:12", problems)
	}
	d, problems := Open(t.Context(), src, "a.yaml", Options{Fonts: machine, SystemFonts: true})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	file := saved(t, d)
	if text := tool(t, "pdftotext", "-raw", file, "-"); !strings.Contains(text, "𠮷的名字") {
		t.Error(text)
	}
	if list := tool(t, "pdffonts", file); !strings.Contains(list, "+NotoS") || !strings.Contains(list, "CJKsc") {
		t.Error(list)
	}
}
