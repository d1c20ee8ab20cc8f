package chart

import (
	"math"
	"strconv"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// measure is what an axis counts in: values of one unit brought to one scale.
type measure struct {
	unit   string  // 元, 名, %; "" for none
	scale  string  // 万, 亿 or ""
	exp    int     // the power of ten of the scale
	whole  bool    // all values are whole numbers
	share  bool    // a percentage: 100 is the whole
	group  bool    // thousands are set off with commas
	most   float64 // the greatest magnitude, in the scale
	places int     // the most decimal places of a value, in the scale
}

// measureOf chooses unit and scale of a chart's values. The scale is that of
// the greatest value: 亿 from 10⁸, 万 from 10⁵ on or where values are written
// in it. Charts in other languages than Chinese have no scale but commas.
func measureOf(c *outline.Chart, chinese bool) measure {
	m := measure{whole: true, unit: c.Unit}
	greatest, scaled := 0.0, false
	each(c, func(v outline.Value) {
		greatest = math.Max(greatest, math.Abs(v.Q.Value))
		scaled = scaled || v.Q.Exp >= 4
		m.share = m.share || v.Q.Kind == quantity.Percent
		if v.Q.Unit != "" {
			m.unit = v.Q.Unit
		}
	})
	switch {
	case !chinese || m.share || hasScale(m.unit):
	case greatest >= 1e8:
		m.scale, m.exp = "亿", 8
	case greatest >= 1e5, greatest >= 1e4 && scaled:
		m.scale, m.exp = "万", 4
	}
	m.group = !chinese
	each(c, func(v outline.Value) {
		x := m.in(v.Q.Value)
		m.most = math.Max(m.most, math.Abs(x))
		m.places = max(m.places, places(x))
		m.whole = m.whole && x == math.Trunc(x)
	})
	return m
}

// each visits the values that are not missing.
func each(c *outline.Chart, visit func(outline.Value)) {
	for _, r := range c.Series {
		for _, v := range r.Values {
			if !v.Missing {
				visit(v)
			}
		}
	}
}

// hasScale tells whether a chart's own unit begins with a scale: 万元.
func hasScale(unit string) bool {
	for _, s := range []string{"万", "亿", "百万", "千万"} {
		if strings.HasPrefix(unit, s) {
			return true
		}
	}
	return false
}

// in is a value in the measure's scale.
func (m measure) in(v float64) float64 {
	if m.exp == 0 {
		return v
	}
	return v / math.Pow10(m.exp)
}

// say chooses the language of the measure.
func (m measure) say(n name) string {
	if m.group {
		return n.en
	}
	return n.zh
}

// words is the scale and unit: 亿元.
func (m measure) words() string { return m.scale + m.unit }

// bounds are the restrictions on the axis for about want ticks.
func (m measure) bounds(want float64) axisBounds {
	b := axisBounds{want: want, whole: m.whole && m.most >= 2}
	if m.share {
		b.limit = 100
	}
	return b
}

// number prints a value of the measure with at most that many places.
func (m measure) number(x float64, places int) string {
	p := math.Pow10(places)
	s := strconv.FormatFloat(math.Round(x*p)/p, 'f', -1, 64)
	if m.group {
		s = grouped(s)
	}
	return s
}

// tick prints a tick of the axis.
func (m measure) tick(x float64) string { return minus(m.number(x, 9)) }

// places counts the decimal places of a number, up to nine.
func places(x float64) int {
	s := strconv.FormatFloat(math.Round(x*1e9)/1e9, 'f', -1, 64)
	if i := strings.IndexByte(s, '.'); i >= 0 {
		return len(s) - i - 1
	}
	return 0
}

// grouped sets commas between the thousands.
func grouped(s string) string {
	whole, fraction, found := strings.Cut(s, ".")
	sign := ""
	if rest, negative := strings.CutPrefix(whole, "-"); negative {
		sign, whole = "-", rest
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if found {
		whole += "." + fraction
	}
	return sign + whole
}

// sum adds the values of a label over all series, as text in the measure. The
// bounds of the parts carry over: a sum with an open part is open, one with
// parts open to both sides or near is about. False where a part is missing.
func (m measure) sum(c *outline.Chart, label int, chinese bool) (total float64, bound quantity.Bound, text figure, ok bool) {
	for _, r := range c.Series {
		v := r.Values[label]
		if v.Missing {
			return total, bound, figure{}, false
		}
		total += m.in(v.Q.Value)
		bound = joined(bound, v.Q.Bound)
	}
	return total, bound, m.figure(total, bound, c.Labels[label].Pos, chinese), true
}

// joined is the bound of a sum of two numbers.
func joined(a, b quantity.Bound) quantity.Bound {
	switch {
	case a == b || b == quantity.Exact:
		return a
	case a == quantity.Exact:
		return b
	}
	return quantity.About
}

// figure is a computed number with its bound in words.
func (m measure) figure(x float64, bound quantity.Bound, at diag.Pos, chinese bool) figure {
	f := figure{digits: m.number(x, m.places), tail: m.words(), at: at}
	switch {
	case bound == quantity.AtLeast && chinese:
		f.tail += "以上"
	case bound == quantity.AtMost && chinese:
		f.tail += "以下"
	case bound == quantity.About && chinese:
		f.lead = "约"
	case bound == quantity.AtLeast:
		f.lead = ">"
	case bound == quantity.AtMost:
		f.lead = "<"
	case bound == quantity.About:
		f.lead = "≈"
	}
	return f
}
