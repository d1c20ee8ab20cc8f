package chart

import (
	"math/big"
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Shape of the arrow of growth, in points of the 960×540 page.
const (
	arrowGap   = 11.0 // from what it passes out to its way
	arrowWidth = 1.4
	arrowHead  = 6.0
)

// operand is one of the two numbers that growth compares.
type operand struct {
	value *big.Rat
	kind  quantity.Kind
	exact bool
}

// change is the figure of what became of a value: in percent of the first, to
// one place; for shares in points. Where the first value is not above zero or
// the sign changes, no percentage says anything: it is the difference. It is
// about where one of the two values is.
func (m measure) change(from, to operand) figure {
	diff := new(big.Rat).Sub(to.value, from.value)
	f := figure{}
	switch {
	case from.kind == quantity.Permille:
		f.digits, f.tail = withSign(diff, 2), m.say(name{"个千分点", " per mille points"})
	case from.kind != quantity.Count:
		f.digits, f.tail = withSign(diff, 2), m.say(name{"个百分点", " points"})
	case from.value.Sign() <= 0 || to.value.Sign() < 0:
		scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(m.exp)), nil))
		f.digits, f.tail = withSign(new(big.Rat).Quo(diff, scale), m.places), m.words()
	default:
		part := new(big.Rat).Quo(diff, from.value)
		f.digits, f.tail = withSign(part.Mul(part, big.NewRat(100, 1)), 1), "%"
	}
	switch {
	case !from.exact || !to.exact:
		f.lead = m.say(name{"约", "≈"})
	case diff.Sign() == 0:
		return figure{digits: m.say(name{"持平", "unchanged"})}
	}
	return f
}

// withSign prints a number with its sign and at most that many places.
func withSign(v *big.Rat, places int) string {
	text := v.FloatString(places)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if rest, negative := strings.CutPrefix(text, "-"); negative {
		if rest == "0" {
			return "0"
		}
		return "−" + rest
	}
	if text == "0" {
		return text
	}
	return "+" + text
}

// compared is what the arrow compares: a value, or the total of a stack.
func (b barset) compared(label int) (operand, bool) {
	o := operand{value: new(big.Rat), exact: true}
	for j, r := range b.chart.Series {
		if j > 0 && !b.stacked {
			break
		}
		v := r.Values[label]
		if v.Missing {
			return o, false
		}
		o.value.Add(o.value, v.Q.Rat())
		o.kind, o.exact = v.Q.Kind, o.exact && v.Q.Bound == quantity.Exact
	}
	return o, len(b.chart.Series) > 0
}

// arrow leads from one mark to another and says what changed. Its places are
// in the turned plane of a scenery.
type arrow struct {
	from, to geom.Point // where it leaves the one mark and reaches the other
	level    geom.Pt    // how far out its way lies
	number   numeral
	box      geom.Rect // of its number
	gap      geom.Pt   // from either end to what stands there
	ends     [2]int    // the labels it leads from and to
}

// growth is the figure of the change that the chart asks for; false where it
// asks for none, or there is nothing to compare.
func (b barset) growth() (figure, bool) {
	g := b.chart.Growth
	if g == nil || max(g.From, g.To) >= len(b.chart.Labels) {
		return figure{}, false
	}
	first, ok1 := b.compared(g.From)
	second, ok2 := b.compared(g.To)
	if !ok1 || !ok2 {
		return figure{}, false
	}
	f := b.measure.change(first, second)
	what := g.Name.String()
	if b.chart.Type == outline.Combo { // whose lines may end near the columns
		what = b.chart.Series[0].Name.String() + what
	}
	f.at, f.lead = g.Pos, strings.TrimSpace(spaced(what, f.lead))
	return f, true
}

// arrow lays out the arrow of growth beyond all that it passes.
func (b barset) arrow(s *sheet, st scenery, taken []geom.Rect, step int) (arrow, bool) {
	f, ok := b.growth()
	if !ok {
		return arrow{}, false
	}
	series := 0
	if b.stacked {
		series = -1
	}
	a := arrow{gap: s.pt(3), number: s.numeral(markGrade, f, tint{s.pal.Ink, s.pal.Ink}, step)}
	var ok1, ok2 bool
	a.from, ok1 = st.tip(b.chart.Growth.From, series)
	a.to, ok2 = st.tip(b.chart.Growth.To, series)
	if !ok1 || !ok2 {
		return arrow{}, false
	}
	a.ends = [2]int{b.chart.Growth.From, b.chart.Growth.To}
	return a.along(s, st, taken), true
}

// along finds the way of an arrow and the place of its number: on its way where
// that is long enough, else beyond it.
func (a arrow) along(s *sheet, st scenery, taken []geom.Rect) arrow {
	w, h := a.number.width+s.pt(12), a.number.height()+s.pt(4)
	if !st.plane.upright {
		w, h = h, w
	}
	c0, c1 := min(a.from.X, a.to.X), max(a.from.X, a.to.X)
	// What stands at either end reaches out under the number, too.
	a.from.Y = max(a.from.Y, st.mount(a.ends[0], a.from.X, taken))
	a.to.Y = max(a.to.Y, st.mount(a.ends[1], a.to.X, taken))
	mid := (c0 + c1) / 2
	x := max(st.from, min(mid-w/2, st.to-w))
	gap := s.pt(arrowGap)
	if w+s.pt(20) <= c1-c0 {
		// The number interrupts the way.
		a.level = max(st.crest(c0, c1, taken)+gap, st.crest(x, x+w, taken)+h/2+s.pt(6))
		a.box = geom.Rect{X: x, Y: a.level - h/2, W: w, H: h}
		return a
	}
	a.level = st.crest(min(c0, x), max(c1, x+w), taken) + gap
	a.box = geom.Rect{X: x, Y: a.level + s.pt(4), W: w, H: h}
	return a
}

// out is how far out an arrow reaches.
func (a arrow) out() geom.Pt { return max(a.level, a.box.Bottom()) }

// way is the line of an arrow, turned, from the one mark to the other.
func (a arrow) way() []geom.Point {
	return []geom.Point{
		{X: a.from.X, Y: a.from.Y + a.gap}, {X: a.from.X, Y: a.level},
		{X: a.to.X, Y: a.level}, {X: a.to.X, Y: a.to.Y + a.gap},
	}
}

func (a arrow) draw(s *sheet, st scenery) {
	page := func(x, y geom.Pt) geom.Point { return st.turnPoint(geom.Point{X: x, Y: y}) }
	head, half := s.pt(arrowHead), s.pt(arrowHead)*0.5
	way := a.way()
	end := way[len(way)-1]
	way[len(way)-1].Y += head * 0.6 // the line ends within the head
	for i := range way {
		way[i] = st.turnPoint(way[i])
	}
	s.stroke(geom.Polyline(way...), s.pt(arrowWidth), s.pal.Ink)
	s.fill(geom.Polygon(page(end.X, end.Y), page(end.X-half, end.Y+head), page(end.X+half, end.Y+head)), s.pal.Ink)
	box := st.turn(a.box)
	s.patch(box)
	s.numberMid(a.number, box.Center().X, box.Center().Y)
}
