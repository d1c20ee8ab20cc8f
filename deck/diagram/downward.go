package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// downward draws steps as chevrons that point down, with what they are at
// their right.
func (s *sheet) downward(items []outline.Step, colors []color.Color, box geom.Rect) {
	n := geom.Pt(len(items))
	gap := s.pt(6)
	height := min((box.H-gap*(n-1))/(n+0.25), s.pt(104))
	tip := clamp(height*0.25, s.pt(8), s.pt(22))
	total := height*n + gap*(n-1) + tip
	top := box.Y + (box.H-total)/2
	width := min(box.W, s.pt(400))
	left := box.X + (box.W-width)/2
	noted := explained(items)
	if noted {
		width, left = clamp(box.W*0.3, s.pt(156), s.pt(260)), box.X
	}
	look := s.unbroken(s.name(s.pal.Ink, typeset.Center), headsOf(items), width-s.pt(24))
	if height > s.pt(60) {
		look = s.display(s.name(s.pal.Ink, typeset.Center), headsOf(items), width-s.pt(24))
	}
	notes := geom.Rect{X: left + width + s.pt(24), W: box.Right() - left - width - s.pt(24)}
	for i, it := range items {
		r := geom.Rect{X: left, Y: top + (height+gap)*geom.Pt(i), W: width, H: height}
		s.block(chevronDown(r, tip, i == 0), colors[i])
		look.Color = s.on(colors[i])
		if head := s.para(look, it.Head, width-s.pt(16)); head != nil {
			// Above, the notch is deepest in the middle; below, the tip ends
			// first at the sides.
			free := height - tip*head.Natural/width
			s.need(head.Height + s.pt(4) - free)
			s.putIn(head, geom.Rect{X: r.X + s.pt(8), Y: r.Y + tip, W: width - s.pt(16), H: max(free, head.Height)})
		}
		if !noted {
			continue
		}
		row := geom.Rect{X: notes.X, Y: r.Y + tip*0.75, W: notes.W, H: height}
		var st stack
		st.add(s.para(s.label(s.pal.AccentText, typeset.Left), it.By, row.W), 0)
		st.add(s.para(s.note(s.pal.Ink, typeset.Left), it.Text, row.W), s.pt(4))
		s.need(st.height + s.pt(4) - row.H)
		if len(st.parts) == 1 {
			s.putIn(st.parts[0].p, row)
		} else {
			s.putStack(st, row, 0.5)
		}
		if i > 0 {
			s.across(row.X, row.Right(), row.Y-gap/2-tip/4, s.set.Theme.Space.Hairline, s.pal.Line)
		}
	}
}

// chevronDown is a box whose foot is a tip, under a notch of the same shape
// except for the first.
func chevronDown(r geom.Rect, tip geom.Pt, first bool) geom.Path {
	mid := r.X + r.W/2
	p := geom.Path{}.Move(r.X, r.Y)
	if !first {
		p = p.Line(mid, r.Y+tip)
	}
	return p.Line(r.Right(), r.Y).Line(r.Right(), r.Bottom()).Line(mid, r.Bottom()+tip).Line(r.X, r.Bottom()).Shut()
}
