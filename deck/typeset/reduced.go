package typeset

import (
	"math/bits"

	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
)

// Reduction is a role whose type the setting made smaller.
type Reduction struct {
	Role     theme.Role
	From, To geom.Pt
}

// Reduced lists the roles that were set smaller than the theme's own size for
// the sake of the Fit, in the order of roles.
func (s *Setter) Reduced() []Reduction {
	var out []Reduction
	for used := s.used; used != 0; used &= used - 1 {
		role := theme.Role(bits.TrailingZeros64(used))
		style := s.Theme.Style(role)
		if from, to := style.Size(0), style.Size(s.Fit.Step); to < from {
			out = append(out, Reduction{role, from, to})
		}
	}
	return out
}
