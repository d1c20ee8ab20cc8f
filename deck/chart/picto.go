package chart

import (
	"math"
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
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
		return math.Max(v.Of.Value, v.Q.Value)
	case v.Q.Kind == quantity.Percent:
		return math.Max(100, v.Q.Value)
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

// iconGrid chooses how many icons stand side by side: as big as the room
// allows, easily counted, and using the room's width and height.
func (s *sheet) iconGrid(p picto, cells []int, width, height geom.Pt) (cols int, size geom.Pt) {
	most := 1
	for _, n := range cells {
		most = max(most, n)
	}
	_, ch := p.cell()
	between := s.rowGap(len(cells)) * geom.Pt(len(cells)-1)
	tall := func(cols int) geom.Pt { // of all lines, of icons of height 1
		total := 0
		for _, n := range cells {
			total += lines(n, cols)
		}
		return ch*geom.Pt(total) - iconGap*geom.Pt(len(cells))
	}
	fit := func(cols int) geom.Pt {
		high := (height - between) / tall(cols)
		if folds(cells, cols) { // the values stand farther apart than their lines
			high = min(high, height/(tall(cols)+groupGap*geom.Pt(len(cells)-1)))
		}
		return min(s.pt(iconMost), width/p.widest(cells, cols), high)
	}
	cols, size = most, fit(most) // what stands where there is no room at all
	best := geom.Pt(0)
	for n := 1; n <= most; n++ {
		f := fit(n)
		used := (0.75 + 0.25*f*p.widest(cells, n)/width) * (0.75 + 0.25*f*tall(n)/max(height-between, 1))
		worst := countable(most, n)
		for _, row := range cells {
			// An icon is nowhere left over, whatever is best for the longest row.
			if orphan(row, n) {
				worst = min(worst, 0.5)
			}
		}
		if score := f * worst * used; score > best+1e-9 {
			cols, size, best = n, f, score
		}
	}
	return cols, size
}

// countable is how well n icons in lines of cols are counted at a glance: best
// in fives or tens, or as a full rectangle that is small.
func countable(n, cols int) float64 {
	last := n % cols
	switch {
	case n <= cols && n <= 10:
		return 1.15
	case cols <= 2: // a pile, not a line
		return 0.7
	case cols == 5 || cols == 10:
		return 1.3
	case last == 0 && (n <= 2*cols && cols <= 9 || cols <= 6):
		return 1.3
	case last == 0 || cols%10 == 0:
		return 1
	}
	return 0.9 + 0.15*float64(last)/float64(cols)
}

// folds tells whether some of several values has more than one line of icons.
func folds(cells []int, cols int) bool {
	return len(cells) > 1 && slices.ContainsFunc(cells, func(n int) bool { return lines(n, cols) > 1 })
}

// orphan tells whether one icon of n is left over after two full lines or more.
func orphan(n, cols int) bool { return cols > 1 && n > 2*cols && n%cols == 1 }

// lines is how many lines of cols icons a row needs.
func lines(cells, cols int) int { return max(1, (cells+cols-1)/cols) }

// longest is how many icons stand in the longest line of a row.
func longest(cells, cols int) int { return max(1, min(cells, cols)) }

// across is the width of the icons of a row in lines of cols, of height 1.
func (p picto) across(cells, cols int) geom.Pt {
	w, _ := p.cell()
	return w*geom.Pt(longest(cells, cols)) - iconGap
}

// pitch is from one icon of that height to the next, across and down.
func (p picto) pitch(size geom.Pt) geom.Point {
	w, h := p.cell()
	return geom.Point{X: size * w, Y: size * h}
}

// loose is the pitch of icons that spread to fill the room, up to a limit.
func (s *sheet) loose(p picto, cells, cols int, size geom.Pt, room geom.Point) geom.Point {
	at := p.pitch(size)
	grow := func(pitch, icon, gap, room geom.Pt, n int) geom.Pt {
		if n < 2 {
			return pitch
		}
		return max(pitch, min(icon+gap, (room-icon)/geom.Pt(n-1)))
	}
	gap := size * iconLoose
	return geom.Point{
		X: grow(at.X, size*p.icon.width, gap, room.X, longest(cells, cols)),
		Y: grow(at.Y, size, min(gap, s.pt(lineLoose)), room.Y, lines(cells, cols)),
	}
}

// widest is the width of the widest of several rows.
func (p picto) widest(cells []int, cols int) geom.Pt {
	w := p.across(0, cols)
	for _, n := range cells {
		w = max(w, p.across(n, cols))
	}
	return w
}

// rowGap parts the rows of n values.
func (s *sheet) rowGap(n int) geom.Pt { return s.pt(max(6, min(20, 120/geom.Pt(n)))) }
