package layout

import (
	"slices"

	"briefdeck/deck/chart"
	"briefdeck/deck/diagram"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// body draws the blocks and the callout of a slide.
func (p *Plan) body(c *canvas, s *outline.Slide) {
	th := c.Theme
	sp := th.Space
	box := geom.Rect{X: sp.Margin, Y: sp.BodyTop, W: th.Page.X - 2*sp.Margin, H: sp.BodyBottom - sp.BodyTop}
	if len(sourceOf(s)) > 0 {
		box.H = min(box.H, th.Page.Y-sp.SourceBase-c.pt(27)-box.Y)
	}
	var callout []scene.Item // read after what it sums up, though it takes its room first
	if s.Callout != nil {
		before := len(c.items)
		box = p.callout(c, s, box)
		callout = slices.Clone(c.items[before:])
		c.items = c.items[:before]
	}
	boxes := arrange(s, box, sp.Gutter)
	for i, d := range p.drawings(c, s, boxes) {
		b := s.Blocks[i]
		c.add(d.Items...)
		o := overflow{at: b.At(), by: d.Over, leading: d.Leading}
		if c.tightest && o.by > slack {
			o.room, o.split = p.roomFor(c, b, boxes[i], o.leading > 0), s.Split
		}
		c.exceeds(o)
	}
	c.add(callout...)
}

// drawings draws the blocks of a slide, each into its box; points beside a chart
// stand at the chart's height.
func (p *Plan) drawings(c *canvas, s *outline.Slide, boxes []geom.Rect) []scene.Drawing {
	out := make([]scene.Drawing, len(s.Blocks))
	chart := chartBesidePoints(s)
	if chart >= 0 {
		out[chart] = p.block(c, s.Blocks[chart], boxes[chart])
	}
	for i, b := range s.Blocks {
		switch b := b.(type) {
		case *outline.Points:
			if chart >= 0 {
				out[i] = pointsAt(c, b, boxes[i], out[chart].Used)
				continue
			}
		case *outline.Chart:
			if chart >= 0 {
				continue
			}
		}
		out[i] = p.block(c, b, boxes[i])
	}
	return out
}

// chartBesidePoints is which of two blocks is a chart with points beside it; -1
// where there is none.
func chartBesidePoints(s *outline.Slide) int {
	if len(s.Blocks) != 2 || s.Arrange == outline.Stacked {
		return -1
	}
	for i, b := range s.Blocks {
		if _, ok := b.(*outline.Chart); ok {
			if _, ok := s.Blocks[1-i].(*outline.Points); ok {
				return i
			}
		}
	}
	return -1
}

// block draws one block into its box.
func (p *Plan) block(c *canvas, b outline.Block, box geom.Rect) scene.Drawing {
	switch b := b.(type) {
	case *outline.Points:
		return points(c, b, box)
	case *outline.Prose:
		return prose(c, b, box)
	case *outline.Figures:
		return p.figures(c, b, box)
	case *outline.Table:
		return table(c, b, p.measured(c, b), box)
	case *outline.Quote:
		return quoteBlock(c, b, box)
	case *outline.Images:
		return p.images(c, b, box)
	case *outline.Chart:
		if b.Refused {
			return scene.Drawing{}
		}
		return chart.Draw(b, box, &c.Setter)
	}
	d, _ := diagram.Draw(b, box, &c.Setter)
	return d
}

// arrange divides the body among the blocks.
func arrange(s *outline.Slide, box geom.Rect, gutter geom.Pt) []geom.Rect {
	switch len(s.Blocks) {
	case 0: // the outline's problem, told there
		return nil
	case 1:
		return []geom.Rect{box}
	}
	share := 0.5
	switch s.Arrange {
	case outline.Stacked:
		h := (box.H - gutter) * stackShare(s.Blocks)
		top, rest := box.CutTop(h)
		_, low := rest.CutTop(gutter)
		return []geom.Rect{top, low}
	case outline.WideLeft:
		share = 0.6
	case outline.WideRight:
		share = 0.4
	case outline.Auto:
		a, b := weight(s.Blocks[0]), weight(s.Blocks[1])
		switch chart := chartBesidePoints(s); {
		case chart == 0 && few(s.Blocks[1]):
			b = min(b, fewWeight*a)
		case chart == 1 && few(s.Blocks[0]):
			a = min(a, fewWeight*b)
		}
		share = a / (a + b)
	}
	left, rest := box.CutLeft((box.W - gutter) * share)
	_, right := rest.CutLeft(gutter)
	return []geom.Rect{left, right}
}

// Few points beside a chart: their width, as a part of the chart's, and the
// characters of the longest, at most.
const (
	fewWeight  = 0.64
	fewLongest = 30
)

// few tells whether a block is no more than a few short points: of one level,
// none with a head over its text.
func few(b outline.Block) bool {
	points, ok := b.(*outline.Points)
	if !ok || len(points.Items) > 3 {
		return false
	}
	for _, p := range points.Items {
		if len(p.Points) > 0 || len(p.Head) > 0 && len(p.Text) > 0 || p.Head.Len()+p.Text.Len() > fewLongest {
			return false
		}
	}
	return true
}

// weight is the width that a kind of block asks for beside another.
func weight(b outline.Block) float64 {
	switch b := b.(type) {
	case *outline.Points:
		return pointsWeight(b)
	case *outline.Table, *outline.Hierarchy, *outline.Timeline, *outline.Images:
		return 1.3
	case *outline.Steps, *outline.Cycle, *outline.Hub, *outline.Matrix:
		return 1.15
	case *outline.Figures:
		if len(b.Items) < 3 {
			return 0.8
		}
	case *outline.Chart:
		switch b.Type {
		case outline.Ring, outline.Waffle, outline.Pie, outline.Donut:
			return 0.85
		}
	}
	return 1
}

// pointsWeight leaves the room that a few short points do not need to what
// stands beside them.
func pointsWeight(b *outline.Points) float64 {
	longest := 0
	for _, p := range b.Items {
		if len(p.Points) > 0 {
			return 1
		}
		longest = max(longest, p.Head.Len(), p.Text.Len())
	}
	switch {
	case longest <= 10:
		return 0.6
	case longest <= 16:
		return 0.75
	}
	return 1
}

// shortText tells a sentence or two that need no column.
func shortText(b outline.Block) bool {
	const most = 60 // characters
	text, ok := b.(*outline.Prose)
	return ok && len(text.Paragraphs) == 1 && text.Paragraphs[0].Len() <= most
}

// stackShare is the upper block's part of the height.
func stackShare(b []outline.Block) float64 {
	switch {
	case shortText(b[1]):
		return 0.8
	case shortText(b[0]):
		return 0.2
	}
	if _, ok := b[0].(*outline.Figures); ok {
		return 0.42
	}
	if _, ok := b[1].(*outline.Figures); ok {
		return 0.58
	}
	return 0.5
}
