package evidence

import (
	"math/bits"
	"slices"
)

// probe is a subject made ready to be looked for in the places of a document.
type probe struct {
	*source
	pairs      []int32 // those that the document has, in the order of the subject
	weight     []float64
	nearest    []bool // of the claim's own words
	total, own float64
	seen       [3]sight
}

// sight is which pairs of the subject a set has, a bit for each.
type sight struct {
	set int32
	has []uint64
}

// ask makes a subject ready. Its marks stay until close, so that one is asked
// for at a time.
func (src *source) ask(s *subject) *probe {
	src.asked++
	p := &probe{source: src}
	for i, pair := range s.pairs {
		weight, rarity := s.weight[i], 0.0
		id, known := src.bags.ids[pair]
		if known {
			rarity = src.bags.rarity[id]
		}
		if rarity == 0 {
			p.total += weight * src.unknown
			continue
		}
		near := weight >= ofClause
		weight *= rarity
		p.total += weight
		if near {
			p.own += weight
		}
		p.pairs, p.weight, p.nearest = append(p.pairs, id), append(p.weight, weight), append(p.nearest, near)
		p.mark[id] = int32(len(p.pairs))
	}
	words := (len(p.pairs) + 63) / 64
	all := make([]uint64, words*len(p.seen))
	for i := range p.seen {
		p.seen[i] = sight{-1, all[i*words : (i+1)*words]}
	}
	return p
}

func (p *probe) close() {
	for _, id := range p.pairs {
		p.mark[id] = 0
	}
}

// look gives which pairs of the subject a set has. Numbers that follow each
// other mostly stand in one sentence: the last set of each kind is kept.
func (p *probe) look(kind int, set int32) []uint64 {
	seen := &p.seen[kind]
	if seen.set == set {
		return seen.has
	}
	seen.set = set
	clear(seen.has)
	note := func(i int32) { seen.has[i>>6] |= 1 << (i & 63) }
	ids := p.bags.sets[set]
	if len(ids) <= len(p.pairs)*bits.Len(uint(len(ids))) {
		for _, id := range ids {
			if at := p.mark[id]; at > 0 {
				note(at - 1)
			}
		}
		return seen.has
	}
	for i, id := range p.pairs {
		if _, found := slices.BinarySearch(ids, id); found {
			note(int32(i))
		}
	}
	return seen.has
}

// fit tells how much of the subject a number is about.
func (p *probe) fit(n *sourced) fit {
	at := &p.fits[n.place]
	if at.asked != p.asked {
		at.asked, at.fit = p.asked, p.fitOf(p.places[n.place])
	}
	return at.fit
}

func (p *probe) fitOf(at place) fit {
	var f fit
	if len(p.pairs) == 0 {
		return f
	}
	clause, around, line := p.look(0, at.clause), p.look(1, at.around), p.look(2, at.line)
	for w := range clause {
		for any := clause[w] | around[w] | line[w]; any != 0; any &= any - 1 {
			bit := any & -any
			i := w<<6 + bits.TrailingZeros64(any)
			weight, nearest := p.weight[i], 0.0
			if p.nearest[i] {
				nearest = weight
			}
			switch {
			case clause[w]&bit != 0:
				f.clause += weight
				f.all += weight
				f.own += nearest
			case around[w]&bit != 0:
				f.all += weight * inSentence
				f.own += nearest * inSentence
			default:
				f.all += weight * inLine
			}
		}
	}
	if p.own > 0 {
		f.own /= p.own
	}
	if p.total > 0 {
		f.clause /= p.total
		f.all /= p.total
	}
	return f
}
