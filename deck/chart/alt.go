package chart

import (
	"strings"

	"briefdeck/deck/outline"
)

// altText says in words what a chart shows: its kind and title, its extremes
// and how it changes, then every label with its values as written, the
// highlighted and the derived ones named.
func altText(s *sheet, c *outline.Chart) string {
	var b strings.Builder
	b.WriteString(s.say(marks[c.Type].name))
	if t := c.Title.String(); t != "" {
		b.WriteString(s.say(name{"：", ": "}) + t)
	}
	b.WriteString(s.say(name{"。", ". "}))
	if alt := marks[c.Type].alt; alt != nil {
		b.WriteString(alt(s, c))
	} else {
		b.WriteString(s.gist(c))
		b.WriteString(s.labelsAlt(c))
	}
	if text := s.helpAlt(c); text != "" {
		b.WriteString(s.say(name{"", " "}) + text)
	}
	return b.String()
}

// labelsAlt lists labels with their values.
func (s *sheet) labelsAlt(c *outline.Chart) string {
	var b strings.Builder
	for i, l := range c.Labels {
		if i > 0 {
			b.WriteString(s.say(name{"；", "; "}))
		}
		b.WriteString(l.Text.String())
		if n := l.Note.String(); n != "" {
			b.WriteString(s.say(name{"（", " ("}) + n + s.say(name{"）", ")"}))
		}
		if highlighted(c, i) {
			b.WriteString(s.say(name{"（突出）", " (highlighted)"}))
		}
		for j, r := range c.Series {
			sep := s.say(name{"：", ": "})
			if j > 0 {
				sep = s.say(name{"，", ", "})
			}
			b.WriteString(sep)
			if n := r.Name.String(); n != "" {
				b.WriteString(n + " ")
			}
			b.WriteString(s.valueAlt(c, r.Values[i]))
		}
	}
	b.WriteString(s.say(name{"。", "."}))
	return b.String()
}

// valueAlt is a value in words.
func (s *sheet) valueAlt(c *outline.Chart, v outline.Value) string {
	if v.Missing {
		return s.say(name{"缺数据", "no data"})
	}
	text := minus(v.Q.Text)
	if !hasOwnUnit(v) {
		text += c.Unit
	}
	if v.HasOf {
		text += s.say(name{"（共", " (of "}) + v.Of.Text + s.say(name{"）", ")"})
	}
	if v.HasTarget {
		text += s.say(name{"（目标", " (target "}) + v.Target.Text + s.say(name{"）", ")"})
	}
	if v.From != "" {
		text += s.say(name{"（推算：", " (derived: "}) + formula(v.From) + s.say(name{"）", ")"})
	}
	return text
}
