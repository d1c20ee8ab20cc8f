//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"
)

// child is the program as a process of its own, in that language.
func child(t *testing.T, mode, lang string, args ...string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, args...)
	cmd.Env = []string{asProgram + "=" + mode, "LANG=" + lang, "HOME=" + t.TempDir()}
	return cmd
}

// status is how a process ended: by itself, with that status.
func status(t *testing.T, err error) int {
	t.Helper()
	var failed *exec.ExitError
	if err == nil {
		return 0
	}
	if !errors.As(err, &failed) || !failed.Exited() {
		t.Errorf("the process did not end by itself: %v", err)
		return -1
	}
	return failed.ExitCode()
}

// A signal ends each command at whatever it waits for, with one message and the
// status that shells give such a program; old files stay and no other is left.
func TestSignals(t *testing.T) {
	// Under nohup this program ignores SIGHUP, and so would the one that it starts.
	heard := make(chan os.Signal, 1)
	signal.Notify(heard, syscall.SIGHUP)
	defer signal.Stop(heard)
	in(t, map[string]string{"a.yaml": good, "b.yaml": good, "a.pdf": "旧", "r.html": "旧"})
	pipeNamed(t, "pipe")
	for _, c := range []struct {
		args  string
		ready func(t *testing.T, in io.Writer, out *bufio.Reader)
		said  string
	}{
		{"build a.yaml", waitFor("writing"), "interrupted; old files are unchanged"},
		{"build a.yaml b.yaml", waitFor("writing"), "interrupted; old files are unchanged"},
		{"build a.yaml --handout 3 -o a.pdf", waitFor("writing"), "interrupted; old files are unchanged"},
		{"build a.yaml --format png --width 160 -o p%d.png", waitFor("writing"), "interrupted; old files are unchanged"},
		{"build a.yaml --format png --width 160 --contact-sheet -o c.png", waitFor("writing"), "interrupted; old files are unchanged"},
		{"check a.yaml --report r.html --source pipe", func(t *testing.T, _ io.Writer, _ *bufio.Reader) {
			end, err := os.OpenFile("pipe", os.O_WRONLY, 0) // once the program opens it
			if err != nil {
				t.Error(err)
			}
			t.Cleanup(func() { end.Close() })
		}, "interrupted; "},
		{"lines --width 9em", func(t *testing.T, in io.Writer, out *bufio.Reader) {
			_, _ = io.WriteString(in, "甲乙\n")
			waitFor(`{"text":"甲乙"`)(t, in, out)
		}, "interrupted; the rest was not set"},
	} {
		for sent, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129} {
			cmd := child(t, heldUp, "en_US.UTF-8", strings.Fields(c.args)...)
			var said bytes.Buffer
			cmd.Stderr = &said
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			before := snapshotOfFiles(t)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			c.ready(t, in, bufio.NewReader(out))
			if err := cmd.Process.Signal(sent); err != nil {
				t.Error(err)
			}
			_, _ = io.Copy(io.Discard, out)
			if code := status(t, cmd.Wait()); code != want {
				t.Errorf("%s: %v gives %d, want %d: %s", c.args, sent, code, want, &said)
			}
			if text := said.String(); strings.Count(text, "error: ") != 1 || !strings.Contains(text, c.said) || goWords.MatchString(text) {
				t.Errorf("%s: %v: %s", c.args, sent, text)
			}
			if after := snapshotOfFiles(t); after != before {
				t.Errorf("%s: %v leaves\n%s, before\n%s", c.args, sent, after, before)
			}
		}
	}
}

// waitFor reads lines until one begins so.
func waitFor(start string) func(*testing.T, io.Writer, *bufio.Reader) {
	return func(t *testing.T, _ io.Writer, out *bufio.Reader) {
		for {
			line, err := out.ReadString('\n')
			if strings.HasPrefix(line, start) {
				return
			}
			if err != nil {
				t.Errorf("%s never comes", start)
				return
			}
		}
	}
}

// snapshotOfFiles lists the files of the working folder with what they hold;
// pipes are not read.
func snapshotOfFiles(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range entries {
		text := []byte(e.Type().String())
		if e.Type().IsRegular() {
			if text, err = os.ReadFile(e.Name()); err != nil {
				t.Fatal(err)
			}
		}
		fmt.Fprintf(&b, "%s %.40q\n", e.Name(), text)
	}
	return b.String()
}

// A program that was told to outlive its terminal (nohup) is not ended with it,
// and a pipe that nobody reads ends no build.
func TestSignalsThatEndNothing(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	for _, c := range []struct {
		ignored string
		signal  syscall.Signal
	}{{"HUP", syscall.SIGHUP}, {"", syscall.SIGPIPE}} {
		build := child(t, heldUp, "C", "build", "a.yaml")
		shell := exec.Command("/bin/sh", "-c", "trap '' "+c.ignored+"; exec \"$0\" \"$@\"")
		if c.ignored == "" {
			shell = exec.Command("/bin/sh", "-c", "exec \"$0\" \"$@\"")
		}
		shell.Args = append(shell.Args, build.Args...)
		shell.Env = build.Env
		out, err := shell.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := shell.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor("writing")(t, nil, bufio.NewReader(out))
		if err := shell.Process.Signal(c.signal); err != nil {
			t.Error(err)
		}
		ended := make(chan struct{})
		go func() { _, _ = io.Copy(io.Discard, out); close(ended) }()
		select {
		case <-ended:
			t.Errorf("%v ends a build", c.signal)
		case <-time.After(50 * time.Millisecond):
		}
		_ = shell.Process.Signal(syscall.SIGTERM)
		<-ended
		if code := status(t, shell.Wait()); code != 143 {
			t.Errorf("after %v: %d", c.signal, code)
		}
	}
}

// Where nobody reads what the program shows, it ends quietly, with the status
// of what it did.
func TestClosedPipes(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "bad.yaml": bad, "t.txt": strings.Repeat("甲乙丙丁\n", 20_000)})
	for args, want := range map[string]int{
		"check a.yaml": fine, "check bad.yaml": deckWrong, "check --json a.yaml": fine, "check --json bad.yaml": deckWrong,
		"build a.yaml": fine, "build a.yaml --with-source --size-report --ink": fine, "build bad.yaml": deckWrong, "build a.yaml bad.yaml -o out/": deckWrong,
		"lines --width 9em t.txt": fine, "schema": fine, "themes": fine, "fonts": fine, "version": fine, "--help": fine, "build --help": fine,
		"completion bash": fine, "bild": usageWrong, "init new.yaml --title 汇报": fine,
	} {
		for _, closed := range []string{"stdout", "stderr", "both"} {
			_ = os.Remove("a.pdf")
			_ = os.Remove("new.yaml")
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			r.Close()
			cmd := child(t, "1", "en_US.UTF-8", strings.Fields(args)...)
			var said bytes.Buffer
			cmd.Stdout, cmd.Stderr = w, w
			switch closed {
			case "stdout":
				cmd.Stderr = &said
			case "stderr":
				cmd.Stdout = io.Discard
			}
			code := status(t, cmd.Run())
			w.Close()
			text := said.String()
			if code != want || strings.Contains(text, "pipe") || strings.Contains(text, "cannot be written") || goWords.MatchString(text) || want == fine && text != "" {
				t.Errorf("%s without %s: %d, want %d: %s", args, closed, code, want, text)
			}
			if strings.HasPrefix(args, "build a.yaml") && want == fine && !strings.Contains(args, "help") {
				holds(t, "a.pdf", "PDF")
			}
		}
	}
}

// What cannot be interrupted in good order, such as a pipe that nobody reads
// for the output, is ended by another signal a little later.
func TestSignalsAgain(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	pipeNamed(t, "pipe.pdf")
	cmd := child(t, "1", "C", "build", "a.yaml", "-o", "pipe.pdf")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for {
		select {
		case err := <-ended:
			var failed *exec.ExitError
			if !errors.As(err, &failed) || failed.Sys().(syscall.WaitStatus).Signal() != syscall.SIGINT {
				t.Errorf("it ends with %v", err)
			}
			return
		case <-time.After(forbearance / 4):
			_ = cmd.Process.Signal(syscall.SIGINT)
		}
	}
}
