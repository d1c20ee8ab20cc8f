package evidence

import (
	"context"
	"math/big"
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// rises and falls are the words before a stated change.
var (
	rises = []string{"增长", "上升", "提高", "增加", "提升", "增幅"}
	falls = []string{"下降", "减少", "降低", "下滑", "降幅"}
)

// stated is a change that a text says: 增长12.5%, 下降3个百分点.
func stated(c Claim) (down, ok bool) {
	if c.Q.Kind != quantity.Percent && c.Q.Kind != quantity.Points {
		return false, false
	}
	before, _, _ := strings.Cut(c.Clause, gap)
	before = strings.TrimRight(strings.TrimSpace(before), "了约近超达为到")
	if c.Clause == "" && len(c.About) > 0 { // a figure: its label says so
		before = strings.TrimSpace(c.About[0])
	}
	ends := func(word string) bool { return strings.HasSuffix(before, word) }
	switch {
	case slices.ContainsFunc(rises, ends):
		return false, true
	case slices.ContainsFunc(falls, ends):
		return true, true
	}
	return false, false
}

// growths holds changes that a deck states against the numbers beside them:
// of the same sentence (从40名增加到45名，增长12.5%), or of the one chart of the
// slide that goes from one time to another.
func growths(ctx context.Context, claims []Claim, l *diag.List) {
	for i, c := range claims {
		if ctx.Err() != nil {
			return
		}
		down, ok := stated(c)
		if !ok {
			continue
		}
		from, to, found := spanBefore(claims[:i], c)
		if !found {
			from, to, found = chartSpan(c)
		}
		if found {
			compare(c, down, from, to, l)
		}
	}
}

// spanBefore is the two numbers of 从…到… that stand in the sentence before a
// change.
func spanBefore(before []Claim, c Claim) (from, to Claim, ok bool) {
	n := len(before)
	if n < 2 || c.Sentence == "" {
		return from, to, false
	}
	from, to = before[n-2], before[n-1]
	if from.Sentence != c.Sentence || to.Sentence != c.Sentence || from.Slide != c.Slide || from.Q.Kind != to.Q.Kind || from.Q.Unit != to.Q.Unit || c.Pos.Line-from.Pos.Line > 3 {
		return from, to, false
	}
	opening, _, _ := strings.Cut(from.Clause, gap)
	_, closing, _ := strings.Cut(from.Clause, gap)
	led := strings.HasSuffix(strings.TrimSpace(opening), "从") || strings.HasSuffix(strings.TrimSpace(opening), "由")
	return from, to, led && strings.ContainsAny(closing, "到至为")
}

// chartSpan is the first and the last datum of the one chart of the slide that
// compares two times, where the change is about what the chart shows.
func chartSpan(c Claim) (from, to Claim, ok bool) {
	if c.Slide == nil {
		return from, to, false
	}
	var chart *outline.Chart
	for _, b := range c.Slide.Blocks {
		if b, found := b.(*outline.Chart); found {
			if chart != nil {
				return from, to, false
			}
			chart = b
		}
	}
	if chart == nil || len(chart.Labels) != 2 || len(chart.Series) != 1 || len(chart.Series[0].Values) != 2 {
		return from, to, false
	}
	first, second := timeOf(chart.Labels[0].Text.String()), timeOf(chart.Labels[1].Text.String())
	a, b := chart.Series[0].Values[0], chart.Series[0].Values[1]
	if first == 0 || second == 0 || first == second || a.Missing || b.Missing || !sharesWords(c, chart) {
		return from, to, false
	}
	if first > second {
		a, b = b, a
	}
	return Claim{Q: a.Q, Pos: a.Pos}, Claim{Q: b.Q, Pos: b.Pos}, true
}

// sharesWords tells whether a claim speaks of what a chart shows: its clause
// or label has words of the chart's title, of its series or, where it has
// neither, of the slide's title.
func sharesWords(c Claim, chart *outline.Chart) bool {
	says := bagOf(chart.Title.String() + " " + chart.Series[0].Name.String())
	if len(says) == 0 {
		says = bagOf(c.Slide.Title.String())
	}
	own := c.Clause
	if own == "" {
		own = strings.Join(c.About, " ")
	}
	for _, word := range append(append([]string(nil), rises...), falls...) {
		own = strings.ReplaceAll(own, word, " ")
	}
	shared := false
	pairs(own, func(p pair) { shared = shared || says[p] })
	return shared
}

// compare tells a change that the two numbers do not give. Between two
// percentages a change is a difference in 个百分点; the same digits with % say
// something else.
func compare(c Claim, down bool, from, to Claim, l *diag.List) {
	a, b := from.Q.Rat(), to.Q.Rat()
	if a.Sign() <= 0 || from.Q.Bound != quantity.Exact || to.Q.Bound != quantity.Exact || from.Q.Kind != to.Q.Kind || from.Q.Unit != to.Q.Unit {
		return
	}
	diff := new(big.Rat).Sub(b, a)
	if down {
		diff.Neg(diff)
	}
	share := quantity.Result{Value: new(big.Rat).Quo(diff, a), Share: true}
	between := quantity.Result{Value: diff, Unit: "个百分点"}
	ratio := from.Q.Kind == quantity.Percent
	switch {
	case c.Q.Kind == quantity.Points && !ratio:
	case c.Q.Kind == quantity.Points && !rounds(between, c.Q):
		l.Add(c.Pos, diag.FiguresGrowth, c.Text, from.Q.Text, to.Q.Text, between.Like(c.Q), from.Pos.Line, to.Pos.Line)
	case c.Q.Kind == quantity.Points || rounds(share, c.Q):
	case ratio && rounds(between, c.Q):
		l.Add(c.Pos, diag.FiguresPoints, c.Text, from.Q.Text, to.Q.Text, trim(diff)+"个百分点", share.Like(c.Q))
	default:
		l.Add(c.Pos, diag.FiguresGrowth, c.Text, from.Q.Text, to.Q.Text, share.Like(c.Q), from.Pos.Line, to.Pos.Line)
	}
}

// trim writes a number with the decimals that it has, six at most.
func trim(v *big.Rat) string {
	s := v.FloatString(6)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}
