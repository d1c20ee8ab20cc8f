package keys

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// mapping scans keys that stand at indent; deeper than parent belongs to it.
// ofItem tells that it is an item of a list whose dashes stand at parent.
func (s *scanner) mapping(i, indent, parent int, ofItem bool) int {
	return s.enclosed(i, indent, func() int {
		for {
			i = s.entry(i, indent)
			var ok bool
			if i, ok = s.nextEntry(i, indent, parent, ofItem); !ok {
				return i
			}
		}
	})
}

// nextEntry finds the next key of a mapping, and explains the lines that
// belong to it and yet are none.
func (s *scanner) nextEntry(i, indent, parent int, ofItem bool) (int, bool) {
	for {
		j, x, ok := s.next(i)
		if !ok {
			return j, false
		}
		dash := isDash(s.lines[j].text, x)
		_, key := keyAt(s.lines[j].text, x)
		_, bullet := bulletAt(s.lines[j].text, x)
		switch {
		case x == indent && !dash:
			return j, true
		case x >= indent && dash:
			s.report(s.pos(j, x), diag.ListUnderText, s.shown(j))
			i = s.aside(j, x)
			for {
				k, y, ok := s.next(i)
				if !ok || y != x || !isDash(s.lines[k].text, y) {
					break
				}
				i = s.aside(k, y)
			}
		case x > indent, x > parent && !dash, x == parent && ofItem && key && !dash && !bullet:
			s.realign(j, x, indent)
			return j, true
		default:
			return j, false
		}
	}
}

// sequence scans items whose dashes stand at indent. In a compact one the
// dashes stand in the column of the keys around it, so that a key there is
// the end of it.
func (s *scanner) sequence(i, indent, parent int, compact bool) int {
	return s.enclosed(i, indent, func() int {
		for {
			i = s.item(i, indent, compact)
			var ok bool
			if i, ok = s.nextItem(i, indent, parent, compact); !ok {
				return i
			}
		}
	})
}

func (s *scanner) nextItem(i, indent, parent int, compact bool) (int, bool) {
	told := false // one message is enough for lines of the kind
	for ; ; told = true {
		j, x, ok := s.next(i)
		if !ok {
			return j, false
		}
		text := s.lines[j].text
		_, key := keyAt(text, x)
		end, bullet := bulletAt(text, x)
		switch {
		case x == indent && isDash(text, x):
			return j, true
		case x == indent && bullet:
			s.fixBullet(j, x, end)
			return j, true
		case x == indent && compact:
			return j, false
		case x == indent && key:
			if !told {
				s.report(s.pos(j, x), diag.KeyAmongItems, shorten(text[x:]))
			}
			i = s.aside(j, x)
		case x == indent:
			s.fix(j, x, x, x, "- ", diag.DashMissing)
			return j, true
		case x > parent && isDash(text, x):
			s.realign(j, x, indent)
			return j, true
		case x > indent:
			if !told {
				s.report(s.pos(j, x), diag.KeysUnderText, shorten(text[x:]))
			}
			i = s.aside(j, x)
		default:
			return j, false
		}
	}
}

// fixBullet makes a dash and a space of the sign that ends at end.
func (s *scanner) fixBullet(i, at, end int) {
	text := s.lines[i].text
	sign := text[at:end]
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r != ' ' && !oddSpace(r) {
			break
		}
		end += size
	}
	if sign == "-" {
		s.fix(i, at, at, end, "- ", diag.DashNoSpace)
		return
	}
	s.fix(i, at, at, end, "- ", diag.BulletNotDash, sign)
}

// item scans what follows the dash at indent.
func (s *scanner) item(i, indent int, compact bool) int {
	l := &s.lines[i]
	at := indent + 1
	for at < len(l.text) && blank(l.text[at]) {
		if l.text[at] == '\t' {
			s.fix(i, at, at, at+1, " ", diag.TabAfterDash)
		}
		at++
	}
	if at >= len(l.text) || l.text[at] == '#' {
		return s.nested(i, at, indent, false)
	}
	s.wideBraces(i, at) // first: its colons would make keys
	switch {
	case isDash(l.text, at):
		return s.sequence(i, at, indent, false)
	case s.itemIsMapping(i, at, indent):
		return s.mapping(i, at, indent, !compact)
	}
	return s.value(i, at, indent)
}

// itemIsMapping tells whether a list item is a mapping; a full-width colon is
// one only where the lines below show that a key was meant: - 近两年：57万余元
// is a good text.
func (s *scanner) itemIsMapping(i, at, indent int) bool {
	if _, ok := keyAt(s.lines[i].text, at); ok {
		return true
	}
	colon, meant := meantKey(s.lines[i].text, at)
	if !meant || !s.mappingAt(i, at, indent) {
		return false
	}
	s.fixColon(i, at, colon)
	return true
}

// nested scans the value of a key or a dash that has nothing behind it on its
// line, but for a comment at a byte of it. A key's list may stand in the
// column of the key.
func (s *scanner) nested(i, at, indent int, ofKey bool) int {
	j, x, ok := s.next(i + 1)
	switch {
	case ok && x > indent:
		return s.block(j, x, indent)
	case ok && ofKey && x == indent && isDash(s.lines[j].text, x):
		return s.sequence(j, x, indent-1, true)
	}
	text := s.lines[i].text
	if at+1 < len(text) && text[at] == '#' && !blank(text[at+1]) && text[at+1] != '#' {
		value := quoted(text[at:commentEnd(text, at)])
		s.fix(i, at, at, len(text), value, diag.HashValue, shorten(text[at:]))
		return s.value(i, at, indent)
	}
	if !s.enter(i, at, 0) {
		return len(s.lines)
	}
	return i + 1
}

// commentEnd is where a value that begins with # ends: before a real comment.
func commentEnd(text string, at int) int {
	return at + len(strings.TrimRight(text[at:at+1]+text[at+1:commentAt(text, at+1)], " \t"))
}

// entry scans a key and its value.
func (s *scanner) entry(i, indent int) int {
	text := s.lines[i].text
	switch {
	case strings.HasPrefix(text[indent:], "<<") && colonAt(text, indent, len(text)) == skipBlanks(text, indent+2):
		s.report(s.pos(i, indent), diag.MergeKey)
		return s.aside(i, indent)
	case text[indent] == '?' && ends(text, indent+1):
		s.report(s.pos(i, indent), diag.ComplexKey)
		return s.aside(i, indent)
	}
	colon, ok := keyAt(text, indent)
	if !ok {
		return s.noKey(i, indent)
	}
	if !s.enter(i, indent, 0) {
		return len(s.lines)
	}
	for text[indent] == '"' { // its escapes may be wrong
		if _, _, ok := s.quote(i, indent, indent); ok || s.stopped {
			break
		}
		text = s.lines[i].text
		colon, _ = keyAt(text, indent)
	}
	at := skipBlanks(text, colon+1)
	switch {
	case at >= len(text) || text[at] == '#':
		return s.nested(i, at, indent, true)
	case isDash(text, at):
		return s.listOnKeyLine(i, at, indent)
	}
	return s.value(i, at, indent)
}

// noKey explains a line of a mapping that has no key, and sets it aside where
// no key can be guessed.
func (s *scanner) noKey(i, indent int) int {
	text := s.lines[i].text
	rest := text[indent:]
	if strings.IndexByte("*&!%@`|>", rest[0]) >= 0 {
		if colon := colonAt(text, indent, commentAt(text, indent)); colon > 0 {
			s.fix(i, indent, indent, colon, quoted(text[indent:colon]), diag.ValueStart, rest[:1])
			return i
		}
	}
	if end := loneWord(text, indent); end > 0 {
		if _, x, ok := s.next(i + 1); ok && x > indent {
			s.fix(i, end, end, end, ":", diag.ColonMissing, text[indent:end])
			return i
		}
	}
	if at := strings.IndexFunc(rest, func(r rune) bool { return r == '：' || r == ':' }); at > 0 && utf8.RuneCountInString(rest[:at]) <= longestMeantKey {
		s.fixColon(i, indent, indent+at)
		if _, ok := keyAt(s.lines[i].text, indent); ok {
			return i
		}
	}
	s.report(s.pos(i, indent), diag.NoKey, shorten(rest))
	next := s.aside(i, indent)
	for { // further lines of the kind: one message is enough for them
		j, x, ok := s.next(next)
		if !ok || x != indent || isDash(s.lines[j].text, x) {
			return next
		}
		_, key := keyAt(s.lines[j].text, x)
		if _, meant := meantKey(s.lines[j].text, x); key || meant {
			return next
		}
		next = s.aside(j, x)
	}
}

// fixColon makes a colon with a space of the colon at a byte of line i, which
// is full-width or has no space after it.
func (s *scanner) fixColon(i, key, colon int) {
	text := s.lines[i].text
	_, size := utf8.DecodeRuneInString(text[colon:])
	code, args := colonSlip(text, colon)
	end := colon + size
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !oddSpace(r) && r != ' ' {
			break
		}
		end += size
	}
	with := ": "
	if end == len(text) {
		with = ":"
	}
	name := strings.TrimSpace(text[key:colon])
	s.fix(i, colon, key+len(name), end, with, code, append([]any{name}, args...)...)
}

// listOnKeyLine explains a dash behind a key: a list begins on the next line.
func (s *scanner) listOnKeyLine(i, at, indent int) int {
	text := s.lines[i].text
	item := strings.TrimRight(text[at:commentAt(text, at)], " \t")
	key := text[indent:strings.LastIndexByte(text[:at], ':')]
	if item == "-" {
		s.fix(i, at, at, at+1, `"-"`, diag.ValueStart, "-")
		return s.value(i, at, indent)
	}
	s.report(s.pos(i, at), diag.ListOnKeyLine, key, shorten(item))
	l := &s.lines[i]
	if j, x, ok := s.next(i + 1); ok && x >= indent && isDash(s.lines[j].text, x) {
		l.replace(at, len(l.text), "") // the other items stay; this one is lost
		return s.nested(i, len(l.text), indent, true)
	}
	l.replace(at, len(l.text), "["+quoted(strings.TrimSpace(item[1:]))+"]")
	return s.value(i, at, indent)
}
