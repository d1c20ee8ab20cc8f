package watermark

import (
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

var page = geom.Point{X: 960, Y: 540}

func newMark(t *testing.T, text string) *Mark {
	t.Helper()
	th, problems := theme.Resolve(t.Context(), theme.Ref{Name: "red"}, page, nil, &fonts.Library{})
	if problems.Failed() {
		t.Fatal(problems)
	}
	m, problems := New(th, markup.Plain(text), page)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return m
}

func TestNoTextIsNoMark(t *testing.T) {
	if newMark(t, "") != nil {
		t.Error("a mark without text")
	}
}

// The whole mark is an artifact whose Alt says it; what is copied of it is
// blanks.
func TestMarksSayNothing(t *testing.T) {
	g := newMark(t, "草稿\n第二版——A").Under(nil, color.White)[0].(*scene.Group)
	if g.Tag != scene.Artifact || g.Alt() != "草稿　第二版——A" {
		t.Errorf("%s %q", g.Tag, g.Alt())
	}
	glyphs := 0
	scene.Walk(g.Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		switch it := it.(type) {
		case *scene.Group:
			if it.ActualText() != "" || it.Alt() != "" {
				t.Errorf("a group stands for %q", it.ActualText()+it.Alt())
			}
		case *scene.Text:
			for _, c := range it.Glyphs {
				glyphs++
				if strings.TrimSpace(c.Text) != "" || c.Text == "" {
					t.Errorf("a glyph says %q", c.Text)
				}
			}
		}
	})
	if glyphs < 6 {
		t.Errorf("%d glyphs", glyphs)
	}
}

func TestGroundsThatHideTheMark(t *testing.T) {
	m := newMark(t, "征求意见稿")
	box := func(x, y, w, h geom.Pt) geom.Path { return geom.RectPath(geom.Rect{X: x, Y: y, W: w, H: h}) }
	plain := func(p geom.Path, c color.Color) *scene.Fill {
		return &scene.Fill{Path: p, Paint: scene.Paint{Color: c}}
	}
	middle := box(380, 170, 200, 200)
	for _, c := range []struct {
		name string
		item scene.Item
		want bool
	}{
		{"a card", plain(middle, color.White), true},
		{"a dark card", plain(middle, color.Black), true},
		{"a gradient", &scene.Fill{Path: middle, Paint: scene.Paint{Stops: []scene.Stop{{Color: color.White}, {At: 1, Color: color.Black}}}}, true},
		{"what shows the page through", plain(middle, color.White.Alpha(0.5)), false},
		{"a chip", plain(box(450, 250, 60, 40), color.White), false},
		{"a frame", plain(geom.Frame(geom.Rect{X: 100, Y: 100, W: 700, H: 400}, 1), color.Black), false},
		{"a disc", plain(geom.Circle(geom.Point{X: 480, Y: 270}, 90), color.Black), true},
		{"a card in a corner that the mark does not reach", plain(box(10, 10, 200, 150), color.White), false},
		{"a picture", &scene.Image{Box: geom.Rect{X: 380, Y: 170, W: 200, H: 200}}, true},
		{"a line", &scene.Stroke{Path: middle, Width: 1}, false},
		{"a small card made large", &scene.Group{Placed: &scene.Placed{Map: geom.Scale(10).Then(geom.Translate(380, 170))}, Items: []scene.Item{plain(box(0, 0, 20, 20), color.White)}}, true},
		{"a large card made small", &scene.Group{Placed: &scene.Placed{Map: geom.Scale(0.1).Then(geom.Translate(480, 270))}, Items: []scene.Item{plain(middle, color.White)}}, false},
		{"a rule that is a word", &scene.Group{Says: &scene.Says{ActualText: "——"}, Items: []scene.Item{plain(middle, color.White)}}, false},
	} {
		parts := 0
		scene.Walk(m.Under([]scene.Item{c.item}, color.White), geom.Identity, func(it scene.Item, at geom.Affine) {
			g, ok := it.(*scene.Group)
			if !ok || g.Clip() == nil {
				return
			}
			parts++
			if g.Tag != scene.Artifact {
				t.Errorf("%s: a part is %q", c.name, g.Tag)
			}
			// Whatever moves the ground, its part of the mark stands where the mark does.
			inner := g.Items[0].(*scene.Group)
			if got, want := inner.Map().Then(at).Apply(geom.Point{X: 7}), m.place.Apply(geom.Point{X: 7}); got.Sub(want).Len() > 1e-6 {
				t.Errorf("%s: the mark stands at %v, want %v", c.name, got, want)
			}
		})
		if parts > 1 || parts == 1 != c.want {
			t.Errorf("%s: %d parts", c.name, parts)
		}
	}
}

// The whole mark stands on the first ground that fills the page, wherever that
// is, and on the paper below all items where there is none.
func TestTheWholeMark(t *testing.T) {
	m := newMark(t, "征求意见稿")
	fill := func(r geom.Rect, c color.Color) *scene.Fill {
		return &scene.Fill{Path: geom.RectPath(r), Paint: scene.Paint{Color: c}}
	}
	all := geom.Rect{W: page.X, H: page.Y}
	band := fill(geom.Rect{W: 300, H: page.Y}, color.Black)
	for _, c := range []struct {
		name  string
		items []scene.Item
		below bool // below all
		dark  bool
	}{
		{"paper alone", nil, true, false},
		{"a band on paper", []scene.Item{band}, true, false},
		{"a ground", []scene.Item{fill(all, color.White), band}, false, false},
		{"a dark ground", []scene.Item{fill(all, color.Black), fill(geom.Rect{X: 300, W: 660, H: page.Y}, color.White)}, false, true},
		{"a ground in a group", []scene.Item{&scene.Group{Tag: scene.Artifact, Items: []scene.Item{fill(all, color.Black), band}}}, false, true},
		{"a ground that is moved", []scene.Item{&scene.Group{Placed: &scene.Placed{Map: geom.Scale(2)}, Items: []scene.Item{fill(geom.Rect{W: page.X / 2, H: page.Y / 2}, color.Black)}}}, false, true},
		{"a ground beside the page", []scene.Item{fill(all.Move(200, 0), color.Black)}, true, false},
	} {
		out := m.Under(c.items, color.White)
		var whole []*scene.Group
		scene.Walk(out, geom.Identity, func(it scene.Item, at geom.Affine) {
			if g, ok := it.(*scene.Group); ok && g.Alt() != "" {
				whole = append(whole, g)
				if got, want := g.Items[0].(*scene.Group).Map().Then(at).Apply(geom.Point{X: 7}), m.place.Apply(geom.Point{X: 7}); got.Sub(want).Len() > 1e-6 {
					t.Errorf("%s: it stands at %v, want %v", c.name, got, want)
				}
			}
		})
		if len(whole) != 1 {
			t.Errorf("%s: %d whole marks", c.name, len(whole))
			continue
		}
		first, _ := out[0].(*scene.Group)
		if below := first == whole[0]; below != c.below {
			t.Errorf("%s: below all is %t", c.name, below)
		}
		scene.Walk(whole[0].Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
			if text, ok := it.(*scene.Text); ok && (text.Color.R == 255) != c.dark {
				t.Errorf("%s: it is %v", c.name, text.Color)
			}
		})
	}
}

// The veil shows on each of its grounds and takes little from text above it.
func TestVeil(t *testing.T) {
	for _, name := range theme.Builtin() {
		th, _ := theme.Resolve(t.Context(), theme.Ref{Name: name}, page, nil, &fonts.Library{})
		pal := th.Color
		for _, grounds := range [][]color.Color{
			{pal.Paper}, {pal.Tint}, {pal.Primary}, {pal.Accent}, {pal.CoverFrom, pal.CoverTo}, {pal.Band, pal.Tint},
			{pal.CoverFrom, pal.CoverTo, pal.Paper}, {color.White}, {color.Black}, {color.RGB(0x808080)},
		} {
			col := veil(grounds)
			for _, g := range grounds {
				if v := color.Contrast(col.Over(g), g); v > 1.25 || v < 1.08 {
					t.Errorf("%s, %v: %.3f on %v", name, grounds, v, g)
				}
			}
		}
	}
}

func TestArea(t *testing.T) {
	r := geom.Rect{X: 5, Y: 6, W: 30, H: 20}
	for _, c := range []struct {
		name     string
		path     geom.Path
		from, to float64
	}{
		{"nothing", nil, 0, 0},
		{"a rectangle", geom.RectPath(r), 600, 600},
		{"two of them", append(geom.RectPath(r), geom.RectPath(r.Move(100, 0))...), 1200, 1200},
		{"a frame", geom.Frame(r, 1), 95, 97},
		{"a disc of 314", geom.Circle(geom.Point{X: 50, Y: 50}, 10), 199, 320},
		{"an open triangle", geom.Path{}.Move(0, 0).Line(10, 0).Line(10, 10), 50, 50},
	} {
		if got := area(c.path); got < c.from-1e-9 || got > c.to+1e-9 {
			t.Errorf("%s: %g", c.name, got)
		}
	}
}
