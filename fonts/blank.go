package fonts

import "unicode"

// mayBeBlank says whether a character rightly has no ink: spaces, control and
// format characters, private ones (nobody can know), variation selectors and
// the other invisible ones. Of any other character an empty glyph is a gap in
// the font: WenQuanYi maps ℃ to one, and the degree sign would vanish from the
// page without an error.
func mayBeBlank(r rune) bool {
	switch r {
	case 0x2800, 0x1D159: // Braille pattern blank, musical null notehead
		return true
	}
	return unicode.In(r, unicode.Z, unicode.C, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}
