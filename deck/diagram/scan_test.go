package diagram

import (
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
	"briefdeck/fonts"
)

// page is a page with the boxes that layout gives to diagrams.
type page struct {
	name  string
	size  geom.Point
	boxes map[string]geom.Rect
}

var pages = []page{
	{"16:9", geom.Point{X: 960, Y: 540}, map[string]geom.Rect{
		"full":  {X: 48, Y: 111, W: 864, H: 375},
		"half":  {X: 48, Y: 111, W: 400, H: 375},
		"strip": {X: 48, Y: 111, W: 864, H: 270},
	}},
	{"4:3", geom.Point{X: 960, Y: 720}, map[string]geom.Rect{
		"full": {X: 48, Y: 111, W: 864, H: 555},
		"half": {X: 48, Y: 111, W: 400, H: 555},
	}},
	{"A4", geom.Point{X: 841.89, Y: 595.28}, map[string]geom.Rect{
		"full": {X: 42, Y: 97, W: 757, H: 450},
	}},
}

func newTheme(t testing.TB, name string, size geom.Point) *theme.Theme {
	t.Helper()
	th, problems := theme.Resolve(t.Context(), theme.Ref{Name: name}, size, nil, &fonts.Library{})
	if problems.Failed() {
		t.Fatalf("theme %s: %v", name, problems)
	}
	return th
}

// fitted draws as layout does: at the first fit at which all goes in, or the
// tightest. It gives the number of that fit.
func fitted(b outline.Block, box geom.Rect, th *theme.Theme) (scene.Drawing, *typeset.Setter, int) {
	var d scene.Drawing
	var set *typeset.Setter
	fits := typeset.Fits(th)
	for i, f := range fits {
		set = &typeset.Setter{Theme: th, Fit: f}
		d, _ = Draw(b, box, set)
		if d.Over == 0 {
			return d, set, i
		}
	}
	return d, set, len(fits)
}

// seen is a text of a drawing where it stands.
type seen struct {
	text   string
	box    geom.Rect // from the top to the foot of Han characters
	size   geom.Pt
	color  color.Color
	ground color.Color
	bold   bool
}

// textsOf are a drawing's texts in reading order, with the colour of the last
// shape that was filled under their middle.
func textsOf(d scene.Drawing, paper color.Color) []seen {
	var out []seen
	var fills []*scene.Fill
	scene.Walk(d.Items, geom.Identity, func(item scene.Item, m geom.Affine) {
		switch it := item.(type) {
		case *scene.Fill:
			fills = append(fills, it)
		case *scene.Text:
			s := seen{size: it.Size, color: it.Color, ground: paper}
			for _, g := range it.Glyphs {
				s.text += g.Text
			}
			if strings.TrimSpace(s.text) == "" {
				return
			}
			s.bold = !strings.Contains(it.Face.Name(), "Regular")
			s.box = geom.Rect{X: it.At.X, Y: it.At.Y - 0.84*it.Size, W: it.Width(), H: 0.92 * it.Size}
			for _, f := range fills {
				if inside(f.Path, s.box.Center()) {
					s.ground = f.Paint.Color
				}
			}
			out = append(out, s)
		}
	})
	return out
}

// inside tells whether a path winds round a point.
func inside(p geom.Path, at geom.Point) bool {
	winding := 0
	var start, last geom.Point
	edge := func(to geom.Point) {
		if (last.Y <= at.Y) != (to.Y <= at.Y) {
			x := last.X + (at.Y-last.Y)/(to.Y-last.Y)*(to.X-last.X)
			if x > at.X {
				if to.Y > last.Y {
					winding++
				} else {
					winding--
				}
			}
		}
		last = to
	}
	for k, s := range p {
		switch s.Op {
		case geom.MoveTo:
			edge(start)
			start, last = s.P, s.P
		case geom.LineTo:
			edge(s.P)
		case geom.CubeTo:
			a, c := last, p.Curve(k)
			for i := 1; i <= 8; i++ {
				t := float64(i) / 8
				u := 1 - t
				edge(a.Scale(u * u * u).Add(c[0].Scale(3 * u * u * t)).Add(c[1].Scale(3 * u * t * t)).Add(c[2].Scale(t * t * t)))
			}
		case geom.Close:
			edge(start)
		}
	}
	return winding != 0
}
