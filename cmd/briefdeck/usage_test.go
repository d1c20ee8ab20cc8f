package main

import (
	"context"
	"flag"
	"os"
	"strings"
	"testing"
)

func TestWrongCommandLines(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	for _, c := range []struct{ args, zh, en string }{
		{"bild a.yaml",
			"错误: 没有“bild”这个命令\n  提示: 是不是 build？\n",
			"error: there is no command bild\n  hint: did you mean build?\n"},
		{"render a.yaml",
			"错误: 没有“render”这个命令\n  提示: 可用的命令：“build”、“check”、“completion”、“extract”、“fonts”、“init”、“lines”、“schema”、“serve”、“themes”、“version”\n",
			"error: there is no command render\n  hint: commands are build, check, completion, extract, fonts, init, lines, schema, serve, themes, version\n"},
		{"help render",
			"错误: 没有“render”这个命令\n  提示: 可用的命令：“build”、“check”、“completion”、“extract”、“fonts”、“init”、“lines”、“schema”、“serve”、“themes”、“version”\n",
			"error: there is no command render\n  hint: commands are build, check, completion, extract, fonts, init, lines, schema, serve, themes, version\n"},
		{"a.yaml",
			"错误: “a.yaml”前面缺一个命令\n  提示: 是不是 briefdeck build a.yaml？\n",
			"error: there is no command before a.yaml\n  hint: did you mean briefdeck build a.yaml?\n"},
		{"build",
			"错误: 没有写出是哪个大纲\n  提示: 例如：briefdeck build slides.yaml\n",
			"error: no outline is named\n  hint: for example: briefdeck build slides.yaml\n"},
		{"build a.yaml --tehme blue",
			"错误: 没有 --tehme 这个选项\n  提示: 是不是 --theme？\n",
			"error: there is no option --tehme\n  hint: did you mean --theme?\n"},
		{"build a.yaml -x",
			"错误: 没有 -x 这个选项\n  提示: 可用的选项：“--output”、“--theme”、“--system-fonts”、“--grey”、“--ink-saving”、“--ink”、“--handout”、“--paper”、“--orientation”、“--gutter”、“--duplex”、“--order”、“--pages”、“--no-cover”、“--recipient”、“--with-notes”、“--with-source”、“--pdfa”、“--image-dpi”、“--max-size”、“--size-report”、“--format”、“--width”、“--scale”、“--contact-sheet”、“--strict”、“--verbose”、“--keep-going”、“--jobs”、“--help”、“--lang”\n",
			"error: there is no option -x\n  hint: options are --output, --theme, --system-fonts, --grey, --ink-saving, --ink, --handout, --paper, --orientation, --gutter, --duplex, --order, --pages, --no-cover, --recipient, --with-notes, --with-source, --pdfa, --image-dpi, --max-size, --size-report, --format, --width, --scale, --contact-sheet, --strict, --verbose, --keep-going, --jobs, --help, --lang\n"},
		{"build a.yaml ---strict",
			"错误: 没有 ---strict 这个选项\n  提示: 是不是 --strict？\n",
			"error: there is no option ---strict\n  hint: did you mean --strict?\n"},
		{"--theme blue",
			"错误: 没有 --theme 这个选项\n  提示: 可用的选项：“--help”、“--lang”\n",
			"error: there is no option --theme\n  hint: options are --help, --lang\n"},
		{"build a.yaml --theme",
			"错误: 选项 --theme 后面缺一个值\n  提示: 写成 --theme 值\n",
			"error: the option --theme needs a value\n  hint: write --theme VALUE\n"},
		{"build a.yaml -o",
			"错误: 选项 -o 后面缺一个值\n  提示: 写成 -o 值\n",
			"error: the option -o needs a value\n  hint: write -o VALUE\n"},
		{"build a.yaml -j two",
			"错误: --jobs 的值不能是“two”\n  提示: 可以是：整数，例如 4\n",
			"error: --jobs cannot be two\n  hint: it may be a whole number, such as 4\n"},
		{"build a.yaml --jobs -1",
			"错误: --jobs 的值不能是“-1”\n  提示: 可以是：正整数，或 0（全部处理器）\n",
			"error: --jobs cannot be -1\n  hint: it may be a positive whole number, or 0 for all processors\n"},
		{"build a.yaml --jobs 99999999999999999999",
			"错误: --jobs 的值不能是“99999999999999999999”\n  提示: 可以是：整数，例如 4\n",
			"error: --jobs cannot be 99999999999999999999\n  hint: it may be a whole number, such as 4\n"},
		{"build a.yaml --strict=maybe",
			"错误: --strict 的值不能是“maybe”\n  提示: 可以是：“true”、“false”\n",
			"error: --strict cannot be maybe\n  hint: it may be true, false\n"},
		{"build a.yaml --with-source --handout 3",
			"错误: --with-source 只用于幻灯片，不能和 --handout 一起写\n  提示: 先不写 --handout，生成带源文件的幻灯片；讲义另外生成\n",
			"error: --with-source is for slides and does not go with --handout\n  hint: build the slides with their source first, without --handout, and the handout by itself\n"},
		{"extract",
			"错误: 没有写出是哪个 PDF\n  提示: 例如：briefdeck extract slides.pdf -o 源文件/\n",
			"error: no PDF is named\n  hint: for example: briefdeck extract slides.pdf -o source/\n"},
		{"extract a.pdf b.pdf",
			"错误: 一次只能取一个 PDF 里的文件，这里多了“b.pdf”\n  提示: 分几次运行，各用一个文件夹；文件名里有空格时加引号\n",
			"error: files are extracted from one PDF at a time; b.pdf is one too many\n  hint: run the command once for each, with a folder of its own; put quotes around a name with spaces\n"},
		{"fonts list",
			"错误: 这里不该有“list”\n  提示: 用 --help 看这个命令怎么写\n",
			"error: list is one word too many\n  hint: --help shows how the command is written\n"},
		{"completion",
			"错误: briefdeck completion 后面缺一个词\n  提示: 可以写：“bash”、“zsh”、“fish”、“powershell”\n",
			"error: a word is missing after briefdeck completion\n  hint: write one of bash, zsh, fish, powershell\n"},
		{"completion tcsh",
			"错误: 这里不能写“tcsh”\n  提示: 可以写：“bash”、“zsh”、“fish”、“powershell”\n",
			"error: tcsh cannot stand here\n  hint: write one of bash, zsh, fish, powershell\n"},
	} {
		for lang, want := range map[string]string{"zh_CN.UTF-8": c.zh, "en_GB.UTF-8": c.en} {
			term := play(t, world{env: environment("LC_ALL=" + lang)}, strings.Fields(c.args)...)
			if term.code != usageWrong || term.err.String() != want || term.out.Len() > 0 {
				t.Errorf("%s, %s: %d\n%swant\n%s", c.args, lang, term.code, &term.err, want)
			}
		}
	}
	only(t, "a.yaml")
}

// The flag goes before the locale, which goes before the outline's own.
func TestLanguage(t *testing.T) {
	latin := "title: Annual report\nslides:\n  - title: Figures\n    points: [one]\n"
	in(t, map[string]string{"zh.yaml": good, "en.yaml": latin})
	for _, c := range []struct{ env, args, want string }{
		{"", "build zh.yaml", "zh.pdf：3 页\n"},
		{"", "build en.yaml", "en.pdf: 2 pages\n"},
		{"LANG=C.UTF-8", "build zh.yaml", "zh.pdf：3 页\n"},
		{"LC_ALL=POSIX", "build en.yaml", "en.pdf: 2 pages\n"},
		{"LC_ALL=en_US.UTF-8", "build zh.yaml", "zh.pdf: 3 pages\n"},
		{"LANG=zh_CN.GB18030", "build en.yaml", "en.pdf：2 页\n"},
		{"LC_ALL=en_US.UTF-8", "build zh.yaml --lang zh", "zh.pdf：3 页\n"},
		{"LC_ALL=zh_CN.UTF-8", "--lang=en build zh.yaml", "zh.pdf: 3 pages\n"},
	} {
		term := play(t, world{env: environment(c.env)}, strings.Fields(c.args)...)
		if term.code != fine || !strings.HasSuffix(term.out.String(), c.want) {
			t.Errorf("%s briefdeck %s: %d: %q, %q, want %q", c.env, c.args, term.code, &term.out, &term.err, c.want)
		}
	}
	for _, c := range []struct{ env, want string }{
		{"", "错误: --lang 的值不能是“fr”\n  提示: 可以是：“zh”、“en”\n"},
		{"LANG=en_GB", "error: --lang cannot be fr\n  hint: it may be zh, en\n"},
	} {
		if term := play(t, world{env: environment(c.env)}, "build", "zh.yaml", "--lang", "fr"); term.code != usageWrong || term.err.String() != c.want {
			t.Errorf("%s: %d: %q", c.env, term.code, &term.err)
		}
	}
	// Where there is no outline to tell, the help's language speaks.
	if term := play(t, world{}, "build", "nothing.yaml"); !strings.Contains(term.err.String(), "错误") {
		t.Errorf("%q", &term.err)
	}
	if term := play(t, world{}, "build", "nothing.yaml", "--lang", "en"); !strings.Contains(term.err.String(), "error: there is no such file") {
		t.Errorf("%q", &term.err)
	}
}

// Bytes that are no UTF-8 text tell no language: the help's speaks.
func TestLanguageOfUnreadableFiles(t *testing.T) {
	in(t, map[string]string{
		"gb.yaml": "title: \xb9\xa4\xd7\xf7\xbb\xe3\xb1\xa8\n", "utf16.yaml": "\xff\xfet\x00i\x00t\x00l\x00e\x00:\x00", "word.yaml": "PK\x03\x04\x00\x00",
	})
	for _, name := range []string{"gb.yaml", "utf16.yaml", "word.yaml"} {
		if term := play(t, world{}, "build", name); term.code != deckWrong || !strings.Contains(term.err.String(), "错误: ") {
			t.Errorf("%s: %d: %q", name, term.code, &term.err)
		}
		if term := play(t, world{env: environment("LANG=en_GB")}, "build", name); !strings.Contains(term.err.String(), "error: ") {
			t.Errorf("%s: %q", name, &term.err)
		}
	}
}

// The help is in one language throughout: a golden for each.
func TestHelp(t *testing.T) {
	for lang, name := range map[string]string{"zh": "testdata/help_zh.txt", "en": "testdata/help_en.txt"} {
		var all strings.Builder
		for _, args := range [][]string{{}, {"build", "--help"}, {"serve", "--help"}, {"extract", "--help"}, {"check", "--help"}, {"init", "--help"}, {"schema", "--help"}, {"lines", "--help"}, {"themes", "-h"}, {"fonts", "--help"}, {"version", "--help"}, {"help", "completion"}} {
			term := play(t, world{}, append([]string{"--lang", lang}, args...)...)
			if term.code != fine || term.err.Len() > 0 {
				t.Errorf("%q: %d: %q", args, term.code, &term.err)
			}
			all.WriteString("$ briefdeck " + strings.Join(args, " ") + "\n" + term.out.String() + "\n")
		}
		compare(t, name, all.String())
	}
	if a, b := play(t, world{}, "help"), play(t, world{}); a.out.String() != b.out.String() || a.code != fine {
		t.Error("help alone is not the same as no words at all")
	}
}

var update = flag.Bool("update", false, "rewrite the golden files")

// compare holds a text against a golden file.
func compare(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s was\n%s\nis now\n%s", name, want, got)
	}
}

func TestInformation(t *testing.T) {
	for _, c := range []struct {
		args string
		zh   []string
		en   []string
	}{
		{"themes", []string{"red ", "blue ", "ink ", "党建红", "税务蓝", "水墨", "主色 #", "--theme 名字"}, []string{"red ", "blue ", "ink ", "primary #", "--theme NAME"}},
		{"fonts", []string{"Noto Sans SC ", "Noto Sans SC Bold ", "Noto Serif SC Bold ", "GB 2312 汉字 6763/6763"}, []string{"Briefdeck Symbols ", " characters", "GB 2312 6763/6763"}},
		{"version", []string{"briefdeck " + release + " ("}, []string{"briefdeck " + release + " ("}},
		{"completion bash", []string{"bash completion"}, []string{"__complete"}},
		{"completion zsh", []string{"#compdef briefdeck"}, []string{"#compdef briefdeck"}},
		{"completion fish", []string{"complete -c briefdeck"}, []string{"complete -c briefdeck"}},
		{"completion powershell", []string{"Register-ArgumentCompleter"}, []string{"Register-ArgumentCompleter"}},
		{"__complete lines --role", []string{"body\ntitle\n"}, []string{"body\ntitle\n"}},
		{"__complete check --theme", []string{"red\nblue\nink\n"}, []string{"red\nblue\nink\n"}},
		{"__complete extract", []string{"pdf\n:8\n"}, []string{"pdf\n:8\n"}},
		{"__complete build --theme", []string{"red\nblue\nink\n"}, []string{"red\nblue\nink\n"}},
	} {
		for lang, want := range map[string][]string{"zh": c.zh, "en": c.en} {
			args := strings.Fields(c.args)
			if args[0] == "__complete" {
				args = append(args, "") // the word to complete
			} else {
				args = append(args, "--lang", lang)
			}
			term := playLoose(context.Background(), world{}, args...)
			if term.code != fine {
				t.Errorf("%q: %d: %q", args, term.code, &term.err)
			}
			for _, w := range want {
				if !strings.Contains(term.out.String(), w) {
					t.Errorf("%q does not print %q:\n%.600s", args, w, &term.out)
				}
			}
		}
	}
}

func TestColour(t *testing.T) {
	in(t, map[string]string{"a.yaml": bad})
	for _, c := range []struct {
		name  string
		w     world
		color bool
	}{
		{"a terminal", world{tty: true}, true},
		{"no terminal", world{}, false},
		{"NO_COLOR", world{tty: true, env: environment("NO_COLOR=1")}, false},
		{"a dumb terminal", world{tty: true, env: environment("TERM=dumb")}, false},
	} {
		if term := play(t, c.w, "build", "a.yaml"); strings.Contains(term.err.String(), "\x1b[") != c.color {
			t.Errorf("%s: %q", c.name, &term.err)
		}
	}
}

// A bar shows on a terminal only, and only after a second.
func TestProgress(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	slow := func() func() float64 {
		now := 5.0 // the process may be older than the build
		return func() float64 { now += 0.7; return now }
	}
	quick := func() func() float64 { return func() float64 { return 5 } }
	for _, c := range []struct {
		name string
		tty  bool
		now  func() float64
		bar  bool
	}{
		{"slow, terminal", true, slow(), true},
		{"slow, file", false, slow(), false},
		{"quick, terminal", true, quick(), false},
	} {
		term := play(t, world{tty: c.tty, now: c.now}, "build", "a.yaml", "--jobs", "2")
		if term.code != fine || strings.Contains(term.err.String(), "正在生成") != c.bar || !c.bar && term.err.Len() > 0 {
			t.Errorf("%s: %d: %q", c.name, term.code, &term.err)
		}
	}
	term := play(t, world{tty: true, now: slow()}, "build", "a.yaml", "--lang", "en")
	if !strings.Contains(term.err.String(), "Building") {
		t.Errorf("%q", &term.err)
	}
	only(t, "a.pdf", "a.yaml")
}
