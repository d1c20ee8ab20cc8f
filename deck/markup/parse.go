package markup

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// Values is the values of the declared figures, as written, by name.
type Values map[string]string

// Parse reads a scalar's inline text. White space at both ends is dropped.
// What is wrong is a problem at its place and stays in the text as written.
func Parse(n *keys.Node, values Values, problems *diag.List) Text {
	return ParsePart(n, 0, len(n.Text), values, problems)
}

// ParsePart reads the bytes from..to of a scalar's text, for a paragraph of it.
func ParsePart(n *keys.Node, from, to int, values Values, problems *diag.List) Text {
	s := strings.TrimLeft(n.Text[from:to], blank)
	from = to - len(s)
	s = strings.TrimRight(s, blank)
	places := n.Places() // the node itself is not kept
	p := parser{src: s, at: func(i int) diag.Pos { return places(from + i) }, values: values, problems: problems, enough: len(*problems) + maxTold}
	p.run(0, len(s))
	if p.strong {
		problems.Add(p.at(p.strongAt), diag.StrongUnclosed)
	}
	p.flush()
	return p.spans
}

// maxReach is how many bytes a reference may span: looking for the end of each
// must not take time that grows with the square of the text.
const maxReach = 4096

// maxTold is how many faults of one text are told: each takes the time of finding
// its place.
const maxTold = 100

// blank is the white space that is no part of a text, at its ends.
const blank = " \t\r\n\u3000"

type parser struct {
	src      string
	at       func(int) diag.Pos
	values   Values
	problems *diag.List
	enough   int // so many problems that marks are not looked for any more

	spans    Text
	strong   bool
	strongAt int
	link     string
	partners []int // of the brackets of src; nil until the first is looked for

	text   strings.Builder
	pieces []piece // of text
}

// piece says that the text from out on was written from in on.
type piece struct{ out, in int }

// run reads the bytes from i to end.
func (p *parser) run(i, end int) {
	for i < end {
		next := p.token(i, end)
		if next == i { // nothing special: the character itself
			_, size := utf8.DecodeRuneInString(p.src[i:end])
			p.write(p.src[i:i+size], i)
			next = i + size
		}
		i = next
	}
}

// token reads the markup at i, if there is any, and gives where it ends.
func (p *parser) token(i, end int) int {
	rest := p.src[i:end]
	switch {
	case rest[0] == '\\' && len(rest) > 1 && rest[1] == 'n':
		p.write("\n", i)
		return i + 2
	case rest[0] == '\\' && len(rest) > 1 && strings.IndexByte(`\*[]()$`, rest[1]) >= 0:
		p.write(rest[1:2], i+1)
		return i + 2
	case rest[0] == '\r':
		return i + 1
	case strings.HasPrefix(rest, "**"):
		p.flush()
		p.strong, p.strongAt = !p.strong, i
		return i + 2
	case len(*p.problems) >= p.enough: // told often enough: the rest is text
	case strings.HasPrefix(rest, "$("), strings.HasPrefix(rest, "$（"):
		return p.figure(i, end)
	case rest[0] == '[' && p.link == "":
		return p.linked(i, end)
	}
	return i
}

// write adds text that was written at in.
func (p *parser) write(s string, in int) {
	out := p.text.Len()
	if n := len(p.pieces); n == 0 || in-p.pieces[n-1].in != out-p.pieces[n-1].out {
		p.pieces = append(p.pieces, piece{out, in})
	}
	p.text.WriteString(s)
}

// flush ends the current span.
func (p *parser) flush() {
	if p.text.Len() == 0 {
		return
	}
	pieces, at := p.pieces, p.at
	p.spans = append(p.spans, Span{Text: p.text.String(), Strong: p.strong, Link: p.link, At: func(offset int) diag.Pos {
		i, _ := slices.BinarySearchFunc(pieces, offset+1, func(p piece, o int) int { return p.out - o })
		if i == 0 {
			return at(pieces[0].in)
		}
		return at(pieces[i-1].in + offset - pieces[i-1].out)
	}})
	p.text.Reset()
	p.pieces = nil
}

// figure reads $(name), and $（name） as an input method writes it.
func (p *parser) figure(i, end int) int {
	open := i + len("$(")
	if strings.HasPrefix(p.src[i:end], "$（") {
		open = i + len("$（")
	}
	n := strings.IndexAny(p.src[open:min(end, open+maxReach)], ")）\n")
	if n < 0 || p.src[open+n] == '\n' {
		p.problems.Add(p.at(i), diag.FigureUnclosed)
		return i
	}
	_, size := utf8.DecodeRuneInString(p.src[open+n:])
	name := strings.TrimSpace(p.src[open : open+n])
	value, ok := p.values[name]
	if !ok {
		AddUnknownFigure(p.at(open), name, p.values, p.problems)
		return i
	}
	p.flush()
	if value != "" {
		at := p.at
		p.spans = append(p.spans, Span{Text: value, Strong: p.strong, Link: p.link, Figure: name,
			At: func(int) diag.Pos { return at(i) }})
	}
	return open + n + size
}

// AddUnknownFigure reports a reference to a figure that is not declared.
func AddUnknownFigure(at diag.Pos, name string, values Values, problems *diag.List) {
	if seen := keys.Visible(name); seen != name {
		if _, declared := values[seen]; declared {
			problems.Add(at, diag.InvisibleInName, seen)
			return
		}
	}
	if problems.Many() {
		return
	}
	names := slices.Sorted(maps.Keys(values))
	switch near := diag.Nearest(name, names); {
	case near != "":
		problems.Add(at, diag.UnknownFigureNear, name, near)
	case len(names) == 0:
		problems.Add(at, diag.NoFigures, name)
	default:
		problems.Add(at, diag.UnknownFigure, name, names[:min(len(names), 12)])
	}
}

// linked reads [text](target). A bracket that no parenthesis follows is text.
func (p *parser) linked(i, end int) int {
	if p.partners == nil {
		p.partners = partners(p.src)
	}
	closing := p.partners[i]
	if closing == 0 || closing >= end || !strings.HasPrefix(p.src[closing+1:end], "(") {
		return i
	}
	open := closing + 1
	last := p.partners[open]
	if last == 0 || last >= end {
		p.problems.Add(p.at(open), diag.LinkUnclosed)
		return i
	}
	target := strings.TrimSpace(p.src[open+1 : last])
	link, ok := p.target(target, open+1)
	p.flush()
	if ok {
		p.link = link
	}
	p.run(i+1, closing)
	p.flush()
	p.link = ""
	return last + 1
}

// partners gives, for each [ and ( of a text, where the bracket is that closes it
// on the same line; 0 for none. All of them are found in one pass, since a text
// may be nothing but opening brackets.
func partners(s string) []int {
	out := make([]int, len(s))
	var square, round []int // the open ones
	closes := func(open []int, i int) []int {
		if len(open) == 0 {
			return open
		}
		out[open[len(open)-1]] = i
		return open[:len(open)-1]
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			square = append(square, i)
		case '(':
			round = append(round, i)
		case ']':
			square = closes(square, i)
		case ')':
			round = closes(round, i)
		case '\n':
			square, round = square[:0], round[:0]
		}
	}
	return out
}

// schemes are those that a briefing may link to: pages, mail, a telephone.
var schemes = []string{"http://", "https://", "mailto:", "tel:"}

// target checks what a link points to, written at offset i.
func (p *parser) target(s string, i int) (string, bool) {
	lower := strings.ToLower(s)
	switch {
	case s == "" || s == "#":
		p.problems.Add(p.at(i), diag.LinkEmpty)
		return "", false
	case s[0] == '#':
		return s, true
	case strings.ContainsAny(s, " \t\x00") || !utf8.ValidString(s):
		p.problems.Add(p.at(i), diag.LinkSpaces, s)
		return "", false
	}
	for _, scheme := range schemes {
		if strings.HasPrefix(lower, scheme) && len(s) > len(scheme) {
			return s, true
		}
	}
	if !strings.Contains(s, ":") && strings.Contains(s, ".") {
		p.problems.Add(p.at(i), diag.LinkNoScheme, s)
		return "", false
	}
	p.problems.Add(p.at(i), diag.LinkUnsafe, s)
	return "", false
}
