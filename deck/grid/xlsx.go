package grid

import (
	"bytes"
	"strconv"
	"strings"

	"briefdeck/deck/diag"

	"github.com/xuri/excelize/v2"
)

// display is how cells are shown: dates without a pattern of their own as
// Chinese programs have them. Both limits are the same, so that a workbook is
// refused rather than unpacked into temporary files.
func display(raw bool) excelize.Options {
	return excelize.Options{
		RawCellValue:   raw,
		UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked,
		CultureInfo:      excelize.CultureNameZhCN,
		ShortDatePattern: "yyyy/m/d", LongDatePattern: `yyyy"年"m"月"d"日"`, LongTimePattern: "h:mm:ss",
	}
}

// workbook reads one sheet of a workbook.
func (r *reader) workbook() (g *Grid) {
	if !r.unpacks() {
		return nil
	}
	// The library is not proof against every broken workbook.
	defer func() {
		if recover() != nil {
			r.problems.Add(r.part.At, diag.GridBroken, r.file.Name)
			g = nil
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(r.file.Data), display(false))
	if err != nil {
		r.problems.Add(r.part.At, diag.GridBroken, r.file.Name)
		return nil
	}
	defer book.Close()
	plainFormats(book)
	name, ok := r.sheet(book)
	if !ok {
		return nil
	}
	return r.cells(book, name)
}

// longestFormat is the longest pattern of numbers that Excel takes.
const longestFormat = 255

// plainFormats drops longer patterns, as no program writes: each cell that has
// one would be shown in as many characters, which takes long.
func plainFormats(book *excelize.File) {
	if book.Styles == nil || book.Styles.NumFmts == nil {
		return
	}
	for _, f := range book.Styles.NumFmts.NumFmt {
		if len([]rune(f.FormatCode)) > longestFormat {
			f.FormatCode, f.FormatCode16 = "General", ""
		}
	}
}

// sheet is the name of the sheet that is wanted.
func (r *reader) sheet(book *excelize.File) (string, bool) {
	names := book.GetSheetList()
	if r.part.Sheet == "" {
		for _, name := range names {
			if visible, err := book.GetSheetVisible(name); err == nil && visible {
				return name, true
			}
		}
		r.problems.Add(r.part.At, diag.GridBroken, r.file.Name)
		return "", false
	}
	for _, name := range names {
		if strings.EqualFold(strings.TrimSpace(name), r.part.Sheet) {
			return name, true
		}
	}
	if near := diag.Nearest(r.part.Sheet, names); near != "" {
		r.problems.Add(r.part.SheetAt, diag.GridNoSheetNear, r.file.Name, r.part.Sheet, near)
	} else {
		r.problems.Add(r.part.SheetAt, diag.GridNoSheet, r.file.Name, r.part.Sheet, names)
	}
	return "", false
}

// cells reads the sheet row by row, as shown and as stored side by side.
func (r *reader) cells(book *excelize.File, sheet string) *Grid {
	shown, err := book.Rows(sheet)
	if err != nil { // a sheet that is a chart
		r.problems.Add(r.part.At, diag.GridSheetEmpty, r.file.Name, sheet)
		return nil
	}
	stored, err := book.Rows(sheet)
	if err != nil {
		return r.nothing(sheet)
	}
	var rows []line
	left, right, count, size := lastColumn, 0, 0, 0
	for number := 1; number <= r.area.bottom && shown.Next() && stored.Next(); number++ {
		texts, err := shown.Columns(display(false))
		values, err2 := stored.Columns(display(true))
		if err != nil || err2 != nil {
			r.problems.Add(r.part.At, diag.GridBroken, r.file.Name)
			return nil
		}
		if number < r.area.top || len(texts) < r.area.left {
			continue
		}
		row := line{number: number, texts: texts[:min(len(texts), r.area.right)]}
		for i := range row.texts {
			size += len(texts[i])
			text := ""
			if i+1 >= r.area.left {
				text = r.cell(texts[i], cellAt(r.file.Name, sheet, i+1, number))
			}
			if i < len(values) {
				text = honest(text, values[i])
			}
			if row.texts[i] = text; text != "" {
				left, right, row.filled = min(left, i+1), max(right, i+1), true
			}
		}
		if size > maxText {
			r.problems.Add(r.part.At, diag.GridTexts, r.file.Name, maxText>>20)
			return nil
		}
		if row.filled {
			rows = append(rows, row)
			if count += len(row.texts); count > maxCells {
				return r.tooLarge()
			}
		}
	}
	if len(rows) == 0 {
		return r.nothing(sheet)
	}
	if r.area.right < lastColumn {
		left, right = r.area.left, r.area.right
	}
	if len(rows)*(right-left+1) > maxCells {
		return r.tooLarge()
	}
	g := &Grid{File: r.file.Name, Sheet: sheet, Left: left}
	for _, row := range rows {
		g.Rows = append(g.Rows, row.cells(r.file.Name, sheet, left, right))
	}
	return g
}

// line is a row of a sheet, from its first column on.
type line struct {
	number int
	texts  []string
	filled bool // some text is not empty
}

// cells gives the cells from one column to another, with their places.
func (l line) cells(file, sheet string, left, right int) []Cell {
	all := make([]Cell, 0, right-left+1)
	for column := left; column <= right; column++ {
		c := Cell{Pos: cellAt(file, sheet, column, l.number)}
		if column <= len(l.texts) {
			c.Text = l.texts[column-1]
		}
		all = append(all, c)
	}
	return all
}

// cellAt is the place of a cell; rows and columns count from 1.
func cellAt(file, sheet string, column, row int) diag.Pos {
	return diag.Pos{File: file, Cell: sheet + "!" + ColumnName(column) + strconv.Itoa(row)}
}
