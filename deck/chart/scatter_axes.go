package chart

import (
	"math"

	"briefdeck/deck/geom"
)

// plot is a scatter chart laid out: its frame and the scales of its axes.
type plot struct {
	frame          geom.Rect
	x, y           linear
	xTicks, yTicks ticks
	greatest       geom.Pt // radius of the greatest bubble
}

func (q plot) at(p point) geom.Point { return geom.Point{X: q.x.at(p.x), Y: q.y.at(p.y)} }

// plot makes the frame and scales in a room from the foot of the axis' name to
// the ticks.
func (p scatter) plot(s *sheet, room geom.Rect, step int) plot {
	q := plot{greatest: p.greatest(s, room)}
	q.yTicks = niceTicks(p.up.lo, p.up.hi, p.up.measure.bounds(math.Max(3, room.H/s.pt(70))))
	tickW := s.widestTick(q.yTicks, p.up.measure, step)
	half := s.axisText("0", step).height() / 2
	q.frame = room.Trim(tickW+s.pt(10), min(half, s.pt(4)), 0, 0)
	for want := math.Max(3, q.frame.W/s.pt(110)); ; want-- {
		q.xTicks = niceTicks(p.across.lo, p.across.hi, p.across.measure.bounds(want))
		q.x = linear{q.xTicks.First, q.xTicks.Last, q.frame.X, q.frame.Right()}
		if want <= 2 || !meets(s.tickRow(q.x, q.xTicks, p.across.measure.unnamed(), step)) {
			break
		}
	}
	if last := s.axisText(p.across.measure.tick(q.xTicks.Last), step); !last.empty() {
		q.frame.W -= last.width() / 2
	}
	q.x.to = q.frame.Right()
	q.y = linear{q.yTicks.First, q.yTicks.Last, q.frame.Bottom(), q.frame.Y}
	// Bubbles at the edge do not leave the frame: the scales begin and end
	// inside it.
	var left, right, up, down geom.Pt
	for _, at := range p.points {
		c, r := q.at(at), p.radius(s, q, at)
		left, right = max(left, r-(c.X-q.frame.X)), max(right, r-(q.frame.Right()-c.X))
		up, down = max(up, r-(c.Y-q.frame.Y)), max(down, r-(q.frame.Bottom()-c.Y))
	}
	q.x.from, q.x.to = q.x.from+left, q.x.to-right
	q.y.from, q.y.to = q.y.from-down, q.y.to+up
	return q
}

// unnamed is the measure without words: its axis is named elsewhere.
func (m measure) unnamed() measure {
	m.scale, m.unit = "", ""
	return m
}

// drawAxes draws the grid with its ticks; an axis that starts at zero, and a
// zero between, has a darker line.
func (p scatter) drawAxes(s *sheet, q plot, step int) {
	f, hair := q.frame, s.set.Theme.Space.Hairline
	up, across := plane{upright: true, value: q.y}, plane{value: q.x}
	for i := range q.yTicks.count() {
		if v := q.yTicks.value(i); v != 0 {
			s.across(up, v, f.X, f.Right(), hair, s.pal.Line)
		}
	}
	for i := range q.xTicks.count() {
		if v := q.xTicks.value(i); v != 0 {
			s.across(across, v, f.Y, f.Bottom(), hair, s.pal.Line)
		}
	}
	zero := max(hair, s.pt(1.2))
	if q.yTicks.First <= 0 && q.yTicks.Last >= 0 {
		s.across(up, 0, f.X, f.Right(), zero, s.axisLine())
	}
	if q.xTicks.First <= 0 && q.xTicks.Last >= 0 {
		s.across(across, 0, f.Y, f.Bottom(), zero, s.axisLine())
	}
	s.ticksBeside(up, q.yTicks, p.up.measure, f.X-s.pt(10), step)
	s.ticksBelow(across, q.xTicks, p.across.measure.unnamed(), f.Bottom()+s.pt(tickGap), step)
}
