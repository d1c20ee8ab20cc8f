//go:build unix

package main

import (
	"context"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// pipeNamed puts a pipe in the place of a file. Nobody is at its other end: to
// open it would wait for ever.
func pipeNamed(t *testing.T, name string) {
	t.Helper()
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
}

// A pipe or a folder where the deck names a file is refused; nobody waits for it.
func TestPipesAndFoldersInTheFolder(t *testing.T) {
	for _, kind := range kinds {
		refused(t, kind, func(name string) { pipeNamed(t, name) },
			"“"+kind.name+"”是管道或设备，不是文件", kind.name+" is a pipe or a device, not a file")
		refused(t, kind, func(name string) {
			pipeNamed(t, "deck/pipe")
			moved(t, name, "aside")
			if err := os.Remove(name); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(strings.TrimPrefix(up(kind.name), "../")+"pipe", name); err != nil {
				t.Fatal(err)
			}
		}, "是管道或设备，不是文件", "is a pipe or a device, not a file")
		refused(t, kind, func(name string) { // outside the folder
			if err := os.Remove(name); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink("/dev/zero", name); err != nil {
				t.Fatal(err)
			}
		}, "“"+kind.name+"”经链接指到了大纲的文件夹外面", "a link leads "+kind.name+" out of the outline's folder")
		refused(t, kind, func(name string) {
			if err := os.Remove(name); err != nil {
				t.Fatal(err)
			}
			if err := os.Mkdir(name, 0o755); err != nil {
				t.Fatal(err)
			}
		}, "“"+kind.name+"”是文件夹，不是文件", kind.name+" is a folder, not a file")
	}
}

// An outline that is a pipe or a device, by itself or by a link, is refused.
func TestSpecialOutlines(t *testing.T) {
	in(t, nil)
	pipeNamed(t, "pipe.yaml")
	for link, target := range map[string]string{"zero.yaml": "/dev/zero", "null.yaml": "/dev/null", "link.yaml": "pipe.yaml"} {
		if err := os.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"pipe.yaml", "zero.yaml", "null.yaml", "link.yaml", "/dev/zero"} {
		for _, args := range [][]string{{"build", name, "-o", "a.pdf"}, {"check", name}} {
			term := play(t, world{}, append(args, "--lang", "en")...)
			if want := name + ": error: this is a pipe or a device, not a file"; term.code != fileWrong || !strings.HasPrefix(term.err.String(), want) {
				t.Errorf("%q: %d: %s", args, term.code, &term.err)
			}
		}
	}
	only(t, "link.yaml", "null.yaml", "pipe.yaml", "zero.yaml")
}

// A pipe that the command line names is read, as by sed -n 1p <(cat a).
func TestPipesOnTheCommandLine(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	for _, c := range []struct{ args, text, want string }{
		{"check a.yaml --source pipe", "全年服务1200余人次。\n", "a.yaml：没有问题，核对了 1 个数\n"},
		{"lines --width 9em pipe", "甲乙\n", `{"text":"甲乙",`},
	} {
		pipeNamed(t, "pipe")
		go func() { _ = os.WriteFile("pipe", []byte(c.text), 0) }()
		term := play(t, world{}, strings.Fields(c.args)...)
		if term.code != fine || !strings.HasPrefix(term.out.String(), c.want) {
			t.Errorf("%s: %d: %s%s", c.args, term.code, &term.out, &term.err)
		}
	}
}

// Nobody waits for a pipe once the program is interrupted, be it to open it or
// to read it.
func TestWaitingForPipesIsInterrupted(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	pipeNamed(t, "pipe")
	silent, _ := io.Pipe()
	for _, c := range []struct {
		args string
		w    world
	}{
		{"check a.yaml --source pipe --lang zh", world{}},
		{"lines --width 9em pipe --lang zh", world{}},
		{"lines --width 9em --lang zh", world{in: silent}},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		term := playUntil(t, ctx, c.w, strings.Fields(c.args)...)
		cancel()
		if term.code != interrupted || !strings.Contains(term.err.String(), "已中断") || strings.Count(term.err.String(), "错误") != 1 {
			t.Errorf("%s: %d: %s", c.args, term.code, &term.err)
		}
	}
	for range 2 { // lets those go that wait behind an interrupted run
		end, err := os.OpenFile("pipe", os.O_WRONLY|syscall.O_NONBLOCK, 0)
		if err == nil {
			_ = end.Close()
		}
	}
}

// Input without an end is refused where the limit is: a line, or all of it.
func TestEndlessInput(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	if err := os.Symlink("/dev/zero", "zero.txt"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ args, want string }{
		{"lines --width 9em /dev/zero", "/dev/zero:1:1: error: this line is longer than 256 KiB; nothing further was read"},
		{"lines --width 9em zero.txt", "zero.txt:1:1: error: this line is longer than 256 KiB; nothing further was read"},
		{"check a.yaml --source zero.txt", "zero.txt: error: the source zero.txt is larger than 64 MiB"},
		{"check a.yaml --source /dev/null", "/dev/null: error: the source /dev/null has no text"},
		{"lines --width 9em /dev/null", ""},
	} {
		term := play(t, world{}, append(strings.Fields(c.args), "--lang", "en")...)
		if (term.code == fine) != (c.want == "") || !strings.HasPrefix(term.err.String(), c.want) {
			t.Errorf("%s: %d: %.300s", c.args, term.code, &term.err)
		}
	}
}
