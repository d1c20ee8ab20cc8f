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
func (m *arithmetic) sumsUp(ch *outline.Chart, c Claim, a amount) bool {
	before, _, _ := strings.Cut(c.Clause, gap)
	if digits, _ := significant(a.value); len(digits) < 2 && !strings.ContainsAny(before, "共总合") {
		return false
	}
	return slices.ContainsFunc(m.sums[ch], func(s total) bool {
		return a.bound == quantity.Exact && s.value.Cmp(a.value) == 0 && !slices.ContainsFunc(s.units, func(u unit) bool {
			return !a.sameUnit(amount{unit: u.name, kind: u.kind})
		})
	})
}

// total is the sum of a series of a chart with the units that are told there.
type total struct {
	value *big.Rat
	units []unit
}

// totalOf adds the values of a series; false where they are too few, or not
// exact.
func totalOf(s outline.Series) (total, bool) {
	t := total{value: new(big.Rat)}
	for _, v := range s.Values {
		if v.Missing {
			continue
		}
		a := amountOf(v.Q)
		if v.Q.Bound != quantity.Exact {
			return t, false
		}
		if u := (unit{a.kind, a.unit}); len(t.units) == 0 || t.units[len(t.units)-1] != u {
			t.units = append(t.units, u)
		}
		t.value.Add(t.value, a.value)
	}
	return t, len(s.Values) > 1
}
