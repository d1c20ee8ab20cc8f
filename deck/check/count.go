package check

import (
	"strings"
	"unicode"

	"briefdeck/deck/markup"
)

// letters are the letters and digits of a text in lower case: what is left
// when spaces, signs and markup make no difference.
func letters(t markup.Text) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.L, unicode.M, unicode.N) {
			return unicode.ToLower(r)
		}
		return -1
	}, t.String()))
}

// length is how much there is to read in a text, in Chinese characters. A Han
// character, kana or Hangul syllable counts one, and so does a number; a word
// of other letters counts two, as a Chinese word mostly has two characters.
// Signs and spaces count nothing.
func length(t markup.Text) int {
	n, within := 0, none
	for _, r := range t.String() {
		is := kindOf(r)
		switch {
		case is == ideograph:
			n++
		case is == word && within == digit: // 12th, 5G
			n++
		case is == word && within != word:
			n += 2
		case is == digit && within == none, is == digit && within == ideograph:
			n++
		}
		if is == joiner && (within == word || within == digit) { // 3.78, don't
			is = within
		}
		within = is
	}
	return n
}

type kind uint8

const (
	none kind = iota
	ideograph
	word
	digit
	joiner
)

func kindOf(r rune) kind {
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo):
		return ideograph
	case unicode.IsDigit(r):
		return digit
	case unicode.In(r, unicode.L, unicode.M, unicode.N):
		return word
	case strings.ContainsRune(".,'’", r):
		return joiner
	}
	return none
}
