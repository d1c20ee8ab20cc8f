package keys

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// trailing explains what stands behind a quoted text or a bracket that ends
// at a byte of line i; value is where that began. False where the line was
// corrected.
func (s *scanner) trailing(i, end, start, at int, code diag.Code) bool {
	text := s.lines[i].text
	rest := skipBlanks(text, end)
	if rest >= len(text) || text[rest] == '#' {
		return true
	}
	if start != i { // over several lines: nothing to quote
		s.report(s.pos(i, rest), code, shorten(text[rest:]), shorten(text[:rest]))
		s.lines[i].replace(rest, len(text), "")
		return true
	}
	last := s.textEnd(i, rest)
	s.fix(i, rest, at, last, requoted(text[at:last]), code, shorten(text[rest:]))
	return false
}

// quotedText scans a text in quotes; false where it was corrected.
func (s *scanner) quotedText(i, at, parent int) (int, bool) {
	line, end, ok := s.quote(i, at, parent)
	if !ok || !s.trailing(line, end, i, at, diag.TextAfterQuote) {
		return 0, false
	}
	return line + 1, true
}

// quote finds the end of a text in quotes that may have further lines, all
// deeper than parent; false where it was corrected.
func (s *scanner) quote(i, at, parent int) (line, end int, ok bool) {
	mark := s.lines[i].text[at]
	from := at + 1
lines:
	for line = i; line < len(s.lines); line++ {
		text := s.lines[line].text
		if line > i {
			from = skipBlanks(text, 0)
			if from < len(text) && from <= parent || strings.HasPrefix(text, "---") || strings.HasPrefix(text, "...") {
				break
			}
		}
		for j := from; j < len(text); j++ {
			switch {
			case mark == '"' && text[j] == '\\':
				n := escape(text[j:])
				if n == 0 {
					s.fix(line, j, j, j, `\`, diag.BadEscape, shorten(text[j:min(j+1+runeLen(text[j+1:]), len(text))]))
					return 0, 0, false
				}
				j += n - 1
			case text[j] != mark:
			case mark == '\'' && j+1 < len(text) && text[j+1] == '\'':
				j++
			default:
				if line == i || goesOn(text, j+1) {
					s.texts = append(s.texts, stretch{from: i, at: at, to: line, end: j + 1})
					return line, j + 1, true
				}
				break lines // it opens another text: ours is not closed
			}
		}
	}
	s.closeQuote(i, at)
	return 0, 0, false
}

func runeLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// goesOn tells whether what follows a quoted text may follow one: nothing, a
// comment, or the next thing in brackets.
func goesOn(text string, i int) bool {
	i = skipBlanks(text, i)
	return i >= len(text) || strings.IndexByte("#,]}:", text[i]) >= 0
}

// closeQuote explains a quote without its partner, and puts that at the end of
// the line: in the place of a Chinese one, if that was typed.
func (s *scanner) closeQuote(i, at int) {
	text := s.lines[i].text
	mark := text[at : at+1]
	end := len(strings.TrimRight(text, " \t"))
	if end == at+1 { // a lone quote, which shall be text
		s.fix(i, at, at, end, quoted(mark), diag.QuoteOpen, mark)
		return
	}
	from := end
	if last, size := utf8.DecodeLastRuneInString(text[:end]); end-size > at && strings.ContainsRune("”’“‘＂＇", last) {
		from = end - size
	} else if mark == `"` && strings.HasSuffix(text[:end], `\`) {
		mark = `\"`
	}
	s.fix(i, at, from, end, mark, diag.QuoteOpen, text[at:at+1])
}

// escape is the length of an escape sequence of a double-quoted text
// (YAML 1.2, section 5.7, less \/, which yaml.v3 does not know), 0 where it
// is none.
func escape(text string) int {
	if len(text) == 1 {
		return 1 // the line goes on below
	}
	digits := 0
	switch text[1] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	default:
		if strings.IndexByte("0abt\tnvfre \"'\\N_LP", text[1]) < 0 {
			return 0
		}
		return 2
	}
	value := rune(0)
	for i := 2; i < 2+digits; i++ {
		if i >= len(text) {
			return 0
		}
		d := strings.IndexByte("0123456789abcdef", text[i]|0x20)
		if d < 0 || d < 10 && text[i] != byte('0'+d) || value > utf8.MaxRune {
			return 0
		}
		value = value<<4 | rune(d)
	}
	if !utf8.ValidRune(value) {
		return 0
	}
	return 2 + digits
}
