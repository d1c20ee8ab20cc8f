package chart

import (
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// labelSlices sets the labels of all parts but the one in the hole, with names
// no wider than the column, and tells how far they are too wide.
func (s *sheet) labelSlices(c *outline.Chart, parts []slice, central int, m measure, column geom.Pt, step int, flat bool) (over geom.Pt) {
	for i := range parts {
		p := &parts[i]
		if p.label >= 0 && p.label == central {
			continue
		}
		p.flat = flat
		s.labelSlice(c, p, m, column, step)
		if !p.name.empty() {
			over = max(over, p.name.p.Over, geom.Pt(p.name.p.Lines()-3)*s.pt(16))
		}
	}
	return over
}

// labelsHigh is the height of the labels on the side that has more of them.
func (s *sheet) labelsHigh(parts []slice) geom.Pt {
	left, right := geom.Pt(0), geom.Pt(0)
	for _, p := range parts {
		switch {
		case p.name.empty():
		case p.right:
			right += p.height(s) + s.pt(tagGap)
		default:
			left += p.height(s) + s.pt(tagGap)
		}
	}
	return max(left, right)
}

// labelSlice sets a part's name and number.
func (s *sheet) labelSlice(c *outline.Chart, p *slice, m measure, column geom.Pt, step int) {
	align := typeset.Right
	if p.right {
		align = typeset.Left
	}
	look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Align: align, Balance: true, Floor: step}
	t := tint{s.pal.Ink, s.pal.Muted}
	switch {
	case p.label < 0:
		look.Color, t.digits = s.pal.Muted, s.pal.Muted
	case highlighted(c, p.label):
		look.Bold, t = true, tint{s.pal.Primary, s.pal.Primary}
	}
	text, f := s.partText(c, m, *p)
	p.name, p.number = s.words(look, text, column), s.numeral(markGrade, f, t, step)
	p.labelWidth = max(p.name.width(), p.number.width)
	if p.flat {
		p.name = s.words(look, text, 0)
		p.labelWidth = p.name.width() + s.pt(sliceGap) + p.number.width
	}
	if !p.name.empty() {
		p.labelWidth += p.name.p.Over
	}
}

// partText is a part's name and number.
func (s *sheet) partText(c *outline.Chart, m measure, p slice) (markup.Text, figure) {
	if p.label < 0 {
		return plain(s.say(name{"其余", "Other"})), figure{digits: m.number(p.share*100, m.places), tail: "%"}
	}
	return c.Labels[p.label].Text, withUnit(c, c.Series[0].Values[p.label])
}

// missingSlices names the parts that have no slice: those that are zero and
// those without a value.
func (s *sheet) missingSlices(c *outline.Chart, width geom.Pt, step int) words {
	var zero, missing []string
	for i, v := range c.Series[0].Values {
		label := c.Labels[i].Text.String()
		switch {
		case v.Missing:
			missing = append(missing, label)
		case v.Q.Value <= 0:
			f := withUnit(c, v)
			zero = append(zero, label+" "+f.lead+f.digits+f.tail)
		}
	}
	comma := s.say(name{"、", ", "})
	text := strings.Join(zero, comma)
	if len(missing) > 0 {
		if text != "" {
			text += s.say(name{"；", "; "})
		}
		text += s.say(name{"缺：", "No data: "}) + strings.Join(missing, comma)
	}
	if text == "" {
		return words{}
	}
	return s.words(s.axisLook(step), plain(text), width)
}
