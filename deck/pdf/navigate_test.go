package pdf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// tree writes the bookmarks below an object, a line each: depth, title, page.
func (r readBack) tree(t *testing.T, parent int, depth int) string {
	t.Helper()
	var out strings.Builder
	body := r.bodies[parent]
	if !strings.Contains(body, "/First") {
		return ""
	}
	last := r.entry(t, body, "/Last")
	for at := r.entry(t, body, "/First"); ; at = r.entry(t, r.bodies[at], "/Next") {
		item := r.bodies[at]
		if r.entry(t, item, "/Parent") != parent {
			t.Errorf("bookmark %d names another parent", at)
		}
		title, _, _ := strings.Cut(strings.TrimPrefix(item, "<</Title"), "/Parent")
		fmt.Fprintf(&out, "%s%s %s\n", strings.Repeat("  ", depth), title, r.destination(t, item))
		out.WriteString(r.tree(t, at, depth+1))
		if at == last {
			return out.String()
		}
	}
}

var destinationText = regexp.MustCompile(`\[(\d+) 0 R/XYZ ([-\d.]+) ([-\d.]+) null\]`)

// destination is where an object leads: page (from 1) and point.
func (r readBack) destination(t *testing.T, body string) string {
	t.Helper()
	m := destinationText.FindStringSubmatch(body)
	if m == nil {
		return "nowhere"
	}
	for i, p := range r.pages(t) {
		if strconv.Itoa(p) == m[1] {
			return fmt.Sprintf("p%d %s,%s", i+1, m[2], m[3])
		}
	}
	return "no page"
}

func TestBookmarks(t *testing.T) {
	file := read(t, written(t, everything(4), Options{}))
	catalog := file.bodies[file.entry(t, file.trailer, "/Root")]
	const want = `<FEFF5C019762> p1 0,200
<FEFF4E007AE0> p2 0,170
  <FEFF8282> p4 0,200
  <FEFF4E8C8282> p4 0,200
`
	if got := file.tree(t, file.entry(t, catalog, "/Outlines"), 0); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for _, want := range []string{
		"/Lang(zh-CN)", "/PageLabels<</Nums[0<</S/D>>]>>", "/ViewerPreferences<</DisplayDocTitle true>>",
		"/PageMode/UseOutlines", "/MarkInfo<</Marked true>>",
	} {
		if !strings.Contains(catalog, want) {
			t.Errorf("%s is missing from %s", want, catalog)
		}
	}
}

func TestLinks(t *testing.T) {
	inner := &scene.Link{Area: geom.Rect{X: 10, Y: 10, W: 20, H: 5}, URL: "https://example.org/?a=(b)&q=书 A"}
	doc := document(
		sheet(
			&scene.Link{Area: geom.Rect{X: 1, Y: 2, W: 3, H: 4}, To: "two"},
			&scene.Link{Area: geom.Rect{X: 1, Y: 2, W: 3, H: 4}, To: "nowhere"},
			&scene.Group{Placed: &scene.Placed{Map: geom.Scale(2).Then(geom.Translate(100, 0))}, Items: []scene.Item{inner}},
		),
		sheet(),
	)
	doc.Targets = map[string]scene.Target{"two": {Page: 1, At: geom.Point{X: 5, Y: 50}}}
	file := read(t, written(t, doc, Options{}))
	page := file.bodies[file.pages(t)[0]]
	list := regexp.MustCompile(`/Annots\[(.*?)\]`).FindStringSubmatch(page)
	if list == nil {
		t.Fatalf("no links on %s", page)
	}
	var got []string
	for _, n := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(list[1], -1) {
		number, _ := strconv.Atoi(n[1])
		body := file.bodies[number]
		area := regexp.MustCompile(`/Rect\[(.*?)\]`).FindStringSubmatch(body)[1]
		_, uri, _ := strings.Cut(body, "/URI/URI")
		uri, _, _ = strings.Cut(uri, "/Contents")
		got = append(got, area+" "+strings.TrimSuffix(uri, ">>")+" "+file.destination(t, body))
	}
	want := []string{"1 194 4 198  p2 5,150", `120 170 160 180 (https://example.org/?a=\(b\)&q=%E4%B9%A6%20A) nowhere`}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestNamedPlaces(t *testing.T) {
	file := read(t, written(t, everything(11), Options{}))
	catalog := file.bodies[file.entry(t, file.trailer, "/Root")]
	names := file.bodies[file.entry(t, catalog, "/Dests")]
	var got []string
	for _, m := range regexp.MustCompile(`\((.*?)\)(\[.*?\])`).FindAllStringSubmatch(names, -1) {
		got = append(got, m[1]+" "+file.destination(t, m[2]))
	}
	if len(got) != 22 || got[0] != "page-0 p1 0,190" || got[2] != "page-10 p11 0,190" || got[13] != "slide=11 p11 0,200" {
		t.Errorf("got %q", got)
	}
}

func TestStructureIsInReadingOrder(t *testing.T) {
	file := read(t, written(t, everything(4), Options{}))
	catalog := file.bodies[file.entry(t, file.trailer, "/Root")]
	root := file.bodies[file.entry(t, catalog, "/StructTreeRoot")]
	var write func(number, depth int) string
	write = func(number, depth int) string {
		body := file.bodies[number]
		tag := regexp.MustCompile(`/S/(\w+)`).FindStringSubmatch(body)[1]
		out := strings.Repeat(" ", depth) + tag
		if strings.Contains(body, "/Alt<FEFF4E004E2A5706>") {
			out += " alt"
		}
		kids := regexp.MustCompile(`/K\[(.*)\]`).FindStringSubmatch(body)[1]
		if strings.Contains(kids, "OBJR") {
			return out + " annotation\n"
		}
		out += "\n"
		for _, k := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(kids, -1) {
			n, _ := strconv.Atoi(k[1])
			if file.entry(t, file.bodies[n], "/P") != number {
				t.Errorf("element %d names another parent", n)
			}
			out += write(n, depth+1)
		}
		return out
	}
	page := "  H1\n  Figure alt\n  P\n   Link annotation\n  Link annotation\n"
	want := "Document\n Sect\n" + page + page + page + " Sect\n" + page
	if got := write(file.entry(t, root, "/K"), 0); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	// Each sequence of a page leads back to the element that it is part of.
	rows := regexp.MustCompile(`(\d+)\[([^\]]*)\]`).FindAllStringSubmatch(root, -1)
	if len(rows) != 4 || strings.Count(rows[0][2], " 0 R") != 3 {
		t.Errorf("the parent tree is %s", root)
	}
}
