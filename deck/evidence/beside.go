package evidence

import (
	"slices"

	"briefdeck/deck/mention"
)

// besides gives each claim the other numbers that stand with it: in its
// sentence, in the row of its table, among the data of one line. A number
// written there as well is not the one that the claim was to be.
func besides(claims []Claim) [][]amount {
	out := make([][]amount, len(claims))
	for i, c := range claims {
		out[i] = slices.Clone(c.beside)
		for from := i - 1; from >= 0 && together(claims[from], c); from-- {
			out[i] = append(out[i], amountOf(claims[from].Q))
		}
		for to := i + 1; to < len(claims) && together(claims[to], c); to++ {
			out[i] = append(out[i], amountOf(claims[to].Q))
		}
	}
	return out
}

// peersOf are the claims that stand with one.
func peersOf(claims []Claim, i int) []Claim {
	from, to := i, i+1
	for from > 0 && together(claims[from-1], claims[i]) {
		from--
	}
	for to < len(claims) && together(claims[to], claims[i]) {
		to++
	}
	return claims[from:to]
}

// together tells whether two numbers stand in one line of the file, where a
// long line of prose is no more than its sentence.
func together(a, b Claim) bool {
	if a.Pos.Line != b.Pos.Line || a.Day.precise() || b.Day.precise() {
		return false
	}
	return a.Sentence == "" || b.Sentence == "" || a.Sentence == b.Sentence || len(a.About) > 0 && len(b.About) > 0
}

func holds(all []amount, n amount) bool {
	return slices.ContainsFunc(all, func(a amount) bool {
		return a.value.Cmp(n.value) == 0 && a.bound == n.bound && (a.sameUnit(n) || n.sameUnit(a))
	})
}

// numbersBeside are the other numbers of a sentence, counts in words included.
func numbersBeside(found []mention.Mention, m mention.Mention, sentence span) []amount {
	var out []amount
	for _, other := range found {
		if other.From != m.From && other.To != m.To && other.From >= sentence.from && other.To <= sentence.to && (other.Class == mention.Claim || other.Class == mention.Count) {
			out = append(out, amountOf(other.Q))
		}
	}
	return out
}
