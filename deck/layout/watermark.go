package layout

import (
	"math"
	"slices"
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// watermarked lays the deck's watermark over a page's ground, which is its
// first item, and under all else.
func (p *Plan) watermarked(s *sheet, items []scene.Item) ([]scene.Item, *canvas) {
	c := &canvas{Setter: typeset.Setter{Theme: p.theme, Fit: typeset.Fits(p.theme)[0]}}
	if len(p.deck.Watermark) > 0 && len(items) > 0 {
		items = slices.Insert(items, 1, p.watermark(c, veil(p.grounds(s))))
	}
	return items, c
}

// watermark is one line along the diagonal that rises to the right, as long as
// 0.7 of it, with type no larger than 0.3 of the page's height.
func (p *Plan) watermark(c *canvas, col color.Color) scene.Item {
	const length, highest = 0.7, 0.3
	page := p.theme.Page
	text := markup.Text{{Text: strings.ReplaceAll(p.deck.Watermark.String(), "\n", "　"), At: p.deck.Watermark[0].At}}
	line := c.Set(typeset.Look{Role: theme.CoverTitle, Color: col}, text, 0)
	k := min(length*page.Len()/max(line.Natural, 1), highest*page.Y/line.Size)
	place := geom.Translate(-line.Natural/2, line.Cap/2).Then(geom.Scale(k)).
		Then(geom.Rotate(-math.Atan2(page.Y, page.X) * 180 / math.Pi)).
		Then(geom.Translate(page.X/2, page.Y/2))
	return &scene.Group{Tag: scene.Artifact, Items: []scene.Item{
		&scene.Group{Map: place, Items: []scene.Item{line.DrawAt(geom.Point{}, "")}},
	}}
}

// grounds are the large areas of a page that the watermark may lie on.
func (p *Plan) grounds(s *sheet) []color.Color {
	pal := p.theme.Color
	band := []color.Color{pal.Band}
	if pal.Band == pal.Primary { // as bandPaint has it
		band = []color.Color{pal.CoverFrom, pal.CoverTo}
	}
	switch s.kind {
	case coverSheet, closingSheet:
		return []color.Color{pal.CoverFrom, pal.CoverTo}
	case agendaSheet:
		return append(band, pal.Paper)
	case dividerSheet:
		return []color.Color{pal.Band, pal.Tint}
	}
	if soleQuote(s.slide) != nil {
		return []color.Color{pal.Tint}
	}
	return []color.Color{pal.Paper}
}

// veil is a translucent colour that shows on all the grounds and that takes
// little from the text above it: its contrast with each is at most 1.25, where
// WCAG 2.2 asks 4.5 of text. White makes dark grounds a lighter tint of
// themselves and black pale ones a darker one; for a page that has both it is
// the grey that shows best where it shows least.
func veil(grounds []color.Color) color.Color {
	const middle = 0.18 // relative luminance: as far from black as from white in contrast
	isDark := func(g color.Color) bool { return g.Luminance() < middle }
	switch {
	case !slices.ContainsFunc(grounds, isDark):
		tone, _ := palest(color.Black, grounds)
		return tone
	case !slices.ContainsFunc(grounds, func(g color.Color) bool { return !isDark(g) }):
		tone, _ := palest(color.White, grounds)
		return tone
	}
	var best color.Color
	most := 0.0
	for shade := 0; shade <= 255; shade += 15 {
		v := uint8(shade)
		if tone, least := palest(color.Color{R: v, G: v, B: v}, grounds); least > most {
			best, most = tone, least
		}
	}
	return best
}

// palest is a colour at the opacity that shows best of those that keep its
// contrast with every ground at 1.25 or less, and its least contrast there.
func palest(tone color.Color, grounds []color.Color) (best color.Color, contrast float64) {
	const pale = 1.25
	for a := 1; a <= 255; a++ {
		tone.A = uint8(a)
		least, greatest := math.Inf(1), 0.0
		for _, g := range grounds {
			v := color.Contrast(tone.Over(g), g)
			least, greatest = min(least, v), max(greatest, v)
		}
		if greatest > pale {
			break
		}
		if least > contrast {
			best, contrast = tone, least
		}
	}
	return best, contrast
}
