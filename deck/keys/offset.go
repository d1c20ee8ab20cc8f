package keys

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"

	"gopkg.in/yaml.v3"
)

// scalar is where a text was written, and how.
type scalar struct {
	*source
	line, from int // of the corrected text
	style      yaml.Style
	value      string
}

const blockStyles = yaml.LiteralStyle | yaml.FoldedStyle

// pos is the place of a byte of the text, found by walking through both the
// text and its source.
func (s scalar) pos(offset int) diag.Pos {
	at := s.walk(s.start(), min(max(offset, 0), len(s.value)))
	return s.source.pos(at.line, at.i)
}

// spot is a byte of a text, and the byte of a line of the corrected source that
// it comes from.
type spot struct {
	v, line, i int
	indent     int // of a block text
}

// start is the spot of the text's first byte.
func (s scalar) start() spot {
	if s.style&blockStyles != 0 {
		indent := s.blockIndent(s.line + 1)
		return spot{line: s.line + 1, i: indent, indent: indent}
	}
	if s.quoted() {
		return spot{line: s.line, i: s.from + 1}
	}
	return spot{line: s.line, i: s.from}
}

func (s scalar) quoted() bool { return s.style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 }

// walk goes on from a spot to a byte of the text, or to where the character
// begins that the byte is of.
func (s scalar) walk(at spot, offset int) spot {
	if s.style&blockStyles != 0 {
		return s.walkBlock(at, offset)
	}
	return s.walkInline(at, offset)
}

// walkInline walks through plain and quoted texts.
func (s scalar) walkInline(at spot, offset int) spot {
	v, line, i := at.v, at.line, at.i
	double, single := s.style&yaml.DoubleQuotedStyle != 0, s.style&yaml.SingleQuotedStyle != 0
	text, full := s.lineAt(line) // full: without the blanks at its end
	for v < offset && line < len(s.lines) {
		made, size := utf8.RuneLen(runeAt(s.value, v)), 0 // bytes of the text, and of its source
		switch {
		case i >= full: // breaks fold to a space, or to one less of them
			breaks := 0
			for line < len(s.lines) && (breaks == 0 || full == 0) {
				line++
				breaks++
				text, full = s.lineAt(line)
			}
			i = skipBlanks(text, 0)
			v += max(1, breaks-1)
			continue
		case double && text[i] == '\\' && i+1 == len(text):
			line++
			text, full = s.lineAt(line)
			i = skipBlanks(text, 0)
			continue
		case double && text[i] == '\\':
			size = max(escape(text[i:]), 1)
		case single && strings.HasPrefix(text[i:], "''"):
			size = 2
		default:
			size = runeLen(text[i:])
		}
		if v+made > offset {
			break
		}
		v += made
		i += size
	}
	if double && i+1 == len(text) && text[i] == '\\' { // what follows an escaped line end is below
		line++
		text, _ = s.lineAt(line)
		i = skipBlanks(text, 0)
	}
	return spot{v: v, line: line, i: i}
}

func (s scalar) lineAt(line int) (text string, full int) {
	if line >= len(s.lines) {
		return "", 0
	}
	text = s.lines[line].text
	return text, len(strings.TrimRight(text, " \t"))
}

func runeAt(s string, i int) rune {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// walkBlock walks through texts behind | and >.
func (s scalar) walkBlock(at spot, offset int) spot {
	v, line, i, indent := at.v, at.line, at.i, at.indent
	for v < offset && line < len(s.lines) {
		text := s.lines[line].text
		if i < len(text) {
			size := runeLen(text[i:])
			if v+size > offset {
				break
			}
			v += size
			i += size
			continue
		}
		breaks := 1
		if s.style&yaml.FoldedStyle != 0 {
			for line+breaks < len(s.lines) && emptyBelow(s.lines[line+breaks].text, indent) {
				breaks++
			}
		}
		line += breaks
		i = indent
		if s.value[v] == ' ' {
			v++
			continue
		}
		for ; breaks > 0 && v < offset && s.value[v] == '\n'; breaks-- {
			v++
		}
	}
	return spot{v, line, i, indent}
}

// emptyBelow tells whether a line of a folded text holds nothing: spaces beyond
// the indentation belong to the text.
func emptyBelow(text string, indent int) bool {
	return len(text) <= indent && skipBlanks(text, 0) >= len(text)
}

// blockIndent is the indentation of a block text whose first line is given:
// that of its first line with something on it, less the spaces that this line
// begins with in the text itself.
func (s scalar) blockIndent(line int) int {
	spaces := func(text string) int { return len(text) - len(strings.TrimLeft(text, " ")) }
	value := s.value
	for {
		first, rest, more := strings.Cut(value, "\n")
		if !more || spaces(first) < len(first) {
			break
		}
		value = rest
	}
	for ; line < len(s.lines); line++ {
		if text := s.lines[line].text; spaces(text) < len(text) {
			return max(0, spaces(text)-spaces(value))
		}
	}
	return 0
}
