package bitmap_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	stdcolor "image/color"
	"image/png"
	"math"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/bitmap"
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/picture"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

var (
	red   = color.RGB(0xFF0000)
	black = color.Black
)

// drawn is a page of 40 × 20 pt at one pixel a point.
func drawn(items ...scene.Item) *image.RGBA {
	return bitmap.Draw(context.Background(), &scene.Page{Size: geom.Point{X: 40, Y: 20}, Items: items}, 1)
}

func filled(p geom.Path, ink color.Color) *scene.Fill {
	return &scene.Fill{Path: p, Paint: scene.Paint{Color: ink}}
}

func box(x, y, w, h float64) geom.Path { return geom.RectPath(geom.Rect{X: x, Y: y, W: w, H: h}) }

// pictureOf is a picture whose pixels a function gives, as it comes out of a file.
func pictureOf(t testing.TB, w, h int, at func(x, y int) stdcolor.NRGBA) *picture.Picture {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, at(x, y))
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	p, problems := picture.Decode(t.Context(), &assets.File{Name: "p.png", Data: file.Bytes()}, diag.Pos{})
	if p == nil {
		t.Fatal(problems)
	}
	return p
}

// darkness is how much ink a black drawing has: fully black pixels count 1.
func darkness(img *image.RGBA, r image.Rectangle) float64 {
	var sum float64
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			sum += 1 - float64(img.RGBAAt(x, y).R)/255
		}
	}
	return sum
}

func TestSize(t *testing.T) {
	for _, c := range []struct {
		scale float64
		want  image.Point
	}{{1, image.Pt(40, 20)}, {2, image.Pt(80, 40)}, {0.01, image.Pt(1, 1)}, {0, image.Pt(1, 1)}, {math.NaN(), image.Pt(1, 1)}} {
		img := bitmap.Draw(t.Context(), &scene.Page{Size: geom.Point{X: 40, Y: 20}}, c.scale)
		if got := img.Rect.Size(); got != c.want {
			t.Errorf("at scale %v: %v, want %v", c.scale, got, c.want)
		}
		if got := img.RGBAAt(0, 0); got != (stdcolor.RGBA{255, 255, 255, 255}) {
			t.Errorf("an empty page is %v", got)
		}
	}
}

func TestPixels(t *testing.T) {
	gradient := scene.Paint{From: geom.Point{X: 0}, To: geom.Point{X: 40}, Stops: []scene.Stop{{At: 0, Color: red}, {At: 1, Color: black}}}
	for _, c := range []struct {
		name  string
		items []scene.Item
		at    image.Point
		want  [3]int // give or take one
	}{
		{"inside a rectangle", []scene.Item{filled(box(2, 2, 4, 4), red)}, image.Pt(5, 5), [3]int{255, 0, 0}},
		{"beside it", []scene.Item{filled(box(2, 2, 4, 4), red)}, image.Pt(6, 5), [3]int{255, 255, 255}},
		{"its edge is snapped", []scene.Item{filled(box(2, 2, 4.4, 4), red)}, image.Pt(6, 5), [3]int{255, 255, 255}},
		{"a hairline is one pixel", []scene.Item{filled(box(2, 2.3, 20, 0.1), red)}, image.Pt(5, 2), [3]int{255, 0, 0}},
		{"half-transparent", []scene.Item{filled(box(0, 0, 9, 9), black), filled(box(0, 0, 9, 9), red.Alpha(0.5))}, image.Pt(4, 4), [3]int{128, 0, 0}},
		{"no colour draws nothing", []scene.Item{filled(box(0, 0, 9, 9), color.Color{})}, image.Pt(4, 4), [3]int{255, 255, 255}},
		{"half a gradient", []scene.Item{&scene.Fill{Path: box(0, 0, 40, 20), Paint: gradient}}, image.Pt(20, 5), [3]int{125, 0, 0}},
		{"its beginning", []scene.Item{&scene.Fill{Path: box(0, 0, 40, 20), Paint: gradient}}, image.Pt(0, 5), [3]int{252, 0, 0}},
		{"it moves with its group", []scene.Item{&scene.Group{Placed: &scene.Placed{Map: geom.Translate(20, 0)}, Items: []scene.Item{
			&scene.Fill{Path: box(-20, 0, 40, 20), Paint: gradient},
		}}}, image.Pt(20, 5), [3]int{252, 0, 0}},
		{"it goes on before its beginning", []scene.Item{&scene.Group{Placed: &scene.Placed{Map: geom.Translate(20, 0)}, Items: []scene.Item{
			&scene.Fill{Path: box(-20, 0, 40, 20), Paint: gradient},
		}}}, image.Pt(3, 5), [3]int{255, 0, 0}},
		{"outside of a clip", []scene.Item{&scene.Group{Placed: &scene.Placed{Clip: box(0, 0, 5, 5)}, Items: []scene.Item{filled(box(0, 0, 40, 20), red)}}},
			image.Pt(6, 2), [3]int{255, 255, 255}},
		{"inside of two clips", []scene.Item{&scene.Group{Placed: &scene.Placed{Clip: box(0, 0, 9, 9)}, Items: []scene.Item{
			&scene.Group{Placed: &scene.Placed{Clip: box(5, 5, 20, 9)}, Items: []scene.Item{filled(box(0, 0, 40, 20), red)}},
		}}}, image.Pt(7, 7), [3]int{255, 0, 0}},
		{"inside of one of two clips", []scene.Item{&scene.Group{Placed: &scene.Placed{Clip: box(0, 0, 9, 9)}, Items: []scene.Item{
			&scene.Group{Placed: &scene.Placed{Clip: box(5, 5, 20, 9)}, Items: []scene.Item{filled(box(0, 0, 40, 20), red)}},
		}}}, image.Pt(12, 7), [3]int{255, 255, 255}},
		{"an empty clip", []scene.Item{&scene.Group{Placed: &scene.Placed{Clip: geom.Path{}}, Items: []scene.Item{filled(box(0, 0, 40, 20), red)}}},
			image.Pt(0, 0), [3]int{255, 255, 255}},
		{"a hole that turns the other way", []scene.Item{filled(geom.RingSector(geom.Point{X: 10, Y: 10}, 4, 9, 0, 360), red)},
			image.Pt(10, 10), [3]int{255, 255, 255}},
		{"an inner figure that turns the same way", []scene.Item{filled(append(box(0, 0, 18, 18), box(5, 5, 5, 5)...), red)},
			image.Pt(7, 7), [3]int{255, 0, 0}},
		{"a figure left open is closed", []scene.Item{filled(geom.Polyline(geom.Point{}, geom.Point{X: 18}, geom.Point{X: 18, Y: 18}), red)},
			image.Pt(14, 5), [3]int{255, 0, 0}},
		{"later items lie on top", []scene.Item{filled(box(0, 0, 9, 9), red), filled(box(0, 0, 9, 9), black)}, image.Pt(4, 4), [3]int{0, 0, 0}},
	} {
		got := drawn(c.items...).RGBAAt(c.at.X, c.at.Y)
		for i, v := range [3]uint8{got.R, got.G, got.B} {
			if d := int(v) - c.want[i]; d < -1 || d > 1 {
				t.Errorf("%s: %v is %v, want %v", c.name, c.at, got, c.want)
				break
			}
		}
	}
}

func TestImagesFillTheirBox(t *testing.T) {
	quarters := pictureOf(t, 2, 2, func(x, y int) stdcolor.NRGBA { return stdcolor.NRGBA{uint8(x * 255), uint8(y * 255), 0, 255} })
	for _, c := range []struct {
		name string
		crop image.Rectangle
		at   image.Point
		want stdcolor.RGBA
	}{
		{"top left", image.Rect(0, 0, 2, 2), image.Pt(4, 0), stdcolor.RGBA{0, 0, 0, 255}},
		{"top right", image.Rect(0, 0, 2, 2), image.Pt(23, 0), stdcolor.RGBA{255, 0, 0, 255}},
		{"bottom left", image.Rect(0, 0, 2, 2), image.Pt(4, 19), stdcolor.RGBA{0, 255, 0, 255}},
		{"cropped", image.Rect(1, 1, 2, 2), image.Pt(4, 10), stdcolor.RGBA{255, 255, 0, 255}},
		{"beside it", image.Rect(0, 0, 2, 2), image.Pt(24, 10), stdcolor.RGBA{255, 255, 255, 255}},
	} {
		img := drawn(&scene.Image{Box: geom.Rect{X: 4, W: 20, H: 20}, Picture: quarters, Crop: c.crop})
		if got := img.RGBAAt(c.at.X, c.at.Y); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestStrokesHaveTheirArea(t *testing.T) {
	a, b := geom.Point{X: 5, Y: 4}, geom.Point{X: 25, Y: 14}
	length := b.Sub(a).Len()
	corner := geom.Polyline(geom.Point{X: 5, Y: 15}, geom.Point{X: 5, Y: 5}, geom.Point{X: 15, Y: 5})
	for _, c := range []struct {
		name string
		line scene.Stroke
		want float64
	}{
		{"butt ends", scene.Stroke{Path: geom.Polyline(a, b), Width: 3}, 3 * length},
		{"round ends", scene.Stroke{Path: geom.Polyline(a, b), Width: 3, Round: true}, 3*length + math.Pi*2.25},
		{"half of it dashes", scene.Stroke{Path: geom.Polyline(a, b), Width: 3, Dash: []float64{length / 8, length / 8}}, 1.5 * length},
		{"a mitred corner", scene.Stroke{Path: corner, Width: 4}, 80},
		{"a round corner", scene.Stroke{Path: corner, Width: 4, Round: true}, 76 + math.Pi*4*1.25},
		{"a closed square", scene.Stroke{Path: box(5, 5, 10, 10), Width: 2}, 144 - 64},
		{"a circle", scene.Stroke{Path: geom.Circle(geom.Point{X: 15, Y: 10}, 8), Width: 2}, math.Pi * (81 - 49)},
		{"a pattern without a length", scene.Stroke{Path: geom.Polyline(a, b), Width: 3, Dash: []float64{0, 0}}, 3 * length},
		{"no width", scene.Stroke{Path: geom.Polyline(a, b)}, 0},
		{"a point with round ends", scene.Stroke{Path: geom.Polygon(a), Width: 6, Round: true}, math.Pi * 9},
		{"a point with butt ends", scene.Stroke{Path: geom.Polygon(a), Width: 6}, 0},
	} {
		c.line.Color = black
		img := bitmap.Draw(t.Context(), &scene.Page{Size: geom.Point{X: 40, Y: 20}, Items: []scene.Item{&c.line}}, 4)
		got := darkness(img, img.Rect) / 16
		if math.Abs(got-c.want) > 0.02*c.want+0.05 {
			t.Errorf("%s: an area of %.2f, want %.2f", c.name, got, c.want)
		}
	}
}

func TestTextStandsWhereItBelongs(t *testing.T) {
	face := fonts.Embedded(fonts.SansBold)
	g, _ := face.Glyph('H')
	wide := float32(face.Advance(g)) / 1000 * 20
	text := &scene.Text{At: geom.Point{X: 5, Y: 18}, Face: face, Size: 20, Color: black, Glyphs: []scene.Glyph{
		{ID: g, Advance: 20, Text: "H"}, {ID: g, Advance: wide, DX: -2, Text: "H"},
	}}
	img := drawn(text)
	up := int(math.Ceil(float64(face.Metrics().CapHeight) / 50))
	first, second := image.Rect(5, 18-up, 5+int(wide)+1, 18), image.Rect(23, 18-up, 23+int(wide)+1, 18)
	a, b := darkness(img, first), darkness(img, second)
	if a < 50 || math.Abs(a-b) > 0.1 {
		t.Errorf("the glyphs have the ink %.2f and %.2f, want the same", a, b)
	}
	if rest := darkness(img, img.Rect) - a - b; rest > 0.1 {
		t.Errorf("%.2f of the ink lies elsewhere", rest)
	}
}

func TestWildScenesDoNotPanic(t *testing.T) {
	face := fonts.Embedded(fonts.SansRegular)
	dots := pictureOf(t, 2, 2, func(x, y int) stdcolor.NRGBA { return stdcolor.NRGBA{uint8(x * 255), uint8(y * 255), 0, 255} })
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 1e6} {
		t.Run(fmt.Sprint(v), func(t *testing.T) {
			wild := geom.Point{X: v, Y: v}
			paint := scene.Paint{From: wild, To: geom.Point{X: 1}, Stops: []scene.Stop{{Color: red}, {At: v, Color: black}}}
			drawn(
				&scene.Fill{Path: geom.Polygon(geom.Point{X: 1, Y: 1}, wild, geom.Point{X: 9}), Paint: paint},
				&scene.Fill{Path: geom.Circle(geom.Point{X: 10, Y: 10}, v), Paint: scene.Paint{Color: red}},
				&scene.Stroke{Path: geom.Polyline(geom.Point{}, wild, geom.Point{X: 9}), Width: 2, Color: red, Dash: []float64{1, 2}},
				&scene.Stroke{Path: geom.Circle(geom.Point{X: 10, Y: 10}, 5), Width: v, Color: red, Dash: []float64{v, 1}},
				&scene.Text{At: wild, Face: face, Size: v, Color: red, Glyphs: []scene.Glyph{{ID: 5, Advance: float32(v)}, {ID: 65535}}},
				&scene.Text{Glyphs: []scene.Glyph{{}}},
				&scene.Group{Placed: &scene.Placed{Map: geom.Affine{A: v, D: 1}, Clip: geom.Polygon(wild, wild, geom.Point{})}, Items: []scene.Item{
					&scene.Fill{Path: box(0, 0, 5, 5), Paint: paint},
				}},
				&scene.Image{Box: geom.Rect{X: v, W: v, H: v}},
				&scene.Image{Box: geom.Rect{X: v, W: 10, H: 10}, Picture: dots, Crop: image.Rect(0, 0, 2, 2)},
				&scene.Group{Placed: &scene.Placed{Map: geom.Affine{A: 1, D: 1, E: v, F: v}}, Items: []scene.Item{
					&scene.Image{Box: geom.Rect{X: -v, W: v, H: v}, Picture: dots, Crop: image.Rect(-5, -5, 1, 1)},
				}},
			)
		})
	}
}
