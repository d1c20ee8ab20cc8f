package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// centralPart is the part whose name and number stand in the hole of a donut
// instead of beside it: the one that is highlighted, among percentages. -1 for
// none.
func centralPart(c *outline.Chart, m measure) int {
	only := -1
	for i := range c.Labels {
		if !highlighted(c, i) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	if v := c.Series[0].Values; !m.share || only < 0 || v[only].Missing || v[only].Q.Value <= 0 {
		return -1
	}
	return only
}

// discCentre is what stands in the hole: a number with the word below it.
type discCentre struct {
	number numeral
	under  words
	over   geom.Pt
}

// centre sets what stands in a hole of that radius: the total of counts, or the
// part that stands there.
func (s *sheet) centre(c *outline.Chart, d disc, m measure, central int, radius geom.Pt) discCentre {
	f, under := figure{}, ""
	switch {
	case d.hole == 0:
		return discCentre{}
	case central >= 0:
		f, under = withUnit(c, c.Series[0].Values[central]), c.Labels[central].Text.String()
	case m.share:
		return discCentre{}
	default:
		one := *c
		one.Series = c.Series[:1]
		if f, under = s.total(m, &one), s.say(name{"合计", "Total"}); f.digits == "" {
			return discCentre{}
		}
	}
	wide, high := radius*1.55, radius*0.6
	if d.half() { // the ring closes in above the digits
		wide, high = radius*1.15, radius*0.38
	}
	var out discCentre
	for _, g := range []grade{cardGrade, markGrade} {
		for step := range s.set.Theme.Style(g.digits).Sizes {
			out.number = s.numeral(g, f, tint{s.pal.Primary, s.pal.Primary}, step)
			if out.over = max(0, out.number.width-wide, out.number.top-high); out.over == 0 {
				break
			}
		}
		if out.over == 0 {
			break
		}
	}
	for step := range s.set.Theme.Steps() {
		// The name is read with those around the ring: no smaller than they are.
		look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Bold: central >= 0, Align: typeset.Center, Balance: true, Floor: step}
		out.under = s.words(look, plain(under), radius*1.5)
		if out.height(s) <= radius*1.4 && (out.under.empty() || out.under.p.Over <= 0) {
			break
		}
	}
	return out
}

func (o discCentre) height(s *sheet) geom.Pt { return o.number.top + s.pt(12) + o.under.height() }

// drawCentre writes into the hole of a disc, for half a ring on its foot.
func (s *sheet) drawCentre(o discCentre, d disc, mid geom.Point, radius geom.Pt) {
	if len(o.number.parts) == 0 {
		return
	}
	y := mid.Y - o.height(s)/2
	if d.half() && !o.under.empty() {
		y = mid.Y - o.height(s) + o.under.p.Height - o.under.p.Ascent
	}
	s.number(o.number, mid.X-o.number.width/2, y+o.number.top)
	s.put(o.under, mid.X-radius*0.75, y+o.number.top+s.pt(12))
}

// longTotal is how many digits of a total can be read at a glance.
const longTotal = 9

// total is the sum of all labels' values; no digits where one is missing. One
// of more digits than can be read is rounded, and says so.
func (s *sheet) total(m measure, c *outline.Chart) figure {
	column := outline.Chart{Labels: c.Labels[:1]}
	for _, v := range c.Series[0].Values {
		column.Series = append(column.Series, outline.Series{Values: []outline.Value{v}})
	}
	sum, bound, f, ok := m.sum(&column, 0, s.han)
	if !ok {
		return figure{}
	}
	if len(f.digits) > longTotal {
		if bound == quantity.Exact {
			bound = quantity.About
		}
		m.places = min(m.places, 2)
		return m.figure(sum, bound, f.at, s.han)
	}
	return f
}
