package evidence

import (
	"math/big"
	"strings"

	"briefdeck/deck/quantity"
	"briefdeck/deck/reference"
)

// percentages notes the members of a ratio that sum to a hundred as shares,
// too: 17.1:71.6:11.3 says 17.1%. The numbers are those of one sentence, from
// an index on.
func (src *source) percentages(s *reference.Sentence, begun int) {
	hundred := big.NewRat(100, 1)
	all := src.numbers[begun:]
	at := 0
	for from := 0; from < len(all); {
		sum := new(big.Rat).Set(all[from].amount.value)
		to := from + 1
		for to < len(all) && all[to-1].amount.bare() && all[to].amount.bare() {
			joined := false
			for _, colon := range []string{":", "：", "∶"} {
				if i := strings.Index(s.Text[at:], all[to-1].text+colon+all[to].text); i >= 0 {
					at, joined = at+i, true
					break
				}
			}
			if !joined {
				break
			}
			sum.Add(sum, all[to].amount.value)
			to++
		}
		if to > from+1 && sum.Cmp(hundred) == 0 {
			for _, n := range all[from:to] {
				n.amount.kind, n.amount.unit = quantity.Percent, "%"
				src.numbers = append(src.numbers, n)
			}
		}
		from = to
	}
}

// accompany gives the numbers from an index on all their amounts.
func (src *source) accompany(begun int) {
	var all []amount
	for _, n := range src.numbers[begun:] {
		all = append(all, n.amount)
	}
	for i := begun; i < len(src.numbers); i++ {
		src.numbers[i].company = all
	}
}
