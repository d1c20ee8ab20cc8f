//go:build e2e

package deck

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/handout"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// savedDocument writes a document into a folder of the test.
func savedDocument(t *testing.T, doc *scene.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(t.Context(), &b, doc, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "handout.pdf")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func sheetsOf(t *testing.T, d *Deck, opt handout.Options) *scene.Document {
	t.Helper()
	doc, problems := d.Handout(t.Context(), opt)
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	return doc
}

// Sheets are as large as the paper, to a tenth of a millimetre.
func TestE2EHandoutPapers(t *testing.T) {
	d := example(t, Options{})
	sizes := map[string][2]float64{"A4": {210, 297}, "A3": {297, 420}, "A5": {148, 210}, "16K": {210, 285}, "B5": {176, 250}, "Letter": {215.9, 279.4}}
	line := regexp.MustCompile(`Page +\d+ size: +([0-9.]+) x ([0-9.]+) pts`)
	for _, paper := range handout.Papers() {
		for _, lies := range []handout.Orientation{handout.Portrait, handout.Landscape} {
			file := savedDocument(t, sheetsOf(t, d, handout.Options{Up: 9, Paper: paper, Lies: lies}))
			want := sizes[paper.Name]
			if lies == handout.Landscape {
				want[0], want[1] = want[1], want[0]
			}
			found := line.FindAllStringSubmatch(tool(t, "pdfinfo", "-f", "1", "-l", "99", file), -1)
			if len(found) != 3 {
				t.Errorf("%s: %d sheets", paper.Name, len(found))
			}
			for _, m := range found {
				for k := range want {
					points, err := strconv.ParseFloat(m[1+k], 64)
					if err != nil || math.Abs(points*25.4/72-want[k]) > 0.1 {
						t.Errorf("%s, landscape %v: %s", paper.Name, lies == handout.Landscape, m[0])
					}
				}
			}
			if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(strings.ToLower(out), "warning") {
				t.Error(out)
			}
		}
	}
}

// area is a link of a file: where it stands and where it leads, from the top
// left corner of the pages.
type area struct {
	box geom.Rect
	url string
	to  scene.Target
}

// dictionary is what links and pages have in a file, as qpdf tells it.
type dictionary struct {
	Annots   []string  `json:"/Annots"`
	MediaBox []float64 `json:"/MediaBox"`
	Rect     []float64 `json:"/Rect"`
	Dest     []any     `json:"/Dest"`
	Action   struct {
		URI string `json:"/URI"`
	} `json:"/A"`
}

// linksOf reads the links of each page of a file.
func linksOf(t *testing.T, file string) [][]area {
	t.Helper()
	var read struct {
		QPDF  []json.RawMessage
		Pages []struct{ Object string }
	}
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", file)), &read); err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(read.QPDF[1], &raw); err != nil {
		t.Fatal(err)
	}
	object := func(ref string) dictionary {
		var o struct{ Value dictionary }
		if err := json.Unmarshal(raw["obj:"+ref], &o); err != nil {
			t.Fatalf("%s: %v", ref, err)
		}
		return o.Value
	}
	var sheets []string
	for _, p := range read.Pages {
		sheets = append(sheets, p.Object)
	}
	out := make([][]area, len(sheets))
	for i, ref := range sheets {
		page := object(ref)
		height := page.MediaBox[3]
		for _, annot := range page.Annots {
			o := object(annot)
			a := area{url: strings.TrimPrefix(o.Action.URI, "u:"), box: geom.Rect{X: o.Rect[0], Y: height - o.Rect[3], W: o.Rect[2] - o.Rect[0], H: o.Rect[3] - o.Rect[1]}}
			if o.Dest != nil {
				a.to.Page = slices.Index(sheets, o.Dest[0].(string))
				a.to.At = geom.Point{X: o.Dest[2].(float64), Y: object(sheets[a.to.Page]).MediaBox[3] - o.Dest[3].(float64)}
			}
			out[i] = append(out[i], a)
		}
	}
	return out
}

// Every link of the slides is in the handout at its scaled place, and leads to
// the scaled place of its target.
func TestE2EHandoutLinks(t *testing.T) {
	d := example(t, Options{}, "points:", "callout: {head: 出处, text: '见[主页](https://example.org/a)和[下页](#s2)'}\n        points:")
	slides := linksOf(t, saved(t, d))
	for _, up := range []int{1, 3, 4, 9} {
		doc := sheetsOf(t, d, handout.Options{Up: up, Gutter: 20, Duplex: true})
		var maps []geom.Affine
		for i := range doc.Count {
			for _, item := range doc.Page(i).Items {
				if g, ok := item.(*scene.Group); ok && g.Clip() != nil {
					maps = append(maps, g.Map())
				}
			}
		}
		sheets := linksOf(t, savedDocument(t, doc))
		seen, urls := 0, 0
		for i, links := range slides {
			for _, l := range links {
				want := area{box: maps[i].ApplyRect(l.box), url: l.url}
				if l.url == "" {
					want.to = scene.Target{Page: l.to.Page / up, At: maps[l.to.Page].Apply(l.to.At)}
				} else {
					urls++
				}
				if !slices.ContainsFunc(sheets[i/up], func(a area) bool { return alike(a, want) }) {
					t.Errorf("%d up: the link %+v of slide %d is not on sheet %d", up, want, i+1, i/up+1)
				}
				seen++
			}
		}
		all := 0
		for _, links := range sheets {
			all += len(links)
		}
		if all != seen || seen < 20 || urls != 1 {
			t.Errorf("%d up: %d links, the slides have %d, %d of them to the web", up, all, seen, urls)
		}
	}
}

// alike tells whether two links are the same, give or take the rounding of both
// files.
func alike(a, b area) bool {
	near := func(x, y float64) bool { return math.Abs(x-y) < 0.03 }
	return a.url == b.url && a.to.Page == b.to.Page && near(a.to.At.X, b.to.At.X) && near(a.to.At.Y, b.to.At.Y) &&
		near(a.box.X, b.box.X) && near(a.box.Y, b.box.Y) && near(a.box.W, b.box.W) && near(a.box.H, b.box.H)
}

// Links to slides that are left out are gone.
func TestE2EHandoutLinksToNowhere(t *testing.T) {
	d := example(t, Options{})
	agenda := d.Document().Targets["agenda"].Page
	doc := sheetsOf(t, d, handout.Options{Up: 2, Pages: []int{agenda}})
	if links := linksOf(t, savedDocument(t, doc)); len(links) != 1 || len(links[0]) != 0 {
		t.Errorf("the agenda alone leads to %v", links)
	}
}

func TestE2EHandoutBookmarks(t *testing.T) {
	d := example(t, Options{})
	doc := sheetsOf(t, d, handout.Options{Up: 4})
	var read struct{ Outlines []mark }
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json", "--json-key=outlines", savedDocument(t, doc))), &read); err != nil {
		t.Fatal(err)
	}
	var got, want strings.Builder
	show(&got, read.Outlines, "")
	for _, m := range d.Document().Outline {
		fmt.Fprintf(&want, "%s %d\n", m.Title, m.Page/4+1)
		for _, c := range m.Children {
			fmt.Fprintf(&want, "  %s %d\n", c.Title, c.Page/4+1)
		}
	}
	if got.String() != want.String() {
		t.Errorf("bookmarks\n%swant\n%s", got.String(), want.String())
	}
}

// The text of a sheet reads slide by slide, each with its caption behind it,
// and is that of the slides.
func TestE2EHandoutReadsInOrder(t *testing.T) {
	d := example(t, Options{})
	slides := strings.Split(tool(t, "mutool", "draw", "-q", "-F", "txt", saved(t, d)), "\f")
	for _, columns := range []bool{false, true} {
		file := savedDocument(t, sheetsOf(t, d, handout.Options{Up: 6, Columns: columns}))
		text := squeezed(tool(t, "pdftotext", "-raw", file, "-"))
		at := 0
		for i := range d.Plan.Count() {
			caption := squeezed(fmt.Sprintf("%d%s", i+1, d.Plan.Page(i).Title))
			next := strings.Index(text[at:], caption)
			if next < 0 {
				t.Fatalf("columns %v: %q does not come after what was before it", columns, caption)
			}
			part := text[at : at+next]
			for _, line := range strings.Split(slides[i], "\n") {
				if !strings.Contains(part, squeezed(line)) {
					t.Errorf("columns %v: %q of slide %d is not read before its caption", columns, line, i+1)
				}
			}
			at += next + len(caption)
		}
	}
}

// squeezed is a text without blanks.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
