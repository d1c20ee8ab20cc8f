//go:build e2e

package deck

import (
	"regexp"
	"strings"
	"testing"

	"briefdeck/deck/handout"
)

// What is copied from pages and sheets is the same with a watermark and
// without: it does not come between words.
func TestE2EWatermarksAreNotCopied(t *testing.T) {
	plain, problems := marked(t, "", Options{})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	bearing, problems := marked(t, "watermark: 征求意见稿\n", Options{Recipient: "市档案馆", Copy: 1})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	files := func(d *Deck) []string {
		out := []string{savedDocument(t, d.Document())}
		for _, name := range []string{"3", "notes", "outline"} {
			var opt handout.Options
			opt.Named(name)
			out = append(out, savedDocument(t, sheetsOf(t, d, opt)))
		}
		return out
	}
	before, after := files(plain), files(bearing)
	for i := range before {
		for _, mode := range [][]string{{"-enc", "UTF-8"}, {"-layout"}, {"-raw"}} {
			want := tool(t, "pdftotext", append(mode, before[i], "-")...)
			got := tool(t, "pdftotext", append(mode, after[i], "-")...)
			if got != want || !strings.Contains(got, "馆藏整理进展") {
				t.Errorf("file %d, %v: %q, want %q", i, mode, got, want)
			}
		}
		// Content of a tagged file's elements is the same too: the watermark is in
		// none of them.
		object := regexp.MustCompile(`Object \d+`)
		want := object.ReplaceAllString(tool(t, "pdfinfo", "-struct-text", before[i]), "")
		if got := object.ReplaceAllString(tool(t, "pdfinfo", "-struct-text", after[i]), ""); got != want || want == "" {
			t.Errorf("file %d: the structure is %q, want %q", i, got, want)
		}
	}
}
