//go:build e2e

package serve

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// pdfOf judges a PDF by the number and the size of its pages, as pdfinfo says
// them.
func pdfOf(pages, size string) func(testing.TB, []byte) {
	return func(t testing.TB, data []byte) {
		t.Helper()
		said := pdfinfo(t, data)
		for name, want := range map[string]string{"Pages": pages, "Page size": size} {
			line := regexp.MustCompile(`(?m)^` + name + `: +(.*)$`).FindStringSubmatch(said)
			if line == nil || line[1] != want {
				t.Errorf("%s: %q, want %q", name, line, want)
			}
		}
	}
}

// pdfinfo is what poppler's pdfinfo says of a PDF.
func pdfinfo(t testing.TB, data []byte) string {
	t.Helper()
	program, err := exec.LookPath("pdfinfo")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdfinfo is not installed")
		}
		t.Skip("pdfinfo is not installed")
	}
	name := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(program, name).CombinedOutput()
	if err != nil {
		t.Fatalf("pdfinfo: %v\n%s", err, out)
	}
	return string(out)
}
