package diagram

import (
	"strconv"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// rail is a list along a line: marks, and what they stand for beside them. It
// is the form of many kinds in narrow boxes and with long texts.
type rail struct {
	rows    []row
	columns int       // that the rows run through, one after the other; 0 is 1
	aside   bool      // the text stands beside the head, not below
	loop    bool      // the line leads back to its start
	spread  []float64 // how the free height goes to the gaps between the rows; nil: evenly
}

// row is an element of a rail.
type row struct {
	when           markup.Text // before the mark
	mark           string      // in the mark; "" for a plain dot
	color          color.Color // of the mark
	head, by, text markup.Text
	loud           bool // the head in the primary colour
}

// rowsOf are the elements of a diagram as rows of a rail, numbered or not.
func rowsOf(items []outline.Step, colors []color.Color, numbered bool) []row {
	out := make([]row, len(items))
	for i, it := range items {
		out[i] = row{head: it.Head, by: it.By, text: it.Text, color: colors[i]}
		if numbered {
			out[i].mark = strconv.Itoa(i + 1)
		}
	}
	return out
}

// rail draws a rail that fills its box within reason.
func (s *sheet) rail(r rail, box geom.Rect) {
	n := max(r.columns, 1)
	per := (len(r.rows) + n - 1) / n
	if per == 0 {
		return
	}
	for i, col := range box.Columns(n, s.pt(40)) {
		part := r
		part.rows = r.rows[min(i*per, len(r.rows)):min((i+1)*per, len(r.rows))]
		s.railColumn(part, col, per)
	}
}

// railColumn draws the rows of one column; full is how many rows it could hold.
func (s *sheet) railColumn(r rail, box geom.Rect, full int) {
	if len(r.rows) == 0 {
		return
	}
	var whenWidth geom.Pt
	whens := make([]*typeset.Paragraph, len(r.rows))
	for i, e := range r.rows {
		whens[i] = s.para(s.label(s.pal.AccentText, typeset.Right), e.when, box.W*0.3)
		if whens[i] != nil {
			whenWidth = max(whenWidth, whens[i].Natural)
		}
	}
	for i, e := range r.rows { // again, all as wide as the widest
		whens[i] = s.para(s.label(s.pal.AccentText, typeset.Right), e.when, whenWidth)
	}
	radius := s.railRadius(r)
	x := box.X + radius
	if r.loop {
		x += s.pt(20)
	}
	if whenWidth > 0 {
		x += whenWidth + s.pt(16)
	}
	left := x + radius + s.pt(16)
	room := geom.Rect{X: left, Y: box.Y, W: box.Right() - left, H: box.H}
	bodies := s.railBodies(r, room.W)

	heights := make([]geom.Pt, len(r.rows))
	var sum geom.Pt
	for i, b := range bodies {
		heights[i] = max(b.height+s.lift(b, radius), 2*radius)
		if whens[i] != nil {
			heights[i] = max(heights[i], whens[i].Height)
		}
		sum += heights[i]
	}
	gaps, top := s.railGaps(r, box, sum, full)

	type place struct{ mark, top geom.Pt }
	places := make([]place, len(r.rows))
	y := top
	for i := range r.rows {
		places[i] = place{mark: y + s.markDrop(bodies[i], radius, heights[i]), top: y}
		y += heights[i]
		if i < len(gaps) {
			y += gaps[i]
		}
	}
	s.need(y - box.Bottom())

	first, last := places[0].mark, places[len(places)-1].mark
	line := s.pt(2.25)
	if len(places) > 1 {
		s.down(x, first, last, line, s.pal.Track)
	}
	if r.loop && len(places) > 1 {
		s.loopBack(x, first, last, radius, line)
	}
	for i, e := range r.rows {
		at := geom.Point{X: x, Y: places[i].mark}
		if whens[i] != nil {
			s.putIn(whens[i], geom.Rect{X: x - radius - s.pt(12) - whenWidth, Y: at.Y - heights[i], W: whenWidth, H: 2 * heights[i]})
		}
		s.mark(e, at, radius)
		row := geom.Rect{X: room.X, Y: places[i].top, W: room.W, H: heights[i]}
		s.putBody(bodies[i], row.Trim(0, s.lift(bodies[i], radius), 0, 0), at.Y)
	}
}

// railRadius is the size of the marks.
func (s *sheet) railRadius(r rail) geom.Pt {
	for _, e := range r.rows {
		if e.mark != "" {
			return s.pt(15)
		}
	}
	return s.pt(8)
}

// railGaps divides the height that the rows leave over, and gives the top of
// the first row: what the gaps do not take stands above and below.
func (s *sheet) railGaps(r rail, box geom.Rect, sum geom.Pt, full int) ([]geom.Pt, geom.Pt) {
	n := len(r.rows)
	if n == 1 {
		if full > 1 {
			return nil, box.Y
		}
		return nil, box.Y + max(box.H-sum, 0)/2
	}
	least, most := s.pt(9), s.pt(40)
	if r.spread != nil {
		most = s.pt(120)
	}
	gaps := make([]geom.Pt, n-1)
	free := box.H - sum - least*geom.Pt(n-1)
	s.need(-free)
	var total geom.Pt
	for i := range gaps {
		share := 1 / geom.Pt(n-1)
		if r.spread != nil {
			share = r.spread[i]
		}
		gaps[i] = least + min(max(free, 0)*share, most)
		total += gaps[i]
	}
	if full > n { // a column of its own that stands beside a longer one
		return gaps, box.Y
	}
	return gaps, box.Y + max(box.H-sum-total, 0)/2
}

// body is the text beside a mark: a head line, and the text below or aside.
type body struct {
	head, by, text *typeset.Paragraph
	indent         geom.Pt // of the second name, on the head's line; 0: below it
	aside          geom.Pt // where the text begins beside the head; 0: below it
	height         geom.Pt
}

// railBodies sets the texts of all rows in a column of that width.
func (s *sheet) railBodies(r rail, width geom.Pt) []body {
	var widest geom.Pt
	out := make([]body, len(r.rows))
	headWidth := width
	if r.aside {
		headWidth = width * 0.4
	}
	for i, e := range r.rows {
		c := s.pal.Ink
		if e.loud {
			c = s.pal.Primary
		}
		b := &out[i]
		b.head = s.para(s.name(c, typeset.Left), e.head, headWidth)
		if b.head != nil {
			widest = max(widest, b.head.Natural)
		}
	}
	for i, e := range r.rows {
		b := &out[i]
		textWidth := width
		if r.aside {
			b.aside = widest + s.pt(24)
			textWidth = width - b.aside
		}
		b.by = s.para(s.label(s.pal.AccentText, typeset.Left), e.by, textWidth)
		b.text = s.para(s.note(s.pal.Ink.Mix(s.pal.Muted, 0.6), typeset.Left), e.text, textWidth)
		if b.by != nil && b.head != nil && !r.aside {
			if at := b.head.Natural + s.pt(14); b.head.Lines() == 1 && b.by.Lines() == 1 && at+b.by.Natural <= width {
				b.indent = at
			}
		}
		b.height = s.bodyHeight(*b)
	}
	return out
}

func (s *sheet) bodyHeight(b body) geom.Pt {
	head, rest := heightOf(b.head), s.restOf(b).height
	if b.aside > 0 {
		return max(head, rest)
	}
	if rest == 0 || head == 0 {
		return head + rest
	}
	return head + s.pt(7) + rest
}

// restOf is what stands below or beside the head.
func (s *sheet) restOf(b body) stack {
	var st stack
	if b.indent == 0 {
		st.add(b.by, 0)
	}
	st.add(b.text, s.pt(5))
	return st
}

// putBody draws a body in its row; a single line, and the lines of a head and
// its text side by side, stand in the middle of the mark.
func (s *sheet) putBody(b body, at geom.Rect, mark geom.Pt) {
	rest := s.restOf(b)
	if b.aside > 0 {
		middle := func(x, w geom.Pt) geom.Rect { return geom.Rect{X: x, Y: mark - at.H/2, W: w, H: at.H} }
		s.putIn(b.head, middle(at.X, b.aside-s.pt(12)))
		if len(rest.parts) == 1 {
			s.putIn(rest.parts[0].p, middle(at.X+b.aside, at.W-b.aside))
			return
		}
		s.putStack(rest, middle(at.X+b.aside, at.W-b.aside), 0.5)
		return
	}
	if b.head == nil {
		s.putStack(rest, at, 0.5)
		return
	}
	y := at.Y
	if b.height < at.H {
		y += (at.H - b.height) / 2
	}
	s.put(b.head, at.X, y)
	if b.indent > 0 {
		s.putOn(b.by, at.X+b.indent, y+b.head.Ascent)
	}
	top := y + b.head.Height + s.pt(7)
	s.putStack(rest, geom.Rect{X: at.X, Y: top, W: at.W, H: max(at.Bottom()-top, rest.height)}, 0)
}

// markDrop is how far below a row's top its mark's middle stands: level with
// the first line where there are several.
func (s *sheet) markDrop(b body, radius, height geom.Pt) geom.Pt {
	if b.level(radius) {
		return height / 2
	}
	lift := s.lift(b, radius)
	return lift + (height-lift-b.height)/2 + b.head.Ascent - b.head.Cap/2
}

// level tells whether the mark stands in the middle of its row.
func (b body) level(radius geom.Pt) bool {
	return b.aside > 0 || b.head == nil || b.height <= 2*radius
}

// lift is how far a mark beside a first line reaches above it.
func (s *sheet) lift(b body, radius geom.Pt) geom.Pt {
	if b.level(radius) {
		return 0
	}
	return max(0, radius-(b.head.Ascent-b.head.Cap/2))
}

// mark draws the mark of a row.
func (s *sheet) mark(e row, c geom.Point, r geom.Pt) {
	if e.mark == "" {
		if e.loud {
			s.disc(c, r*1.15, e.color)
			return
		}
		s.knob(c, r, s.pt(3), e.color, s.pal.Paper)
		return
	}
	s.block(geom.Circle(c, r), e.color)
	number := s.set.Set(typeset.Look{Role: theme.DiagramText, Color: s.on(e.color), Align: typeset.Center, Bold: true}, markup.Plain(e.mark), 2*r)
	s.putIn(number, geom.Rect{X: c.X - r, Y: c.Y - r, W: 2 * r, H: 2 * r})
}

// loopBack draws the line from the last mark back to the first, left of them.
func (s *sheet) loopBack(x, first, last, radius, w geom.Pt) {
	out := x - radius - s.pt(14)
	s.across(out-w/2, x, last, w, s.pal.Track)
	s.down(out, first, last, w, s.pal.Track)
	s.across(out-w/2, x, first, w, s.pal.Track)
}

// widthOf and heightOf are a paragraph's; 0 for none.
func widthOf(p *typeset.Paragraph) geom.Pt {
	if p == nil {
		return 0
	}
	return p.Natural
}

func heightOf(p *typeset.Paragraph) geom.Pt {
	if p == nil {
		return 0
	}
	return p.Height
}

// railLimit is how many rows a rail in the box can hold.
func railLimit(f frame) int {
	if f.wide() {
		return 2 * railRows(f)
	}
	return railRows(f)
}

// railRows is how many rows go into one column.
func railRows(f frame) int { return max(2, int(f.box.H/f.pt(40))) }

// asides are the forms of a rail to try, the better one first: the text below
// the head, or beside it, which takes less height.
func asides(f frame, n int) []bool {
	if n > 5 && !f.wide() {
		return []bool{true, false}
	}
	if f.wide() {
		return []bool{false, true}
	}
	return []bool{false}
}
