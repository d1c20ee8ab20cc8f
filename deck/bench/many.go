package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// decks is how many outlines of 12 slides a pipeline has here. Each has a
// subtitle of its own.
const decks = 200

// many holds one run that builds many decks against a run for each.
func many(ours, dir string) {
	text, err := os.ReadFile(bench12)
	check(err)
	var names []string
	for i := range decks {
		name := filepath.Join(dir, fmt.Sprintf("many%03d.yaml", i))
		titled := strings.Replace(string(text), "\nsubtitle: ", fmt.Sprintf("\nsubtitle: %d ", i+1), 1)
		check(os.WriteFile(name, []byte(titled), 0o644))
		names = append(names, name)
	}
	one, each := best{1e9, 1e9}, best{1e9, 1e9}
	for range longRuns {
		one = one.or(timed(append([]string{ours, "build", "--lang", "en", "-o", filepath.Join(dir, "many") + "/"}, names...)))
		all := best{}
		for _, name := range names {
			b := timed([]string{ours, "build", "--lang", "en", "-o", filepath.Join(dir, "many") + "/", name})
			all = best{all.seconds + b.seconds, max(all.mib, b.mib)}
		}
		each = each.or(all)
	}
	fmt.Printf("\n%-14s %10s %10s %7s %9s %9s %10s\n", "many decks", "one run", "a run each", "ratio", "memory", "a run each", "size KiB")
	row(fmt.Sprintf("%d decks *", decks), one, each, filepath.Join(dir, "many", "many000.pdf"))
}

// or is the less of two.
func (b best) or(c best) best { return best{min(b.seconds, c.seconds), min(b.mib, c.mib)} }

// timed runs a command.
func timed(args []string) best {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stderr = os.Stderr
	start := time.Now()
	check(cmd.Run())
	return best{time.Since(start).Seconds(), peakMiB(cmd.ProcessState)}
}
