package chart

import (
	"strings"

	"briefdeck/deck/outline"
)

// saysUnitOnce tells whether all values are written in the measure, so that
// its words need not stand at each; where keys say the unit, a qualifier beside it
// is no reason to repeat it.
func saysUnitOnce(c *outline.Chart, m measure, keyed bool) bool {
	once := true
	each(c, func(v outline.Value) {
		tail := figureOf(v.Q, v.Pos).tail
		rest, says := bareTail(tail, m.words())
		once = once && (says && (rest == "" || keyed) || tail == "" && m.scale == "")
	})
	return once
}

// figure is a bar's number as written; where the axis says the unit of all of
// them, without it.
func (b barset) figure(f figure) figure {
	if b.bare {
		f.tail, _ = bareTail(f.tail, b.measure.words())
	}
	return f
}

// bareTail is what follows the digits without the unit: nothing, or a qualifier
// as in 余件 and 件以上. It tells whether the unit was there.
func bareTail(tail, unit string) (string, bool) {
	if rest, ok := strings.CutSuffix(tail, unit); ok {
		return rest, true
	}
	return strings.CutPrefix(tail, unit)
}
