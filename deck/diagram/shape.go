package diagram

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Lines and borders are thin fills: viewers snap thin strokes to pixels, each
// in its own way, and fills they draw as they are.

// frame draws a border of that width just inside r.
func (s *sheet) frame(r geom.Rect, w geom.Pt, c color.Color) {
	s.fill(geom.Frame(r, w), c)
}

// card draws a bordered ground.
func (s *sheet) card(r geom.Rect, ground, edge color.Color) {
	s.box(r, ground)
	s.frame(r, s.set.Theme.Space.Hairline, edge)
}

// across and down draw a line of that width with its middle on y or x.
func (s *sheet) across(x0, x1, y, w geom.Pt, c color.Color) {
	s.box(geom.Rect{X: min(x0, x1), Y: y - w/2, W: math.Abs(x1 - x0), H: w}, c)
}

func (s *sheet) down(x, y0, y1, w geom.Pt, c color.Color) {
	s.box(geom.Rect{X: x - w/2, Y: min(y0, y1), W: w, H: math.Abs(y1 - y0)}, c)
}

// line draws a straight line of that width.
func (s *sheet) line(a, b geom.Point, w geom.Pt, c color.Color) {
	d := b.Sub(a)
	if d.Len() == 0 {
		return
	}
	n := geom.Point{X: -d.Y, Y: d.X}.Scale(w / 2 / d.Len())
	s.fill(geom.Polygon(a.Add(n), b.Add(n), b.Sub(n), a.Sub(n)), c)
}

// tip draws an arrow's head that long, its point at p, in a direction.
func (s *sheet) tip(p, dir geom.Point, long geom.Pt, c color.Color) {
	d := dir.Scale(long / dir.Len())
	n := geom.Point{X: -d.Y, Y: d.X}.Scale(0.5)
	back := p.Sub(d)
	s.fill(geom.Polygon(p, back.Add(n), back.Sub(n)), c)
}

// disc draws a circle; knob a ring with its inside.
func (s *sheet) disc(c geom.Point, r geom.Pt, col color.Color) { s.fill(geom.Circle(c, r), col) }

func (s *sheet) knob(c geom.Point, r, w geom.Pt, edge, inside color.Color) {
	s.disc(c, r, edge)
	s.disc(c, r-w, inside)
}

// blockEdge is how wide a solid shape's outline is where ink is saved, in points
// of the 960×540 page.
const blockEdge = 1.25

// block fills a solid shape that bears text, or draws it as a tint with an
// outline just inside where ink is saved.
func (s *sheet) block(p geom.Path, c color.Color) {
	th := s.set.Theme
	s.fill(p, th.Block(c))
	if th.InkSaving {
		s.items = append(s.items, &scene.Group{Placed: &scene.Placed{Clip: p}, Items: []scene.Item{
			&scene.Stroke{Path: p, Width: 2 * s.pt(blockEdge), Color: th.Edge(c)},
		}})
	}
}

func (s *sheet) blockBox(r geom.Rect, c color.Color) { s.block(geom.RectPath(r), c) }

// on is the colour of text on a block.
func (s *sheet) on(c color.Color) color.Color { return s.set.Theme.OnBlock(c) }

// chevron is the outline of a step that points to the right: r is its body,
// its point stands tip beyond it. The first of a row has a straight back.
func chevron(r geom.Rect, tip geom.Pt, first bool) geom.Path {
	mid := r.Y + r.H/2
	p := geom.Path{}.Move(r.X, r.Y).Line(r.Right(), r.Y).Line(r.Right()+tip, mid).Line(r.Right(), r.Bottom()).Line(r.X, r.Bottom())
	if !first {
		p = p.Line(r.X+tip, mid)
	}
	return p.Shut()
}

// clamp is v, at least lo and at most hi; lo where they contradict.
func clamp(v, lo, hi geom.Pt) geom.Pt { return max(lo, min(v, hi)) }
