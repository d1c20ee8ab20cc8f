package typeset

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck/markup"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestLines sets the paragraphs of testdata/*.txt, one a line, in columns of
// several widths; the .lines file beside shows the lines as they stand.
func TestLines(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no paragraphs", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := shown(t, string(data))
			golden := strings.TrimSuffix(file, ".txt") + ".lines"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("lines differ from %s:\n%s", golden, got)
			}
		})
	}
}

// shown gives paragraphs at widths of 22, 14 and 9 em. A bar stands where
// each line ends, its width in em before it.
func shown(t *testing.T, text string) string {
	s := newSetter(t)
	size := s.Theme.Style(body.Role).Size(0)
	var b strings.Builder
	for _, ems := range []float64{22, 14, 9} {
		fmt.Fprintf(&b, "%g em\n", ems)
		for _, paragraph := range strings.Split(strings.TrimSpace(text), "\n") {
			p := s.Set(body, markup.Plain(paragraph), ems*size)
			for i := range p.Lines() {
				line, width := p.Line(i)
				fmt.Fprintf(&b, "%6.2f | %s|\n", width/p.Size, line)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}
