package keys

import (
	"context"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"

	"gopkg.in/yaml.v3"
)

// converter makes the tree from yaml.v3's nodes.
type converter struct {
	ctx context.Context
	*source
	problems *diag.List
	read     cursor
	tooDeep  bool
}

// cursor counts code points along a line of the corrected text, and goes on
// from where it was: many nodes may stand on one long line.
type cursor struct{ line, offset, count int }

// place finds where yaml.v3's place is: in the corrected text (line from 0,
// byte), and in the file.
func (c *converter) place(y *yaml.Node) (line, offset int, at diag.Pos) {
	line = min(max(y.Line, 1), len(c.lines)) - 1
	text := c.lines[line].text
	col := max(y.Column, 1) - 1
	if r := &c.read; line != r.line || col < r.count {
		*r = cursor{line: line}
	}
	for c.read.count < col && c.read.offset < len(text) {
		c.read.offset += runeLen(text[c.read.offset:])
		c.read.count++
	}
	return line, c.read.offset, c.pos(line, c.read.offset)
}

// node converts a value; listed tells that it is an item of a list with a dash
// of its own.
func (c *converter) node(y *yaml.Node, depth int, listed bool) *Node {
	line, offset, at := c.place(y)
	n := &Node{pos: at}
	if depth > 2*maxDepth {
		if !c.tooDeep {
			c.problems.Add(at, diag.TooDeep, maxDepth)
			c.tooDeep = true
		}
		return n
	}
	switch y.Kind {
	case yaml.DocumentNode:
		return c.node(y.Content[0], depth, false)
	case yaml.MappingNode:
		n.Kind = Mapping
		n.Entries = c.entries(y, depth, listed)
	case yaml.SequenceNode:
		n.Kind = Sequence
		if len(y.Content) > maxItems {
			c.problems.Add(at, diag.TooManyValues, maxItems)
			y.Content = y.Content[:1]
		}
		for _, item := range y.Content {
			if c.ctx.Err() != nil {
				break
			}
			n.Items = append(n.Items, c.node(item, depth+1, item.Style&yaml.FlowStyle == 0))
		}
	case yaml.ScalarNode:
		n.Quoted = y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|blockStyles) != 0
		if n.Quoted || y.ShortTag() != "!!null" {
			n.Text = c.limited(y.Value, at)
		}
		n.at = scalar{c.source, line, offset, y.Style, n.Text}.positions()
		c.unseen(n)
	}
	if y.Anchor != "" || y.Kind == yaml.AliasNode || y.Style&yaml.TaggedStyle != 0 {
		c.problems.Add(at, diag.Syntax) // the scanner should have found it
	}
	return n
}

// unseen tells of the first character of a text that nobody sees: one that is
// written as an escape, since the scanner finds others, or one that turns or
// divides what stands around it.
func (c *converter) unseen(n *Node) {
	escaped := func(r rune) bool { return control(r) && r != '\n' && r != '\r' }
	if i := strings.IndexFunc(n.Text, escaped); i >= 0 {
		c.problems.Add(n.PosAt(i), diag.ControlChar, diag.CodePoint(runeAt(n.Text, i)))
	} else if i := diag.Hidden(n.Text); i >= 0 {
		c.problems.Add(n.PosAt(i), diag.HiddenChar, diag.CodePoint(runeAt(n.Text, i)))
	}
}

// limited is a value; of one that is too long the beginning, which is all that
// messages show.
func (c *converter) limited(text string, at diag.Pos) string {
	if len(text) <= maxText {
		return text
	}
	n := utf8.RuneCountInString(text)
	if n <= maxText {
		return text
	}
	c.problems.Add(at, diag.TextTooLong, n, maxText)
	end := 0
	for range 20 {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return text[:end]
}

// entries reads the keys of a mapping. A key that is there already is a
// problem, which yaml.v3 does not see, and is left out. The key that begins a
// list item may be meant to begin a further item.
func (c *converter) entries(y *yaml.Node, depth int, listed bool) []Entry {
	var all []Entry
	first := map[string]diag.Pos{}
	for i := 0; i+1 < len(y.Content) && c.ctx.Err() == nil; i += 2 {
		k := y.Content[i]
		_, _, at := c.place(k)
		value := c.node(y.Content[i+1], depth+1, false)
		if k.Kind != yaml.ScalarNode {
			c.problems.Add(at, diag.ComplexKey)
			continue
		}
		if before, twice := first[k.Value]; twice {
			code := diag.DuplicateKey
			if listed && k.Value == y.Content[0].Value {
				code = diag.DuplicateFirstKey
			}
			c.problems.Add(at, code, k.Value, before.Line)
			continue
		}
		first[k.Value] = at
		all = append(all, Entry{Key: k.Value, KeyPos: at, Value: value})
	}
	return all
}
