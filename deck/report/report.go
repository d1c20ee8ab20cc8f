// Package report writes the page that a deck's numbers are signed off on: each
// number beside the sentence of the document that it was held against. The page
// is one HTML file without scripts and without anything to load.
package report

import (
	_ "embed"
	"html/template"
	"io"

	"briefdeck/deck/diag"
)

// Report is what the page says.
type Report struct {
	Lang    diag.Lang
	Title   string // of the deck
	Deck    File
	Source  File
	Rows    []Row // in the order of the deck
	Remarks []Remark
}

// File is a file with the first digits of its SHA-256: what is signed is that
// state of it.
type File struct{ Name, Hash string }

// Row is a number of the deck with what the document says of it.
type Row struct {
	Pages   []int  // on which it stands, from 1; none for a figure that no page shows
	Noted   bool   // in the notes of the page
	Title   string // of its slide, or of the first of them
	Place   string // in the outline: 21:18
	Number  Passage
	About   string // what it is about: its label, its row
	Formula string // of a derived number
	Verdict Verdict
	Level   diag.Level // of what a check says of it; Note where all is well
	Reason  string     // of a comment that silences what a check says of it; "" for none
	Line    int        // of the sentence in the document; 0 for none
	Source  Passage    // the document's sentence; empty for none
}

// Passage is a text with a part of it marked.
type Passage struct{ Before, Mark, After string }

// Remark is something else to know: numbers of the deck that disagree with
// each other.
type Remark struct {
	Place string // in the outline
	Level diag.Level
	Text  string
}

// Verdict is what the page says of a number.
type Verdict uint8

const (
	Found          Verdict = iota // the document says the same
	Derived                       // worked out by a formula
	OtherSubject                  // the document has the number, of another thing
	Rounded                       // worked out, but rounded otherwise
	OtherQualifier                // 1800 against 1800余
	OtherUnit                     // 34户 against 34名
	OtherDate                     // another date of the same thing
	Near                          // nearly the number: a slip
	NotFound
	Unstated // a date that the document leaves open
	verdicts // how many there are
)

//go:embed report.html
var page string

// Write writes the page.
func Write(w io.Writer, r Report) error {
	t, err := template.New("report").Parse(page)
	if err != nil {
		return err
	}
	return t.Execute(w, newView(r))
}
