package handout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// composer sets what flows down columns of one width.
type composer struct {
	set     *typeset.Setter
	width   geom.Pt
	zh      bool
	justify bool
}

// compose begins to set text whose body is of that size, in points: sheets are
// read in the hand, whatever the slides' size is.
func (p *press) compose(size, width geom.Pt) *composer {
	th := p.theme.At(p.size, p.theme.Scale*size/p.theme.Style(theme.Body).Size(0))
	c := &composer{set: &typeset.Setter{Theme: th}, width: max(width, 1), zh: p.zh, justify: p.zh}
	if j := p.deck.Justify; j != nil {
		c.justify = *j
	}
	return c
}

// em is the size of body text.
func (c *composer) em() geom.Pt { return c.set.Theme.Style(theme.Body).Size(0) }

// widest is the widest column that is easy to read, in ems; wider ones are
// divided.
const widest = 58

// columns divides a box for text of that size: a line that is too long is hard
// to come back from.
func columns(box geom.Rect, size geom.Pt) []geom.Rect {
	n := 1
	for box.W/geom.Pt(n) > widest*size {
		n++
	}
	return box.Columns(n, 2*size)
}

// body is the look of running text.
func (c *composer) body() typeset.Look {
	return typeset.Look{Role: theme.Body, Color: c.set.Theme.Color.Ink, Justify: c.justify}
}

// item is the look of what is short: a point, a number's name. Its lines are
// ragged.
func (c *composer) item() typeset.Look {
	return typeset.Look{Role: theme.Body, Color: c.set.Theme.Color.Ink}
}

// paragraph is a block of the lines of a paragraph, so far from the column's
// left edge. Every line is as high as the way between baselines.
func paragraph(par *typeset.Paragraph, indent geom.Pt, tag scene.Tag) block {
	b := block{lines: make([]geom.Pt, par.Lines()), least: 2}
	for i := range b.lines {
		b.lines[i] = par.Leading
	}
	b.draw = func(at geom.Point, from, to int) scene.Item {
		at = at.Add(geom.Point{X: indent, Y: (par.Leading - par.Size) / 2})
		return par.Part(from, to).Draw(at, tag)
	}
	return b
}

// prose is a paragraph of running text. A Chinese one begins two characters in
// (CLREQ, "First Line Indent"); others have white above them.
func (c *composer) prose(t markup.Text, indent geom.Pt) block {
	if c.zh {
		t = append(markup.Plain("　　"), t...)
	}
	b := paragraph(c.set.Set(c.body(), t, c.width-indent), indent, scene.P)
	if !c.zh {
		b.above = c.em() * 0.6
	}
	return b
}
