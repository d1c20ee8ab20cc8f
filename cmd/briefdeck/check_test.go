package main

import (
	"context"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
)

// weak has a warning on line 4: a lone point.
const weak = `title: 年度工作汇报
slides:
  - title: 两项重点工作
    points: [场馆更新按期完成]
`

func TestCheck(t *testing.T) {
	files := map[string]string{
		"good.yaml": good, "weak.yaml": weak, "bad.yaml": bad, "en.yaml": "title: Report\nslides:\n  - title: Two\n    points: [one]\n",
		"calm.yaml": strings.Replace(weak, "完成]", "完成] # check: ignore lone-point 就这一项", 1), "there/keep": "",
	}
	for _, c := range []struct {
		args string
		code int
		out  string
		err  string // standard error, in part; "" for nothing at all
	}{
		{"good.yaml", fine, "good.yaml：没有问题\n", ""},
		{"calm.yaml --strict", deckWrong, "calm.yaml：1 个警告\n", "[missing-notes]"},
		{"calm.yaml", fine, "calm.yaml：没有问题\n", ""},
		{"weak.yaml", fine, "weak.yaml：1 个警告\n", "weak.yaml:4:14: 警告: 只有一个要点，不成列表 [lone-point]\n        points: [场馆更新按期完成]\n                 ^\n  提示: "},
		{"weak.yaml --strict", deckWrong, "weak.yaml：2 个警告\n", "weak.yaml:3:5: 警告: 这一页没有备注 [missing-notes]\n"},
		{"bad.yaml", deckWrong, "bad.yaml：2 个错误\n", "bad.yaml:4:5: 错误: "},
		{"en.yaml", fine, "en.yaml: 1 warning\n", "en.yaml:4:14: warning: a single point makes no list [lone-point]\n"},
		{"good.yaml --lang en", fine, "good.yaml: no problems\n", ""},
		{"good.yaml bad.yaml weak.yaml", deckWrong, "good.yaml：没有问题\nbad.yaml：2 个错误\nweak.yaml：1 个警告\n", "bad.yaml:4:5: 错误: "},
		{"", usageWrong, "", "没有写出是哪个大纲\n  提示: 例如：briefdeck check slides.yaml\n"},
		{"good.yaml --sorce x", usageWrong, "", "是不是 --source？"},
		{"good.yaml --theme bleu", usageWrong, "good.yaml：1 个错误\n", "--theme: 错误: "},
		{"nothing.yaml", fileWrong, "nothing.yaml：1 个错误\n", "nothing.yaml: 错误: 找不到这个文件 [outline-missing]\n"},
		{"there", fileWrong, "there：1 个错误\n", "there: 错误: “there”是文件夹，不是文件"},
		{"good.yaml --source 材料.txt --source 空.txt", usageWrong, "", "--source 只能写一次，这里写了 2 次"},
		{"good.yaml --source=", usageWrong, "", "选项 --source 后面缺一个值"},
		{"good.yaml --source gone.txt", fileWrong, "", "gone.txt: 错误: 找不到要核对的文件\n"},
		{"good.yaml --source god.yaml", fileWrong, "", "有“good.yaml”，是不是它？"},
		{"good.yaml --source there", fileWrong, "", "there: 错误: 要核对的是文件，这是文件夹\n"},
		{"good.yaml weak.yaml --report x.html", usageWrong, "", "2 个大纲不能写进同一份核对报告"},
		{"good.yaml --report good.yaml", usageWrong, "", "核对报告“good.yaml”正是这次要读的文件"},
		{"good.yaml --report x.html", usageWrong, "good.yaml：没有问题\n", "没有可核对的文件，写不出核对报告"},
	} {
		t.Run(c.args, func(t *testing.T) {
			in(t, files)
			term := play(t, world{}, append([]string{"check"}, strings.Fields(c.args)...)...)
			if term.code != c.code || term.out.String() != c.out || !strings.Contains(term.err.String(), c.err) || c.err == "" && term.err.Len() > 0 {
				t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
			}
			only(t, "bad.yaml", "calm.yaml", "en.yaml", "good.yaml", "there/keep", "weak.yaml")
		})
	}
}

// The form for programs: a golden, and one document whatever happens.
func TestCheckJSON(t *testing.T) {
	files := map[string]string{"good.yaml": good, "年度/weak.yaml": weak, "bad.yaml": bad, "library.yaml": strings.Replace(library, "34名", "43名", 1), "材料.txt": source}
	golden, err := os.ReadFile("testdata/check.json")
	if err != nil && !*update {
		t.Fatal(err)
	}
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	in(t, files)
	term := play(t, world{}, "check", "good.yaml", "年度/weak.yaml", "bad.yaml", "library.yaml", "--json")
	if term.code != deckWrong || term.err.Len() > 0 {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	if *update {
		if err := os.WriteFile(home+"/testdata/check.json", term.out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if term.out.String() != string(golden) {
		t.Errorf("was\n%s\nis now\n%s", golden, &term.out)
	}
	for _, args := range []string{"nothing.yaml", "bad.yaml", "good.yaml nothing.yaml", "good.yaml --theme bleu"} {
		term := play(t, world{}, append([]string{"check", "--json"}, strings.Fields(args)...)...)
		var doc struct {
			Version int
			Files   []struct {
				Problems []struct{ Code, Level, Message string }
			}
		}
		if err := json.Unmarshal(term.out.Bytes(), &doc); err != nil || doc.Version != 1 || len(doc.Files) != len(regexp.MustCompile(`\w+\.yaml`).FindAllString(args, -1)) {
			t.Errorf("%s: %v: %s", args, err, &term.out)
		}
	}
}

// library is a deck about source, with the same numbers.
const library = `title: 图书馆服务进社区
check_against: 材料.txt
figures:
  到馆: {value: 1800余人次, label: 上半年到馆}
  志愿者: {value: 34名, label: 带过读书会的志愿者}
  借出: {value: 4500册, label: 上半年借出图书}
  馆均: {value: 750册, label: 每馆平均借出, from: 借出 / 6个}
slides:
  - title: 上半年的数字
    figures: [到馆, 志愿者, 馆均]
    notes: 借出一共$(借出)，比去年多，分到六个馆。
`

// source is what the numbers of library are from.
const source = "上半年，六个社区分馆到馆1800余人次。\n带过读书会的志愿者有34名。\n上半年借出图书4500册，分布在6个分馆。\n"

func TestCheckAgainstSource(t *testing.T) {
	slip := strings.Replace(library, "34名", "43名", 1)
	files := map[string]string{
		"good.yaml": library, "材料.txt": source, "slip.yaml": slip, "空.txt": "",
		"sub/lost.yaml":   strings.Replace(library, "材料.txt", "材科.txt", 1),
		"sub/other.yaml":  strings.Replace(library, "check_against: 材料.txt\n", "", 1),
		"silent.yaml":     strings.Replace(slip, "志愿者}", "志愿者} # check: ignore evidence-near 以名册为准", 1),
		"sub/silent.yaml": strings.Replace(strings.Replace(library, "check_against: 材料.txt\n", "", 1), "志愿者}", "志愿者} # check: ignore evidence-near 以名册为准", 1),
	}
	for _, c := range []struct {
		args string
		code int
		out  string
		err  string // standard error, in part; "" for nothing at all
	}{
		{"good.yaml", fine, "good.yaml：没有问题，核对了 5 个数\n", ""},
		{"good.yaml --lang en", fine, "good.yaml: no problems, numbers checked: 5\n", ""},
		{"sub/other.yaml --source 材料.txt", fine, "sub/other.yaml：没有问题，核对了 5 个数\n", ""},
		{"sub/other.yaml", fine, "sub/other.yaml：没有问题\n", ""},
		{"sub/silent.yaml", fine, "sub/silent.yaml：没有问题\n", ""},
		{"slip.yaml", deckWrong, "slip.yaml：1 个错误，核对了 5 个数\n", "slip.yaml:5:16: 错误: 原文没有“43名”，第 2 行写的是“34名”"},
		{"silent.yaml", fine, "silent.yaml：没有问题，核对了 5 个数\n", ""},
		{"sub/lost.yaml", deckWrong, "sub/lost.yaml：1 个错误\n", "sub/lost.yaml:2:16: 错误: 找不到文件“材科.txt”"},
		{"good.yaml --source 空.txt", fileWrong, "good.yaml：1 个错误\n", "空.txt: 错误: "},
		{"good.yaml --report 材料.txt", usageWrong, "good.yaml：没有问题，核对了 5 个数\n", "核对报告“材料.txt”正是这次要读的文件"},
		{"good.yaml --source 材料.txt --report 材料.txt", usageWrong, "", "核对报告“材料.txt”正是这次要读的文件"},
		{"good.yaml --report 材料.txt/x.html", fileWrong, "good.yaml：没有问题，核对了 5 个数\n", "不能建立输出文件夹“材料.txt”"},
	} {
		t.Run(c.args, func(t *testing.T) {
			in(t, files)
			term := play(t, world{}, append([]string{"check"}, strings.Fields(c.args)...)...)
			if term.code != c.code || term.out.String() != c.out || !strings.Contains(term.err.String(), c.err) || c.err == "" && term.err.Len() > 0 {
				t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
			}
			for name, text := range files {
				holds(t, name, text)
			}
		})
	}
}

// A build does not look at the document that numbers are checked against.
func TestBuildDoesNotOpenTheSource(t *testing.T) {
	in(t, map[string]string{"a.yaml": library})
	if term := play(t, world{}, "build", "a.yaml"); term.code != fine {
		t.Errorf("%d: %q", term.code, &term.err)
	}
}

func TestCheckReport(t *testing.T) {
	in(t, map[string]string{"a.yaml": library, "slip.yaml": strings.Replace(library, "34名", "43名", 1), "材料.txt": source, "bad.yaml": bad})
	term := play(t, world{}, "check", "a.yaml", "--report", "out/核对.html")
	if term.code != fine || term.out.String() != "a.yaml：没有问题，核对了 5 个数\nout/核对.html：5 个数\n" {
		t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	tells(t, "out/核对.html", "图书馆服务进社区", "1800余人次", "<mark>34名</mark>", "第 2 行", "算式：借出 / 6个", "推算", "签字", "第 2 页")
	notes := strings.NewReplacer("label: 上半年到馆", "label: 上半年到馆, note: 34名志愿者带读书会", "分到六个馆", "志愿者34名").Replace(library)
	if err := os.WriteFile("notes.yaml", []byte(notes), 0o644); err != nil {
		t.Fatal(err)
	}
	term = play(t, world{}, "check", "notes.yaml", "--report", "out/notes.html")
	tells(t, "out/notes.html", "第 2 页备注", "34名</mark>志愿者带读书会")
	if page, _ := os.ReadFile("out/notes.html"); strings.Contains(string(page), "没有印在页面上") {
		t.Errorf("a number of a figure's note is on no page: %s, %s", &term.out, &term.err)
	}
	term = play(t, world{}, "check", "slip.yaml", "--report", "out/核对.html", "--lang", "en", "--json")
	if term.code != deckWrong || !json.Valid(term.out.Bytes()) {
		t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	tells(t, "out/核对.html", "43名", "<mark>34名</mark>", "疑似写错", "审定人")
	english := strings.Replace(library, "title: 图书馆服务进社区", "title: Library\nlang: en", 1)
	if err := os.WriteFile("en.yaml", []byte(english), 0o644); err != nil {
		t.Fatal(err)
	}
	if term = play(t, world{}, "check", "en.yaml", "--report", "out/en.html", "--lang", "zh"); term.code != fine {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	tells(t, "out/en.html", "Numbers against their source", "Approved by", "line 2")
	noted := strings.Replace(library, "34名, label: 带过读书会的志愿者}", "4名, label: 带过读书会的志愿者} # check: ignore evidence-near 以名册为准", 1)
	if err := os.WriteFile("noted.yaml", []byte(noted), 0o644); err != nil {
		t.Fatal(err)
	}
	if term = play(t, world{}, "check", "noted.yaml", "--report", "out/en.html"); term.code != fine {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	tells(t, "out/en.html", "大纲注明：以名册为准", `<span class="number">4名</span>`)
	term = play(t, world{}, "check", "bad.yaml", "--source", "材料.txt", "--report", "bad.html")
	if term.code != deckWrong || !strings.Contains(term.err.String(), "大纲有错，没有写核对报告") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
	only(t, "a.yaml", "bad.yaml", "en.yaml", "noted.yaml", "notes.yaml", "out/en.html", "out/notes.html", "out/核对.html", "slip.yaml", "材料.txt")
}

// tells fails unless a file has all of these texts.
func tells(t *testing.T, name string, texts ...string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		if !strings.Contains(string(data), text) {
			t.Errorf("%s does not tell %q", name, text)
		}
	}
}

func TestCheckInterrupted(t *testing.T) {
	in(t, map[string]string{"good.yaml": good})
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if term := playUntil(t, ctx, world{}, "check", "good.yaml"); term.code != interrupted || !strings.Contains(term.err.String(), "已中断") {
		t.Errorf("%d: %q", term.code, &term.err)
	}
}
