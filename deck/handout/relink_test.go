package handout

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// Bookmarks and targets of the slides that are shown lead to their cells; those
// of slides left out are gone.
func TestRelink(t *testing.T) {
	size := aspects["16:9"]
	th := themeFor(t, size)
	for _, c := range []struct {
		name string
		opt  Options
		want string // bookmarks with the sheet, from 1, and the cell that they lead to
		gone string // IDs without a target
	}{
		{"all", Options{Up: 3}, "封面 1.0 / 一章 1.1 (一 1.2 / 二 2.0) / 二章 2.1 (三 2.1) / 谢谢 2.2", ""},
		{"no cover", Options{Up: 3, NoCover: true}, "一章 1.0 (一 1.1 / 二 1.2) / 二章 2.0 (三 2.0)", "s1 s6"},
		{"without the chapter's own page", Options{Up: 3, Pages: []int{2, 3, 4}}, "一章 1.0 (一 1.0 / 二 1.1) / 二章 1.2 (三 1.2)", "s1 s2 s6"},
		{"without a chapter", Options{Up: 3, Pages: []int{4, 5}}, "二章 1.0 (三 1.0) / 谢谢 1.1", "s1 s2 s3 s4"},
	} {
		src := slidesOf(6, size)
		src.Outline = []scene.Bookmark{
			{Title: "封面", Page: 0},
			{Title: "一章", Page: 1, Children: []scene.Bookmark{{Title: "一", Page: 2}, {Title: "二", Page: 3}}},
			{Title: "二章", Page: 4, Children: []scene.Bookmark{{Title: "三", Page: 4}}},
			{Title: "谢谢", Page: 5},
		}
		before := fmt.Sprint(src.Outline)
		doc, problems := Impose(t.Context(), src, &outline.Deck{}, th, c.opt)
		if problems.Failed() {
			t.Fatal(problems)
		}
		if got := listed(doc, doc.Outline); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if fmt.Sprint(src.Outline) != before {
			t.Errorf("%s: the slides' own bookmarks changed", c.name)
		}
		gone := strings.Fields(c.gone)
		for i := range 6 {
			id, number := fmt.Sprintf("s%d", i+1), fmt.Sprintf("slide=%d", i+1)
			to, ok := doc.Targets[id]
			if out := strings.Contains(" "+c.gone+" ", " "+id+" "); out == ok || out != (doc.Targets[number].Page < 0) {
				t.Errorf("%s: %s leads to %v, %s to %v", c.name, id, to, number, doc.Targets[number])
			}
			if ok && !reflect.DeepEqual(to, doc.Targets[number]) {
				t.Errorf("%s: %s leads to %v, %s to %v", c.name, id, to, number, doc.Targets[number])
			}
		}
		if shown := len(doc.Targets) - 6; shown != 6-len(gone) {
			t.Errorf("%s: %d targets", c.name, shown)
		}
	}
}

// listed writes bookmarks with the sheet, from 1, and the cell, from 0, whose
// top they lead to.
func listed(doc *scene.Document, list []scene.Bookmark) string {
	var parts []string
	for _, m := range list {
		part := m.Title
		for k, c := range cellsOf(doc.Page(m.Page)) {
			if math.Abs(c.Y-m.Y) < 0.01 {
				part += fmt.Sprintf(" %d.%d", m.Page+1, k)
			}
		}
		if len(m.Children) > 0 {
			part += " (" + listed(doc, m.Children) + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " / ")
}
