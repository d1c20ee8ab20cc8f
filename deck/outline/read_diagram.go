package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
)

func (p *parser) steps(n *keys.Node, at Place) Block {
	b := &Steps{Place: at}
	if n.Kind == keys.Mapping {
		f := stepsTable.Read(n, p.problems)
		b.Vertical = p.vertical(f.Get("direction"))
		if n = f.Get("items"); n == nil {
			return b
		}
	}
	for _, item := range p.items(n, "步骤", "steps") {
		b.Items = append(b.Items, p.step(item))
	}
	return b
}

// vertical reads whether a diagram leads from the top down.
func (p *parser) vertical(n *keys.Node) bool {
	if n == nil {
		return false
	}
	name, _ := directions.Read(n, p.problems)
	return name == "vertical"
}

func (p *parser) cycle(n *keys.Node, at Place) Block {
	center, items := p.stepList(n, "循环", "cycle")
	return &Cycle{Place: at, Center: center, Items: items}
}

func (p *parser) pyramid(n *keys.Node, at Place) Block {
	_, items := p.stepList(n, "金字塔", "pyramid")
	return &Pyramid{Place: at, Items: items}
}

func (p *parser) hub(n *keys.Node, at Place) Block {
	center, items := p.stepList(n, "中心图", "hub")
	return &Hub{Place: at, Center: center, Items: items}
}

// stepList reads a list of elements, or a mapping with a centre and the list.
func (p *parser) stepList(n *keys.Node, zh, en string) (center markup.Text, steps []Step) {
	if n.Kind == keys.Mapping {
		f := aroundTable.Read(n, p.problems)
		center = p.text(f.Get("center"))
		if n = f.Get("items"); n == nil {
			return center, nil
		}
	}
	for _, item := range p.items(n, zh, en) {
		steps = append(steps, p.step(item))
	}
	return center, steps
}

func (p *parser) step(n *keys.Node) Step {
	if n.Kind != keys.Mapping {
		return Step{Pos: n.Pos(), Head: p.someText(n)}
	}
	f := stepTable.Read(n, p.problems)
	return Step{Pos: n.Pos(), Head: p.text(f.Get("head")), By: p.text(f.Get("by")), Text: p.text(f.Get("text"))}
}

func (p *parser) compare(n *keys.Node, at Place) Block {
	b := &Compare{Place: at}
	f := compareTable.Read(n, p.problems)
	b.From, b.To = p.text(f.Get("from")), p.text(f.Get("to"))
	rows, columns := f.Get("rows"), f.Get("columns")
	if n.Kind == keys.Mapping && (rows == nil) == (columns == nil) {
		p.problems.Add(f.KeyPos("columns"), diag.CompareForm)
		return b
	}
	if rows != nil {
		for _, row := range p.items(rows, "行", "rows") {
			if cells, ok := p.row(row, 2); ok {
				b.Rows = append(b.Rows, [2]markup.Text{cells[0], cells[1]})
			}
		}
	}
	if columns != nil {
		for _, item := range p.items(columns, "栏", "columns") {
			b.Columns = append(b.Columns, p.compareColumn(item))
		}
	}
	return b
}

func (p *parser) compareColumn(n *keys.Node) CompareColumn {
	f := compareColumnTable.Read(n, p.problems)
	c := CompareColumn{Pos: n.Pos(), Head: p.text(f.Get("head"))}
	if list := f.Get("points"); list != nil {
		for _, item := range p.items(list, "要点", "points") {
			c.Points = append(c.Points, p.someText(item))
		}
	}
	return c
}

func (p *parser) hierarchy(n *keys.Node, at Place) Block {
	if n.Kind != keys.Mapping {
		unitTable.Read(n, p.problems)
		return nil
	}
	return &Hierarchy{Place: at, Root: p.unit(n)}
}

func (p *parser) unit(n *keys.Node) Unit {
	if n.Kind != keys.Mapping {
		return Unit{Pos: n.Pos(), Head: p.someText(n)}
	}
	f := unitTable.Read(n, p.problems)
	u := Unit{Pos: n.Pos(), Head: p.text(f.Get("head")), Text: p.text(f.Get("text"))}
	if list := f.Get("children"); list != nil {
		for _, item := range p.items(list, "下级", "children") {
			u.Children = append(u.Children, p.unit(item))
		}
	}
	return u
}

// maxColumns is how many cards can stand side by side and still be read.
const maxColumns = 6

func (p *parser) matrix(n *keys.Node, at Place) Block {
	b := &Matrix{Place: at}
	if n.Kind == keys.Mapping {
		f := matrixTable.Read(n, p.problems)
		if c := f.Get("columns"); c != nil {
			b.Columns, _ = keys.ReadInt(c, 1, maxColumns, p.problems)
		}
		if n = f.Get("cards"); n == nil {
			return b
		}
	}
	for _, item := range p.items(n, "卡片", "cards") {
		b.Cards = append(b.Cards, p.card(item))
	}
	return b
}

func (p *parser) card(n *keys.Node) Card {
	f := cardTable.Read(n, p.problems)
	return Card{Pos: n.Pos(), Head: p.text(f.Get("head")), Title: p.text(f.Get("title")), Text: p.text(f.Get("text"))}
}
