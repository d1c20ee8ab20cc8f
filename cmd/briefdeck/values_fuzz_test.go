package main

import (
	"math"
	"strconv"
	"testing"
)

// FuzzValues holds what the readers of the options' values promise for any
// text: what they take is finite and within their limits.
func FuzzValues(f *testing.F) {
	for _, s := range []string{
		"", "0", "5MB", "1.5MiB", "500kb", "0.0001KB", "999999999MB", "..MB", "1e9MB", "NaNMB", "infMiB", "-5MB", "5 MB", "５MB",
		"10mm", "24pt", "0.5in", "12em", "1e3cm", "1000000pt", "-1mm", "..mm", ".mm", "9.9.9mm", "mm", "\x00mm", "10mm\u202e",
		"3-9,12", "20-", "99999999999999999999", "1-\u0661",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := byteSize(s); ok && (n < 0 || n > 1e6*(1<<20) || n == 0 && s != "") {
			t.Errorf("%q is %d bytes", s, n)
		}
		if l, ok := length(s); ok && !(l.Value > 0 && l.Value <= 72e6) {
			t.Errorf("%q is %v long", s, l)
		}
		if points, ok := gutterLength(s); ok && !(points >= 0 && !math.IsInf(points, 0)) {
			t.Errorf("%q is a gutter of %v points", s, points)
		}
		if n, ok := pageNumber(s); ok {
			if n < 1 {
				t.Errorf("%q is page %d", s, n)
			}
			if again, ok := pageNumber(strconv.Itoa(n)); !ok || again != n {
				t.Errorf("%q is page %d, and that is %d", s, n, again)
			}
		}
	})
}

// FuzzTargets holds what is promised for the names of outputs: one for each
// input, none of which is an input or another output.
func FuzzTargets(f *testing.F) {
	for _, s := range [][3]string{{"a.yaml", "b.yaml", ""}, {"a.yaml", "x/a.yaml", "out/"}, {"a", "a.", ""}, {"a.pdf", "", ""}, {"..", ".", "/"}, {"a\x00", "\u202e", "out/"}, {"a.yaml", "a.yml", ""}} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, a, b, output string) {
		inputs := []string{a}
		if b != "" {
			inputs = append(inputs, b)
		}
		out, err := targetsOf(inputs, output, ".pdf")
		if err != nil {
			return
		}
		seen := make(map[string]bool)
		for i, name := range out {
			if seen[name] || name == inputs[i] {
				t.Errorf("%q to %q: %q", inputs, output, out)
			}
			seen[name] = true
		}
		if len(out) != len(inputs) {
			t.Errorf("%q to %q: %q", inputs, output, out)
		}
	})
}
