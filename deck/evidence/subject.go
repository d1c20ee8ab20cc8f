package evidence

// What the places of a text weigh for its subject. A number's own clause, or
// its label, tells the most; what stands farther off tells less.
const (
	ofClause   = 1.0
	ofLabel    = 1.0
	ofNote     = 0.5
	ofSentence = 0.3
	ofSlide    = 0.2  // the title of the slide, where nothing else tells
	inSentence = 0.45 // of the document, beside the clause of the number
	inLine     = 0.15 // of the document, beside the sentence
	ofUnknown  = 0.25 // pairs that the document lacks: a deck has its own words
)

// subject is what a claim is about: pairs of letters, each once, with the
// weight of the place that tells them first.
type subject struct {
	told   map[pair]bool
	pairs  []pair
	weight []float64
}

// mostPairs is how many pairs a subject has at most: a text of two pages.
const mostPairs = 2000

func (s *subject) add(text string, weight float64) {
	if len(s.pairs) == mostPairs {
		return
	}
	pairs(text, func(p pair) {
		if len(s.pairs) < mostPairs && !s.told[p] {
			s.told[p] = true
			s.pairs, s.weight = append(s.pairs, p), append(s.weight, weight)
		}
	})
}

// subjectOf is what the claim's own words say; the weightiest are added first.
func subjectOf(c Claim) *subject {
	s := &subject{told: make(map[pair]bool)}
	s.add(c.Clause, ofClause)
	bare := len(s.pairs) == 0 // a figure, a datum, a cell with a number and no more
	for i, t := range c.About {
		if i == 0 && bare {
			s.add(t, ofLabel)
		} else {
			s.add(t, ofNote)
		}
	}
	s.add(c.words, ofSentence)
	return s
}

// fit tells how much of a subject a number of the document is about: the
// weight of the pairs that they share, as a part of the weight of all. 0 for
// nothing, at most 1.
type fit struct {
	clause float64 // by the number's own clause
	all    float64 // by its clause, and less by what stands around it
	own    float64 // the claim's own words only, its clause or label, by the number's clause and sentence
}
