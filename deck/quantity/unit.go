package quantity

// WithUnit is the quantity in a unit such as 万元 where it is written without
// one: 57 becomes 570000 元 that still prints as 57. A quantity that has a
// unit or a scale of its own stays as it is, and so does one with a text
// that is no unit.
func (q Quantity) WithUnit(unit string) Quantity {
	if q.Unit != "" || q.Scale != "" || q.Kind != Count {
		return q
	}
	one, ok := Parse("1" + unit)
	if !ok || one.Digits != "1" {
		return q
	}
	value, step := q.Rat(), q.Step()
	q.setExact(value.Mul(value, one.Rat()), step.Mul(step, one.Rat()))
	q.Exp, q.Scale, q.Unit, q.Kind = one.Exp, one.Scale, one.Unit, one.Kind
	q.Bound = strongest(q.Bound, one.Bound)
	return q
}
