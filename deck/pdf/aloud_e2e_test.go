//go:build e2e

package pdf_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck"
	"briefdeck/deck/pdf"
)

var update = flag.Bool("update", false, "write the golden anew")

// The structure of the example as poppler reads it, with what readers say of
// figures and links in their places, is the briefing read aloud.
func TestTheExampleReadAloud(t *testing.T) {
	d, problems := deck.Open(t.Context(), os.DirFS("../.."), "slides.yaml", deck.Options{})
	if problems.Failed() {
		t.Fatal(problems)
	}
	var file bytes.Buffer
	if err := d.WritePDF(t.Context(), &file, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	got := aloud(t, file.Bytes())
	const golden = "testdata/slides.aloud"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	wants := strings.Split(string(want), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(wants) || line != wants[i] {
			t.Fatalf("%s:%d: now %s", golden, i+1, line)
		}
	}
	if got != string(want) {
		t.Error("the golden goes on")
	}
}

// aloud is a file's structure: the tags, the texts, after → the links' names,
// after = what figures show.
func aloud(t *testing.T, file []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "deck.pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	path, err := exec.LookPath("pdfinfo")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdfinfo is not installed")
		}
		t.Skip("pdfinfo is not installed")
	}
	tree, err := exec.Command(path, "-struct-text", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	figures, annotations := pdf.Spoken(t, file)
	var out strings.Builder
	within := -1 // the indent of the figure whose inside is left out
	for _, line := range strings.Split(strings.TrimSpace(string(tree)), "\n") {
		text := strings.TrimLeft(line, " ")
		indent := len(line) - len(text)
		if within >= 0 && indent > within || strings.HasPrefix(text, "/") {
			continue
		}
		within = -1
		tag := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(text, ":"), " (block)"), " (inline)")
		switch {
		case strings.HasPrefix(text, `"`):
			text = strings.Trim(text, `"`)
		case strings.HasPrefix(text, "Object "):
			text = "→ " + annotations[strings.Fields(text)[1]]
		case tag == "Figure":
			if len(figures) == 0 {
				t.Fatal("a figure without an alternative text")
			}
			within, text, figures = indent, "Figure = "+figures[0], figures[1:]
		default:
			text = tag
		}
		out.WriteString(strings.Repeat(" ", indent/2) + text + "\n")
	}
	if len(figures) > 0 {
		t.Errorf("poppler does not know of the figures %q", figures)
	}
	return out.String()
}
