package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of a single value over its marks, in points of the 960×540 page.
const (
	columnWide = 600.0 // a box narrower than that is a column beside something else
	topLine    = 10.0  // from a column's upper edge to the first card or square in it
	topText    = 12.0  // and to the first digits, whose curves swing above their height
	heroBeside = 24.0  // between a number and the label at its right
	heroUnder  = 20.0  // between a number and the label below it
	heroGap    = 30.0  // between the words and the marks
	textLeast  = 120.0 // width of a label beside a number
)

// hero is a single value over its marks: the number with its label and note
// beside it, or below it where there is no room.
type hero struct {
	number numeral
	whole  words // at the number's right: 共150名
	text   caption
	side   bool
	width  geom.Pt
	height geom.Pt
	over   geom.Pt
}

// hero sets a number and its words into a width. The number itself was set
// before; so were the words on its whole.
func (s *sheet) hero(n numeral, whole words, st stat, width geom.Pt, step int) hero {
	h := hero{number: n, whole: whole}
	lead := n.width + s.beside(whole)
	room := width - lead - s.pt(heroBeside)
	if room >= s.pt(textLeast) {
		h.text = s.caption(st, room, typeset.Left, step)
		h.height = max(n.top, s.headCap()+h.text.height(s)-h.text.ascent())
		h.side = h.text.over() <= 0 && h.height <= n.top+s.pt(40)
	}
	if h.side {
		h.width = lead + s.pt(heroBeside) + h.text.width()
	} else {
		h.text = s.caption(st, width, typeset.Left, step)
		h.height = n.top
		if !h.text.empty() {
			h.height += s.pt(heroUnder) + h.text.height(s)
		}
		h.width = max(lead, h.text.width())
	}
	h.over = h.text.over()
	return h
}

// headCap is the height of the capitals of a point's head: the words at the
// right of a number stand on the line that the head of a point beside the chart
// stands on, which begins at the number's upper edge too.
func (s *sheet) headCap() geom.Pt {
	return s.words(typeset.Look{Role: theme.Head, Color: s.pal.Ink}, plain("0"), 0).p.Cap
}

// ascent is how far a caption's first baseline stands below its box.
func (c caption) ascent() geom.Pt {
	first := c.label
	if first.empty() {
		first = c.note
	}
	if first.empty() {
		return 0
	}
	return first.p.Ascent
}

// drawHero places the number's left end and the top of its digits at x, y.
func (s *sheet) drawHero(h hero, x, y geom.Pt) {
	base := y + h.number.top
	s.number(h.number, x, base)
	s.putOn(h.whole, x+h.number.width+s.pt(wholeGap), base)
	if !h.side {
		s.putCaption(h.text, x, base+s.pt(heroUnder), h.text.label.height())
		return
	}
	x += h.number.width + s.beside(h.whole) + s.pt(heroBeside)
	top := y + s.headCap() - h.text.ascent()
	// The note's last line shares the number's baseline where that is lower than
	// it would stand.
	note := h.text.label.height()
	if n := h.text.note; !n.empty() && !h.text.label.empty() {
		rise := n.height() - n.p.Size + n.p.Ascent // from the note's top to its last baseline
		note = max(note, base-rise-s.pt(noteGap)-top)
	}
	s.putCaption(h.text, x, top, note)
}

// isColumn tells whether a box is one of two columns: what stands in it begins
// at its left and upper edge, as its neighbour does.
func (s *sheet) isColumn(box geom.Rect) bool { return box.W < s.pt(columnWide) }

// below is a column's box below the line that its first digits stand at;
// another box is left as it is.
func (s *sheet) below(box geom.Rect) geom.Rect {
	if s.isColumn(box) {
		_, box = box.CutTop(s.pt(topText))
	}
	return box
}

// corner is where a block of that size begins in a box: at the upper left of a
// column, else in the middle.
func (s *sheet) corner(box geom.Rect, w, h geom.Pt) (x, y geom.Pt) {
	if s.isColumn(box) {
		return box.X, box.Y
	}
	return box.X + (box.W-w)/2, box.Y + max(0, (box.H-h)/2)
}
