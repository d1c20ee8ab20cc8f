package quantity

import (
	"math"
	"math/big"
	"strings"
)

// maxSumPlaces is how many decimals a sum is written with at most: those of
// 万元 in 亿元.
const maxSumPlaces = 4

// Sum adds quantities of one unit. The sum is written like the greatest of
// them, with the places of the finest; where a part is not exact, about stands
// before it (约). False for no quantities, or some of different units.
func Sum(parts []Quantity, about string) (Quantity, bool) {
	if len(parts) == 0 {
		return Quantity{}, false
	}
	like, total, step, grouped, exact := parts[0], new(big.Rat), parts[0].Step(), false, true
	for _, q := range parts {
		if q.Unit != like.Unit || q.Kind != like.Kind {
			return Quantity{}, false
		}
		total.Add(total, q.Rat())
		if math.Abs(q.Value) > math.Abs(like.Value) {
			like = q
		}
		if s := q.Step(); s.Cmp(step) < 0 {
			step = s
		}
		grouped = grouped || strings.Contains(q.Digits, ",")
		exact = exact && q.Bound == Exact
	}
	sum := Quantity{Exp: like.Exp, Scale: like.Scale, Unit: like.Unit, Kind: like.Kind}
	sum.setExact(total, step)
	places := 0
	for unit := new(big.Rat).Quo(step, pow10(like.Exp)); places < maxSumPlaces && unit.Cmp(pow10(-places)) < 0; {
		places++
	}
	sum.Digits = new(big.Rat).Quo(total, pow10(like.Exp)).FloatString(places)
	if grouped {
		sum.Digits = inThrees(sum.Digits)
	}
	if !exact {
		sum.Bound, sum.Lead = About, about
	}
	sum.Lead += currencySign(like.Lead)
	sum.Tail = like.words()
	sum.Text = sum.Lead + sum.Digits + sum.Tail
	return sum, true
}

// words is the scale and the unit as far as the quantity is written with them.
func (q Quantity) words() string {
	w := ""
	if q.Scale != "" && strings.Contains(q.Digits+q.Tail, q.Scale) {
		w = q.Scale
	}
	if q.Unit != "" && (strings.Contains(q.Tail, q.Unit) || q.Kind == Percent && strings.Contains(q.Digits+q.Tail+q.Lead, "成")) {
		w += q.Unit
	}
	return w
}

// currencySign is the sign of a currency among the words before a number.
func currencySign(lead string) string {
	for _, c := range currencies {
		if strings.Contains(lead, c.sign) {
			return c.sign
		}
	}
	return ""
}

// inThrees writes 37800.5 as 37,800.5.
func inThrees(digits string) string {
	whole, fraction, found := strings.Cut(digits, ".")
	first := len(whole) - len(strings.TrimLeft(whole, "-"))
	for i := len(whole) - 3; i > first; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if found {
		whole += "." + fraction
	}
	return whole
}
