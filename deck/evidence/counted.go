package evidence

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// countsOf are the numbers of things that a block shows: a text may tell them
// in words (十二类服务 above a chart with twelve labels).
func countsOf(b outline.Block) []int {
	switch b := b.(type) {
	case *outline.Chart:
		return []int{len(b.Labels), len(b.Series), len(b.Tasks)}
	case *outline.Table:
		return []int{len(b.Rows), len(b.Columns)}
	case *outline.Points:
		return []int{len(b.Items)}
	case *outline.Figures:
		return []int{len(b.Items)}
	case *outline.Steps:
		return []int{len(b.Items)}
	case *outline.Cycle:
		return []int{len(b.Items)}
	case *outline.Pyramid:
		return []int{len(b.Items)}
	case *outline.Hub:
		return []int{len(b.Items)}
	case *outline.Matrix:
		return []int{len(b.Cards)}
	case *outline.Timeline:
		return []int{len(b.Events)}
	}
	return nil
}

// countsShown tells a number in words of how many things the slide shows.
func countsShown(c Claim) bool {
	r, _ := utf8.DecodeRuneInString(c.Q.Digits)
	if c.Slide == nil || r < utf8.RuneSelf || c.Q.Kind != quantity.Count || c.Q.Bound != quantity.Exact || c.Q.Exp != 0 {
		return false
	}
	return slices.ContainsFunc(c.Slide.Blocks, func(b outline.Block) bool {
		return slices.ContainsFunc(countsOf(b), func(n int) bool { return n > 1 && c.Q.Value == float64(n) })
	})
}

// sumsUp tells a number that is the sum of what a chart of its slide shows; one
// of a single digit must be called so.
func sumsUp(ch *outline.Chart, c Claim, a amount) bool {
	before, _, _ := strings.Cut(c.Clause, gap)
	if digits, _ := significant(a.value); len(digits) < 2 && !strings.ContainsAny(before, "共总合") {
		return false
	}
	return slices.ContainsFunc(ch.Series, func(s outline.Series) bool {
		sum := new(big.Rat)
		for _, v := range s.Values {
			if !v.Missing {
				if v.Q.Bound != quantity.Exact || !a.sameUnit(amountOf(v.Q)) {
					return false
				}
				sum.Add(sum, amountOf(v.Q).value)
			}
		}
		return len(s.Values) > 1 && a.bound == quantity.Exact && sum.Cmp(a.value) == 0
	})
}
