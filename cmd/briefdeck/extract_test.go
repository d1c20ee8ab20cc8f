package main

import (
	"bytes"
	"context"
	"encoding/json"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"briefdeck/deck/carry"
)

// sourced are the files of a deck with a theme, tables and a picture.
func sourced(t *testing.T) map[string]string {
	t.Helper()
	book := excelize.NewFile()
	for cell, v := range map[string]any{"A1": "月份", "B1": "到馆", "A2": "一月", "B2": 12, "A3": "二月", "B3": 15} {
		if err := book.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	var workbook, photo bytes.Buffer
	if err := book.Write(&workbook); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&photo, image.NewRGBA(image.Rect(0, 0, 900, 600)), nil); err != nil {
		t.Fatal(err)
	}
	return map[string]string{
		"稿/年度 汇报.yaml": `title: 年度工作汇报
theme: 主题/本局.yaml
slides:
  - title: 到馆人次
    table: {file: 数据/月.csv}
    notes: 这里停一停。
  - title: 到馆人次的变化
    table: {file: 数据/月.xlsx}
  - title: 现场
    images: [图/现场.jpg]
`,
		"稿/主题/本局.yaml": "extends: blue\n",
		"稿/数据/月.csv":   "月份,到馆\r\n一月,12\r\n二月,15\r\n",
		"稿/数据/月.xlsx":  workbook.String(),
		"稿/图/现场.jpg":   photo.String(),
	}
}

const carried = "年度 汇报.yaml 主题/本局.yaml 数据/月.csv 数据/月.xlsx"

// What comes out is what went in, and makes the same deck once the pictures are
// beside it.
func TestExtractedSourceBuildsTheSameDeck(t *testing.T) {
	files := sourced(t)
	in(t, files)
	w := world{env: environment("SOURCE_DATE_EPOCH=1700000000")}
	options := []string{"--with-source", "--grey", "--theme", "主题/本局.yaml"}
	term := play(t, w, append([]string{"build", "稿/年度 汇报.yaml", "-o", "a.pdf"}, options...)...)
	if want := "a.pdf：4 页\n附有源文件：主题/本局.yaml、年度 汇报.yaml、数据/月.csv、数据/月.xlsx、briefdeck-manifest.json；讲稿备注和全部数据也在里面，收到 PDF 的人都能取出\n"; term.code != fine || term.out.String() != want {
		t.Fatalf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	term = play(t, world{}, "extract", "a.pdf", "-o", "新/稿", "--lang", "en")
	if term.code != fine || !strings.Contains(term.err.String(), "a.pdf: warning: the PDF does not hold the originals of these pictures and fonts: 图/现场.jpg\n") {
		t.Fatalf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	for _, name := range append(strings.Split(carried[len("年度 汇报.yaml "):], " "), "年度 汇报.yaml") {
		holds(t, "新/稿/"+name, files["稿/"+name])
		if !strings.Contains(term.out.String(), filepath.FromSlash("新/稿/"+name)+"\n") {
			t.Errorf("%s is not listed:\n%s", name, &term.out)
		}
	}
	if _, err := os.Stat("新/稿/图"); err == nil {
		t.Error("a picture came out")
	}
	if err := os.MkdirAll("新/稿/图", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("新/稿/图/现场.jpg", []byte(files["稿/图/现场.jpg"]), 0o644); err != nil {
		t.Fatal(err)
	}

	// The manifest says how to build it again.
	var m carry.Manifest
	data, err := os.ReadFile("新/稿/" + carry.ManifestName)
	if err != nil || json.Unmarshal(data, &m) != nil {
		t.Fatalf("%v: %s", err, data)
	}
	if got := strings.Join(m.Options, " "); got != "--theme=主题/本局.yaml --grey --with-source" || m.Date != "1700000000" {
		t.Errorf("the manifest has the options %s and the date %s", got, m.Date)
	}
	t.Chdir("新/稿")
	if term := play(t, w, append([]string{"build", m.Outline, "-o", "../a.pdf"}, m.Options...)...); term.code != fine {
		t.Fatalf("%d: %q", term.code, &term.err)
	}
	first, err := os.ReadFile("../../a.pdf")
	if err != nil {
		t.Fatal(err)
	}
	holds(t, "../a.pdf", string(first))
}

func TestSourceOfSomeSorts(t *testing.T) {
	for _, c := range []struct{ name, outline, args, want string }{
		{"neither notes nor data", good, "", "a.pdf：3 页\n附有源文件：a.yaml、briefdeck-manifest.json\n"},
		{"in English", good, "--lang en", "a.pdf: 3 pages\nwith its source: a.yaml, briefdeck-manifest.json\n"},
		{"notes, in English", strings.Replace(good, "points:", "notes: 停一停\n    points:", 1), "--lang en", "a.pdf: 3 pages\nwith its source: a.yaml, briefdeck-manifest.json; the speaker's notes go along to everybody who gets the PDF\n"},
		{"handouts are without", printed, "", "a.pdf：3 页\n附有源文件：a.yaml、briefdeck-manifest.json\na-handout-3.pdf：1 页\na-notes.pdf："},
	} {
		in(t, map[string]string{"a.yaml": c.outline})
		term := play(t, world{}, append([]string{"build", "a.yaml", "--with-source"}, strings.Fields(c.args)...)...)
		if term.code != fine || !strings.HasPrefix(term.out.String(), c.want) {
			t.Errorf("%s: %d: %q, %q", c.name, term.code, &term.out, &term.err)
		}
	}
	term := play(t, world{}, "extract", "a-handout-3.pdf")
	if term.code != fileWrong || !strings.Contains(term.err.String(), "这个 PDF 没有带源文件") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
}

func TestOddNamesDoNotGoAlong(t *testing.T) {
	in(t, map[string]string{".a.yaml": good})
	term := play(t, world{}, "build", ".a.yaml", "--with-source")
	if term.code != deckWrong || !strings.HasPrefix(term.err.String(), "错误: “.a.yaml”这样的文件名不能附进 PDF\n") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	only(t, ".a.yaml")
}

// Files that are there are overwritten only with --force, and all or none.
func TestExtractInto(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "out/a.yaml": "别的\n", "same/a.yaml": good, "file": "甲"})
	if term := play(t, world{}, "build", "a.yaml", "--with-source"); term.code != fine {
		t.Fatal(&term.err)
	}
	term := play(t, world{}, "extract", "a.pdf", "-o", "out")
	if want := "a.pdf: 错误: “out”里已经有内容不同的 “a.yaml”，没有改动任何文件\n"; term.code != fileWrong || !strings.HasPrefix(term.err.String(), want) {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	holds(t, "out/a.yaml", "别的\n")
	if _, err := os.Stat("out/" + carry.ManifestName); err == nil {
		t.Error("something was written")
	}
	for _, args := range []string{"-o out --force", "-o same", ""} {
		if term := play(t, world{}, append([]string{"extract", "a.pdf"}, strings.Fields(args)...)...); term.code != fine {
			t.Errorf("%s: %d: %q", args, term.code, &term.err)
		}
	}
	for _, folder := range []string{"out", "same", "a-source"} {
		holds(t, folder+"/a.yaml", good)
	}
	if term := play(t, world{}, "extract", "a.pdf", "-o", "file"); term.code != fileWrong || !strings.Contains(term.err.String(), "不能建立输出文件夹“file”") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if term := playUntil(t, ctx, world{}, "extract", "a.pdf", "-o", "later"); term.code != interrupted {
		t.Errorf("%d: %q", term.code, &term.err)
	}
}

// A link in the folder does not lead out of it.
func TestExtractStaysInItsFolder(t *testing.T) {
	files := sourced(t)
	in(t, files)
	if term := play(t, world{}, "build", "稿/年度 汇报.yaml", "--with-source", "-o", "a.pdf"); term.code != fine {
		t.Fatal(&term.err)
	}
	for _, folder := range []string{"out", "else"} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../else", "out/数据"); err != nil {
		t.Skip("this system has no links")
	}
	term := play(t, world{}, "extract", "a.pdf", "-o", "out", "--force")
	if left, _ := os.ReadDir("else"); term.code != fileWrong || len(left) > 0 {
		t.Errorf("%d: %q, %d files outside", term.code, &term.err, len(left))
	}
}

func TestExtractFromOtherFiles(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "empty.pdf": "", "half.pdf": "%PDF-1.7\n", "folder/b": ""})
	for _, c := range []struct{ file, zh, en string }{
		{"a.yaml", "这不是 PDF 文件", "this is no PDF document"},
		{"empty.pdf", "这不是 PDF 文件", "this is no PDF document"},
		{"half.pdf", "这个 PDF 已损坏，里面的文件取不出来", "this PDF is damaged: its files cannot be extracted"},
		{"folder", "这个文件读不出来", "this file cannot be read"},
		{"none.pdf", "找不到这个文件", "there is no such file"},
	} {
		for lang, want := range map[string]string{"zh": c.file + ": 错误: " + c.zh + "\n", "en": c.file + ": error: " + c.en + "\n"} {
			term := play(t, world{}, "extract", c.file, "--lang", lang)
			if term.code != fileWrong || !strings.HasPrefix(term.err.String(), want) || term.out.Len() > 0 {
				t.Errorf("%s: %d: %q", c.file, term.code, &term.err)
			}
		}
	}
	only(t, "a.yaml", "empty.pdf", "folder/b", "half.pdf")
}
