package check_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// checked runs a check over an outline and gives what it found, a line each:
// line:column code arguments.
func checked(t *testing.T, outline string, opt deck.CheckOptions, files ...string) string {
	t.Helper()
	fsys := fstest.MapFS{"a.yaml": {Data: []byte(outline)}}
	for _, name := range files {
		fsys[name] = &fstest.MapFile{Data: picture(t, name)}
	}
	var got []string
	for _, p := range deck.Check(t.Context(), fsys, "a.yaml", opt).Problems {
		line := fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Code)
		if p.Pos.File != "a.yaml" {
			line = p.Pos.File + ":" + line
		}
		for _, a := range p.Args {
			line += fmt.Sprintf(" %v", a)
		}
		got = append(got, line)
	}
	return strings.Join(got, "\n")
}

// picture is a PNG as large as its name says: 600x400.png.
func picture(t *testing.T, name string) []byte {
	t.Helper()
	var w, h int
	if _, err := fmt.Sscanf(name, "%dx%d.png", &w, &h); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// of is an outline of these slides; the first stands on line 3.
func of(slides string) string { return "title: 年度工作\nslides:\n" + slides }

// han is a text of n characters.
func han(n int) string { return strings.Repeat("场馆更新按期完成", n/8+1)[:3*n] }

// Every rule finds what it is for, at its place, and says nothing of the like
// that is well.
func TestRules(t *testing.T) {
	points := func(n int) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf("第%c件事", []rune("甲乙丙丁戊己庚辛壬")[i]))
		}
		return "[" + strings.Join(all, ", ") + "]"
	}
	for _, c := range []struct{ name, outline, want string }{
		{"a good deck", of("  - title: 两件事\n    points: [甲, 乙]\n"), ""},

		{"an empty title", of("  - title: \"\"\n    text: 甲\n  - title: “”\n    text: 乙\n"), "3:5 missing-title\n5:5 missing-title"},
		{"a title twice", of("  - title: 两件事\n    text: 甲\n  - title: 两 件 **事**！\n    text: 乙\n"), "5:12 repeated-title 两 件 事！ 3"},
		{"a chapter twice", "title: 年度工作\nchapters:\n  - title: 开头\n    slides: [{title: 甲, text: 乙}]\n  - title: 开头\n    slides: [{title: 丙, text: 丁}]\n",
			"5:12 repeated-title 开头 3"},
		{"a chapter named like a slide", "title: 年度工作\nchapters:\n  - title: 开头\n    slides: [{title: 开头, text: 乙}]\n", ""},
		{"titles that differ in a number", of("  - title: 第1项\n    text: 甲\n  - title: 第2项\n    text: 乙\n"), ""},

		{"seven points", of("  - title: 七件事\n    points: " + points(7) + "\n"), ""},
		{"eight points", of("  - title: 八件事\n    points: " + points(8) + "\n"), "4:5 too-many-points 8 7"},
		{"points below points", of("  - title: 很多事\n    points:\n      - {head: 甲, points: " + points(3) + "}\n      - {head: 乙, points: " + points(3) + "}\n"), "4:5 too-many-points 8 7"},
		{"eight points on two pages", of("  - title: 八件事\n    split: auto\n    points: [" + strings.Repeat(han(70)+", ", 7) + "末一件]\n"),
			"3:5 slide-split 2\n3:5 too-many-characters 493 180"},
		{"columns of four", of("  - title: 比一比\n    compare: {columns: [{head: 甲, points: " + points(4) + "}, {head: 乙, points: " + points(4) + "}]}\n"), ""},
		{"a column of eight", of("  - title: 比一比\n    compare: {columns: [{head: 甲, points: " + points(8) + "}, {head: 乙, points: " + points(4) + "}]}\n"), "4:25 too-many-points 8 7"},

		{"180 characters", of("  - title: 一件事\n    text: " + han(180) + "。\n"), ""},
		{"181 characters", of("  - title: 一件事\n    text: " + han(181) + "。\n"), "3:5 too-many-characters 181 180"},
		{"characters of all parts", of("  - title: 一件事\n    text: " + han(100) + "\n    callout: " + han(81) + "\n"), "3:5 too-many-characters 181 180"},
		{"words and numbers", of("  - title: One matter\n    text: " + strings.Repeat("reading room 3.5 ", 36) + "ends\n"), "3:5 too-many-characters 182 180"},
		{"a table is looked up", of("  - title: 一张表\n    table: {columns: [甲, 乙], rows: [[" + han(60) + ", " + han(60) + "], [" + han(60) + ", " + han(60) + "]]}\n"), ""},
		{"notes are heard", of("  - title: 一件事\n    text: 甲\n    notes: " + han(300) + "\n"), ""},

		{"a lone point", of("  - title: 一件事\n    points: [甲]\n"), "4:14 lone-point"},
		{"a lone point below", of("  - title: 一件事\n    points:\n      - {head: 甲, points: [乙]}\n      - 丙\n"), "5:28 lone-point"},

		{"an unused figure", "title: 年度工作\nfigures:\n  甲数: 3名\n  乙数: 4名\nslides:\n  - title: 一件事\n    text: 有$(甲数)\n", "4:3 unused-figure 乙数"},
		{"figures used everywhere", "title: 年度工作\nfigures:\n  甲: 3名\n  乙: 4名\n  丙: {value: 7名, from: 甲 + 乙}\n  丁: 5名\n  戊: 6名\n  己: 8名\n" +
			"slides:\n  - title: 一件事\n    figures: [丙]\n    callout: {figure: 丁, text: 说明}\n    notes: 有$(戊)\n  - title: 又一件事\n    chart: {type: column, data: [己, 丁]}\n", ""},

		{"notes that repeat", of("  - title: 场馆更新按期完成\n    points: [三个场馆重新开放, 服务延伸到社区]\n    notes: 场馆更新按期完成，三个场馆重新开放，服务延伸到社区。\n"), "5:12 notes-repeat 100"},
		{"notes that tell more", of("  - title: 场馆更新按期完成\n    points: [三个场馆重新开放, 服务延伸到社区]\n    notes: 场馆更新比计划早了两周，靠的是把工期错开；社区那边还缺两名值班的人，下半年补上。\n"), ""},
		{"notes of a few words", of("  - title: 场馆更新按期完成\n    points: [甲, 乙]\n    notes: 场馆更新按期完成。\n"), ""},

		{"malformed links", of("  - title: 链接\n    text: 见[甲](https:///页)、[乙](https://a..cn)、[丙](http://例子.cn，首页)、[丁](mailto:a.cn)、[戊](mailto:a@b)、[己](tel:电话)\n"),
			"4:13 link-malformed https:///页\n4:29 link-malformed https://a..cn\n4:48 link-malformed http://例子.cn，首页\n4:69 link-malformed mailto:a.cn\n4:86 link-malformed mailto:a@b\n4:102 link-malformed tel:电话"},
		{"good links", of("  - title: 链接\n    text: \"[甲](https://例子.cn/页?a=b#c)、[乙](http://内网)、[丙](http://[::1]:80/)、[丁](mailto:a@b.cn,c@d.cn?subject=x)、[戊](tel:+86-10-12345678)、[己](http://u@h.cn:8080)\"\n"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := checked(t, c.outline, deck.CheckOptions{}); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// The example deck is as strong as a check asks for, and its comments silence
// nothing.
func TestExampleIsStrong(t *testing.T) {
	c := deck.Check(t.Context(), os.DirFS("../.."), "slides.yaml", deck.CheckOptions{Strict: true})
	for _, p := range c.Problems {
		t.Errorf("%v: %s", p.Pos, p.Text(diag.En))
	}
	if c.Deck.Plan.Count() < 20 {
		t.Errorf("it has %d pages", c.Deck.Plan.Count())
	}
}

func TestSlidesWithoutNotes(t *testing.T) {
	outline := of("  - title: 两件事\n    points: [甲, 乙]\n  - title: 一件事\n    text: 丙\n    notes: 丁\n")
	if got := checked(t, outline, deck.CheckOptions{Strict: true}); got != "3:5 missing-notes" {
		t.Error(got)
	}
	if got := checked(t, outline, deck.CheckOptions{}); got != "" {
		t.Error(got)
	}
}

// A picture is judged by the size at which its page shows it.
func TestPictures(t *testing.T) {
	const wide, narrow = "2000x1000.png", "600x400.png"
	slide := func(images string) string { return of("  - title: 现场\n    images: " + images + "\n") }
	said := func(name string) string { return "{file: " + name + ", alt: 现场的样子}" }
	for _, c := range []struct{ name, outline, want string }{
		{"alone", slide("[" + said(wide) + "]"), ""},
		{"too coarse", slide("[" + said(narrow) + "]"), "4:14 coarse-picture 50 150 1800"},
		{"two side by side", slide("[" + said(wide) + ", " + said(narrow) + "]"), "4:49 coarse-picture 77 150 1172"},
		{"among six", slide("[" + strings.Repeat(said(narrow)+", ", 5) + said(narrow) + "]"), ""},
		{"whole", slide("[{file: " + narrow + ", fit: contain, alt: 现场}]"), "4:14 coarse-picture 77 150 1172"},
		{"without words", slide("[" + wide + ", {file: " + wide + ", caption: 现场}]"), "4:14 picture-unsaid 2000x1000.png"},
	} {
		if got := checked(t, c.outline, deck.CheckOptions{}, wide, narrow); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What stands in an outline with errors is checked; what is missing in it is
// not asked for.
func TestBrokenDecks(t *testing.T) {
	got := checked(t, "title: 年度工作\nfigures: {甲数: 3名}\nslides:\n  - title: 一件事\n    points: [甲]\n  - titel: 又一件\n    txet: $(甲数)\n", deck.CheckOptions{Strict: true})
	want := "5:14 lone-point\n6:5 unknown-key-near"
	if !strings.HasPrefix(got, want) || strings.Contains(got, "unused-figure") || strings.Contains(got, "missing-title") || strings.Contains(got, "missing-notes") {
		t.Error(got)
	}
	for _, outline := range []string{"", "甲", "title: [", "\x00", "slides: []"} {
		if got := checked(t, outline, deck.CheckOptions{}); got == "" {
			t.Errorf("%q is well", outline)
		}
	}
}

// What had to shrink is told, with the sizes.
func TestWhatShrank(t *testing.T) {
	got := checked(t, of("  - title: "+han(40)+"\n    text: 甲\n"), deck.CheckOptions{})
	if want := "3:12 type-smaller 页面标题 28.5→24 pt slide-title 28.5→24 pt"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// No outline makes a check panic, whatever it is held against.
func FuzzCheck(f *testing.F) {
	f.Add(of("  - title: 两件事\n    points: [甲, {head: 乙, points: [3名]}]\n    notes: 3名 # check: ignore lone-point\n"), "甲有3名。\n")
	f.Add("title: a\nfigures: {a: {value: 3名, of: 5名, from: b}, b: {value: 1, from: a}}\nslides: [{title: [, table: {columns: [x], rows: [[$(a)]]}}]", "# 3\n| 1 | 2 |")
	f.Add(of("  - title: 图\n    chart: {type: pie, data: {甲: 50%, 乙: 60%}}\n    text: \"[甲](mailto:)\"\n"), "\xff\xfe3\x00")
	f.Fuzz(func(t *testing.T, outline, source string) {
		if len(outline) > 4000 { // large pages are slow, and no other
			return
		}
		c := deck.Check(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(outline)}}, "a.yaml", deck.CheckOptions{Strict: true, Source: &deck.Source{Name: "材料.txt", Data: []byte(source)}})
		if c.Source != "" {
			if err := c.WriteReport(t.Context(), io.Discard, "a.yaml"); err != nil {
				t.Error(err)
			}
		}
		for _, p := range c.Problems {
			if words := p.Text(diag.Zh) + p.Hint(diag.En); strings.Contains(words, "%!") {
				t.Errorf("%q", words)
			}
		}
	})
}
