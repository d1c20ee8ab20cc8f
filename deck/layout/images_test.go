package layout

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// pictures plans a page of n pictures, a high one between broad ones.
func pictures(t *testing.T, n int, page, item, look string) *scene.Page {
	t.Helper()
	files := fstest.MapFS{}
	for i, size := range []image.Point{{320, 200}, {200, 300}, {320, 180}, {240, 240}, {400, 160}, {180, 240}} {
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rectangle{Max: size})); err != nil {
			t.Fatal(err)
		}
		files[fmt.Sprintf("%d.png", i)] = &fstest.MapFile{Data: b.Bytes()}
	}
	var src strings.Builder
	fmt.Fprintf(&src, "title: 甲\npage: '%s'\ntheme: {extends: red%s}\nslides:\n  - title: 乙\n    images:\n", page, look)
	for i := range n {
		fmt.Fprintf(&src, "      - {file: %d.png, %s}\n", i, item)
	}
	tree, problems := keys.Read(t.Context(), "a.yaml", []byte(src.String()))
	if problems.Failed() {
		t.Fatal(problems)
	}
	read := assets.New(files)
	d, problems := outline.Parse(t.Context(), tree, read)
	if problems.Failed() {
		t.Fatal(problems)
	}
	th, _ := theme.Resolve(t.Context(), theme.Ref(d.Theme), geom.Point{X: d.Page.Width, Y: d.Page.Height}, read, &fonts.Library{})
	p, problems := New(t.Context(), d, th, 0)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return p.Page(p.Count() - 1)
}

// One to six pictures stay apart and within the margins, and so do their
// captions, also where a narrow picture has a long one.
func TestPicturesAndCaptionsKeepTheirPlaces(t *testing.T) {
	long := "caption: 图注写得长一些，图片却很窄，这一行就比图片宽得多，不过还在自己的格子里"
	for _, page := range []string{"16:9", "4:3"} {
		for n := 1; n <= 6; n++ {
			for _, item := range []string{"fit: cover", "fit: contain", "fit: cover, caption: 短", "fit: contain, caption: 短", "fit: cover, " + long, "fit: contain, " + long} {
				name := fmt.Sprintf("%s, %d pictures, %s", page, n, item)
				p := pictures(t, n, page, item, "")
				var boxes []geom.Rect
				shown := 0
				scene.Walk(p.Items, geom.Identity, func(it scene.Item, m geom.Affine) {
					if img, ok := it.(*scene.Image); ok {
						boxes = append(boxes, m.ApplyRect(img.Box))
						shown++
						crop, box := img.Crop, img.Box
						if off := float64(crop.Dx())/float64(crop.Dy()) - box.W/box.H; off > 0.05 || off < -0.05 {
							t.Errorf("%s: %v is drawn out of shape in %v", name, crop, box)
						}
						if strings.Contains(item, "contain") && crop != image.Rect(0, 0, img.Picture.Width, img.Picture.Height) {
							t.Errorf("%s: %v is cut to %v", name, img.Picture.File.Name, crop)
						}
					}
				})
				for _, text := range texts(p) {
					boxes = append(boxes, text.box)
				}
				if shown != n {
					t.Errorf("%s: %d are shown", name, shown)
				}
				margin := 40 * p.Size.X / 960
				for i, b := range boxes {
					if b.X < margin || b.Right() > p.Size.X-margin || b.Bottom() > p.Size.Y {
						t.Errorf("%s: %v leaves the page's margins", name, b)
					}
					for _, other := range boxes[:i] {
						if b.X < other.Right()-0.01 && other.X < b.Right()-0.01 && b.Y < other.Bottom()-0.01 && other.Y < b.Bottom()-0.01 {
							t.Errorf("%s: %v and %v overlap", name, b, other)
						}
					}
				}
			}
		}
	}
}

// A theme's corners are those of pictures too.
func TestPicturesHaveTheThemesCorners(t *testing.T) {
	clips := func(look string) (n int) {
		var count func(items []scene.Item)
		count = func(items []scene.Item) {
			for _, it := range items {
				if g, ok := it.(*scene.Group); ok {
					if len(g.Items) == 1 && g.Clip() != nil {
						if img, ok := g.Items[0].(*scene.Image); ok && g.Clip().Bounds() == img.Box {
							n++
						}
					}
					count(g.Items)
				}
			}
		}
		count(pictures(t, 3, "16:9", "fit: cover", look).Items)
		return n
	}
	if n := clips(", spacing: {radius: 8}"); n != 3 {
		t.Errorf("%d of 3 pictures have round corners", n)
	}
	if n := clips(""); n != 0 {
		t.Errorf("%d pictures are cut in a theme with square corners", n)
	}
}
