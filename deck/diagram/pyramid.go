package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// designPyramid is a triangle cut into layers, with what they are beside it.
func designPyramid(b *outline.Pyramid, f frame) design {
	d := design{
		words: words{zh: "金字塔（自上而下）", en: "Pyramid (from the top)", parts: saidSteps(nil, b.Items)},
		count: len(b.Items), limit: max(2, int(f.box.H/f.pt(44))),
	}
	items := b.Items[:min(len(b.Items), d.limit)]
	if len(items) == 0 {
		return d
	}
	colors := ramp(f.palette, len(items))
	layers := func(share float64, beside bool) form {
		return func(s *sheet, box geom.Rect) { s.pyramid(items, colors, share, beside, box) }
	}
	switch {
	case !explained(items) && f.wide():
		d.forms = append(d.forms, layers(0.72, false), layers(0.5, true))
	case !explained(items):
		d.forms = append(d.forms, layers(1, false), layers(0.5, true))
	case f.wide():
		d.forms = append(d.forms, layers(0.5, false), layers(0.42, true))
	case len(items) > 5: // names and notes in one line
		d.forms = append(d.forms, layers(0.38, true))
	default:
		d.forms = append(d.forms, layers(0.5, true))
	}
	d.forms = append(d.forms, func(s *sheet, box geom.Rect) {
		s.rail(rail{rows: rowsOf(items, colors, true)}, box)
	})
	return d
}

// pyramid draws the layers in the left part of the box, share of its width,
// and the notes at its right. The names stand in the layers or beside them.
func (s *sheet) pyramid(items []outline.Step, colors []color.Color, share float64, beside bool, box geom.Rect) {
	n := len(items)
	gap := s.pt(5)
	height := min(box.H, geom.Pt(n)*s.pt(118))
	width := min(box.W*share, height*1.6)
	alone := !beside && !explained(items)
	left := box.X
	if alone {
		left += (box.W - width) / 2
	}
	top := box.Y + (box.H-height)/2
	layer := (height - gap*geom.Pt(n-1)) / geom.Pt(n)
	// The apex is cut so that the first layer has room for a name.
	apex := width * 0.06
	if !beside {
		apex = clamp(s.apexWidth(items[0], layer, width, height), width*0.06, width*0.42)
	}
	mid := left + width/2
	halfAt := func(y geom.Pt) geom.Pt { return (apex + (width-apex)*(y-top)/height) / 2 }
	notesLeft := left + width + s.pt(30)
	for i, it := range items {
		y := top + geom.Pt(i)*(layer+gap)
		a, b := halfAt(y), halfAt(y+layer)
		s.block(geom.Polygon(geom.Point{X: mid - a, Y: y}, geom.Point{X: mid + a, Y: y},
			geom.Point{X: mid + b, Y: y + layer}, geom.Point{X: mid - b, Y: y + layer}), colors[i])
		if !beside {
			head := s.para(s.name(s.on(colors[i]), typeset.Center), it.Head, a+b-s.pt(16))
			if head != nil {
				// The line's upper corners are the first to leave a layer.
				s.need(head.Natural/2 - halfAt(y+(layer-head.Height)/2) + s.pt(3))
				s.putIn(head, geom.Rect{X: mid - head.Width/2, Y: y, W: head.Width, H: layer})
			}
		}
		if alone {
			continue
		}
		line := y + layer/2
		s.across(mid+halfAt(line)+s.pt(8), notesLeft-s.pt(8), line, s.set.Theme.Space.Hairline, s.pal.SoftEdge)
		s.layerNote(it, beside, colors[i], geom.Rect{X: notesLeft, Y: y, W: box.Right() - notesLeft, H: layer})
	}
}

// apexWidth is how wide the top layer must begin to bear its name in one line:
// a pyramid that wide and high leaves room for it at the name's upper edge.
func (s *sheet) apexWidth(it outline.Step, layer, width, height geom.Pt) geom.Pt {
	p := s.para(s.name(s.pal.Ink, typeset.Center), it.Head, 0)
	if p == nil {
		return 0
	}
	down := (layer - p.Height) / 2 / height
	return (p.Natural + s.pt(8) - width*down) / (1 - down)
}

// noteLine sets the name of a layer and its note in one line, where the layer is
// too low for two. False where there is no room.
func (s *sheet) noteLine(it outline.Step, c color.Color, r geom.Rect) bool {
	head := s.para(s.name(inked(s.pal, c), typeset.Left), it.Head, 0)
	text := s.para(s.note(s.pal.Ink, typeset.Left), it.Text, 0)
	if head == nil || text == nil || it.By.String() != "" || r.H > s.pt(56) || head.Natural+s.pt(14)+text.Natural > r.W {
		return false
	}
	base := r.Center().Y + head.Cap/2
	s.putOn(head, r.X, base)
	s.putOn(text, r.X+head.Natural+s.pt(14), base)
	return true
}

// layerNote sets what a layer is beside it.
func (s *sheet) layerNote(it outline.Step, beside bool, c color.Color, r geom.Rect) {
	var st stack
	if beside && s.noteLine(it, c, r) {
		return
	}
	if beside {
		st.add(s.para(s.name(inked(s.pal, c), typeset.Left), it.Head, r.W), 0)
	}
	st.add(s.para(s.label(s.pal.Ink, typeset.Left), it.By, r.W), s.pt(4))
	st.add(s.para(s.note(s.pal.Ink, typeset.Left), it.Text, r.W), s.pt(5))
	s.need(st.height + s.pt(8) - r.H)
	if len(st.parts) == 1 {
		s.putIn(st.parts[0].p, r)
		return
	}
	s.putStack(st, r, 0.5)
}
