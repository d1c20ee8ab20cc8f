package evidence

import (
	"math/big"

	"briefdeck/deck/quantity"
)

// percentages notes the members of a ratio that sum to a hundred as shares,
// too, of the sentence at hand: 17.1:71.6:11.3 says 17.1%.
func (r *reader) percentages(text string) {
	hundred := big.NewRat(100, 1)
	all := r.found
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to-1].amount.bare() && all[to].amount.bare() && isColon(text[all[to-1].to:all[to].from]) {
			to++
		}
		if to > from+1 {
			sum := new(big.Rat)
			for _, n := range all[from:to] {
				sum.Add(sum, n.amount.value)
			}
			if sum.Cmp(hundred) == 0 {
				for _, n := range all[from:to] {
					n.amount.kind, n.amount.unit = quantity.Percent, "%"
					r.found = append(r.found, n)
				}
			}
		}
		from = to
	}
}

func isColon(s string) bool { return s == ":" || s == "：" || s == "∶" }
