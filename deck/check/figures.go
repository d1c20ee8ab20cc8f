package check

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// unusedFigures finds figures that are declared and neither shown, nor named
// in a text, nor part of a formula.
func unusedFigures(s *Subject, report func(diag.Pos, ...any)) {
	used := make(map[string]bool)
	s.Outline.Statements(func(st outline.Statement) {
		for _, span := range st.Text {
			used[span.Figure] = true
		}
	})
	s.Outline.Numbers(func(n outline.Stated) {
		if n.Slide != nil {
			used[n.Name] = true
			named(n.Value.From, s.Outline.Figures, used)
		}
	})
	for _, f := range s.Outline.Figures {
		named(f.From, s.Outline.Figures, used)
	}
	for _, f := range s.Outline.Figures {
		if !used[f.Name] {
			report(f.Pos, f.Name)
		}
	}
}

// named marks the figures that a formula names.
func named(formula string, figures []*outline.Figure, used map[string]bool) {
	if formula == "" {
		return
	}
	quantity.Eval(formula, func(name string) (quantity.Quantity, bool) {
		for _, f := range figures {
			if f.Name == name {
				used[name] = true
				return f.Value, true
			}
		}
		return quantity.Quantity{}, false
	})
}
