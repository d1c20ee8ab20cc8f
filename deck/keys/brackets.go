package keys

import (
	"strings"

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
		ok = !mapping || f.noValue(e, before)
		return e, ok
	}
	f.col = colon + 1
	if !f.skip() || strings.IndexByte(",]}", f.peek()) >= 0 {
		return element{line: f.line, from: f.col, key: true}, true
	}
	e, ok = f.node(mapping, depth)
	e.key = true
	ok = ok && (!mapping || !f.wideComma(e))
	return e, ok
}

// node walks over a text, or over brackets within.
func (f *flow) node(mapping bool, depth int) (element, bool) {
	e := element{line: f.line, from: f.col}
	if !f.enter(f.line, f.col, 0) {
		return e, false
	}
	switch c := f.peek(); {
	case f.wideBraces(f.line, f.col):
		return e, false
	case c == '[' || c == '{':
		ok := f.collection(depth + 1)
		return e, ok
	case c == '"' || c == '\'':
		line, end, ok := f.quote(f.line, f.col, f.parent)
		if ok {
			f.line, f.col = line, end
		}
		return e, ok
	case strings.IndexByte("*&!%@`|>#", c) >= 0,
		c == '?' || c == ':' || c == '-' && ends(f.lines[f.line].text, f.col+1):
		f.badStart()
		return e, false
	}
	e.plain = true
	ok := f.plain(&e, mapping)
	return e, ok
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
