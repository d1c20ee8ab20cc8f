package deck

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck/scene"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Every outline in testdata is drawn and compared, page by page, with the dump
// beside it: a moved title is one changed line.
func TestScenesAreAsBefore(t *testing.T) {
	names, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no outlines in testdata: %v", err)
	}
	for _, name := range names {
		base := filepath.Base(name)
		if base == "gallery.yaml" { // a megabyte of scenes; each kind has a golden of its own in chart and diagram
			continue
		}
		t.Run(base, func(t *testing.T) {
			d, problems := Open(t.Context(), os.DirFS("testdata"), base, Options{})
			for _, p := range problems {
				t.Errorf("%v: %s", p.Pos, p.Code)
			}
			if t.Failed() {
				return
			}
			var b strings.Builder
			for i := range d.Plan.Count() {
				b.WriteString(scene.Dump(d.Plan.Page(i)))
			}
			compare(t, strings.TrimSuffix(name, ".yaml")+".scene", b.String())
		})
	}
}

// compare holds a text against a golden file and shows the first lines that
// differ.
func compare(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v (go test ./deck -update makes it)", err)
	}
	if string(want) == got {
		return
	}
	a, b := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	shown := 0
	for i := range max(len(a), len(b)) {
		var x, y string
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y {
			t.Errorf("%s:%d:\n  was %s\n  now %s", name, i+1, x, y)
			if shown++; shown == 5 {
				return
			}
		}
	}
}
