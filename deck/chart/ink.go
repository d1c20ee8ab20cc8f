package chart

import (
	"math"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// ink is how a mark looks.
type ink struct {
	fill  color.Color
	edge  color.Color // of the outline; draws nothing where the fill stands out
	hatch lean        // stripes tell it from marks of like colours
	value color.Color // of the number beside it
}

// lean is how a mark's stripes lie.
type lean uint8

const (
	solid      lean = iota // there are none
	leansRight             // from lower left to upper right
	leansLeft              // from upper left to lower right
)

// Stripes of series, in points of the 960×540 page: they are told apart on a
// sheet of six slides too.
const (
	hatchApart = 7
	hatchWidth = 1.8
)

// markContrast is WCAG 2.2's least contrast of graphical objects (1.4.11).
const markContrast = 3

// inkOf is a mark in a colour: with an outline where the colour is too pale
// for the page, and as a tint in an outline where ink is saved.
func (s *sheet) inkOf(c color.Color) ink {
	th := s.set.Theme
	if th.InkSaving {
		return ink{fill: th.Mark(c), edge: th.Edge(c), value: s.pal.Ink}
	}
	return ink{fill: c, edge: s.edgeOf(c), value: s.pal.Ink}
}

// edgeOf is the outline that a fill needs on the page: none, or the fill
// darkened until it stands out.
func (s *sheet) edgeOf(c color.Color) color.Color {
	if color.Contrast(c, s.pal.Paper) >= markContrast {
		return color.Color{}
	}
	for t := 0.1; t < 1; t += 0.05 {
		if e := c.Mix(s.pal.Ink, t); color.Contrast(e, s.pal.Paper) >= markContrast {
			return e
		}
	}
	return s.pal.Ink
}

// bold and soft are the marks that stand out and those that do not.
func (s *sheet) bold() ink {
	k := s.inkOf(s.pal.Primary)
	k.value = s.pal.Primary
	return k
}

func (s *sheet) soft() ink {
	k := ink{fill: s.pal.Soft, edge: s.pal.SoftEdge, value: s.pal.Ink}
	if k.edge == k.fill {
		k.edge = s.edgeOf(k.fill)
	}
	return k
}

// rest is the look of what a part leaves of its whole: as quiet as the track,
// and outlined where the track is pale on the page.
func (s *sheet) rest() ink {
	return ink{fill: s.pal.Track, edge: s.edgeOf(s.pal.Track), value: s.pal.Muted}
}

// restLine is the width of the outline of a rest, in points of the 960×540
// page: thinner than the edges of marks, for there are many of them.
const restLine = 0.5

// empty draws a square or another plain rectangle of a rest.
func (s *sheet) empty(r geom.Rect) {
	k, half := s.rest(), s.pt(restLine)/2
	s.fill(geom.RectPath(r), k.fill)
	s.stroke(geom.RectPath(r.Inset(half, half)), 2*half, k.edge)
}

// absent draws the place of a mark whose value is missing: dashes around nothing, so
// that it is not taken for a zero.
func (s *sheet) absent(p geom.Path) {
	s.stroke(p, 2*s.pt(restLine), s.rest().edge, s.pt(3), s.pt(2.5))
}

// single is the ink of label i in a chart of one series: the highlighted ones
// bold and the others soft; all bold where none is.
func (s *sheet) single(c *outline.Chart, i int) ink {
	if !anyHighlight(c) || highlighted(c, i) {
		return s.bold()
	}
	return s.soft()
}

// series is the ink of one of several series: the palette's colours, hatched
// from the fifth on, the other way where they come round again.
func (s *sheet) series(j int) ink {
	n := len(s.pal.Series)
	k := s.inkOf(s.pal.Series[j%n])
	k.fill = s.set.Theme.Fill(j)
	switch {
	case j >= n: // the same colours again
		k.hatch = leansLeft
	case j >= 4:
		k.hatch = leansRight
	}
	return k
}

func highlighted(c *outline.Chart, i int) bool { return i < len(c.Highlight) && c.Highlight[i] }

func anyHighlight(c *outline.Chart) bool { return slices.Contains(c.Highlight, true) }

// shape fills a path in an ink.
func (s *sheet) shape(p geom.Path, k ink) {
	if len(p) == 0 {
		return
	}
	s.fill(p, k.fill)
	if k.hatch != solid {
		s.stripe(p, s.stripes(k), hatchApart, hatchWidth, k.hatch)
	}
	s.outline(p, k)
}

// hatchContrast is the least contrast of hatches with what they lie on: they
// are thin, and many.
const hatchContrast = 2

// stripes is the colour of a mark's hatches: the page's where that shows, else
// the outline's or a darker one.
func (s *sheet) stripes(k ink) color.Color {
	if color.Contrast(k.fill, s.pal.Paper) >= hatchContrast {
		return s.pal.Paper
	}
	for t := 0.0; t < 1; t += 0.1 {
		if c := k.strong().Mix(s.pal.Ink, t); color.Contrast(k.fill, c) >= hatchContrast {
			return c
		}
	}
	return s.pal.Ink
}

// outline draws an ink's edge inside a path: half of a stroke that the path
// clips, so that marks keep their size.
func (s *sheet) outline(p geom.Path, k ink) {
	if k.edge.A == 0 || k.edge == k.fill {
		return
	}
	s.clipped(p, func() { s.stroke(p, s.pt(2), k.edge) })
}

// hatch draws stripes from lower left to upper right inside a path, that far
// apart. They lie on one grid for the page, so that those of neighbours meet.
func (s *sheet) hatch(p geom.Path, c color.Color, apart geom.Pt) {
	s.stripe(p, c, apart, 1.5, leansRight)
}

// stripe draws stripes of that width inside a path.
func (s *sheet) stripe(p geom.Path, c color.Color, apart, width geom.Pt, l lean) {
	b := p.Bounds()
	gap := s.pt(apart) * math.Sqrt2
	var lines geom.Path
	if l == leansLeft {
		for d := math.Ceil((b.X-b.Bottom())/gap) * gap; d < b.Right()-b.Y; d += gap {
			lines = lines.Move(d+b.Y, b.Y).Line(d+b.Bottom(), b.Bottom())
		}
	} else {
		for sum := math.Ceil((b.X+b.Y)/gap) * gap; sum < b.Right()+b.Bottom(); sum += gap {
			lines = lines.Move(sum-b.Bottom(), b.Bottom()).Line(sum-b.Y, b.Y)
		}
	}
	s.clipped(p, func() { s.stroke(lines, s.pt(width), c) })
}

// ended draws a bar with its end.
func (s *sheet) ended(b bar, k ink) {
	s.shape(b.solid, k)
	k.hatch = solid // the bands are stripes themselves
	for _, o := range b.open {
		s.shape(o, k)
	}
	if len(b.faint) > 0 {
		edge := k.edge
		if edge.A == 0 {
			edge = k.fill
		}
		s.clipped(b.faint, func() { s.stroke(b.faint, s.pt(2.4), edge, s.pt(2.6), s.pt(1.8)) })
	}
}
