package diagram

import (
	"math"
	"strconv"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// designCycle is a ring of circles with a list of what they stand for beside
// it, the ring alone where the names say all, a ring of numbers where names are
// long, or a list whose line leads back to its start.
func designCycle(b *outline.Cycle, f frame) design {
	limit := int(clamp(f.box.H/f.pt(36), 4, 12))
	items := b.Items[:min(len(b.Items), limit)]
	d := design{
		words: words{zh: "循环", en: "Cycle", parts: saidSteps(nil, b.Items)},
		limit: limit, count: len(b.Items),
	}
	if c := b.Center.String(); c != "" && len(b.Items) > 0 {
		d.words.zh, d.words.en = "循环（"+c+"）", "Cycle ("+c+")"
	}
	if len(items) == 0 {
		return d
	}
	colors := wheel(f.palette, len(items))
	switch {
	case !explained(items):
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) {
			s.circle(circle{center: b.Center, items: items, colors: colors}, box)
		})
	case f.wide():
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) {
			ring, list := box.CutLeft(min(box.H*1.1, box.W*0.46))
			_, list = list.CutLeft(s.pt(30))
			s.circle(circle{center: b.Center, items: items, colors: colors}, ring)
			s.legend(items, colors, list)
		})
	}
	if f.wide() {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) {
			ring, list := box.CutLeft(min(box.H*1.1, box.W*0.42))
			_, list = list.CutLeft(s.pt(36))
			s.circle(circle{center: b.Center, items: numbered(items), colors: colors}, ring)
			s.rail(rail{rows: rowsOf(items, colors, true)}, list)
		})
	}
	for _, aside := range asides(f, len(items)) {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) {
			s.rail(rail{rows: rowsOf(items, colors, false), loop: true, aside: aside}, s.headline(b.Center, box))
		})
	}
	return d
}

// numbered are elements with numbers for names, where the names are too long
// for a ring.
func numbered(items []outline.Step) []outline.Step {
	out := make([]outline.Step, len(items))
	for i := range out {
		out[i].Head = markup.Plain(strconv.Itoa(i + 1))
	}
	return out
}

// headline sets a diagram's centre as a head above the rest of the box.
func (s *sheet) headline(center markup.Text, box geom.Rect) geom.Rect {
	p := s.para(s.name(s.pal.Primary, typeset.Left), center, box.W)
	if p == nil {
		return box
	}
	s.put(p, box.X, box.Y)
	s.across(box.X, box.Right(), box.Y+p.Height+s.pt(9), s.set.Theme.Space.Hairline, s.pal.Line)
	_, rest := box.CutTop(p.Height + s.pt(22))
	return rest
}

// circle is elements round a centre.
type circle struct {
	center markup.Text
	items  []outline.Step
	colors []color.Color
	hub    bool // spokes lead from the centre, which is a disc; without, a ring leads round
}

// circle draws the elements as discs on an ellipse that fills the box.
func (s *sheet) circle(c circle, box geom.Rect) {
	n := len(c.items)
	o := s.orbit(n, c.hub, box)
	if !c.hub {
		s.orbitLine(o)
	}
	middle := geom.Pt(0)
	if c.hub {
		middle = min(o.node*1.25, min(o.rx, o.ry)-o.node-s.pt(22))
		s.need(s.pt(30) - middle)
		for i := range n {
			s.line(o.center, o.at(i, n), s.pt(2.25), s.pal.Accent)
		}
		s.block(geom.Circle(o.center, middle), s.pal.PrimaryDeep)
	}
	// A disc holds the square in it, and a little more: lines of text are
	// longest in its middle.
	inner := o.node * 1.56
	look := s.name(s.pal.Ink, typeset.Center)
	if o.node > s.pt(52) {
		look = s.display(look, headsOf(c.items), inner)
	}
	for i, it := range c.items {
		at := o.at(i, n)
		s.block(geom.Circle(at, o.node), c.colors[i])
		look.Color = s.on(c.colors[i])
		head := s.para(look, it.Head, inner)
		s.inDisc(head, at, o.node)
	}
	if c.hub {
		look := s.unbroken(s.name(s.on(s.pal.PrimaryDeep), typeset.Center), []markup.Text{c.center}, middle*1.7)
		s.inDisc(s.para(look, c.center, middle*1.7), o.center, middle)
		return
	}
	room := 2*(min(o.rx, o.ry)-o.node) - s.pt(24)
	look = s.unbroken(s.name(s.pal.Primary, typeset.Center), []markup.Text{c.center}, room)
	if o.rx > s.pt(120) {
		look = s.display(look, []markup.Text{c.center}, room)
	}
	s.inDisc(s.para(look, c.center, min(room, s.pt(150))), o.center, room*0.7)
}

// inDisc sets text in the middle of a disc and notes where its corners leave it.
func (s *sheet) inDisc(p *typeset.Paragraph, c geom.Point, r geom.Pt) {
	if p == nil {
		return
	}
	s.need(math.Hypot(p.Natural/2, p.Height/2) - r)
	s.putIn(p, geom.Rect{X: c.X - p.Width/2, Y: c.Y - p.Height/2, W: p.Width, H: p.Height})
}

// orbit is an ellipse with places for discs, the first one on top.
type orbit struct {
	center geom.Point
	rx, ry geom.Pt
	node   geom.Pt // the discs' radius
	turn   float64 // of the first place, in degrees from the top
}

// orbit fits an ellipse for n discs into a box; of is the least radius that
// the middle keeps free.
func (s *sheet) orbit(n int, hub bool, box geom.Rect) orbit {
	o := orbit{node: clamp(box.H*0.145, s.pt(34), s.pt(62))}
	if n <= 4 {
		o.node = clamp(box.H*0.16, s.pt(34), s.pt(70))
	}
	if n == 2 {
		o.turn = -90
	}
	for range 12 { // smaller discs until they stand apart
		o.ry = box.H/2 - o.node
		o.rx = min(box.W/2-o.node, o.ry*1.75)
		if n == 2 {
			o.rx = min(o.rx, o.ry*1.5)
		}
		if o.apart(n) >= 2*o.node+s.pt(18) && (!hub || min(o.rx, o.ry)-o.node-s.pt(22) >= o.node) {
			break
		}
		o.node *= 0.94
	}
	low, high := 1.0, -1.0
	for i := range n { // an odd number of places does not reach the ellipse's foot
		y := o.at(i, n).Y / o.ry
		low, high = min(low, y), max(high, y)
	}
	foot := max(o.ry*high+o.node, o.ry)
	if hub {
		foot = o.ry*high + o.node
	}
	free := box.H - (o.node - o.ry*low) - foot
	o.center = geom.Point{X: box.X + box.W/2, Y: box.Y + o.node - o.ry*low + free/2}
	return o
}

// at is the place of disc i of n, at equal distances along the ellipse.
func (o orbit) at(i, n int) geom.Point { return o.along(float64(i) / float64(max(n, 1))) }

// along is the point a share of the ellipse's length from its first place on,
// clockwise.
func (o orbit) along(share float64) geom.Point {
	const parts = 720
	share -= math.Floor(share)
	total, walk := 0.0, 0.0
	point := func(k int) geom.Point {
		sin, cos := math.Sincos((o.turn + 360*float64(k)/parts) * math.Pi / 180)
		return geom.Point{X: o.center.X + o.rx*sin, Y: o.center.Y - o.ry*cos}
	}
	for k := range parts {
		total += point(k + 1).Sub(point(k)).Len()
	}
	for k := range parts {
		a, b := point(k), point(k+1)
		step := b.Sub(a).Len()
		if walk+step >= total*share {
			return a.Add(b.Sub(a).Scale((total*share - walk) / max(step, 1e-9)))
		}
		walk += step
	}
	return point(0)
}

// apart is the least distance of two neighbours.
func (o orbit) apart(n int) geom.Pt {
	least := math.Inf(1)
	for i := range n {
		if n > 1 {
			least = min(least, o.at(i, n).Sub(o.at((i+1)%n, n)).Len())
		}
	}
	return least
}

// orbitLine draws the ellipse, without arrows: often the elements of a ring are
// peers, and those that follow each other are read clockwise all the same.
func (s *sheet) orbitLine(o orbit) {
	w := s.pt(2.25)
	s.fill(append(ellipse(o.center, o.rx+w/2, o.ry+w/2, false), ellipse(o.center, o.rx-w/2, o.ry-w/2, true)...), s.pal.Track)
}

// ellipse is a closed path, clockwise or back.
func ellipse(c geom.Point, rx, ry geom.Pt, back bool) geom.Path {
	from, to := 0.0, 360.0
	if back {
		from, to = to, from
	}
	unit := geom.Path{}.Arc(geom.Point{}, 1, from, to).Shut()
	return geom.Affine{A: rx, D: ry, E: c.X, F: c.Y}.ApplyPath(unit)
}
