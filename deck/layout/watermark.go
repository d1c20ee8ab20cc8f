package layout

import (
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

// watermarked lays the deck's watermark under what a page shows.
func (p *Plan) watermarked(items []scene.Item) []scene.Item {
	if p.mark == nil {
		return items
	}
	return p.mark.Under(items, p.theme.Color.Paper)
}
