// Package watermark lays a word, large and pale, along the diagonal of a page:
// under its text, and on what would hide it.
package watermark

import (
	"math"
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shares of the page: the line is as long as 0.7 of the diagonal, with type no
// larger than 0.3 of the height.
const (
	length  = 0.7
	highest = 0.3
)

// Mark is a watermark for pages of one size.
type Mark struct {
	Size geom.Pt // of the type, on the page

	words string
	line  []scene.Item // round the origin, saying nothing
	place geom.Affine  // from there to the page
	box   geom.Rect    // of the line
	em    geom.Pt      // of the line
	page  geom.Point
}

// New sets a watermark for pages of that size, in the theme's face for titles
// of covers; nil for no text. A problem is a character that no face has, once.
func New(th *theme.Theme, text markup.Text, page geom.Point) (*Mark, diag.List) {
	if text.String() == "" {
		return nil, nil
	}
	set := typeset.Setter{Theme: th}
	defer set.Done()
	line := set.Set(typeset.Look{Role: theme.CoverTitle, Color: color.Black}, flat(text), 0)
	if !(line.Natural > 0) {
		return nil, set.Problems
	}
	k := min(length*page.Len()/line.Natural, highest*page.Y/line.Size)
	m := &Mark{
		Size: k * line.Size, words: flat(text).String(), page: page, em: line.Size,
		line: mute(line.DrawAt(geom.Point{X: -line.Natural / 2, Y: line.Cap / 2}, "").Items),
		place: geom.Scale(k).Then(geom.Rotate(-math.Atan2(page.Y, page.X) * 180 / math.Pi)).
			Then(geom.Translate(page.X/2, page.Y/2)),
	}
	m.box, _ = scene.Bounds(m.line)
	return m, set.Problems
}

// flat is a text in one line without marks; each of its parts keeps its place
// in the source.
func flat(t markup.Text) markup.Text {
	out := make(markup.Text, len(t))
	for i, span := range t {
		out[i] = markup.Span{Text: strings.ReplaceAll(span.Text, "\n", "　"), At: span.At}
	}
	return out
}

// mute is items whose glyphs stand for blanks: words that cross a page would
// come between the words of its lines when these are copied or searched.
func mute(items []scene.Item) []scene.Item {
	return each(items, func(item scene.Item) scene.Item {
		switch it := item.(type) {
		case *scene.Text:
			t := *it
			t.Glyphs = make([]scene.Glyph, len(it.Glyphs))
			for i, g := range it.Glyphs {
				g.Text = " "
				t.Glyphs[i] = g
			}
			return &t
		case *scene.Group:
			g := *it
			g.Says, g.Tag = nil, ""
			return &g
		}
		return item
	})
}

// in is items in one colour.
func in(col color.Color, items []scene.Item) []scene.Item {
	return each(items, func(item scene.Item) scene.Item {
		switch it := item.(type) {
		case *scene.Text:
			t := *it
			t.Color = col
			return &t
		case *scene.Fill:
			return &scene.Fill{Path: it.Path, Paint: scene.Paint{Color: col}}
		}
		return item
	})
}

// each changes the items of all groups; groups are made anew.
func each(items []scene.Item, change func(scene.Item) scene.Item) []scene.Item {
	out := make([]scene.Item, len(items))
	for i, item := range items {
		out[i] = change(item)
		if g, ok := out[i].(*scene.Group); ok {
			inside := *g
			inside.Items = each(g.Items, change)
			out[i] = &inside
		}
	}
	return out
}
