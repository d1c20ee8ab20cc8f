package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck"
	"briefdeck/deck/schema"
)

// What init writes builds as it stands, without a warning, in each theme and
// language, and shows the title that was given.
func TestInitWritesOutlinesThatBuild(t *testing.T) {
	for _, c := range []struct{ lang, title, first string }{
		{"zh", "年终工作汇报", "键和值之间是半角冒号"}, {"en", "Annual report", "A colon and a space"},
		{"zh", "Annual report", "语言: 中文"}, {"en", "年终工作汇报", "lang: en"},
	} {
		for _, theme := range []string{"red", "blue", "ink"} {
			in(t, nil)
			term := play(t, world{}, "init", "--lang", c.lang, "--title", c.title, "--organization", "青石市便民服务中心", "--theme", theme)
			if term.code != fine {
				t.Fatalf("%d: %s", term.code, &term.err)
			}
			if src := read(t, "slides.yaml"); !strings.Contains(src, c.first) || !strings.Contains(src, theme) {
				t.Errorf("%s:\n%s", c.lang, src)
			}
			term = play(t, world{}, "build", "slides.yaml", "--strict", "--verbose")
			if term.code != fine || term.err.Len() > 0 {
				t.Errorf("%v in %s: %d\n%s", c, theme, term.code, &term.err)
			}
			d, _ := deck.Open(t.Context(), os.DirFS("."), "slides.yaml", deck.Options{})
			if d.Outline.Title.String() != c.title || d.Outline.Organization.String() != "青石市便民服务中心" || d.Theme.Name != theme {
				t.Errorf("%q of %q in %s", d.Outline.Title, d.Outline.Organization, d.Theme.Name)
			}
			if want := map[string]string{"zh": "zh-CN", "en": "en"}[c.lang]; d.Outline.Lang != want {
				t.Errorf("%v: the deck is in %s", c, d.Outline.Lang)
			}
			only(t, "briefdeck.schema.json", "slides.pdf", "slides.yaml")
			holds(t, "briefdeck.schema.json", string(schema.Outline()))
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Titles that YAML or markup would read otherwise are printed as they are.
func TestInitQuotesTitles(t *testing.T) {
	for _, title := range []string{
		`他说“好”`, `"quoted"`, `'quoted'`, "甲: 乙", "甲：乙", "#1 项目", "项目 #1", "*星号", "**重点**", "**没有成对", "- 减号", "-1", "? 问", "! 叹", "& 和", "@某科室", "%比",
		"[文字](https://example.com)", "[2025]3号文", "{甲: 乙}", "`代码`", "| 竖线", "> 大于", "$(办件)", "$（办件）", "价格$5", `反斜杠\`, `\n`, `\*`, `C:\新建`, "两行\n标题", "null", "true", "是", "2025", "1e3", "~",
		"THEME", "TITLE", "ORGANIZATION", "FILE", "2025年: 总结 # 不是注释", ", 逗号", "a,b", "《规划》", "---", "...", "<<", "=", "标题: TITLE",
	} {
		in(t, nil)
		if term := play(t, world{}, "init", "--title="+title, "--organization="+title, "--lang", "zh"); term.code != fine {
			t.Errorf("%q: %d: %s", title, term.code, &term.err)
			continue
		}
		d, problems := deck.Open(t.Context(), os.DirFS("."), "slides.yaml", deck.Options{})
		if len(problems) > 0 {
			t.Errorf("%q: %v", title, problems)
		}
		if d == nil || d.Outline.Title.String() != title || d.Outline.Organization.String() != title {
			t.Errorf("%q became %q", title, d.Outline.Title)
		}
	}
	in(t, nil)
	play(t, world{}, "init", "--title", "\t甲\a乙\x1b[31m\r\n丙\u2028丁 ", "--theme", "税务蓝")
	d, _ := deck.Open(t.Context(), os.DirFS("."), "slides.yaml", deck.Options{})
	if got := d.Outline.Title.String(); got != "甲乙[31m\n丙\n丁" || d.Theme.Name != "blue" {
		t.Errorf("%q in %s", got, d.Theme.Name)
	}
}

func TestInitAsks(t *testing.T) {
	for _, c := range []struct{ lang, typed, title, organization, theme, asked string }{
		{"zh", "年终汇报\n青石市\nblue\n", "年终汇报", "青石市", "blue",
			"标题 [年度工作汇报]：单位（可以不写）：主题：1 red 党建红、2 blue 税务蓝、3 ink 水墨 [red]："},
		{"zh", "\n\n\n", "年度工作汇报", "", "red", ""},
		{"en", "Report\r\n\r\nink\r\n", "Report", "", "ink",
			"Title [Annual report]: Organization (may be empty): Theme: 1 red, 2 blue, 3 ink [red]: "},
		{"zh", "甲\n乙\n绿\n水墨\n", "甲", "乙", "ink", ""},
		{"zh", "甲\n乙\n红\n", "甲", "乙", "red", ""},
		{"zh", "甲\n乙\n蓝\n", "甲", "乙", "blue", ""},
		{"zh", "甲\n乙\n墨\n", "甲", "乙", "ink", ""},
		{"zh", "甲\n乙\n1\n", "甲", "乙", "red", ""},
		{"zh", "甲\n乙\n2\n", "甲", "乙", "blue", ""},
		{"en", "A\nB\n3\n", "A", "B", "ink", ""},
		{"zh", "甲\n\n4\nblue\n", "甲", "", "blue",
			"标题 [年度工作汇报]：单位（可以不写）：主题：1 red 党建红、2 blue 税务蓝、3 ink 水墨 [red]：" +
				"错误: 没有“4”这个主题，请再答一次\n  提示: 答一个号码或名称：“1 red 党建红”、“2 blue 税务蓝”、“3 ink 水墨”\n" +
				"主题：1 red 党建红、2 blue 税务蓝、3 ink 水墨 [red]："},
	} {
		in(t, nil)
		term := play(t, world{in: strings.NewReader(c.typed), asks: true}, "init", "--lang", c.lang)
		if term.code != fine || c.asked != "" && term.err.String() != c.asked {
			t.Errorf("%q: %d: %q", c.typed, term.code, &term.err)
			continue
		}
		d, _ := deck.Open(t.Context(), os.DirFS("."), "slides.yaml", deck.Options{})
		if d.Outline.Title.String() != c.title || d.Outline.Organization.String() != c.organization || d.Theme.Name != c.theme {
			t.Errorf("%q: %q of %q in %s", c.typed, d.Outline.Title, d.Outline.Organization, d.Theme.Name)
		}
	}
}

// Without the last answer nothing is written.
func TestInitGivesUp(t *testing.T) {
	for _, typed := range []string{"", "年终汇报\n", "年终汇报\n\n"} {
		in(t, nil)
		term := play(t, world{in: strings.NewReader(typed), asks: true}, "init", "--lang", "zh")
		if term.code != usageWrong || !strings.Contains(term.err.String(), "什么也没有写") {
			t.Errorf("%q: %d: %s", typed, term.code, &term.err)
		}
		only(t)
	}
	in(t, nil)
	ctx, stop := context.WithCancel(context.Background())
	r, w := io.Pipe() // nobody answers
	defer w.Close()
	stop()
	if term := playUntil(t, ctx, world{in: r, asks: true}, "init", "a/b.yaml"); term.code != interrupted || !strings.Contains(term.err.String(), "已中断") {
		t.Errorf("%d: %s", term.code, &term.err)
	}
	only(t)
}

func TestInitRefuses(t *testing.T) {
	in(t, map[string]string{"slides.yaml": "mine", "there/slides.yaml": "mine", "file": "mine"})
	if err := os.Symlink("nowhere", "link.yaml"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"init"}, fileWrong, "错误: “slides.yaml”已经有了，没有改动它\n  提示: 换一个文件名，例如 briefdeck init 新汇报.yaml\n"},
		{[]string{"init", "there", "--title", "甲"}, fileWrong, "slides.yaml”已经有了"},
		{[]string{"init", "link.yaml", "--title", "甲"}, fileWrong, "“link.yaml”已经有了"},
		{[]string{"init", "file", "--title", "甲"}, fileWrong, "不能建立输出文件夹“file”"},
		{[]string{"init", "new.yaml"}, usageWrong, "错误: 缺选项 --title\n  提示: 例如：briefdeck init --title 年终工作汇报\n"},
		{[]string{"init", "new.yaml", "--title", " \t"}, usageWrong, "--title 的值不能是"},
		{[]string{"init", "new.yaml", "--title", "\xff\xfe"}, usageWrong, "不是 UTF-8"},
		{[]string{"init", "new.yaml", "--title", "甲", "--theme", "green"}, usageWrong, "--theme 的值不能是“green”\n  提示: 可以是：“red”、“blue”、“ink”\n"},
		{[]string{"init", "a.yaml", "b.yaml"}, usageWrong, "这里不该有“b.yaml”"},
	} {
		term := play(t, world{}, append(c.args, "--lang", "zh")...)
		if term.code != c.code || !strings.Contains(term.err.String(), c.want) || term.out.Len() > 0 {
			t.Errorf("%q: %d: %s%s", c.args, term.code, &term.err, &term.out)
		}
	}
	only(t, "file", "link.yaml", "slides.yaml", "there/slides.yaml")
	holds(t, "slides.yaml", "mine")
}

// A file, a folder that is there and one that is not; a schema that is there
// stays, and --no-schema makes none.
func TestInitNames(t *testing.T) {
	in(t, map[string]string{"there/x": "", "old/briefdeck.schema.json": "mine"})
	for _, c := range []struct{ arg, file, shown string }{
		{"there", "there/slides.yaml", "there/slides.yaml"}, {"new/", "new/slides.yaml", "new/slides.yaml"},
		{"我的 汇报.YAML", "我的 汇报.YAML", "'我的 汇报.YAML'"}, {"deep/er/a.yml", "deep/er/a.yml", "deep/er/a.yml"}, {"old", "old/slides.yaml", "old/slides.yaml"},
	} {
		term := play(t, world{}, "init", c.arg, "--title", "甲", "--lang", "zh")
		if term.code != fine || !strings.HasPrefix(term.out.String(), c.file+" 写好了。接下来：\n  briefdeck build "+c.shown+" ") {
			t.Errorf("%s: %d: %s%s", c.arg, term.code, &term.out, &term.err)
		}
		if src := read(t, c.file); !strings.HasPrefix(src, "# yaml-language-server: $schema=briefdeck.schema.json\n") || !strings.Contains(src, "briefdeck build "+c.shown+"\n") {
			t.Errorf("%s:\n%.200s", c.arg, src)
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(c.file), "briefdeck.schema.json")); err != nil {
			t.Errorf("%s has no schema", c.arg)
		}
	}
	holds(t, "old/briefdeck.schema.json", "mine")
	in(t, nil)
	play(t, world{}, "init", "--title", "甲", "--no-schema")
	only(t, "slides.yaml")
	if src := read(t, "slides.yaml"); strings.Contains(src, "schema") {
		t.Errorf("%.200s", src)
	}
}

func TestSchemaCommand(t *testing.T) {
	in(t, nil)
	if term := play(t, world{}, "schema"); term.code != fine || term.out.String() != string(schema.Outline()) {
		t.Errorf("%d: %.100s%s", term.code, &term.out, &term.err)
	}
	if term := play(t, world{}, "schema", "--theme", "-o", "s/theme.json"); term.code != fine || term.out.Len() > 0 {
		t.Errorf("%d: %.100s%s", term.code, &term.out, &term.err)
	}
	holds(t, "s/theme.json", string(schema.Theme()))
	only(t, "s/theme.json")
}
