package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// good is a small outline without fault.
const good = `title: 年度工作汇报
figures:
  服务人次: {value: 1200余人次, label: 全年服务}
slides:
  - title: 两项重点工作
    points: [场馆更新按期完成, 服务延伸到社区]
  - title: 一年的数字
    figures: [服务人次]
`

// bad has two errors, on lines 4 and 6.
const bad = `title: 年度工作汇报
slides:
  - title: 两项重点工作
    poitns: [场馆更新按期完成]
  - title: 一年的数字
    figures: [服务人次]
`

// doubtful has a warning on line 4: there are no points to number.
const doubtful = `title: 年度工作汇报
slides:
  - title: 两项重点工作
    numbered: true
    text: 场馆更新按期完成
`

// terminal is one run of the command with what it wrote.
type terminal struct {
	out, err bytes.Buffer
	code     int
}

// in makes a folder with these files the working folder of the test.
func in(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// environment is a process environment of these variables only.
func environment(pairs ...string) func(string) string {
	return func(name string) string {
		for _, p := range pairs {
			if v, ok := strings.CutPrefix(p, name+"="); ok {
				return v
			}
		}
		return ""
	}
}

// play runs the command line in a world; the zero world has no environment, no
// terminal and a clock that stands still.
func play(t *testing.T, w world, args ...string) *terminal {
	t.Helper()
	return playUntil(t, context.Background(), w, args...)
}

func playUntil(t *testing.T, ctx context.Context, w world, args ...string) *terminal {
	t.Helper()
	term := playLoose(ctx, w, args...)
	for _, text := range []string{term.out.String(), term.err.String()} {
		if m := goWords.FindString(text); m != "" {
			t.Errorf("%q shows %q of the program's inside:\n%s", args, m, text)
		}
	}
	return term
}

// playLoose does not look at the words.
func playLoose(ctx context.Context, w world, args ...string) *terminal {
	term := &terminal{}
	w.out, w.err = &term.out, &term.err
	if w.env == nil {
		w.env = environment()
	}
	if w.now == nil {
		w.now = func() float64 { return 0 }
	}
	term.code = run(ctx, args, w)
	return term
}

// goWords are words of Go's errors and types, of cobra's messages and of
// formats that lack arguments.
var goWords = regexp.MustCompile(`no such file or directory|permission denied|is a directory|not a directory|open [^ ]+:|stat [^ ]+:|strconv|\binvalid (argument|syntax)|unknown (flag|shorthand|command)|\[flags\]|Usage of|%!|\*?[a-z]+\.[A-Z][A-Za-z]+\b|goroutine|panic|<nil>`)

// only fails unless the folder holds exactly these files.
func only(t *testing.T, names ...string) {
	t.Helper()
	var got []string
	err := filepath.WalkDir(".", func(name string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			got = append(got, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("the folder holds %q, want %q", got, names)
	}
}

// holds fails unless a file is a PDF, or holds that text.
func holds(t *testing.T, name, want string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Error(err)
	} else if want == "PDF" && !bytes.HasPrefix(data, []byte("%PDF-")) || want != "PDF" && string(data) != want {
		t.Errorf("%s is not %.20q: %.40q", name, want, data)
	}
}

func TestFontsPreviewShowsEveryFace(t *testing.T) {
	in(t, nil)
	term := play(t, world{}, "fonts", "--preview", "样张/字体.pdf", "--lang", "zh")
	if term.code != fine || term.out.String() != "样张/字体.pdf：4 页\n" {
		t.Fatalf("%d: %q, %q", term.code, &term.out, &term.err)
	}
	holds(t, "样张/字体.pdf", "PDF")
	if term = play(t, world{}, "fonts", "--preview", "样张/", "--lang", "zh"); term.code != fileWrong {
		t.Errorf("a folder as the output gives %d, want %d", term.code, fileWrong)
	}
}
