package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// labelBlock is a category's name with its note under it.
type labelBlock struct{ name, note words }

func (l labelBlock) height() geom.Pt {
	if l.note.empty() {
		return l.name.height()
	}
	return l.name.height() + 0.25*l.note.p.Size + l.note.height()
}

func (l labelBlock) width() geom.Pt { return max(l.name.width(), l.note.width()) }

// over is how far an unbreakable run sticks out of the label's column.
func (l labelBlock) over() geom.Pt {
	o := geom.Pt(0)
	for _, w := range []words{l.name, l.note} {
		if !w.empty() {
			o = max(o, w.p.Over)
		}
	}
	return o
}

// lines is the number of lines of the name.
func (l labelBlock) lines() int {
	if l.name.empty() {
		return 0
	}
	return l.name.p.Lines()
}

// labelBlocks sets the names of all categories into columns of that width.
func (b barset) labelBlocks(s *sheet, width geom.Pt, align typeset.Align, step int) []labelBlock {
	out := make([]labelBlock, len(b.chart.Labels))
	for i, l := range b.chart.Labels {
		out[i] = s.labelBlock(l, width, align, step, highlighted(b.chart, i))
	}
	return out
}

func (s *sheet) labelBlock(l outline.Label, width geom.Pt, align typeset.Align, step int, bold bool) labelBlock {
	return labelBlock{
		name: s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Align: align, Balance: true, Floor: step, Bold: bold}, l.Text, width),
		note: s.words(typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Align: align, Balance: true, Floor: step}, l.Note, width),
	}
}

// putLabel places a block whose column's top left corner is at x, y.
func (s *sheet) putLabel(l labelBlock, x, y geom.Pt) {
	s.put(l.name, x, y)
	if !l.note.empty() {
		s.put(l.note, x, y+l.name.height()+0.25*l.note.p.Size)
	}
}
