package outline

import (
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
)

// declarations reads the figures of the deck. Their values come first, so
// that their texts and formulas may name each other in any order.
func (p *parser) declarations(n *keys.Node) []*Figure {
	if n == nil {
		return nil
	}
	if n.Kind != keys.Mapping {
		(&keys.Table{Name: "figures", Keys: []keys.Key{key("防汛人次", "", amount, "", "")}}).Read(n, p.problems)
		return nil
	}
	var all []*Figure
	var fields []keys.Fields
	for _, e := range n.Entries {
		name := keys.Visible(e.Key)
		if name != e.Key {
			p.problems.Add(e.KeyPos, diag.InvisibleInName, name)
		}
		if p.figures[name] != nil { // a key written twice is reported by keys.Read
			continue
		}
		f, fig := p.figureValue(e.Value)
		fig.Pos, fig.Name = e.KeyPos, name
		p.figures[name] = fig
		p.values[name] = fig.Value.Text
		all, fields = append(all, fig), append(fields, f)
	}
	for i, fig := range all {
		p.figureTexts(fields[i], fig)
	}
	p.circles(all, fields)
	return slices.DeleteFunc(all, func(f *Figure) bool { return f.Value.Text == "" })
}

// figureValue reads the numbers of a figure, written as a mapping or bare.
func (p *parser) figureValue(n *keys.Node) (keys.Fields, *Figure) {
	fig := &Figure{Pos: n.Pos()}
	if n.Kind != keys.Mapping {
		fig.Value, fig.Text = p.amount(n)
		return keys.Fields{Node: n}, fig
	}
	f := figureTable.Read(n, p.problems)
	if v := f.Get("value"); v != nil {
		fig.Value, fig.Text = p.amount(v)
	}
	if of := f.Get("of"); of != nil {
		var text markup.Text
		fig.Of, text = p.amount(of)
		fig.OfPos = text.Pos()
		fig.HasOf = fig.Of.Text != "" && fig.Value.Text != "" && p.partOf(fig.Value, fig.Of, of.Pos())
	}
	if t := f.Get("target"); t != nil {
		var text markup.Text
		fig.Target, text = p.amount(t)
		fig.TargetPos = text.Pos()
		fig.HasTarget = fig.Target.Text != "" && fig.Value.Text != "" && p.sameUnit(fig.Target, fig.Value, t.Pos())
	}
	return f, fig
}

// sameUnit checks that a target can be compared with its value.
func (p *parser) sameUnit(target, value quantity.Quantity, at diag.Pos) bool {
	if target.Kind == value.Kind && (target.Unit == value.Unit || target.Unit == "" || value.Unit == "") {
		return true
	}
	p.problems.Add(at, diag.TargetOtherUnit, target.Text, value.Text)
	return false
}

// figureTexts reads what figureValue left: the texts, and the formula.
func (p *parser) figureTexts(f keys.Fields, fig *Figure) {
	fig.Label = p.text(f.Get("label"))
	fig.Note = p.text(f.Get("note"))
	if from := f.Get("from"); from != nil {
		fig.From = p.plain(from)
		fig.FromPos = written(from, fig.From).Pos()
		p.derived(from, fig)
	}
}

// partOf checks a share: one unit, and the part within the whole.
func (p *parser) partOf(part, whole quantity.Quantity, at diag.Pos) bool {
	switch {
	case whole.Value <= 0:
		p.problems.Add(at, diag.WholeNotPositive, whole.Text)
	case part.Kind != whole.Kind || part.Unit != whole.Unit && part.Unit != "" && whole.Unit != "":
		p.problems.Add(at, diag.PartOtherUnit, part.Text, whole.Text)
	case part.Value > whole.Value:
		p.problems.Add(at, diag.PartAboveWhole, part.Text, whole.Text)
	default:
		return true
	}
	return false
}

// amount reads a quantity and its text with its place; what is none is a
// problem and gives the zero Quantity.
func (p *parser) amount(n *keys.Node) (quantity.Quantity, markup.Text) {
	s, ok := keys.ReadText(n, p.problems)
	if !ok {
		return quantity.Quantity{}, nil
	}
	q, ok := quantity.Parse(s)
	if !ok {
		p.problems.Add(n.Pos(), diag.NotQuantity, strings.TrimSpace(s))
		return quantity.Quantity{}, nil
	}
	return q, written(n, q.Text)
}

// written is a text of the node as a span that knows its place.
func written(n *keys.Node, s string) markup.Text {
	shift, places := max(0, strings.Index(n.Text, s)), n.Places()
	return markup.Text{{Text: s, At: func(offset int) diag.Pos { return places(shift + offset) }}}
}

// figure reads a reference to a declared figure, or one written in place; nil
// where it is neither.
func (p *parser) figure(n *keys.Node) *Figure {
	if n.Kind == keys.Mapping {
		f, fig := p.figureValue(n)
		p.figureTexts(f, fig)
		if fig.Value.Text == "" {
			return nil
		}
		return fig
	}
	s, ok := keys.ReadText(n, p.problems)
	if !ok {
		return nil
	}
	name := figureName(s)
	if fig := p.figures[name]; fig != nil {
		if fig.Value.Text == "" { // reported where it is declared
			return nil
		}
		return fig
	}
	if q, ok := quantity.Parse(s); ok {
		return &Figure{Pos: n.Pos(), Value: q, Text: written(n, q.Text)}
	}
	markup.AddUnknownFigure(n.Pos(), name, p.values, p.problems)
	return nil
}

// figureName takes the name out of $(name).
func figureName(s string) string {
	s = strings.TrimSpace(s)
	if inner, found := strings.CutPrefix(s, "$("); found {
		if inner, found = strings.CutSuffix(inner, ")"); found {
			return strings.TrimSpace(inner)
		}
	}
	return s
}
