package fonts

import "math"

// axis is one way in which a variable font varies (OpenType, "fvar"), in units
// of the axis: 100 to 900 for a weight.
type axis struct {
	tag              string
	least, own, most float64 // own: where the font is drawn as its file has it
}

// mostAxes is more than any sound font has.
const mostAxes = 64

// readAxes reads an fvar table; nil where it is damaged.
func readAxes(fvar []byte) []axis {
	if len(fvar) < 16 || u16(fvar, 0) != 1 {
		return nil
	}
	count, size := int(u16(fvar, 8)), int(u16(fvar, 10))
	table := from(fvar, int(u16(fvar, 4)))
	if count == 0 || count > mostAxes || size < 20 || len(table) < count*size {
		return nil
	}
	var list []axis
	for ; count > 0; count, table = count-1, table[size:] {
		fixed := func(at int) float64 { return float64(int32(u32(table, at))) / 65536 }
		a := axis{string(table[:4]), fixed(4), fixed(8), fixed(12)}
		if a.least > a.own || a.own > a.most {
			return nil
		}
		list = append(list, a)
	}
	return list
}

// weightAxis is the axis of weights, false for a font that has none. Some of
// Apple's old fonts have one on which 1 is regular: theirs is none.
func weightAxis(axes []axis) (axis, bool) {
	for _, a := range axes {
		if a.tag == "wght" && a.most >= 100 {
			return a, true
		}
	}
	return axis{}, false
}

// clamp is the weight that the axis has that is nearest.
func (a axis) clamp(weight int) int {
	return int(math.Round(min(max(float64(weight), a.least), a.most)))
}

// ownWeight is the weight of the face as the file has it.
func (a axis) ownWeight() int { return a.clamp(int(math.Round(a.own))) }

// one is 1 in the fractions of 14 bits that places on axes are written in.
const one = 1 << 14

// normal is a value's place on the axis: -one at the least, 0 at the font's own
// and one at the most (OpenType, "Coordinate scales and normalization").
func (a axis) normal(value float64) int {
	value = min(max(value, a.least), a.most)
	switch {
	case value < a.own:
		return int(math.Round((value - a.own) / (a.own - a.least) * one))
	case value > a.own:
		return int(math.Round((value - a.own) / (a.most - a.own) * one))
	}
	return 0
}

// placeAt is the place on all axes of a weight, the others left at their own.
// avar, which may be nil or damaged, bends the axes.
func placeAt(axes []axis, avar []byte, weight int) []int {
	place := make([]int, len(axes))
	for i, a := range axes {
		if a.tag == "wght" {
			place[i] = a.normal(float64(weight))
		}
	}
	if len(avar) < 8 || int(u16(avar, 6)) != len(axes) {
		return place
	}
	maps := avar[8:]
	for i := range place {
		pairs := records(maps, 0, 4)
		if len(maps) < 2 || len(pairs) < 4*int(u16(maps, 0)) {
			break
		}
		place[i] = bend(pairs, place[i])
		maps = maps[2+len(pairs):]
	}
	return place
}

// bend looks a place up in a list of pairs, from and to, which are in order;
// between two it goes straight. What lies outside is clamped to one.
func bend(pairs []byte, at int) int {
	for i := 0; i+8 <= len(pairs); i += 4 {
		x, y := i16(pairs, i), i16(pairs, i+2)
		x2, y2 := i16(pairs, i+4), i16(pairs, i+6)
		if at < x || at > x2 || x == x2 {
			continue
		}
		at = y + int(math.Round(float64((at-x)*(y2-y))/float64(x2-x)))
		break
	}
	return min(max(at, -one), one)
}
