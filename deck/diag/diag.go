// Package diag holds what briefdeck says about its input: problems with their
// positions, the catalogue of messages in Chinese and English, and printing
// with the source line and a caret.
package diag

import (
	"cmp"
	"slices"
)

// Pos is a place in an input file. Line and Col count from 1; Col counts code
// points. A Pos without a Line stands for the whole file; Cell names the cell
// of a spreadsheet (Sheet1!B7).
type Pos struct {
	File      string
	Line, Col int
	Cell      string
}

// Level says what a problem does to a build.
type Level uint8

const (
	Error   Level = iota // the deck is wrong: nothing is written
	Warning              // the deck is built; fails with --strict
	Note                 // printed with --verbose
)

// Code names a message of the catalogue; codes are stable and documented.
type Code string

// Message is a row of the catalogue. The texts are formats for fmt.Sprintf
// over the problem's arguments, by index (%[1]s), so that each language may
// order them; Hint texts may be empty.
type Message struct {
	Code           Code
	Level          Level
	Zh, En         string
	ZhHint, EnHint string
}

// Problem is one thing to say, born where it was found.
type Problem struct {
	Pos   Pos
	Level Level
	Code  Code
	Args  []any // string, int, float64, or []string (printed as a list in the language's manner)
}

// New is the problem of that code at a position, at the catalogue's level.
func New(at Pos, code Code, args ...any) Problem {
	return Problem{Pos: at, Level: messages[code].Level, Code: code, Args: args}
}

// List is problems in the order in which they were found.
type List []Problem

// Add appends the problem of that code.
func (l *List) Add(at Pos, code Code, args ...any) { *l = append(*l, New(at, code, args...)) }

// AddSome appends the first of the problems found, so many at most, and in the
// place of the next one that there are more, with their number.
func (l *List) AddSome(found List, most int, more Code) {
	if len(found) <= most {
		*l = append(*l, found...)
		return
	}
	*l = append(*l, found[:most]...)
	l.Add(found[most].Pos, more, len(found)-most)
}

// enough is how many problems are a good deal for one who has to correct them.
const enough = 100

// Many tells whether there are so many problems, with an error among them, that
// further misspelt names go untold: to look for what each was meant to be takes
// time, and the deck is not built in any case.
func (l List) Many() bool { return len(l) >= enough && l.Failed() }

// Failed tells whether the list holds an error.
func (l List) Failed() bool {
	return slices.ContainsFunc(l, func(p Problem) bool { return p.Level == Error })
}

// Sort orders problems by file, line and column; those of one place stay in
// the order in which they were found.
func Sort(l List) {
	slices.SortStableFunc(l, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
		)
	})
}
