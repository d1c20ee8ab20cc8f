package chart

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// Shape of pies, in points of the 960×540 page.
const (
	pieMost   = 320.0 // diameter
	halfMost  = 520.0
	pieLeast  = 90.0
	pieStep   = 6.0  // between diameters that are tried
	pieLeader = 26.0 // from the circle to labels in a column
	donutHole = 0.58 // of the radius
	halfFoot  = 6.0  // from the foot of a half ring to the edge of its box
	sliceGap  = 6.0  // between a part's name and its number
)

// slice is a part of a pie.
type slice struct {
	label      int // -1 for the rest that the parts do not cover
	share      float64
	from, to   float64 // degrees
	ink        ink
	name       words
	number     numeral
	right      bool
	labelWidth geom.Pt
	flat       bool // name and number stand on one line
}

// height is the height of a part's label.
func (p slice) height(s *sheet) geom.Pt {
	if p.flat {
		return max(p.name.height(), p.number.top+2*p.number.bottom)
	}
	return p.name.height() + s.pt(sliceGap) + p.number.height()
}

func drawPie(s *sheet, c *outline.Chart, box geom.Rect)   { drawSlices(s, c, box, 0) }
func drawDonut(s *sheet, c *outline.Chart, box geom.Rect) { drawSlices(s, c, box, donutHole) }

// disc is the shape that slices make.
type disc struct {
	hole        float64 // of the radius; 0 for a pie
	start, turn float64 // degrees from twelve o'clock
}

// half tells whether only the upper half of a disc is drawn.
func (d disc) half() bool { return d.turn < 360 }

// drawSlices draws the parts of a whole as slices, clockwise in the order given
// from twelve o'clock or, in a half ring, from nine; each with its name and
// number beside it.
func drawSlices(s *sheet, c *outline.Chart, box geom.Rect, hole float64) {
	d := disc{hole: hole, turn: 360}
	if c.Half && hole > 0 {
		d.start, d.turn = -90, 180
	}
	s.shrink(func(step int) (geom.Pt, func()) {
		best, bestOver, bestDia := func() {}, math.Inf(1), geom.Pt(0)
		for _, column := range []float64{0.29, 0.22, 0.17} {
			// Names in narrower columns leave more room for the disc.
			over, dia, draw := s.slices(c, d, box, box.W*column, step)
			if over < bestOver-0.01 && bestOver > 0.01 || over <= 0.01 && dia > bestDia*1.06 {
				best, bestOver, bestDia = draw, over, dia
			}
		}
		s.disc = bestDia
		return bestOver, best
	})
}

// rounding is how far rounded parts may be off their sum: half of the last
// place for each.
func rounding(m measure, parts int) float64 {
	return 0.5*math.Pow10(-m.places)*float64(parts) + 1e-9
}

// parts are the slices of a chart's first series, without their texts. What
// percentages leave of the whole is a slice of its own.
func (s *sheet) parts(c *outline.Chart, d disc) []slice {
	m := measureOf(c, s.han)
	total := 0.0
	for _, v := range c.Series[0].Values {
		if !v.Missing && v.Q.Value > 0 {
			total += v.Q.Value
		}
	}
	whole := total
	if m.share && 100-total > rounding(m, len(c.Labels)) {
		whole = 100
	}
	var out []slice
	at := d.start
	add := func(label int, value float64, k ink) {
		turn := d.turn * value / whole
		out = append(out, slice{label: label, share: value / whole, from: at, to: at + turn, ink: k})
		at += turn
	}
	for i, v := range c.Series[0].Values {
		if !v.Missing && v.Q.Value > 0 {
			add(i, v.Q.Value, s.sliceInk(c, i))
		}
	}
	if whole > total && whole > 0 {
		add(-1, whole-total, s.rest())
	}
	return out
}

// sliceInk is the look of a part: bold or soft where one is highlighted, else
// a colour each.
func (s *sheet) sliceInk(c *outline.Chart, i int) ink {
	if anyHighlight(c) {
		return s.single(c, i)
	}
	return s.series(i)
}

// slices lays out a disc at a step of the ladders, as large as its labels
// allow, with names no wider than the column.
func (s *sheet) slices(c *outline.Chart, d disc, box geom.Rect, column geom.Pt, step int) (over, dia geom.Pt, draw func()) {
	parts := s.parts(c, d)
	m := measureOf(c, s.han)
	central := -1
	if d.hole > 0 {
		central = centralPart(c, m)
	}
	chooseSides(parts, central)
	missing := s.missingSlices(c, box.W, step)
	room := box
	if !missing.empty() {
		_, room = box.CutBottom(missing.height() + s.pt(8))
	}
	over = s.labelSlices(c, parts, central, m, column, step, false)
	if high := s.labelsHigh(parts) - room.H; high > 0 {
		over = max(s.labelSlices(c, parts, central, m, column, step, true), s.labelsHigh(parts)-room.H)
	}

	dia = min(s.pt(pieMost), room.H-s.pt(8))
	if d.half() {
		dia = min(s.pt(halfMost), 2*(room.H-s.pt(halfFoot)))
	}
	if s.discMost > 0 {
		dia = min(dia, s.discMost)
	}
	dia = max(dia, s.pt(pieLeast))
	mid := d.middle(s, room, dia)
	labels := s.placeLabels(parts, mid, dia/2, room.Y, room.Bottom())
	for extent(labels, mid.X, dia/2).width() > box.W && dia-s.pt(pieStep) >= s.pt(pieLeast) {
		dia -= s.pt(pieStep)
		mid = d.middle(s, room, dia)
		labels = s.placeLabels(parts, mid, dia/2, room.Y, room.Bottom())
	}
	far := extent(labels, mid.X, dia/2)
	centre := s.centre(c, d, m, central, dia/2*d.hole)
	over = max(over, far.width()-box.W, dia/(360/d.turn)-room.H, centre.over)
	return over, dia, func() {
		dx := far.shift(box.W)
		mid := geom.Point{X: mid.X + dx, Y: mid.Y}
		s.drawDisc(parts, d, mid, dia/2)
		s.drawCentre(centre, d, mid, dia/2*d.hole)
		for _, l := range labels {
			s.sliceLabel(l, dx)
		}
		s.put(missing, min(max(mid.X-missing.width()/2, box.X), box.Right()-missing.width()), box.Bottom()-missing.height())
	}
}

// middle is the point about which a disc is drawn: the middle of its box, for
// half a ring the middle of its foot.
func (d disc) middle(s *sheet, box geom.Rect, dia geom.Pt) geom.Point {
	y := box.Center().Y
	if d.half() {
		y = min(y+dia/4, box.Bottom()-s.pt(halfFoot))
	}
	return geom.Point{X: box.Center().X, Y: y}
}

// drawDisc draws the slices, parted by lines of the page's colour.
func (s *sheet) drawDisc(parts []slice, d disc, mid geom.Point, radius geom.Pt) {
	used := s.used
	for _, p := range parts {
		s.shape(geom.RingSector(mid, radius*d.hole, radius, p.from, p.to), p.ink)
	}
	for i, p := range parts {
		if len(parts) < 2 || i == 0 && d.half() {
			continue
		}
		a, b := geom.Polar(mid, radius*d.hole, p.from), geom.Polar(mid, radius+s.pt(1), p.from)
		s.stroke(geom.Path{}.Move(a.X, a.Y).Line(b.X, b.Y), s.pt(2), s.pal.Paper)
	}
	// The box of a path has the handles of its curves, which reach out of the
	// circle.
	if len(parts) > 0 {
		used = used.Union(geom.Rect{X: mid.X - radius, Y: mid.Y - radius, W: 2 * radius, H: radius * d.turn / 180})
	}
	s.used = used
}

// leader is the colour of lines from marks to their labels.
func (s *sheet) leader() color.Color { return s.pal.Line.Mix(s.pal.Muted, 0.7) }
