package deck

import (
	"context"
	"fmt"
	"io"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// WriteSpecimen writes a PDF document that shows the embedded faces, a page each.
// Its errors are those of pdf.Write.
func WriteSpecimen(ctx context.Context, w io.Writer, opt pdf.Options) error {
	names := fonts.EmbeddedNames()
	doc := &scene.Document{
		Meta:  scene.Meta{Title: "briefdeck fonts", Lang: "zh-CN"},
		Count: len(names),
		Page:  func(i int) *scene.Page { return specimen(names[i]) },
	}
	for i, n := range names {
		doc.Outline = append(doc.Outline, scene.Bookmark{Title: n, Page: i})
	}
	return pdf.Write(ctx, w, doc, opt)
}

// samples are the lines of a specimen, each at a size in points.
var samples = []struct {
	size geom.Pt
	text string
}{
	{60, "山高水长 源清流洁"},
	{36, "一二三四五六七八九十百千万亿"},
	{28, "0123456789 37,800 3.78 90% ABCDEFG abcdefg"},
	{28, "，。、；：？！“引号”（括号）《书名》…… ·"},
	{28, "繁體字：體臺灣發龑　生僻字：𬱖 𬸣 𫖯 㛃"},
}

// specimen shows one face: its name, the sample lines, and for a face without
// Han characters all that it has.
func specimen(name string) *scene.Page {
	face := fonts.Embedded(name)
	page := &scene.Page{ID: name, Title: name, Size: geom.Point{X: 960, Y: 540}}
	caption := fonts.Embedded(fonts.SansRegular)
	grey, ink := color.RGB(0x6A6460), color.RGB(0x22252A)
	c := face.Coverage()
	page.Items = append(page.Items, &scene.Group{Tag: scene.H1, Items: []scene.Item{
		lineOf(caption, geom.Point{X: 48, Y: 64}, 18, grey, fmt.Sprintf("%s　%d 字", name, c.Characters)),
	}})
	if c.Ideographs > 0 {
		y := geom.Pt(96)
		for _, s := range samples {
			y += s.size * 1.5
			page.Items = append(page.Items, lineOf(face, geom.Point{X: 48, Y: y}, s.size, ink, s.text))
		}
		return page
	}
	const columns, pitch = 27, 32
	i := 0
	for r := range face.Runes() {
		if _, ok := caption.Glyph(r); ok { // what the other faces have is not what it is for
			continue
		}
		at := geom.Point{X: 48 + pitch*geom.Pt(i%columns), Y: 110 + pitch*geom.Pt(i/columns)}
		page.Items = append(page.Items, lineOf(face, at, 20, ink, string(r)))
		i++
	}
	return page
}

// lineOf sets a text at the face's own widths; characters that it lacks show
// as its missing glyph, which is what a specimen is to tell.
func lineOf(f *fonts.Face, at geom.Point, size geom.Pt, col color.Color, text string) *scene.Text {
	t := &scene.Text{At: at, Face: f, Size: size, Color: col}
	k := size / geom.Pt(f.Metrics().UnitsPerEm)
	for _, r := range text {
		g, _ := f.Glyph(r)
		t.Glyphs = append(t.Glyphs, scene.Glyph{ID: g, Advance: float32(geom.Pt(f.Advance(g)) * k), Text: string(r)})
	}
	return t
}
