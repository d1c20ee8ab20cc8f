package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// Hidden is the byte at which a text has a character that Hides; -1 for none.
func Hidden(text string) int { return strings.IndexFunc(text, Hides) }

// CodePoint writes a character as U+4E00.
func CodePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// Hides tells whether nobody sees the character, and it does harm: it turns the
// direction of what follows (Bidi_Control of UAX #9), or divides a word without
// showing it. The joiners U+200C and U+200D do not: they are part of the
// spelling of some scripts, and of emoji.
func Hides(r rune) bool {
	switch r {
	case '\u200B', '\u2060', '\uFEFF', '\u00AD':
		return true
	}
	return r > unicode.MaxASCII && unicode.Is(unicode.Bidi_Control, r)
}
