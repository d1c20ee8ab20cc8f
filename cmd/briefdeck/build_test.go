package main

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

func TestBuildWritesBesideTheOutline(t *testing.T) {
	in(t, map[string]string{"汇报/年度.yaml": good})
	term := play(t, world{}, "build", "汇报/年度.yaml")
	if term.code != fine || term.out.String() != "汇报/年度.pdf：3 页\n" || term.err.Len() > 0 {
		t.Fatalf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	holds(t, "汇报/年度.pdf", "PDF")
	only(t, "汇报/年度.pdf", "汇报/年度.yaml")
}

func TestBuildOutputs(t *testing.T) {
	files := map[string]string{"a.yaml": good, "b.yml": good, "sub/a.yaml": good, "there/keep": "", "notes.txt": "旧"}
	for _, c := range []struct {
		name string
		args string
		code int
		out  string // standard output
		err  string // what standard error says, in part
		made string // files that were made
	}{
		{"default", "a.yaml", fine, "a.pdf：3 页\n", "", "a.pdf"},
		{"file", "a.yaml -o out.pdf", fine, "out.pdf：3 页\n", "", "out.pdf"},
		{"file in a new folder", "a.yaml -o new/deep/x.pdf", fine, "new/deep/x.pdf：3 页\n", "", "new/deep/x.pdf"},
		{"new folder", "a.yaml --output=new/", fine, "new/a.pdf：3 页\n", "", "new/a.pdf"},
		{"folder that is there", "a.yaml -o there", fine, "there/a.pdf：3 页\n", "", "there/a.pdf"},
		{"several", "a.yaml b.yml", fine, "a.pdf：3 页\nb.pdf：3 页\n", "", "a.pdf b.pdf"},
		{"several into a folder", "a.yaml b.yml -o new/", fine, "new/a.pdf：3 页\nnew/b.pdf：3 页\n", "", "new/a.pdf new/b.pdf"},
		{"several into a file", "a.yaml b.yml -o x.pdf", usageWrong, "", "2 个大纲不能写进同一个文件", ""},
		{"the same name twice", "a.yaml sub/a.yaml -o new/", usageWrong, "", "“a.yaml”和“sub/a.yaml”会写进同一个文件 new/a.pdf", ""},
		{"over the outline", "a.yaml -o a.yaml", usageWrong, "", "“a.yaml”正是这次要读的文件", ""},
		{"over the outline by another name", "a.yaml -o ./sub/../a.yaml", usageWrong, "", "正是这次要读的文件", ""},
		{"into a file as folder", "a.yaml -o notes.txt/x.pdf", fileWrong, "", "不能建立输出文件夹“notes.txt”", ""},
		{"into a file as folder of several", "a.yaml b.yml -o notes.txt/", fileWrong, "", "不能建立输出文件夹“notes.txt”", ""},
		{"standard output", "a.yaml -o -", usageWrong, "", "-o 的值不能是“-”", ""},
		{"no outline", "", usageWrong, "", "没有写出是哪个大纲", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in(t, files)
			term := play(t, world{}, append([]string{"build"}, strings.Fields(c.args)...)...)
			if term.code != c.code || term.out.String() != c.out || !strings.Contains(term.err.String(), c.err) || c.err == "" && term.err.Len() > 0 {
				t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
			}
			for name := range files {
				holds(t, name, files[name])
			}
			made := strings.Fields(c.made)
			for _, name := range made {
				holds(t, name, "PDF")
			}
			all := 0
			filepath.WalkDir(".", func(_ string, e os.DirEntry, _ error) error {
				if !e.IsDir() {
					all++
				}
				return nil
			})
			if all != len(files)+len(made) {
				t.Errorf("%d files are there, want %d", all, len(files)+len(made))
			}
		})
	}
}

// An output that an outline reads, under whatever name, is not written over.
func TestOutputMayNotBeARead(t *testing.T) {
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	in(t, map[string]string{"x/a.yaml": "title: 甲\nslides:\n  - title: 乙\n    images: [图.png]\n", "x/图.png": photo.String()})
	if term := play(t, world{}, "build", "x/a.yaml", "-o", "x/a.pdf"); term.code != fine {
		t.Fatalf("%d: %q", term.code, &term.err)
	}
	term := play(t, world{}, "build", "x/a.yaml", "-o", "x/图.png")
	if term.code != usageWrong || !strings.Contains(term.err.String(), "“x/图.png”正是这次要读的文件") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	holds(t, "x/图.png", photo.String())
}

// Whatever goes wrong, the old output stays as it was, byte for byte, and
// nothing is left behind.
func TestFailedBuildsLeaveTheOldFile(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []struct {
		name    string
		outline string
		ctx     context.Context
		args    []string
		code    int
	}{
		{"errors", bad, context.Background(), nil, deckWrong},
		{"strict", doubtful, context.Background(), []string{"--strict"}, deckWrong},
		{"empty", "", context.Background(), nil, deckWrong},
		{"binary", "PK\x03\x04\x00\x00", context.Background(), nil, deckWrong},
		{"unknown flag", good, context.Background(), []string{"--colour"}, usageWrong},
		{"too long", strings.Replace(good, "场馆更新按期完成", strings.Repeat("场馆更新按期完成", 200), 1), context.Background(), nil, deckWrong},
		{"interrupted", good, cancelled, nil, interrupted},
	} {
		t.Run(c.name, func(t *testing.T) {
			in(t, map[string]string{"a.yaml": c.outline, "a.pdf": "旧文件"})
			term := playUntil(t, c.ctx, world{}, append([]string{"build", "a.yaml"}, c.args...)...)
			if term.code != c.code || term.out.Len() > 0 || term.err.Len() == 0 {
				t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
			}
			holds(t, "a.pdf", "旧文件")
			only(t, "a.pdf", "a.yaml")
		})
	}
}

// An interruption in the middle of writing: the context ends when the first
// page is made.
func TestInterruptedWhileWriting(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "b.yaml": good, "a.pdf": "旧文件"})
	ctx, cancel := context.WithCancel(context.Background())
	w := world{tty: true, now: func() float64 { cancel(); return 0 }}
	term := playUntil(t, ctx, w, "build", "a.yaml", "b.yaml", "--keep-going")
	if term.code != interrupted || !strings.Contains(term.err.String(), "已中断，原有的文件没有改动") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	holds(t, "a.pdf", "旧文件")
	only(t, "a.pdf", "a.yaml", "b.yaml")
}

func TestProblemsArePrinted(t *testing.T) {
	in(t, map[string]string{"x/a.yaml": bad})
	term := play(t, world{}, "build", "x/a.yaml")
	want := `x/a.yaml:4:5: 错误: 没有“poitns”这个键
        poitns: [场馆更新按期完成]
        ^
  提示: 是不是想写“points”？
x/a.yaml:6:15: 错误: 没有名为“服务人次”的数据：大纲还没有声明数据
        figures: [服务人次]
                  ^
  提示: 在开头加上一行 数据:（或 figures:），下面缩进写 服务人次: {数值: 1800余人次, 名称: …}
2 个错误
`
	if got := regexp.MustCompile(`\n    这里可以写：.*`).ReplaceAllString(term.err.String(), ""); term.code != deckWrong || got != want {
		t.Errorf("%d:\n%s\nwant\n%s", term.code, got, want)
	}
	only(t, "x/a.yaml")
}

// A problem in a table shows the table's line, in whatever encoding it is.
func TestProblemsInTables(t *testing.T) {
	outline := "title: 走访情况\nslides:\n  - title: 各月走访\n    chart: {type: bar, data: {file: 走访.csv}}\n"
	table := "\xd4\xc2\xb7\xdd,\xd7\xdf\xb7\xc3\n\xd2\xbb\xd4\xc2,42\n\xb6\xfe\xd4\xc2,\xba\xdc\xb6\xe0\n\xc8\xfd\xd4\xc2,7\n"
	in(t, map[string]string{"x/a.yaml": outline, "x/走访.csv": table})
	term := play(t, world{}, "build", "x/a.yaml")
	want := `x/走访.csv:3:4: 错误: “很多”不是数量
    二月,很多
         ^
`
	if term.code != deckWrong || !strings.HasPrefix(term.err.String(), want) {
		t.Errorf("%d:\n%s\nwant\n%s", term.code, &term.err, want)
	}
}

func TestKeepGoing(t *testing.T) {
	files := map[string]string{"a.yaml": bad, "b.yaml": good}
	in(t, files)
	if term := play(t, world{}, "build", "a.yaml", "b.yaml"); term.code != deckWrong || term.out.Len() > 0 {
		t.Errorf("without --keep-going: %d, %q", term.code, &term.out)
	}
	only(t, "a.yaml", "b.yaml")
	term := play(t, world{}, "build", "a.yaml", "没有.yaml", "b.yaml", "--keep-going")
	if term.code != fileWrong || term.out.String() != "b.pdf：3 页\n" {
		t.Errorf("with --keep-going: %d, %q, %q", term.code, &term.out, &term.err)
	}
	only(t, "a.yaml", "b.pdf", "b.yaml")
}

func TestWarnings(t *testing.T) {
	in(t, map[string]string{"a.yaml": doubtful})
	if term := play(t, world{}, "build", "a.yaml"); term.code != fine || !strings.Contains(term.err.String(), "a.yaml:4:5: 警告: ") || term.out.Len() == 0 {
		t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	term := play(t, world{}, "build", "a.yaml", "--strict")
	if term.code != deckWrong || !strings.HasSuffix(term.err.String(), "1 个警告\n") || term.out.Len() > 0 {
		t.Errorf("--strict: %d: %q, %q", term.code, &term.out, &term.err)
	}
}

func TestUnreadableOutlines(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "d.yaml/x": ""})
	for _, c := range []struct{ name, want string }{
		{"没有.yaml", "没有.yaml: 错误: 找不到这个文件"},
		{"a.yml", "提示: 同一个文件夹里有“a.yaml”，是不是它？"},
		{"没有/a.yaml", "没有/a.yaml: 错误: 找不到这个文件"},
		{"没有/", "没有: 错误: 找不到这个文件"},
		{"a.yaml/b.yaml", "a.yaml/b.yaml: 错误: 这个文件读不出来"},
		{"d.yaml", "“d.yaml”是文件夹，不是文件"},
		{"d.yaml/", "“d.yaml”是文件夹，不是文件"},
		{".", "“.”是文件夹，不是文件"},
		{"..", "“..”是文件夹，不是文件"},
	} {
		term := play(t, world{}, "build", c.name)
		if term.code != fileWrong || !strings.Contains(term.err.String(), c.want) || !strings.Contains(term.err.String(), "提示: ") {
			t.Errorf("%s: %d: %q", c.name, term.code, &term.err)
		}
	}
	only(t, "a.yaml", "d.yaml/x")
}

// A user without rights: root may read and write all, so there this cannot be
// seen.
func TestPermissions(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("this user may do everything")
	}
	in(t, map[string]string{"a.yaml": good, "b.yaml": good, "closed/keep": ""})
	for name, mode := range map[string]os.FileMode{"b.yaml": 0, "closed": 0o500} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod("closed", 0o700) })
	if term := play(t, world{}, "build", "b.yaml"); term.code != fileWrong || !strings.Contains(term.err.String(), "这个文件读不出来") {
		t.Errorf("reading: %d: %q", term.code, &term.err)
	}
	for _, target := range []string{"closed/x.pdf", "closed/new/x.pdf"} {
		if term := play(t, world{}, "build", "a.yaml", "-o", target); term.code != fileWrong || !strings.Contains(term.err.String(), "提示: ") {
			t.Errorf("writing: %d: %q", term.code, &term.err)
		}
	}
}

// The name of the output is taken by a folder.
func TestOutputIsAFolder(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "a.pdf/keep": "旧"})
	term := play(t, world{}, "build", "a.yaml")
	if term.code != fileWrong || !strings.Contains(term.err.String(), "不能写入“a.pdf”") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	only(t, "a.pdf/keep", "a.yaml")
}

func TestTheme(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	var seen []string
	for _, theme := range []string{"red", "blue", "ink", "税务蓝"} {
		if term := play(t, world{}, "build", "a.yaml", "--theme", theme); term.code != fine {
			t.Fatalf("%s: %q", theme, &term.err)
		}
		data, err := os.ReadFile("a.pdf")
		if err != nil {
			t.Fatal(err)
		}
		seen = append(seen, string(data))
	}
	if seen[0] == seen[1] || seen[1] == seen[2] || seen[0] == seen[2] {
		t.Error("two themes give the same pages")
	}
	if seen[1] != seen[3] {
		t.Error("a theme's two names give different pages")
	}
	term := play(t, world{}, "build", "a.yaml", "--theme", "rde")
	if term.code != usageWrong || !strings.Contains(term.err.String(), "red") || !strings.HasPrefix(term.err.String(), "--theme: 错误: ") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
}

// The clock is not asked: the same outline gives the same bytes, and the date
// that the file tells is that of SOURCE_DATE_EPOCH alone.
func TestSameBytesWithoutTheClock(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	made := func(env ...string) string {
		if term := play(t, world{env: environment(env...)}, "build", "a.yaml", "--lang", "zh"); term.code != fine {
			t.Fatalf("%q: %d: %q", env, term.code, &term.err)
		}
		data, err := os.ReadFile("a.pdf")
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	plain := made()
	if made() != plain || made("SOURCE_DATE_EPOCH=yesterday") != plain || made("SOURCE_DATE_EPOCH=-1") != plain || made("SOURCE_DATE_EPOCH=253402300800") != plain {
		t.Error("the bytes differ from one run to the next")
	}
	if dated := made("SOURCE_DATE_EPOCH=1735689600"); dated == plain || dated != made("SOURCE_DATE_EPOCH=1735689600") {
		t.Error("the date is not told, or not the same one")
	}
}
