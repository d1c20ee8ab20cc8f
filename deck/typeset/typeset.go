// Package typeset turns spans of text into lines of glyphs, by the rules of
// Chinese typesetting (CLREQ, GB/T 15834—2011, UAX #14).
package typeset

import (
	"context"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// Fit is how far text is tightened to go into its box; the zero Fit is the
// theme's own setting. Layout raises it, one value of Fits after the other,
// until all blocks of a slide fit.
type Fit struct {
	TightGap     bool // Han–Latin gap ⅛ em instead of ¼
	TightLeading bool
	Step         int // steps down every role's size ladder
}

// Fits lists the settings in the order in which they are tried.
func Fits(t *theme.Theme) []Fit {
	fits := []Fit{{}, {TightGap: true}}
	for step := range t.Steps() {
		fits = append(fits, Fit{TightGap: true, TightLeading: true, Step: step})
	}
	return fits
}

// Setter sets text in a theme, at a fit. It collects the problems met (a
// character that no face has); one Setter serves one slide and is not safe
// for concurrent use.
type Setter struct {
	Theme    *theme.Theme
	Fit      Fit
	Problems diag.List
	Until    context.Context // once it is done, texts are set as if they were empty, so that what nobody wants any more comes to an end; nil: never

	used    uint64 // the roles set, a bit each
	work    *work  // nil before the first text and once the setter is done
	boxes   map[glyphKey]box
	missing map[string]bool // characters and emoji reported
}

// Align is where lines stand in their column.
type Align uint8

const (
	Left Align = iota
	Center
	Right
)

// Look is how a paragraph is to look. The zero Align is left; a zero Strong
// leaves strong spans in Color.
type Look struct {
	Role    theme.Role
	Color   color.Color
	Strong  color.Color // of **strong** spans
	Align   Align
	Balance bool // fewest lines of near-equal length: titles and heads
	Justify bool // lines as wide as the column: running text, at the left and not balanced
	Tabular bool // figures of one width
	Bold    bool // the role's Strong faces throughout
	Aside   bool // small change, such as the number in a badge: Reduced does not tell of it
	Floor   int  // take this step of the ladder at least (0: the Fit's)
}

// Paragraph is text set in lines. Its box is Width × Height: from the top of
// the em box of the first line to the bottom of the em box of the last.
type Paragraph struct {
	Width   geom.Pt // the column it was set for; the widest line where that was 0
	Natural geom.Pt // the widest line
	Height  geom.Pt
	Size    geom.Pt // of the type
	Leading geom.Pt // baseline to baseline
	Ascent  geom.Pt // box top to the first baseline
	Cap     geom.Pt // cap height: what text is centred by
	Over    geom.Pt // how far the widest line sticks out of the column: an unbreakable run
	gap     geom.Pt // between Han and Latin
	lines   []line
	align   Align
}

// line is one line; its items are placed from the left end of its baseline.
type line struct {
	width geom.Pt
	items []scene.Item
	hard  bool // it ends where the text asks for it
}

// Lines is the number of lines.
func (p *Paragraph) Lines() int { return len(p.lines) }
