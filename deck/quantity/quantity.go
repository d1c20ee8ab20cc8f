// Package quantity reads Chinese quantities as people write them: 1800余人次,
// 3.78亿元, 90%以上, 超百万元. A quantity prints as written and plots as read.
package quantity

import (
	"math/big"
	"strings"
)

// Bound says on which side of the written number the true value lies.
type Bound uint8

const (
	Exact   Bound = iota // 602户
	About                // 约, 左右
	AtLeast              // 余, 多, 超, 逾, 以上: the true value is higher
	AtMost               // 近, 以下, 不足, 以内: the true value is lower
)

// Kind tells counts from shares.
type Kind uint8

const (
	Count    Kind = iota // 名, 元, 人次, no unit
	Percent              // %, 成 (三成 is 30 %)
	Permille             // ‰
	Points               // 个百分点
)

// Quantity is one quantity with the text it was written as. The text is
// Lead + Digits + Tail: the parts that a number card sets small, big, small.
type Quantity struct {
	Text   string // as written, trimmed
	Lead   string // 超, 近, 约, ¥ … or ""
	Digits string // the number itself as written: 1800, 3.78, 37,800, 百万, 三成
	Tail   string // scale, qualifier and unit as written: 余人次, 亿元, %以上

	Value float64 // in Unit, scale applied: 3.78亿元 is 378000000; a percent is 98, not 0.98
	Exp   int     // the power of ten of the scale: 4 for 万, 8 for 亿
	Scale string  // 万, 亿, 百万, 千万 or ""
	Unit  string  // 元, 名, 人次, %, ‰, 个百分点, or ""
	Kind  Kind
	Bound Bound

	exact string // Value as an exact fraction: 378000000, 157/50
	step  string // the value of one in the last written place, as a fraction
}

// maxLen is the longest text in bytes that is looked at: a longer one is prose.
const maxLen = 120

// Parse reads the whole of a text as one quantity; false where it is none.
// It reads, in this order: qualifiers and currency signs, the number in
// Arabic or Chinese digits, a scale, 余 or 多, a unit word, 以上 and the like.
func Parse(text string) (Quantity, bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > maxLen {
		return Quantity{}, false
	}
	lead := readLead(text)
	rest := text[lead.n:]
	num, ok := readNumber(rest, lead.n > 0)
	if !ok {
		return Quantity{}, false
	}
	tail, ok := readTail(rest[num.n:], num.chinese)
	if !ok || (lead.share != 0 || num.fraction) && (tail.exp != 0 || tail.unit != "") || num.fraction && lead.share != 0 {
		return Quantity{}, false
	}
	q := Quantity{
		Text: text, Lead: text[:lead.n], Digits: rest[:num.n], Tail: rest[num.n:],
		Exp: tail.exp, Scale: tail.scale, Unit: tail.unit, Kind: tail.kind,
		Bound: strongest(lead.bound, tail.bound),
	}
	if num.chinese { // 百万 and 三成 are words: their parts are not set apart
		for _, word := range []string{tail.scale, "成"} {
			if after, ok := strings.CutPrefix(q.Tail, word); ok && word != "" {
				q.Digits, q.Tail = q.Digits+word, after
				break
			}
		}
	}
	switch lead.share {
	case 2:
		q.Unit, q.Kind = "%", Percent
	case 3:
		q.Unit, q.Kind = "‰", Permille
	}
	if q.Unit == "" && lead.unit != "" {
		q.Unit = lead.unit
	}
	exp := tail.exp
	if tail.tenths {
		exp++
	}
	value, step := num.value, num.step
	if exp != 0 {
		factor := pow10(exp)
		value, step = new(big.Rat).Mul(value, factor), new(big.Rat).Mul(step, factor)
	}
	if tail.extra.Sign() != 0 {
		value, step = new(big.Rat).Add(value, tail.extra), tail.extraStep
	}
	if num.half && tail.unit == "" && lead.share == 0 && tail.exp == 0 { // 一半, 半数: a share
		value = new(big.Rat).Mul(value, big.NewRat(100, 1))
		step = big.NewRat(1, 1)
		q.Unit, q.Kind = "%", Percent
	}
	q.setExact(value, step)
	return q, true
}

// String is the quantity as written.
func (q Quantity) String() string { return q.Text }

// Rat is Value without the rounding of a float64.
func (q Quantity) Rat() *big.Rat {
	if r, ok := new(big.Rat).SetString(q.exact); ok && q.exact != "" {
		return r
	}
	if r := new(big.Rat).SetFloat64(q.Value); r != nil {
		return r
	}
	return new(big.Rat)
}

// Step is the value of one in the last place that was written: 10000000 for
// 3.7亿元, 1 for 1800名, 0.1 for 12.5%.
func (q Quantity) Step() *big.Rat {
	if r, ok := new(big.Rat).SetString(q.step); ok && q.step != "" {
		return r
	}
	return pow10(q.Exp)
}

func (q *Quantity) setExact(value, step *big.Rat) {
	q.Value, _ = value.Float64()
	q.exact, q.step = value.RatString(), step.RatString()
}

// strongest joins the qualifiers of both ends: 约 gives way to 余.
func strongest(lead, tail Bound) Bound {
	if lead == Exact || lead == About && tail != Exact {
		return tail
	}
	return lead
}

func pow10(n int) *big.Rat {
	if max(n, -n) <= 18 {
		p := int64(1)
		for range max(n, -n) {
			p *= 10
		}
		if n < 0 {
			return big.NewRat(1, p)
		}
		return new(big.Rat).SetInt64(p)
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil)
	if n < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), p)
	}
	return new(big.Rat).SetInt(p)
}
