package typeset

import "briefdeck/deck/geom"

// Part is the lines of a paragraph from one up to another, counted from 0, as a
// paragraph of their own: for text that flows from column to column. Lines
// stay as they were set.
func (p *Paragraph) Part(from, to int) *Paragraph {
	out := *p
	out.lines = p.lines[from:to]
	out.Natural = 0
	for _, l := range out.lines {
		out.Natural = max(out.Natural, l.width)
	}
	out.Height = geom.Pt(len(out.lines)-1)*p.Leading + p.Size
	return &out
}
