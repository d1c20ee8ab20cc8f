package chart

import (
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// sampleBar is the length of a sample bar, without what lies beyond its value.
const sampleBar = 26.0

// foot is the small lines under the marks: what their ends mean, and which
// numbers are derived.
type foot struct {
	keys   []footKey
	lines  []words
	width  geom.Pt
	height geom.Pt
}

// footKey is a sample of a mark with its meaning.
type footKey struct {
	words words
	width geom.Pt                        // of the sample
	draw  func(s *sheet, x, mid geom.Pt) // the sample from its left end, centred on mid
}

// endNames say what the ends of marks mean.
var endNames = []struct {
	bound quantity.Bound
	name  name
}{
	{quantity.AtLeast, name{"实际多于所示", "more than shown"}},
	{quantity.About, name{"约数", "approximate"}},
	{quantity.AtMost, name{"实际不超过所示", "at most as shown"}},
}

// foot makes the lines under a chart of that width.
func (s *sheet) foot(c *outline.Chart, m mark, width geom.Pt) foot {
	var f foot
	look := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Floor: s.set.Theme.Steps()}
	key := func(n name, width geom.Pt, draw func(s *sheet, x, mid geom.Pt)) {
		f.keys = append(f.keys, footKey{s.words(look, plain(s.say(n)), 0), width, draw})
	}
	has := bounds(c)
	for _, e := range endNames {
		switch {
		case !has[e.bound] || c.Stack == outline.PiledTo100:
		case m.ends:
			key(e.name, s.sampleWidth(e.bound), func(s *sheet, x, mid geom.Pt) { s.sample(e.bound, x, mid) })
		case m.dots:
			key(e.name, s.dotWidth(e.bound), func(s *sheet, x, mid geom.Pt) { s.sampleDot(e.bound, x, mid) })
		}
	}
	if hasTargets(c) {
		key(name{"目标", "target"}, s.pt(3), (*sheet).sampleTarget)
	}
	if text := s.baseNote(c); text != "" {
		f.lines = append(f.lines, s.words(look, plain(text), width))
	}
	if text := s.cellNote(c); text != "" {
		f.lines = append(f.lines, s.words(look, plain(text), width))
	}
	if text := s.shareNote(c); text != "" {
		f.lines = append(f.lines, s.words(look, plain(text), width))
	}
	if m.note != nil {
		if text := m.note(s, c); text != "" {
			f.lines = append(f.lines, s.words(look, plain(text), width))
		}
	}
	if text := s.derivations(c); text != "" {
		f.lines = append(f.lines, s.words(look, plain(text), width))
	}
	for _, k := range f.keys {
		f.width += k.width + s.pt(6) + k.words.width() + s.pt(22)
		f.height = k.words.height()
	}
	for _, w := range f.lines {
		if f.height > 0 {
			f.height += s.pt(3)
		}
		f.height += w.height()
		f.width = max(f.width, w.width())
	}
	return f
}

// bounds tells which bounds the values of a chart have.
func bounds(c *outline.Chart) map[quantity.Bound]bool {
	has := make(map[quantity.Bound]bool)
	each(c, func(v outline.Value) { has[v.Q.Bound] = true })
	return has
}

// derivations says which values are computed, and how.
func (s *sheet) derivations(c *outline.Chart) string {
	var parts []string
	for _, r := range c.Series {
		for i, v := range r.Values {
			if v.Missing || v.From == "" {
				continue
			}
			text := formula(v.From)
			if len(c.Labels) > 1 {
				text = c.Labels[i].Text.String() + " = " + text
			}
			parts = append(parts, text)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	if s.han {
		return "推算：" + strings.Join(parts, "；")
	}
	return "Derived: " + strings.Join(parts, "; ")
}

// formula writes a formula with the signs of print.
func formula(f string) string {
	return strings.NewReplacer(" / ", " ÷ ", "/", " ÷ ", " * ", " × ", "*", " × ").Replace(strings.TrimSpace(f))
}

// cutFoot takes the room of the foot off the bottom of a box.
func (s *sheet) cutFoot(box geom.Rect, f foot) (strip, rest geom.Rect) {
	return box.CutBottom(f.height + s.pt(12))
}

// drawFoot draws the lines of the foot from the top of a box down.
func (s *sheet) drawFoot(f foot, box geom.Rect) {
	x, y := box.X, box.Y
	for _, k := range f.keys {
		mid := y + k.words.p.Ascent - k.words.p.Cap/2
		k.draw(s, x, mid)
		x += k.width
		s.put(k.words, x+s.pt(6), y)
		x += s.pt(6) + k.words.width() + s.pt(22)
	}
	if len(f.keys) > 0 {
		y += f.keys[0].words.height() + s.pt(3)
	}
	for _, w := range f.lines {
		s.put(w, box.X, y)
		y += w.height() + s.pt(3)
	}
}

// sample draws a short bar with that end.
func (s *sheet) sample(bound quantity.Bound, x, mid geom.Pt) {
	h, w := s.pt(10), s.pt(sampleBar)
	p := plane{}
	k := ink{fill: s.pal.Muted}
	s.ended(p.bar(mid-h/2, mid+h/2, x, x+w, bound, 0.8*s.unit), k)
}

// sampleDot draws a dot that tells that bound.
func (s *sheet) sampleDot(bound quantity.Bound, x, mid geom.Pt) {
	r := s.pt(popRadius - 1.5)
	at := x + r
	if bound == quantity.AtMost {
		at += s.pt(8)
	}
	s.dotEnd(plane{}, mid, at, 1, r, bound, ink{fill: s.pal.Muted})
}

// dotWidth is the width of such a sample.
func (s *sheet) dotWidth(bound quantity.Bound) geom.Pt {
	w := s.pt(2 * (popRadius - 1.5))
	if bound != quantity.About {
		w += s.pt(8)
	}
	return w
}

// sampleTarget draws the line of a target.
func (s *sheet) sampleTarget(x, mid geom.Pt) {
	h := s.pt(5)
	s.stroke(geom.Path{}.Move(x+s.pt(1.5), mid-h).Line(x+s.pt(1.5), mid+h), s.pt(2.4), s.pal.Ink)
}

// hasTargets tells whether a mark has a target of its own.
func hasTargets(c *outline.Chart) bool {
	found := false
	each(c, func(v outline.Value) { found = found || v.HasTarget })
	return found
}

// cellNote names the lines and bands of small charts, which have no room for it.
func (s *sheet) cellNote(c *outline.Chart) string {
	if !c.Multiples {
		return ""
	}
	b := newBarset(s, c)
	var parts []string
	for _, r := range b.rules() {
		parts = append(parts, s.say(name{"线：", "line: "})+r.name)
	}
	for _, r := range b.ranges() {
		parts = append(parts, s.say(name{"带：", "band: "})+r.words(s))
	}
	return strings.Join(parts, s.say(name{"；", "; "}))
}

// words is a band with its name and limits.
func (r interval) words(s *sheet) string {
	return spaced(r.name, minus(r.source.From.Q.Text)+s.say(name{"至", " to "})+minus(r.source.To.Q.Text))
}

// baseNote says where an axis begins that does not begin at zero.
func (s *sheet) baseNote(c *outline.Chart) string {
	if c.Baseline == nil || c.Baseline.Q.Value == 0 {
		return ""
	}
	text := minus(c.Baseline.Q.Text)
	if !hasOwnUnit(*c.Baseline) {
		text = counted(text, c.Unit)
	}
	below := false
	each(c, func(v outline.Value) { below = below || v.Q.Value < c.Baseline.Q.Value })
	if below {
		return s.say(name{"图形从" + text + "起，向上或向下", "Marks start at " + text + ", not at zero"})
	}
	axis := name{"纵轴", "vertical axis"}
	switch c.Type {
	case outline.Bar:
		axis = name{"横轴", "horizontal axis"}
	case outline.Lollipop: // which lies or stands
		axis = name{"数轴", "axis"}
	}
	return s.say(name{axis.zh + "从" + text + "起，不从零起", "The " + axis.en + " starts at " + text + ", not at zero"})
}

// sampleWidth is the width of a sample with its end.
func (s *sheet) sampleWidth(bound quantity.Bound) geom.Pt {
	return s.pt(sampleBar) + s.reach(bound)*0.8
}
