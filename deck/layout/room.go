package layout

import (
	"sort"

	"briefdeck/deck/diagram"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

// roomFor tells how much of a block the box holds, at the canvas's setting: of
// text, or else of a diagram or of cards.
func (p *Plan) roomFor(c *canvas, b outline.Block, box geom.Rect, text bool) room {
	fits := func(b outline.Block) bool {
		trial := &canvas{Setter: p.setter(c.Fit)}
		defer trial.Done()
		return p.block(trial, b, box).Over <= slack && len(trial.Problems) == 0
	}
	if !text {
		n, first := diagram.Count(b), diagram.First
		if n == 0 { // cards
			n, first = outline.Length(b), func(b outline.Block, i int) outline.Block { return outline.Cut(b, 0, i) }
		}
		return room{unit: parts, fit: sort.Search(n, func(i int) bool { return !fits(first(b, i+1)) }), of: n}
	}
	if t := soleText(b); t != nil {
		return charactersThatFit(*t, func(part markup.Text) bool { return fits(withText(b, part)) })
	}
	n := outline.Length(b)
	// The least number that does not fit, less one.
	fit := sort.Search(n, func(i int) bool { return !fits(outline.Cut(b, 0, i+1)) })
	return room{unit: elements, fit: fit, of: n}
}

// charactersThatFit is how many characters of a text fit.
func charactersThatFit(t markup.Text, fits func(markup.Text) bool) room {
	n := t.Len()
	fit := sort.Search(n, func(i int) bool { return !fits(t.First(i + 1)) })
	return room{unit: characters, fit: fit, of: n}
}

// soleText is the text of a block that consists of nothing else.
func soleText(b outline.Block) *markup.Text {
	switch b := b.(type) {
	case *outline.Prose:
		if len(b.Paragraphs) == 1 {
			return &b.Paragraphs[0]
		}
	case *outline.Points:
		if len(b.Items) == 1 && len(b.Items[0].Head) == 0 && len(b.Items[0].Points) == 0 {
			return &b.Items[0].Text
		}
	}
	return nil
}

// withText is a block that soleText has a text of, with another one.
func withText(b outline.Block, t markup.Text) outline.Block {
	if points, ok := b.(*outline.Points); ok {
		return &outline.Points{Place: points.Place, Numbered: points.Numbered, Items: []outline.Point{{Text: t}}}
	}
	return &outline.Prose{Paragraphs: []markup.Text{t}}
}
