package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// The watermark lies on grounds, on every page, along the diagonal and inside
// of the page.
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
	g := markOf(page.Items)
	if g == nil || g.Tag != scene.Artifact || g.Alt() != mark {
		t.Errorf("%s: no watermark", name)
		return
	}
	box, _ := scene.Bounds([]scene.Item{g})
	if whole := (geom.Rect{W: page.Size.X, H: page.Size.Y}); !whole.Contains(box) {
		t.Errorf("%s: it sticks out: %v", name, box)
	}
	m := g.Items[0].(*scene.Group).Map()
	if math.Abs(-m.B/m.A-page.Size.Y/page.Size.X) > 1e-9 {
		t.Errorf("%s: it does not rise like the diagonal", name)
	}
	// Without the parts of the watermark the page is as it was, and each part
	// follows a ground or a picture, whose shape it has.
	without := *page
	without.Items = clean(t, name, page.Items, m, geom.Identity)
	if scene.Dump(&without) != scene.Dump(bare) {
		t.Errorf("%s: the watermark changes the page", name)
	}
}

// markOf finds the whole watermark, which says what it is.
func markOf(items []scene.Item) (found *scene.Group) {
	scene.Walk(items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		if g, ok := it.(*scene.Group); ok && found == nil && g.Tag == scene.Artifact && g.Alt() != "" {
			found = g
		}
	})
	return found
}

// clean is items without the parts of the watermark that m leads to its place.
func clean(t *testing.T, name string, items []scene.Item, m, at geom.Affine) []scene.Item {
	t.Helper()
	var out []scene.Item
	for i, item := range items {
		g, ok := item.(*scene.Group)
		if !ok {
			out = append(out, item)
			continue
		}
		if g.Tag == scene.Artifact && len(g.Items) == 1 {
			inner, ok := g.Items[0].(*scene.Group)
			if ok && near(inner.Map().Then(at), m) {
				var ground geom.Path
				switch before := items[i-1].(type) {
				case *scene.Fill:
					ground = before.Path
				case *scene.Image:
					ground = geom.RectPath(before.Box)
				}
				if g.Alt() == "" && !slices.Equal(ground, g.Clip()) || ground == nil {
					t.Errorf("%s: a part of the watermark follows %T", name, items[i-1])
				}
				continue
			}
		}
		inside := *g
		inside.Items = clean(t, name, g.Items, m, g.Map().Then(at))
		out = append(out, &inside)
	}
	return out
}

func near(m, n geom.Affine) bool {
	for _, p := range []geom.Point{{}, {X: 100}, {Y: 100}} {
		if m.Apply(p).Sub(n.Apply(p)).Len() > 1e-6 {
			return false
		}
	}
	return true
}

// What covers a large part of the page bears the watermark again; what is small
// does not.
func TestWatermarkShowsOnGrounds(t *testing.T) {
	const src = `title: 题
cover: false
watermark: 征求意见稿
figures:
  a: {value: 36万人次, label: 到馆}
  b: {value: 12册, label: 人均}
slides:
  - {title: 卡片, figures: [a, b]}
  - title: 表格
    table: {columns: [馆, 册], rows: [[城东, 3册], [城西, 4册], [河口, 5册]]}
  - {title: 要点, points: [一, 二]}
`
	p, problems := plan(t, "red", src)
	if problems.Failed() {
		t.Fatal(problems)
	}
	for i, want := range []bool{true, true, false} {
		parts := 0
		scene.Walk(p.Page(i).Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
			if g, ok := it.(*scene.Group); ok && g.Tag == scene.Artifact && g.Clip() != nil {
				parts++
			}
		})
		if parts > 0 != want {
			t.Errorf("page %d has %d parts of the watermark on grounds", i+1, parts)
		}
	}
}

// A mark that would be too small to be seen is told of, with what there is room
// for; as long as that it is fine.
func TestWatermarksThatAreTooLong(t *testing.T) {
	const src = "title: 题\nslides: [{title: 页, text: 文字}]\nwatermark: "
	_, problems := plan(t, "red", src+strings.Repeat("征求意见", 40))
	if len(problems) != 1 || problems[0].Code != diag.MarkTooLong || problems[0].Pos.Line != 3 || problems[0].Args[0] != 160 {
		t.Fatalf("%v", problems)
	}
	room := problems[0].Args[1].(int)
	if room < 40 || room > 100 {
		t.Errorf("%d characters fit", room)
	}
	if _, problems := plan(t, "red", src+strings.Repeat("征", room)); len(problems) > 0 {
		t.Errorf("%d characters: %v", room, problems)
	}
	if _, problems := plan(t, "red", src+strings.Repeat("征", room+1)); len(problems) != 1 {
		t.Errorf("%d characters: %v", room+1, problems)
	}
	if _, problems := plan(t, "red", src+"草稿𓀀"); len(problems) != 1 || problems[0].Code != diag.MissingGlyph || problems[0].Pos.Line != 3 {
		t.Errorf("a character that no face has: %v", problems)
	}
}
