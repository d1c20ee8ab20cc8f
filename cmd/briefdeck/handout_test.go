package main

import (
	"regexp"
	"strings"
	"testing"
)

// printed is a deck of four pages that asks for handouts itself.
const printed = good + `print: {handout: [3, notes], paper: A3, orientation: landscape, gutter: 10mm, duplex: yes, order: columns, cover: no}
`

func TestHandoutOutputs(t *testing.T) {
	files := map[string]string{"a.yaml": good, "b.yaml": good, "打印.yaml": printed}
	for _, c := range []struct {
		name, args, out, made string
	}{
		{"beside the outline", "a.yaml --handout 2", "a-handout-2.pdf：2 页\n", "a-handout-2.pdf"},
		{"into a folder", "a.yaml --handout 3 -o out/", "out/a-handout-3.pdf：1 页\n", "out/a-handout-3.pdf"},
		{"into a file", "a.yaml --handout 9 -o x.pdf", "x.pdf：1 页\n", "x.pdf"},
		{"several", "a.yaml b.yaml --handout 1", "a-handout-1.pdf：3 页\nb-handout-1.pdf：3 页\n", "a-handout-1.pdf b-handout-1.pdf"},
		{"some pages", "a.yaml --handout 1 --pages 2-", "a-handout-1.pdf：2 页\n", "a-handout-1.pdf"},
		{"pages in Chinese", "a.yaml --handout 1 --pages 1，3", "a-handout-1.pdf：2 页\n", "a-handout-1.pdf"},
		{"no cover", "a.yaml --handout 1 --no-cover", "a-handout-1.pdf：2 页\n", "a-handout-1.pdf"},
		{"all options", "a.yaml --handout 4 --paper b5 --orientation 横向 --gutter 1cm --duplex --order columns --pages 1-3", "a-handout-4.pdf：1 页\n", "a-handout-4.pdf"},
		{"other units", "a.yaml --handout 6 --paper letter --gutter 0.5in", "a-handout-6.pdf：1 页\n", "a-handout-6.pdf"},
		{"what the outline asks for", "打印.yaml", "打印.pdf：3 页\n打印-handout-3.pdf：1 页\n打印-notes.pdf：", "打印.pdf 打印-handout-3.pdf 打印-notes.pdf"},
		{"what the outline asks for, with a name", "打印.yaml -o x/y.pdf --paper A4", "x/y.pdf：3 页\nx/y-handout-3.pdf：1 页\nx/y-notes.pdf：", "x/y.pdf x/y-handout-3.pdf x/y-notes.pdf"},
		{"the option goes before the outline", "打印.yaml --handout 1", "打印-handout-1.pdf：2 页\n", "打印-handout-1.pdf"},
		{"by a Chinese name", "a.yaml --handout 提纲", "a-outline.pdf：1 页\n", "a-outline.pdf"},
		{"and so do the others", "打印.yaml --handout 1 --no-cover=false", "打印-handout-1.pdf：3 页\n", "打印-handout-1.pdf"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in(t, files)
			term := play(t, world{}, append([]string{"build"}, strings.Fields(c.args)...)...)
			if term.code != fine || !strings.HasPrefix(term.out.String(), c.out) || term.err.Len() > 0 {
				t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
			}
			for _, name := range strings.Fields(c.made) {
				holds(t, name, "PDF")
			}
		})
	}
}

func TestWrongHandouts(t *testing.T) {
	for _, c := range []struct {
		args     string
		code     int
		zh, hint string
	}{
		{"--handout 5", usageWrong, "--handout 的值不能是“5”", "“1”、“2”、“3”、“4”、“6”、“9”、“notes”、“outline”"},
		{"--handout=", usageWrong, "--handout 的值不能是“”", "“notes”"},
		{"--handout 3 --paper A9", usageWrong, "--paper 的值不能是“A9”", "“A4”、“A3”、“A5”、“16K”、“B5”、“Letter”"},
		{"--handout 3 --orientation up", usageWrong, "--orientation 的值不能是“up”", "“portrait”、“landscape”"},
		{"--handout 3 --order zigzag", usageWrong, "--order 的值不能是“zigzag”", "“rows”、“columns”"},
		{"--handout 3 --gutter 20", usageWrong, "--gutter 的值不能是“20”", "10mm"},
		{"--handout 3 --gutter=-5mm", usageWrong, "--gutter 的值不能是“-5mm”", "10mm"},
		{"--handout 3 --gutter 2em", usageWrong, "--gutter 的值不能是“2em”", "10mm"},
		{"--handout 3 --gutter 400mm", usageWrong, "装订边 400mm 太宽：A4 纸只有 210mm 宽", "10mm 到 20mm"},
		{"--handout 9 --paper A5 --gutter 36mm --orientation 纵向", usageWrong, "A5 纸太小，一张放不下 9 页", "换大一点的纸"},
		{"--handout 3 --pages 0", usageWrong, "--pages 的值不能是“0”", "3-9,12"},
		{"--handout 3 --pages 3-1", usageWrong, "--pages 的值不能是“3-1”", "从小到大"},
		{"--handout 3 --pages ,", usageWrong, "--pages 的值不能是“,”", "3-9,12"},
		{"--handout 3 --pages 二", usageWrong, "--pages 的值不能是“二”", "3-9,12"},
		{"--handout 3 --pages 2-4", usageWrong, "没有第 4 页：一共 3 页", "1 到 3"},
		{"--handout 3 --pages 9", usageWrong, "没有第 9 页：一共 3 页", "1 到 3"},
		{"--handout 3 --pages 9-", usageWrong, "没有第 9 页：一共 3 页", "1 到 3"},
		{"--handout 3 --pages 1-999999999999", usageWrong, "没有第 4 页：一共 3 页", "1 到 3"},
		{"--handout 3 --pages 1 --no-cover", usageWrong, "讲义里一页也没有", "--no-cover"},
		{"--handout notes --with-notes", usageWrong, "--with-notes 只用于幻灯片，不能和 --handout 一起写", "--handout notes"},
		{"--duplex", usageWrong, "--duplex 只用于讲义", "--handout 3"},
		{"--paper A4 --pages 2", usageWrong, "--paper 只用于讲义", "--handout 3"},
	} {
		in(t, map[string]string{"a.yaml": good, "a-handout-3.pdf": "旧文件"})
		term := play(t, world{}, append([]string{"build", "a.yaml"}, strings.Fields(c.args)...)...)
		if msg := term.err.String(); term.code != c.code || !strings.HasPrefix(msg, "错误: "+c.zh+"\n") || !strings.Contains(msg, c.hint) || term.out.Len() > 0 {
			t.Errorf("%s: %d: %q", c.args, term.code, msg)
		}
		holds(t, "a-handout-3.pdf", "旧文件")
		only(t, "a-handout-3.pdf", "a.yaml")
	}
}

// What is wrong with what the outline says is told at its place.
func TestWrongPrintKey(t *testing.T) {
	in(t, map[string]string{"x/a.yaml": good + "打印:\n  讲义: 6\n  装订边: 30cm\n"})
	term := play(t, world{}, "build", "x/a.yaml")
	if want := "x/a.yaml:11:8: 错误: 装订边 300mm 太宽：A4 纸只有 210mm 宽\n"; term.code != deckWrong || !strings.HasPrefix(term.err.String(), want) {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	only(t, "x/a.yaml")
}

func TestHandoutCompletions(t *testing.T) {
	for flag, want := range map[string]string{"--handout": "notes", "--paper": "16K", "--orientation": "landscape", "--order": "columns"} {
		if term := playLoose(t.Context(), world{}, "__complete", "build", flag, ""); !strings.Contains(term.out.String(), "\n"+want+"\n") {
			t.Errorf("%s completes to %q", flag, &term.out)
		}
	}
}

// The ink is told of each file that is written.
func TestInk(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "b.yaml": good + "print: {handout: 2, ink-saving: yes, grey: yes}\n"})
	for _, c := range []struct{ args, want string }{
		{"a.yaml --ink", `^a\.pdf：3 页\n墨量 \d+\.\d%\n$`},
		{"a.yaml --ink --ink-saving --grey", `^a\.pdf：3 页\n墨量 \d\.\d%，比原来省 \d\d%\n$`},
		{"a.yaml --ink --ink-saving --lang en", `^a\.pdf: 3 pages\nink \d\.\d%, \d\d% saved\n$`},
		{"b.yaml --ink --ink-saving=false", `^b\.pdf：3 页\n墨量 \d+\.\d%\nb-handout-2\.pdf：2 页\n墨量 \d+\.\d%\n$`},
		{"b.yaml --ink", `^b\.pdf：3 页\n墨量 \d+\.\d%\nb-handout-2\.pdf：2 页\n墨量 \d+\.\d%，比原来省 \d\d%\n$`},
	} {
		term := play(t, world{}, append([]string{"build"}, strings.Fields(c.args)...)...)
		if term.code != fine || !regexp.MustCompile(c.want).MatchString(term.out.String()) || term.err.Len() > 0 {
			t.Errorf("%s: %d: %q, %q", c.args, term.code, &term.out, &term.err)
		}
	}
}
