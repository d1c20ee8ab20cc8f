//go:build e2e

package fonts

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// pdfOf is a PDF of one page with glyphs 1 to n-1 of a subset, ten in a line.
func pdfOf(file []byte, n int) []byte {
	var content strings.Builder
	content.WriteString("BT /F 36 Tf 40 TL 20 560 Td\n")
	for g := 1; g < n; g++ {
		fmt.Fprintf(&content, "<%04x> Tj\n", g)
		if g%14 == 0 {
			content.WriteString("T*\n")
		}
	}
	content.WriteString("ET")
	stream := func(dict string, data []byte) string {
		return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
	}
	objects := []string{
		"<</Type /Catalog /Pages 2 0 R>>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 600] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
		stream("", []byte(content.String())),
		"<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Test /Encoding /Identity-H /DescendantFonts [6 0 R]>>",
		"<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Test /CIDToGIDMap /Identity /DW 1000 /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor 7 0 R>>",
		"<</Type /FontDescriptor /FontName /ABCDEF+Test /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 8 0 R>>",
		stream(fmt.Sprintf("/Length1 %d", len(file)), file),
	}
	var pdf bytes.Buffer
	pdf.WriteString("%PDF-1.7\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, pdf.Len())
		fmt.Fprintf(&pdf, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := pdf.Len()
	fmt.Fprintf(&pdf, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&pdf, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&pdf, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return pdf.Bytes()
}

// run runs a tool and gives what it says. A missing tool fails the test where
// the tests must all run, and skips it elsewhere.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", name)
		}
		t.Skipf("%s is not installed", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// noICC is what mutool says of itself where it was built without colour profiles.
const noICC = "warning: ICC support is not available"

// Viewers must read our subsets without a complaint and draw ink at each glyph.
func TestViewersReadSubsets(t *testing.T) {
	tests := []struct {
		name string
		face *Face
		text string
	}{
		{"sans", Embedded(SansRegular), "深入推进全国文明单位创建体臺灣發龑𬱖ABC“”……18%"},
		{"bold", Embedded(SansBold), "深入推进"},
		{"serif", Embedded(SerifBold), "标题与大字1800余人次𬱖"},
		{"symbols", Embedded(Symbols), "ĄčŐž☐☑☒✔✗✘➔➤►◄⚙⅓₂ĳ"},
		{"cff", mustParse(t, cffFile()), "AA"},
		{"variable", mustParse(t, chineseVariable(t, variableText)).At(550), variableText},
		{"cff2", mustParse(t, cff2File(t)).At(900), "AA"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := glyphs(t, tt.face, tt.text)
			file, _, err := tt.face.Subset(list)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "page.pdf")
			if err := os.WriteFile(path, pdfOf(file, len(list)), 0o644); err != nil {
				t.Fatal(err)
			}
			if says := run(t, "pdffonts", path); !strings.Contains(says, "CID TrueType") || !strings.Contains(says, "yes yes") {
				t.Errorf("pdffonts: %s", says)
			}
			image := strings.TrimSuffix(path, ".pdf")
			if says := run(t, "pdftoppm", "-gray", "-r", "72", "-singlefile", path, image); says != "" {
				t.Errorf("pdftoppm: %s", says)
			}
			checkInk(t, image+".pgm", len(list)-1)
			if says := run(t, "mutool", "draw", "-q", "-c", "gray", "-r", "72", "-o", image+"-mu.pgm", path); strings.TrimSpace(strings.ReplaceAll(says, noICC, "")) != "" {
				t.Errorf("mutool: %s", says)
			}
			checkInk(t, image+"-mu.pgm", len(list)-1)
		})
	}
}

// checkInk looks for dark pixels in the 36 by 40 box of each glyph of pdfOf.
func checkInk(t *testing.T, path string, n int) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var width, height, most int
	if _, err := fmt.Sscanf(string(data[:20]), "P5\n%d %d\n%d", &width, &height, &most); err != nil {
		t.Fatal(err)
	}
	pixels := data[len(data)-width*height:]
	for i := range n {
		left, base := 20+36*(i%14), 40+40*(i/14)
		dark := 0
		for y := base - 32; y < base+6; y++ {
			for x := left; x < left+34; x++ {
				if pixels[y*width+x] < 128 {
					dark++
				}
			}
		}
		if dark < 8 {
			t.Errorf("%s: glyph %d has %d dark pixels", filepath.Base(path), i+1, dark)
		}
	}
}
