package evidence

import "slices"

// Two numbers of a sentence, or of the data of a line, may have changed places:
// 登记2085件，办结2150件. The words right before each of them tell.

// swapped tells whether a claim has changed places with one that stands beside
// it, and gives the number that its words go with. Both must go clearly better
// with the other's number, in one sentence of the document.
func (src *source) swapped(c Claim, peers []Claim) (ranking, bool) {
	a, words := src.know(c.Q), src.bags.known(c.right)
	if c.Part != Value || len(words) == 0 {
		return ranking{}, false
	}
	var own *nearby
	for _, p := range peers {
		b := src.know(p.Q)
		if p.Part != Value || b.value < 0 || !a.amount.sameUnit(b.amount) || a.amount.bound != b.amount.bound || a.amount.equals(b.amount) {
			continue
		}
		if own == nil {
			own = src.nearest(words, a.amount, a.value)
		}
		other := src.nearest(words, a.amount, b.value)
		if !other.clearlyAbove(own) {
			continue
		}
		words := src.bags.known(p.right)
		its := src.nearest(words, b.amount, a.value)
		if its.clearlyAbove(src.nearest(words, b.amount, b.value)) && other.n.sentence == its.n.sentence {
			return ranking{n: other.n}, true
		}
	}
	return ranking{}, false
}

// nearby is the number of a value that has the most of some words right beside
// it; n is nil for none.
type nearby struct {
	n      *sourced
	shared float64
}

func (b *nearby) clearlyAbove(other *nearby) bool {
	return b.n != nil && other.n != nil && b.shared > other.shared*clearly
}

// nearest looks at the numbers of a value that have the unit and the bound of
// an amount.
func (src *source) nearest(words []int32, a amount, value int32) *nearby {
	best, all := new(nearby), src.equals(value)
	if !src.spend(1 + len(all)) {
		return best
	}
	for _, i := range all {
		n := &src.numbers[i]
		if n.amount.bound != a.bound || !a.sameUnit(n.amount) {
			continue
		}
		shared := 0.0
		for _, p := range words {
			if _, found := slices.BinarySearch(src.bags.sets[n.right], p); found {
				shared += src.bags.rarity[p]
			}
		}
		if best.n == nil || shared > best.shared {
			*best = nearby{n, shared}
		}
	}
	return best
}
