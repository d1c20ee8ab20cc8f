package pdf

import (
	"math"
	"strconv"
)

// wildest bounds every number that is written: readers keep them in 32 bits or
// less (ISO 32000-1, annex C).
const wildest = 1e6

// appendNumber writes v rounded to that many decimals (at most 6), as short as
// can be. What is no number, or too large for readers, never gets out: NaN is
// written as 0, infinities as the bound.
func appendNumber(b []byte, v float64, decimals int) []byte {
	if math.IsNaN(v) {
		v = 0
	}
	unit := int64(1)
	for range decimals {
		unit *= 10
	}
	n := int64(math.Round(max(-wildest, min(wildest, v)) * float64(unit)))
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	whole, part := n/unit, n%unit
	if whole > 0 || part == 0 {
		b = strconv.AppendInt(b, whole, 10)
	}
	if part == 0 {
		return b
	}
	b = append(b, '.')
	for unit /= 10; part > 0; unit /= 10 {
		b = append(b, byte('0'+part/unit))
		part %= unit
	}
	return b
}

// appendCoordinate writes points to the hundredth, which is a 7,200th of an inch.
func appendCoordinate(b []byte, v float64) []byte { return appendNumber(b, v, 2) }
