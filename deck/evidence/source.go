package evidence

import (
	"context"
	"math"
	"slices"

	"briefdeck/deck/quantity"
	"briefdeck/deck/reference"
)

// source is a document made ready for questions. Of numbers that are alike in
// all that is asked of them, it has the first one only: a document that says
// one thing a hundred thousand times is as quickly asked as one that says it
// once.
type source struct {
	numbers []sourced
	days    []dated
	values  []value          // each once
	named   map[string]int32 // values by their fractions
	amounts map[written]known
	equal   [][]int32        // numbers by their values
	ofUnit  map[unit][]int32 // numbers by their units
	counts  []int32          // numbers that are counts, of any unit
	merged  []int32          // the last candidates
	bags    *bags
	places  []place
	unknown float64 // what a pair weighs that the document lacks

	mark  []int32 // by pair: its index in the subject that is asked for, from 1
	fits  []fitAt // by place
	asked int     // how many subjects were
	noted int     // how many claims were, see note
	left  int     // how many numbers may still be looked at, see most
}

// most is how many numbers of the document are looked at for what a claim is
// about, those of all claims together: enough for ten thousand claims, and one
// thousand numbers of the unit of each. What claims come after are held against
// numbers of their own values only.
const most = 10_000_000

// fitAt is how a place fits a subject.
type fitAt struct {
	asked int // the subject's number
	fit   fit
}

// sourced is a number of the document.
type sourced struct {
	amount   amount
	value    int32 // of the source
	text     string
	sentence *reference.Sentence
	place    int32
	right    int32    // the set of pairs of the words right beside it
	company  []amount // of its sentence
	time     int      // the date that it is given for, see monthsOf; 0 for none
	planned  bool     // its clause says what is to be
}

// dated is a date of the document.
type dated struct {
	day Day
	sourced
}

// newSource reads a document. It stops where the context is done, with what
// has been read.
func newSource(ctx context.Context, doc *reference.Document) *source {
	src := &source{named: make(map[string]int32), amounts: make(map[written]known), ofUnit: make(map[unit][]int32), bags: newBags(), left: most}
	r := reader{source: src, numbered: make(map[alike]bool), placed: make(map[place]int32)}
	for from := 0; from < len(doc.Sentences) && ctx.Err() == nil; {
		to := from + 1
		for to < len(doc.Sentences) && doc.Sentences[to].Line == doc.Sentences[from].Line {
			to++
		}
		r.line(ctx, doc.Sentences[from:to])
		from = to
	}
	for p, n := range src.bags.rarity {
		if n > 0 {
			src.bags.rarity[p] = math.Log(1 + r.clauses/n)
		}
	}
	src.unknown = math.Log(1+r.clauses) * ofUnknown
	src.mark = make([]int32, len(src.bags.rarity))
	src.fits = make([]fitAt, len(src.places))
	src.equal = make([][]int32, len(src.values))
	for i, n := range src.numbers {
		at := int32(i)
		src.equal[n.value] = append(src.equal[n.value], at)
		of := unit{n.amount.kind, n.amount.unit}
		src.ofUnit[of] = append(src.ofUnit[of], at)
		if n.amount.kind == quantity.Count {
			src.counts = append(src.counts, at)
		}
	}
	return src
}

// unit is what numbers are told in.
type unit struct {
	kind quantity.Kind
	name string
}

// fewest is how many numbers of its own value a claim is held against where too
// many were looked at.
const fewest = 64

// candidates are the numbers that a claim may mean, in their order: those that
// may be of its unit, and those of its value.
func (src *source) candidates(k known) []int32 {
	equal, alike := src.equals(k.value), src.ofUnit[unit{k.amount.kind, k.amount.unit}]
	if k.amount.bare() {
		alike = src.counts
	}
	if !src.spend(len(alike)) {
		return equal[:min(fewest, len(equal))]
	}
	src.merged = src.merged[:0]
	for _, i := range equal {
		if !k.amount.sameUnit(src.numbers[i].amount) {
			at, _ := slices.BinarySearch(alike, i)
			src.merged = append(append(src.merged, alike[:at]...), i)
			alike = alike[at:]
		}
	}
	if len(src.merged) == 0 {
		return alike
	}
	src.merged = append(src.merged, alike...)
	return src.merged
}

// spend tells whether so many more numbers may be looked at.
func (src *source) spend(n int) bool {
	if n > src.left {
		return false
	}
	src.left -= n
	return true
}

// equals are the numbers of a value; -1 is the value of none.
func (src *source) equals(value int32) []int32 {
	if value < 0 {
		return nil
	}
	return src.equal[value]
}

// known is an amount with its value's number in the source, or -1.
type known struct {
	amount amount
	value  int32
}

// written is what an amount is read from.
type written struct {
	text, unit string
	kind       quantity.Kind
	value      float64
}

// know gives the amount of a quantity. What is written again is not read again.
func (src *source) know(q quantity.Quantity) known {
	from := written{q.Text, q.Unit, q.Kind, q.Value}
	k, read := src.amounts[from]
	if !read {
		k = known{amountOf(q), -1}
		if id, found := src.named[k.amount.value.RatString()]; found {
			k.value = id
		}
		src.amounts[from] = k
	}
	k.amount.bound = q.Bound
	return k
}
