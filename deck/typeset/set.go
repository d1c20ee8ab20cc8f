package typeset

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
)

// hanAscent is how far the em box of Han characters reaches above the baseline,
// in ems; it is the same in all faces for Chinese.
const hanAscent = 0.88

// Set breaks the text into lines no wider than width; a width of 0 sets it in
// one line (forced breaks apart). A run that cannot be broken and is wider than
// the column is divided between graphemes. A column whose width is less than 0
// has no room: every text sticks out of it.
func (s *Setter) Set(look Look, text markup.Text, width geom.Pt) *Paragraph {
	if s.Until != nil && s.Until.Err() != nil {
		text = nil
	}
	style := s.Theme.Style(look.Role)
	if !look.Aside {
		s.used |= 1 << look.Role
	}
	size := style.Size(max(look.Floor, s.Fit.Step))
	if width < 0 {
		width = size / 1000
	}
	leading := style.Leading
	if s.Fit.TightLeading {
		leading = style.TightLeading
	}
	p := &Paragraph{
		Width:   width,
		Size:    size,
		Leading: geom.Round(leading * size),
		Ascent:  geom.Round(hanAscent * size),
		Cap:     geom.Round(capHeight(faces(look, style, markup.Span{})) * size),
		gap:     geom.Pt(s.gap()) * size / em,
		align:   look.Align,
	}

	if s.work == nil {
		s.work = works.Get().(*work)
	}
	w := s.work
	w.read(text)
	w.resolve()
	w.segment()
	s.measure(look, style, text)
	w.sum()
	w.rooms = w.rooms[:0]
	if look.justified(width) {
		w.findRoom(s.gap())
	}
	w.findBreaks()
	column := columnUnits(width, size)
	w.breakText(column, look.Balance)
	if len(w.rooms) > 0 {
		w.justify(column - 1) // generous by that
	}

	b := builder{setter: s, look: look, text: text, size: size}
	p.lines = b.lines()
	for _, l := range p.lines {
		p.Natural = max(p.Natural, l.width)
	}
	if width == 0 {
		p.Width = p.Natural
	}
	// columnUnits is generous by less than this.
	if over := p.Natural - p.Width; over > size/2000 {
		p.Over = over
	}
	p.Height = geom.Pt(len(p.lines)-1)*p.Leading + size
	return p
}

// Done gives the memory that texts are set in to other setters. A setter that
// sets another text takes some again.
func (s *Setter) Done() {
	if s.work != nil {
		works.Put(s.work)
		s.work = nil
	}
}

// justified tells whether lines are to be as wide as a column of that width.
// Balanced lines are as wide as each other, and those of centred and
// right-aligned text are ragged by nature.
func (l Look) justified(width geom.Pt) bool {
	return l.Justify && !l.Balance && l.Align == Left && width > 0
}

// columnUnits is a column's width in the package's units. It is generous by
// some: a paragraph fits the width that it was measured to have, though that
// was rounded to the scene's grid.
func columnUnits(width, size geom.Pt) int {
	if width <= 0 || size <= 0 || math.IsNaN(width) {
		return 0
	}
	return int(min(math.Ceil(width*em/size), math.MaxInt32)) + 1
}

// breakText finds the ends of all lines of the text, part by part between its
// own line breaks.
func (w *work) breakText(width int, balance bool) {
	n := len(w.chars)
	w.ends = w.ends[:0]
	for a := 0; a < n; {
		b := a + 1
		for b < n && w.breaks[b] != forced {
			b++
		}
		// The newline itself is left out of the measure; it may be two characters.
		ink := w.beforeNewline(a, b)
		w.ends = w.breakLines(w.ends, a, ink, width, balance)
		w.ends[len(w.ends)-1] = int32(b)
		a = b
	}
	if n == 0 {
		w.ends = append(w.ends, 0)
	}
}

// beforeNewline is where the characters from a up to end stop being newlines.
func (w *work) beforeNewline(a, end int) int {
	for end > a && w.chars[end-1].class == newline {
		end--
	}
	return end
}
