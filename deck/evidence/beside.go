package evidence

import (
	"slices"

	"briefdeck/deck/mention"
)

// mostBeside is how many numbers stand with another on either side: a line with
// more than that is a list, whose far ends say nothing of each other.
const mostBeside = 100

// besides gives the other numbers that stand with a claim: in its sentence, in
// the row of its table, among the data of one line. A number written there as
// well is not the one that the claim was to be.
func (src *source) besides(claims []Claim, i int) []known {
	var out []known
	for _, side := range claims[i].beside {
		for _, m := range side {
			if m.Class == mention.Claim || m.Class == mention.Count {
				out = append(out, src.know(m.Q))
			}
		}
	}
	from, to := peersOf(claims, i)
	for j := from; j < to; j++ {
		if j != i {
			out = append(out, src.know(claims[j].Q))
		}
	}
	return out
}

// peersOf is from and up to which index claims stand with one.
func peersOf(claims []Claim, i int) (from, to int) {
	from, to = i, i+1
	for from > max(0, i-mostBeside) && together(claims[from-1], claims[i]) {
		from--
	}
	for to < min(len(claims), i+1+mostBeside) && together(claims[to], claims[i]) {
		to++
	}
	return from, to
}

// together tells whether two numbers stand in one line of the file, where a
// long line of prose is no more than its sentence.
func together(a, b Claim) bool {
	if a.Pos.Line != b.Pos.Line || a.Day.precise() || b.Day.precise() {
		return false
	}
	return a.Sentence == "" || b.Sentence == "" || a.Sentence == b.Sentence || len(a.About) > 0 && len(b.About) > 0
}

// note marks the values of the numbers that stand beside a claim.
func (src *source) note(beside []known) {
	src.noted++
	for _, k := range beside {
		if k.value >= 0 {
			src.values[k.value].noted = src.noted
		}
	}
}

// holds tells whether a number is one of those that were noted last.
func (src *source) holds(beside []known, n *sourced) bool {
	return src.values[n.value].noted == src.noted && slices.ContainsFunc(beside, func(k known) bool {
		a := k.amount
		return k.value == n.value && a.bound == n.amount.bound && (a.sameUnit(n.amount) || n.amount.sameUnit(a))
	})
}

// besideIn are the numbers of a sentence around the one of an index.
func besideIn(found []mention.Mention, i int, sentence span) [2][]mention.Mention {
	from, to := i, i+1
	for from > max(0, i-mostBeside) && found[from-1].From >= sentence.from {
		from--
	}
	for to < min(len(found), i+1+mostBeside) && found[to].To <= sentence.to {
		to++
	}
	return [2][]mention.Mention{found[from:i], found[i+1 : to]}
}
