package handout

import (
	"fmt"
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
	"briefdeck/deck/watermark"
)

// Margins of a sheet, in points: office printers print no nearer to the edge
// than 4 to 5 mm; a hand holds the sheet by more.
const (
	sideMargin = 14 * millimetre
	topMargin  = 12 * millimetre
	footMargin = 12 * millimetre
	headGap    = 6 * millimetre // from the header's rule to the content
	footGap    = 4 * millimetre
)

// press is what all sheets of a handout have in common.
type press struct {
	deck  *outline.Deck
	theme *theme.Theme // of the sheets
	opt   Options
	size  geom.Point
	mark  *watermark.Mark // of sheets that show no slide, which have their own; nil for none
	zh    bool
}

// newPress settles the size of the sheets. Type on them is as large as on paper
// of any size: the theme's small roles at 0.62 of a slide's are 7 to 13 pt.
func newPress(d *outline.Deck, th *theme.Theme, opt Options) *press {
	size := opt.Paper.Size
	if size == (geom.Point{}) {
		size = papers[0].Size
	}
	if opt.Lies == Landscape {
		size.X, size.Y = size.Y, size.X
	}
	p := &press{deck: d, theme: th.At(size, 0.62), opt: opt, size: size, zh: strings.HasPrefix(d.Lang, "zh")}
	p.mark, _ = watermark.New(p.theme, d.Watermark, size) // what is wrong with it is told of the slides
	return p
}

// marked is the items of a sheet that shows no slide, with the deck's watermark
// under them.
func (p *press) marked(items []scene.Item) []scene.Item {
	if p.mark == nil {
		return items
	}
	return p.mark.Under(items, color.White)
}

// markIn is the deck's watermark in a box, to lie under what stands there.
func (p *press) markIn(box geom.Rect) []scene.Item {
	m, _ := watermark.New(p.theme, p.deck.Watermark, geom.Point{X: box.W, Y: box.H})
	if m == nil {
		return nil
	}
	return []scene.Item{&scene.Group{Placed: &scene.Placed{Map: geom.Translate(box.X, box.Y)}, Items: m.Under(nil, color.White)}}
}

// say chooses the deck's language.
func (p *press) say(zh, en string) string {
	if p.zh {
		return zh
	}
	return en
}

// content is the box between header and footer of a sheet, counted from 0. The
// gutter is at the left, or, of the backs of sheets printed on both sides, at
// the right.
func (p *press) content(sheet int) geom.Rect {
	box := geom.Rect{X: sideMargin, Y: topMargin, W: p.size.X - 2*sideMargin, H: p.size.Y - topMargin - footMargin}
	box.W -= p.opt.Gutter
	if !p.opt.Duplex || sheet%2 == 0 {
		box.X += p.opt.Gutter
	}
	line := p.lineHeight()
	_, box = box.CutTop(line + headGap)
	_, box = box.CutBottom(line + footGap)
	return box
}

// lineHeight is the room of a header's or footer's line.
func (p *press) lineHeight() geom.Pt { return p.theme.Style(theme.FooterText).Size(0) * 1.8 }

// furniture is header and footer of a sheet: title and label, organization and
// date, page x of y. It is no content, but an artifact.
func (p *press) furniture(set *typeset.Setter, sheet, count int) scene.Item {
	th := p.theme
	box := p.content(sheet)
	small := typeset.Look{Role: theme.FooterText, Color: th.Color.Muted}
	line := p.lineHeight()
	var items []scene.Item
	put := func(look typeset.Look, t markup.Text, y geom.Pt, right bool, room geom.Pt) geom.Pt {
		if len(t) == 0 {
			return 0
		}
		w := fitLine(set, look, t, room)
		x := box.X
		if right {
			x = box.Right() - w.Natural
		}
		items = append(items, w.DrawAt(geom.Point{X: x, Y: y}, scene.P))
		return w.Natural
	}
	top := topMargin + line*0.6
	strong := small
	strong.Bold = true
	room := box.W
	if len(p.deck.Label) > 0 {
		label, width := p.label(set, strong, geom.Point{X: box.Right(), Y: top}, box.W)
		items = append(items, label)
		room -= width + 18
	}
	if room >= 4*set.Set(small, p.deck.Title, 0).Size {
		put(small, p.deck.Title, top, false, room)
	}
	rule := topMargin + line
	items = append(items, &scene.Fill{Path: geom.RectPath(geom.Rect{X: box.X, Y: rule, W: box.W, H: 0.5}), Paint: scene.Paint{Color: th.Color.Line}})

	foot := p.size.Y - footMargin
	page := fmt.Sprintf(p.say("第 %d 页　共 %d 页", "Page %d of %d"), sheet+1, count)
	number := put(small, markup.Plain(page), foot, true, box.W*0.5)
	var who markup.Text
	who = append(who, p.deck.Organization...)
	if len(p.deck.Date) > 0 {
		if len(who) > 0 {
			who = append(who, markup.Span{Text: "　"})
		}
		who = append(who, p.deck.Date...)
	}
	put(small, who, foot, false, box.W-number-18)
	return &scene.Group{Tag: scene.Artifact, Running: true, Items: items}
}

// label is the deck's label, which is on every sheet, with its right end there:
// as a whole, in smaller type where the room is narrow. Of one that would be too
// small to read only the beginning stands, and the guard over handouts tells.
func (p *press) label(set *typeset.Setter, look typeset.Look, right geom.Point, room geom.Pt) (scene.Item, geom.Pt) {
	const smallest = 0.6 // of the usual size: 7 pt become 4
	line := set.Set(look, flat(p.deck.Label.String()), 0)
	k := min(1, room/max(line.Natural, 1))
	if k < smallest {
		k, line = 1, fitLine(set, look, p.deck.Label, room)
	}
	m := geom.Scale(k).Then(geom.Translate(right.X-k*line.Natural, right.Y))
	return &scene.Group{Placed: &scene.Placed{Map: m}, Items: []scene.Item{line.DrawAt(geom.Point{}, scene.P)}}, k * line.Natural
}
