package layout

import (
	"unicode/utf8"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// smallestLabel is the share of its size down to which a label becomes smaller
// where its room is narrow: 11 pt become 6.6.
const smallestLabel = 0.6

// label sets the deck's label in one line, and tells by how much it has to be
// smaller for that room.
func (p *Plan) label(c *canvas, col color.Color, room geom.Pt) (line *typeset.Paragraph, k float64) {
	line = c.Set(typeset.Look{Role: theme.FooterText, Color: col, Bold: true}, p.deck.Label, 0)
	k = min(1, room/max(line.Natural, 1))
	if k < smallestLabel {
		tooLong(&c.Problems, p.deck.Label, k/smallestLabel)
	}
	return line, k
}

// tooLong tells of a mark of which that share fits, at the longest of its parts:
// the outline's words or the recipient.
func tooLong(problems *diag.List, mark markup.Text, share float64) {
	characters := func(s markup.Span) int { return utf8.RuneCountInString(s.Text) }
	all := 0
	longest := mark[0]
	for _, part := range mark {
		all += characters(part)
		if characters(part) > characters(longest) {
			longest = part
		}
	}
	problems.Add(markup.Text{longest}.Pos(), diag.MarkTooLong, all, int(share*float64(all)))
}

// smaller is an item k times as large, seen from a point.
func smaller(item scene.Item, at geom.Point, k float64) scene.Item {
	if k == 1 {
		return item
	}
	m := geom.Translate(-at.X, -at.Y).Then(geom.Scale(k)).Then(geom.Translate(at.X, at.Y))
	return &scene.Group{Placed: &scene.Placed{Map: m}, Items: []scene.Item{item}}
}
