package layout

import (
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/scene"
	"briefdeck/deck/watermark"
)

// smallest is the type of a watermark that is still seen as one, in points on a
// page of 960×540 pt.
const smallest = 11

// newWatermark sets the deck's watermark for all pages; nil for none.
func (p *Plan) newWatermark() (*watermark.Mark, diag.List) {
	text := p.deck.Watermark
	m, problems := watermark.New(p.theme, text, p.theme.Page)
	if m != nil && m.Size < smallest*p.theme.Scale {
		tooLong(&problems, text, m.Size/(smallest*p.theme.Scale))
	}
	return m, problems
}

// watermarked lays the deck's watermark over a page's ground, which is its
// first item, and under all else.
func (p *Plan) watermarked(s *sheet, items []scene.Item) []scene.Item {
	if p.mark == nil || len(items) == 0 {
		return items
	}
	return slices.Concat(items[:1], []scene.Item{p.mark.On(p.grounds(s)...)}, p.mark.Under(items[1:]))
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
