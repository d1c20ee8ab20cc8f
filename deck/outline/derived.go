package outline

import (
	"maps"
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/quantity"
)

// derived checks a figure against the formula that it comes from: a number
// worked out by hand is where briefings go wrong.
func (p *parser) derived(n *keys.Node, fig *Figure) {
	if fig.From == "" || fig.Value.Text == "" {
		return
	}
	self, broken := false, false
	result, fault := quantity.Eval(n.Text, func(name string) (quantity.Quantity, bool) {
		f := p.figures[name]
		if f == nil {
			return quantity.Quantity{}, false
		}
		self = self || f == fig
		broken = broken || f.Value.Text == ""
		p.uses[fig] = append(p.uses[fig], f)
		return f.Value, true
	})
	at := n.PosAt(fault.Offset)
	switch {
	case broken: // reported where it is declared
	case self:
		p.problems.Add(n.Pos(), diag.FigureSelf, fig.Name)
	case fault.Fault == quantity.Units:
		p.problems.Add(at, diag.FigureSum, fault.Word, fault.Other)
	case fault.Fault == quantity.ZeroDivisor:
		p.problems.Add(at, diag.FigureZero, fault.Word)
	case fault.Fault != quantity.NoFault:
		p.unreadable(at, fault.Word)
	case !result.Matches(fig.Value):
		p.problems.Add(fig.Text.Pos(), diag.FigureDerived, fig.From, result.Like(fig.Value), fig.Value.Text)
	}
}

// unreadable says which word of a formula is none, and which figure may be meant.
func (p *parser) unreadable(at diag.Pos, word string) {
	name := figureName(word)
	if seen := keys.Visible(name); seen != name && p.figures[seen] != nil {
		p.problems.Add(at, diag.InvisibleInName, seen)
		return
	}
	if near := diag.Nearest(name, slices.Sorted(maps.Keys(p.values))); near != "" && !strings.ContainsAny(name, "0123456789") {
		p.problems.Add(at, diag.UnknownFigureNear, name, near)
		return
	}
	p.problems.Add(at, diag.FigureFormula, word)
}
