package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// maxTableRows is a limit against files that are no tables for slides.
const maxTableRows = 500

// maxTableColumns is more than a page of any size shows: to set thousands of
// them, only to say that they do not fit, would take long.
const maxTableColumns = 100

// tooWide tells of a table of too many columns.
func (p *parser) tooWide(columns int, at diag.Pos) bool {
	if columns > maxTableColumns {
		p.problems.Add(at, diag.TableTooWide, columns, maxTableColumns)
	}
	return columns > maxTableColumns
}

// tableFile reads a table from a file: all its columns, or those that are
// named, in the order in which they are.
func (p *parser) tableFile(n *keys.Node, at Place) Block {
	b := &Table{Place: at}
	f := tableFileTable.Read(n, p.problems)
	s, ok := p.sheet(f)
	if !ok {
		return b
	}
	if len(s.rows) > maxTableRows {
		p.problems.Add(f.Get("file").Pos(), diag.TableTooLong, s.file, len(s.rows), maxTableRows)
		return b
	}
	columns, named := f.Get("file"), f.Get("columns")
	if named != nil {
		columns = named
	}
	choices := p.tableColumns(s, named)
	if p.tooWide(len(choices), columns.Pos()) {
		return b
	}
	b.Rows = make([][]Cell, len(s.rows))
	for _, choice := range choices {
		head := s.heads[choice.column]
		b.Columns = append(b.Columns, TableColumn{Head: cellText(head.Text, head.Pos), Align: choice.align})
		for i, t := range p.texts(s.cells(choice.column)) {
			b.Rows[i] = append(b.Rows[i], Cell{Pos: t.Pos(), Text: t})
		}
	}
	return b
}

// tableChoice is a column of a file that a table shows.
type tableChoice struct {
	column int
	align  Align
}

// tableColumns are the columns that are named, or all.
func (p *parser) tableColumns(s sheet, n *keys.Node) []tableChoice {
	var all []tableChoice
	if n == nil {
		for i := range s.heads {
			all = append(all, tableChoice{column: i})
		}
		return all
	}
	for _, item := range p.items(n, "列", "columns") {
		name, choice := item, tableChoice{}
		if item.Kind == keys.Mapping {
			c := tableColumnTable.Read(item, p.problems)
			if name = c.Get("head"); name == nil {
				continue
			}
			choice.align = p.alignOf(c)
		}
		if column, ok := p.column(s, name); ok {
			choice.column = column
			all = append(all, choice)
		}
	}
	return all
}
