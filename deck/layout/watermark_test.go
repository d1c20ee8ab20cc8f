package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// The watermark lies over the ground and under all else, on every page, along
// the diagonal and inside of the page.
func TestWatermark(t *testing.T) {
	for _, name := range theme.Builtin() {
		for _, size := range []string{"16:9", "4:3", "{width: 200mm, height: 290mm}"} {
			for _, mark := range []string{"草稿", "内部资料 DRAFT　市图书馆　01", strings.Repeat("征求意见稿", 12)} {
				src := fmt.Sprintf(everything, size)
				p, problems := plan(t, name, src+"watermark: "+mark+"\n")
				bare, before := plan(t, name, src)
				if len(problems) != len(before) {
					t.Errorf("%s %s: the watermark adds to %v: %v", name, size, before, problems)
				}
				for i := range p.Count() {
					checkWatermark(t, fmt.Sprintf("%s %s, page %d", name, size, i+1), p.Page(i), bare.Page(i), mark)
				}
			}
		}
	}
}

func checkWatermark(t *testing.T, name string, page, bare *scene.Page, mark string) {
	t.Helper()
	g, ok := page.Items[1].(*scene.Group)
	if !ok || g.Tag != scene.Artifact || len(page.Items) != len(bare.Items)+1 {
		t.Errorf("%s: no group of its own after the ground", name)
		return
	}
	var read strings.Builder
	for _, line := range texts(&scene.Page{Items: []scene.Item{g}}) {
		read.WriteString(line.text)
	}
	if read.String() != mark {
		t.Errorf("%s: it reads %q", name, read.String())
	}
	box, _ := scene.Bounds([]scene.Item{g})
	if whole := (geom.Rect{W: page.Size.X, H: page.Size.Y}); !whole.Contains(box) {
		t.Errorf("%s: it sticks out: %v", name, box)
	}
	if m := g.Items[0].(*scene.Group).Map; math.Abs(-m.B/m.A-page.Size.Y/page.Size.X) > 1e-9 {
		t.Errorf("%s: it does not rise like the diagonal", name)
	}
}

// The veil shows on each of its grounds and takes little from text above it.
func TestVeil(t *testing.T) {
	for _, name := range theme.Builtin() {
		p, _ := plan(t, name, fmt.Sprintf(everything, "16:9"))
		for i := range p.sheets {
			grounds := p.grounds(&p.sheets[i])
			col := veil(grounds)
			for _, g := range grounds {
				if v := color.Contrast(col.Over(g), g); v > 1.25 || v < 1.08 {
					t.Errorf("%s, page %d: %.3f on %v", name, i+1, v, g)
				}
			}
		}
	}
}
