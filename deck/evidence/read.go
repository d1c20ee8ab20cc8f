package evidence

import (
	"context"
	"strings"

	"briefdeck/deck/mention"
	"briefdeck/deck/quantity"
	"briefdeck/deck/reference"
)

// reader reads a document into a source.
type reader struct {
	*source
	clauses  float64
	numbered map[alike]bool
	placed   map[place]int32
	found    []number // of the sentence at hand
	set      []int32  // that is being made
}

// number is a number of a sentence with its bytes there.
type number struct {
	sourced
	span
}

// alike is all that is asked of a number or of a date.
type alike struct {
	value, place, right int32
	unit                string
	kind                quantity.Kind
	bound               quantity.Bound
	day                 Day
	time                int
	planned             bool
}

// cut is a sentence cut into clauses.
type cut struct {
	*reference.Sentence
	words   string
	clauses []span
	sets    []int32 // of the clauses
	around  int32
}

// line takes the sentences of one line.
func (r *reader) line(ctx context.Context, sentences []reference.Sentence) {
	all := make([]cut, 0, len(sentences))
	var whole []int32
	for i := range sentences {
		if ctx.Err() != nil {
			return
		}
		s := r.clausesOf(&sentences[i])
		all = append(all, s)
		whole = append(whole, r.bags.sets[s.around]...)
	}
	line := r.bags.keep(once(whole))
	for i := range all {
		if ctx.Err() != nil {
			return
		}
		r.numbersOf(&all[i], line)
		all[i] = cut{}
	}
}

// mostHead is how many bytes of the head of a column its cells are about.
const mostHead = 300

// clausesOf cuts a sentence and counts the pairs of its clauses.
func (r *reader) clausesOf(s *reference.Sentence) cut {
	out := cut{Sentence: s, words: withoutNumbers(s.Text, s.Numbers), clauses: spans(s.Text, enders+stops)}
	out.sets = make([]int32, len(out.clauses))
	var whole []int32
	heads := s.Heads
	for j, c := range out.clauses {
		set := once(r.bags.add(r.set[:0], out.words[c.from:c.to]))
		for _, p := range set {
			r.bags.rarity[p]++
		}
		whole = append(whole, set...)
		r.clauses++
		for ; len(heads) > 0 && heads[0].From < c.to; heads = heads[1:] {
			if h := heads[0]; h.From >= c.from { // a cell is of its row and of its column
				set = r.bags.add(set, h.Text[:min(len(h.Text), mostHead)])
				if j > 0 {
					set = append(set, r.bags.sets[out.sets[0]]...)
				}
			}
		}
		if j > 0 && carriesOn(s.Text[c.from:c.to]) {
			set = append(set, r.bags.sets[out.sets[j-1]]...)
		}
		r.set = once(set)
		out.sets[j] = r.bags.keep(r.set)
	}
	out.around = r.bags.keep(once(whole))
	return out
}

// numbersOf takes the numbers and the dates of a sentence.
func (r *reader) numbersOf(s *cut, line int32) {
	r.found = r.found[:0]
	next := nextOf(s.Numbers)
	at, planned, time := -1, false, 0
	for i, m := range s.Numbers {
		if at < 0 || m.From > s.clauses[at].to {
			for at++; m.From > s.clauses[at].to; at++ {
			}
			c := s.clauses[at]
			planned, time = plans(s.Text[c.from:c.to]), timeOfCell(s.Sentence, c, s.clauses[0])
		}
		c := s.clauses[at]
		n := number{span: span{m.From, m.To}}
		n.text, n.sentence = s.Text[m.From+flourish(s.Text[m.From:m.To]):m.To], s.Sentence
		q, counts := m.Q, m.Class == mention.Claim || m.Class == mention.Count
		var day Day
		switch m.Class {
		case mention.Name:
			q, counts = slashed(s.Text, m.From, m.To)
		case mention.Date:
			day = readDay(n.text)
		}
		if !counts && !day.precise() {
			continue
		}
		if n.planned, n.time = planned, time; time == 0 {
			n.time = timeBeside(s.Sentence, next, i, c)
		}
		if n.right = s.sets[at]; len(s.Heads) == 0 {
			r.set = once(r.bags.add(r.set[:0], rightBeside(s.words, s.Numbers, next, i, c, m)))
			n.right = r.bags.keep(r.set)
		}
		n.place = r.placeOf(place{s.sets[at], s.around, line})
		if !counts {
			if r.isNew(&n.sourced, day) {
				r.days = append(r.days, dated{day, n.sourced})
			}
			continue
		}
		k := r.meet(bounded(s.Text, m.From, m.To, q))
		n.amount, n.value = k.amount, k.value
		r.found = append(r.found, n)
	}
	r.percentages(s.Text)
	r.take()
}

// take adds the numbers of a sentence to the source.
func (r *reader) take() {
	var company []amount
	for i := range r.found {
		n := &r.found[i].sourced
		if !r.isNew(n, Day{}) {
			continue
		}
		if company == nil {
			company = make([]amount, len(r.found))
			for j, other := range r.found {
				company[j] = other.amount
			}
		}
		n.company = company
		r.numbers = append(r.numbers, *n)
	}
}

// isNew tells whether nothing like a number was read before.
func (r *reader) isNew(n *sourced, day Day) bool {
	a := alike{n.value, n.place, n.right, n.amount.unit, n.amount.kind, n.amount.bound, day, n.time, n.planned}
	if r.numbered[a] {
		return false
	}
	r.numbered[a] = true
	return true
}

func (r *reader) placeOf(p place) int32 {
	n, known := r.placed[p]
	if !known {
		n = int32(len(r.places))
		r.placed[p] = n
		r.places = append(r.places, p)
	}
	return n
}

// meet gives the amount of a quantity of the document.
func (r *reader) meet(q quantity.Quantity) known {
	k := r.know(q)
	if k.value < 0 {
		k.value = int32(len(r.values))
		r.named[k.amount.value.RatString()] = k.value
		r.values = append(r.values, valueOf(k.amount.value))
		r.amounts[written{q.Text, q.Unit, q.Kind, q.Value}] = k
	}
	return k
}

// carriesOn tells a clause that says more of what the one before it was about.
func carriesOn(clause string) bool {
	for _, word := range []string{"其中", "占", "同比", "环比", "比上", "较上", "较年初", "增长", "下降"} {
		if strings.HasPrefix(clause, word) {
			return true
		}
	}
	return false
}

func bagOf(s string) map[pair]bool {
	bag := make(map[pair]bool)
	pairs(s, func(p pair) { bag[p] = true })
	return bag
}
