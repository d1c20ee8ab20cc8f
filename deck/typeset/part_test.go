package typeset_test

import (
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// The parts of a paragraph, drawn under each other, are the paragraph.
func TestPartsMakeTheWhole(t *testing.T) {
	th, _ := theme.Resolve(t.Context(), theme.Ref{}, geom.Point{X: 960, Y: 540}, nil, nil)
	s := &typeset.Setter{Theme: th}
	text := markup.Plain(strings.Repeat("图书馆每周开放六天，共 12.5万册图书。", 8))
	whole := s.Set(typeset.Look{Role: theme.Body, Align: typeset.Right}, text, 300)
	n := whole.Lines()
	if n < 4 {
		t.Fatalf("%d lines: too few for a test", n)
	}
	dump := func(groups ...*scene.Group) string {
		all := &scene.Group{}
		for _, g := range groups {
			all.Items = append(all.Items, g.Items...)
		}
		return scene.Dump(&scene.Page{Items: []scene.Item{all}})
	}
	want := dump(whole.Draw(geom.Point{X: 10, Y: 20}, scene.P))
	for cut := range n + 1 {
		head, tail := whole.Part(0, cut), whole.Part(cut, n)
		if head.Lines() != cut || tail.Lines() != n-cut {
			t.Fatalf("cut at %d: %d and %d lines", cut, head.Lines(), tail.Lines())
		}
		below := geom.Point{X: 10, Y: 20 + geom.Pt(cut)*whole.Leading}
		if got := dump(head.Draw(geom.Point{X: 10, Y: 20}, scene.P), tail.Draw(below, scene.P)); got != want {
			t.Errorf("cut at %d:\n%swant\n%s", cut, got, want)
		}
	}
	one := whole.Part(n-1, n)
	if one.Height != one.Size || one.Natural > whole.Natural {
		t.Errorf("the last line is %v high and %v wide", one.Height, one.Natural)
	}
}
