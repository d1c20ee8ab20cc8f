package chart

import (
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// grade is how big a numeral is: the role of its digits and that of the small
// words beside them.
type grade struct{ digits, unit theme.Role }

var (
	heroGrade = grade{theme.HeroNumber, theme.HeroUnit}
	cardGrade = grade{theme.CardNumber, theme.CardUnit}
	markGrade = grade{theme.ChartValue, theme.ChartAxis}
)

// numeral is a quantity as written: digits big, the words around them small,
// all on one baseline or the words after the digits on a line of their own.
type numeral struct {
	parts  []part
	width  geom.Pt
	top    geom.Pt // from the first baseline up to the top of the digits
	bottom geom.Pt // from the first baseline down to the foot of the last line
	size   geom.Pt // of the digits
}

// part is words of a numeral, shifted from its left end and baseline.
type part struct {
	words  words
	dx, dy geom.Pt
}

func (n numeral) height() geom.Pt { return n.top + n.bottom }

// tint is the colours of a numeral.
type tint struct{ digits, unit color.Color }

// figure is a quantity cut into what is set big and small.
type figure struct {
	lead, digits, tail string
	at                 diag.Pos
}

// figureOf cuts a quantity as it was written.
func figureOf(q quantity.Quantity, at diag.Pos) figure {
	if q.Digits == "" {
		return figure{digits: q.Text, at: at}
	}
	return figure{q.Lead, q.Digits, q.Tail, at}
}

// withUnit is the figure of a value that stands without an axis: the chart's
// unit follows where the value was written without one.
func withUnit(c *outline.Chart, v outline.Value) figure {
	f := figureOf(v.Q, v.Pos)
	if !hasOwnUnit(v) {
		f.tail += c.Unit
	}
	return f
}

// hasOwnUnit tells whether a value was written with its unit.
func hasOwnUnit(v outline.Value) bool {
	return v.Q.Unit != "" && (strings.Contains(v.Q.Tail, v.Q.Unit) || strings.Contains(v.Q.Tail, "成"))
}

// split divides the words after the digits into the unit and the qualifier
// that follows it: % and 以上.
func (f figure) split(q quantity.Quantity) (unit, qualifier string) {
	if q.Unit != "" {
		if rest, ok := strings.CutPrefix(f.tail, q.Unit); ok {
			return q.Unit, strings.TrimSpace(rest)
		}
	}
	return f.tail, ""
}

// numeral sets a figure at a step of its roles' ladders.
func (s *sheet) numeral(g grade, f figure, c tint, step int) numeral {
	return s.setNumeral(g, f, c, step, false)
}

// minus is a number with a minus sign instead of the hyphen that it was written with.
func minus(digits string) string {
	if rest, ok := strings.CutPrefix(digits, "-"); ok {
		return "−" + rest
	}
	return digits
}

// tallNumeral sets the words after the digits under them, centred.
func (s *sheet) tallNumeral(g grade, f figure, c tint, step int) numeral {
	return s.setNumeral(g, f, c, step, true)
}

func (s *sheet) setNumeral(g grade, f figure, c tint, step int, tall bool) numeral {
	big := typeset.Look{Role: g.digits, Color: c.digits, Floor: step}
	small := typeset.Look{Role: g.unit, Color: c.unit, Floor: step}
	sign := small
	if g != markGrade && (strings.HasPrefix(f.tail, "%") || strings.HasPrefix(f.tail, "‰")) {
		// The sign belongs to big digits as they are: in their face and colour.
		sign = typeset.Look{Role: theme.ChartValue, Color: c.digits}
	}
	one := func(l typeset.Look, t string) words { return s.words(l, says(t, f.at), 0) }
	lead, digits, tail := one(small, f.lead), one(big, minus(f.digits)), one(sign, f.tail)

	var n numeral
	add := func(w words, gap geom.Pt) {
		if w.empty() {
			return
		}
		if n.width > 0 {
			n.width += gap
		}
		n.parts = append(n.parts, part{words: w, dx: n.width})
		n.width += w.width()
		n.bottom = max(n.bottom, descent*w.p.Size)
	}
	add(lead, 0)
	gap := unitGap(f, digits, lead, tail)
	add(digits, gap)
	if !digits.empty() {
		n.top, n.size = digits.p.Cap, digits.p.Size
	}
	switch {
	case tail.empty():
	case tall:
		over := (tail.width() - n.width) / 2
		if over > 0 {
			for i := range n.parts {
				n.parts[i].dx += over
			}
			n.width = tail.width()
		}
		dy := tail.p.Cap + 0.45*tail.p.Size
		n.parts = append(n.parts, part{words: tail, dx: (n.width - tail.width()) / 2, dy: dy})
		n.bottom = dy + descent*tail.p.Size
	default:
		add(tail, gap)
	}
	return n
}

// unitGap is the space between digits and the words beside them: an eighth of
// the words' em next to Han, a hair before %.
func unitGap(f figure, digits, lead, tail words) geom.Pt {
	for _, w := range []words{tail, lead} {
		if !w.empty() {
			if diag.HasHan(f.tail + f.lead) {
				return 0.16 * w.p.Size
			}
			return 0.06 * w.p.Size
		}
	}
	return 0
}

// number places a numeral with the left end of its baseline at x, y.
func (s *sheet) number(n numeral, x, y geom.Pt) {
	for _, p := range n.parts {
		s.putOn(p.words, x+p.dx, y+p.dy)
	}
}

// clearNumber places a numeral on a patch of its ground, so that no gridline
// runs through it; the patch is so much wider on either side.
func (s *sheet) clearNumber(n numeral, x, y, side geom.Pt) {
	s.patch(geom.Rect{X: x - side, Y: y - n.top - s.pt(3), W: n.width + 2*side, H: n.height() + s.pt(4)})
	s.number(n, x, y)
}

// numberMid places a numeral centred on x, and y the middle of its height.
func (s *sheet) numberMid(n numeral, x, y geom.Pt) {
	s.number(n, x-n.width/2, n.baselineMid(y))
}

// baselineMid is the baseline of a numeral whose digits are centred on y.
func (n numeral) baselineMid(y geom.Pt) geom.Pt {
	for _, p := range n.parts {
		if p.dy > 0 {
			return y - n.height()/2 + n.top
		}
	}
	return y + n.top/2
}

// fitNumeral sets a figure as big as goes into the width and height: down the
// ladders of the grades in their order.
func (s *sheet) fitNumeral(f figure, c tint, w, h geom.Pt, grades ...grade) numeral {
	return s.fitNumerals([]figure{f}, []tint{c}, w, h, grades...)[0]
}

// numeralIn sets a figure in the biggest size that a width holds, from a step
// of the ladders of the grades on; where none does, in the smallest.
func (s *sheet) numeralIn(w geom.Pt, f figure, c tint, step int, grades ...grade) numeral {
	var n numeral
	for _, g := range grades {
		for i := step; i < max(step+1, len(s.set.Theme.Style(g.digits).Sizes)); i++ {
			if n = s.numeral(g, f, c, i); n.width <= w {
				return n
			}
		}
	}
	return n
}

// fitNumerals sets figures in one size, the biggest in which all go into the
// width and height.
func (s *sheet) fitNumerals(f []figure, c []tint, w, h geom.Pt, grades ...grade) []numeral {
	out := make([]numeral, len(f))
	over := geom.Pt(0)
	for _, g := range grades {
		for step := range len(s.set.Theme.Style(g.digits).Sizes) {
			over = 0
			for i := range f {
				out[i] = s.numeral(g, f[i], c[i], step)
				over = max(over, out[i].width-w, out[i].top-h)
			}
			if over <= 0 {
				return out
			}
		}
	}
	s.need(over)
	return out
}

// plain is text of the program's own.
func plain(text string) markup.Text { return markup.Plain(text) }
