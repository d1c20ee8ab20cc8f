package keys

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// How one line of YAML is made up. All functions here look at text only.

// blank tells whether a byte separates words in YAML.
func blank(b byte) bool { return b == ' ' || b == '\t' }

// ends tells whether the text is over at i, or has a blank there.
func ends(text string, i int) bool { return i >= len(text) || blank(text[i]) }

// skipBlanks is the first byte from i on that is no blank.
func skipBlanks(text string, i int) int {
	for i < len(text) && blank(text[i]) {
		i++
	}
	return i
}

// isDash tells whether a list item begins at i.
func isDash(text string, i int) bool { return i < len(text) && text[i] == '-' && ends(text, i+1) }

// oddSpace tells whether the character looks like a space and is none in YAML.
func oddSpace(r rune) bool {
	return r != ' ' && r != '\t' && unicode.Is(unicode.Zs, r) || invisible(r)
}

// invisible tells whether the character shows nothing and takes no room: U+200B
// and its like, which come with text copied from web pages. The joiners U+200C and
// U+200D, which texts are spelt with, have no place in a key, a name or an
// indentation.
func invisible(r rune) bool { return diag.Hides(r) || r == '\u200C' || r == '\u200D' }

// spaceName names a character that looks like a space, in both languages.
func spaceName(r rune) (zh, en string) {
	switch {
	case r == '\u00A0':
		zh, en = "不换行空格", "a no-break space"
	case r == '\u3000':
		zh, en = "全角空格", "a full-width space"
	case invisible(r):
		zh, en = "看不见的字符", "an invisible character"
	default:
		zh, en = "特殊的空格", "a special space"
	}
	return zh + " " + diag.CodePoint(r), en + " (" + diag.CodePoint(r) + ")"
}

// commentAt is where a comment begins in unquoted text from i on, or the end
// of the line: a # at the start or after a blank.
func commentAt(text string, i int) int {
	for j := i; j < len(text); j++ {
		if text[j] == '#' && (j == i || blank(text[j-1])) {
			return j
		}
	}
	return len(text)
}

// colonAt is where unquoted text from i to end has a colon that YAML takes for
// the end of a key, or -1.
func colonAt(text string, i, end int) int {
	for j := i; j < end; j++ {
		if text[j] == ':' && ends(text[:end], j+1) {
			return j
		}
	}
	return -1
}

// quoteEnd is the byte after a quoted text that begins at i and ends on this
// line, or -1.
func quoteEnd(text string, i int) int {
	quote := text[i]
	for j := i + 1; j < len(text); j++ {
		switch {
		case quote == '"' && text[j] == '\\':
			j++
		case text[j] != quote:
		case quote == '\'' && j+1 < len(text) && text[j+1] == '\'':
			j++
		default:
			return j + 1
		}
	}
	return -1
}

// keyAt finds a key that begins at i: where its colon is.
func keyAt(text string, i int) (colon int, ok bool) {
	if i >= len(text) || strings.IndexByte("[{#|>&*!%@`,]}", text[i]) >= 0 || isDash(text, i) || text[i] == '?' && ends(text, i+1) {
		return 0, false
	}
	if text[i] == '"' || text[i] == '\'' {
		if end := quoteEnd(text, i); end >= 0 {
			colon = skipBlanks(text, end)
			return colon, colon < len(text) && text[colon] == ':' && ends(text, colon+1)
		}
		return 0, false
	}
	colon = colonAt(text, i, commentAt(text, i))
	return colon, colon > i
}

// meantKey finds what was meant as a key at i but is none for YAML, because
// its colon is full-width or has no space after it: a short word of letters,
// then the colon. It gives the colon's place.
func meantKey(text string, i int) (colon int, ok bool) {
	letters, count := false, 0
	for j, r := range text[min(i, len(text)):] {
		j += i
		switch {
		case (r == '：' || r == ':') && letters:
			after := text[j+utf8.RuneLen(r):]
			return j, !strings.HasPrefix(after, "//") && !strings.HasPrefix(after, `\`)
		case unicode.IsLetter(r):
			letters = true
		case unicode.IsDigit(r) && letters, r == '_':
		default:
			return 0, false
		}
		if count++; count > longestMeantKey {
			return 0, false
		}
	}
	return 0, false
}

const longestMeantKey = 13 // code points: organization and one more

// colonSlip is what is wrong with a colon that ends no key, and what the
// message says of it between the key and the corrected line.
func colonSlip(text string, colon int) (diag.Code, []any) {
	r, size := utf8.DecodeRuneInString(text[colon:])
	if r == '：' {
		return diag.ColonWide, nil
	}
	if after, _ := utf8.DecodeRuneInString(text[colon+size:]); oddSpace(after) {
		zh, en := spaceName(after)
		return diag.ColonOddSpace, []any{zh, en}
	}
	return diag.ColonNoSpace, nil
}

// loneWord is the end of a word that begins at i, if there is nothing else on
// the line that could be text: a key that lacks its colon, it may be. Else 0.
func loneWord(text string, i int) int {
	end := i + len(strings.TrimRight(text[i:commentAt(text, i)], " \t"))
	word := text[i:end]
	if word == "" || utf8.RuneCountInString(word) > longestMeantKey || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' }) {
		return 0
	}
	return end
}

// bulletAt tells whether a list item was meant at i: a dash without its space,
// or another character that people make lists with. It gives the sign's end.
func bulletAt(text string, i int) (end int, ok bool) {
	r, size := utf8.DecodeRuneInString(text[min(i, len(text)):])
	next, _ := utf8.DecodeRuneInString(text[min(i+size, len(text)):])
	switch r {
	case '-':
		return i + size, next != '-' && next != ' ' && next != '\t' && !unicode.IsDigit(next) && next != utf8.RuneError
	case '－', '–', '•', '●', '·', '◆', '■':
		return i + size, next != r
	}
	return 0, false
}

// quoted writes a text in quotes: as few escapes as can be.
func quoted(text string) string {
	switch {
	case !strings.ContainsAny(text, `"\`):
		return `"` + text + `"`
	case !strings.Contains(text, `'`):
		return `'` + text + `'`
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// requoted puts quotes around a text that may have unpaired ones already.
func requoted(text string) string {
	if n := len(text); n >= 2 && text[0] == text[n-1] && (text[0] == '"' || text[0] == '\'') {
		text = text[1 : n-1]
	}
	return quoted(text)
}
