package diagram

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// timeDown draws the axis in the middle from the top down, cards at its left
// and right by turns and each date on the other side of its card. Places are
// where the dots stand, nil for equal distances.
func (s *sheet) timeDown(events []outline.Event, places []float64, box geom.Rect) {
	n := len(events)
	arm := s.pt(34)
	width := box.W/2 - arm
	pad := s.pt(14)
	var highest, dateHeight geom.Pt
	cards, dates := make([]stack, n), make([]*typeset.Paragraph, n)
	near := s.nearAxis(events, width-2*pad)
	for i, e := range events {
		look := s.eventLook(events, width-2*pad)
		if look.Align = typeset.Left; i%2 == 1 && near {
			look.Align = typeset.Right
		}
		dates[i] = s.para(s.label(s.pal.AccentText, sideOf(i+1)), e.When, width)
		dateHeight = max(dateHeight, heightOf(dates[i]))
		for k, l := range s.event(e, look, width-2*pad).parts {
			cards[i].add(l.p, s.pt(4*geom.Pt(k)))
		}
		highest = max(highest, cards[i].height)
	}
	content := highest + 2*s.pt(8)
	room := min(box.H-s.pt(14), s.pt(160)*geom.Pt(n)) // above the arrow's tip
	box = box.Centered(box.W, room+s.pt(14))
	step := room / geom.Pt(n)
	height := clamp(step*1.1, content, content+2*s.pt(16))
	dots := make([]geom.Pt, n)
	for i := range dots {
		share := 0.5
		switch {
		case places != nil:
			share = places[i]
		case n > 1:
			share = float64(i) / float64(n-1)
		}
		dots[i] = box.Y + height/2 + (room-height)*share
	}
	// A date stands between the cards before and after it, and cards of one
	// side stand apart.
	spare := (room-height)/geom.Pt(max(n-1, 1)) - height/2 - dateHeight/2
	least := max(height/2+dateHeight/2+clamp(spare, s.pt(4), s.pt(12)), height/2+s.pt(5))
	if n == 2 {
		least = min(least, room-height)
	}
	s.need(least*geom.Pt(n-1) + height - room)
	spread(dots, box.Y+height/2, box.Y+room-height/2, least)
	x := box.Center().X
	s.down(x, box.Y, box.Bottom()-s.pt(12), s.pt(3), s.pal.Accent)
	s.tip(geom.Point{X: x, Y: box.Bottom()}, geom.Point{Y: 1}, s.pt(17), s.pal.Accent)
	for i, e := range events {
		r := geom.Rect{X: x + arm, Y: dots[i] - height/2, W: width, H: height}
		date := geom.Rect{X: box.X, Y: dots[i] - dateHeight, W: width, H: 2 * dateHeight}
		edge := geom.Rect{X: r.X, Y: r.Y, W: s.pt(4), H: r.H}
		if i%2 == 1 {
			r.X, date.X = box.X, x+arm
			edge.X = r.Right() - edge.W
		}
		s.line(geom.Point{X: x, Y: dots[i]}, geom.Point{X: clamp(x, r.X, r.Right()), Y: dots[i]}, s.pt(1.5), s.pal.Accent)
		s.timeDot(e, x, dots[i])
		s.putIn(dates[i], date)
		s.card(r, s.pal.Card, s.pal.Line)
		color := s.pal.Accent
		if loud(e) {
			color = s.pal.Primary
		}
		s.box(edge, color)
		s.putStack(cards[i], r.Inset(pad, (height-cards[i].height)/2), 0)
	}
}

// nearAxis tells whether the texts at the left of the axis may end at it: they
// are single lines.
func (s *sheet) nearAxis(events []outline.Event, width geom.Pt) bool {
	for i, e := range events {
		for _, l := range s.event(e, s.eventLook(events, width), width).parts {
			if i%2 == 1 && l.p.Lines() > 1 {
				return false
			}
		}
	}
	return true
}

// sideOf is how the dates at one side of the axis are set: those at its left
// end there.
func sideOf(i int) typeset.Align {
	if i%2 == 1 {
		return typeset.Right
	}
	return typeset.Left
}
