package outline

import (
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/grid"
	"briefdeck/deck/keys"
)

// filtered are the rows that pass all filters: each names a column and the
// texts that its cells may have.
func (p *parser) filtered(s sheet, n *keys.Node) ([][]grid.Cell, bool) {
	if n.Kind != keys.Mapping || len(n.Entries) == 0 {
		p.problems.Add(n.Pos(), diag.FilterForm)
		return nil, false
	}
	before := len(*p.problems)
	rows := s.rows
	for _, e := range n.Entries {
		column, ok := p.columnCalled(s, e.Key, e.KeyPos)
		if !ok {
			continue
		}
		var wanted []string
		for _, item := range oneOrMore(e.Value) {
			if text, ok := p.filterValue(s, column, item); ok {
				wanted = append(wanted, text)
			}
		}
		rows = slices.DeleteFunc(slices.Clone(rows), func(row []grid.Cell) bool {
			return !slices.Contains(wanted, row[column].Text)
		})
	}
	if len(rows) == 0 && len(*p.problems) == before {
		p.problems.Add(n.Pos(), diag.FilterNothing)
	}
	return rows, len(*p.problems) == before
}

// filterValue reads a text that some cell of the column must have.
func (p *parser) filterValue(s sheet, column int, n *keys.Node) (string, bool) {
	text, ok := keys.ReadText(n, p.problems)
	if !ok {
		return "", false
	}
	text = strings.TrimSpace(text)
	var texts []string
	seen := map[string]bool{}
	for _, c := range s.cells(column) {
		if c.Text == text {
			return text, true
		}
		if c.Text != "" && !seen[c.Text] {
			seen[c.Text] = true
			texts = append(texts, c.Text)
		}
	}
	if near := diag.Nearest(text, texts); near != "" {
		p.problems.Add(n.Pos(), diag.FilterValueNear, s.name(column), text, near)
	} else {
		p.problems.Add(n.Pos(), diag.FilterValue, s.name(column), text, texts[:min(len(texts), maxNames)])
	}
	return "", false
}
