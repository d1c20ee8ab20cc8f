package pdf

import (
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// operators is a page's content with, in place of each code, the text that it
// stands for and in braces the width where it is not the glyph's own.
func operators(p *scene.Page) string {
	c := makePage(p, 220, anywhere).content
	var out strings.Builder
	done := 0
	for _, place := range c.codes {
		out.Write(c.buf[done:place.at])
		done = place.at
		out.WriteString(place.key.text)
		if face := c.res.faces[place.font]; place.key.width != natural(face, place.key.gid) {
			fmt.Fprintf(&out, "{%d}", place.key.width)
		}
	}
	out.Write(c.buf[done:])
	return out.String()
}

func TestOperators(t *testing.T) {
	red := color.RGB(0xFF0000)
	squeezed := set(sans, 20, 20, 100, "二（三", 0)
	squeezed.Glyphs[1].Advance, squeezed.Glyphs[1].DX = 10, -10
	cluster := set(sans, 20, 20, 100, "甲乙丙", 0)
	cluster.Glyphs[1].Text = ""
	for _, c := range []struct {
		name  string
		items []scene.Item
		want  string
	}{
		{"text at its own widths is one string", []scene.Item{set(sans, 20, 20, 100, "共3处", 0)},
			"/F0 20 Tf\n/P<</MCID 0>>BDC\nBT\n20 100 Td\n(共3处)Tj\nET\nEMC\n"},
		{"a little space is a move, more is a width", []scene.Item{set(sans, 20, 20, 100, "甲乙", 0.05), set(sans, 20, 20, 130, "甲乙", 0.25)},
			"/F0 20 Tf\n/P<</MCID 0>>BDC\nBT\n20 100 Td\n[(甲)-50(乙)]TJ\nET\nBT\n20 70 Td\n[(甲{1260})10(乙{1260})]TJ\nET\nEMC\n"},
		{"a shifted glyph", []scene.Item{squeezed},
			"/F0 20 Tf\n/P<</MCID 0>>BDC\nBT\n20 100 Td\n(二{500}（三)Tj\nET\nEMC\n"},
		{"glyphs that share a text are a span", []scene.Item{cluster},
			"/F0 20 Tf\n/Span<</MCID 0/ActualText<FEFF7532>>>BDC\nBT\n20 100 Td\n(甲\u200B)Tj\nET\nEMC\n" +
				"/P<</MCID 1>>BDC\nBT\n60 100 Td\n(丙)Tj\nET\nEMC\n"},
		{"colours are set by need", []scene.Item{
			&scene.Fill{Path: geom.RectPath(geom.Rect{X: 1, Y: 2, W: 3, H: 4}), Paint: scene.Paint{Color: red}},
			&scene.Fill{Path: geom.Path{}.Line(5, 5).Line(0, 5).Shut(), Paint: scene.Paint{Color: red}},
			&scene.Fill{Path: geom.RectPath(geom.Rect{W: 1, H: 1}), Paint: scene.Paint{Color: color.White.Alpha(0.5)}},
		}, "/Artifact BMC\n1 0 0 rg\n1 194 3 4 re\nf\n0 200 m\n5 195 l\n0 195 l\nh\nf\n/A128 gs\n1 g\n0 199 1 1 re\nf\nEMC\n"},
		{"what has no ink is left out", []scene.Item{
			&scene.Fill{Path: geom.RectPath(geom.Rect{W: 1, H: 1})},
			&scene.Stroke{Path: geom.RectPath(geom.Rect{W: 1, H: 1}), Color: red},
			&scene.Text{},
		}, ""},
		{"lines", []scene.Item{
			&scene.Stroke{Path: geom.Polyline(geom.Point{}, geom.Point{X: 9}), Width: 0.75, Color: red, Dash: []geom.Pt{2, 1}},
			&scene.Stroke{Path: geom.Polyline(geom.Point{}, geom.Point{X: 9}), Width: 0.75, Color: red, Round: true},
		}, "/Artifact BMC\n1 0 0 RG\n.75 w\n[2 1 ]0 d\n0 200 m\n9 200 l\nS\n1 J 1 j\n[]0 d\n0 200 m\n9 200 l\nS\nEMC\n"},
		{"a dashed rectangle runs as it was drawn", []scene.Item{
			&scene.Stroke{Path: geom.RectPath(geom.Rect{X: 1, Y: 2, W: 3, H: 4}), Width: 1, Color: red},
			&scene.Stroke{Path: geom.RectPath(geom.Rect{X: 1, Y: 2, W: 3, H: 4}), Width: 1, Color: red, Dash: []geom.Pt{2, 1}},
		}, "/Artifact BMC\n1 0 0 RG\n1 w\n1 194 3 4 re\nS\n[2 1 ]0 d\n1 198 m\n4 198 l\n4 194 l\n1 194 l\nh\nS\nEMC\n"},
		{"a group keeps its state to itself", []scene.Item{
			&scene.Group{Placed: &scene.Placed{Map: geom.Translate(10, 20), Clip: geom.RectPath(geom.Rect{W: 5, H: 5})}, Items: []scene.Item{
				&scene.Fill{Path: geom.RectPath(geom.Rect{W: 1, H: 1}), Paint: scene.Paint{Color: red}},
			}},
			&scene.Fill{Path: geom.RectPath(geom.Rect{W: 1, H: 1}), Paint: scene.Paint{Color: red}},
		}, "q\n1 0 0 1 10 -20 cm\n0 195 5 5 re\nW n\n/Artifact BMC\n1 0 0 rg\n0 199 1 1 re\nf\nEMC\nQ\n" +
			"/Artifact BMC\n1 0 0 rg\n0 199 1 1 re\nf\nEMC\n"},
		{"an empty clip hides all", []scene.Item{&scene.Group{Placed: &scene.Placed{Clip: geom.Path{}}, Items: []scene.Item{
			&scene.Fill{Path: geom.RectPath(geom.Rect{W: 1, H: 1}), Paint: scene.Paint{Color: red}},
		}}}, "q\n0 0 0 0 re\nW n\n/Artifact BMC\n1 0 0 rg\n0 199 1 1 re\nf\nEMC\nQ\n"},
		{"tags and artifacts", []scene.Item{
			&scene.Group{Tag: scene.L, Items: []scene.Item{
				&scene.Group{Tag: scene.LI, Items: []scene.Item{
					&scene.Fill{Path: geom.RectPath(geom.Rect{W: 1, H: 1}), Paint: scene.Paint{Color: color.Black}},
					set(sans, 20, 20, 100, "一", 0),
				}},
				&scene.Group{Tag: scene.Artifact, Items: []scene.Item{&scene.Group{Tag: scene.P, Items: []scene.Item{set(sans, 20, 20, 60, "二", 0)}}}},
			}},
		}, "/Artifact BMC\n0 199 1 1 re\nf\nEMC\n/F0 20 Tf\n/LI<</MCID 0>>BDC\nBT\n20 100 Td\n(一)Tj\nET\nEMC\n" +
			"/Artifact BMC\nBT\n20 140 Td\n(二)Tj\nET\nEMC\n"},
	} {
		if got := operators(sheet(c.items...)); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestGradientsAreStitchedAndShared(t *testing.T) {
	red, blue := color.RGB(0xFF0000), color.RGB(0x0000FF)
	paint := scene.Paint{To: geom.Point{X: 10}, Stops: []scene.Stop{{At: 0, Color: red}, {At: 0.25, Color: color.White}, {At: 1, Color: blue}}}
	box := &scene.Fill{Path: geom.RectPath(geom.Rect{W: 10, H: 10}), Paint: paint}
	c := makePage(sheet(box, box), 220, anywhere).content
	if len(c.res.shadings) != 1 {
		t.Fatalf("%d gradients are kept, want one", len(c.res.shadings))
	}
	const want = "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 200 10 200]/Extend[true true]/Function" +
		"<</FunctionType 3/Domain[0 1]/Functions[" +
		"<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[1 1 1]>><</FunctionType 2/Domain[0 1]/N 1/C0[1 1 1]/C1[0 0 1]>>" +
		"]/Bounds[.25 ]/Encode[0 1 0 1]>>>>"
	if got := string(c.res.shadings[0]); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if n := strings.Count(string(c.buf), "/S0 sh"); n != 2 {
		t.Errorf("the gradient is drawn %d times", n)
	}
}
