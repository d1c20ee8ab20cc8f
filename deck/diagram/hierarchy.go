package diagram

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// designHierarchy is a tree from the top down, or from left to right where it
// is too wide for that.
func designHierarchy(b *outline.Hierarchy, f frame) design {
	d := design{words: words{zh: "层级", en: "Hierarchy", parts: saidUnit(b.Root)}}
	t := treeOf(b.Root)
	d.count, d.limit = t.leaves, max(2, int((f.box.H+f.pt(6))/f.pt(30)))
	if d.count > d.limit {
		t = treeOf(pruned(b.Root, d.limit))
	}
	topDown := func(s *sheet, box geom.Rect) { s.treeDown(t, box) }
	flat := func(inline bool) form {
		return func(s *sheet, box geom.Rect) { s.treeAcross(t, inline, box) }
	}
	if t.leaves <= 8 {
		d.forms = append(d.forms, topDown)
	}
	d.forms = append(d.forms, flat(false), flat(true))
	return d
}

// saidUnit says a tree: each unit, then the units below it.
func saidUnit(u outline.Unit) []string {
	name := said(u.Head.String(), u.Text.String())
	out := []string{name}
	if len(u.Children) == 0 {
		return out
	}
	for i, c := range u.Children {
		if i == 0 {
			out[0] += "→"
		} else {
			out[0] += "、"
		}
		out[0] += c.Head.String()
	}
	for _, c := range u.Children {
		if len(c.Children) > 0 || c.Text.String() != "" {
			out = append(out, saidUnit(c)...)
		}
	}
	return out
}

// unitText sets a unit's texts for a box of its depth.
func (s *sheet) unitText(t *tree, width geom.Pt, a typeset.Align) stack {
	var st stack
	name, note := s.pal.Ink, s.pal.Muted
	if t.depth == 0 {
		name = s.on(s.pal.Primary)
		note = name
	}
	look := s.name(name, a)
	if t.depth > 1 {
		look = s.label(name, a)
	}
	st.add(s.para(look, t.unit.Head, width), 0)
	text := s.note(note, a)
	if t.depth == 0 {
		text.Strong = note
	}
	st.add(s.para(text, t.unit.Text, width), s.pt(13))
	return st
}

// unitBox draws the box of a unit: the root solid, its children framed, those
// below plain.
func (s *sheet) unitBox(t *tree, r geom.Rect) {
	switch t.depth {
	case 0:
		s.blockBox(r, s.pal.Primary)
	case 1:
		s.box(r, s.pal.Tint)
		s.frame(r, s.pt(1.25), s.pal.Primary)
	default:
		s.card(r, s.pal.Card, s.pal.Soft)
	}
}

// treeDown draws the tree in levels from the top down.
func (s *sheet) treeDown(t *tree, box geom.Rect) {
	slotGap := clamp(box.W*0.04, s.pt(10), s.pt(34))
	if t.leaves > 4 {
		slotGap = s.pt(14)
	}
	slot := (box.W + slotGap) / geom.Pt(t.leaves)
	widths := make([]geom.Pt, t.levels)
	for i := range widths {
		widths[i] = s.pt(300)
	}
	t.each(func(u *tree) {
		widths[u.depth] = min(widths[u.depth], slot*geom.Pt(u.leaves)-slotGap)
	})
	s.need(s.pt(92) - widths[t.levels-1])
	texts := make(map[*tree]stack)
	heights, tallest := make([]geom.Pt, t.levels), make([]geom.Pt, t.levels)
	least := s.pt(9)
	t.each(func(u *tree) {
		st := s.unitText(u, widths[u.depth]-2*s.pt(8), typeset.Center)
		texts[u] = st
		tallest[u.depth] = max(tallest[u.depth], st.height)
		heights[u.depth] = tallest[u.depth] + 2*least
		if len(st.parts) > 0 { // three lines of a name want another form
			s.need(geom.Pt(st.parts[0].p.Lines()-2) * st.parts[0].p.Size)
		}
	})
	tops, gap := s.levelTops(heights, box)
	mid := t.spans()
	place := func(u *tree) geom.Rect {
		x := box.X + (slot*geom.Pt(mid[u]) - slotGap/2) - widths[u.depth]/2
		return geom.Rect{X: x, Y: tops[u.depth], W: widths[u.depth], H: heights[u.depth]}
	}
	w := s.pt(1.75)
	t.each(func(u *tree) {
		if len(u.children) == 0 {
			return
		}
		from := place(u)
		x, bar := from.Center().X, from.Bottom()+gap/2
		first, last := place(u.children[0]).Center().X, place(u.children[len(u.children)-1]).Center().X
		s.down(x, from.Bottom(), bar, w, s.pal.Accent)
		if last > first {
			s.across(first-w/2, last+w/2, bar, w, s.pal.Accent)
		}
		for _, c := range u.children {
			s.down(place(c).Center().X, bar, place(c).Y, w, s.pal.Accent)
		}
	})
	t.each(func(u *tree) {
		r := place(u)
		s.unitBox(u, r)
		s.putStack(texts[u], r.Inset(s.pt(8), (r.H-tallest[u.depth])/2), 0)
	})
}

// levelTops shares the box's height among levels, raising their heights, and
// gives their tops and the gap between them.
func (s *sheet) levelTops(heights []geom.Pt, box geom.Rect) (tops []geom.Pt, gap geom.Pt) {
	n := geom.Pt(len(heights))
	gap = s.pt(24)
	var sum geom.Pt
	for _, h := range heights {
		sum += h
	}
	free := box.H - sum - gap*(n-1)
	s.need(-free)
	free = max(free, 0)
	grow := min(free*0.7/n, s.pt(44))
	if n > 1 {
		gap += min((free-grow*n)/(n-1), s.pt(44))
	}
	y := box.Y + max(box.H-sum-grow*n-gap*(n-1), 0)/2
	tops = make([]geom.Pt, len(heights))
	for i := range heights {
		heights[i] += grow
		tops[i] = y
		y += heights[i] + gap
	}
	return tops, gap
}

// treeAcross draws the tree from left to right, its leaves one below the
// other. Inline, the text of a unit as slim as a leaf stands behind its name.
func (s *sheet) treeAcross(t *tree, inline bool, box geom.Rect) {
	gap := clamp(box.W*0.05, s.pt(22), s.pt(48))
	between := clamp((box.H/geom.Pt(t.leaves))*0.18, s.pt(4), s.pt(16))
	slot := (box.H + between) / geom.Pt(t.leaves)
	pad := s.pt(10)
	widths := s.columnWidths(t, inline, pad, box.W-gap*geom.Pt(t.levels-1))
	lefts := make([]geom.Pt, t.levels)
	x := box.X
	for i, w := range widths {
		lefts[i] = x
		x += w + gap
	}
	mid := t.spans()
	place := func(u *tree) geom.Rect {
		span := slot*geom.Pt(u.leaves) - between
		h := min(span, s.pt(96))
		return geom.Rect{X: lefts[u.depth], Y: box.Y + slot*geom.Pt(mid[u]) - between/2 - h/2, W: widths[u.depth], H: h}
	}
	w := s.pt(1.75)
	t.each(func(u *tree) {
		if len(u.children) == 0 {
			return
		}
		from := place(u)
		y, bar := from.Center().Y, from.Right()+gap/2
		first, last := place(u.children[0]).Center().Y, place(u.children[len(u.children)-1]).Center().Y
		s.across(from.Right(), bar, y, w, s.pal.Accent)
		if last > first {
			s.down(bar, first-w/2, last+w/2, w, s.pal.Accent)
		}
		for _, c := range u.children {
			s.across(bar, place(c).X, place(c).Center().Y, w, s.pal.Accent)
		}
	})
	t.each(func(u *tree) {
		r := place(u)
		in := r.Inset(pad, s.pt(3))
		if inline && u.slim() {
			s.card(r, s.pal.Card, s.pal.Soft)
			s.putLeaf(u, in)
			return
		}
		s.unitBox(u, r)
		s.putStack(s.unitText(u, in.W, typeset.Center), in, 0.5)
	})
}

// putLeaf sets a slim unit's name and text on one line.
func (s *sheet) putLeaf(u *tree, r geom.Rect) {
	head := s.para(s.label(s.pal.Ink, typeset.Left), u.unit.Head, 0)
	if head == nil {
		s.putIn(s.para(s.note(s.pal.Muted, typeset.Left), u.unit.Text, r.W), r)
		return
	}
	name, rest := r.CutLeft(head.Natural)
	if u.unit.Text.String() == "" {
		s.putIn(head, r)
		return
	}
	s.putIn(head, name)
	_, rest = rest.CutLeft(s.pt(14))
	s.putIn(s.para(s.note(s.pal.Muted, typeset.Left), u.unit.Text, rest.W), rest)
}

// columnWidths shares the width among the levels by what their texts ask for.
func (s *sheet) columnWidths(t *tree, inline bool, pad, total geom.Pt) []geom.Pt {
	asks := make([]geom.Pt, t.levels)
	t.each(func(u *tree) {
		st := s.unitText(u, s.pt(4000), typeset.Left)
		var ask geom.Pt
		leaf := inline && u.slim()
		for i, l := range st.parts {
			if leaf && i > 0 {
				ask += s.pt(14) + l.p.Natural
			} else {
				ask = max(ask, l.p.Natural)
			}
		}
		asks[u.depth] = max(asks[u.depth], ask+2*pad+s.pt(2))
	})
	var sum geom.Pt
	for _, a := range asks {
		sum += a
	}
	if sum <= 0 {
		return asks
	}
	// What is over makes the columns wider, the last one most; what is missing is
	// taken from the wide ones, which can break their lines.
	if sum <= total {
		for i := range asks {
			more := (total - sum) / geom.Pt(t.levels-i)
			if i < t.levels-1 {
				more = min(more, max(s.pt(240)-asks[i], 0))
			}
			asks[i] += more
			sum += more
		}
		return asks
	}
	fair := total / geom.Pt(t.levels)
	var wide, narrow geom.Pt
	for _, a := range asks {
		if a > fair {
			wide += a - fair
		} else {
			narrow += fair - a
		}
	}
	for i, a := range asks {
		if a > fair {
			asks[i] = fair + (a-fair)/wide*narrow
		}
	}
	return asks
}
