package scene_test

import (
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// word is a line of text at its glyphs' own widths.
func word(f *fonts.Face, size, x, y float64, s string) *scene.Text {
	t := &scene.Text{At: geom.Point{X: x, Y: y}, Face: f, Size: size, Color: color.Black}
	for _, r := range s {
		g, _ := f.Glyph(r)
		way := float64(f.Advance(g)) * size / float64(f.Metrics().UnitsPerEm)
		t.Glyphs = append(t.Glyphs, scene.Glyph{ID: g, Advance: float32(way), Text: string(r)})
	}
	return t
}

func TestDump(t *testing.T) {
	text := word(fonts.Embedded(fonts.SansRegular), 20, 10, 50, "共3处")
	text.Glyphs[0].Advance += 5
	text.Glyphs[2].DX = -10
	page := &scene.Page{
		ID: "work", Title: "工作", Notes: "一句话", Size: geom.Point{X: 960, Y: 540},
		Items: []scene.Item{
			&scene.Fill{Path: geom.RectPath(geom.Rect{X: 1, Y: 2, W: 30.004, H: 40}), Paint: scene.Paint{Color: color.RGB(0xC00000).Alpha(0.5)}},
			&scene.Fill{Path: geom.Path{}.Move(0, 0).Line(10, -0.001).Shut(), Paint: scene.Paint{
				To:    geom.Point{X: 10},
				Stops: []scene.Stop{{At: 0, Color: color.White}, {At: 1, Color: color.Black}},
			}},
			&scene.Group{
				Tag: scene.Figure, Placed: &scene.Placed{Map: geom.Translate(5, 6), Clip: geom.RectPath(geom.Rect{W: 9, H: 9})}, Says: &scene.Says{Alt: "图"},
				Items: []scene.Item{
					&scene.Stroke{Path: geom.Polyline(geom.Point{}, geom.Point{X: 9}), Width: 0.75, Color: color.Black, Round: true, Dash: []float64{2, 1}},
					text,
				},
			},
			&scene.Link{Area: geom.Rect{W: 5, H: 5}, To: "cover"},
			&scene.Link{Area: geom.Rect{W: 5, H: 5}, URL: "https://example.org/"},
		},
	}
	const want = `page id="work" title="工作" 960×540
  notes "一句话"
  fill #C0000080 rect 1,2 30×40
  fill gradient 0,0→10,0 0:#FFFFFF 1:#000000 m 0,0 l 10,0 z
  group Figure alt="图" map=[1 0 0 1 5 6] clip=(rect 0,0 9×9)
    stroke w=0.75 #000000 round dash=2,1 m 0,0 l 9,0
    text 10,50 NotoSansSC-Regular 20 #000000 w=56.1 "共{→+250}3{-500}处"
  link 0,0 5×5 #cover
  link 0,0 5×5 https://example.org/
`
	if got := scene.Dump(page); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestWalkAppliesMapsToTheItemsInside(t *testing.T) {
	inner := &scene.Fill{Path: geom.RectPath(geom.Rect{W: 1, H: 1})}
	items := []scene.Item{&scene.Group{Placed: &scene.Placed{Map: geom.Scale(2)}, Items: []scene.Item{
		&scene.Group{Placed: &scene.Placed{Map: geom.Translate(3, 0)}, Items: []scene.Item{inner}},
	}}}
	var order []scene.Item
	scene.Walk(items, geom.Translate(100, 0), func(item scene.Item, m geom.Affine) {
		order = append(order, item)
		if item == scene.Item(inner) {
			if got, want := m.Apply(geom.Point{}), (geom.Point{X: 106}); got != want {
				t.Errorf("the innermost origin is at %v, want %v", got, want)
			}
		}
	})
	if len(order) != 3 || order[2] != scene.Item(inner) {
		t.Errorf("visited %d items, want the two groups and then the fill", len(order))
	}
}

func TestBounds(t *testing.T) {
	line := &scene.Stroke{Path: geom.Polyline(geom.Point{X: 10, Y: 20}, geom.Point{X: 30, Y: 20}), Width: 4}
	for _, c := range []struct {
		name  string
		items []scene.Item
		want  geom.Rect
		found bool
	}{
		{"nothing", nil, geom.Rect{}, false},
		{"an empty group", []scene.Item{&scene.Group{}}, geom.Rect{}, false},
		{"a line with its width", []scene.Item{line}, geom.Rect{X: 8, Y: 18, W: 24, H: 4}, true},
		{"a flat path counts", []scene.Item{
			&scene.Fill{Path: geom.Polyline(geom.Point{X: -5}, geom.Point{X: 0})}, line,
		}, geom.Rect{X: -5, Y: 0, W: 37, H: 22}, true},
		{"a mapped image", []scene.Item{&scene.Group{Placed: &scene.Placed{Map: geom.Scale(0.5)}, Items: []scene.Item{
			&scene.Image{Box: geom.Rect{X: 2, Y: 4, W: 6, H: 8}},
		}}}, geom.Rect{X: 1, Y: 2, W: 3, H: 4}, true},
		// Noto's characters stand 0.88 em above the baseline and 0.12 em below.
		{"text", []scene.Item{word(fonts.Embedded(fonts.SansRegular), 100, 0, 100, "高")}, geom.Rect{X: 0, Y: 12, W: 100, H: 100}, true},
	} {
		got, found := scene.Bounds(c.items)
		if found != c.found || !got.Contains(c.want) || !c.want.Contains(got) {
			t.Errorf("%s: got %v %v, want %v %v", c.name, got, found, c.want, c.found)
		}
	}
}
