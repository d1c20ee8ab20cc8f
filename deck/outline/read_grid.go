package outline

import (
	"strconv"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/grid"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
)

// maxTold is how many problems of one column are told one by one.
const maxTold = 5

// isFile tells data or a table that stand in a file from labels that happen to
// be called 文件: its value is a name, not a number.
func (p *parser) isFile(n *keys.Node) bool {
	v := valueAt(n, "file", "文件")
	if v == nil || v.Kind != keys.Scalar {
		return false
	}
	s := strings.TrimSpace(v.Text)
	_, number := quantity.Parse(s)
	return s != "" && !number && !missing[s] && p.figures[figureName(s)] == nil
}

// valueAt is the value of a key by either of its names, or nil.
func valueAt(n *keys.Node, name, zh string) *keys.Node {
	for _, e := range n.Entries {
		if e.Key == name || e.Key == zh {
			return e.Value
		}
	}
	return nil
}

// sheet is a table of a file: heads and at least one row.
type sheet struct {
	file  string
	left  int // the number of the first column in the file
	heads []grid.Cell
	rows  [][]grid.Cell
}

// sheet opens the file that the fields name; false where it cannot be used.
func (p *parser) sheet(f keys.Fields) (sheet, bool) {
	n := f.Get("file")
	name := p.plain(n)
	if name == "" || p.files == nil {
		return sheet{}, false
	}
	if onTheWeb().MatchString(name) {
		p.problems.Add(n.Pos(), diag.FileOnTheWeb, name)
		return sheet{}, false
	}
	file, problems := p.files.Read(name, n.Pos())
	*p.problems = append(*p.problems, problems...)
	if file == nil {
		return sheet{}, false
	}
	part := grid.Part{At: n.Pos(), Sheet: p.plain(f.Get("sheet")), Range: p.plain(f.Get("range"))}
	part.SheetAt, part.RangeAt = placeOf(f, "sheet"), placeOf(f, "range")
	g, problems := grid.Read(file, part)
	*p.problems = append(*p.problems, problems...)
	if g == nil {
		return sheet{}, false
	}
	if len(g.Rows) == 1 {
		p.problems.Add(n.Pos(), diag.NoRows, name)
		return sheet{}, false
	}
	return sheet{file: name, left: g.Left, heads: g.Rows[0], rows: g.Rows[1:]}, true
}

// placeOf is where the value of a key stands.
func placeOf(f keys.Fields, name string) diag.Pos {
	if n := f.Get(name); n != nil {
		return n.Pos()
	}
	return f.KeyPos(name)
}

// column finds the column that a node names.
func (p *parser) column(s sheet, n *keys.Node) (int, bool) {
	text, ok := keys.ReadText(n, p.problems)
	if !ok {
		return 0, false
	}
	return p.columnCalled(s, text, n.Pos())
}

// columnCalled finds the column that is called by its head, with or without
// the unit, by its letter in the file, or by its number in the table.
func (p *parser) columnCalled(s sheet, name string, at diag.Pos) (int, bool) {
	name = strings.Join(strings.Fields(name), " ")
	for _, called := range []func(grid.Cell) string{headText, bareHead} {
		found := -1
		for i, h := range s.heads {
			if called(h) != name || name == "" {
				continue
			}
			if found >= 0 {
				p.problems.Add(at, diag.ColumnTwice, name)
				return 0, false
			}
			found = i
		}
		if found >= 0 {
			return found, true
		}
	}
	if number, ok := grid.ColumnNumber(name); ok && number >= s.left && number < s.left+len(s.heads) {
		return number - s.left, true
	}
	if number, err := strconv.Atoi(name); err == nil && number >= 1 && number <= len(s.heads) {
		return number - 1, true
	}
	if near := diag.Nearest(name, append(s.names(), s.bareNames()...)); near != "" {
		p.problems.Add(at, diag.ColumnUnknownNear, name, near)
	} else {
		p.problems.Add(at, diag.ColumnUnknown, name, s.names())
	}
	return 0, false
}

// maxNames is how many names a message lists.
const maxNames = 12

// names are the heads that are not empty.
func (s sheet) names() []string {
	var all []string
	for _, h := range s.heads {
		if name := headText(h); name != "" && len(all) < maxNames {
			all = append(all, name)
		}
	}
	return all
}

// bareNames are the heads without their units.
func (s sheet) bareNames() []string {
	var all []string
	for _, h := range s.heads {
		all = append(all, bareHead(h))
	}
	return all
}

// name is what a column is called in messages: its head, or its letter.
func (s sheet) name(column int) string {
	if name := headText(s.heads[column]); name != "" {
		return name
	}
	return grid.ColumnName(s.left + column)
}

func headText(c grid.Cell) string { return strings.Join(strings.Fields(c.Text), " ") }

func bareHead(c grid.Cell) string {
	name, _ := headUnit(headText(c))
	return name
}

// cells are the cells of one column.
func (s sheet) cells(column int) []grid.Cell {
	all := make([]grid.Cell, len(s.rows))
	for i, row := range s.rows {
		all[i] = row[column]
	}
	return all
}

// cellText is the text of a cell: its characters as they are, without markup.
func cellText(s string, at diag.Pos) markup.Text {
	if s == "" {
		return nil
	}
	return markup.Text{{Text: s, At: func(int) diag.Pos { return at }}}
}

// texts are the texts of a column, in which an error of the spreadsheet is a
// problem.
func (p *parser) texts(cells []grid.Cell) []markup.Text {
	var wrong diag.List
	all := make([]markup.Text, len(cells))
	for i, c := range cells {
		if c.Broken() {
			wrong.Add(c.Pos, diag.GridErrorValue, c.Text)
			continue
		}
		all[i] = cellText(c.Text, c.Pos)
	}
	p.problems.AddSome(wrong, maxTold, diag.ColumnMore)
	return all
}
