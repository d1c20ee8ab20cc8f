package evidence

// Two numbers of a sentence, or of the data of a line, may have changed places:
// 登记2085件，办结2150件. The words right before each of them tell.

// swapped tells whether a claim has changed places with one that stands beside
// it, and gives the number that its words go with. Both must go clearly better
// with the other's number, in one sentence of the document.
func (src *source) swapped(c Claim, peers []Claim) (ranking, bool) {
	a := amountOf(c.Q)
	for _, p := range peers {
		b := amountOf(p.Q)
		if c.Part != Value || p.Part != Value || !a.sameUnit(b) || a.bound != b.bound || a.value.Cmp(b.value) == 0 {
			continue
		}
		mine, its := src.nearest(c, a, b), src.nearest(p, b, a)
		if mine.goesWithOther() && its.goesWithOther() && mine.other.n.sentence == its.other.n.sentence {
			return ranking{n: mine.other.n}, true
		}
	}
	return ranking{}, false
}

// choice is how much of the words right beside a claim stand right beside the
// same number in the document, and beside the other one.
type choice struct{ own, other nearby }

type nearby struct {
	n      *sourced
	shared float64
}

func (ch choice) goesWithOther() bool {
	return ch.other.n != nil && ch.own.n != nil && ch.other.shared > ch.own.shared*clearly
}

func (src *source) nearest(c Claim, a, b amount) choice {
	var ch choice
	words := bagOf(c.right)
	offer := func(to *nearby, n *sourced) {
		shared := 0.0
		for p := range words {
			if n.right[p] {
				shared += src.rarity[p]
			}
		}
		if to.n == nil || shared > to.shared {
			*to = nearby{n, shared}
		}
	}
	for i := range src.numbers {
		n := &src.numbers[i]
		switch {
		case n.amount.bound != a.bound || !a.sameUnit(n.amount):
		case n.amount.value.Cmp(a.value) == 0:
			offer(&ch.own, n)
		case n.amount.value.Cmp(b.value) == 0:
			offer(&ch.other, n)
		}
	}
	return ch
}
