// Package grid reads tables of numbers from files: CSV and TSV in the encodings
// that offices have, and workbooks (XLSX). It gives cells of text, each with
// its place; what they mean is for others to say.
package grid

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/assets"
	"briefdeck/deck/content"
	"briefdeck/deck/diag"
)

// Grid is a table as its file shows it.
type Grid struct {
	File  string
	Sheet string   // "" for a text file
	Left  int      // the number of the first column, from 1
	Rows  [][]Cell // all of one length, at least one row of one cell; none of them all empty
}

// Cell is one cell: its text as displayed, trimmed, and its place.
type Cell struct {
	Text string
	Pos  diag.Pos
}

// errorValues are what a formula shows that has no value (ECMA-376 part 1,
// 18.18.11 and later additions of spreadsheet programs).
var errorValues = []string{"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA"}

// Broken tells whether the cell is an error of its spreadsheet, such as #DIV/0!.
func (c Cell) Broken() bool {
	if strings.HasPrefix(c.Text, "#") {
		for _, e := range errorValues {
			if c.Text == e {
				return true
			}
		}
	}
	return false
}

// Part says which part of a file is wanted, and where the outline says so.
type Part struct {
	At      diag.Pos // where the file is named: the place of what is wrong with all of it
	Sheet   string   // "" for the first one that is not hidden
	SheetAt diag.Pos
	Range   string // B2:E14, B:E, or "" for all that is used
	RangeAt diag.Pos
}

// Limits of a table that somebody draws or prints.
const (
	maxCells = 100_000
	maxBytes = 4 << 20 // of a text file
)

// Read reads a part of a file. A problem with the whole file or with the part
// is at the place in the outline that names it, a problem in the file at its
// line or cell; nil where there is nothing to go on with.
func Read(file *assets.File, part Part) (*Grid, diag.List) {
	var problems diag.List
	a := everything
	if part.Range != "" {
		var ok bool
		if a, ok = parseArea(part.Range); !ok {
			problems.Add(part.RangeAt, diag.GridRange, part.Range)
			return nil, problems
		}
	}
	r := reader{file: file, part: part, area: a, problems: &problems}
	var g *Grid
	switch kind := content.Of(file.Data); kind {
	case content.PlainText:
		g = r.text()
	case content.Workbook, content.Torn: // reading a torn one says so
		g = r.workbook()
	case content.Empty:
		problems.Add(part.At, diag.GridEmpty, file.Name)
	case content.Old:
		problems.Add(part.At, diag.GridOld, file.Name)
	case content.Locked:
		problems.Add(part.At, diag.GridLocked, file.Name)
	case content.Binary:
		problems.Add(part.At, diag.GridBinary, file.Name)
	case content.Document:
		problems.Add(part.At, diag.GridOther, file.Name, "Word")
	default:
		problems.Add(part.At, diag.GridOther, file.Name, string(kind))
	}
	return g, problems
}

// reader reads one part of one file.
type reader struct {
	file     *assets.File
	part     Part
	area     area
	problems *diag.List
	hidden   int // cells with a character that nobody sees
}

// maxCellText is how many characters a cell may have: as many as in spreadsheet
// programs.
const maxCellText = 32_767

// cell is the text of a cell. It tells of one that is too long, of which the
// beginning stays, and of characters that nobody sees, in the first cells that
// have one.
func (r *reader) cell(text string, at diag.Pos) string {
	if len(text) > maxCellText && utf8.RuneCountInString(text) > maxCellText {
		r.problems.Add(at, diag.GridCellLong, maxCellText)
		text = strings.ToValidUTF8(text[:64], "")
	}
	if i := diag.Hidden(text); i >= 0 && r.hidden < maxTold {
		r.hidden++
		c, _ := utf8.DecodeRuneInString(text[i:])
		r.problems.Add(at, diag.HiddenChar, diag.CodePoint(c))
	}
	return clean(text)
}

// nothing says that there is no cell in the wanted part.
func (r *reader) nothing(sheet string) *Grid {
	switch {
	case r.part.Range != "":
		r.problems.Add(r.part.RangeAt, diag.GridRangeEmpty, r.part.Range, r.file.Name)
	case sheet != "":
		r.problems.Add(r.part.At, diag.GridSheetEmpty, r.file.Name, sheet)
	default:
		r.problems.Add(r.part.At, diag.GridEmpty, r.file.Name)
	}
	return nil
}

// tooLarge says that there are more cells than a slide can be made of.
func (r *reader) tooLarge() *Grid {
	r.problems.Add(r.part.At, diag.GridTooLarge, r.file.Name, maxCells)
	return nil
}

// margin is how many columns on the left are empty in all rows.
func margin(rows [][]Cell) int {
	n := lastColumn
	for _, row := range rows {
		for i, c := range row {
			if c.Text != "" {
				n = min(n, i)
				break
			}
		}
	}
	return n
}

// blank tells whether the row has no text.
func blank(row []Cell) bool {
	for _, c := range row {
		if c.Text != "" {
			return false
		}
	}
	return true
}
