//go:build e2e

package pdf

import (
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// spaced moves the glyphs of a line: by key a glyph's index, by value what is
// added to its advance and to its shift, in ems.
func spaced(t *scene.Text, moves map[int][2]float64) *scene.Text {
	for i, m := range moves {
		t.Glyphs[i].Advance += float32(m[0] * t.Size)
		t.Glyphs[i].DX += float32(m[1] * t.Size)
	}
	return t
}

// retold gives a line's glyphs other texts than their characters.
func retold(t *scene.Text, texts ...string) *scene.Text {
	for i, s := range texts {
		t.Glyphs[i].Text = s
	}
	return t
}

// dashed is a line with a rule of two ems that stands for a Chinese dash.
func dashed(before, after string) []scene.Item {
	left := set(sans, 18, 20, 40, before, 0)
	x := 20 + left.Width()
	rule := &scene.Fill{
		Path:  geom.RectPath(geom.Rect{X: x + 1, Y: 33, W: 34, H: 1}),
		Paint: scene.Paint{Color: color.Black},
	}
	return []scene.Item{
		left,
		&scene.Group{Says: &scene.Says{ActualText: "——"}, Items: []scene.Item{rule}},
		set(sans, 18, x+36, 40, after, 0),
	}
}

func seam() []scene.Item {
	left := set(sans, 18, 20, 40, "其中", 0)
	figure := set(bold, 18, 20+left.Width(), 40, "98%", 0)
	return []scene.Item{left, figure, set(sans, 18, figure.At.X+figure.Width(), 40, "就地化解", 0)}
}

func TestTextReadsBackExactly(t *testing.T) {
	const quarter, half = 0.25, 0.5
	one := func(line scene.Item) []scene.Item { return []scene.Item{line} }
	cases := []struct {
		name  string
		items []scene.Item
		want  string
	}{
		{"plain", one(set(sans, 18, 20, 40, "各项工作落到实处，群众满意。", 0)), "各项工作落到实处，群众满意。"},
		{"beyond the BMP", one(set(bold, 18, 20, 40, "𬱖字与龑字", 0)), "𬱖字与龑字"},
		{"quarter-em gaps", one(spaced(set(sans, 18, 20, 40, "共有AB个3类", 0),
			map[int][2]float64{1: {quarter}, 3: {quarter}, 4: {quarter}, 5: {quarter}})), "共有AB个3类"},
		{"eighth-em gaps", one(spaced(set(sans, 18, 20, 40, "共有AB个3类", 0),
			map[int][2]float64{1: {quarter / 2}, 3: {quarter / 2}, 4: {quarter / 2}})), "共有AB个3类"},
		{"a gap before a real space", one(spaced(set(sans, 18, 20, 40, "共 AB", 0), map[int][2]float64{0: {half}, 1: {half}})), "共 AB"},
		{"spaced title", one(set(bold, 24, 20, 40, "疏排的标题", 0.3)), "疏排的标题"},
		{"spaced Latin", one(set(bold, 24, 20, 40, "TITLE", 0.2)), "TITLE"},
		{"wide title", one(set(bold, 24, 20, 40, "目录", 1)), "目录"},
		{"tight", one(set(sans, 18, 20, 40, "字距略微收紧的一行", -0.06)), "字距略微收紧的一行"},
		{"real spaces", one(set(sans, 18, 20, 40, "two words here", 0)), "two words here"},
		{"stretched spaces", one(spaced(set(sans, 18, 20, 40, "two words here", 0), map[int][2]float64{3: {0.6}, 9: {0.6}})), "two words here"},
		{"squeezed closing", one(spaced(set(sans, 18, 20, 40, "一二，三四", 0), map[int][2]float64{2: {-half}})), "一二，三四"},
		{"squeezed opening", one(spaced(set(sans, 18, 20, 40, "一二（三四", 0), map[int][2]float64{2: {-half, -half}})), "一二（三四"},
		{"opening at the start", one(spaced(set(sans, 18, 20, 40, "（括号在行首）", 0), map[int][2]float64{0: {-half, -half}})), "（括号在行首）"},
		{"a pair", one(spaced(set(sans, 18, 20, 40, "甲）、（乙", 0), map[int][2]float64{1: {-half}, 2: {-half}})), "甲）、（乙"},
		{"a closed pair", one(spaced(set(sans, 18, 20, 40, "甲）（乙", 0), map[int][2]float64{1: {-half}, 2: {-quarter, -quarter}})), "甲）（乙"},
		{"justified", one(set(sans, 18, 20, 40, "两端对齐把字距放宽一点", 0.08)), "两端对齐把字距放宽一点"},
		{"justified more", one(set(sans, 18, 20, 40, "两端对齐把字距放宽很多", 0.16)), "两端对齐把字距放宽很多"},
		{"tiny", one(set(sans, 6, 20, 40, "小字脚注2025年", 0.1)), "小字脚注2025年"},
		{"digits and signs", one(set(sans, 40, 20, 60, "3.78亿元≥90%", 0)), "3.78亿元≥90%"},
		{"syntax", one(set(sans, 18, 20, 40, `(a\b)<c>[d]`, 0)), `(a\b)<c>[d]`},
		{"three faces in a row", seam(), "其中98%就地化解"},
		{"a drawn dash", dashed("前文", "后文"), "前文——后文"},
		{"one glyph, two texts", one(retold(set(sans, 18, 20, 40, "一一一", 0), "一", "⼀", "一")), "一⼀一"},
		{"a glyph of two characters", one(retold(set(sans, 18, 20, 40, "甲乙丙", 0), "甲", "乙乙")), "甲乙乙丙"},
		{"a glyph that completes its neighbour", one(retold(set(sans, 18, 20, 40, "甲乙丙丁", 0), "甲", "乙丙", "")), "甲乙丙丁"},
		{"a glyph that completes the next", one(retold(set(sans, 18, 20, 40, "甲乙", 0), "", "甲乙")), "甲乙"},
	}
	var pages []*scene.Page
	for _, c := range cases {
		pages = append(pages, sheet(c.items...))
	}
	file := written(t, document(pages...), Options{})
	for _, reader := range [][]string{
		{"pdftotext", "$", "-"},
		{"pdftotext", "-layout", "$", "-"},
		{"pdftotext", "-raw", "$", "-"},
		{"mutool", "draw", "-q", "-F", "txt", "$"},
	} {
		read := strings.Split(tool(t, file, reader[0], reader[1:]...), "\f")
		if len(read) < len(cases) {
			t.Fatalf("%q reads %d pages, want %d", reader, len(read), len(cases))
		}
		for i, c := range cases {
			if reader[0] == "mutool" && strings.HasPrefix(c.name, "a glyph that completes") {
				continue // it knows replacement text only from 1.24 on
			}
			if got := strings.TrimSpace(read[i]); got != c.want {
				t.Errorf("%s: %q reads %q, want %q", c.name, reader, got, c.want)
			}
		}
	}
}
