package theme

import (
	"slices"

	"briefdeck/deck/geom"
)

// At is the theme for a page of another size, with lengths scaled so that one
// of the design's points is scale points: for sheets to print, whose type is as
// large on small paper as on large.
func (t *Theme) At(page geom.Point, scale float64) *Theme {
	k := scale / t.Scale
	out := *t
	out.Page, out.Scale = page, scale
	for i, s := range out.styles {
		s.Sizes = slices.Clone(s.Sizes)
		for j := range s.Sizes {
			s.Sizes[j] *= k
		}
		out.styles[i] = s
	}
	for _, length := range []*geom.Pt{&out.Space.Hairline, &out.Space.AccentWidth, &out.Space.AccentLength, &out.Space.Gutter, &out.Space.CardGap, &out.Space.CardPad, &out.Space.Radius} {
		*length *= k
	}
	return &out
}
