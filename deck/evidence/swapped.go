package evidence

import "slices"

// Two numbers of a sentence, or of the data of a line, may have changed places:
// 登记2085件，办结2150件. The words right before each of them tell.

// swapped tells whether a claim has changed places with one that stands beside
// it, and gives the number that its words go with. Both must go clearly better
// with the other's number, in one sentence of the document.
func (src *source) swapped(c Claim, peers []Claim) (ranking, bool) {
	a := src.know(c.Q)
	for _, p := range peers {
		if src.left < 0 {
			break
		}
		b := src.know(p.Q)
		if c.Part != Value || p.Part != Value || !a.amount.sameUnit(b.amount) || a.amount.bound != b.amount.bound || a.amount.value.Cmp(b.amount.value) == 0 {
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

func (src *source) nearest(c Claim, a, b known) choice {
	var ch choice
	words := src.bags.known(c.right)
	offer := func(to *nearby, value int32) {
		all := src.equals(value)
		src.left -= len(all)
		for _, i := range all {
			n := &src.numbers[i]
			if n.amount.bound != a.amount.bound || !a.amount.sameUnit(n.amount) {
				continue
			}
			shared := 0.0
			for _, p := range words {
				if _, found := slices.BinarySearch(src.bags.sets[n.right], p); found {
					shared += src.bags.rarity[p]
				}
			}
			if to.n == nil || shared > to.shared {
				*to = nearby{n, shared}
			}
		}
	}
	offer(&ch.own, a.value)
	offer(&ch.other, b.value)
	return ch
}
