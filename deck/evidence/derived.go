package evidence

import (
	"context"
	"math/big"
	"slices"
	"strings"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// arithmetic is what a deck computes and shows: what needs no document.
type arithmetic struct {
	figures  map[string]quantity.Quantity
	derived  map[string][]amount                  // values of derived figures, by their fractions
	broken   map[string]bool                      // formulas that do not give their values
	shares   map[*outline.Slide][]quantity.Result // parts of wholes and targets, and growth, as a slide shows them
	charts   map[*outline.Slide][]*outline.Chart
	sums     map[*outline.Chart][]total  // of the series
	shown    map[*outline.Slide][]amount // numbers that stand on a slide as figures or marks
	labels   map[*outline.Slide][]string // of those
	operands map[*outline.Slide][]operand
	left     int // how many pairs of numbers may still be looked at, see mostPaired
}

// mostShown is how many numbers of a slide are what others on it may repeat or
// follow from: those of a table of twenty columns and twenty rows.
const mostShown = 400

func arithmeticOf(ctx context.Context, d *outline.Deck) *arithmetic {
	m := &arithmetic{
		figures: make(map[string]quantity.Quantity), derived: make(map[string][]amount), broken: make(map[string]bool), shares: make(map[*outline.Slide][]quantity.Result), charts: make(map[*outline.Slide][]*outline.Chart),
		left: mostPaired, sums: make(map[*outline.Chart][]total), shown: make(map[*outline.Slide][]amount), labels: make(map[*outline.Slide][]string),
	}
	for _, f := range d.Figures {
		m.figures[f.Name] = f.Value
	}
	var chart *outline.Chart // the last one
	d.Numbers(ctx, func(s outline.Stated) {
		v := s.Value
		if v.From != "" {
			a := amountOf(v.Q)
			m.derived[a.value.RatString()] = append(m.derived[a.value.RatString()], a)
			if r, ok := m.eval(v.From); !ok || !r.Matches(v.Q) {
				m.broken[v.From] = true
			}
		}
		if s.Slide == nil || len(m.shown[s.Slide]) < mostShown {
			m.shown[s.Slide] = append(m.shown[s.Slide], amountOf(v.Q))
			if v.HasOf {
				m.share(s.Slide, v.Q, v.Of)
				m.shown[s.Slide] = append(m.shown[s.Slide], amountOf(v.Of))
			}
			if v.HasTarget {
				m.share(s.Slide, v.Q, v.Target)
				m.shown[s.Slide] = append(m.shown[s.Slide], amountOf(v.Target))
			}
			if len(s.About) > 0 {
				m.labels[s.Slide] = append(m.labels[s.Slide], s.About[0].String())
			}
		}
		if c := s.Chart; c != nil && c != chart {
			chart = c
			m.charts[s.Slide] = append(m.charts[s.Slide], c)
			for _, series := range c.Series {
				if t, ok := totalOf(series); ok {
					m.sums[c] = append(m.sums[c], t)
				}
			}
			if c.Growth != nil {
				m.growth(s.Slide, c)
			}
		}
	})
	return m
}

// share notes part ÷ whole.
func (m *arithmetic) share(on *outline.Slide, part, whole quantity.Quantity) {
	if whole.Rat().Sign() != 0 {
		m.shares[on] = append(m.shares[on], quantity.Result{Value: new(big.Rat).Quo(part.Rat(), whole.Rat()), Share: true})
	}
}

// growth notes the change that the arrow of a chart shows, up or down.
func (m *arithmetic) growth(on *outline.Slide, c *outline.Chart) {
	for _, s := range c.Series {
		g := c.Growth
		if g.From >= len(s.Values) || g.To >= len(s.Values) {
			continue
		}
		if r, ok := change(s.Values[g.From], s.Values[g.To]); ok {
			m.shares[on] = append(m.shares[on], quantity.Result{Value: r.Abs(r), Share: true})
		}
	}
}

// change is how much one value is above another, as a part of the first.
func change(from, to outline.Value) (*big.Rat, bool) {
	a, b := from.Q.Rat(), to.Q.Rat()
	if from.Missing || to.Missing || a.Sign() <= 0 || from.Q.Kind != to.Q.Kind || from.Q.Unit != to.Q.Unit {
		return nil, false
	}
	r := new(big.Rat).Sub(b, a)
	return r.Quo(r, a), true
}

// shows tells whether the claim repeats a number that its slide shows.
func (m *arithmetic) shows(c Claim) bool {
	if c.Clause == "" || c.Slide == nil {
		return false
	}
	a := amountOf(c.Q)
	loose := roundingOf(c, a)
	return slices.ContainsFunc(m.shown[c.Slide], func(s amount) bool {
		return a.sameUnit(s) && a.bound == s.bound && a.equals(s) || loose.says(s)
	})
}

// explains tells whether a number in a text is the deck's own: it repeats a
// derived figure, says a share, growth or sum that its slide shows, or speaks
// of the picture beside it.
func (m *arithmetic) explains(c Claim, a amount) bool {
	if c.Clause == "" {
		return false
	}
	if slices.ContainsFunc(m.derived[a.value.RatString()], func(d amount) bool {
		return a.sameUnit(d) && a.bound == d.bound
	}) {
		return true
	}
	if c.Q.Kind == quantity.Percent && slices.ContainsFunc(m.shares[c.Slide], func(r quantity.Result) bool {
		return rounds(r, c.Q) || loosely(c, a, amount{value: r.In(c.Q), unit: a.unit, kind: a.kind})
	}) {
		return true
	}
	return countsShown(c) || m.worksOut(c, a) || slices.ContainsFunc(m.charts[c.Slide], func(ch *outline.Chart) bool {
		return ofPicture(ch, c, a) || m.sumsUp(ch, c, a)
	})
}

// worked judges a figure that has a formula. That the formula gives the value
// at all is held by package outline; here is whether it was rounded as it says.
func (m *arithmetic) worked(c Claim) Finding {
	f := Finding{Claim: c, Verdict: Derived}
	r, ok := m.eval(c.From)
	if !ok {
		return f // reported with the formula
	}
	switch exact := r.In(c.Q).Cmp(c.Q.Rat()) == 0; {
	case !ofUnit(r, c.Q):
		f.Verdict, f.Other = Rounded, strings.Replace(c.Q.Text, c.Q.Unit, counted(r), 1)
	case !rounds(r, c.Q):
		f.Verdict, f.Other = Rounded, r.Like(c.Q)
	case exact && c.Q.Bound != quantity.Exact:
		f.Verdict, f.Other = Rounded, unqualified(c.Q)
	case !exact && c.Q.Bound == quantity.Exact && c.Q.Kind == quantity.Count:
		f.Verdict, f.Other = Rounded, "约"+c.Q.Text
	}
	return f
}

// eval computes a formula over the declared figures.
func (m *arithmetic) eval(formula string) (quantity.Result, bool) {
	r, fault := quantity.Eval(formula, func(name string) (quantity.Quantity, bool) {
		q, ok := m.figures[name]
		return q, ok
	})
	return r, fault.Fault == quantity.NoFault
}

// unqualified is a number as written, without its qualifiers.
func unqualified(q quantity.Quantity) string {
	tail := q.Tail
	for _, word := range []string{"（含）以上", "及以上", "及以下", "以上", "以下", "以内", "之内", "左右", "上下", "有余", "余", "多", "来", "几", "+", "＋"} {
		tail = strings.Replace(tail, word, "", 1)
	}
	return q.Digits + tail
}

// ofUnit tells whether a number has the unit of a result: 元 where it is 元/户.
func ofUnit(r quantity.Result, q quantity.Quantity) bool {
	unit := counted(r)
	return unit == "" || q.Unit == "" || q.Unit == r.Unit || strings.ContainsRune(r.Unit, '·') ||
		amountOf(quantity.Quantity{Unit: unit}).unit == amountOf(quantity.Quantity{Unit: q.Unit}).unit
}

// counted is what a result counts: 元 of 元/户.
func counted(r quantity.Result) string {
	unit, _, _ := strings.Cut(r.Unit, "/")
	return unit
}

// rounds tells whether a number says a result as far as it is written: 约62.8万
// is 627907.97, 约63万 and 62万余 are, too; 约62.9万 and 50万余 are not. Zeros at
// the end of a number with a bound may be of the rounding: 约60万.
func rounds(r quantity.Result, q quantity.Quantity) bool {
	v, step := r.In(q), q.Step()
	if q.Bound != quantity.Exact {
		step = lastPlace(q.Rat(), step)
	}
	off := new(big.Rat).Sub(v, q.Rat())
	switch q.Bound {
	case quantity.AtLeast:
		return off.Sign() >= 0 && off.Cmp(step) < 0
	case quantity.AtMost:
		return off.Sign() <= 0 && off.Neg(off).Cmp(step) < 0
	}
	return off.Abs(off).Cmp(step.Mul(step, big.NewRat(1, 2))) <= 0
}

// lastPlace is the place of the last digit that is not zero, or step where
// that is higher.
func lastPlace(v, step *big.Rat) *big.Rat {
	if v.Sign() == 0 {
		return step
	}
	ten := big.NewRat(10, 1)
	for {
		up := new(big.Rat).Mul(step, ten)
		if !new(big.Rat).Quo(v, up).IsInt() {
			return step
		}
		step = up
	}
}
