package evidence

import (
	"context"
	"math/big"
	"slices"
	"strings"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Words of a text that say a number is the difference of two others, or what
// was before a change, their sum, or a part of one.
var (
	ofDifference = []string{"多", "少", "差", "还", "剩", "比", "较", "高", "低", "只", "缺", "增", "减", "降", "升", "提", "未", "上年", "去年", "上届", "上季", "上月", "原", "年初", "上一", "另", "其余", "其他"}
	ofSum        = []string{"共", "合", "总", "加", "一起", "两项", "两笔", "上半年", "下半年"}
	ofRatio      = []string{"占", "率", "增", "减", "降", "提", "升", "完成"}
)

// operand is a number that a slide states.
type operand struct {
	amount
	line int
	head string // of its column; "" for none
}

// operandsOf are the exact numbers that each slide states, in their order:
// those of its texts, and those of the declared figures that it shows.
func operandsOf(ctx context.Context, d *outline.Deck, claims []Claim) map[*outline.Slide][]operand {
	out := make(map[*outline.Slide][]operand)
	add := func(to *outline.Slide, all ...operand) {
		if to != nil && len(out[to]) < mostShown && ctx.Err() == nil {
			out[to] = append(out[to], all[:min(len(all), mostShown)]...)
		}
	}
	declared := make(map[int][]operand) // by line
	for _, c := range claims {
		if c.Part == Operand || c.Day.precise() || c.Q.Bound != quantity.Exact {
			continue
		}
		o := operand{amount: amountOf(c.Q), line: c.Pos.Line, head: c.head}
		if add(c.Slide, o); c.Slide == nil {
			declared[o.line] = append(declared[o.line], o)
		}
	}
	lines := make(map[string]int)
	for _, f := range d.Figures {
		lines[f.Name] = f.Text.Pos().Line
	}
	d.Numbers(ctx, func(s outline.Stated) {
		add(s.Slide, declared[lines[s.Value.Figure]]...)
	})
	d.Statements(ctx, func(s outline.Statement) {
		for _, part := range s.Text {
			if part.Figure != "" {
				add(s.Slide, declared[lines[part.Figure]]...)
			}
		}
	})
	return out
}

// company tells whether another number of the claim's slide stands in the
// sentence of the document.
func (m *arithmetic) company(c Claim, n *sourced) bool {
	if c.Slide == nil {
		return false
	}
	a := amountOf(c.Q)
	for _, x := range m.operands[c.Slide] {
		if m.left -= len(n.company); m.left < 0 {
			return false
		}
		if !x.equals(a) && !x.bare() && slices.ContainsFunc(n.company, func(other amount) bool {
			return x.sameUnit(other) && x.equals(other)
		}) {
			return true
		}
	}
	return false
}

// states tells whether the claim's slide states a number.
func (m *arithmetic) states(c Claim, n amount) bool {
	return c.Slide != nil && slices.ContainsFunc(m.operands[c.Slide], func(x operand) bool {
		return x.sameUnit(n) && x.equals(n)
	})
}

// tells says whether a claim tells a number of its slide with fewer digits.
func (m *arithmetic) tells(c Claim, a amount) bool {
	loose := roundingOf(c, a)
	return slices.ContainsFunc(m.operands[c.Slide], func(x operand) bool { return loose.says(x.amount) })
}

// mostPaired is how many pairs of numbers are combined, or compared, for all
// claims together: those of ten thousand claims that stand with twenty others.
const mostPaired = 4_000_000

// worksOut tells a number in a text that follows from two numbers of its
// slide, and whose words say so: 还剩17.3公里 beside 52.4公里 and 35.1公里. The
// reader of the slide can do the sum; a figure by itself needs a formula.
func (m *arithmetic) worksOut(c Claim, a amount) bool {
	all := m.operands[c.Slide]
	says := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(c.Clause, w) })
	}
	digits, _ := significant(a.value)
	long := len(digits) >= 3
	difference, sum, ratio := says(ofDifference), says(ofSum) || long, says(ofRatio) && (long || a.bound != quantity.Exact)
	part := long && strings.Contains(c.Clause, "占") // of any two numbers of the slide
	for i, x := range all {
		if m.left -= len(all) - i; m.left < 0 {
			return false
		}
		run := x.value
		for j, y := range all[i+1:] {
			if kind, ok := combined(x.amount, y.amount, a); ok {
				if difference && is(c, a, kind, new(big.Rat).Abs(new(big.Rat).Sub(x.value, y.value))) {
					return true
				}
				if (sum || kind == quantity.Percent && len(digits) > 1) && is(c, a, kind, new(big.Rat).Add(x.value, y.value)) {
					return true
				}
			}
			if a.kind == quantity.Percent && x.unit == y.unit && x.kind == y.kind && (ratio && x.line == y.line && shareOf(c, a, x.value, y.value) || part && partOf(c, x.value, y.value)) {
				return true
			}
			if run != nil && x.line == y.line && y.unit == x.unit && y.kind == x.kind {
				if run = new(big.Rat).Add(run, y.value); sum && j > 0 && a.sameUnit(x.amount) && is(c, a, x.kind, run) {
					return true
				}
			} else {
				run = nil
			}
		}
	}
	return sum && m.column(c, a)
}

// column tells the sum of a column of a table.
func (m *arithmetic) column(c Claim, a amount) bool {
	sums, cells := make(map[string]*big.Rat), make(map[string]int)
	for _, x := range m.operands[c.Slide] {
		if x.head != "" && x.head != c.head && a.sameUnit(x.amount) {
			if sums[x.head] == nil {
				sums[x.head] = new(big.Rat)
			}
			cells[x.head]++
			sums[x.head].Add(sums[x.head], x.value)
		}
	}
	for head, sum := range sums {
		if cells[head] > 1 && is(c, a, a.kind, sum) {
			return true
		}
	}
	return false
}

// combined gives the kind of the sum or the difference of two numbers, where
// it may be the third: 38% less 33.6% are 个百分点, and 97.9% less 0.6 of them
// is a percentage.
func combined(x, y, a amount) (quantity.Kind, bool) {
	switch {
	case x.kind == quantity.Percent && y.kind == quantity.Percent:
		return quantity.Points, a.kind == quantity.Points
	case x.kind == quantity.Points && y.kind == quantity.Percent, x.kind == quantity.Percent && y.kind == quantity.Points:
		return quantity.Percent, a.kind == quantity.Percent
	}
	return x.kind, x.kind == y.kind && x.unit == y.unit && a.sameUnit(x)
}

// is tells whether a claim says a computed value.
func is(c Claim, a amount, kind quantity.Kind, v *big.Rat) bool {
	if v.Sign() == 0 {
		return false
	}
	return a.bound == quantity.Exact && v.Cmp(a.value) == 0 || loosely(c, a, amount{value: v, unit: a.unit, kind: a.kind})
}

// partOf tells whether a percentage is the smaller of two numbers as a part of
// the other.
func partOf(c Claim, x, y *big.Rat) bool {
	if x.Cmp(y) > 0 {
		x, y = y, x
	}
	return x.Sign() > 0 && rounds(quantity.Result{Value: new(big.Rat).Quo(x, y), Share: true}, c.Q)
}

// shareOf tells whether a percentage is one number's part of another, or the
// change from the first to the second.
func shareOf(c Claim, a amount, x, y *big.Rat) bool {
	if x.Sign() <= 0 || y.Sign() <= 0 {
		return false
	}
	change := new(big.Rat).Quo(new(big.Rat).Sub(y, x), x)
	for _, r := range []*big.Rat{new(big.Rat).Quo(x, y), new(big.Rat).Quo(y, x), change.Abs(change)} {
		if rounds(quantity.Result{Value: r, Share: true}, c.Q) {
			return true
		}
	}
	return false
}
