package chart

import (
	"strings"

	"briefdeck/deck/outline"
)

// helpAlt says in words what stands beside the marks: lines and bands, where
// the marks start, remarks and growth; "" for nothing.
func (s *sheet) helpAlt(c *outline.Chart) string {
	if len(c.Lines)+len(c.Bands)+len(c.Notes) == 0 && c.Growth == nil && c.Baseline == nil {
		return ""
	}
	b := newBarset(s, c)
	if c.Type == outline.Combo {
		b = newCombo(s, c).columns // they are what is compared
	}
	var parts []string
	add := func(n name, text string) {
		if text != "" {
			parts = append(parts, s.say(n)+s.say(name{"：", ": "})+text)
		}
	}
	for _, r := range b.rules() {
		add(name{"参考线", "line"}, r.name)
	}
	for _, r := range b.ranges() {
		add(name{"区间", "band"}, r.words(s))
	}
	if text := s.baseNote(c); text != "" {
		parts = append(parts, text)
	}
	for _, n := range c.Notes {
		add(name{"标注", "remark"}, spaced(c.Labels[n.Label].Text.String(), n.Text.String()))
	}
	if g := c.Growth; g != nil {
		if f, ok := b.growth(); ok {
			between := c.Labels[g.From].Text.String() + s.say(name{"至", " to "}) + c.Labels[g.To].Text.String()
			add(name{"变化", "change"}, spaced(between, f.lead+f.digits+f.tail))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, s.say(name{"；", "; "})) + s.say(name{"。", "."})
}
