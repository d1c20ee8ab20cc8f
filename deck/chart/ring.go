package chart

import (
	"cmp"
	"math"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of rings, in points of the 960×540 page.
const (
	ringMost   = 236.0 // diameter
	ringLeast  = 84.0
	ringBand   = 0.105 // thickness by diameter
	ringLine   = 1.0   // width of the edges of the rest
	ringGap    = 52.0  // between two rings
	ringUnder  = 20.0  // between a ring and its label
	ringDigits = 0.66  // size of the digits, at most, by the inner radius
	ringChord  = 0.84  // of the inner radius that its text may reach
)

// drawRings draws a ring for each value, in one row or, where that makes them
// larger, in more.
func drawRings(s *sheet, c *outline.Chart, box geom.Rect) {
	stats := s.stats(c)
	s.shrink(func(step int) (geom.Pt, func()) {
		best, bestOver, bestSize := func() {}, math.Inf(1), geom.Pt(0)
		for rows := 1; rows <= min(3, len(stats)); rows++ {
			over, size, draw := s.rings(stats, box, rows, step)
			if over < bestOver-0.01 || over <= bestOver && size > bestSize*1.05 {
				best, bestOver, bestSize = draw, over, size
			}
		}
		return bestOver, best
	})
}

// rings lays out rings in that many rows.
func (s *sheet) rings(stats []stat, box geom.Rect, rows, step int) (over, dia geom.Pt, draw func()) {
	cols := (len(stats) + rows - 1) / rows
	column := box.W / geom.Pt(cols)
	gap := min(s.pt(ringGap), column*0.18)
	captions := make([]caption, len(stats))
	captionW := min(column-s.pt(16), s.pt(ringMost)+gap-s.pt(8))
	for i, st := range stats {
		captions[i] = s.caption(st, captionW, typeset.Center, step)
		over = max(over, captions[i].over())
	}
	labelH, noteH := s.captionHeight(captions)
	rowGap := s.pt(22) * geom.Pt(rows-1)
	dia = min(s.pt(ringMost), column-gap, (box.H-rowGap)/geom.Pt(rows)-labelH-noteH-s.pt(ringUnder))
	over = max(over, s.pt(ringLeast)-dia)
	dia = max(dia, s.pt(ringLeast))

	inner := dia/2 - dia*ringBand
	centre := s.ringCentres(stats, inner)
	for _, r := range centre {
		over = max(over, r.over)
	}
	block := dia + s.pt(ringUnder) + labelH + noteH
	height := block*geom.Pt(rows) + rowGap
	column = min(column, max(dia, captionW)+gap)
	return over, dia, func() {
		top := box.Y + max(0, (box.H-height)/2)
		for i := range stats {
			row, col := i/cols, i%cols
			inRow := min(cols, len(stats)-row*cols)
			left := box.X + (box.W-column*geom.Pt(inRow))/2
			mid := geom.Point{
				X: left + column*(geom.Pt(col)+0.5),
				Y: top + (block+s.pt(22))*geom.Pt(row) + dia/2,
			}
			s.ring(stats[i], s.ringColor(stats, i), mid, dia)
			centre[i].draw(s, mid)
			s.putCaption(captions[i], mid.X-captionW/2, mid.Y+dia/2+s.pt(ringUnder), labelH)
		}
	}
}

// ringColor is the colour of a ring: the first, or a highlighted one, in
// primary, the second in accent and so on; beside a highlighted one, soft.
func (s *sheet) ringColor(stats []stat, i int) ink {
	if !stats[i].bold {
		return s.soft()
	}
	for _, st := range stats {
		if !st.bold {
			return s.bold()
		}
	}
	if i%2 == 1 {
		return s.inkOf(s.pal.Accent)
	}
	return s.bold()
}

// ring draws the arc of a share over its track. An open share goes on in
// bands that grow thinner, as the bars do; one that is at most ends hollow.
func (s *sheet) ring(st stat, k ink, mid geom.Point, dia geom.Pt) {
	outer, inner := dia/2, dia/2-dia*ringBand
	if st.value.Missing {
		s.absent(geom.Circle(mid, outer))
		s.absent(geom.Circle(mid, inner))
		return
	}
	s.ringRest(mid, inner, outer, st.share*360)
	if !st.known || st.share <= 0 {
		return
	}
	turn := st.share * 360
	bound := st.value.Q.Bound
	degrees := func(length geom.Pt) float64 { return length / (outer + inner) * 2 * 180 / math.Pi }
	switch {
	case bound == quantity.AtLeast && st.share < 1:
		s.shape(geom.RingSector(mid, inner, outer, 0, turn), k)
		// The bands stay within the turn that is left.
		shrink := min(s.unit, (360-turn)*0.9/degrees(openLength(1)))
		at := turn
		for _, e := range openEnd {
			at += degrees(e.gap * shrink)
			end := at + degrees(e.band*shrink)
			s.shape(geom.RingSector(mid, inner, outer, at, end), k)
			at = end
		}
	case bound == quantity.AtMost || bound == quantity.About:
		tip := turn - min(degrees(s.pt(10)), turn/2)
		s.shape(geom.RingSector(mid, inner, outer, 0, tip), k)
		rest := geom.RingSector(mid, inner, outer, tip, turn)
		s.fill(rest, s.pal.Paper)
		s.hatch(rest, k.strong(), 4)
	default:
		s.shape(geom.RingSector(mid, inner, outer, 0, turn), k)
	}
}

// ringRest draws the track of a ring, and the edges of its rest from that angle
// on. What is not known has no part: all of it is the rest.
func (s *sheet) ringRest(mid geom.Point, inner, outer geom.Pt, from float64) {
	k, half := s.rest(), s.pt(ringLine)/2
	s.fill(geom.RingSector(mid, inner, outer, 0, 360), k.fill)
	if from < 360 {
		s.stroke(geom.Path{}.Arc(mid, inner+half, from, 360), 2*half, k.edge)
		s.stroke(geom.Path{}.Arc(mid, outer-half, from, 360), 2*half, k.edge)
	}
}

// strong is the ink's colour that stands out on the page.
func (k ink) strong() color.Color {
	if k.edge.A != 0 {
		return k.edge
	}
	return k.fill
}

// ringCentre is the text inside a ring.
type ringCentre struct {
	number numeral
	below  words
	over   geom.Pt
}

// ringCentres sets the texts inside rings of one inner radius, all in one
// size: the largest in which every one fits.
func (s *sheet) ringCentres(stats []stat, inner geom.Pt) []ringCentre {
	type sized struct {
		grade
		step int
		size geom.Pt
	}
	var grades []sized
	for _, g := range []grade{heroGrade, cardGrade, markGrade} {
		for step, size := range s.set.Theme.Style(g.digits).Sizes {
			if size <= ringDigits*inner || g == markGrade {
				grades = append(grades, sized{g, step, size})
			}
		}
	}
	slices.SortStableFunc(grades, func(a, b sized) int { return cmp.Compare(b.size, a.size) })
	out := make([]ringCentre, 0, len(stats))
	for _, g := range grades {
		out = out[:0]
		over := geom.Pt(0)
		for _, st := range stats {
			r := s.ringCentre(st, g.grade, g.step, inner)
			over = max(over, r.over)
			out = append(out, r)
		}
		if over <= 0 {
			break
		}
	}
	return out
}

// ringCentre sets the text inside a ring and tells how far it is too wide for
// the chord at its height.
func (s *sheet) ringCentre(st stat, g grade, step int, inner geom.Pt) ringCentre {
	c := tint{s.pal.Primary, s.pal.Primary}
	if !st.bold {
		c = tint{s.pal.Ink, s.pal.Ink}
	}
	if st.value.Missing {
		c = tint{s.pal.Muted, s.pal.Muted}
	}
	r := ringCentre{number: s.numeral(g, st.main, c, step)}
	r.below = s.words(typeset.Look{Role: theme.CardNote, Color: s.pal.Muted, Floor: s.set.Theme.Steps()}, says(st.below, st.value.Pos), 0)
	half := r.height(s) / 2
	for _, part := range []struct{ width, far geom.Pt }{
		{r.number.width, half}, {r.below.width(), half},
	} {
		room := sq(inner*ringChord) - sq(part.far)
		if room <= 0 {
			r.over = max(r.over, part.width)
			continue
		}
		r.over = max(r.over, part.width-2*math.Sqrt(room))
	}
	return r
}

func (r ringCentre) height(s *sheet) geom.Pt {
	if r.below.empty() {
		return r.number.top
	}
	return r.number.top + s.belowGap(r) + r.below.p.Cap
}

func (s *sheet) belowGap(r ringCentre) geom.Pt { return max(s.pt(8), 0.22*r.number.size) }

func (r ringCentre) draw(s *sheet, mid geom.Point) {
	base := mid.Y - r.height(s)/2 + r.number.top
	s.number(r.number, mid.X-r.number.width/2, base)
	if !r.below.empty() {
		s.putOn(r.below, mid.X-r.below.width()/2, base+s.belowGap(r)+r.below.p.Cap)
	}
}
