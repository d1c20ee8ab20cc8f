package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of waffles, in points of the 960×540 page.
const (
	waffleGap   = 0.15 // between squares, by their side
	waffleMost  = 36.0 // side of a square
	waffleLeast = 5.0
	waffleWide  = 1.4   // width of a field by its height, at most, where that fills a column
	waffleText  = 150.0 // width of the words beside squares, at least
	unitsMost   = 200   // a whole of more units is shown in hundredths
)

// waffle is squares, filled from the bottom row up, each row from the left.
type waffle struct {
	cols, rows int
	cells      int     // of cols × rows, the squares of the whole
	filled     float64 // in squares
	missing    bool    // the share is not known
	open       bool    // the next square is half-tone: the value is higher
	key        string
}

// waffleOf chooses the squares of a share: one a unit where the whole is a
// count of at most unitsMost, else a hundred.
func (s *sheet) waffleOf(st stat) waffle {
	w := waffle{cols: 10, rows: 10, cells: 100, filled: st.share * 100, key: s.say(name{"每格代表1%", "Each square: 1%"})}
	v := st.value
	if whole := v.Of.Value; v.HasOf && whole >= 1 && whole <= unitsMost && whole == math.Trunc(whole) {
		w.cells, w.filled = int(whole), st.share*whole
		w.cols, w.rows = gridOf(w.cells)
		w.key = s.say(name{"每格代表1", "Each square: 1 "}) + v.Of.Unit
	}
	w.open = st.known && v.Q.Bound == quantity.AtLeast && w.filled < float64(w.cells)
	if w.open {
		w.key += s.say(name{"，斜纹格：实际更多", "; striped: more"})
	}
	if w.missing = st.value.Missing; !st.known {
		w.key = ""
	}
	return w
}

// gridOf chooses columns and rows for n squares: a full rectangle where one
// is at most twice as wide as high, else a nearly square one.
func gridOf(n int) (cols, rows int) {
	for rows = int(math.Sqrt(float64(n))); rows >= 1; rows-- {
		if n%rows == 0 && n/rows <= 2*rows {
			return n / rows, rows
		}
	}
	cols = int(math.Ceil(math.Sqrt(float64(n) * 1.2)))
	return cols, (n + cols - 1) / cols
}

// span is the length of n squares with the gaps between them.
func span(n int, side geom.Pt) geom.Pt { return side * (geom.Pt(n) + waffleGap*geom.Pt(n-1)) }

// sideIn is the side of squares that fill a box.
func (w waffle) sideIn(width, height geom.Pt) geom.Pt {
	return min(width/span(w.cols, 1), height/span(w.rows, 1))
}

// drawWaffles draws a waffle for each value: a single one beside or under its
// number, more in a row.
func drawWaffles(s *sheet, c *outline.Chart, box geom.Rect) {
	stats := s.stats(c)
	if len(stats) > 1 {
		s.shrink(func(step int) (geom.Pt, func()) { return s.waffleRow(stats, box, step) })
		return
	}
	box = s.below(box)
	s.shrink(func(step int) (geom.Pt, func()) {
		over, side, draw := s.waffleUnder(stats[0], box, step)
		if o, larger, d := s.waffleBeside(stats[0], box, step); o <= over && larger > side*1.05 {
			return o, d
		}
		return over, draw
	})
}

// wideIn is the width of fields of that height: a little more than square where
// whole rows then are as wide as the column they stand in.
func (w waffle) wideIn(width, side geom.Pt) geom.Pt {
	wide := (width - span(w.cols, side)) / geom.Pt(w.cols)
	if wide += side; wide > side*waffleWide {
		return side
	}
	return max(wide, side)
}

// squares draws a waffle with its top left corner at x, y, of fields of that
// width and height.
func (s *sheet) squares(w waffle, k ink, x, y, wide, side geom.Pt) {
	gap := side * waffleGap
	next := int(math.Ceil(w.filled - 1e-9))
	for i := range w.cells {
		row, col := i/w.cols, i%w.cols
		r := geom.Rect{X: x + (wide+gap)*geom.Pt(col), Y: y + (side+gap)*geom.Pt(w.rows-1-row), W: wide, H: side}
		part := min(max(w.filled-float64(i), 0), 1)
		switch {
		case w.missing:
			s.absent(geom.RectPath(r.Inset(s.pt(restLine)/2, s.pt(restLine)/2)))
			continue
		case part >= 1-1e-9:
			s.shape(geom.RectPath(r), k)
			continue
		case w.open && i == next:
			s.empty(r)
			s.hatch(geom.RectPath(r), k.strong(), max(2.6, side/s.unit/8))
			continue
		}
		s.empty(r)
		if part > 1e-9 {
			_, fill := r.CutTop(r.H * (1 - part))
			s.shape(geom.RectPath(fill), k)
		}
	}
}

// keyWords sets the line that says what a square stands for.
func (s *sheet) keyWords(w waffle, width geom.Pt) words {
	return s.words(typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Floor: s.set.Theme.Steps()}, plain(w.key), width)
}

func (s *sheet) statInk(st stat) (ink, tint) {
	if st.bold {
		return s.bold(), tint{s.pal.Primary, s.pal.Ink}
	}
	return s.soft(), tint{s.pal.Ink, s.pal.Ink}
}

// heroFigure is a stat's number for a place of its own: % as big as the
// digits, the qualifier small.
func heroFigure(st stat) figure {
	f := st.main
	if f.tail == "%" || f.tail == "‰" {
		f.digits, f.tail = f.digits+f.tail, ""
	}
	f.tail += st.qualifier()
	return f
}

// qualifier is the words below a ring's number where they are the value's own.
func (st stat) qualifier() string {
	if st.value.HasOf {
		return ""
	}
	return st.below
}

// whole is the words on the whole: 共150名.
func (st stat) whole() string {
	if st.value.HasOf {
		return st.below
	}
	return ""
}

// wholeGap is between a number and the words on its whole.
const wholeGap = 14.0

// wholeWords sets the words on the whole beside a number; where there is no
// room they go before the note.
func (s *sheet) wholeWords(st *stat, n numeral, room geom.Pt, step int) words {
	w := s.words(typeset.Look{Role: theme.CardNote, Color: s.pal.Muted, Floor: step}, says(st.whole(), st.value.Pos), 0)
	if w.empty() || n.width+s.beside(w) <= room {
		return w
	}
	note := says(st.whole(), st.value.Pos)
	if st.note.String() != "" {
		note = append(append(note, says(s.say(name{"，", ", "}), st.value.Pos)...), st.note...)
	}
	st.note = note
	return words{}
}

// beside is the room that words beside a number take up.
func (s *sheet) beside(w words) geom.Pt {
	if w.empty() {
		return 0
	}
	return s.pt(wholeGap) + w.width()
}

// waffleBeside lays out one waffle with its number and words at its right.
func (s *sheet) waffleBeside(st stat, box geom.Rect, step int) (over, side geom.Pt, draw func()) {
	w := s.waffleOf(st)
	k, c := s.statInk(st)
	gap := min(s.pt(64), box.W*0.08)
	key := s.keyWords(w, 0)
	keyH := geom.Pt(0)
	if !key.empty() {
		keyH = key.height() + s.pt(keyGap)
	}
	// The squares may have all of the height; the number takes what they leave.
	room := max(s.pt(waffleText), box.W-gap-span(w.cols, min(s.pt(waffleMost), (box.H-keyH)/span(w.rows, 1))))
	n := s.numeralIn(room, heroFigure(st), c, step, heroGrade, cardGrade)
	whole := s.wholeWords(&st, n, room, step)
	textW := max(n.width+s.beside(whole), s.pt(waffleText))
	side = min(s.pt(waffleMost), w.sideIn(box.W-gap-textW, box.H-keyH))
	gridW, gridH := span(w.cols, side), span(w.rows, side)
	left := max(gridW, key.width())
	t := s.caption(st, box.W-left-gap, typeset.Left, step)
	height := n.top + s.pt(heroUnder) + t.height(s)
	over = max(t.over(), height-box.H, left+gap+textW-box.W, (s.pt(waffleLeast)-side)*10)
	side = max(side, s.pt(waffleLeast))
	return over, side, func() {
		x, y := s.corner(box, left+gap+max(textW, t.width()), max(gridH+keyH, height))
		grid := y
		if s.isColumn(box) {
			grid -= s.pt(topText - topLine)
		} else {
			y += (gridH - height) / 2
		}
		s.squares(w, k, x, grid, side, side)
		s.put(key, x, grid+gridH+s.pt(keyGap))
		x += left + gap
		s.number(n, x, y+n.top)
		s.putOn(whole, x+n.width+s.pt(wholeGap), y+n.top)
		s.putCaption(t, x, y+n.top+s.pt(heroUnder), t.label.height())
	}
}

// waffleUnder lays out one waffle under its number and words.
func (s *sheet) waffleUnder(st stat, box geom.Rect, step int) (over, side geom.Pt, draw func()) {
	w := s.waffleOf(st)
	k, c := s.statInk(st)
	n := s.fitNumeral(heroFigure(st), c, box.W, s.pt(64), heroGrade, cardGrade, markGrade)
	whole := s.wholeWords(&st, n, box.W, step)
	h := s.hero(n, whole, st, box.W, step)
	key := s.keyWords(w, box.W)
	keyH := geom.Pt(0)
	if !key.empty() {
		keyH = key.height() + s.pt(keyGap)
	}
	gap := s.pt(heroGap)
	roomH := box.H - h.height - gap - keyH
	side = min(s.pt(waffleMost), w.sideIn(box.W, roomH))
	over = max(h.over, (s.pt(waffleLeast)-side)*10)
	side = max(side, s.pt(waffleLeast))
	gridW, gridH := span(w.cols, side), span(w.rows, side)
	wide := side
	if s.isColumn(box) {
		wide = w.wideIn(box.W, side)
		gridW += (wide - side) * geom.Pt(w.cols)
	}
	return over, side, func() {
		x, y := s.corner(box, max(gridW, h.width, key.width()), h.height+gap+gridH+keyH)
		s.drawHero(h, x, y)
		y += h.height + gap
		s.squares(w, k, x, y, wide, side)
		s.put(key, x, y+gridH+s.pt(keyGap))
	}
}

// Shape of the words around squares, in points of the 960×540 page.
const (
	keyGap   = 10.0 // between the squares and their key
	rowUnder = 20.0 // between numbers and labels, and labels and squares, of a row
)

// waffleRow lays out waffles side by side, each under its number and over its
// words; baselines and squares are on one line.
func (s *sheet) waffleRow(stats []stat, box geom.Rect, step int) (over geom.Pt, draw func()) {
	n := geom.Pt(len(stats))
	gutter := min(s.pt(48), box.W*0.06)
	column := (box.W - gutter*(n-1)) / n
	waffles := make([]waffle, len(stats))
	captions := make([]caption, len(stats))
	keys := make([]words, len(stats))
	wholes := make([]words, len(stats))
	top, keyH, side := geom.Pt(0), geom.Pt(0), s.pt(waffleMost)
	figures, tints := make([]figure, len(stats)), make([]tint, len(stats))
	for i, st := range stats {
		_, tints[i] = s.statInk(st)
		figures[i] = heroFigure(st)
	}
	numbers := s.fitNumerals(figures, tints, column, s.pt(64), cardGrade, markGrade)
	for i, st := range stats {
		waffles[i] = s.waffleOf(st)
		wholes[i] = s.wholeWords(&st, numbers[i], column, step)
		captions[i] = s.caption(st, column, typeset.Left, step)
		keys[i] = s.keyWords(waffles[i], column)
		top, keyH = max(top, numbers[i].top), max(keyH, keys[i].height())
		over = max(over, captions[i].over())
	}
	labelH, noteH := s.captionHeight(captions)
	textH := labelH + noteH
	if keyH > 0 {
		keyH += s.pt(keyGap)
	}
	rest := box.H - top - s.pt(rowUnder) - textH - s.pt(rowUnder) - keyH
	for _, w := range waffles {
		side = min(side, w.sideIn(column, rest))
	}
	over = max(over, (s.pt(waffleLeast)-side)*10)
	side = max(side, s.pt(waffleLeast))
	gridH, gridW := geom.Pt(0), geom.Pt(0)
	for i, w := range waffles {
		gridH = max(gridH, span(w.rows, side))
		gridW = max(gridW, span(w.cols, side), numbers[i].width+s.beside(wholes[i]), captions[i].width(), keys[i].width())
	}
	pitch := min(column+gutter, gridW+s.pt(72))
	height := top + s.pt(rowUnder) + textH + s.pt(rowUnder) + gridH + keyH
	return over, func() {
		left := box.X + (box.W-pitch*(n-1)-gridW)/2
		y := box.Y + max(0, (box.H-height)/2)
		for i, st := range stats {
			k, _ := s.statInk(st)
			x := left + pitch*geom.Pt(i)
			s.number(numbers[i], x, y+top)
			s.putOn(wholes[i], x+numbers[i].width+s.pt(wholeGap), y+top)
			s.putCaption(captions[i], x, y+top+s.pt(rowUnder), labelH)
			grid := y + top + s.pt(rowUnder) + textH + s.pt(rowUnder)
			s.squares(waffles[i], k, x, grid+gridH-span(waffles[i].rows, side), side, side)
			s.put(keys[i], x, grid+gridH+s.pt(keyGap))
		}
	}
}
