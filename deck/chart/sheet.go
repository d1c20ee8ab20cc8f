package chart

import (
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// sheet collects what a chart draws, the box that it takes up and how far it
// is too big.
type sheet struct {
	set  *typeset.Setter
	pal  theme.Palette
	unit geom.Pt // a point of the 960×540 page, in points of this page
	han  bool    // the chart speaks Chinese

	items []scene.Item
	used  geom.Rect
	over  geom.Pt
	texts []written
	tints []tinted
	rules []geom.Rect    // lines across the marks, at their values
	lines map[line]words // texts set before: layouts are tried with the same ones

	disc, discMost geom.Pt // the diameter of the disc drawn, and its limit; 0 for none
}

// line is a text of one plain span as it is to be set. Where it comes from is no
// part of it: a character that is missing is told of once on a slide.
type line struct {
	look  typeset.Look
	text  string
	width geom.Pt
}

// tinted is a part of the ground in a colour of its own.
type tinted struct {
	box   geom.Rect
	color color.Color
}

// written is a text with the box that it takes up.
type written struct {
	box  geom.Rect
	text string
}

func newSheet(set *typeset.Setter, c *outline.Chart) *sheet {
	return &sheet{set: set, pal: set.Theme.Color, unit: set.Theme.Scale, han: set.Theme.Chinese || speaksChinese(c), lines: make(map[line]words, 16)}
}

// pt is a length given for a page of 960×540 pt.
func (s *sheet) pt(v geom.Pt) geom.Pt { return v * s.unit }

// say chooses the chart's language.
func (s *sheet) say(n name) string {
	if s.han {
		return n.zh
	}
	return n.en
}

// need notes that the content is too big by that much, where it is.
func (s *sheet) need(by geom.Pt) {
	if by > 0.01 {
		s.over = max(s.over, by)
	}
}

// fill fills a path.
func (s *sheet) fill(p geom.Path, c color.Color) {
	if c.A == 0 || len(p) == 0 {
		return
	}
	s.items = append(s.items, &scene.Fill{Path: p, Paint: scene.Paint{Color: c}})
	s.used = s.used.Union(p.Bounds())
}

// tintGround colours a part of the ground on which marks will stand.
func (s *sheet) tintGround(r geom.Rect, c color.Color) {
	s.fill(geom.RectPath(r), c)
	s.tints = append(s.tints, tinted{r, c})
}

// patch draws the ground anew, over the lines that cross it.
func (s *sheet) patch(r geom.Rect) {
	paint := func(r geom.Rect, c color.Color) {
		s.items = append(s.items, &scene.Fill{Path: geom.RectPath(r), Paint: scene.Paint{Color: c}})
	}
	covered := false
	for _, t := range s.tints {
		covered = covered || t.box.Contains(r)
	}
	if !covered {
		paint(r, s.pal.Paper)
	}
	for _, t := range s.tints {
		if both := t.box.Common(r); !both.Empty() {
			paint(both, t.color)
		}
	}
}

// stroke draws a line along a path. Half of its width may lie outside of what
// counts as used: hairlines at the edge of a box do not make a chart too big.
func (s *sheet) stroke(p geom.Path, width geom.Pt, c color.Color, dash ...geom.Pt) {
	if c.A == 0 || len(p) == 0 {
		return
	}
	s.items = append(s.items, &scene.Stroke{Path: p, Width: width, Color: c, Dash: dash})
	// A straight line has a box without an area, which a union leaves out: the
	// foot would stand on the axis.
	box := p.Bounds()
	box.W, box.H = max(box.W, hair), max(box.H, hair)
	s.used = s.used.Union(box)
}

// hair is the least side of the box of what is drawn, in points.
const hair = 1e-6

// clipped draws within a path.
func (s *sheet) clipped(clip geom.Path, draw func()) {
	outer, used := s.items, s.used
	s.items = nil
	draw()
	inner := s.items
	s.items, s.used = append(outer, &scene.Group{Placed: &scene.Placed{Clip: clip}, Items: inner}), used.Union(clip.Bounds())
}

// words is text set in lines; the zero words is no text.
type words struct {
	p     *typeset.Paragraph
	align typeset.Align
	text  string
}

func (w words) empty() bool { return w.p == nil }

func (w words) width() geom.Pt {
	if w.p == nil {
		return 0
	}
	return w.p.Natural
}

func (w words) height() geom.Pt {
	if w.p == nil {
		return 0
	}
	return w.p.Height
}

// words sets text at the fit; nothing for no text.
func (s *sheet) words(look typeset.Look, t markup.Text, width geom.Pt) words {
	if len(t) == 1 && !t[0].Strong && t[0].Link == "" && t[0].Figure == "" {
		if t[0].Text == "" {
			return words{}
		}
		key := line{look, t[0].Text, width}
		w, ok := s.lines[key]
		if !ok {
			w = words{p: s.set.Set(look, t, width), align: look.Align, text: t[0].Text}
			s.lines[key] = w
		}
		return w
	}
	text := t.String()
	if text == "" {
		return words{}
	}
	return words{p: s.set.Set(look, t, width), align: look.Align, text: text}
}

// put places words with the top left corner of their column at x, y.
func (s *sheet) put(w words, x, y geom.Pt) {
	if w.p == nil {
		return
	}
	s.items = append(s.items, w.p.Draw(geom.Point{X: x, Y: y}, ""))
	s.note(w, geom.Rect{X: x, Y: y, W: w.p.Width, H: w.p.Height})
}

// putIn places words in a box: centred by cap height, aligned in its width.
func (s *sheet) putIn(w words, box geom.Rect) {
	if w.p == nil {
		return
	}
	s.items = append(s.items, w.p.DrawIn(box, ""))
	s.note(w, geom.Rect{X: box.X, Y: box.Center().Y - w.p.Height/2, W: box.W, H: w.p.Height})
}

// putOn places one line of words with its baseline starting at x, y.
func (s *sheet) putOn(w words, x, y geom.Pt) {
	if w.p == nil {
		return
	}
	s.items = append(s.items, w.p.DrawAt(geom.Point{X: x, Y: y}, ""))
	s.note(w, geom.Rect{X: x, Y: y - w.p.Cap, W: w.p.Natural, H: w.p.Cap + descent*w.p.Size})
}

// descent is how far glyphs reach below the baseline, in ems: the foot of the
// em box of Han characters.
const descent = 0.12

// note records the box of placed words: their column, cut to their lines.
func (s *sheet) note(w words, column geom.Rect) {
	box := column
	box.W = w.p.Natural
	switch w.align {
	case typeset.Center:
		box.X += (column.W - box.W) / 2
	case typeset.Right:
		box.X += column.W - box.W
	}
	s.texts = append(s.texts, written{box, w.text})
	s.used = s.used.Union(box)
}

// says is text that stands at a place of the outline.
func says(text string, at diag.Pos) markup.Text {
	if text == "" {
		return nil
	}
	return markup.Text{{Text: text, At: func(int) diag.Pos { return at }}}
}

// speaksChinese tells whether any text of the chart has Han characters.
func speaksChinese(c *outline.Chart) bool {
	if diag.HasHan(c.Title.String()) || diag.HasHan(c.Unit) {
		return true
	}
	for _, l := range c.Labels {
		if diag.HasHan(l.Text.String()) {
			return true
		}
	}
	for _, k := range c.Tasks {
		if diag.HasHan(k.Name.String()) || diag.HasHan(k.When.String()) {
			return true
		}
	}
	for _, r := range c.Series {
		if diag.HasHan(r.Name.String()) {
			return true
		}
		for _, v := range r.Values {
			if diag.HasHan(v.Q.Text) {
				return true
			}
		}
	}
	return false
}
