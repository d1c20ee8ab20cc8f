package typeset

import (
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// Draw places the paragraph with the top left corner of its box at that
// point; lines are aligned within Width. The group carries the tag.
func (p *Paragraph) Draw(at geom.Point, tag scene.Tag) *scene.Group {
	return p.draw(at.X, at.Y+p.Ascent, p.Width, tag)
}

// DrawIn centres the paragraph vertically in the box by cap height (the
// middle of the capitals of its lines is the middle of the box) and aligns
// its lines within the box's width.
func (p *Paragraph) DrawIn(box geom.Rect, tag scene.Tag) *scene.Group {
	caps := geom.Pt(len(p.lines)-1)*p.Leading + p.Cap
	return p.draw(box.X, box.Y+(box.H-caps)/2+p.Cap, box.W, tag)
}

// DrawAt places the paragraph with the first line's baseline starting at that
// point.
func (p *Paragraph) DrawAt(baseline geom.Point, tag scene.Tag) *scene.Group {
	return p.draw(baseline.X, baseline.Y, p.Width, tag)
}

// draw places the lines, in reading order, from the first baseline at y on.
// Where the text itself asks for new lines (verse, mottoes), each of its lines
// is a span, so that they are not read as one sentence.
func (p *Paragraph) draw(x, y, width geom.Pt, tag scene.Tag) *scene.Group {
	n := 0
	for _, l := range p.lines {
		n += len(l.items)
	}
	g := &scene.Group{Tag: tag, Items: make([]scene.Item, 0, n)}
	spans := tag != "" && tag != scene.Artifact && p.hasHardLines()
	from := 0 // the first item of the span
	for i, l := range p.lines {
		left := x
		switch p.align {
		case Center:
			left += (width - l.width) / 2
		case Right:
			left += width - l.width
		}
		base := y + geom.Pt(i)*p.Leading
		for _, item := range l.items {
			g.Items = append(g.Items, moved(item, left, base))
		}
		if last := i+1 == len(p.lines); spans && (l.hard || last) && from < len(g.Items) {
			span := &scene.Group{Tag: scene.SpanTag, Items: slices.Clone(g.Items[from:])}
			g.Items = append(g.Items[:from], span)
			from++
		}
	}
	return g
}

// hasHardLines tells whether a line ends where the text asks for it and others
// follow.
func (p *Paragraph) hasHardLines() bool {
	for i, l := range p.lines {
		if l.hard && i+1 < len(p.lines) {
			return true
		}
	}
	return false
}

// moved is an item of a line at its place on the page.
func moved(item scene.Item, dx, dy geom.Pt) scene.Item {
	switch v := item.(type) {
	case *scene.Text:
		t := *v
		t.At = rounded(t.At, dx, dy)
		return &t
	case *scene.Fill:
		f := *v
		f.Path = make(geom.Path, len(v.Path))
		for i, s := range v.Path {
			f.Path[i] = geom.Segment{Op: s.Op, P: rounded(s.P, dx, dy)}
		}
		return &f
	case *scene.Link:
		l := *v
		at := rounded(geom.Point{X: l.Area.X, Y: l.Area.Y}, dx, dy)
		l.Area = geom.Rect{X: at.X, Y: at.Y, W: geom.Round(l.Area.W), H: geom.Round(l.Area.H)}
		return &l
	}
	return item
}

func rounded(p geom.Point, dx, dy geom.Pt) geom.Point {
	return geom.Point{X: geom.Round(p.X + dx), Y: geom.Round(p.Y + dy)}
}

// capHeight is the height of capitals in ems, by the first face of the chain
// only: a character that comes from another face moves nothing.
func capHeight(set fonts.Set) float64 {
	const common = 0.73
	if len(set) == 0 {
		return common
	}
	m := set[0].Metrics()
	if m.CapHeight <= 0 || m.UnitsPerEm <= 0 {
		return common
	}
	return float64(m.CapHeight) / float64(m.UnitsPerEm)
}
