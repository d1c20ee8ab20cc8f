package keys

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// unclosed puts the missing bracket at the end of the last line that is deep
// enough to belong to the brackets.
func (f *flow) unclosed(line, col int, closing byte) {
	text := f.lines[f.line].text
	end := len(strings.TrimRight(text[:min(f.col, len(text))], " \t"))
	from := end
	if last, size := utf8.DecodeLastRuneInString(text[:end]); strings.ContainsRune("］】｝〕", last) {
		from = end - size
	}
	place := f.pos(line, col)
	opening := f.lines[line].text[col : col+1]
	f.lines[f.line].replace(from, end, string(closing))
	f.reportFixed(place, f.line, diag.BracketOpen, opening, string(closing))
}

// wideBraces explains full-width braces around keys and values at a byte of
// line i, and makes them what YAML reads. It is false where there are none.
func (s *scanner) wideBraces(i, at int) bool {
	l := &s.lines[i]
	if at >= len(l.text) || !strings.HasPrefix(l.text[at:], "｛") || !strings.ContainsAny(l.text[at:], ":：") {
		return false
	}
	place := s.pos(i, at)
	for _, pair := range [][2]string{{"｛", "{"}, {"｝", "}"}} {
		for from := at; ; {
			n := strings.Index(l.text[from:], pair[0])
			if n < 0 {
				break
			}
			from += n
			l.replace(from, from+len(pair[0]), pair[1])
		}
	}
	s.reportFixed(place, i, diag.WideBrace)
	return true
}

// badStart quotes a text that begins with a sign of YAML's.
func (f *flow) badStart() {
	text := f.lines[f.line].text
	end := f.extent(f.col)
	value := text[f.col:end]
	code := diag.ValueStart
	switch word := value[:skipWord(value)]; {
	case value[0] == '&' && len(word) > 1:
		code = diag.Anchor
	case value[0] == '!':
		code = diag.Tag
	case value[0] == '#':
		code = diag.HashValue
	case value[0] == '*' && isName(value[1:]):
		code = diag.Alias
	}
	shown := shorten(value)
	if code == diag.ValueStart {
		shown = value[:1]
	}
	f.fix(f.line, f.col, f.col, end, quoted(value), code, shown)
}

// extent is where a text was meant to end that begins at a byte of the line:
// at the next comma or closing bracket that is not of brackets of its own.
func (f *flow) extent(from int) int {
	text := f.lines[f.line].text
	depth := 0
	end := from
loop:
	for ; end < len(text); end++ {
		switch text[end] {
		case '(', '[', '{':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ']', '}':
			if depth == 0 {
				break loop
			}
			depth--
		case ',':
			if depth == 0 {
				break loop
			}
		}
	}
	return max(from+1, from+len(strings.TrimRight(text[from:end], " \t")))
}

var (
	restOfNumber = regexp.MustCompile(`^[0-9]{3}([^0-9]|$)`)
	headOfNumber = regexp.MustCompile(`(^|[^0-9.])[0-9]{1,3}$`)
)

// splitsNumber explains 1,800 in a list: two items for YAML.
func (f *flow) splitsNumber(e element) bool {
	text := f.lines[f.line].text
	if !e.plain || e.line != f.line || !headOfNumber.MatchString(e.text) || !restOfNumber.MatchString(text[f.col+1:]) {
		return false
	}
	comma := f.col
	end := f.numberEnd(comma)
	number := text[e.from:end]
	apart := strings.ReplaceAll(number, ",", ", ")
	f.fix(f.line, comma, e.from, end, quoted(number), diag.CommaInList, number, apart)
	return true
}

// numberEnd is where a text ends that goes on behind a comma in a number.
func (f *flow) numberEnd(comma int) int {
	text := f.lines[f.line].text
	end := f.extent(comma + 1)
	for end+1 < len(text) && text[end] == ',' && restOfNumber.MatchString(text[end+1:]) {
		end = f.extent(end + 1)
	}
	return end
}

// noValue explains a text in a mapping without a colon: its colon is no colon
// for YAML, or a comma in the text before it split it off. It is false where
// something was corrected, as always.
func (f *flow) noValue(e, before element) bool {
	if !e.plain || e.line != f.line {
		f.giveUp(e.line, e.from, diag.FlowNoValue)
		return false
	}
	text := f.lines[f.line].text
	if colon, ok := anyColon(text, e.from, f.col); ok {
		f.fixColon(f.line, e.from, colon)
		return false
	}
	if !before.key || before.line != f.line || before.text == "" {
		f.fix(f.line, e.from, f.col, f.col, `: ""`, diag.FlowNoValue, shorten(e.text))
		return false
	}
	comma := before.from + strings.LastIndexByte(text[before.from:e.from], ',')
	code, end := diag.CommaInText, f.extent(e.from)
	if e.from == comma+1 && headOfNumber.MatchString(before.text) && restOfNumber.MatchString(text[e.from:]) {
		code, end = diag.CommaInNumber, f.numberEnd(comma)
	}
	whole := text[before.from:end]
	f.fix(f.line, comma, before.from, end, quoted(whole), code, shorten(whole))
	return false
}

// anyColon is the first colon of a text, but for that of an address.
func anyColon(text string, from, to int) (int, bool) {
	for j, r := range text[from:to] {
		if j > 0 && (r == '：' || r == ':' && !strings.HasPrefix(text[from+j:], "://")) {
			return from + j, true
		}
	}
	return 0, false
}

// wideComma explains ， between the entries of a mapping.
func (f *flow) wideComma(e element) bool {
	if !e.plain || e.line != f.line {
		return false
	}
	text := f.lines[e.line].text
	for j, r := range text[e.from:f.col] {
		if r != '，' {
			continue
		}
		at := e.from + j
		rest := at + utf8.RuneLen(r)
		if _, meant := meantKey(text, rest+len(text[rest:])-len(strings.TrimLeft(text[rest:], " \u3000"))); meant {
			f.fix(e.line, at, at, rest, ", ", diag.WideComma)
			return true
		}
	}
	return false
}

// unexpected explains what stands behind an element where a comma should be,
// and quotes the element with it.
func (f *flow) unexpected(e element) {
	if e.line != f.line {
		f.giveUp(f.line, f.col, diag.BracketSign)
		return
	}
	text := f.lines[f.line].text
	from := e.from
	code, sign := diag.BracketSign, string([]rune(text[f.col:])[:1])
	switch c := text[f.col]; {
	case text[from] == '[' && (c == '(' || strings.HasPrefix(text[f.col:], "（")):
		code = diag.LinkUnquoted
	case c == ':':
		code = diag.ColonInText
	case text[from] == '"' || text[from] == '\'':
		code = diag.TextAfterQuote
	case text[from] == '[' || text[from] == '{':
		code = diag.TextAfterBracket
	}
	end := max(f.extent(f.col), f.col+runeLen(text[f.col:]))
	if code != diag.BracketSign {
		sign = shorten(text[f.col:end])
	}
	f.fix(f.line, f.col, from, end, requoted(text[from:end]), code, sign)
}

// giveUp explains a slip that has no sure correction, and drops the rest of
// the line.
func (f *flow) giveUp(i, at int, code diag.Code) {
	text := f.lines[i].text
	f.report(f.pos(i, at), code, shorten(text[at:]), quoted(shorten(text[at:])))
	f.lines[i].replace(at, len(text), "")
}
