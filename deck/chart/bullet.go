package chart

import (
	"math/big"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of bullets, in points of the 960×540 page.
const (
	bulletBar  = 0.32 // of a row
	bulletBand = 0.62
	bulletTick = 0.5
	bulletMost = 84.0 // a row's height
	doneGap    = 14.0 // between the columns at the right

	bulletLeast = 0.42 // of the box's width, for the bars
)

// drawBullet draws a bar for each value against its target: bands are grounds
// of its row, the target a line across it; number and completion stand in
// columns at the right.
func drawBullet(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	s.shrink(func(step int) (geom.Pt, func()) { return b.bullets(s, box, step) })
}

// bullets lays out bullets at a step of the ladders: where the columns at the
// right would take the room of the bars, the completion stands under the number.
func (b barset) bullets(s *sheet, box geom.Rect, step int) (over geom.Pt, draw func()) {
	numbers := b.numbersOf(s, 0, step)
	done := make([]words, len(numbers))
	numW, numH, doneW, doneH := geom.Pt(0), geom.Pt(0), geom.Pt(0), geom.Pt(0)
	for i, n := range numbers {
		done[i] = b.completion(s, i, step)
		numW, numH = max(numW, n.width), max(numH, n.height())
		doneW, doneH = max(doneW, done[i].width()), max(doneH, done[i].height())
	}
	a := rowsAsk{least: numH + s.pt(8), most: s.pt(bulletMost), after: numW + doneW + 2*s.pt(doneGap), grounds: true}
	f, over := b.rows(s, box, step, a)
	under := false
	if f.length < box.W*bulletLeast {
		a.least, a.after = numH+doneH+s.pt(10), max(numW, doneW)+s.pt(doneGap)
		if g, o := b.rows(s, box, step, a); o <= max(over, 0.01) {
			f, over, under = g, o, true
		}
	}
	return over, func() {
		thick := min(f.row*bulletBand, s.pt(barMost))
		for i := range b.chart.Labels {
			mid := f.cats.middle(i)
			b.drawRanges(s, f.plane, mid-thick/2, mid+thick/2)
		}
		f.drawAxes(s)
		f.drawRules(s)
		for i, n := range numbers {
			mid, right := f.cats.middle(i), box.Right()
			f.drawName(s, i)
			b.bullet(s, f.plane, i, mid, thick)
			if under {
				s.numberAbove(n, done[i], right, mid)
				continue
			}
			s.number(n, right-doneW-s.pt(doneGap)-n.width, n.baselineMid(mid))
			if w := done[i]; !w.empty() {
				s.putOn(w, right-w.width(), mid+w.p.Cap/2)
			}
		}
	}
}

// bullet draws the bar of a label and the line of its target on grounds of
// that thickness.
func (b barset) bullet(s *sheet, p plane, label int, mid, thick geom.Pt) {
	bar, tick := thick*bulletBar/bulletBand, thick*bulletTick/bulletBand
	b.draw(s, p, label, mid-bar/2, mid+bar/2)
	if t, ok := b.target(0, label); ok {
		s.drawTarget(p, t, mid-tick/2, mid+tick/2)
	}
}

// numbersOf sets the numbers of a series in the size of marks.
func (b barset) numbersOf(s *sheet, series, step int) []numeral {
	out := make([]numeral, len(b.chart.Labels))
	for i, v := range b.chart.Series[series].Values {
		if v.Missing {
			out[i] = s.missing(step)
			continue
		}
		out[i] = s.numeral(markGrade, b.figure(figureOf(v.Q, v.Pos)), b.valueTint(s, i), step)
	}
	return out
}

// completion says how much of its target a value is: 完成 92%; nothing where
// there is no target above zero.
func (b barset) completion(s *sheet, label, step int) words {
	v := b.chart.Series[0].Values[label]
	if v.Missing || !v.HasTarget || v.Target.Value <= 0 {
		return words{}
	}
	look := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Floor: step}
	if v.Q.Value >= v.Target.Value {
		look.Color, look.Bold = s.pal.Ink, true
	}
	return s.words(look, says(s.say(name{"完成 ", ""})+s.ratio(v.Q, v.Target)+s.say(name{"", " done"}), v.Pos), 0)
}

// ratio is a value in percent of another, to one place. What falls short does
// not round up to 100 %.
func (s *sheet) ratio(part, whole quantity.Quantity) string {
	x := new(big.Rat).Quo(part.Rat(), whole.Rat())
	x.Mul(x, big.NewRat(100, 1))
	text := withSign(x, 1)
	if text == "+100" && x.Cmp(big.NewRat(100, 1)) < 0 {
		text = "+99.9"
	}
	if text[0] == '+' {
		text = text[1:]
	}
	if part.Bound != quantity.Exact || whole.Bound != quantity.Exact {
		return s.say(name{"约", "≈"}) + text + "%"
	}
	return text + "%"
}
