package chart

import (
	"cmp"
	"math"
	"slices"

	"briefdeck/deck/geom"
)

// Shape of the labels around pies, in points of the 960×540 page.
const (
	tagGap   = 9.0  // between labels below each other
	hugGap   = 20.0 // between the circle and a label that follows its curve
	tagClear = 5.0  // between a leader and its label
	elbow    = 12.0 // from the circle to where a leader bends
	turnOver = 25.0 // degrees off six o'clock within which a part may have its label on either side
)

// chooseSides puts the labels of the parts right or left of the pie: where the
// middle of the part is. A part around six o'clock goes to the emptier side.
func chooseSides(parts []slice, central int) {
	balance, bottom := 0, -1
	for i := range parts {
		p := &parts[i]
		mid := (p.from + p.to) / 2
		p.right = math.Sin(mid*math.Pi/180) > 1e-9
		switch {
		case p.label >= 0 && p.label == central:
		case math.Abs(mid-180) < turnOver && p.from < 180-turnOver/2 && p.to > 180+turnOver/2:
			bottom = i
		case p.right:
			balance++
		default:
			balance--
		}
	}
	if bottom >= 0 && balance != 0 {
		parts[bottom].right = balance < 0
	}
}

// aim is the direction, in degrees, of the middle of what a part has on its
// label's side. In half a ring, angles left of twelve o'clock are below zero.
func (p slice) aim() float64 {
	switch {
	case p.right:
		return (max(p.from, 0) + min(p.to, 180)) / 2
	case p.from < 0:
		return (p.from + min(p.to, 0)) / 2
	}
	return (max(p.from, 180) + p.to) / 2
}

// sliceTag is the place of a part's label and of the line that leads to it.
type sliceTag struct {
	slice
	x, y   geom.Pt // of the label's edge that looks at the pie: its middle
	leader []geom.Point
}

// side is 1 right of the pie and -1 left of it.
func (p slice) side() geom.Pt {
	if p.right {
		return 1
	}
	return -1
}

// placeLabels places the labels of both sides, each at the height of its part
// or as near as its neighbours allow. They follow the circle, so that leaders
// are short and straight; where that would send one through the pie, the side's
// labels stand in a column and the leaders bend.
func (s *sheet) placeLabels(parts []slice, mid geom.Point, radius, top, bottom geom.Pt) []sliceTag {
	var out []sliceTag
	for _, right := range []bool{true, false} {
		var tags []tag
		for i, p := range parts {
			if p.right == right && !p.name.empty() {
				tags = append(tags, tag{index: i, want: geom.Polar(mid, radius*1.06, p.aim()).Y, height: p.height(s) + s.pt(tagGap)})
			}
		}
		half := s.pt(tagGap) / 2
		spread(tags, top-half, bottom+half)
		hugging, clear := make([]sliceTag, len(tags)), true
		column := make([]sliceTag, len(tags))
		for i, g := range tags {
			p := parts[g.index]
			hugging[i] = s.hug(p, g.at, mid, radius)
			clear = clear && outside(hugging[i].leader, mid, radius)
			column[i] = s.inColumn(p, g.at, mid, radius)
		}
		if !clear {
			hugging = s.around(column, mid, radius)
		}
		out = append(out, hugging...)
	}
	return out
}

// around leads the leaders of a column that would cut through the pie along its
// circle, each on a way of its own: the one that goes farthest nearest to the circle,
// so that none crosses another.
func (s *sheet) around(column []sliceTag, mid geom.Point, radius geom.Pt) []sliceTag {
	direction := func(p geom.Point) float64 { return math.Atan2(p.X-mid.X, mid.Y-p.Y) * 180 / math.Pi }
	travel := func(l sliceTag) float64 {
		return math.Remainder(direction(l.leader[1])-l.middle(), 360)
	}
	var long []int
	for i, l := range column {
		if !outside(l.leader, mid, radius) {
			long = append(long, i)
		}
	}
	slices.SortStableFunc(long, func(a, b int) int {
		return cmp.Compare(math.Abs(travel(column[b])), math.Abs(travel(column[a])))
	})
	for rank, i := range long {
		l := &column[i]
		r := radius + s.pt(elbow)*(0.3+0.6*geom.Pt(rank)/geom.Pt(max(len(long)-1, 1)))
		// The way ends where the circle has the label's height.
		y := min(max((mid.Y-l.y)/r, -1), 1)
		end := math.Acos(y) * 180 / math.Pi
		if !l.right {
			end = -end
		}
		turn := math.Remainder(end-l.middle(), 360)
		line := []geom.Point{geom.Polar(mid, radius, l.middle())}
		steps := int(math.Ceil(math.Abs(turn)/4)) + 1
		for k := range steps + 1 {
			line = append(line, geom.Polar(mid, r, l.middle()+turn*float64(k)/float64(steps)))
		}
		l.leader = append(line, l.leader[len(l.leader)-1])
	}
	return column
}

// hug places a label beside the circle at its height; its leader is straight.
func (s *sheet) hug(p slice, y geom.Pt, mid geom.Point, radius geom.Pt) sliceTag {
	nearest := max(0, math.Abs(y-mid.Y)-p.height(s)/2)
	reach := math.Sqrt(max(0, sq(radius)-sq(nearest)))
	x := mid.X + p.side()*(reach+s.pt(hugGap))
	// The more a label is above or below the pie, the more its leader looks at
	// the line that is farther off: none runs along the circle.
	lean := min(max((y-mid.Y)/radius, -1), 1) * p.height(s) * 0.3
	to := geom.Point{X: x - p.side()*s.pt(tagClear), Y: y + lean}
	return sliceTag{slice: p, x: x, y: y, leader: []geom.Point{p.anchor(to, mid, radius), to}}
}

// inColumn places a label in a column beside the pie; its leader bends once.
func (s *sheet) inColumn(p slice, y geom.Pt, mid geom.Point, radius geom.Pt) sliceTag {
	x := mid.X + p.side()*(radius+s.pt(pieLeader))
	bend := geom.Point{X: mid.X + p.side()*(radius+s.pt(elbow)), Y: y}
	to := geom.Point{X: x - p.side()*s.pt(tagClear), Y: y}
	return sliceTag{slice: p, x: x, y: y, leader: []geom.Point{p.anchor(bend, mid, radius), bend, to}}
}

// anchor is the point on a part's outer edge that is nearest to another point,
// a little inside of the part's ends.
func (p slice) anchor(to, mid geom.Point, radius geom.Pt) geom.Point {
	angle := math.Atan2(to.X-mid.X, mid.Y-to.Y) * 180 / math.Pi
	angle = p.middle() + math.Remainder(angle-p.middle(), 360)
	pad := min(3, (p.to-p.from)/3)
	off := func(edge float64) float64 { return math.Abs(math.Remainder(angle-edge, 360)) }
	from, end := p.from+pad, p.to-pad
	switch {
	case angle >= from && angle <= end:
	case off(from) < off(end):
		angle = from
	default:
		angle = end
	}
	return geom.Polar(mid, radius, angle)
}

// middle is the direction of the middle of a part.
func (p slice) middle() float64 { return (p.from + p.to) / 2 }

// outside tells whether a line that begins on the circle stays out of it.
func outside(line []geom.Point, mid geom.Point, radius geom.Pt) bool {
	a, b := line[0], line[1]
	return (b.X-a.X)*(a.X-mid.X)+(b.Y-a.Y)*(a.Y-mid.Y) >= -1e-9*sq(radius)
}

// reaches is how far a disc with its labels reaches to either side of its
// middle.
type reaches struct{ left, right, radius geom.Pt }

func (r reaches) width() geom.Pt { return r.left + r.right }

func extent(labels []sliceTag, mid, radius geom.Pt) reaches {
	r := reaches{radius, radius, radius}
	for _, l := range labels {
		if far := math.Abs(l.x-mid) + l.labelWidth; l.right {
			r.right = max(r.right, far)
		} else {
			r.left = max(r.left, far)
		}
	}
	return r
}

// shift is how far a disc moves off the middle of a box of that width: one with
// labels on one side only, so that both together stand in the middle; one with
// labels on both, no farther than the box asks for.
func (r reaches) shift(width geom.Pt) geom.Pt {
	if r.left <= r.radius || r.right <= r.radius {
		return (r.left - r.right) / 2
	}
	return max(0, r.left-width/2) - max(0, r.right-width/2)
}

// sliceLabel writes one part's label with its leader.
func (s *sheet) sliceLabel(l sliceTag, dx geom.Pt) {
	line := geom.Path{}.Move(l.leader[0].X+dx, l.leader[0].Y)
	for _, q := range l.leader[1:] {
		line = line.Line(q.X+dx, q.Y)
	}
	s.stroke(line, s.pt(0.9), s.leader())
	x, top := l.x+dx, l.y-l.height(s)/2
	if l.flat {
		base := l.y + l.number.top/2
		if !l.right {
			x -= l.labelWidth
		}
		s.putOn(l.name, x, base)
		s.number(l.number, x+l.name.width()+s.pt(sliceGap), base)
		return
	}
	base := top + l.name.height() + s.pt(sliceGap) + l.number.top
	if l.right {
		s.put(l.name, x, top)
		s.number(l.number, x, base)
		return
	}
	s.put(l.name, x-l.name.p.Width, top)
	s.number(l.number, x-l.number.width, base)
}
