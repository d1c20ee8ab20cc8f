package main

import (
	"context"
	"image/png"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// pixels are a PNG file's width and height.
func pixels(t *testing.T, name string) [2]int {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	config, err := png.DecodeConfig(file)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return [2]int{config.Width, config.Height}
}

func TestBuildPNG(t *testing.T) {
	for _, c := range []struct {
		args, out string
		made      string
		size      [2]int
	}{
		{"", "a-png/a-01.png … a-03.png：3 页，1920×1080 像素", "a-png/a-01.png a-png/a-02.png a-png/a-03.png", [2]int{1920, 1080}},
		{"--scale 0.5", "a-png/a-01.png … a-03.png：3 页，480×270 像素", "a-png/a-01.png a-png/a-02.png a-png/a-03.png", [2]int{480, 270}},
		{"--width 320 --pages 2-", "a-png/a-02.png … a-03.png：2 页，320×180 像素", "a-png/a-02.png a-png/a-03.png", [2]int{320, 180}},
		{"--width 320 -o new/", "new/a-01.png … a-03.png：3 页，320×180 像素", "new/a-01.png new/a-02.png new/a-03.png", [2]int{320, 180}},
		{"--width 320 -o new/第%02d页.png", "new/第01页.png … 第03页.png：3 页，320×180 像素", "new/第01页.png new/第02页.png new/第03页.png", [2]int{320, 180}},
		{"--width 320 -o 100%-%d.PNG --pages 3", "100%-3.PNG：1 页，320×180 像素", "100%-3.PNG", [2]int{320, 180}},
		{"--width 320 -o cover.png --pages 1", "cover.png：1 页，320×180 像素", "cover.png", [2]int{320, 180}},
		{"--width 320 --recipient 50%d处", "a-50%d处-png/a-50%d处-01.png … a-50%d处-03.png：3 页，320×180 像素",
			"a-50%d处-png/a-50%d处-01.png a-50%d处-png/a-50%d处-02.png a-50%d处-png/a-50%d处-03.png", [2]int{320, 180}},
		{"--width 320 -o %d.png --recipient 甲 --recipient 5%d --pages 1", "1-甲.png：1 页，320×180 像素\n1-5%d.png：1 页，320×180 像素", "1-5%d.png 1-甲.png", [2]int{320, 180}},
		{"--width 300 --handout 3", "a-handout-3-png/a-handout-3-01.png：1 页，300×424 像素", "a-handout-3-png/a-handout-3-01.png", [2]int{300, 424}},
		{"--width 320 --contact-sheet", "a-contact.png：3 页，320×224 像素", "a-contact.png", [2]int{320, 224}},
		{"--width 320 --contact-sheet -o new/ --pages 1", "new/a-contact.png：1 页，320×222 像素", "new/a-contact.png", [2]int{320, 222}},
		{"--width 320 --contact-sheet -o all.png --handout 1", "all.png：3 页，320×266 像素", "all.png", [2]int{320, 266}},
		{"--width 320 --pages 1 --pdfa=false", "a-png/a-01.png：1 页，320×180 像素", "a-png/a-01.png", [2]int{320, 180}},
	} {
		t.Run(c.args, func(t *testing.T) {
			in(t, map[string]string{"a.yaml": good})
			term := play(t, world{}, append(strings.Fields("build a.yaml --format png"), strings.Fields(c.args)...)...)
			if term.code != fine || term.out.String() != c.out+"\n" || term.err.Len() > 0 {
				t.Fatalf("%d: %q, %q", term.code, &term.out, &term.err)
			}
			made := strings.Fields(c.made)
			for _, name := range made {
				if got := pixels(t, name); got != c.size {
					t.Errorf("%s: %v, want %v", name, got, c.size)
				}
			}
			all := append(made, "a.yaml")
			slices.Sort(all)
			only(t, all...)
		})
	}
}

func TestWrongPNGCommandLines(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "b.yaml": good})
	for _, c := range []struct{ args, zh, en string }{
		{"--format jpg", "--format 的值不能是“jpg”\n  提示: 可以是：“pdf”、“png”", "--format cannot be jpg\n  hint: it may be pdf, png"},
		{"--format png --width 0", "--width 的值不能是“0”\n  提示: 可以是：16 到 16000 的整数，例如 1920", "--width cannot be 0\n  hint: it may be a whole number from 16 to 16000, such as 1920"},
		{"--format png --width 19.2", "--width 的值不能是“19.2”", "--width cannot be 19.2"},
		{"--format png --scale 2x", "--scale 的值不能是“2x”\n  提示: 可以是：0.05 到 20 的数，例如 2", "--scale cannot be 2x\n  hint: it may be a number from 0.05 to 20, such as 2"},
		{"--format png --scale NaN", "--scale 的值不能是“NaN”", "--scale cannot be NaN"},
		{"--format png --scale 1e9", "--scale 的值不能是“1e9”", "--scale cannot be 1e9"},
		{"--format png --scale 2 --width 1920", "--width 和 --scale 只能写一个", "--width and --scale do not go together"},
		{"--scale 2", "--scale 只用于 PNG 图片\n  提示: 加上 --format png", "--scale is for PNG pictures only\n  hint: add --format png"},
		{"--contact-sheet", "--contact-sheet 只用于 PNG 图片", "--contact-sheet is for PNG pictures only"},
		{"--format png --pdfa", "--pdfa 只用于 PDF，不能和 --format png 一起写\n  提示: 去掉 --pdfa，或去掉 --format png", "--pdfa is for PDF only and does not go with --format png\n  hint: leave out --pdfa, or --format png"},
		{"--format png --with-source", "--with-source 只用于 PDF", "--with-source is for PDF only"},
		{"--format png --with-notes", "--with-notes 只用于 PDF", "--with-notes is for PDF only"},
		{"--format png --max-size 5MB", "--max-size 只用于 PDF", "--max-size is for PDF only"},
		{"--format png --size-report", "--size-report 只用于 PDF", "--size-report is for PDF only"},
		{"--format png -o a.pdf", "-o 的值不能是“a.pdf”\n  提示: 可以是：以 / 结尾的文件夹，或以 .png 结尾、用一个 %02d 代表页码的文件名，例如 out/第%02d页.png", "-o cannot be a.pdf\n  hint: it may be a folder that ends in /, or a file that ends in .png, with one %02d for the page's number, such as out/page-%02d.png"},
		{"--format png -o -", "-o 的值不能是“-”", "-o cannot be -"},
		{"--format png -o %d-%d.png", "-o 的值不能是“%d-%d.png”", "-o cannot be %d-%d.png"},
		{"--format png --contact-sheet -o %d.png", "-o 的值不能是“%d.png”\n  提示: 可以是：以 .png 结尾的文件名，例如 out.png，或以 / 结尾的文件夹", "-o cannot be %d.png"},
		{"--format png -o x.png", "“x.png”只放得下一页，这里有 3 页\n  提示: 文件名里用 %02d 代表页码", "x.png takes one page; there are 3\n  hint: let %02d stand for"},
		{"--format png -o %d.png b.yaml", "2 个大纲不能写进同一个文件", "2 outlines cannot"},
		{"--format png --width 16000", "图片太大：最多 100 百万像素，每边最多 16384 像素", "the picture is too large: 100 million pixels are the most, and 16384 along a side"},
		{"--format png --pages 4", "没有第 4 页：一共 3 页", "there is no page 4: the deck has 3 pages"},
		{"--format png --paper A3", "--paper 只用于讲义", "--paper is for handouts only"},
		{"--pages 2", "--pages 只用于讲义", "--pages is for handouts only"},
	} {
		for lang, want := range map[string]string{"zh": "错误: " + c.zh, "en": "error: " + c.en} {
			term := play(t, world{}, append([]string{"build", "a.yaml", "--lang", lang}, strings.Fields(c.args)...)...)
			if term.code == fine || !strings.HasPrefix(term.err.String(), want) || term.out.Len() > 0 {
				t.Errorf("%s, %s: %d\n%swant\n%s", c.args, lang, term.code, &term.err, want)
			}
		}
	}
	only(t, "a.yaml", "b.yaml")
}

// A picture that the deck shows is not written over by a page.
func TestPNGMayNotBeARead(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	if term := play(t, world{}, strings.Fields("build a.yaml --format png --width 64 -o 图-%d.png --pages 3")...); term.code != fine {
		t.Fatal(&term.err)
	}
	if err := os.WriteFile("a.yaml", []byte("title: 年度工作汇报\nslides:\n  - title: 场馆一角\n    images: [{file: 图-3.png, alt: 场馆}]\n  - title: 两项重点工作\n    points: [场馆更新按期完成, 服务延伸到社区]\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	term := play(t, world{}, strings.Fields("build a.yaml --format png -o 图-%d.png")...)
	if term.code != usageWrong || !strings.Contains(term.err.String(), "“图-3.png”正是这次要读的文件") {
		t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	only(t, "a.yaml", "图-3.png")
}

// A build that is stopped leaves whole pictures only.
func TestPNGInterrupted(t *testing.T) {
	for _, more := range []string{"", "--contact-sheet"} {
		in(t, map[string]string{"a.yaml": good})
		ctx, stop := context.WithCancel(context.Background())
		stop()
		term := playUntil(t, ctx, world{}, strings.Fields("build a.yaml --format png --width 64 "+more)...)
		if term.code != interrupted || !strings.Contains(term.err.String(), "已中断") {
			t.Errorf("%q: %d: %q", more, term.code, &term.err)
		}
		only(t, "a.yaml")
	}
}

// The help of build tells what a PNG page is called.
func TestHelpTellsThePNGNames(t *testing.T) {
	in(t, map[string]string{"slides.yaml": good})
	help := play(t, world{}, "build", "--help").out.String()
	play(t, world{}, strings.Fields("build slides.yaml --format png --width 64")...)
	name := regexp.MustCompile(`slides-png/\S+\.png`).FindString(help)
	if _, err := os.Stat(name); err != nil {
		t.Errorf("the help names %q: %v", name, err)
	}
}
