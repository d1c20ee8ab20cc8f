package diag

import (
	"unicode"

	"golang.org/x/text/width"
)

// columns is how many columns of a terminal the character takes: two for wide
// and full-width ones (UAX #11), none for marks that sit on the one before.
// Ambiguous ones (“ ”, ·, …) take one, as terminals have it by default.
func columns(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
