package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// designSteps is a row of chevrons with a panel of notes below, two rows of
// them, or a numbered list; from the top down, a column of chevrons.
func designSteps(b *outline.Steps, f frame) design {
	limit := railLimit(f)
	if b.Vertical {
		limit = railRows(f)
	}
	items := b.Items[:min(len(b.Items), limit)]
	d := design{
		words: words{zh: "流程", en: "Process", link: "→", parts: saidSteps(nil, b.Items)},
		limit: limit, count: len(b.Items),
	}
	if len(items) == 0 {
		return d
	}
	colors := ramp(f.palette, len(items))
	list := func(columns int, aside bool) form {
		return func(s *sheet, box geom.Rect) {
			s.rail(rail{rows: rowsOf(items, colors, true), columns: columns, aside: aside}, box)
		}
	}
	row := func(lines int) form {
		return func(s *sheet, box geom.Rect) { s.chevrons(items, colors, lines, box) }
	}
	if b.Vertical {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.downward(items, colors, box) })
		if f.wide() {
			d.forms = append(d.forms, list(1, true))
		}
		d.forms = append(d.forms, list(1, false))
		return d
	}
	if len(items) <= 6 {
		d.forms = append(d.forms, row(1))
	}
	if len(items) > 4 && f.wide() {
		d.forms = append(d.forms, row(2))
	}
	switch {
	case f.wide():
		d.forms = append(d.forms, list(1, true))
		if len(items) > 4 {
			d.forms = append(d.forms, list(2, false))
		}
	case len(items) > 5:
		d.forms = append(d.forms, list(1, true))
	}
	d.forms = append(d.forms, list(1, false))
	return d
}

// chevrons draws steps in that many rows.
func (s *sheet) chevrons(items []outline.Step, colors []color.Color, lines int, box geom.Rect) {
	per := (len(items) + lines - 1) / lines
	tip, gap, between := s.pt(26), s.pt(9), s.pt(26)
	width := (box.W - tip - gap*geom.Pt(per-1)) / geom.Pt(per)
	s.need(s.pt(104) - width) // narrower ones look like teeth

	height := (box.H - between*geom.Pt(lines-1)) / geom.Pt(lines)
	look := s.display(s.name(s.pal.Ink, typeset.Center), headsOf(items), width-tip-s.pt(12))
	notes := make([]stack, len(items))
	heads := make([]*typeset.Paragraph, len(items))
	var headHeight geom.Pt
	for i, it := range items {
		look.Color = s.on(colors[i])
		heads[i] = s.para(look, it.Head, width-tip-s.pt(8))
		headHeight = max(headHeight, heightOf(heads[i]))
		notes[i].add(s.para(s.label(s.pal.Ink, typeset.Center), it.By, width-s.pt(20)), 0)
		note := s.para(s.note(s.pal.Muted, typeset.Center), it.Text, width-s.pt(20))
		notes[i].add(note, s.pt(9))
		s.slim(notes[i], width)
		if heads[i] != nil {
			s.need(geom.Pt(heads[i].Lines()-2) * heads[i].Leading)
		}
	}
	content := tallest(notes)
	arrow := clamp(height*0.42, headHeight+s.pt(28), s.pt(150))
	var panel geom.Pt
	if content > 0 {
		panel = min(height-arrow, content+2*s.pt(46))
		if least := content + 2*s.pt(16); panel < least {
			panel = least
			arrow = max(height-panel, headHeight+s.pt(28))
		}
	} else {
		arrow = clamp(height*0.5, headHeight+s.pt(28), s.pt(180))
	}
	total := (arrow+panel)*geom.Pt(lines) + between*geom.Pt(lines-1)
	s.need(total - box.H)
	top := box.Y + max(box.H-total, 0)/2
	for l := range lines {
		from, to := l*per, min((l+1)*per, len(items))
		if from >= to {
			break
		}
		r := geom.Rect{X: box.X, Y: top + geom.Pt(l)*(arrow+panel+between), W: width, H: arrow}
		end := r.X + geom.Pt(to-from)*(width+gap) - gap + tip
		if panel > 0 {
			under := geom.Rect{X: r.X, Y: r.Bottom(), W: end - r.X, H: panel}
			s.card(under, s.pal.Card, s.pal.Line)
		}
		for i := from; i < to; i++ {
			cell := geom.Rect{X: r.X + (tip-gap)/2, Y: r.Bottom(), W: width + gap, H: panel}
			if i == from { // the outer cells reach to the panel's edges
				cell = cell.Trim((gap-tip)/2, 0, 0, 0)
			}
			if i == to-1 {
				cell.W = end - cell.X
			}
			middle := cell.Center().X
			s.block(chevron(r, tip, i == from), colors[i])
			if head := heads[i]; head != nil {
				s.putIn(head, geom.Rect{X: middle - head.Width/2, Y: r.Y, W: head.Width, H: r.H})
			}
			if panel > 0 && i > from {
				s.down(cell.X, cell.Y+s.pt(20), cell.Bottom()-s.pt(20), s.set.Theme.Space.Hairline, s.pal.Line)
			}
			// The first lines of all notes stand on one line.
			s.putStack(notes[i], geom.Rect{X: middle - width/2 + s.pt(10), Y: cell.Y + max(panel-content, 0)/2, W: width - s.pt(20), H: panel}, 0)
			r = r.Move(width+gap, 0)
		}
	}
}

// slim notes that the last text of a stack is too long for a column of that
// width: many short lines read badly.
func (s *sheet) slim(st stack, width geom.Pt) {
	if n := len(st.parts); n > 0 {
		p := st.parts[n-1].p
		s.need(geom.Pt(p.Lines()-s.linesIn(width)) * p.Leading)
	}
}

// linesIn is how many lines of text a column of that width may have.
func (s *sheet) linesIn(width geom.Pt) int {
	switch {
	case width < s.pt(125):
		return 1
	case width < s.pt(165):
		return 2
	}
	return 4
}
