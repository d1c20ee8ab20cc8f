package keys

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// yaml.v3 stops at its first error, names no column and often the wrong line,
// and many slips are no errors for it at all. So this scanner walks through
// the text first, as YAML is built (indentation, dashes, keys, quotes,
// brackets, block texts), explains each slip at its place and corrects it.

const (
	maxDepth    = 64      // nested lists and mappings
	maxValues   = 400_000 // values in a file
	maxItems    = 50_000  // in a list
	maxText     = 120_000 // characters of a value: notes may be long
	maxProblems = 100     // problems that are explained in one file
)

type scanner struct {
	*source
	ctx      context.Context
	problems *diag.List
	levels   []int // indentations of the open lists and mappings
	fixed    []fixed
	texts    []stretch
	values   int
	shift    shift
	begun    bool // the document has begun: --- is a second one
	stopped  bool // a limit is passed, or the context is done: nothing more is read
}

// fixed is a problem that shows a corrected line. It shows the line as it is
// in the end, with all of its corrections.
type fixed struct{ problem, line int }

// scan corrects the source, and tells whether the rest is worth reading.
func scan(ctx context.Context, src *source, problems *diag.List) bool {
	s := scanned(ctx, src, problems)
	for _, f := range s.fixed {
		if args := (*problems)[f.problem].Args; s.shown(f.line) != "" {
			args[len(args)-1] = s.shown(f.line)
		}
	}
	return !s.stopped
}

// scanned walks through the source.
func scanned(ctx context.Context, src *source, problems *diag.List) *scanner {
	s := &scanner{source: src, ctx: ctx, problems: problems}
	s.controls()
	s.document()
	return s
}

func (s *scanner) document() {
	i, indent, ok := s.next(0)
	if !ok {
		if !s.stopped {
			s.problems.Add(diag.Pos{File: s.file}, diag.EmptyFile)
			s.stopped = true
		}
		return
	}
	s.begun = true
	if !s.likeYAML() {
		s.problems.Add(s.pos(i, indent), diag.NotYAML)
		s.stopped = true
		return
	}
	i, indent, ok = s.next(s.block(i, indent, -1))
	if !ok {
		return
	}
	code := diag.KeyAmongItems
	if isDash(s.lines[i].text, indent) {
		code = diag.ListUnderText
	}
	s.report(s.pos(i, indent), code, s.shown(i))
	s.blank(i, len(s.lines)) // there can be no second value
}

// likeYAML tells whether any line has a key or is meant to have one, or is a
// list item: any other text is no outline, and gets one message, not one for
// each line.
func (s *scanner) likeYAML() bool {
	return slices.ContainsFunc(s.lines, func(l line) bool {
		i := skipBlanks(l.text, 0)
		_, key := keyAt(l.text, i)
		_, meant := meantKey(l.text, i)
		return key || meant || isDash(l.text, i) || strings.HasPrefix(l.text[i:], "{") || strings.HasPrefix(l.text[i:], "[")
	})
}

// controls takes out characters that no text has, and that yaml.v3 refuses or
// takes for line ends.
func (s *scanner) controls() {
	for i := range s.lines {
		if s.stopped = s.stopped || s.ctx.Err() != nil; s.stopped {
			return
		}
		l := &s.lines[i]
		at := strings.IndexFunc(l.text, control)
		if at < 0 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(l.text[at:])
		s.report(s.pos(i, at), diag.ControlChar, diag.CodePoint(r))
		var text []byte
		for j, r := range l.text {
			if control(r) {
				r = ' '
			}
			text = utf8.AppendRune(text, r)
			for len(l.origin) < len(text) {
				l.origin = append(l.origin, int32(j))
			}
		}
		l.origin = append(l.origin, int32(len(l.text)))
		l.text = string(text)
	}
}

func control(r rune) bool {
	return unicode.IsControl(r) && r != '\t' || r == '\u2028' || r == '\u2029' || r == '\uFFFE' || r == '\uFFFF'
}

// report adds a problem, and stops at the hundredth.
func (s *scanner) report(at diag.Pos, code diag.Code, args ...any) {
	if s.stopped {
		return
	}
	s.problems.Add(at, code, args...)
	if len(*s.problems) >= maxProblems {
		s.problems.Add(at, diag.TooManyProblems, maxProblems)
		s.stopped = true
	}
}

// fix reports a problem at a byte of a line and corrects the line there. The
// corrected line is the last argument of the message.
func (s *scanner) fix(i, at, from, to int, with string, code diag.Code, args ...any) {
	place := s.pos(i, at)
	s.lines[i].replace(from, to, with)
	s.reportFixed(place, i, code, args...)
	l := &s.lines[i]
	worse := len(l.text) > 8*len(l.written)+1024 // than it was before the correction
	s.stopped = s.stopped || worse || s.ctx.Err() != nil
}

// reportFixed adds a problem whose last argument is line i as it is corrected.
func (s *scanner) reportFixed(at diag.Pos, i int, code diag.Code, args ...any) {
	if !s.stopped {
		s.fixed = append(s.fixed, fixed{len(*s.problems), i})
	}
	s.report(at, code, append(args, s.shown(i))...)
}

// shown is a line as a hint shows it.
func (s *scanner) shown(i int) string {
	text := s.lines[i].text
	return shortenTo(strings.TrimSpace(text), longestShown)
}

const longestShown = 60 // code points of a corrected line in a hint

// enter counts a value and its depth; false where a limit is passed, or the
// context is done, which is looked at here too since all values may stand on one
// line.
func (s *scanner) enter(i, at, depth int) bool {
	s.values++
	switch {
	case s.stopped:
	case s.values%1024 == 0 && s.ctx.Err() != nil:
		s.stopped = true
	case depth > maxDepth:
		s.report(s.pos(i, at), diag.TooDeep, maxDepth)
		s.stopped = true
	case s.values > maxValues:
		s.report(s.pos(i, at), diag.TooManyValues, maxValues)
		s.stopped = true
	}
	return !s.stopped
}

// next is the first line from i on that is neither blank nor a comment, and
// its indentation in bytes, which are spaces: others are corrected on the way.
func (s *scanner) next(i int) (at, indent int, ok bool) {
	s.stopped = s.stopped || s.ctx.Err() != nil
	for ; i < len(s.lines) && !s.stopped; i++ {
		indent = s.indentation(i)
		text := s.lines[i].text
		if indent < len(text) && text[indent] != '#' && !s.marker(i) {
			return i, indent, true
		}
	}
	return len(s.lines), 0, false
}

// marker takes out the lines that begin and end documents: one document is
// all that an outline has.
func (s *scanner) marker(i int) bool {
	text := s.lines[i].text
	switch {
	case strings.HasPrefix(text, "%") && !s.begun:
		s.report(s.pos(i, 0), diag.Directive)
	case strings.HasPrefix(text, "---") && ends(text, 3), strings.HasPrefix(text, "...") && ends(text, 3):
		rest := skipBlanks(text, 3)
		if !s.begun && commentAt(text, rest) == rest {
			break
		}
		if text[0] == '.' && !s.contentAfter(i+1) {
			break
		}
		s.report(s.pos(i, 0), diag.SecondDocument, text[:3])
		if s.begun {
			s.blank(i, len(s.lines))
			return true
		}
	default:
		return false
	}
	s.blank(i, i+1)
	return true
}

func (s *scanner) contentAfter(i int) bool {
	return slices.ContainsFunc(s.lines[i:], func(l line) bool {
		at := skipBlanks(l.text, 0)
		return commentAt(l.text, at) != at
	})
}

// blank empties lines i up to end.
func (s *scanner) blank(i, end int) {
	for ; i < end; i++ {
		s.lines[i].replace(0, len(s.lines[i].text), "")
	}
}

// aside empties a line that cannot be understood with what is deeper than
// indent below it, and gives the next line.
func (s *scanner) aside(i, indent int) int {
	end := i + 1
	for end < len(s.lines) {
		j, x, ok := s.next(end)
		if !ok || x <= indent {
			break
		}
		end = j + 1
	}
	s.blank(i, end)
	return end
}

// block scans a value on lines of its own, the first of which is i; lines
// deeper than parent belong to it. All scanning functions give the line after.
func (s *scanner) block(i, indent, parent int) int {
	if end, ok := bulletAt(s.lines[i].text, indent); ok {
		s.fixBullet(i, indent, end)
	}
	if c := s.lines[i].text[indent]; c == '!' || c == '&' {
		s.unmark(i, indent)
	}
	text := s.lines[i].text
	switch {
	case isDash(text, indent):
		return s.sequence(i, indent, parent, false)
	case s.mappingAt(i, indent, parent):
		return s.mapping(i, indent, parent, false)
	}
	return s.value(i, indent, parent)
}

// mappingAt tells whether a mapping begins at a byte of line i: there is a
// key, or the next line in the same column shows that one was meant.
func (s *scanner) mappingAt(i, at, parent int) bool {
	text := s.lines[i].text
	if _, ok := keyAt(text, at); ok {
		return true
	}
	if strings.IndexByte("\"'[{|>&*!%@`", text[at]) >= 0 {
		return false
	}
	_, meant := meantKey(text, at)
	j, x, ok := s.next(i + 1)
	if ok && x > at && at == skipBlanks(text, 0) && loneWord(text, at) > 0 {
		_, key := keyAt(s.lines[j].text, x)
		return key || isDash(s.lines[j].text, x)
	}
	if !ok || x != at {
		return parent < 0 && at == 0 || meant && parent < 0
	}
	if _, key := keyAt(s.lines[j].text, x); key {
		return true
	}
	_, below := meantKey(s.lines[j].text, x)
	return meant && below || parent < 0
}

// enclosed runs a scan with one more open level.
func (s *scanner) enclosed(i, indent int, scan func() int) int {
	if !s.enter(i, indent, len(s.levels)+1) {
		return len(s.lines)
	}
	s.levels = append(s.levels, indent)
	defer func() { s.levels = s.levels[:len(s.levels)-1] }()
	return scan()
}
