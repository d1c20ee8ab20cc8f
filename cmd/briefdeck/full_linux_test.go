package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// To a device that is full nothing can be written, neither as an output file
// nor as what is shown: it is told once, and the status says so.
func TestFullDevice(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "bad.yaml": bad, "t.txt": "甲乙丙丁\n", "s.txt": "全年服务1200余人次。\n"})
	for args, want := range map[string]int{
		"version": fileWrong, "--help": fileWrong, "themes": fileWrong, "fonts": fileWrong, "schema": fileWrong, "completion bash": fileWrong,
		"lines --width 9em t.txt": fileWrong, "check a.yaml": fileWrong, "check --json a.yaml": fileWrong,
		"check bad.yaml": deckWrong, "check --json bad.yaml": deckWrong, "build bad.yaml": deckWrong,
		"build a.yaml": fileWrong,
	} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		cmd := child(t, "1", "en_US.UTF-8", strings.Fields(args)...)
		var said bytes.Buffer
		cmd.Stdout, cmd.Stderr = full, &said
		code := status(t, cmd.Run())
		full.Close()
		text := said.String()
		told := 1
		if args == "build bad.yaml" { // which has nothing to show
			told = 0
		}
		if code != want || strings.Count(text, "error: what is to be shown cannot be written\n") != told || goWords.MatchString(text) || strings.Contains(text, "space") {
			t.Errorf("%s: %d, want %d: %s", args, code, want, text)
		}
	}
	holds(t, "a.pdf", "PDF") // the deck is there all the same
	for _, args := range []string{
		"build a.yaml -o /dev/full", "build a.yaml --handout 3 -o /dev/full", "check a.yaml --source s.txt --report /dev/full", "schema -o /dev/full", "fonts --preview /dev/full",
	} {
		term := play(t, world{}, append(strings.Fields(args), "--lang", "en")...)
		if want := "error: /dev/full cannot be written; what was there is unchanged\n"; term.code != fileWrong || strings.Count(term.err.String(), want) != 1 {
			t.Errorf("%s: %d: %s", args, term.code, &term.err)
		}
	}
	if st, err := os.Stat("/dev/full"); err != nil || st.Mode()&os.ModeCharDevice == 0 {
		t.Error("the device is gone")
	}
}
