package evidence

import (
	"math"
	"math/big"

	"briefdeck/deck/mention"
	"briefdeck/deck/quantity"
)

// measure is a unit as so many of another.
type measure struct {
	base   string
	factor int64
}

// measures are units that are compared by value, and words for one unit:
// people are counted by 名, 人, 位 and 个人 alike.
var measures = map[string]measure{
	"人": {"名", 1}, "位": {"名", 1}, "个人": {"名", 1},
	"天": {"日", 1}, "个月": {"月", 1},
	"千克": {"克", 1e3}, "公斤": {"克", 1e3}, "kg": {"克", 1e3}, "g": {"克", 1}, "斤": {"克", 500}, "吨": {"克", 1e6}, "t": {"克", 1e6},
	"公里": {"米", 1e3}, "千米": {"米", 1e3}, "km": {"米", 1e3}, "m": {"米", 1},
	"㎡": {"平方米", 1}, "m²": {"平方米", 1}, "m2": {"平方米", 1}, "公顷": {"平方米", 1e4}, "ha": {"平方米", 1e4},
	"平方公里": {"平方米", 1e6}, "平方千米": {"平方米", 1e6}, "km²": {"平方米", 1e6}, "km2": {"平方米", 1e6},
	"千瓦时": {"度", 1}, "kWh": {"度", 1}, "CNY": {"元", 1}, "RMB": {"元", 1}, "人民币": {"元", 1},
}

// amount is a quantity for comparing: its value in the base unit.
type amount struct {
	value *big.Rat
	unit  string
	kind  quantity.Kind
	bound quantity.Bound
	about float64 // value, nearly; 0 where nobody asks
}

// equals tells whether two numbers have one value.
func (a amount) equals(other amount) bool {
	return math.Abs(a.about-other.about) <= math.Abs(a.about)*1e-9 && a.value.Cmp(other.value) == 0
}

func amountOf(q quantity.Quantity) amount {
	a := amount{value: q.Rat(), unit: q.Unit, kind: q.Kind, bound: q.Bound, about: q.Value}
	if m, ok := measures[q.Unit]; ok {
		a.unit = m.base
		a.value.Mul(a.value, big.NewRat(m.factor, 1))
		a.about *= float64(m.factor)
	}
	return a
}

// bare tells a number without a unit.
func (a amount) bare() bool { return a.unit == "" && a.kind == quantity.Count }

// sameUnit tells whether two numbers may be of one unit. A claim without one
// has told it elsewhere, in the head of a column or in its label.
func (a amount) sameUnit(other amount) bool {
	return a.kind == other.kind && a.unit == other.unit || a.bare() && other.kind == quantity.Count
}

// plainly is the quantity with the unit that running text would give it:
// 320余次 of 320余次活动.
func plainly(q quantity.Quantity) quantity.Quantity {
	if len(q.Unit) <= 3 {
		return q
	}
	if found := mention.Find(q.Text); len(found) == 1 && found[0].From == 0 && found[0].Q.Unit != "" && len(found[0].Q.Unit) < len(q.Unit) {
		q.Unit = found[0].Q.Unit
	}
	return q
}
