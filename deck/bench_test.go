package deck

import (
	"io"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck/handout"
	"briefdeck/deck/pdf"
)

// long is an outline with n slides: those of bench12.yaml over and over.
func long(b testing.TB, n int) fstest.MapFS {
	b.Helper()
	src, err := os.ReadFile("testdata/bench12.yaml")
	if err != nil {
		b.Fatal(err)
	}
	head, slides, _ := strings.Cut(string(src), "\nslides:\n")
	list := strings.Split(strings.TrimPrefix(slides, "  - title:"), "\n  - title:")
	var text strings.Builder
	text.WriteString(head + "\nslides:\n")
	for i := range n {
		text.WriteString("  - title:" + list[i%len(list)] + "\n")
	}
	return fstest.MapFS{"a.yaml": {Data: []byte(text.String())}}
}

// A deck of a dozen slides, from its outline to the document.
func BenchmarkBuild12(b *testing.B) {
	fsys := long(b, 12)
	for b.Loop() {
		d, problems := Open(b.Context(), fsys, "a.yaml", Options{})
		if problems.Failed() {
			b.Fatal(problems)
		}
		if err := d.WritePDF(b.Context(), io.Discard, pdf.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// The stages up to the plan, and the document after it.
func BenchmarkOpen1000(b *testing.B) {
	fsys := long(b, 1000)
	for b.Loop() {
		if _, problems := Open(b.Context(), fsys, "a.yaml", Options{}); problems.Failed() {
			b.Fatal(problems)
		}
	}
}

func BenchmarkWrite1000(b *testing.B) {
	d, problems := Open(b.Context(), long(b, 1000), "a.yaml", Options{})
	if problems.Failed() {
		b.Fatal(problems)
	}
	for b.Loop() {
		if err := d.WritePDF(b.Context(), io.Discard, pdf.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A handout of the same deck, six slides a sheet: to be held against
// BenchmarkWrite1000.
func BenchmarkHandout1000(b *testing.B) {
	d, problems := Open(b.Context(), long(b, 1000), "a.yaml", Options{})
	if problems.Failed() {
		b.Fatal(problems)
	}
	for b.Loop() {
		doc, problems := d.Handout(b.Context(), handout.Options{Up: 6})
		if problems.Failed() {
			b.Fatal(problems)
		}
		if err := pdf.Write(b.Context(), io.Discard, doc, pdf.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// All rules and comments of a long deck, beyond BenchmarkOpen1000.
func BenchmarkCheck1000(b *testing.B) {
	fsys := long(b, 1000)
	for b.Loop() {
		if c := Check(b.Context(), fsys, "a.yaml", CheckOptions{}); !c.Builds {
			b.Fatal(c.Problems)
		}
	}
}
