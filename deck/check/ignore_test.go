package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck"
	"briefdeck/deck/check"
	"briefdeck/deck/diag"
)

func TestIgnoredProblems(t *testing.T) {
	repeated := han(24)
	for _, c := range []struct{ name, outline, want string }{
		{"at the end of the line", of("  - title: 一件事\n    points: [甲] # check: ignore lone-point 就这一条\n"), ""},
		{"on the line above", of("  - title: 一件事\n    # check: ignore lone-point 就这一条\n    points: [甲]\n"), ""},
		{"in Chinese", of("  - title: 一件事\n    points: [甲] # 检查：忽略 lone-point，就这一条\n"), ""},
		{"above a slide", of("  # check: ignore missing-title 整页照片\n  - title: \"\"\n    text: 甲\n"), ""},
		{"several above", of("  # check: ignore missing-title 整页照片\n\n  # check: ignore too-many-characters 原文照录\n  - title: \"\"\n    text: " + han(190) + "\n"), ""},
		{"a block text, behind its key", of("  - title: " + repeated + "\n    text: 甲\n    notes: | # check: ignore notes-repeat 照读\n      " + repeated + "\n"), ""},
		{"a block text, above its key", of("  - title: " + repeated + "\n    text: 甲\n    # check: ignore notes-repeat 照读\n    notes: |\n\n      " + repeated + "\n"), ""},
		{"another code", of("  - title: 一件事\n    points: [甲] # check: ignore missing-title 无\n"), "4:14 lone-point\n4:17 ignore-unused missing-title"},
		{"another line", of("  - title: 一件事 # check: ignore lone-point 无\n    points: [甲]\n"), "3:16 ignore-unused lone-point\n4:14 lone-point"},
		{"a slide's first line only", of("  # check: ignore lone-point 无\n  - title: 一件事\n    points: [甲]\n"), "3:3 ignore-unused lone-point\n5:14 lone-point"},
		{"text, not a comment", of("  - title: 一件事\n    points: [\"甲 # check: ignore lone-point 无\"]\n"), "4:14 lone-point"},
		{"text in a block, not a comment", of("  - title: \"\"\n    text: |\n      甲\n      # check: ignore missing-title 无\n"), "3:5 missing-title"},
		{"no reason", of("  - title: 一件事\n    points: [甲] # check: ignore lone-point\n"), "4:17 ignore-no-reason lone-point"},
		{"no code", of("  - title: 一件事\n    points: [甲, 乙] # check: ignore\n"), "4:20 ignore-no-code"},
		{"a misspelt code", of("  - title: 一件事\n    points: [甲] # check: ignore lonepoint 就这一条\n"), "4:14 lone-point\n4:17 ignore-unknown-near lonepoint lone-point"},
		{"no such code", of("  - title: 一件事\n    points: [甲, 乙] # check: ignore 孤项 就这一条\n"), "4:20 ignore-unknown 孤项"},
		{"an error", of("  - title: 一件事\n    text: $(甲数) # check: ignore no-figures 无\n"), "4:13 no-figures 甲数\n4:17 ignore-error no-figures"},
		{"beside an error", of("  - title: 一件事\n    text: $(甲数)\n    notes: 乙 # check: ignore notes-repeat 无\n"), "4:13 no-figures 甲数"},
		{"a strict code without --strict", of("  - title: 一件事 # check: ignore missing-notes 当场讲\n    text: 甲\n"), ""},
		{"another comment", of("  - title: 一件事 # check: 数据待核\n    points: [甲]\n"), "4:14 lone-point"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := checked(t, c.outline, deck.CheckOptions{}); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// A theme's file may silence what is said of it, too.
func TestIgnoredInTheme(t *testing.T) {
	pale := "extends: red\ncolors:\n  primary: \"#F0A0A0\"\n"
	fsys := fstest.MapFS{
		"a.yaml":      {Data: []byte("title: 年度工作\ntheme: office.yaml\nslides: [{title: 一件事, text: 甲}]\n")},
		"office.yaml": {Data: []byte(pale)},
	}
	found := deck.Check(t.Context(), fsys, "a.yaml", deck.CheckOptions{}).Problems
	if len(found) == 0 || found[0].Code != diag.LowContrast || found[0].Pos.Line != 3 {
		t.Fatalf("%+v", found)
	}
	fsys["office.yaml"] = &fstest.MapFile{Data: []byte(strings.TrimSuffix(pale, "\n") + " # check: ignore low-contrast 单位标准色\n")}
	for _, p := range deck.Check(t.Context(), fsys, "a.yaml", deck.CheckOptions{}).Problems {
		if p.Pos.Line == 3 {
			t.Errorf("%v: %s", p.Pos, p.Code)
		}
	}
}

func FuzzIgnores(f *testing.F) {
	f.Add("a: 1 # check: ignore lone-point x\n")
	f.Add("# 检查：忽略\n- b")
	f.Fuzz(func(t *testing.T, src string) {
		ignores := check.Ignores(t.Context(), "a.yaml", []byte(src))
		var problems diag.List
		for _, g := range ignores {
			problems.Add(g.Pos, g.Code)
		}
		check.Silence(problems, ignores, func(diag.Problem) bool { return false }, nil)
	})
}
