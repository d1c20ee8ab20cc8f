package evidence

import (
	"math"
	"strings"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// squares is how many a waffle of a percentage has.
const squares = 100

// plainSquares are the units of squares.
var plainSquares = map[string]bool{"": true, "个": true, "格": true, "小格": true, "方格": true}

// ofPicture tells a number that says how a chart is to be read: what one sign
// of a pictogram stands for, how many squares a waffle has, or has filled.
func ofPicture(ch *outline.Chart, c Claim, a amount) bool {
	if len(ch.Series) == 0 || len(ch.Series[0].Values) == 0 || a.bound != quantity.Exact {
		return false
	}
	v := ch.Series[0].Values[0]
	switch ch.Type {
	case outline.Pictogram:
		if !a.sameUnit(amountOf(v.Q)) {
			return false
		}
		if ch.Per == 0 { // chosen by the chart
			digits, _ := significant(a.value)
			return digits == "1" && standsFor(c)
		}
		return c.Q.Value == ch.Per
	case outline.Waffle:
		filled := v.Q.Value
		if v.HasOf && v.Of.Value > 0 {
			filled *= squares / v.Of.Value
		}
		return isSquares(c) && plainSquares[c.Q.Unit] && (c.Q.Value == squares || c.Q.Value == math.Round(filled) || v.HasOf && c.Q.Value == v.Of.Value)
	}
	return false
}

// explainsPicture tells a count in words that says how a chart of the slide is
// to be read: the chart must bear it out, which other counts need not.
func explainsPicture(s *outline.Slide, c Claim) bool {
	if s == nil {
		return false
	}
	for _, b := range s.Blocks {
		if ch, ok := b.(*outline.Chart); ok && (ch.Type == outline.Pictogram && standsFor(c) || ch.Type == outline.Waffle && isSquares(c)) {
			return true
		}
	}
	return false
}

// standsFor tells what one sign stands for: 每个小人代表一百人次.
func standsFor(c Claim) bool {
	before, _, _ := strings.Cut(c.Clause, gap)
	before = strings.TrimRight(before, " 着了约")
	return strings.HasSuffix(before, "代表") || strings.HasSuffix(before, "表示")
}

// isSquares tells a count of squares: 一百个格子.
func isSquares(c Claim) bool {
	_, after, _ := strings.Cut(c.Clause, gap)
	return strings.Contains(c.Q.Unit, "格") || c.Q.Kind == quantity.Count && strings.HasPrefix(strings.TrimSpace(strings.TrimPrefix(after, "小")), "格")
}
