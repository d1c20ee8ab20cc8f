package evidence

import (
	"cmp"
	"slices"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
)

// piece is a span of a text with its first byte.
type piece struct {
	markup.Span
	from int
}

func (p piece) to() int { return p.from + len(p.Text) }

func partsOf(t markup.Text) []piece {
	all := make([]piece, len(t))
	at := 0
	for i, s := range t {
		all[i] = piece{s, at}
		at += len(s.Text)
	}
	return all
}

// over are the pieces that bytes of their text lie in.
func over(all []piece, from, to int) []piece {
	first, _ := slices.BinarySearchFunc(all, from, func(p piece, from int) int { return cmp.Compare(p.to(), from+1) })
	last := first
	for last < len(all) && all[last].from < to {
		last++
	}
	return all[first:last]
}

func touchesFigure(t []piece, from, to int) bool {
	return slices.ContainsFunc(over(t, from, to), func(p piece) bool { return p.Figure != "" })
}

// placeOf is where a byte of a text was written.
func placeOf(t []piece, offset int) diag.Pos {
	for _, p := range over(t, offset, offset+1) {
		return p.PosAt(offset - p.from)
	}
	return diag.Pos{}
}
