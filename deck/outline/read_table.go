package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

func (p *parser) table(n *keys.Node, at Place) Block {
	if valueAt(n, "file", "文件") != nil {
		return p.tableFile(n, at)
	}
	b := &Table{Place: at}
	f := tableTable.Read(n, p.problems)
	if c := f.Get("columns"); c != nil {
		items := p.items(c, "列", "columns")
		if p.tooWide(len(items), c.Pos()) {
			return b
		}
		for _, item := range items {
			b.Columns = append(b.Columns, p.tableColumn(item))
		}
	}
	if r := f.Get("rows"); r != nil {
		for _, row := range p.items(r, "行", "rows") {
			if cells, ok := p.tableRow(row, len(b.Columns)); ok {
				b.Rows = append(b.Rows, cells)
			}
		}
	}
	p.checkSparks(b)
	return b
}

func (p *parser) tableColumn(n *keys.Node) TableColumn {
	if n.Kind != keys.Mapping {
		return TableColumn{Head: p.text(n)}
	}
	f := tableColumnTable.Read(n, p.problems)
	c := TableColumn{Head: p.text(f.Get("head")), Align: p.alignOf(f)}
	if s := f.Get("spark"); s != nil {
		if name, _ := sparkForms.Read(s, p.problems); name == "column" {
			c.Spark = SparkColumns
		}
	}
	return c
}

// alignOf reads the alignment of a column.
func (p *parser) alignOf(f keys.Fields) Align {
	a := f.Get("align")
	if a == nil {
		return AlignAuto
	}
	name, _ := aligns.Read(a, p.problems)
	return alignByName[name]
}

// tableRow reads a row of so many cells; another number of them is a problem.
func (p *parser) tableRow(n *keys.Node, width int) ([]Cell, bool) {
	before := len(*p.problems)
	items := keys.ReadList(n, p.problems)
	cells := make([]Cell, len(items))
	for i, item := range items {
		cells[i] = p.cell(item)
	}
	if len(items) != width && width > 0 && len(*p.problems) == before {
		p.problems.Add(n.Pos(), diag.RowWidth, len(items), width)
	}
	return cells, len(items) == width
}

// maxSpark is how many values a sparkline can show in a cell.
const maxSpark = 60

// cell reads a text, or a list of quantities.
func (p *parser) cell(n *keys.Node) Cell {
	if n.Kind != keys.Sequence {
		return Cell{Pos: n.Pos(), Text: p.text(n)}
	}
	c := Cell{Pos: n.Pos()}
	for _, item := range p.items(n, "迷你图", "sparkline") {
		c.Values = append(c.Values, p.datum(item, nil))
	}
	if len(c.Values) > maxSpark {
		p.problems.Add(n.Pos(), diag.ChartTooMany, len(c.Values), maxSpark)
		c.Values = c.Values[:maxSpark]
	}
	return c
}

// checkSparks: the sparklines of a column have one scale, so one unit.
func (p *parser) checkSparks(b *Table) {
	for j := range b.Columns {
		var first *Value
		for _, row := range b.Rows {
			for k := range row[j].Values {
				v := &row[j].Values[k]
				switch {
				case v.Missing:
				case first == nil:
					first = v
				case v.Q.Unit != first.Q.Unit || v.Q.Kind != first.Q.Kind:
					p.problems.Add(v.Pos, diag.ChartUnits, v.Q.Text, first.Q.Text, first.Pos.Line, first.Pos.Col)
					return
				}
			}
		}
	}
}
