// Package evidence holds the numbers of a deck against the document that it
// was made from, and against each other.
//
// A claim is a number that the deck states: a declared figure, a datum of a
// chart, a number typed in a text. It is found in the document where a number
// of the same value, unit and bound stands in a clause about the same thing.
// Bounds are compared by their side only: 余, 多, 超, 逾 and 以上 are alike, and
// so are 近, 不足 and 以下. Value and unit are compared as numbers: 3.78亿元 is
// 37800万元. Two texts are about the same thing as far as they share pairs of
// characters, where pairs that are rare in the document weigh more.
//
// A datum that is labelled with a date is held against the number beside that
// date, and two numbers side by side against the words right before each, so
// that a swapped pair is told.
//
// A qualified number may say one of the document with fewer digits, as far as it
// is right: 约1.3万条 and 近1.3万条 of 1.26万条. A number in a text that follows
// from two others of its slide, and whose words say so, needs no source: 还剩
// 17.3公里 beside 52.4公里 and 35.1公里.
//
// What is no claim: counts in words of the deck's own matter, ordinals, names,
// lone years, and the numbers of data files, which are sources of their own.
package evidence

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/mention"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Claim is a number that a deck states, where it is typed.
type Claim struct {
	Q        quantity.Quantity
	Day      Day      // of a claim that is a date; then Q is zero
	Pos      diag.Pos // of its first character
	Text     string   // as written
	Slide    *outline.Slide
	About    []string             // what it is about, the nearest first; without its own clause
	Clause   string               // of a number in a text: the words around it up to the next commas
	Sentence string               // of a number in a text: its sentence
	words    string               // of the sentence, without its numbers
	right    string               // of a number in a text: the words right beside it; of a datum its label
	head     string               // of its column, for a cell of a table
	beside   [2][]mention.Mention // of a number in a text: those before it and behind it in its sentence
	Name     string               // of the declared figure; "" for none
	From     string               // the formula of a derived figure, or that an operand stands in
	Part     Part
	Noted    bool // in the speaker's notes
}

// Part is what a number is to the figure that it was written for.
type Part uint8

const (
	Value   Part = iota // the figure itself, or a number in a text
	Whole               // what the figure is a part of
	Target              // what the figure was to reach
	Operand             // what the figure is derived from
)

// Verdict is what the document says of a claim.
type Verdict uint8

const (
	Found          Verdict = iota
	Derived                // computed from other numbers of the deck
	Rounded                // computed, but rounded without 约, or to another number
	OtherSubject           // the number stands there, but of another thing
	OtherQualifier         // 1800 against 1800余
	OtherUnit              // 34户 against 34名
	Near                   // one digit or one place off, or of the same thing with another number
	NotFound
	OtherDate // the document dates the same thing otherwise
)

var verdicts = [...]string{"found", "derived", "rounded", "other-subject", "other-qualifier", "other-unit", "near", "not-found", "other-date"}

// String is the verdict's stable name, for machines.
func (v Verdict) String() string { return verdicts[v] }

// Finding is a claim with its verdict and what of the document it rests on.
type Finding struct {
	Claim    Claim
	Verdict  Verdict
	Line     int    // of the sentence; 0 for none
	Sentence string // of the document; "" for none
	Other    string // the number as the document writes it, or as it should be; "" for none
}
