package check

import (
	"context"
	"slices"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// unusedFigures finds figures that are declared and neither shown, nor named
// in a text, nor part of a formula.
func unusedFigures(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	used := make(map[string]bool)
	s.statements(ctx, func(st outline.Statement) {
		for _, span := range st.Text {
			used[span.Figure] = true
		}
	})
	declared := make(map[string]quantity.Quantity)
	for _, f := range slices.Backward(s.Outline.Figures) { // the first of a name
		declared[f.Name] = f.Value
	}
	s.Outline.Numbers(ctx, func(n outline.Stated) {
		if n.Slide != nil {
			used[n.Name] = true
			named(n.Value.From, declared, used)
		}
	})
	for _, f := range s.Outline.Figures {
		if ctx.Err() != nil {
			return
		}
		named(f.From, declared, used)
	}
	for _, f := range s.Outline.Figures {
		if !used[f.Name] {
			report(f.Pos, f.Name)
		}
	}
}

// named marks the figures that a formula names.
func named(formula string, declared map[string]quantity.Quantity, used map[string]bool) {
	if formula == "" {
		return
	}
	quantity.Eval(formula, func(name string) (quantity.Quantity, bool) {
		q, found := declared[name]
		if found {
			used[name] = true
		}
		return q, found
	})
}
