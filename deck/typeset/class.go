package typeset

import "unicode"

// class is what a character is to the typesetter: which widths and gaps apply
// to it. Quotes, dashes, dots and · get the class of a Chinese mark only where
// they are one (see context.go).
type class uint8

const (
	other     class = iota // symbols and marks without a rule
	han                    // ideographs and kana
	latin                  // letters and digits of proportional width
	blank                  // spaces that a gap or a line end may take up
	wideBlank              // the ideographic space
	opening                // full-width opening brackets and quotes
	closing                // full-width closing brackets and quotes
	stop                   // full-width pause and stop marks
	middle                 // the dot between the parts of a name
	dash                   // —, in pairs ——
	dots                   // …, in pairs ……
	quoteOpen              // “ ‘ whose script is not known yet
	quoteEnd               // ” ’ likewise
	hidden                 // format characters: not drawn, part of the text
	newline                // breaks the line, not drawn
	control                // not drawn and not part of the text
)

// wide tells whether the class takes a full em in Chinese text by itself, so
// that the marks beside it are Chinese ones.
func (c class) wide() bool {
	switch c {
	case han, wideBlank, opening, closing, stop:
		return true
	}
	return false
}

// bracket tells whether white on one side of the mark may go where another
// mark stands there (CLREQ, adjustment of adjacent punctuation marks).
func (c class) bracket() bool { return c == opening || c == closing }

// softHyphen shows only where a line ends with it.
const softHyphen = 0xAD

// classOf is the class that a character has out of context.
func classOf(r rune) class {
	switch {
	case r < 0x80:
		return asciiClass(r)
	case r >= 0x4E00 && r <= 0x9FFF:
		return han
	case r >= 0x2000 && r <= 0x206F:
		return generalPunctuation(r)
	case r >= 0x3000 && r <= 0x303F:
		return cjkPunctuation(r)
	case r >= 0xFF00 && r <= 0xFFEF:
		return fullWidthForm(r)
	case isHan(r):
		return han
	}
	switch r {
	case 0x85:
		return newline
	case 0xA0:
		return blank
	case softHyphen, 0x034F, 0x061C, 0xFEFF, 0x180E:
		return hidden
	case '·', '・':
		return middle
	case '⸺', '⸻':
		return dash
	case '⋯':
		return dots
	}
	switch {
	case r < 0xA0:
		return control
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF: // variation selectors, tags
		return hidden
	case unicode.IsLetter(r) && !isHangul(r), unicode.Is(unicode.Nd, r):
		return latin
	}
	return other
}

// Ignored tells whether a character is a control character of which nothing is
// set: not drawn, in the text of no line, and no line break either.
func Ignored(r rune) bool { return classOf(r) == control && r != '\r' }

func asciiClass(r rune) class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return latin
	case r == ' ', r == '\t':
		return blank
	case r == '\n', r == '\v', r == '\f':
		return newline
	case r < ' ', r == 0x7F:
		return control
	}
	return other
}

func generalPunctuation(r rune) class {
	switch r {
	case '“', '‘':
		return quoteOpen
	case '”', '’':
		return quoteEnd
	case '—', '―':
		return dash
	case '…', '‥':
		return dots
	case '‧':
		return middle
	case '‼', '⁇', '⁈', '⁉':
		return stop
	case 0x2028, 0x2029:
		return newline
	case 0x202F, 0x205F:
		return blank
	}
	switch {
	case r <= 0x200A:
		return blank
	case r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060:
		return hidden
	}
	return other
}

func cjkPunctuation(r rune) class {
	switch r {
	case 0x3000:
		return wideBlank
	case '、', '。':
		return stop
	case '〈', '《', '「', '『', '【', '〔', '〖', '〘', '〚', '〝':
		return opening
	case '〉', '》', '」', '』', '】', '〕', '〗', '〙', '〛', '〞', '〟':
		return closing
	case '々', '〆', '〇', '〻':
		return han
	}
	if r >= 0x3021 && r <= 0x3029 {
		return han
	}
	return other
}

func fullWidthForm(r rune) class {
	switch r {
	case '！', '，', '．', '：', '；', '？':
		return stop
	case '（', '［', '｛', '｟':
		return opening
	case '）', '］', '｝', '｠':
		return closing
	}
	if r >= 0xFF66 && r <= 0xFF9F {
		return han // half-width kana
	}
	return other
}

// isHan tells whether Latin letters keep a gap to the character: ideographs
// and kana (CSS Text 4, text-autospace), not Hangul, which has word spaces.
func isHan(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3400 && r <= 0x4DBF, r >= 0x20000 && r <= 0x3FFFF:
		return true
	case r >= 0x3041 && r <= 0x30FF:
		return r != '・'
	case r >= 0x2E80 && r <= 0x2FDF, r >= 0x3005 && r <= 0x3007, r >= 0x3021 && r <= 0x3029,
		r >= 0x3105 && r <= 0x312F, r >= 0x31C0 && r <= 0x31FF, r >= 0xF900 && r <= 0xFAFF,
		r >= 0x1B000 && r <= 0x1B16F:
		return true
	}
	return false
}

func isHangul(r rune) bool {
	return r >= 0x1100 && r <= 0x11FF || r >= 0x3131 && r <= 0x318E || r >= 0xA960 && r <= 0xA97F || r >= 0xAC00 && r <= 0xD7FF
}

// counts tells whether a character is one of those of which a last line must
// have two: letters, digits and Han, not marks.
func (c class) counts(r rune) bool {
	return c == han || c == latin || c == other && (unicode.IsLetter(r) || unicode.IsNumber(r))
}
