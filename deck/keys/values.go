package keys

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// value scans a text or a collection in brackets that begins at a byte of
// line i; its further lines are deeper than parent.
func (s *scanner) value(i, at, parent int) int {
	if !s.enter(i, at, 0) {
		return len(s.lines)
	}
	for !s.stopped {
		text := s.lines[i].text
		if at >= len(text) { // a tag or an anchor was taken away
			return s.nested(i, at, parent, false)
		}
		switch c := text[at]; {
		case c == '"' || c == '\'':
			if next, ok := s.quotedText(i, at, parent); ok {
				return next
			}
		case c == '[' || c == '{':
			return s.brackets(i, at, parent)
		case c == '|' || c == '>':
			if next, ok := s.blockText(i, at, parent); ok {
				return next
			}
		case strings.IndexByte("*&!%@`,]}", c) >= 0, (c == '?' || c == ':') && ends(text, at+1):
			s.valueStart(i, at, parent)
		default:
			if next, ok := s.plainText(i, at, parent); ok {
				return next
			}
		}
	}
	return len(s.lines)
}

// valueStart explains a text that begins with a sign of YAML's, and quotes it.
func (s *scanner) valueStart(i, at, parent int) {
	text := s.lines[i].text
	end := s.textEnd(i, at)
	value := text[at:end]
	word := value[:skipWord(value)]
	code := diag.ValueStart
	switch {
	case len(word) > 1 && value[0] == '&':
		code = diag.Anchor
	case value[0] == '!':
		code = diag.Tag
	case value[0] == '*' && len(word) == len(value) && isName(value[1:]):
		code = diag.Alias
	}
	if code == diag.Anchor || code == diag.Tag {
		_, key := keyAt(text, skipBlanks(text, at+len(word)))
		if _, x, ok := s.next(i + 1); word == value && ok && x > parent || key {
			s.report(s.pos(i, at), code, shorten(word), quoted(word))
			s.lines[i].replace(at, len(text), "")
			return
		}
	}
	if code == diag.ValueStart {
		s.fix(i, at, at, end, quoted(value), code, value[:1])
		return
	}
	s.fix(i, at, at, end, quoted(value), code, shorten(value))
}

func skipWord(s string) int {
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		return i
	}
	return len(s)
}

func isName(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
}

// textEnd is where a text that begins at a byte of line i is over: before a
// comment, which has a blank after its #.
func (s *scanner) textEnd(i, at int) int {
	text := s.lines[i].text
	end := len(text)
	for j := at + 1; j+1 < len(text); j++ {
		if text[j] == '#' && blank(text[j-1]) && blank(text[j+1]) {
			end = j
			break
		}
	}
	return at + len(strings.TrimRight(text[at:end], " \t"))
}

// plainText scans a text without quotes; false where the line was corrected
// and is to be scanned again.
func (s *scanner) plainText(i, at, parent int) (int, bool) {
	text := s.lines[i].text
	end := commentAt(text, at)
	if colonAt(text, at, end) >= 0 {
		from := s.quoteColon(i, at)
		if from < at {
			return s.value(i, from, from-1), true
		}
		return 0, false
	}
	if end+1 < len(text) && text[end+1] != '#' && !blank(text[end+1]) && end >= 2 && !blank(text[end-2]) {
		s.report(s.pos(i, end), diag.HashCutsText, shorten(text[end:]), quoted(shorten(text[at:])))
	}
	return s.continued(i, at, parent, end < len(text)), true
}

// quoteColon explains a colon in a text, which makes a key of the text before
// it, and quotes the text: all of a list item that has no other key. It gives
// where the text begins.
func (s *scanner) quoteColon(i, at int) int {
	text := s.lines[i].text
	from := at
	if start := skipDashes(text); start < at && start > skipBlanks(text, 0) {
		if j, x, ok := s.next(i + 1); !ok || x != start || isDash(s.lines[j].text, x) {
			from = start
		}
	}
	colon := colonAt(text, at, len(text))
	s.fix(i, colon, from, s.textEnd(i, from), requoted(text[from:s.textEnd(i, from)]), diag.ColonInText, ":")
	return from
}

// skipDashes is the first byte of a line after its indentation and dashes.
func skipDashes(text string) int {
	i := skipBlanks(text, 0)
	for isDash(text, i) {
		i = skipBlanks(text, i+1)
	}
	return i
}

// continued scans the further lines of a plain text, which YAML joins to it
// with spaces; those that were not meant to be joined are explained.
func (s *scanner) continued(i, at, parent int, comment bool) int {
	for j := i + 1; ; j++ {
		k, x, ok := s.next(j)
		if !ok || x <= parent {
			return k
		}
		text := s.lines[k].text
		comment = comment || s.commentBetween(j, k)
		key := colonAt(text, x, commentAt(text, x)) >= 0
		end, bullet := bulletAt(text, x)
		switch {
		case isDash(text, x) || bullet && text[end-1] == '-':
			s.report(s.pos(k, x), diag.ListJoined, shorten(text[x:]), shorten(s.lines[i].text[at:s.textEnd(i, at)]))
			return s.asideBelow(k, parent)
		case key && s.keyColumn(i, at) == parent:
			return k // nextEntry puts it in line
		case key:
			s.report(s.pos(k, x), diag.KeysUnderText, shorten(text[x:]))
			return s.asideBelow(k, parent)
		case comment:
			s.report(s.pos(k, x), diag.CommentInText)
			return s.asideBelow(k, parent)
		}
		comment = commentAt(text, x) < len(text)
		j = k
	}
}

// keyColumn is the column of the key that the value at a byte of line i
// belongs to, or -1.
func (s *scanner) keyColumn(i, at int) int {
	start := skipDashes(s.lines[i].text)
	if _, ok := keyAt(s.lines[i].text, start); ok && start < at {
		return start
	}
	return -1
}

// commentBetween tells whether one of the lines from up to to is a comment.
func (s *scanner) commentBetween(from, to int) bool {
	for ; from < to; from++ {
		text := s.lines[from].text
		if i := skipBlanks(text, 0); i < len(text) && text[i] == '#' {
			return true
		}
	}
	return false
}

// asideBelow sets aside line i and all below it that is deeper than parent.
func (s *scanner) asideBelow(i, parent int) int {
	for {
		i = s.aside(i, parent)
		j, x, ok := s.next(i)
		if !ok || x <= parent {
			return i
		}
		i = j
	}
}

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
	last := s.textEnd(i, at)
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
					return line, j + 1, true
				}
				line = len(s.lines) // it opens another text: ours is not closed
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

// blockText scans a text behind | or >; false where that was corrected.
func (s *scanner) blockText(i, at, parent int) (int, bool) {
	text := s.lines[i].text
	header := at + 1
	explicit := 0
	for header < len(text) && strings.IndexByte("+-123456789", text[header]) >= 0 {
		if text[header] != '+' && text[header] != '-' {
			explicit = int(text[header] - '0')
		}
		header++
	}
	rest := skipBlanks(text, header)
	if header-at > 3 || header-at == 3 && explicit == 0 || rest < len(text) && (text[rest] != '#' || rest == header) {
		if j, x, ok := s.next(i + 1); ok && x > parent && !isDash(s.lines[j].text, x) {
			s.fix(i, rest, at+1, len(text), "", diag.TextAfterBar, text[at:at+1])
			return 0, false
		}
		s.valueStart(i, at, parent)
		return 0, false
	}
	return s.blockLines(i+1, parent, explicit), true
}

// blockLines scans the lines of a block text. The first one that is not blank
// sets the indentation, unless the header does.
func (s *scanner) blockLines(i, parent, explicit int) int {
	indent := 0
	if explicit > 0 {
		indent = max(parent, 0) + explicit
	}
	for ; i < len(s.lines) && !s.stopped; i++ {
		text := s.lines[i].text
		spaces := len(text) - len(strings.TrimLeft(text, " "))
		if spaces == len(text) {
			if indent == 0 {
				s.lines[i].replace(0, spaces, "") // or yaml.v3 takes it for the indentation
			}
			continue
		}
		if spaces < max(indent, parent+1) {
			spaces = s.indentation(i) // which may be of other spaces
			text = s.lines[i].text
			if spaces == len(text) {
				continue
			}
		}
		switch {
		case spaces <= parent:
			return i
		case indent == 0:
			indent = spaces
		case spaces < indent && text[spaces] == '#':
			return i
		case spaces < indent:
			s.realign(i, spaces, indent)
		}
	}
	return i
}
