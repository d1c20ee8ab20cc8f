//go:build e2e

package pdf

import (
	"regexp"
	"strings"
	"testing"
)

func TestOtherProgramsAcceptTheFile(t *testing.T) {
	file := written(t, everything(5), Options{Producer: "briefdeck 1.0"})

	if got := tool(t, file, "qpdf", "--check", "$"); !strings.Contains(got, "No syntax or stream encoding errors found") {
		t.Errorf("qpdf: %s", got)
	}

	list := tool(t, file, "pdffonts", "$")
	font := regexp.MustCompile(`(?m)^[A-Z]{6}\+NotoSansSC-\w+ +CID TrueType +Identity-H +yes yes yes `)
	if got := len(font.FindAllString(list, -1)); got != 2 {
		t.Errorf("%d fonts are embedded, subset and have a map to Unicode, want 2:\n%s", got, list)
	}

	info := tool(t, file, "pdfinfo", "$")
	for _, want := range []string{"Title:           题目", "Author:          某局", "Keywords:        a, b", "Tagged:          yes", "Pages:           5"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is missing from\n%s", want, info)
		}
	}
	if strings.Contains(info, "CreationDate") {
		t.Error("the file names the time it was made")
	}

	text := tool(t, file, "pdfinfo", "-struct-text", "$")
	for _, want := range []string{"H1 (block)\n      \"第3页的标题\"", "Figure:\n", "\"正文2：共4项\""} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing from\n%s", want, text)
		}
	}

	if got := tool(t, file, "pdfinfo", "-dests", "$"); !strings.Contains(got, `"slide=5"`) || !strings.Contains(got, `"page-4"`) {
		t.Errorf("the named places are\n%s", got)
	}
	if got := tool(t, file, "pdfinfo", "-url", "$"); strings.Count(got, "https://example.org/a(b)") != 5 {
		t.Errorf("the addresses are\n%s", got)
	}
	if got := tool(t, file, "mutool", "show", "$", "outline"); !strings.Contains(got, "\"一章\"") || strings.Count(got, "节\"") != 2 {
		t.Errorf("the bookmarks are\n%s", got)
	}
}

// Notes are where they are asked for, and nowhere else, in the file as qpdf
// unpacks it; the file with them is as sound as the one without.
func TestOtherProgramsFindNotes(t *testing.T) {
	for _, with := range []bool{false, true} {
		file := written(t, spoken(), Options{WithNotes: with})
		if got := tool(t, file, "qpdf", "--check", "$"); !strings.Contains(got, "No syntax or stream encoding errors found") || strings.Contains(got, "WARNING") {
			t.Errorf("qpdf: %s", got)
		}
		plain := tool(t, file, "qpdf", "--qdf", "--object-streams=disable", "$", "-")
		if got := strings.Contains(strings.ToUpper(plain), utf16Hex(secret)) || strings.Contains(plain, "/Subtype /Text"); got != with {
			t.Errorf("with notes %v: found %v", with, got)
		}
		if strings.Contains(tool(t, file, "pdftotext", "$", "-"), "开场") {
			t.Error("notes are text of the page")
		}
	}
}
