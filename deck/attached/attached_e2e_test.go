//go:build e2e

package attached

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// What other programs make of a document still holds the files.
func TestRewrittenDocuments(t *testing.T) {
	folder := t.TempDir()
	in, out := filepath.Join(folder, "in.pdf"), filepath.Join(folder, "out.pdf")
	data := ours(t, samples...)
	if err := os.WriteFile(in, data, 0o600); err != nil {
		t.Fatal(err)
	}
	want := listed(data)
	for _, c := range []struct {
		program string
		args    []string
		want    string
	}{
		{"qpdf", []string{"--object-streams=disable", in, out}, want},
		{"qpdf", []string{"--object-streams=generate", "--recompress-flate", in, out}, want},
		{"qpdf", []string{"--qdf", in, out}, want},
		{"qpdf", []string{"--linearize", in, out}, want},
		{"qpdf", []string{"--encrypt", "", "x", "256", "--", in, out}, "attached: an encrypted document"},
		{"mutool", []string{"clean", "-gggz", in, out}, want},
		{"mutool", []string{"clean", "-d", in, out}, want},
	} {
		path, err := exec.LookPath(c.program)
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%s is not installed", c.program)
			}
			t.Skipf("%s is not installed", c.program)
		}
		if text, err := exec.Command(path, c.args...).CombinedOutput(); err != nil {
			t.Fatalf("%s %q: %v\n%s", c.program, c.args, err, text)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if got := listed(data); got != c.want {
			t.Errorf("after %s %q: %.200q", c.program, c.args[:2], got)
		}
	}
}
