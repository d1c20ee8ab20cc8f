package grid

import (
	"encoding/csv"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/content"
	"briefdeck/deck/diag"
)

// text reads a text file of rows.
func (r *reader) text() *Grid {
	if r.part.Sheet != "" {
		r.problems.Add(r.part.SheetAt, diag.GridTextSheet, r.file.Name)
	}
	if len(r.file.Data) > maxBytes {
		r.problems.Add(r.part.At, diag.GridTextTooLong, r.file.Name, maxBytes>>20)
		return nil
	}
	text, ok := content.Text(r.file.Data)
	if !ok {
		r.problems.Add(r.part.At, diag.GridEncoding, r.file.Name)
		return nil
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	lines := strings.Split(text, "\n")
	comma, at := delimiter(lines, strings.ToLower(path.Ext(r.file.Name)))
	if comma == 0 {
		at.File = r.file.Name
		r.problems.Add(at, diag.GridWideComma)
		return nil
	}
	rows, ok := r.records(text, lines, comma)
	switch {
	case !ok:
		return nil
	case len(rows) == 0:
		return r.nothing("")
	}
	from := 0
	if r.area.right == lastColumn {
		from = margin(rows)
		for i, row := range rows {
			rows[i] = row[from:]
		}
	}
	if rows = r.even(rows); rows == nil {
		return nil
	}
	return &Grid{File: r.file.Name, Left: r.area.left + from, Rows: rows}
}

// delimiter finds what separates the cells: a tab where the extension says so,
// or what is most frequent in the first line that has any. Where every line
// has full-width commas instead, the place of the first is told.
func delimiter(lines []string, extension string) (rune, diag.Pos) {
	tabbed := extension == ".tsv" || extension == ".tab"
	for _, line := range lines {
		best, most := rune(0), 0
		for _, c := range "\t,;" {
			if n := outsideQuotes(line, c); n > most && !(tabbed && best == '\t') {
				best, most = c, n
			}
		}
		if best != 0 {
			return best, diag.Pos{}
		}
	}
	var first diag.Pos
	for i, line := range lines {
		at := strings.Index(line, "，")
		switch {
		case strings.TrimSpace(line) == "":
		case at < 0:
			return ',', diag.Pos{} // a table of one column
		case first.Line == 0:
			first = diag.Pos{Line: i + 1, Col: utf8.RuneCountInString(line[:at]) + 1}
		}
	}
	return 0, first
}

func outsideQuotes(line string, c rune) int {
	n, quoted := 0, false
	for _, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case r == c && !quoted:
			n++
		}
	}
	return n
}

// records reads the rows of the area that are not blank, cut to its columns.
func (r *reader) records(text string, lines []string, comma rune) ([][]Cell, bool) {
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = comma, -1, true
	in.TrimLeadingSpace = comma != '\t'
	columns := runeColumns{lines: lines}
	var rows [][]Cell
	count, next := 0, 1 // next is the line after the record before
	for number := 1; ; number++ {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return rows, true
		}
		if err != nil {
			r.quote(err, &columns)
			return nil, false
		}
		start, _ := in.FieldPos(0)
		number += start - next // blank lines, which the reader skips
		last, _ := in.FieldPos(len(record) - 1)
		next = last + strings.Count(record[len(record)-1], "\n") + 1
		if number > r.area.bottom {
			return rows, true
		}
		if number < r.area.top {
			continue
		}
		if min(len(record), r.area.right)-r.area.left >= maxCells { // empty ones too
			r.tooLarge()
			return nil, false
		}
		var row []Cell
		for i := r.area.left - 1; i < min(len(record), r.area.right); i++ {
			line, col := in.FieldPos(i)
			at := diag.Pos{File: r.file.Name, Line: line, Col: columns.count(line, col)}
			row = append(row, Cell{r.cell(record[i], at), at})
		}
		if blank(row) {
			continue
		}
		if count += len(row); count > maxCells {
			r.tooLarge()
			return nil, false
		}
		rows = append(rows, row)
	}
}

// quote explains what encoding/csv stops at: a quote in the wrong place.
func (r *reader) quote(err error, columns *runeColumns) {
	at := diag.Pos{File: r.file.Name}
	var wrong *csv.ParseError
	if errors.As(err, &wrong) {
		at.Line, at.Col = wrong.StartLine, 1
		if errors.Is(wrong.Err, csv.ErrBareQuote) {
			at.Line, at.Col = wrong.Line, columns.count(wrong.Line, wrong.Column)
		}
	}
	r.problems.Add(at, diag.GridQuote)
}

// runeColumns counts code points along a line, going on from where it was.
type runeColumns struct {
	lines              []string
	line, bytes, runes int
}

// count is the column in code points of a column in bytes, both from 1.
func (c *runeColumns) count(line, column int) int {
	if line < 1 || line > len(c.lines) {
		return 1
	}
	text := c.lines[line-1]
	column = min(max(column-1, 0), len(text))
	if line != c.line || column < c.bytes {
		c.line, c.bytes, c.runes = line, 0, 0
	}
	c.runes += utf8.RuneCountInString(text[c.bytes:column])
	c.bytes = column
	return c.runes + 1
}

// maxTold is how many rows or cells of one fault are told one by one.
const maxTold = 5

// even holds the rows against the width that the area gives, or that the first
// of them has; empty cells after it do not count. Where a row is another
// length it cannot be known which cell is of which column: a problem, with
// which there are no rows.
func (r *reader) even(rows [][]Cell) [][]Cell {
	width := r.area.right - r.area.left + 1
	if r.area.right == lastColumn {
		width = filled(rows[0], 0)
	}
	var wrong diag.List
	for i, row := range rows {
		n := filled(row, width)
		rows[i] = row[:n]
		if n != width {
			wrong.Add(row[min(width, n-1)].Pos, diag.GridRagged, n, width)
		}
	}
	r.problems.AddSome(wrong, maxTold, diag.GridRaggedMore)
	if len(wrong) > 0 {
		return nil
	}
	return rows
}

// filled is the length of a row without the empty cells after width.
func filled(row []Cell, width int) int {
	n := len(row)
	for n > width && row[n-1].Text == "" {
		n--
	}
	return n
}
