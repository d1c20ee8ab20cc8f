package layout

import (
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
)

// Title and label of the deck are on every page; what is wrong with them is
// told once.
func TestProblemsOfFootersAreToldOnce(t *testing.T) {
	slides := "\nslides:" + strings.Repeat("\n  - {title: 页, text: 文字}", 12)
	for _, c := range []struct {
		head string
		code diag.Code
		line int
	}{
		{"title: 标题\nlabel: " + strings.Repeat("内部资料", 40), diag.MarkTooLong, 2},
		{"title: 标题𓀀", diag.MissingGlyph, 1},
	} {
		_, problems := plan(t, "red", c.head+"\ncover: false"+slides)
		if len(problems) != 1 || problems[0].Code != c.code || problems[0].Pos.Line != c.line {
			t.Errorf("%.20s…: %v, want one %s on line %d", c.head, problems, c.code, c.line)
		}
	}
}

// A label that is too long for a page is smaller there; how long it may be is
// told by the page with the least room.
func TestLongLabelsAreSmaller(t *testing.T) {
	src := "title: 标题\nclosing: 完\nchapters: [{title: 章, slides: [{title: 页, text: 文字}]}, {title: 节, slides: [{title: 页, text: 文字}]}]\nlabel: "
	_, problems := plan(t, "red", src+strings.Repeat("内部资料", 60))
	if len(problems) != 1 || problems[0].Code != diag.MarkTooLong || problems[0].Args[0] != 240 {
		t.Fatalf("%v", problems)
	}
	fit := problems[0].Args[1].(int)
	if fit < 15 || fit > 60 {
		t.Errorf("%d characters fit", fit)
	}
	for n, want := range map[int]int{8: 0, fit: 0, fit + 1: 1} {
		p, problems := plan(t, "red", src+strings.Repeat("密", n))
		if len(problems) != want {
			t.Errorf("%d characters: %v", n, problems)
		}
		for i := range p.Count() {
			var found []geom.Rect
			for _, item := range texts(p.Page(i)) {
				if strings.Contains(item.text, "密密") {
					found = append(found, item.box)
				}
			}
			if len(found) != 1 || want == 0 && (found[0].X < 0 || found[0].Right() > p.Page(i).Size.X) {
				t.Errorf("%d characters, page %d: the label is at %v", n, i+1, found)
			}
		}
	}
}
