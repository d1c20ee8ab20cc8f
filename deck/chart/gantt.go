package chart

import (
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of gantt charts, in points of the 960×540 page.
const (
	taskRowMost = 58.0
	taskBarMost = 24.0
	taskBar     = 0.5  // thickness of a bar, of its row
	taskName    = 0.30 // of the box's width that names have at most
	taskBy      = 0.15
	taskGap     = 14.0 // between the columns of texts and the axis
	dateGap     = 7.0  // between a bar and its dates
	diamondMost = 9.0  // half of a milestone's width
	headPad     = 4.0  // above and below the labels of a level
	timeLeast   = 120.0
)

// gantt is tasks in rows along a time axis.
type gantt struct {
	chart   *outline.Chart
	tracked bool // some tasks say how far they are
	oneYear bool
	from    float64
	until   float64
}

// drawGantt draws a row for each task: its name and who does it, and a bar
// from its first to its last day or, for a milestone, a diamond.
func drawGantt(s *sheet, c *outline.Chart, box geom.Rect) {
	if len(c.Tasks) == 0 {
		return
	}
	g := gantt{chart: c, oneYear: inOneYear(c.Tasks)}
	g.tracked = slices.ContainsFunc(c.Tasks, func(t outline.Task) bool { return t.HasDone })
	if g.from, g.until = taskSpan(c.Tasks); g.until <= g.from { // one milestone alone
		g.until = g.from + 1.0/12
	}
	s.shrink(func(step int) (geom.Pt, func()) { return g.layout(s, box, step) })
}

// layout lays the chart out at a step of the ladders.
func (g gantt) layout(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	n := geom.Pt(len(g.chart.Tasks))
	names, bys := make([]words, len(g.chart.Tasks)), make([]words, len(g.chart.Tasks))
	nameW, byW, high := geom.Pt(0), geom.Pt(0), geom.Pt(0)
	for i, t := range g.chart.Tasks {
		look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step, Bold: highlighted(g.chart, i)}
		names[i] = s.words(look, t.Name, box.W*taskName)
		bys[i] = s.words(typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Floor: step}, t.By, box.W*taskBy)
		nameW, byW = max(nameW, names[i].width()), max(byW, bys[i].width())
		high = max(high, names[i].height(), bys[i].height())
		for _, w := range []words{names[i], bys[i]} {
			if !w.empty() {
				over = max(over, w.p.Over, geom.Pt(w.p.Lines()-2)*w.height())
			}
		}
	}
	left := box.X + nameW + s.pt(taskGap)
	byX := left
	if byW > 0 {
		left += byW + s.pt(taskGap)
	}
	over = max(over, s.pt(timeLeast)-(box.Right()-left))
	left = min(left, box.Right()-s.pt(timeLeast))
	axis := s.timeAxisOf(g.from, g.until, left, box.Right(), step)
	if g.beyond(s, axis) > box.Right() {
		axis = s.timeAxisOf(g.from, g.until, left, box.Right()-s.pt(diamondMost), step)
	}
	level := s.axisText("0", step).height() + 2*s.pt(headPad)
	head := level
	if axis.above != nil {
		head += level
	}
	least := high + s.pt(2)
	row := min((box.H-head)/n, s.pt(taskRowMost))
	over = max(over, (least-row)*n)
	row = max(row, least)
	top := box.Y + max(0, (box.H-head-row*n)/2)
	return over, func() {
		rows := geom.Rect{X: left, Y: top + head, W: axis.to - left, H: row * n}
		g.ground(s, axis, geom.Rect{X: box.X, Y: top, W: box.W, H: head}, rows, row)
		s.timeHead(axis, top, level, step)
		for i, t := range g.chart.Tasks {
			r := geom.Rect{X: left, Y: rows.Y + row*geom.Pt(i), W: box.Right() - left, H: row}
			s.putIn(names[i], geom.Rect{X: box.X, Y: r.Y, W: nameW, H: row})
			s.putIn(bys[i], geom.Rect{X: byX, Y: r.Y, W: byW, H: row})
			g.task(s, axis, i, t, r, step)
		}
	}
}

// beyond is how far to the right a milestone reaches.
func (g gantt) beyond(s *sheet, axis timeAxis) geom.Pt {
	x := axis.to
	for _, t := range g.chart.Tasks {
		if t.Milestone {
			x = max(x, axis.at(t.From)+s.pt(diamondMost))
		}
	}
	return x
}

// ground draws what lies below the bars: the band of the head, lit rows, and
// the lines between rows and units of time.
func (g gantt) ground(s *sheet, axis timeAxis, head, rows geom.Rect, row geom.Pt) {
	s.fill(geom.RectPath(geom.Rect{X: rows.X, Y: head.Y, W: rows.W, H: head.H}), s.pal.Tint)
	hair := s.set.Theme.Space.Hairline
	for i := range g.chart.Tasks {
		y := rows.Y + row*geom.Pt(i)
		if highlighted(g.chart, i) {
			s.fill(geom.RectPath(geom.Rect{X: head.X, Y: y, W: head.W, H: row}), s.pal.Tint)
		}
	}
	line := func(x0, y0, x1, y1 geom.Pt, c color.Color) {
		s.stroke(geom.Polyline(geom.Point{X: x0, Y: y0}, geom.Point{X: x1, Y: y1}), hair, c)
	}
	for i := range len(g.chart.Tasks) + 1 {
		y := rows.Y + row*geom.Pt(i)
		line(head.X, y, head.Right(), y, s.pal.Line)
	}
	for _, c := range axis.cells(axis.fine)[1:] {
		line(axis.at(c.start), rows.Y, axis.at(c.start), rows.Bottom(), s.pal.Line)
	}
	if axis.above != nil {
		for _, c := range axis.cells(*axis.above)[1:] {
			line(axis.at(c.start), rows.Y, axis.at(c.start), rows.Bottom(), s.axisLine())
			line(axis.at(c.start), head.Y, axis.at(c.start), head.Y+head.H/2, s.axisLine())
		}
	}
}

// timeHead writes the levels of a time axis from y down.
func (s *sheet) timeHead(a timeAxis, y, level geom.Pt, step int) {
	if a.above != nil {
		for _, c := range a.cells(*a.above) {
			r := geom.Rect{X: a.at(c.start), Y: y, W: a.at(c.end) - a.at(c.start), H: level}
			for _, text := range []name{a.above.long(c.start), a.above.label(c.start)} {
				look := s.axisLook(step)
				look.Color, look.Bold = s.pal.Ink, true
				if w := s.words(look, plain(s.say(text)), 0); w.width()+s.pt(8) <= r.W {
					s.putIn(w, r.Inset(s.pt(6), 0))
					break
				}
			}
		}
		y += level
	}
	for _, c := range a.cells(a.fine) {
		r := geom.Rect{X: a.at(c.start), Y: y, W: a.at(c.end) - a.at(c.start), H: level}
		w := s.axisText(s.say(a.fine.label(c.start)), step)
		if w.width() <= r.W {
			s.putIn(w, r.Centered(w.width(), level))
		}
	}
}

// ink is the look of a task.
func (g gantt) ink(s *sheet, i int) ink { return s.single(g.chart, i) }

// task draws the mark of a task in its row, and its dates beside it.
func (g gantt) task(s *sheet, axis timeAxis, i int, t outline.Task, r geom.Rect, step int) {
	k, mid := g.ink(s, i), r.Center().Y
	var mark geom.Rect
	if t.Milestone {
		half := min(s.pt(diamondMost), r.H*0.4)
		x := axis.at(t.From)
		mark = geom.Rect{X: x - half, Y: mid - half, W: 2 * half, H: 2 * half}
		s.shape(geom.Polygon(geom.Point{X: x, Y: mark.Y}, geom.Point{X: mark.Right(), Y: mid}, geom.Point{X: x, Y: mark.Bottom()}, geom.Point{X: mark.X, Y: mid}), k)
	} else {
		high := min(s.pt(taskBarMost), r.H*taskBar)
		mark = geom.Rect{X: axis.at(t.From), Y: mid - high/2, W: max(axis.at(t.Until)-axis.at(t.From), s.pt(1.5)), H: high}
		g.bar(s, k, t, mark)
	}
	g.dates(s, i, t, mark, r, step)
}

// bar draws a task's bar: what is done solid and the rest pale. A task of a
// chart that tracks others, and does not say how far it is, is pale.
func (g gantt) bar(s *sheet, k ink, t outline.Task, at geom.Rect) {
	if !g.tracked {
		s.shape(geom.RectPath(at), k)
		return
	}
	pale := ink{fill: k.fill.Mix(s.pal.Paper, 0.72), edge: k.strong()}
	s.shape(geom.RectPath(at), pale)
	if t.HasDone && t.Done.Value > 0 {
		done, _ := at.CutLeft(at.W * t.Done.Value / 100)
		s.shape(geom.RectPath(done), k)
	}
}

// dates writes the dates of a task, with how far it is, where the row has
// room: behind its mark, or before it. Where there is no room for all, how far
// it is comes first.
func (g gantt) dates(s *sheet, i int, t outline.Task, mark, row geom.Rect, step int) {
	dates := taskDates(t, g.oneYear, s.han)
	texts := []string{dates}
	if t.HasDone {
		done := s.say(name{"完成" + t.Done.Text, t.Done.Text + " done"})
		texts = []string{dates + s.say(name{"，", ", "}) + done, done, t.Done.Text}
	}
	c, ground := s.pal.Muted, s.pal.Paper
	if highlighted(g.chart, i) {
		c, ground = s.pal.Primary, s.pal.Tint
	}
	for _, text := range texts {
		look := s.axisLook(step)
		look.Color = c
		w := s.words(look, says(text, t.Pos), 0)
		x := mark.Right() + s.pt(dateGap)
		if x+w.width() > row.Right() {
			x = mark.X - s.pt(dateGap) - w.width()
		}
		if x < row.X+s.pt(2) {
			continue
		}
		at := geom.Rect{X: x, Y: row.Center().Y - w.height()/2, W: w.width(), H: w.height()}
		clear := at.Inset(-s.pt(2), max(0, (at.H-row.H)/2+1)) // between the lines of the row
		s.fill(geom.RectPath(clear), ground)
		s.putIn(w, at)
		return
	}
}
