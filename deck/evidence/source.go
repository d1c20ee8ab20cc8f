package evidence

import (
	"maps"
	"math"
	"strings"

	"briefdeck/deck/mention"
	"briefdeck/deck/reference"
)

// source is a document made ready for questions.
type source struct {
	numbers []sourced
	days    []dated
	rarity  map[pair]float64
	unknown float64 // what a pair weighs that the document lacks
}

// sourced is a number of the document with the pairs of its clause, of its
// sentence and of its line, which is a paragraph.
type sourced struct {
	amount   amount
	text     string
	sentence *reference.Sentence
	clause   map[pair]bool
	around   map[pair]bool
	line     map[pair]bool
	right    map[pair]bool // of the words right beside it
	company  []amount      // of its sentence
	time     int           // the date that it is given for, see monthsOf; 0 for none
	planned  bool          // its clause says what is to be
}

// dated is a date of the document.
type dated struct {
	day Day
	sourced
}

func newSource(doc *reference.Document) *source {
	src := &source{rarity: make(map[pair]float64)}
	clauses := 0.0
	line := make(map[pair]bool)
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if i > 0 && s.Line != doc.Sentences[i-1].Line {
			line = make(map[pair]bool)
		}
		words := withoutNumbers(s.Text, s.Numbers)
		cut := spans(s.Text, enders+stops)
		bags := make([]map[pair]bool, len(cut))
		whole := make(map[pair]bool)
		for j, c := range cut {
			bags[j] = bagOf(words[c.from:c.to])
			for p := range bags[j] {
				whole[p] = true
				line[p] = true
				src.rarity[p]++
			}
			clauses++
			for _, h := range s.Heads {
				if h.From >= c.from && h.From < c.to { // a cell is of its row and of its column
					maps.Copy(bags[j], bagOf(h.Text))
					maps.Copy(bags[j], bags[0])
				}
			}
			if j > 0 && carriesOn(s.Text[c.from:c.to]) {
				maps.Copy(bags[j], bags[j-1])
			}
		}
		begun := len(src.numbers)
		for i, m := range s.Numbers {
			n := sourced{text: s.Text[m.From+flourish(s.Text[m.From:m.To]) : m.To], sentence: s, around: whole, line: line}
			for j, c := range cut {
				if m.From <= c.to {
					n.clause, n.planned = bags[j], plans(s.Text[c.from:c.to])
					if n.time = timeOfCell(s, c, cut[0]); n.time == 0 {
						n.time = timeBeside(s, i, c)
					}
					if n.right = n.clause; len(s.Heads) == 0 {
						n.right = bagOf(rightBeside(words, s.Numbers, c, m))
					}
					break
				}
			}
			switch m.Class {
			case mention.Claim, mention.Count:
				n.amount = amountOf(bounded(s.Text, m.From, m.To, m.Q))
				src.numbers = append(src.numbers, n)
			case mention.Name:
				if q, ok := slashed(s.Text, m.From, m.To); ok {
					n.amount = amountOf(bounded(s.Text, m.From, m.To, q))
					src.numbers = append(src.numbers, n)
				}
			case mention.Date:
				if d := readDay(n.text); d.precise() {
					src.days = append(src.days, dated{d, n})
				}
			}
		}
		src.percentages(s, begun)
		src.accompany(begun)
	}
	for p, n := range src.rarity {
		src.rarity[p] = math.Log(1 + clauses/n)
	}
	src.unknown = math.Log(1+clauses) * ofUnknown
	return src
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
