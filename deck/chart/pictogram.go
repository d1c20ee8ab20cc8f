package chart

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/typeset"
)

// Shape of pictograms, in points of the 960×540 page.
const (
	iconMost  = 92.0 // height of an icon
	iconLeast = 11.0
	iconGap   = 0.22 // between icons, by their height
	iconLimit = 40   // icons of a value, where the chart chooses what one stands for
	rowsLimit = 60   // icons of several values
	iconCells = 2000 // icons in all, whatever an icon was given to stand for
)

// picto is a chart of icons: what one stands for, and a row a value.
type picto struct {
	icon icon
	per  float64
	rows []pictoRow
}

// pictoRow is the icons of one value.
type pictoRow struct {
	label  int
	count  float64 // icons, the last in part
	cells  int     // places, the whole's and the open icon's among them
	open   bool    // one more icon, outlined: the value is higher
	whole  int     // places of the whole, of which count is a part
	number numeral
	text   labelBlock
	ink    ink
}

// pictoOf reads a chart as icons.
func pictoOf(c *outline.Chart) picto {
	p := picto{per: c.Per}
	unit, most := c.Unit, 0.0
	each(c, func(v outline.Value) {
		if v.Q.Unit != "" {
			unit = v.Q.Unit
		}
		most += math.Abs(wholeOf(v))
	})
	p.icon = iconFor(c.Icon, unit)
	limit := float64(iconLimit)
	if len(c.Labels) > 1 {
		limit = rowsLimit
	}
	if p.per <= 0 {
		p.per = perFor(most, limit)
	}
	p.per = math.Max(p.per, most/iconCells)
	for i, v := range c.Series[0].Values {
		r := pictoRow{label: i}
		if !v.Missing {
			r.count = math.Max(0, v.Q.Value) / p.per
			r.cells = int(math.Ceil(r.count - 1e-9))
			if w := wholeOf(v); w > v.Q.Value {
				r.whole = int(math.Round(w / p.per))
			}
			r.open = v.Q.Bound == quantity.AtLeast && (r.whole == 0 || r.cells < r.whole)
			if r.open {
				r.cells++
			}
			r.cells = max(r.cells, r.whole)
		}
		p.rows = append(p.rows, r)
	}
	return p
}

// wholeOf is the amount that icons are drawn for: the whole of a part.
func wholeOf(v outline.Value) float64 {
	switch {
	case v.HasOf:
		return v.Of.Value
	case v.Q.Kind == quantity.Percent:
		return 100
	}
	return v.Q.Value
}

// perFor chooses what an icon stands for: the power of ten that gives at most
// limit icons, or 2 or 5 times a lower one where that leaves fewer than 8.
func perFor(total, limit float64) float64 {
	if total <= limit {
		return 1
	}
	ten := math.Pow(10, math.Ceil(math.Log10(total/limit)-1e-9))
	if total/ten >= 8 {
		return ten
	}
	for _, k := range []float64{2, 5} {
		if total/(ten/10*k) <= limit {
			return ten / 10 * k
		}
	}
	return ten
}

// iconKey says what an icon stands for.
func iconKey(s *sheet, c *outline.Chart) string {
	p := pictoOf(c)
	m := measureOf(c, s.han)
	unit := m.unit
	amount := p.per
	scale := ""
	switch {
	case s.han && amount >= 1e8:
		amount, scale = amount/1e8, "亿"
	case s.han && amount >= 1e4:
		amount, scale = amount/1e4, "万"
	}
	space := ""
	if !s.han && unit != "" && unit != "%" {
		space = " "
	}
	text := s.say(name{"每个图标代表", "Each icon: "}) + m.number(amount, 9) + scale + space + unit
	for _, r := range p.rows {
		if r.open {
			return text + s.say(name{"，末尾空心图标：实际更多", "; outlined icon: more"})
		}
	}
	return text
}

// drawPictogram draws icons: a single value under its number, several as rows.
func drawPictogram(s *sheet, c *outline.Chart, box geom.Rect) {
	p := pictoOf(c)
	for i := range p.rows {
		p.rows[i].ink = s.single(c, i)
	}
	if len(p.rows) == 1 {
		s.shrink(func(step int) (geom.Pt, func()) { return s.oneValue(c, p, box, step) })
		return
	}
	s.shrink(func(step int) (geom.Pt, func()) { return s.valueRows(c, p, box, step) })
}

// cell is the place that an icon of height 1 takes up, with its gap.
func (p picto) cell() (w, h geom.Pt) { return p.icon.width + iconGap, 1 + iconGap }

// oneValue lays out a single value: number, label and note over its icons.
func (s *sheet) oneValue(c *outline.Chart, p picto, box geom.Rect, step int) (over geom.Pt, draw func()) {
	r, l, v := p.rows[0], c.Labels[0], c.Series[0].Values[0]
	n := s.pictoNumber(c, v, 0, step, box.W, heroGrade, cardGrade)
	st := stat{label: l.Text, note: l.Note, value: v}
	if v.HasOf && v.Of.Value > 0 && v.Q.Kind == quantity.Count {
		st.note = s.withShare(st.note, v)
	}
	// Label and note stand beside the number where there is room, else under it.
	beside := box.W - n.width - s.pt(24)
	t := s.caption(st, beside, typeset.Left, step)
	textH := t.label.height() + t.note.height()
	if !t.note.empty() {
		textH += s.pt(5)
	}
	side := beside > s.pt(150) && textH <= n.top+s.pt(18)
	headH := max(n.top, textH)
	if !side {
		t = s.caption(st, box.W, typeset.Left, step)
		_, noteH := s.captionHeight([]caption{t})
		headH = n.top + s.pt(14) + t.label.height() + noteH
	}
	over = captionOver(t)
	gap := s.pt(26)
	room := geom.Rect{X: box.X, Y: box.Y + headH + gap, W: box.W, H: box.H - headH - gap}
	cols, size := s.iconGrid(p, []int{r.cells}, room.W, room.H)
	over = max(over, (s.pt(iconLeast)-size)*geom.Pt(lines(r.cells, cols)))
	size = max(size, s.pt(iconLeast))
	cw, ch := p.cell()
	gridW := size * (cw*geom.Pt(min(cols, max(1, r.cells))) - iconGap)
	gridH := size * (ch*geom.Pt(lines(r.cells, cols)) - iconGap)
	return over, func() {
		textW := max(n.width, t.label.width(), t.note.width())
		if side {
			textW = n.width + s.pt(24) + max(t.label.width(), t.note.width())
		}
		left := box.X + (box.W-max(gridW, textW))/2
		y := box.Y + max(0, (box.H-headH-gap-gridH)/2)
		if side {
			s.number(n, left, y+(headH+n.top)/2)
			x := left + n.width + s.pt(24)
			ty := y + (headH-textH)/2
			s.put(t.label, x, ty)
			s.put(t.note, x, ty+t.label.height()+s.pt(5))
		} else {
			s.number(n, left, y+n.top)
			s.putCaption(t, left, y+n.top+s.pt(14), t.label.height())
		}
		s.icons(p, r, left, y+headH+gap, cols, size)
	}
}

// pictoNumber sets a value as big as fits; of a part, its whole too.
func (s *sheet) pictoNumber(c *outline.Chart, v outline.Value, i, step int, width geom.Pt, grades ...grade) numeral {
	if v.Missing {
		return s.missing(step)
	}
	f := withUnit(c, v)
	if v.HasOf {
		f.tail += s.say(name{"，共", " of "}) + v.Of.Text
	}
	t := tint{s.pal.Primary, s.pal.Ink}
	if anyHighlight(c) && !highlighted(c, i) {
		t.digits = s.pal.Ink
	}
	return s.fitNumeral(f, t, width, s.pt(200), grades...)
}

// lines is how many lines of cols icons a row needs.
func lines(cells, cols int) int { return max(1, (cells+cols-1)/cols) }

// iconGrid chooses how many icons stand side by side: as big as the room
// allows, easily counted, and using the room's width.
func (s *sheet) iconGrid(p picto, cells []int, width, height geom.Pt) (cols int, size geom.Pt) {
	most := 1
	for _, n := range cells {
		most = max(most, n)
	}
	cw, ch := p.cell()
	fit := func(cols int) geom.Pt {
		total := 0
		for _, n := range cells {
			total += lines(n, cols)
		}
		between := s.rowGap() * geom.Pt(len(cells)-1)
		return min(s.pt(iconMost), width/(cw*geom.Pt(cols)-iconGap), (height-between)/(ch*geom.Pt(total)-iconGap*geom.Pt(len(cells))))
	}
	best := geom.Pt(0)
	for n := 1; n <= most; n++ {
		f := fit(n)
		if score := f * countable(most, n) * (0.75 + 0.25*f*(cw*geom.Pt(n)-iconGap)/width); score > best+1e-9 {
			cols, size, best = n, f, score
		}
	}
	return cols, size
}

// countable is how well n icons in lines of cols are counted at a glance:
// best in a full rectangle or, when they are many, in tens; worst with a few
// left over on the last line.
func countable(n, cols int) float64 {
	last := n % cols
	switch {
	case last == 0:
		return 1.15
	case n > 20 && cols%10 == 0:
		return 1.15
	}
	return 0.8 + 0.15*float64(last)/float64(cols)
}

// rowGap parts the rows of different values.
func (s *sheet) rowGap() geom.Pt { return s.pt(20) }

// valueRows lays out several values: label left, icons, number right.
func (s *sheet) valueRows(c *outline.Chart, p picto, box geom.Rect, step int) (over geom.Pt, draw func()) {
	labelW, numberW, textH := geom.Pt(0), geom.Pt(0), geom.Pt(0)
	cells := make([]int, len(p.rows))
	for i := range p.rows {
		r := &p.rows[i]
		v := c.Series[0].Values[i]
		r.text = s.labelBlock(c.Labels[i], box.W*0.28, typeset.Right, step, highlighted(c, i))
		if v.Missing {
			r.number = s.missing(step)
		} else {
			f := withUnit(c, v)
			if v.HasOf {
				f.tail += s.say(name{"，共", " of "}) + v.Of.Text
			}
			t := tint{s.pal.Ink, s.pal.Muted}
			if r.ink.fill == s.pal.Primary {
				t = tint{s.pal.Primary, s.pal.Ink}
			}
			r.number = s.numeral(markGrade, f, t, step)
		}
		cells[i] = r.cells
		labelW, numberW = max(labelW, r.text.width()), max(numberW, r.number.width)
		textH = max(textH, r.text.height(), r.number.height())
		over = max(over, r.text.over(), geom.Pt(r.text.lines()-3)*s.pt(16))
	}
	left := labelW + s.pt(labelGap+5)
	right := numberW + s.pt(20)
	cols, size := s.iconGrid(p, cells, box.W-left-right, box.H)
	size = min(size, s.pt(iconMost)*0.62)
	over = max(over, (s.pt(iconLeast)-size)*geom.Pt(cols))
	size = max(size, s.pt(iconLeast))
	cw, ch := p.cell()
	heights := make([]geom.Pt, len(p.rows))
	total, widest := s.rowGap()*geom.Pt(len(p.rows)-1), 0
	for i, n := range cells {
		heights[i] = max(size*(ch*geom.Pt(lines(n, cols))-iconGap), textH)
		total += heights[i]
		widest = max(widest, min(n, cols))
	}
	over = max(over, total-box.H)
	gridW := size * (cw*geom.Pt(widest) - iconGap)
	return over, func() {
		x := box.X + (box.W-left-gridW-right)/2
		y := box.Y + max(0, (box.H-total)/2)
		for i := range p.rows {
			r := p.rows[i]
			first := y + size/2
			if lines(cells[i], cols) == 1 {
				first = y + heights[i]/2
			}
			s.putMiddle(r.text, x, labelW, max(first, y+r.text.height()/2))
			s.icons(p, r, x+left, first-size/2, cols, size)
			at := x + left + size*(cw*geom.Pt(min(cells[i], cols))-iconGap) + s.pt(20)
			if cells[i] == 0 {
				at = x + left
			}
			s.number(r.number, at, r.number.baselineMid(first))
			y += heights[i] + s.rowGap()
		}
	}
}

// icons draws the icons of a value from x, y on, cols a line.
func (s *sheet) icons(p picto, r pictoRow, x, y geom.Pt, cols int, size geom.Pt) {
	cw, ch := p.cell()
	full := int(math.Floor(r.count + 1e-9))
	next := int(math.Ceil(r.count - 1e-9))
	for i := range r.cells {
		at := geom.Point{
			X: x + size*cw*geom.Pt(i%cols) - size*(1-p.icon.width)/2,
			Y: y + size*ch*geom.Pt(i/cols),
		}
		place := geom.Scale(size).Then(geom.Translate(at.X, at.Y))
		solid := place.ApplyPath(p.icon.solid)
		switch {
		case i < full:
			s.shape(solid, r.ink)
		case i < next:
			s.fill(solid, s.pal.Track)
			clip := geom.Rect{X: at.X, Y: at.Y, W: size * p.icon.cut(r.count-float64(full)), H: size}
			s.clipped(geom.RectPath(clip), func() { s.shape(solid, r.ink) })
		case r.open && i == next:
			shell := place.ApplyPath(p.icon.shell)
			s.clipped(shell, func() { s.stroke(shell, max(s.pt(2.4), size*0.075), r.ink.strong()) })
		default:
			s.fill(solid, s.pal.Track)
		}
	}
}
