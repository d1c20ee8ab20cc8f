package keys

import (
	"strings"

	"briefdeck/deck/diag"
)

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
	end := s.blockLines(i+1, parent, explicit)
	s.texts = append(s.texts, stretch{from: i, to: end - 1, block: true})
	return end, true
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
			_, key := keyAt(text, spaces)
			if s.lines[i].realined && spaces <= parent && !key && !isDash(text, spaces) {
				want := max(indent, parent+1)
				s.realign(i, spaces, want)
				spaces = want
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
