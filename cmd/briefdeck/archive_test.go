package main

import (
	"bytes"
	"os"
	"testing"
)

// --pdfa is for slides and handouts alike; the metadata of such a file says so
// in plain text.
func TestFilesForArchives(t *testing.T) {
	for _, args := range [][]string{{}, {"--handout", "3"}} {
		for _, archive := range []bool{false, true} {
			in(t, map[string]string{"a.yaml": good})
			all := append([]string{"build", "a.yaml", "-o", "x.pdf"}, args...)
			if archive {
				all = append(all, "--pdfa")
			}
			if term := play(t, world{}, all...); term.code != fine {
				t.Fatalf("%q: %d: %s", all, term.code, &term.err)
			}
			file, err := os.ReadFile("x.pdf")
			if err != nil {
				t.Fatal(err)
			}
			if got := bytes.Contains(file, []byte("<pdfaid:conformance>U<")); got != archive {
				t.Errorf("%q: for archives %v", all, got)
			}
		}
	}
}
