package keys

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// brackets scans a list or mapping in brackets: it walks through it until it
// finds a slip, which it explains and corrects, and begins again.
func (s *scanner) brackets(i, at, parent int) int {
	values := s.values
	for !s.stopped {
		s.values = values
		f := flow{scanner: s, parent: parent, start: i, line: i, col: at}
		if !f.collection(1) {
			continue
		}
		code := diag.TextAfterBracket
		if rest := s.lines[f.line].text[f.col:]; strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "（") {
			code = diag.LinkUnquoted
		}
		if !s.trailing(f.line, f.col, i, at, code) {
			return s.value(i, at, parent)
		}
		for _, w := range f.warnings {
			s.report(w.Pos, w.Code, w.Args...)
		}
		return f.line + 1
	}
	return len(s.lines)
}

// flow walks through brackets: line and col are where it stands.
type flow struct {
	*scanner
	parent    int // further lines are deeper than this, but for the closing bracket
	start     int
	line, col int
	warnings  diag.List
}

// peek is the byte under the cursor, 0 at the end of a line.
func (f *flow) peek() byte {
	if text := f.lines[f.line].text; f.col < len(text) {
		return text[f.col]
	}
	return 0
}

// skip goes to the next byte that is not blank, on a further line if need be.
// It is false where the brackets should have been closed before.
func (f *flow) skip() bool {
	for {
		text := f.lines[f.line].text
		f.col = skipBlanks(text, f.col)
		if f.col < len(text) && !commentInBrackets(text, f.col) {
			return true
		}
		j, x, ok := f.next(f.line + 1)
		if !ok {
			return false
		}
		next := f.lines[j].text
		if x <= f.parent && strings.IndexByte("]}", next[x]) < 0 {
			if _, key := keyAt(next, x); key || isDash(next, x) || f.parent >= 0 {
				return false
			}
		}
		f.line, f.col = j, x
	}
}

// commentInBrackets tells whether a comment begins at i. A # with no space
// after it and more of the brackets behind it was meant as text.
func commentInBrackets(text string, i int) bool {
	if text[i] != '#' || i > 0 && !blank(text[i-1]) {
		return false
	}
	return ends(text, i+1) || text[i+1] == '#' || !strings.ContainsAny(text[i:], ",]}")
}

// collection walks from an opening bracket to behind its partner; false where
// something was corrected.
func (f *flow) collection(depth int) bool {
	if !f.enter(f.line, f.col, depth+len(f.levels)) {
		return false
	}
	line, col := f.line, f.col
	mapping := f.peek() == '{'
	closing := byte(']')
	if mapping {
		closing = '}'
	}
	var before element // the one before a comma
	count := 0
	f.col++
	for {
		if !f.skip() {
			f.unclosed(line, col, closing)
			return false
		}
		switch c := f.peek(); {
		case c == closing:
			f.col++
			if !mapping && count == 1 && before.plain && strings.ContainsAny(before.text, "，、") {
				f.warnings.Add(f.pos(before.line, before.from), diag.OneItem, shorten(before.text))
			}
			return true
		case c == ']' || c == '}':
			f.fix(f.line, f.col, f.col, f.col+1, string(closing), diag.WrongBracket, string(c), string(closing))
			return false
		case c == ',':
			f.fix(f.line, f.col, f.col, f.col+1, "", diag.EmptyItem)
			return false
		}
		e, ok := f.element(mapping, before, depth)
		if !ok {
			return false
		}
		before = e
		count++
		if !f.skip() {
			f.unclosed(line, col, closing)
			return false
		}
		switch c := f.peek(); c {
		case ',':
			if !mapping && f.splitsNumber(e) {
				return false
			}
			f.col++
		case ']', '}':
		default:
			f.unexpected(e)
			return false
		}
	}
}

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

// element is one item of a list, or one key with its value.
type element struct {
	line, from int // where the value begins, or the key where there is none
	plain      bool
	text       string // of a plain value
	key        bool   // there is a value behind a key
}

func (f *flow) element(mapping bool, before element, depth int) (element, bool) {
	e, ok := f.node(mapping, depth)
	if !ok {
		return e, false
	}
	text := f.lines[f.line].text
	colon := skipBlanks(text, f.col)
	if colon >= len(text) || text[colon] != ':' {
		return e, !mapping || f.noValue(e, before)
	}
	f.col = colon + 1
	if !f.skip() || strings.IndexByte(",]}", f.peek()) >= 0 {
		return element{line: f.line, from: f.col, key: true}, true
	}
	e, ok = f.node(mapping, depth)
	e.key = true
	return e, ok && (!mapping || !f.wideComma(e))
}

// node walks over a text, or over brackets within.
func (f *flow) node(mapping bool, depth int) (element, bool) {
	e := element{line: f.line, from: f.col}
	if !f.enter(f.line, f.col, 0) {
		return e, false
	}
	switch c := f.peek(); {
	case c == '[' || c == '{':
		return e, f.collection(depth + 1)
	case c == '"' || c == '\'':
		line, end, ok := f.quote(f.line, f.col, f.parent)
		if ok {
			f.line, f.col = line, end
		}
		return e, ok
	case strings.IndexByte("*&!%@`|>#", c) >= 0,
		strings.IndexByte("-?:", c) >= 0 && (ends(f.lines[f.line].text, f.col+1) || c == '?'):
		f.badStart()
		return e, false
	}
	e.plain = true
	return e, f.plain(&e, mapping)
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
		case ')', ']', '}':
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

// plain walks over a text without quotes, on further lines too.
func (f *flow) plain(e *element, mapping bool) bool {
	for {
		text := f.lines[f.line].text
		from := f.col
		for f.col < len(text) {
			c := text[f.col]
			if strings.IndexByte(",[]{}?", c) >= 0 || c == ':' && ends(text, f.col+1) || c == '#' && blank(text[f.col-1]) {
				break
			}
			f.col++
		}
		end := from + len(strings.TrimRight(text[from:f.col], " \t"))
		e.text = strings.TrimSpace(e.text + " " + text[from:end])
		over := f.col < len(text)
		f.col = end
		if over {
			return true
		}
		line := f.line
		if !f.skip() || strings.IndexByte(",]}#", f.peek()) >= 0 {
			if f.line == line {
				f.col = end
			}
			return true
		}
		if f.line == line { // a comment behind the text, or one of ?[{: the caller explains it
			return true
		}
		next := f.lines[f.line].text
		if _, key := keyAt(next, f.col); mapping && key && e.text != "" {
			f.fix(line, end, end, end, ",", diag.MissingComma)
			return false
		}
		if strings.IndexByte("[{?\"'", f.peek()) >= 0 {
			f.fix(line, end, end, end, ",", diag.MissingComma)
			return false
		}
	}
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
	end := max(f.extent(from), f.col+runeLen(text[f.col:]))
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
