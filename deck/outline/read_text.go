package outline

import (
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
)

func (p *parser) points(n *keys.Node, at Place) Block {
	b := &Points{Place: at}
	for _, item := range p.items(n, "要点", "points") {
		b.Items = append(b.Items, p.point(item, 1))
	}
	return b
}

// pointLevels is how deep points may go.
const pointLevels = 3

func (p *parser) point(n *keys.Node, level int) Point {
	pt := Point{Pos: n.Pos()}
	if n.Kind != keys.Mapping {
		pt.Text = p.someText(n)
		return pt
	}
	f := pointTable.Read(n, p.problems)
	pt.Head, pt.Text = p.text(f.Get("head")), p.text(f.Get("text"))
	below := f.Get("points")
	switch {
	case below == nil:
		if len(n.Entries) == 0 {
			p.problems.Add(n.Pos(), diag.EmptyText)
		}
	case level == pointLevels:
		p.problems.Add(f.KeyPos("points"), diag.PointsTooDeep)
	default:
		for _, item := range p.items(below, "要点", "points") {
			pt.Points = append(pt.Points, p.point(item, level+1))
		}
	}
	return pt
}

func (p *parser) prose(n *keys.Node, at Place) Block {
	before := len(*p.problems)
	b := &Prose{Place: at, Paragraphs: p.paragraphs(n)}
	if len(b.Paragraphs) == 0 && len(*p.problems) == before {
		p.problems.Add(n.Pos(), diag.EmptyText)
	}
	return b
}

func (p *parser) figureCards(n *keys.Node, at Place) Block {
	b := &Figures{Place: at}
	for _, item := range p.items(n, "数字", "figures") {
		if fig := p.figure(item); fig != nil {
			b.Items = append(b.Items, fig)
		}
	}
	return b
}

func (p *parser) quote(n *keys.Node, at Place) Block {
	if n.Kind != keys.Mapping {
		return &Quote{Place: at, Text: p.someText(n)}
	}
	f := quoteTable.Read(n, p.problems)
	return &Quote{Place: at, Text: p.text(f.Get("text")), By: p.text(f.Get("by"))}
}

// row reads a row of so many cells; another number of them is a problem.
func (p *parser) row(n *keys.Node, width int) ([]markup.Text, bool) {
	before := len(*p.problems)
	items := keys.ReadList(n, p.problems)
	cells := make([]markup.Text, len(items))
	for i, item := range items {
		cells[i] = p.text(item)
	}
	if len(items) != width && width > 0 && len(*p.problems) == before {
		p.problems.Add(n.Pos(), diag.RowWidth, len(items), width)
	}
	return cells, len(items) == width
}

// oneLine is a text without its line breaks, for names.
func oneLine(t markup.Text) string {
	return strings.Join(strings.Fields(t.String()), " ")
}
