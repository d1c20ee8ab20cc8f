package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// many writes that many outlines, of which every seventh is wrong if so asked.
func many(t *testing.T, n int, wrong bool) (names []string) {
	files := map[string]string{}
	for i := range n {
		name := fmt.Sprintf("%03d.yaml", i)
		files[name] = strings.Replace(good, "场馆更新按期完成", fmt.Sprintf("场馆更新完成第%d批", i), 1)
		if wrong && i%7 == 3 {
			files[name] = bad
		}
		names = append(names, name)
	}
	in(t, files)
	return names
}

// Outlines built side by side give the files, the messages and the order that
// they give one by one.
func TestManyAreBuiltInOrder(t *testing.T) {
	names := many(t, 30, true)
	sum := func(jobs string) (string, string, int) {
		term := play(t, world{}, append([]string{"build", "-o", "out/", "--keep-going", "--jobs", jobs}, names...)...)
		for i, name := range names {
			pdf := "out/" + strings.TrimSuffix(name, ".yaml") + ".pdf"
			if _, err := os.Stat(pdf); (err == nil) == (i%7 == 3) {
				t.Errorf("--jobs %s: %s: %v", jobs, pdf, err)
			}
			_ = os.Remove(pdf)
		}
		return term.out.String(), term.err.String(), term.code
	}
	out, messages, code := sum("1")
	if out2, messages2, code2 := sum("8"); out2 != out || messages2 != messages || code2 != code {
		t.Errorf("8 jobs: %d\n%s\n%s\none: %d\n%s\n%s", code2, out2, messages2, code, out, messages)
	}
	if code != deckWrong || strings.Count(out, "：3 页\n") != 26 {
		t.Errorf("%d:\n%s", code, out)
	}
	if want := "30 份大纲：生成 26 份，出错 4 份（003.yaml、010.yaml、017.yaml、024.yaml）\n"; !strings.HasSuffix(messages, want) {
		t.Errorf("%s\ndoes not end in\n%s", messages, want)
	}
}

func TestManyStopAtTheFirstThatFails(t *testing.T) {
	names := many(t, 10, true)
	term := play(t, world{}, append([]string{"build", "--lang", "en"}, names...)...)
	if want := "10 outlines: 3 built, 1 failed (003.yaml), 6 left out (--keep-going goes on)\n"; term.code != deckWrong || !strings.HasSuffix(term.err.String(), want) {
		t.Errorf("%d:\n%s\ndoes not end in\n%s", term.code, &term.err, want)
	}
	want := append(names, "000.pdf", "001.pdf", "002.pdf")
	slices.Sort(want)
	only(t, want...)
}

func TestManyAreInterrupted(t *testing.T) {
	names := many(t, 10, false)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	term := playUntil(t, ctx, world{}, append([]string{"build", "--keep-going"}, names...)...)
	if term.code != interrupted || strings.Count(term.err.String(), "已中断") != 1 || term.out.Len() > 0 {
		t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	only(t, names...)
}

// A file that cannot be written is no finished outline.
func TestManyIntoAFileOfThatName(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "b.yaml": good})
	if err := os.Mkdir("a.pdf", 0o777); err != nil {
		t.Fatal(err)
	}
	term := play(t, world{}, "build", "a.yaml", "b.yaml", "--keep-going")
	if term.code != fileWrong || term.out.String() != "b.pdf：3 页\n" || !strings.Contains(term.err.String(), "出错 1 份（a.yaml）") {
		t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
	}
}
