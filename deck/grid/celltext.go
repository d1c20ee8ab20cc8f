package grid

import (
	"strconv"
	"strings"
	"unicode"
)

// clean is a cell's text without what nobody sees: spaces around it, marks of
// no width and control characters. Line breaks stay. So do the other characters
// that diag.Hides knows, which are told of: without a soft hyphen or a mark of
// direction the text would be another one than in the table.
func clean(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsControl(r):
			return ' '
		case r == '\uFEFF', r == '\u200B', r == '\u2060', r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s))
}

// honest mends what number formats hide from a reader of text: accounting
// formats show zero as a dash, which is how people write that there is no
// number, and others show a negative number in red or in brackets, without its
// sign.
func honest(shown, stored string) string {
	value, err := strconv.ParseFloat(stored, 64)
	if err != nil || shown == stored {
		return shown
	}
	switch {
	case value == 0 && strings.Trim(shown, "-–—¥￥$€£ ") == "":
		return "0"
	case value < 0 && strings.ContainsAny(shown, "0123456789") && !strings.ContainsAny(shown, "-−－/:年"):
		return "-" + strings.NewReplacer("(", "", ")", "", "（", "", "）", "").Replace(shown)
	}
	return shown
}
