package keys

import (
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"briefdeck/deck/diag"

	"gopkg.in/yaml.v3"
)

// Read parses YAML text to its tree and explains what is wrong with it. It
// goes on after a syntax error: a line whose meaning is plain is read as its
// hint would correct it, any other is left out of the tree with what is below
// it. The tree is nil where nothing could be read.
func Read(file string, src []byte) (*Node, diag.List) {
	var problems diag.List
	text, ok := checkText(file, src, &problems)
	if !ok {
		return nil, problems
	}
	source := newSource(file, text)
	var tree *Node
	if scan(source, &problems) {
		if doc := parse(source, &problems); doc != nil {
			c := converter{source: source, problems: &problems}
			tree = c.node(doc, 0)
		}
	}
	diag.Sort(problems)
	return tree, problems
}

const maxAside = 8 // slips that the scanner knows nothing of

// parse has yaml.v3 parse the corrected text. Where that fails, the item near
// the line that yaml.v3 names is set aside, and it tries again.
func parse(src *source, problems *diag.List) *yaml.Node {
	doc, failed := decode(src)
	for n := 0; failed >= 0; n++ {
		line := src.nonBlank(failed)
		problems.Add(src.pos(line, skipBlanks(src.lines[line].text, 0)), diag.Syntax)
		if n == maxAside {
			return nil
		}
		doc, failed = setAside(src, line, failed)
	}
	return doc
}

// setAside empties the innermost item around a line without which yaml.v3
// gets further.
func setAside(src *source, line, failed int) (*yaml.Node, int) {
	for {
		from, to := src.item(line)
		kept := slices.Clone(src.lines[from:to])
		for i := from; i < to; i++ {
			l := &src.lines[i]
			l.replace(0, len(l.text), "")
		}
		doc, next := decode(src)
		if next < 0 || next > failed && next >= to {
			return doc, next
		}
		outer := src.outer(from)
		if outer < 0 {
			return nil, -1
		}
		copy(src.lines[from:to], kept)
		line = outer
	}
}

// item is a line with the deeper ones below it.
func (s *source) item(line int) (from, to int) {
	indent := skipBlanks(s.lines[line].text, 0)
	to = line + 1
	for i := to; i < len(s.lines); i++ {
		text := s.lines[i].text
		x := skipBlanks(text, 0)
		if x < len(text) && x <= indent {
			break
		}
		if x < len(text) {
			to = i + 1
		}
	}
	return line, to
}

// outer is the line above that a line belongs to, or -1.
func (s *source) outer(line int) int {
	indent := skipBlanks(s.lines[line].text, 0)
	for i := line - 1; i >= 0; i-- {
		if x := skipBlanks(s.lines[i].text, 0); x < len(s.lines[i].text) && x < indent {
			return i
		}
	}
	return -1
}

// nonBlank is the last line up to the given one that has something on it, or
// the first.
func (s *source) nonBlank(line int) int {
	for i := min(line, len(s.lines)-1); i >= 0; i-- {
		if text := s.lines[i].text; skipBlanks(text, 0) < len(text) {
			return i
		}
	}
	return 0
}

// decode gives the document, or the line, from 0, that yaml.v3 stops near.
func decode(src *source) (doc *yaml.Node, failed int) {
	defer func() {
		if recover() != nil { // yaml.v3 has panicked on odd inputs before
			doc, failed = nil, 0
		}
	}()
	doc = &yaml.Node{}
	err := yaml.NewDecoder(strings.NewReader(src.String())).Decode(doc)
	if errors.Is(err, io.EOF) {
		return nil, -1
	}
	if err != nil {
		return nil, errorLine(err)
	}
	return doc, -1
}

var lineInError = regexp.MustCompile(`line (\d+)`)

// errorLine is the line, from 0, that yaml.v3 names.
func errorLine(err error) int {
	if m := lineInError.FindStringSubmatch(err.Error()); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n > 0 {
			return n - 1
		}
	}
	return 0
}
