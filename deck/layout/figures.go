package layout

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// figures draws number cards: a row of up to four, two rows of more; in a
// narrow box a list of cards below each other.
func (p *Plan) figures(c *canvas, b *outline.Figures, box geom.Rect) scene.Drawing {
	n := len(b.Items)
	if n == 0 {
		return scene.Drawing{}
	}
	columns := n
	beside := inColumn(c, box)
	if beside {
		_, box = box.CutTop(c.pt(topLine))
	}
	switch {
	case beside && n <= 3:
		columns = 1
	case beside:
		columns = 2
	case n > 4:
		columns = (n + 1) / 2
		if n > 8 {
			columns = 4
		}
	}
	rows := (n + columns - 1) / columns
	gap := c.Theme.Space.CardGap
	// One or two cards do not stretch to banners.
	if most := c.pt(405)*geom.Pt(columns) + gap*geom.Pt(columns-1); box.W > most {
		box = geom.Rect{X: box.X + (box.W-most)/2, Y: box.Y, W: most, H: box.H}
	}
	width := (box.W - gap*geom.Pt(columns-1)) / geom.Pt(columns)
	pad := c.Theme.Space.CardPad

	// Columns share the width evenly unless a number needs more than its share.
	widths := make([]geom.Pt, columns)
	for i := range widths {
		widths[i] = width
	}
	cards := make([]card, n)
	for i, f := range b.Items {
		cards[i].number = setNumber(c, f.Value, theme.CardNumber, theme.CardUnit, c.Theme.Color.Primary)
		col := i % columns
		widths[col] = max(widths[col], cards[i].number.width+2*pad)
	}
	var d scene.Drawing
	d.Over = squeeze(widths, width, box.W-gap*geom.Pt(columns-1))

	for i, f := range b.Items {
		cards[i].set(c, f, p.derived(f), widths[i%columns]-2*pad)
		d.Over = max(d.Over, cards[i].over)
	}
	share := (box.H - gap*geom.Pt(rows-1)) / geom.Pt(rows)
	air := airOf(c, cards, share)
	height := heightOf(cards, air)
	if spare := share - height; spare > 0 { // cards may grow a little towards the box, not to emptiness
		grow := min(spare/2, c.pt(18))
		air.margin += grow
		height += 2 * grow
	}
	used := height*geom.Pt(rows) + gap*geom.Pt(rows-1)
	d.Over = max(d.Over, used-box.H)
	top := box.Y
	if !beside {
		top += max(0, (box.H-used)/2)
	}
	d.Used = geom.Rect{X: box.X, Y: top, W: box.W, H: used}

	outer := c.items
	c.items = nil
	for i := range cards {
		col, row := i%columns, i/columns
		r := geom.Rect{X: box.X, Y: top + (height+gap)*geom.Pt(row), W: widths[col], H: height}
		for _, w := range widths[:col] {
			r.X += w + gap
		}
		band := c.Theme.Color.Primary
		if (col+row)%2 == 1 {
			band = c.Theme.Color.Accent
		}
		a := air
		if columns == 1 { // no neighbour whose lines its own have to match: centred
			a.margin = (height - heightOf(cards[i:i+1], air) + 2*air.margin) / 2
		}
		cards[i].draw(c, r, pad, a, band)
	}
	d.Items, c.items = c.items, outer
	return d
}

// squeeze brings widths that grew beyond an even share back to a total, from
// those that did not grow; what is still too much is returned.
func squeeze(widths []geom.Pt, even, total geom.Pt) (over geom.Pt) {
	var sum, spare geom.Pt
	for _, w := range widths {
		sum += w
		if w <= even {
			spare += w
		}
	}
	excess := sum - total
	if excess <= 0 {
		return 0
	}
	// A card below 70 % of the even share would look starved.
	take := min(excess, spare*0.3)
	for i, w := range widths {
		if w <= even && spare > 0 {
			widths[i] -= take * w / spare
		}
	}
	return excess - take
}

// card is one number card measured.
type card struct {
	number      number
	label, note *typeset.Paragraph
	over        geom.Pt
}

// air is the white inside a card: above the digits and below the last line,
// and over label and note.
type air struct{ margin, label, note geom.Pt }

// airOf is the most air, from loose to tight, with which all cards are no
// higher than the share. White goes before type shrinks.
func airOf(c *canvas, cards []card, share geom.Pt) air {
	const steps = 8
	var a air
	for i := range steps + 1 {
		tight := geom.Pt(i) / steps
		a = air{margin: c.pt(30 - 14*tight), label: c.pt(27 - 10*tight), note: c.pt(13 - 5*tight)}
		if heightOf(cards, a) <= share {
			break
		}
	}
	return a
}

// heightOf is the height of the tallest card with that air.
func heightOf(cards []card, a air) geom.Pt {
	var most geom.Pt
	for i := range cards {
		k := &cards[i]
		h := k.number.ascent() + 2*a.margin
		if k.label.Natural > 0 {
			h += a.label + k.label.Height
		}
		if k.note.Natural > 0 {
			h += a.note + k.note.Height
		}
		most = max(most, h)
	}
	return most
}

// set measures the texts of the card in a column of that width.
func (k *card) set(c *canvas, f *outline.Figure, derived markup.Text, width geom.Pt) {
	pal := c.Theme.Color
	k.label = c.Set(typeset.Look{Role: theme.CardLabel, Color: pal.Ink, Balance: true}, f.Label, width)
	note := f.Note
	if len(derived) > 0 {
		if len(note) > 0 {
			note = append(append(markup.Text{}, note...), markup.Span{Text: "\n"})
		}
		note = append(note, derived...)
	}
	k.note = c.Set(typeset.Look{Role: theme.CardNote, Color: pal.Muted, Strong: pal.Ink}, note, width)
	k.over = max(k.number.width-width-slack, k.label.Over, k.note.Over, 0)
}

func (k *card) draw(c *canvas, r geom.Rect, pad geom.Pt, a air, band color.Color) {
	pal := c.Theme.Color
	c.group(scene.Artifact, func() {
		c.fill(geom.RoundRect(r, c.Theme.Space.Radius), pal.Card)
		c.frame(r, pal.Line)
		c.box(geom.Rect{X: r.X, Y: r.Y, W: r.W, H: c.pt(4)}, band)
	})
	x := r.X + pad
	y := r.Y + a.margin + c.pt(2) + k.number.ascent()
	k.number.draw(c, geom.Point{X: x, Y: y})
	if k.label.Natural > 0 {
		y += a.label
		c.add(k.label.Draw(geom.Point{X: x, Y: y}, scene.P))
		y += k.label.Height
	}
	if k.note.Natural > 0 {
		y += a.note
		c.add(k.note.Draw(geom.Point{X: x, Y: y}, scene.P))
	}
}

// derived is the remark on a figure that the source does not state itself.
func (p *Plan) derived(f *outline.Figure) markup.Text {
	if f == nil || f.From == "" {
		return nil
	}
	return markup.Plain(wordsFor(p.deck.Lang).derived + f.From)
}
