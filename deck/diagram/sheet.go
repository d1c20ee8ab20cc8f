package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// sheet collects what a form draws, the box that it takes up and how far it is
// too big.
type sheet struct {
	set  *typeset.Setter
	pal  theme.Palette
	unit float64
	text theme.Role // of running text

	items []scene.Item
	used  geom.Rect
	over  geom.Pt
	torn  int // short centred texts that go into two lines
}

// grades are the roles of running text, the largest first: a diagram with few
// words sets them as large as lists do.
var grades = [...]theme.Role{theme.Body2, theme.DiagramText}

func newSheet(set *typeset.Setter, text theme.Role) *sheet {
	return &sheet{set: set, pal: set.Theme.Color, unit: set.Theme.Scale, text: text}
}

// pt is a length given for a page of 960×540 pt.
func (s *sheet) pt(v geom.Pt) geom.Pt { return v * s.unit }

// need notes that the content is too big by that much, where it is.
func (s *sheet) need(by geom.Pt) {
	if by > 0.01 {
		s.over = max(s.over, by)
	}
}

// leaves notes what has left the box.
func (s *sheet) leaves(box geom.Rect) {
	if s.used.Empty() {
		return
	}
	s.need(box.X - s.used.X)
	s.need(box.Y - s.used.Y)
	s.need(s.used.Right() - box.Right())
	s.need(s.used.Bottom() - box.Bottom())
}

// fill fills a path.
func (s *sheet) fill(p geom.Path, c color.Color) {
	s.items = append(s.items, &scene.Fill{Path: p, Paint: scene.Paint{Color: c}})
	s.used = s.used.Union(p.Bounds())
}

func (s *sheet) box(r geom.Rect, c color.Color) { s.fill(geom.RectPath(r), c) }

// para sets text in lines at the fit, in one line where the width is 0; nil for
// no text.
func (s *sheet) para(look typeset.Look, t markup.Text, width geom.Pt) *typeset.Paragraph {
	if t.String() == "" {
		return nil
	}
	p := s.set.Set(look, t, width)
	if look.Role == s.text && look.Align == typeset.Center && p.Lines() == 2 {
		s.torn++
	}
	return p
}

// put places a paragraph with the top left corner of its box at x, y.
func (s *sheet) put(p *typeset.Paragraph, x, y geom.Pt) {
	if p == nil {
		return
	}
	s.need(p.Over)
	s.items = append(s.items, p.Draw(geom.Point{X: x, Y: y}, ""))
	s.used = s.used.Union(geom.Rect{X: x, Y: y, W: p.Width, H: p.Height})
}

// putIn places a paragraph in the middle of a box's height, by cap height. The
// paragraph's own alignment holds within the box's width.
func (s *sheet) putIn(p *typeset.Paragraph, box geom.Rect) {
	if p == nil {
		return
	}
	s.need(p.Natural - box.W)
	s.need(p.Height - box.H)
	s.items = append(s.items, p.DrawIn(box, ""))
	s.used = s.used.Union(box.Centered(box.W, p.Height))
}

// putOn places a paragraph's first baseline at x, y.
func (s *sheet) putOn(p *typeset.Paragraph, x, y geom.Pt) {
	if p == nil {
		return
	}
	s.need(p.Over)
	s.items = append(s.items, p.DrawAt(geom.Point{X: x, Y: y}, ""))
	s.used = s.used.Union(geom.Rect{X: x, Y: y - p.Ascent, W: p.Natural, H: p.Height})
}

// stack is paragraphs one below the other.
type stack struct {
	parts  []layer
	height geom.Pt
}

type layer struct {
	p   *typeset.Paragraph
	gap geom.Pt // above it
}

// add puts a paragraph below the others, gap from the last; nil adds nothing.
func (st *stack) add(p *typeset.Paragraph, gap geom.Pt) {
	if p == nil {
		return
	}
	if len(st.parts) == 0 {
		gap = 0
	}
	st.parts = append(st.parts, layer{p, gap})
	st.height += gap + p.Height
}

// putStack places a stack in a box: v is how far down its free height, 0 at
// the top and 0.5 in the middle.
func (s *sheet) putStack(st stack, box geom.Rect, v float64) {
	s.need(st.height - box.H)
	y := box.Y + max(box.H-st.height, 0)*v
	for _, l := range st.parts {
		y += l.gap
		s.put(l.p, box.X, y)
		y += l.p.Height
	}
}

// tallest is the height of the highest of the stacks.
func tallest(all []stack) geom.Pt {
	var h geom.Pt
	for _, st := range all {
		h = max(h, st.height)
	}
	return h
}

// name is how names are set: in serifs on one of the theme's colours.
func (s *sheet) name(c color.Color, a typeset.Align) typeset.Look {
	return typeset.Look{Role: theme.DiagramHead, Color: c, Align: a, Balance: true}
}

// label is how second names are set.
func (s *sheet) label(c color.Color, a typeset.Align) typeset.Look {
	return typeset.Look{Role: theme.DiagramLabel, Color: c, Align: a, Balance: true}
}

// note is how running text is set; strong spans stand out on light grounds.
func (s *sheet) note(c color.Color, a typeset.Align) typeset.Look {
	return typeset.Look{Role: s.text, Color: c, Strong: s.pal.Primary, Align: a, Balance: a == typeset.Center}
}

// display is the larger role for names that have room: it is chosen where each
// of them goes into one line of that width.
func (s *sheet) display(look typeset.Look, names []markup.Text, width geom.Pt) typeset.Look {
	large := look
	large.Role = theme.SlideTitle
	if !s.inOneLine(large, names, width) {
		return s.unbroken(look, names, width)
	}
	return large
}

// unbroken is a look at most two steps smaller, if that spares the names a
// second line.
func (s *sheet) unbroken(look typeset.Look, names []markup.Text, width geom.Pt) typeset.Look {
	for step := range 3 {
		small := look
		small.Floor = step
		if s.inOneLine(small, names, width) {
			return small
		}
	}
	return look
}

// inOneLine tells whether each of the names goes into one line of that width.
func (s *sheet) inOneLine(look typeset.Look, names []markup.Text, width geom.Pt) bool {
	for _, n := range names {
		if p := s.para(look, n, 0); p != nil && (p.Natural > width || p.Lines() > 1) {
			return false
		}
	}
	return true
}
