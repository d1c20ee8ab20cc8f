package starter

import (
	"strings"
	"unicode"

	"briefdeck/deck/diag"
)

// Clean is a text that somebody typed, without the characters that no outline
// has: control characters but line breaks, and those that nobody sees. White
// space at its ends goes too.
func Clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ", "\u2028", "\n", "\u2029", "\n", "\uFEFF", "", "\uFFFE", "", "\uFFFF", "").Replace(s)
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' || diag.Hides(r) {
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// Escape writes a text so that nothing in it is markup.
func Escape(s string) string {
	s = strings.ReplaceAll(s, `\`, `\\`)
	if strings.Contains(s, "**") {
		s = strings.ReplaceAll(s, "*", `\*`)
	}
	if strings.Contains(s, "](") {
		s = strings.ReplaceAll(s, "[", `\[`)
	}
	return strings.NewReplacer("$(", `\$(`, "$（", `\$（`).Replace(s)
}

// Quote is a text as a YAML value on one line: as it is where that is safe, in
// double quotes otherwise (YAML 1.2, section 7.3.1).
func Quote(s string) string {
	if plain(s) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

// plain tells whether a text means itself without quotes: letters and digits,
// with single spaces and some signs between them.
func plain(s string) bool {
	const signs = "-·—“”‘’《》（）、，。！？"
	last := ' '
	for i, r := range s {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if !letter && (i == 0 || r == ' ' && last == ' ' || r != ' ' && !strings.ContainsRune(signs, r)) {
			return false
		}
		last = r
	}
	return last != ' ' && !strings.EqualFold(s, "null")
}
