package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// hasRows tells the form with columns and rows from labels that happen to have
// such a name.
func hasRows(n *keys.Node) bool {
	for _, e := range n.Entries {
		switch e.Key {
		case "columns", "列", "rows", "行":
			if e.Value.Kind == keys.Sequence {
				return true
			}
		}
	}
	return false
}

// dataRows reads {columns, rows}: the first column has the labels, each other
// one is a series.
func (p *parser) dataRows(n *keys.Node) data {
	d := data{at: n.Pos(), before: len(*p.problems)}
	f := rowsTable.Read(n, p.problems)
	columns, rows := f.Get("columns"), f.Get("rows")
	if columns == nil || rows == nil {
		return d
	}
	heads := p.items(columns, "列", "columns")
	for i, head := range heads {
		name, unit := headUnit(oneLine(p.text(head)))
		if i == 0 { // the head of the labels
			continue
		}
		d.units = append(d.units, unit)
		d.series = append(d.series, Series{Pos: head.Pos(), Name: cellText(name, head.Pos())})
	}
	if len(heads) == 1 {
		p.problems.Add(columns.Pos(), diag.RowsOneColumn)
		return d
	}
	for _, row := range p.items(rows, "行", "rows") {
		before := len(*p.problems)
		cells := keys.ReadList(row, p.problems)
		if len(cells) != len(heads) || len(cells) == 0 {
			if len(*p.problems) == before {
				p.problems.Add(row.Pos(), diag.RowWidth, len(cells), len(heads))
			}
			continue
		}
		l := Label{Pos: cells[0].Pos(), Text: p.text(cells[0])}
		d.labels = append(d.labels, l)
		d.names = append(d.names, []string{oneLine(l.Text)})
		for i, cell := range cells[1:] {
			d.series[i].Values = append(d.series[i].Values, p.datum(cell, nil))
		}
	}
	return d
}
