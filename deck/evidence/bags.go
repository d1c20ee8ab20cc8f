package evidence

import (
	"encoding/binary"
	"slices"
)

// bags keeps the sets of pairs that the places of a document have: each pair
// has a number, and so has each set, however often it stands there.
type bags struct {
	ids     map[pair]int32
	rarity  []float64 // by pair: how many clauses have it, and then what it weighs; 0 for none
	numbers map[string]int32
	sets    [][]int32 // sorted
	bytes   []byte    // the last key
}

func newBags() *bags {
	return &bags{ids: make(map[pair]int32), numbers: make(map[string]int32)}
}

// add appends the pairs of a text to a set that is not sorted yet.
func (b *bags) add(set []int32, text string) []int32 {
	pairs(text, func(p pair) {
		id, known := b.ids[p]
		if !known {
			id = int32(len(b.rarity))
			b.ids[p] = id
			b.rarity = append(b.rarity, 0)
		}
		set = append(set, id)
	})
	return set
}

// known are the pairs of a text that the document has, each once.
func (b *bags) known(text string) []int32 {
	var set []int32
	pairs(text, func(p pair) {
		if id, known := b.ids[p]; known {
			set = append(set, id)
		}
	})
	return once(set)
}

// once sorts a set and leaves each pair in it once.
func once(set []int32) []int32 {
	slices.Sort(set)
	return slices.Compact(set)
}

// keep gives the number of a set, which is sorted.
func (b *bags) keep(set []int32) int32 {
	b.bytes = b.bytes[:0]
	for _, id := range set {
		b.bytes = binary.LittleEndian.AppendUint32(b.bytes, uint32(id))
	}
	n, known := b.numbers[string(b.bytes)]
	if !known {
		n = int32(len(b.sets))
		b.numbers[string(b.bytes)] = n
		b.sets = append(b.sets, slices.Clone(set))
	}
	return n
}

// place is where a number stands: the sets of its clause, of its sentence and
// of its line, which is a paragraph.
type place struct{ clause, around, line int32 }
