package evidence

import (
	"context"
	"math/big"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Consistent holds the numbers of a deck against each other. It tells only
// what is certainly wrong: parts and shares that are called so by their heads,
// one name with two values, growth that the numbers beside it do not give.
// Once the context is done, no more is looked for.
func Consistent(ctx context.Context, d *outline.Deck, claims []Claim) diag.List {
	var l diag.List
	sameName(ctx, d, &l)
	for _, ch := range d.Chapters {
		for _, s := range ch.Slides {
			if ctx.Err() != nil {
				return nil
			}
			for _, b := range s.Blocks {
				switch b := b.(type) {
				case *outline.Chart:
					chartTotals(b, &l)
					chartShares(b, &l)
				case *outline.Table:
					tableTotals(b, &l)
				}
			}
		}
	}
	growths(ctx, claims, &l)
	diag.Sort(l)
	return l
}

// totals are the heads of a sum of what stands beside it.
var totals = map[string]bool{"合计": true, "总计": true, "共计": true, "总数": true, "总和": true, "合计数": true, "total": true}

// rests are the heads of what is left of a whole.
var rests = map[string]bool{"其他": true, "其它": true, "其余": true, "其余部分": true, "other": true, "others": true}

// head is a head without spaces and what stands in brackets.
func head(s string) string {
	s = strings.NewReplacer("(", "（", "\n", "", " ", "", "：", "", ":", "").Replace(s)
	s, _, _ = strings.Cut(s, "（")
	return strings.ToLower(s)
}

// part is a number of a sum, with its place.
type part struct {
	head string
	q    quantity.Quantity
	at   diag.Pos
}

// sums adds parts and compares them with their total: false where they differ
// by more than their rounding, with the sum as a number of the total's kind.
// Parts that cannot be added, or are within another part (其中), are not judged.
func sums(parts []part, total quantity.Quantity) (sum quantity.Quantity, ok bool) {
	if len(parts) < 2 || !exact(total) {
		return sum, true
	}
	all := make([]quantity.Quantity, len(parts))
	slack := total.Step()
	for i, p := range parts {
		if !exact(p.q) || strings.HasPrefix(p.head, "其中") || strings.HasSuffix(p.head, "小计") || totals[p.head] {
			return sum, true
		}
		all[i] = p.q
		if step := p.q.Step(); !p.q.Rat().IsInt() || p.q.Exp > 0 {
			slack.Add(slack, step)
		}
	}
	sum, same := quantity.Sum(all, "")
	if !same || sum.Kind != total.Kind || sum.Unit != total.Unit {
		return sum, true
	}
	off := new(big.Rat).Sub(sum.Rat(), total.Rat())
	if total.Rat().IsInt() && total.Exp == 0 && wholes(all) { // counts are not rounded
		return sum, off.Sign() == 0
	}
	return sum, off.Abs(off).Cmp(slack.Mul(slack, big.NewRat(1, 2))) <= 0
}

// exact tells a number that can be added: neither bounded nor a ratio.
func exact(q quantity.Quantity) bool {
	return q.Text != "" && q.Bound == quantity.Exact && !strings.Contains(q.Unit, "/") && q.Kind != quantity.Points
}

func wholes(all []quantity.Quantity) bool {
	for _, q := range all {
		if !q.Rat().IsInt() || q.Exp > 0 {
			return false
		}
	}
	return true
}
