//go:build e2e

package bitmap_test

import (
	"image"
	stdcolor "image/color"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/bitmap/twin"
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// viewed is the page as a PDF viewer draws its PDF, at 2 pixels a point.
func viewed(t *testing.T, p *scene.Page) image.Image {
	t.Helper()
	program, err := exec.LookPath("pdftoppm")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdftoppm is not installed")
		}
		t.Skip("pdftoppm is not installed")
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "page.pdf"), filepath.Join(dir, "page")
	file, err := os.Create(in)
	if err != nil {
		t.Fatal(err)
	}
	doc := &scene.Document{Count: 1, Page: func(int) *scene.Page { return p }}
	if err := pdf.Write(t.Context(), file, doc, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(program, "-r", "144", "-png", "-singlefile", in, out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	img, err := twin.Read(out + ".png")
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// line is a line of text at its glyphs' own widths.
func line(f *fonts.Face, size, x, y float64, ink color.Color, s string) *scene.Text {
	t := &scene.Text{At: geom.Point{X: x, Y: y}, Face: f, Size: size, Color: ink}
	for _, r := range s {
		g, _ := f.Glyph(r)
		way := float64(f.Advance(g)) * size / float64(f.Metrics().UnitsPerEm)
		t.Glyphs = append(t.Glyphs, scene.Glyph{ID: g, Advance: float32(way), Text: string(r)})
	}
	return t
}

func plain(p geom.Path, ink color.Color) *scene.Fill {
	return &scene.Fill{Path: p, Paint: scene.Paint{Color: ink}}
}

// parts are small scenes of about 300 × 150 pt, one for each thing that can be
// drawn. Their page is half as wide as a slide and about as full as one.
func parts(t *testing.T) map[string][]scene.Item {
	sans, bold, serif := fonts.Embedded(fonts.SansRegular), fonts.Embedded(fonts.SansBold), fonts.Embedded(fonts.SerifBold)
	red, blue, grey := color.RGB(0xB3261E), color.RGB(0x1F4E79), color.RGB(0x555555)
	photo := pictureOf(t, 650, 450, func(x, y int) stdcolor.NRGBA {
		d := math.Hypot(float64(x-300), float64(y-200))
		return stdcolor.NRGBA{uint8(128 + 90*math.Sin(d/40)), uint8(x / 3), uint8(y / 2), 255}
	})
	badge := pictureOf(t, 160, 60, func(x, y int) stdcolor.NRGBA {
		return stdcolor.NRGBA{255, 200, 0, uint8(max(0, 255-5*math.Hypot(float64(x-80), float64(y-30))))}
	})
	var lines, rules, dashes []scene.Item
	for i := range 12 {
		y := 10.3 + 11.1*float64(i)
		width := 0.25 + 0.25*float64(i)
		lines = append(lines,
			&scene.Stroke{Path: geom.Polyline(geom.Point{X: 10, Y: y}, geom.Point{X: 90, Y: y}), Width: width, Color: grey},
			&scene.Stroke{Path: geom.Polyline(geom.Point{X: 100 + y, Y: 10}, geom.Point{X: 100 + y, Y: 140}), Width: width, Color: grey},
			&scene.Stroke{Path: geom.Polyline(geom.Point{X: 250, Y: y}, geom.Point{X: 290, Y: y + 20}), Width: width, Color: blue, Round: i%2 == 0})
		rules = append(rules,
			plain(geom.RectPath(geom.Rect{X: 10, Y: y, W: 80, H: width}), grey),
			plain(geom.RectPath(geom.Rect{X: 100 + y, Y: 10, W: width, H: 130}), grey))
		dashes = append(dashes,
			&scene.Stroke{Path: geom.Polyline(geom.Point{X: 10, Y: y}, geom.Point{X: 140, Y: y}), Width: 1, Color: grey, Dash: []float64{3, 1 + width}})
		if i%3 == 0 {
			ring := geom.Circle(geom.Point{X: 220, Y: 75}, 20+4*float64(i))
			dashes = append(dashes, &scene.Stroke{Path: ring, Width: 1.5, Color: blue, Dash: []float64{1, 4}, Round: true})
		}
	}
	gradient := scene.Paint{From: geom.Point{X: 10, Y: 10}, To: geom.Point{X: 290, Y: 140}, Stops: []scene.Stop{
		{At: 0, Color: red}, {At: 0.3, Color: color.White}, {At: 1, Color: blue},
	}}
	return map[string][]scene.Item{
		"titles": {
			line(bold, 32, 10, 40, red, "服务为民办实事"),
			line(serif, 40, 10, 95, color.Black, "九十八 98% 𬱖"),
			line(bold, 60, 10, 148, blue, "3.78亿元"),
		},
		"body": {
			line(sans, 18, 10, 25, color.Black, "各项工作落到实处，群众满意。"),
			line(sans, 14, 10, 50, grey, "第二行是稍小的正文 with Latin 2025"),
			line(sans, 12, 10, 70, grey, "第三行是再小一号的说明文字，共有三十个字左右，用来比较。"),
			line(sans, 10, 10, 90, grey, "图表的标签与脚注，字号十磅，黑色与灰色各一行。"),
			line(sans, 9, 10, 105, grey, "页脚 · 第 12 页"),
		},
		"text on a ground": {
			plain(geom.RectPath(geom.Rect{W: 300, H: 150}), red),
			line(bold, 24, 20, 60, color.White, "反白的标题文字"),
			line(sans, 14, 20, 100, color.White.Alpha(0.8), "半透明的副标题也在这里"),
		},
		"shapes": {
			plain(geom.RoundRect(geom.Rect{X: 10.4, Y: 10.7, W: 80, H: 60}, 9), red),
			plain(geom.RingSector(geom.Point{X: 150, Y: 60}, 25, 45, -20, 250), blue),
			plain(geom.RingSector(geom.Point{X: 250, Y: 60}, 0, 45, 10, 130), grey),
			plain(geom.Circle(geom.Point{X: 40, Y: 110}, 25), blue.Alpha(0.4)),
			plain(geom.Polygon(geom.Point{X: 100, Y: 140}, geom.Point{X: 160, Y: 111}, geom.Point{X: 190.5, Y: 139.5}), red.Alpha(0.7)),
		},
		"bars":   {plain(geom.RectPath(geom.Rect{X: 10.3, Y: 20.1, W: 30, H: 100.7}), blue), plain(geom.RectPath(geom.Rect{X: 60.8, Y: 50.6, W: 30, H: 70.2}), red)},
		"lines":  lines,
		"rules":  rules,
		"dashes": dashes,
		"joints": {
			&scene.Stroke{Path: geom.Polyline(geom.Point{X: 10, Y: 140}, geom.Point{X: 60, Y: 20}, geom.Point{X: 110, Y: 120}, geom.Point{X: 120, Y: 10}), Width: 9, Color: red},
			&scene.Stroke{Path: geom.Polygon(geom.Point{X: 150, Y: 140}, geom.Point{X: 180, Y: 20}, geom.Point{X: 210, Y: 120}), Width: 9, Color: blue.Alpha(0.6)},
			&scene.Stroke{Path: geom.Path{}.Arc(geom.Point{X: 260, Y: 75}, 30, 0, 200), Width: 7, Color: grey, Round: true},
		},
		"gradient": {
			&scene.Fill{Path: geom.RectPath(geom.Rect{X: 5, Y: 5, W: 290, H: 90}), Paint: gradient},
			&scene.Fill{Path: geom.Circle(geom.Point{X: 150, Y: 110}, 35), Paint: gradient},
		},
		"clip": {&scene.Group{
			Placed: &scene.Placed{Clip: geom.Circle(geom.Point{X: 100, Y: 75}, 60)}, Items: []scene.Item{
				plain(geom.RectPath(geom.Rect{X: 20, Y: 40, W: 200, H: 60}), red),
				&scene.Group{Placed: &scene.Placed{Clip: geom.RectPath(geom.Rect{X: 90, Y: 0, W: 100, H: 150})}, Items: []scene.Item{
					plain(geom.Circle(geom.Point{X: 120, Y: 80}, 40), blue),
				}},
			},
		}},
		"pictures": {
			&scene.Image{Box: geom.Rect{X: 10.3, Y: 10.6, W: 130, H: 90}, Picture: photo, Crop: image.Rect(0, 0, 650, 450)},
			&scene.Image{Box: geom.Rect{X: 150, Y: 10, W: 60, H: 90}, Picture: photo, Crop: image.Rect(200, 0, 500, 450)},
			&scene.Group{Placed: &scene.Placed{Clip: geom.RoundRect(geom.Rect{X: 220, Y: 10, W: 70, H: 90}, 9)}, Items: []scene.Item{
				&scene.Image{Box: geom.Rect{X: 200, Y: 10, W: 110, H: 90}, Picture: photo, Crop: image.Rect(0, 0, 550, 450)},
			}},
			plain(geom.RectPath(geom.Rect{X: 10, Y: 110, W: 100, H: 40}), blue),
			&scene.Image{Box: geom.Rect{X: 20, Y: 115, W: 80, H: 30}, Picture: badge, Crop: image.Rect(0, 0, 160, 60)},
		},
		"maps": {&scene.Group{
			Placed: &scene.Placed{Map: geom.Rotate(-12).Then(geom.Scale(0.8)).Then(geom.Translate(10, 60))}, Items: []scene.Item{
				plain(geom.RoundRect(geom.Rect{X: 10, Y: 10, W: 200, H: 60}, 8), blue),
				&scene.Fill{Path: geom.RectPath(geom.Rect{X: 10, Y: 80, W: 200, H: 30}), Paint: gradient},
				line(bold, 28, 20, 50, color.White, "斜放的一行字"),
				&scene.Stroke{Path: geom.RectPath(geom.Rect{X: 5, Y: 5, W: 210, H: 110}), Width: 2, Color: grey},
			},
		}},
	}
}

func TestPagesLookAsAViewerShowsThem(t *testing.T) {
	for name, items := range parts(t) {
		t.Run(name, func(t *testing.T) {
			page := &scene.Page{Size: geom.Point{X: 480, Y: 270}, Items: items}
			want, got := viewed(t, page), bitmap.Draw(t.Context(), page, 2)
			d, shown := twin.Compare(want, got)
			t.Logf("mean %.3f, far %.3f %%", d.Mean, 100*d.Far)
			if !d.Alike() {
				t.Errorf("mean difference %.2f of 255, %.2f %% of pixels far off%s", d.Mean, 100*d.Far, kept(t, name, want, got, shown))
			}
		})
	}
}

// kept writes pictures into the folder that TWIN_DIR names.
func kept(t *testing.T, name string, want, got, difference image.Image) string {
	dir := os.Getenv("TWIN_DIR")
	if dir == "" {
		return " (TWIN_DIR=folder keeps the pictures)"
	}
	for kind, img := range map[string]image.Image{"viewed": want, "drawn": got, "difference": difference} {
		file, err := os.Create(filepath.Join(dir, name+"-"+kind+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(file, img); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return ""
}
