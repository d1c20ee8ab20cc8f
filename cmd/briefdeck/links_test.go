package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefdeck/fonts"
)

// kinds are the files that an outline and its theme name, and where.
var kinds = []struct{ name, at string }{
	{"本局.yaml", "deck/a.yaml:2:8"},
	{"图/标.png", "deck/本局.yaml:2:7"},
	{"字体.ttf", "deck/本局.yaml:3:15"},
	{"材料.md", "deck/a.yaml:3:16"},
	{"办件.csv", "deck/a.yaml:6:19"},
	{"图/现场.png", "deck/a.yaml:8:14"},
}

// ofEveryKind is an outline with files of all kinds, in the folder deck.
func ofEveryKind(t *testing.T) map[string]string {
	t.Helper()
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	face, err := fonts.Embedded(fonts.SansRegular).Extract([]rune("年度工作汇报"), fonts.Identity{Family: "Own", Style: "Regular", PostScript: "Own", Version: "Version 1.0"})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{
		"deck/a.yaml": "title: 年度工作汇报\ntheme: 本局.yaml\ncheck_against: 材料.md\nslides:\n" +
			"  - title: 办件\n    table: {file: 办件.csv}\n" +
			"  - title: 现场\n    images: [图/现场.png]\n",
		"deck/本局.yaml":  "extends: red\nlogo: 图/标.png\nfaces: {sans: 字体.ttf}\n",
		"deck/字体.ttf":   string(face),
		"deck/材料.md":    "一月办件42件，二月57件。\n",
		"deck/办件.csv":   "月份,件数\n一月,42\n二月,57\n",
		"deck/图/现场.png": photo.String(),
		"deck/图/标.png":  photo.String(),
	}
}

// moved puts a link in the place of a file, which goes to where it leads.
func moved(t *testing.T, name, target string) {
	t.Helper()
	file := target
	if !filepath.IsAbs(target) {
		file = filepath.Join(filepath.Dir(name), target)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(name, file); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, name); err != nil {
		t.Skip("no symbolic links here")
	}
}

// up leads from a file below the folder deck to the folder above deck.
func up(name string) string { return strings.Repeat("../", strings.Count(name, "/")+1) }

// readers are the commands that read all files of a deck; check alone reads the
// document that numbers are held against.
var readers = [][]string{
	{"build", "deck/a.yaml", "-o", "a.pdf"},
	{"build", "deck/a.yaml", "--recipient", "甲", "--recipient", "乙", "-o", "out/"},
	{"build", "deck/a.yaml", "--format", "png", "--contact-sheet", "--width", "320", "-o", "a.png"},
	{"check", "deck/a.yaml", "--report", "r.html"},
}

// refused fails unless each command refuses the file of a kind in these words,
// in both languages, at the place that names it, and writes nothing.
func refused(t *testing.T, kind struct{ name, at string }, prepare func(name string), zh, en string) {
	t.Helper()
	in(t, ofEveryKind(t))
	prepare("deck/" + kind.name)
	for _, args := range readers {
		if kind.name == "材料.md" && args[0] == "build" {
			continue
		}
		for lang, words := range map[string]string{"zh": zh, "en": en} {
			term := play(t, world{}, slices.Concat(args, []string{"--lang", lang})...)
			text := term.err.String()
			if term.code != deckWrong || !strings.Contains(text, kind.at+": ") || !strings.Contains(text, words) {
				t.Errorf("%s, %q: %d: %s", kind.name, args, term.code, text)
			}
		}
	}
	for _, name := range []string{"a.pdf", "a.png", "r.html", "out"} {
		if _, err := os.Stat(name); err == nil {
			t.Errorf("%s: there is %s", kind.name, name)
		}
	}
}

func TestLinksOutOfTheFolder(t *testing.T) {
	for _, kind := range kinds {
		refused(t, kind, func(name string) { moved(t, name, up(kind.name)+"else/x"+filepath.Ext(name)) },
			"“"+kind.name+"”经链接指到了大纲的文件夹外面", "a link leads "+kind.name+" out of the outline's folder")
		refused(t, kind, func(name string) { moved(t, name, filepath.Join(t.TempDir(), "x")) },
			"提示: 删去链接，在那里放一份它指的文件或文件夹\n", "hint: delete the link and copy what it leads to to its place\n")
		refused(t, kind, func(name string) {
			moved(t, name, "gone")
			if err := os.Remove(filepath.Join(filepath.Dir(name), "gone")); err != nil {
				t.Fatal(err)
			}
		}, "“"+kind.name+"”是链接，它指的文件已经不在了", kind.name+" is a link, and the file that it leads to is gone")
	}
	// A folder that is a link takes all in it along.
	refused(t, struct{ name, at string }{"图", "deck/a.yaml:8:14"}, func(name string) { moved(t, name, "../else") },
		"“图/现场.png”经链接指到了大纲的文件夹外面", "a link leads 图/现场.png out of the outline's folder")
}

// Links that stay in the folder change nothing, and no link to the outline, to
// its folder or to what the command line names does.
func TestLinksThatAreFollowed(t *testing.T) {
	in(t, ofEveryKind(t))
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, step := range []struct {
		name string
		link func()
	}{
		{"none", func() {}},
		{"within", func() {
			for _, kind := range kinds {
				moved(t, "deck/"+kind.name, strings.TrimPrefix(up(kind.name), "../")+"store/"+filepath.Base(kind.name))
			}
		}},
		{"absolute", func() {
			for _, kind := range kinds {
				store := filepath.Join("deck", "store", filepath.Base(kind.name))
				moved(t, store, filepath.Join(here, "deck", "deep", filepath.Base(kind.name)))
			}
		}},
		{"the outline", func() { moved(t, "deck/a.yaml", "../else/outline.yaml") }},
		{"the folder", func() { moved(t, "deck", "away") }},
	} {
		step.link()
		for _, args := range readers {
			term := play(t, world{}, args...)
			if term.code != fine {
				t.Fatalf("%s, %q: %d: %s", step.name, args, term.code, &term.err)
			}
		}
		for _, name := range []string{"a.pdf", "out/a-甲.pdf", "out/a-乙.pdf", "a.png", "r.html"} {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if step.name == "none" {
				want[name] = string(data)
			} else if want[name] != string(data) {
				t.Errorf("%s: another %s", step.name, name)
			}
		}
	}
}

// What the command line names is read wherever it is; a theme's own files must
// be in its folder all the same.
func TestWhatTheCommandLineNames(t *testing.T) {
	files := ofEveryKind(t)
	files["else/s.txt"], files["else/big.yaml"] = "一月办件42件。\n", "extends: red\ntype: {body: {sizes: [40]}}\n"
	in(t, files)
	for name, target := range map[string]string{"deck/theme.yaml": "../else/big.yaml", "s.txt": "else/s.txt", "deck/own.yaml": "../else/own.yaml"} {
		if err := os.Symlink(target, name); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	for _, args := range [][]string{
		{"build", "deck/a.yaml", "--theme", "theme.yaml", "-o", "a.pdf"},
		{"build", "deck/a.yaml", "--theme", "./theme.yaml", "-o", "a.pdf"},
		{"check", "deck/a.yaml", "--theme", "theme.yaml", "--source", "s.txt"},
		{"check", "deck/a.yaml", "--source", "else/s.txt"},
		{"lines", "--width", "9em", "--theme", "deck/theme.yaml", "s.txt"},
		{"lines", "--width", "9em", "--theme", "deck/本局.yaml", "s.txt"},
	} {
		if term := play(t, world{}, args...); term.code != fine {
			t.Errorf("%q: %d: %s", args, term.code, &term.err)
		}
	}
	moved(t, "deck/字体.ttf", "../else/字体.ttf")
	term := play(t, world{}, "lines", "--lang", "en", "--width", "9em", "--theme", "deck/本局.yaml", "s.txt")
	if want := "deck/本局.yaml:3:15: error: a link leads 字体.ttf out of the outline's folder\n"; term.code != deckWrong || !strings.HasPrefix(term.err.String(), want) {
		t.Errorf("%d: %s", term.code, &term.err)
	}
}
