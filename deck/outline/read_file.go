package outline

import (
	"math"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/grid"
	"briefdeck/deck/keys"
	"briefdeck/deck/quantity"
)

// dataFile reads the numbers of a chart from a table in a file.
func (p *parser) dataFile(n *keys.Node) data {
	d := data{at: n.Pos(), before: len(*p.problems)}
	f := fileTable.Read(n, p.problems)
	d.order = p.ordering(f)
	s, ok := p.sheet(f)
	if !ok {
		return d
	}
	label, ok := 0, true
	if l := f.Get("labels"); l != nil {
		label, ok = p.column(s, l)
	}
	if filter := f.Get("filter"); filter != nil {
		if rows, passed := p.filtered(s, filter); passed {
			s.rows = rows
		} else {
			ok = false
		}
	}
	columns, found := p.valueColumns(s, f, label)
	if !ok || !found {
		return d
	}
	cells := s.cells(label)
	for i, t := range p.texts(cells) {
		d.labels = append(d.labels, Label{Pos: cells[i].Pos, Text: t})
		d.names = append(d.names, []string{oneLine(t)})
	}
	for _, column := range columns {
		name, unit := headUnit(headText(s.heads[column]))
		d.units = append(d.units, unit)
		d.series = append(d.series, Series{Pos: s.heads[column].Pos, Name: cellText(name, s.heads[column].Pos), Values: p.numbers(s.cells(column))})
	}
	if by := d.order.by; by != nil {
		d.order.by = nil
		if column, ok := p.column(s, by); ok {
			d.order.values = p.numbers(s.cells(column))
		}
	}
	return d
}

// valueColumns are the columns with the numbers: those that are named, or all
// that are no labels and hold more numbers than texts.
func (p *parser) valueColumns(s sheet, f keys.Fields, label int) (columns []int, ok bool) {
	before := len(*p.problems)
	if named := f.Get("values"); named != nil {
		for _, n := range oneOrMore(named) {
			column, found := p.column(s, n)
			if found && !anyNumber(s.cells(column)) {
				p.problems.Add(n.Pos(), diag.ColumnNoNumbers, s.name(column))
			}
			columns = append(columns, column)
		}
		if len(columns) == 0 {
			p.problems.Add(named.Pos(), diag.EmptyList, "数值列", "values")
		}
	} else {
		var nameless []int
		for i := range s.heads {
			if i != label && mostlyNumbers(s.cells(i)) {
				columns = append(columns, i)
				if s.heads[i].Text == "" {
					nameless = append(nameless, i)
				}
			}
		}
		switch {
		case len(columns) == 0:
			p.problems.Add(f.Get("file").Pos(), diag.ColumnsNoNumbers, s.names())
		case len(nameless) == len(columns):
			p.problems.Add(s.heads[label].Pos, diag.ColumnsNoHeads, shortened(s.heads[label].Text))
		case len(nameless) > 0:
			p.problems.Add(s.heads[nameless[0]].Pos, diag.ColumnNoHead, grid.ColumnName(s.left+nameless[0]))
		}
	}
	for _, i := range columns {
		if q, number := quantity.Parse(s.heads[i].Text); number && q.Unit == "" && !isYear(q.Value) && len(*p.problems) == before {
			p.problems.Add(s.heads[i].Pos, diag.ColumnHeads, s.heads[i].Text)
		}
	}
	return columns, len(*p.problems) == before
}

// isYear tells a head such as 2025 from a number that stands where heads belong.
func isYear(v float64) bool { return v >= 1900 && v <= 2100 && v == math.Trunc(v) }

// oneOrMore is a list, or the one value that stands for a list of one.
func oneOrMore(n *keys.Node) []*keys.Node {
	if n.Kind == keys.Sequence {
		return n.Items
	}
	return []*keys.Node{n}
}

func anyNumber(cells []grid.Cell) bool {
	numbers, _ := tally(cells)
	return numbers > 0
}

// mostlyNumbers tells a column of numbers with a slip from a column of texts.
func mostlyNumbers(cells []grid.Cell) bool {
	numbers, others := tally(cells)
	return numbers > others
}

// tally counts the numbers of a column, and the texts that are none.
func tally(cells []grid.Cell) (numbers, others int) {
	for _, c := range cells {
		switch v, problems := cellValue(c); {
		case !v.Missing || c.Broken():
			numbers++
		case len(problems) > 0:
			others++
		}
	}
	return numbers, others
}

// numbers reads a column of numbers.
func (p *parser) numbers(cells []grid.Cell) []Value {
	all := make([]Value, len(cells))
	var wrong diag.List
	for i, c := range cells {
		v, problems := cellValue(c)
		all[i] = v
		wrong = append(wrong, problems...)
	}
	p.problems.AddSome(wrong, maxTold, diag.ColumnMore)
	return all
}

// cellValue reads a cell as datum reads a value of the outline; an empty cell has
// no number.
func cellValue(c grid.Cell) (Value, diag.List) {
	v := Value{Pos: c.Pos, Missing: true}
	switch q, ok := quantity.Parse(c.Text); {
	case c.Text == "" || missing[c.Text]:
	case c.Broken():
		return v, diag.List{diag.New(c.Pos, diag.GridErrorValue, c.Text)}
	case !ok:
		return v, diag.List{diag.New(c.Pos, diag.NotQuantity, shortened(c.Text))}
	default:
		v.Q, v.Missing = q, false
	}
	return v, nil
}

// shortened is the start of a cell's text for a message of one line.
func shortened(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > 24 {
		return string(r[:23]) + "…"
	}
	return string(r)
}
