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
		{"", usageWrong, "", "没有写出要"},
		{"good.yaml --sorce x", usageWrong, "", "是不是 --source？"},
		{"good.yaml --theme bleu", usageWrong, "good.yaml：1 个错误\n", "--theme: 错误: "},
		{"nothing.yaml", fileWrong, "nothing.yaml：1 个错误\n", "nothing.yaml: 错误: 找不到这个文件 [outline-missing]\n"},
		{"there", fileWrong, "there：1 个错误\n", "there: 错误: “there”是文件夹，不是文件"},
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
	files := map[string]string{"good.yaml": good, "年度/weak.yaml": weak, "bad.yaml": bad}
	golden, err := os.ReadFile("testdata/check.json")
	if err != nil && !*update {
		t.Fatal(err)
	}
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	in(t, files)
	term := play(t, world{}, "check", "good.yaml", "年度/weak.yaml", "bad.yaml", "--json")
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
			Files   []struct{ Problems []struct{ Code, Level, Message string } }
		}
		if err := json.Unmarshal(term.out.Bytes(), &doc); err != nil || doc.Version != 1 || len(doc.Files) != len(regexp.MustCompile(`\w+\.yaml`).FindAllString(args, -1)) {
			t.Errorf("%s: %v: %s", args, err, &term.out)
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
