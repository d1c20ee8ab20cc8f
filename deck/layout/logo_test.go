package layout

import (
	"bytes"
	"image"
	"image/png"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// A logo stands on the cover in its own proportions; a damaged one is a
// problem at the line that names it.
func TestLogo(t *testing.T) {
	var whole bytes.Buffer
	if err := png.Encode(&whole, image.NewNRGBA(image.Rect(0, 0, 90, 30))); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		data []byte
		code diag.Code
	}{{whole.Bytes(), ""}, {whole.Bytes()[:40], diag.PictureCut}} {
		files := assets.New(fstest.MapFS{"标.png": {Data: c.data}})
		src := "title: 题\ntheme:\n  extends: ink\n  logo: 标.png\nslides:\n  - title: 页\n    points: [甲, 乙]\n"
		tree, _ := keys.Read(t.Context(), "a.yaml", []byte(src))
		d, _ := outline.Parse(t.Context(), tree, files)
		th, problems := theme.Resolve(t.Context(), theme.Ref(d.Theme), geom.Point{X: 960, Y: 540}, files, &fonts.Library{})
		p, found := New(t.Context(), d, th, 0)
		problems = append(problems, found...)
		if c.code != "" {
			if len(problems) != 1 || problems[0].Code != c.code || problems[0].Pos.Line != 4 {
				t.Errorf("a damaged logo gives %v, want %s at line 4", problems, c.code)
			}
			continue
		}
		shown := 0
		scene.Walk(p.Page(0).Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
			if im, ok := it.(*scene.Image); ok {
				shown++
				if im.Box.W != 3*im.Box.H || im.Box.Right() > 960-48 {
					t.Errorf("the logo stands in %v", im.Box)
				}
			}
		})
		if shown != 1 || len(problems) > 0 {
			t.Errorf("%d logos on the cover, problems %v", shown, problems)
		}
	}
}
