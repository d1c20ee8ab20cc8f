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

// footKey is a sample of a mark's end with its meaning.
type footKey struct {
	bound quantity.Bound
	words words
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
	if m.ends {
		has := bounds(c)
		for _, e := range endNames {
			if has[e.bound] {
				f.keys = append(f.keys, footKey{e.bound, s.words(look, plain(s.say(e.name)), 0)})
			}
		}
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
		f.width += s.sampleWidth(k.bound) + s.pt(6) + k.words.width() + s.pt(22)
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
		x = s.sample(k.bound, x, mid)
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

// sample draws a short bar with that end and gives its right side.
func (s *sheet) sample(bound quantity.Bound, x, mid geom.Pt) geom.Pt {
	h, w := s.pt(10), s.pt(sampleBar)
	p := plane{}
	k := ink{fill: s.pal.Muted}
	s.ended(p.bar(mid-h/2, mid+h/2, x, x+w, bound, 0.8*s.unit), k)
	return x + s.sampleWidth(bound)
}

// sampleWidth is the width of a sample with its end.
func (s *sheet) sampleWidth(bound quantity.Bound) geom.Pt {
	return s.pt(sampleBar) + s.reach(bound)*0.8
}
