package keys

import (
	"strings"

	"briefdeck/deck/diag"
)

// value scans a text or a collection in brackets that begins at a byte of
// line i; its further lines are deeper than parent.
func (s *scanner) value(i, at, parent int) int {
	if !s.enter(i, at, 0) {
		return len(s.lines)
	}
	for !s.stopped {
		s.wideBraces(i, at)
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
		if _, x, ok := s.next(i + 1); word == value && ok && x > parent {
			s.report(s.pos(i, at), code, shorten(word), quoted(word))
			s.lines[i].replace(at, len(text), "")
			return
		}
		if s.unmark(i, at) {
			return
		}
	}
	if code == diag.ValueStart {
		s.fix(i, at, at, end, quoted(value), code, value[:1])
		return
	}
	s.fix(i, at, at, end, quoted(value), code, shorten(value))
}

// unmark takes away a tag or an anchor in front of a key.
func (s *scanner) unmark(i, at int) bool {
	text := s.lines[i].text
	word := text[at : at+skipWord(text[at:])]
	rest := skipBlanks(text, at+len(word))
	if _, key := keyAt(text, rest); !key {
		return false
	}
	code := diag.Anchor
	if text[at] == '!' {
		code = diag.Tag
	}
	s.report(s.pos(i, at), code, shorten(word), quoted(word))
	s.lines[i].replace(at, rest, "")
	return true
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
		if _, x, ok := s.next(i + 1); !ok || x <= strings.LastIndexByte(text[:start], '-') {
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
	ofKey := parent >= 0 && s.keyColumn(i, at) == parent
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
		case isDash(text, x) && ofKey:
			s.report(s.pos(k, x), diag.ListUnderText, s.shown(k))
			return s.asideBelow(k, parent)
		case isDash(text, x) || bullet && text[end-1] == '-':
			s.report(s.pos(k, x), diag.ListJoined, shorten(text[x:]), shorten(s.lines[i].text[at:s.textEnd(i, at)]))
			return s.asideBelow(k, parent)
		case key && ofKey:
			return k // nextEntry puts it in line
		case key:
			s.report(s.pos(k, x), diag.KeysUnderText, shorten(text[x:]))
			return s.asideBelow(k, parent)
		case comment:
			s.report(s.pos(k, x), diag.CommentInText)
			return s.asideBelow(k, parent)
		}
		comment = commentAt(text, x) < len(text)
		if j == i+1 {
			s.texts = append(s.texts, stretch{from: i, plain: true})
		}
		s.texts[len(s.texts)-1].to = k
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
