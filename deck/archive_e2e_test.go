//go:build e2e

package deck

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// pdfcpu is a validator written in Go (Apache-2.0), fetched at this version and
// run beside the tests: nothing of it is part of the program.
const pdfcpu = "github.com/pdfcpu/pdfcpu/cmd/pdfcpu@v0.15.0"

// strictly validates a file with pdfcpu.
func strictly(t *testing.T, file string) {
	t.Helper()
	run := func(args ...string) (string, error) {
		cmd := exec.Command("go", append([]string{"run", pdfcpu}, args...)...)
		cmd.Dir = t.TempDir() // outside of our module
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := run("version", "--conf", "disable"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("pdfcpu cannot be fetched: %s", out)
		}
		t.Skipf("pdfcpu cannot be fetched: %s", out)
	}
	if out, err := run("validate", "--conf", "disable", "--mode", "strict", file); err != nil || !strings.Contains(out, "validation ok") {
		t.Errorf("pdfcpu on %s: %v\n%s", filepath.Base(file), err, out)
	}
}

// The slides and the handouts, as usual and for archives, with notes and
// without, are sound to three programs that share no code.
func TestE2EFilesAreSoundToAll(t *testing.T) {
	d := example(t, Options{})
	h := d.HandoutOptions()
	h.Named("3")
	handout, problems := d.Handout(t.Context(), h)
	if problems.Failed() {
		t.Fatal(problems)
	}
	for name, c := range map[string]struct {
		doc *scene.Document
		opt pdf.Options
	}{
		"slides":           {d.Document(), pdf.Options{}},
		"slides-archive":   {d.Document(), pdf.Options{Archive: true}},
		"slides-notes":     {d.Document(), pdf.Options{Archive: true, WithNotes: true}},
		"handouts":         {handout, pdf.Options{}},
		"handouts-archive": {handout, pdf.Options{Archive: true}},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := pdf.Write(t.Context(), &b, c.doc, c.opt); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), name+".pdf")
			if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(strings.ToLower(out), "warning") {
				t.Error(out)
			}
			if out := tool(t, "mutool", "info", file); strings.Contains(out, "error") || strings.Contains(out, "warning") {
				t.Error(out)
			}
			meta := tool(t, "pdfinfo", "-meta", file)
			if got := strings.Contains(meta, "<pdfaid:part>2</pdfaid:part>"); got != c.opt.Archive || !strings.Contains(meta, "<pdfuaid:part>1</pdfuaid:part>") {
				t.Errorf("the metadata is\n%s", meta)
			}
			strictly(t, file)
		})
	}
}
