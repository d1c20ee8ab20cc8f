package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// legend lists what the elements of a ring stand for, with lines between. A
// dot before each name has exactly the colour of the element's disc: few
// colours are dark enough for names, and one that is darkened for a name may
// look like another disc's.
func (s *sheet) legend(items []outline.Step, colors []color.Color, box geom.Rect) {
	n := len(items)
	pitch := min(box.H/geom.Pt(n), s.pt(92))
	top := box.Y + (box.H-pitch*geom.Pt(n))/2
	label := s.label(s.pal.Ink, typeset.Left)
	note := s.note(s.pal.Ink, typeset.Left)
	var heads, bys, texts geom.Pt // the widest of each
	for _, it := range items {
		heads = max(heads, widthOf(s.para(label, it.Head, box.W*0.36)))
		bys = max(bys, widthOf(s.para(label, it.By, 0)))
		texts = max(texts, widthOf(s.para(note, it.Text, 0)))
	}
	dot := s.pt(5.5)
	names := box.X + 2*dot + s.pt(9)
	left := names + heads + s.pt(20)
	width := box.Right() - left
	columns := bys > 0 && texts > 0 && bys+s.pt(18)+texts <= width
	for i, it := range items {
		r := geom.Rect{X: box.X, Y: top + pitch*geom.Pt(i), W: box.W, H: pitch}
		if i > 0 {
			s.across(r.X, r.Right(), r.Y, s.set.Theme.Space.Hairline, s.pal.Line)
		}
		name := column{x: names}
		name.add(s.para(label, it.Head, heads), 0)
		first, second := column{x: left}, column{x: left}
		first.add(s.para(label, it.By, width), 0)
		if columns {
			second.x += bys + s.pt(18)
			second.add(s.para(note, it.Text, box.Right()-second.x), 0)
		} else {
			first.add(s.para(note, it.Text, width), s.pt(5))
		}
		line := s.level(r, s.pt(7), name, first, second)
		s.disc(geom.Point{X: box.X + dot, Y: line}, dot, colors[i])
	}
}

// column is a stack that stands beside others, its left edge at x.
type column struct {
	stack
	x geom.Pt
}

// level places columns beside each other, their first lines on one baseline,
// and gives the middle of that line's capitals. From the top of the capitals
// down to the last baseline the columns stand in the middle of the box's
// height; they need pad above and below them.
func (s *sheet) level(box geom.Rect, pad geom.Pt, columns ...column) geom.Pt {
	var rise, depth geom.Pt // above and below the first baseline
	for _, c := range columns {
		if len(c.parts) == 0 {
			continue
		}
		first, last := c.parts[0].p, c.parts[len(c.parts)-1].p
		under := last.Height - last.Ascent - geom.Pt(last.Lines()-1)*last.Leading // the last baseline
		rise = max(rise, first.Cap)
		depth = max(depth, c.height-under-first.Ascent)
		s.need(c.height + 2*pad - box.H)
	}
	base := box.Y + (box.H-depth+rise)/2
	for _, c := range columns {
		if len(c.parts) > 0 {
			s.putStack(c.stack, geom.Rect{X: c.x, Y: base - c.parts[0].p.Ascent, H: c.height}, 0)
		}
	}
	return base - rise/2
}
