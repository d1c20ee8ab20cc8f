package keys

import (
	"context"
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
// it. The tree is nil where nothing could be read. Once the context is done, tree
// and problems are incomplete, and not to be used.
func Read(ctx context.Context, file string, src []byte) (*Node, diag.List) {
	var problems diag.List
	text, ok := checkText(file, src, &problems)
	if !ok {
		return nil, problems
	}
	source := newSource(file, text)
	var tree *Node
	if scan(ctx, source, &problems) {
		if doc := parse(ctx, source, &problems); doc != nil {
			c := converter{ctx: ctx, source: source, problems: &problems}
			tree = c.node(doc, 0, false)
		}
	}
	diag.Sort(problems)
	return tree, problems
}

const (
	maxAside = 8        // slips that the scanner knows nothing of
	nearby   = 4        // lines from the one that yaml.v3 names to the slip
	maxTries = 32 << 20 // bytes that yaml.v3 is given again, all tries together
)

// parse has yaml.v3 parse the corrected text. Where that fails, an item near
// the line that yaml.v3 names is set aside, and it tries again.
func parse(ctx context.Context, src *source, problems *diag.List) *yaml.Node {
	doc, failed := decode(ctx, src)
	tries := maxTries / (len(src.String()) + 1)
	for n := 0; failed >= 0 && ctx.Err() == nil; n++ {
		line := src.nonBlank(failed)
		next, further := -1, false
		if n < maxAside {
			for _, it := range src.around(failed) {
				if tries--; tries < 0 {
					break
				}
				if doc, next, further = setAside(ctx, src, it, failed); further {
					line = it.from
					break
				}
			}
		}
		at := src.pos(line, 0)
		at.Col = skipBlanks(src.lines[line].written, 0) + 1
		problems.Add(at, diag.Syntax)
		if !further {
			return nil
		}
		failed = next
	}
	return doc
}

// setAside empties the lines of an item, if yaml.v3 gets further without it.
func setAside(ctx context.Context, src *source, it item, failed int) (doc *yaml.Node, next int, further bool) {
	kept := slices.Clone(src.lines[it.from:it.to])
	for i := it.from; i < it.to; i++ {
		l := &src.lines[i]
		l.replace(0, len(l.text), "")
	}
	doc, next = decode(ctx, src)
	if next < 0 || next > failed && next >= it.to {
		return doc, next, true
	}
	copy(src.lines[it.from:it.to], kept)
	return nil, next, false
}

// item is a line with the deeper ones below it.
type item struct{ from, to int }

// around gives the items that hold a line or one of the next ones, the
// smallest first.
func (s *source) around(line int) []item {
	var all []item
	for i := s.nonBlank(line); i < min(line+nearby, len(s.lines)); i++ {
		if skipBlanks(s.lines[i].text, 0) == len(s.lines[i].text) {
			continue
		}
		for from := i; from >= 0; from = s.outer(from) {
			if it := s.item(from); !slices.Contains(all, it) {
				all = append(all, it)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b item) int { return (a.to - a.from) - (b.to - b.from) })
	return all
}

func (s *source) item(line int) item {
	indent := skipBlanks(s.lines[line].text, 0)
	to := line + 1
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
	return item{line, to}
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
func decode(ctx context.Context, src *source) (doc *yaml.Node, failed int) {
	defer func() {
		if recover() != nil { // yaml.v3 has panicked on odd inputs before
			doc, failed = nil, 0
		}
	}()
	doc = &yaml.Node{}
	err := yaml.NewDecoder(until{ctx, strings.NewReader(src.String())}).Decode(doc)
	if errors.Is(err, io.EOF) {
		return nil, -1
	}
	if err != nil {
		return nil, errorLine(err)
	}
	return doc, -1
}

// until reads no more once the context is done: yaml.v3 knows no contexts, but
// reads bit by bit.
type until struct {
	ctx context.Context
	r   io.Reader
}

func (u until) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(p)
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
