//go:build e2e

package handout

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// outside runs a program and gives what it prints. Where the program is
// missing, the test is skipped, but not in continuous integration.
func outside(t *testing.T, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", program)
		}
		t.Skipf("%s is not installed", program)
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", program, args, err, out)
	}
	return string(out)
}

// printedPDF writes sheets to a file of the test.
func printedPDF(t *testing.T, doc *scene.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(t.Context(), &b, doc, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "sheets.pdf")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// The text of both handouts reads in order, sheet by sheet, after the header
// and the footer and, with notes, the slide.
func TestE2EPrintedTextReadsInOrder(t *testing.T) {
	long := "title: 长备注\nslides:\n  - {title: 一页, text: 正文在此, notes: " + strings.Repeat("先讲这一句，reading 12.5万册，再讲“下一句”。", 150) + "}\n  - {title: 又一页, text: 文字}\n"
	for name, p := range map[string]planned{
		"blocks": blocksDeck(t), "talk": plannedDeck(t, fmt.Sprintf(talkDeck, "4:3")), "long": plannedDeck(t, long),
	} {
		for _, opt := range sheetsToTry {
			for _, opt.Kind = range []Kind{Notes, Outline} {
				doc := p.impose(t, opt)
				file := printedPDF(t, doc)
				if out := outside(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") {
					t.Errorf("%s %v: %s", name, opt, out)
				}
				sheets := strings.Split(outside(t, "pdftotext", "-raw", file, "-"), "\f")
				if len(sheets) != doc.Count+1 {
					t.Fatalf("%s %v: %d sheets read, %d made", name, opt, len(sheets)-1, doc.Count)
				}
				for i := range doc.Count {
					page := doc.Page(i)
					got := bare(sheets[i])
					for _, item := range page.Items {
						// Slides and, of tables, rows are read apart: their order is
						// that of the items all the same.
						want := textOf([]scene.Item{item})
						_, rest, found := strings.Cut(got, want)
						if !found {
							t.Fatalf("%s %v: sheet %d does not read %s:\n%s", name, opt, i+1, want, got)
						}
						got = rest
					}
				}
			}
		}
	}
}

// The links of slides and of notes are in the file.
func TestE2ELinksOfPrintedSlides(t *testing.T) {
	p := plannedDeck(t, fmt.Sprintf(talkDeck, "16:9"))
	file := printedPDF(t, p.impose(t, Options{Kind: Notes}))
	flat := filepath.Join(t.TempDir(), "flat.pdf")
	outside(t, "qpdf", "--qdf", "--object-streams=disable", file, flat)
	data, err := os.ReadFile(flat)
	if err != nil {
		t.Fatal(err)
	}
	links := bytes.Count(data, []byte("/Subtype /Link"))
	want := 0
	doc := p.impose(t, Options{Kind: Notes})
	for i := range doc.Count {
		scene.Walk(doc.Page(i).Items, geom.Identity, func(item scene.Item, _ geom.Affine) {
			if _, ok := item.(*scene.Link); ok {
				want++
			}
		})
	}
	if links != want || want < 5 {
		t.Errorf("%d links in the file, %d on the sheets", links, want)
	}
	if !bytes.Contains(data, []byte("https://example.org/")) {
		t.Error("the address is not in the file")
	}
}
