package diagram

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// designTimeline is an axis with dates above and cards below, one with cards
// on both sides, or a list along a line; from the top down, cards on both sides
// of an axis that stands.
func designTimeline(b *outline.Timeline, f frame) design {
	d := design{words: words{zh: "时间轴", en: "Timeline"}, count: len(b.Events), limit: max(2, int(f.box.H/f.pt(40)))}
	for _, e := range b.Events {
		d.words.parts = append(d.words.parts, e.When.String()+" "+said(e.Head.String(), e.Text.String()))
	}
	events := b.Events[:min(len(b.Events), d.limit)]
	if len(events) == 0 {
		return d
	}
	places := placesOf(events, b.ByDate)
	if f.wide() && !b.Vertical {
		if places == nil && len(events) <= 5 {
			d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.timeCards(events, box) })
		}
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.timeBothSides(events, places, box) })
	}
	list := func(aside bool) form {
		return func(s *sheet, box geom.Rect) {
			s.rail(rail{rows: s.eventRows(events), spread: gapsOf(places), aside: aside}, box)
		}
	}
	if b.Vertical && f.wide() {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.timeDown(events, places, box) })
	}
	if !f.wide() && len(events) > 5 {
		d.forms = append(d.forms, list(true))
	}
	d.forms = append(d.forms, list(false))
	if f.wide() {
		d.forms = append(d.forms, list(true))
	}
	return d
}

// placesOf is where events stand between the first (0) and the last (1) in
// time; nil where distances do not follow dates.
func placesOf(events []outline.Event, byDate bool) []float64 {
	if !byDate || len(events) < 2 {
		return nil
	}
	out := make([]float64, len(events))
	for i, e := range events {
		if math.IsNaN(e.Year) {
			return nil
		}
		out[i] = e.Year
		if i > 0 {
			out[i] = max(out[i], out[i-1]) // 年底 after 12月25日
		}
	}
	first, last := out[0], out[len(out)-1]
	if last-first <= 0 {
		return nil
	}
	for i := range out {
		out[i] = (out[i] - first) / (last - first)
	}
	return out
}

// gapsOf is the distances between places.
func gapsOf(places []float64) []float64 {
	if places == nil {
		return nil
	}
	out := make([]float64, len(places)-1)
	for i := range out {
		out[i] = places[i+1] - places[i]
	}
	return out
}

// loud tells whether an event is marked: its head has a strong span.
func loud(e outline.Event) bool {
	for _, span := range e.Head {
		if span.Strong {
			return true
		}
	}
	return false
}

func (s *sheet) eventRows(events []outline.Event) []row {
	rows := make([]row, len(events))
	for i, e := range events {
		rows[i] = row{when: e.When, head: e.Head, text: e.Text, color: s.pal.Primary, loud: loud(e)}
	}
	return rows
}

// timeAxis draws the axis with its arrow.
func (s *sheet) timeAxis(box geom.Rect, y geom.Pt) {
	s.across(box.X, box.Right()-s.pt(12), y, s.pt(3), s.pal.Accent)
	s.tip(geom.Point{X: box.Right(), Y: y}, geom.Point{X: 1}, s.pt(17), s.pal.Accent)
}

// timeDot draws an event's mark on the axis.
func (s *sheet) timeDot(e outline.Event, x, y geom.Pt) {
	c := geom.Point{X: x, Y: y}
	if loud(e) {
		s.disc(c, s.pt(14), s.pal.Paper)
		s.disc(c, s.pt(12), s.pal.Primary)
		return
	}
	s.knob(c, s.pt(9.5), s.pt(3.25), s.pal.Primary, s.pal.Paper)
}

// event sets the texts of a card.
func (s *sheet) event(e outline.Event, look typeset.Look, width geom.Pt) stack {
	look.Color = s.pal.Ink
	if loud(e) {
		look.Color = s.pal.Primary
	}
	var st stack
	st.add(s.para(look, e.Head, width), 0)
	st.add(s.para(s.note(s.pal.Muted, look.Align), e.Text, width), s.pt(15))
	return st
}

// eventLook is how the heads of cards of that width are set.
func (s *sheet) eventLook(events []outline.Event, width geom.Pt) typeset.Look {
	heads := make([]markup.Text, len(events))
	for i, e := range events {
		heads[i] = e.Head
	}
	return s.unbroken(s.name(s.pal.Ink, typeset.Center), heads, width)
}

// timeCards draws dates above the axis and cards of one height below it.
func (s *sheet) timeCards(events []outline.Event, box geom.Rect) {
	n := len(events)
	cols := box.Columns(n, s.set.Theme.Space.CardGap)
	width := cols[0].W
	s.need(s.pt(130) - width)
	pad := clamp(width*0.06, s.pt(9), s.pt(18))
	look := s.eventLook(events, width-2*pad)
	dates := make([]*typeset.Paragraph, n)
	cards := make([]stack, n)
	var dateHeight geom.Pt
	for i, e := range events {
		dates[i] = s.para(s.label(s.pal.AccentText, typeset.Center), e.When, width)
		dateHeight = max(dateHeight, heightOf(dates[i]))
		cards[i] = s.event(e, look, width-2*pad)
	}
	for _, c := range cards {
		s.slim(c, width)
	}
	content := tallest(cards)
	above, stem := s.pt(19), s.pt(30)
	if dateHeight == 0 {
		above = s.pt(12)
	}
	room := box.H - dateHeight - above - stem
	s.need(content + 2*s.pt(12) - room)
	height := clamp(room, content+2*s.pt(12), content+2*s.pt(48))
	loose := max(room-height, 0)
	above += min(loose*0.12, s.pt(10))
	stem += min(loose*0.2, s.pt(16))
	total := dateHeight + above + stem + height
	top := box.Y + max(box.H-total, 0)/2
	axis := top + dateHeight + above
	s.timeAxis(box, axis)
	for i, e := range events {
		x := cols[i].Center().X
		r := geom.Rect{X: cols[i].X, Y: axis + stem, W: width, H: height}
		s.down(x, axis, r.Y, s.pt(1.5), s.pal.Accent)
		s.timeDot(e, x, axis)
		s.put(dates[i], cols[i].X, top+dateHeight-heightOf(dates[i]))
		s.card(r, s.pal.Card, s.pal.Line)
		edge := s.pal.Accent
		if loud(e) {
			edge = s.pal.Primary
		}
		s.box(geom.Rect{X: r.X, Y: r.Y, W: r.W, H: s.pt(3)}, edge)
		s.putStack(cards[i], r.Inset(pad, (height-content)/2), 0)
	}
}

// timeBothSides draws cards above and below the axis by turns; places are
// where their dots stand, nil for equal distances.
func (s *sheet) timeBothSides(events []outline.Event, places []float64, box geom.Rect) {
	n := len(events)
	gap, arrow := s.pt(18), s.pt(26)
	width := min((box.W-arrow-gap*geom.Pt(n-1)/2)/(1+geom.Pt(n-1)/2), s.pt(300))
	if places != nil {
		width = min(width, s.pt(210)) // slim cards can stand near their dates
	}
	s.need(s.pt(120) - width)
	pad := clamp(width*0.06, s.pt(9), s.pt(18))
	look := s.eventLook(events, width-2*pad)
	dots, centers := s.timePlaces(places, n, width, gap, geom.Rect{X: box.X, W: box.W - arrow})

	stem := s.pt(28)
	room := box.H/2 - stem
	cards := make([]stack, n)
	for i, e := range events {
		st := stack{}
		st.add(s.para(typeset.Look{Role: theme.DiagramText, Bold: true, Color: s.pal.AccentText, Align: typeset.Center}, e.When, width-2*pad), 0)
		for j, l := range s.event(e, look, width-2*pad).parts {
			st.add(l.p, s.pt(7+2*geom.Pt(j)))
		}
		cards[i] = st
	}
	content := tallest(cards)
	s.need(content + 2*s.pt(10) - room)
	height := clamp(room, content+2*s.pt(10), content+2*s.pt(28))
	axis := box.Y + box.H/2
	s.timeAxis(box, axis)
	for i, e := range events {
		r := geom.Rect{X: centers[i] - width/2, Y: axis - stem - height, W: width, H: height}
		foot := r.Bottom()
		if i%2 == 1 {
			r.Y = axis + stem
			foot = r.Y
		}
		end := clamp(dots[i], r.X+s.pt(8), r.Right()-s.pt(8))
		s.line(geom.Point{X: dots[i], Y: axis}, geom.Point{X: end, Y: foot}, s.pt(1.5), s.pal.Accent)
		s.timeDot(e, dots[i], axis)
		s.card(r, s.pal.Card, s.pal.Line)
		edge := geom.Rect{X: r.X, Y: foot, W: r.W, H: s.pt(3)}
		if i%2 == 0 {
			edge.Y -= edge.H
		}
		color := s.pal.Accent
		if loud(e) {
			color = s.pal.Primary
		}
		s.box(edge, color)
		s.putStack(cards[i], r.Inset(pad, (height-content)/2), 0)
	}
}

// timePlaces is where dots and the middles of cards stand on the axis.
func (s *sheet) timePlaces(places []float64, n int, width, gap geom.Pt, box geom.Rect) (dots, centers []geom.Pt) {
	dots, centers = make([]geom.Pt, n), make([]geom.Pt, n)
	left, right := box.X+width/2, box.Right()-width/2
	for i := range n {
		share := 0.5
		switch {
		case places != nil:
			share = places[i]
		case n > 1:
			share = float64(i) / float64(n-1)
		}
		dots[i] = left + (right-left)*share
	}
	spread(dots, box.X, box.Right(), s.pt(27))
	copy(centers, dots)
	for side := range 2 {
		var own []geom.Pt
		for i := side; i < n; i += 2 {
			own = append(own, dots[i])
		}
		spread(own, left, right, width+gap)
		for k, c := range own {
			centers[side+2*k] = c
		}
	}
	return dots, centers
}

// spread moves rising places apart until neighbours are at least that far from
// each other, within the bounds if they can be.
func spread(at []geom.Pt, lo, hi, least geom.Pt) {
	for i := range at {
		at[i] = max(at[i], lo)
		if i > 0 {
			at[i] = max(at[i], at[i-1]+least)
		}
	}
	for i := len(at) - 1; i >= 0; i-- {
		at[i] = min(at[i], hi-geom.Pt(len(at)-1-i)*least)
	}
}
