package outline_test

import (
	"testing"

	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
)

// Every key and value has both names and a line of documentation in both
// languages, and no name means two things in one table.
func TestTables(t *testing.T) {
	seen := map[*keys.Table]bool{}
	var visit func(keys.Shape)
	enum := func(e *keys.Enum) {
		names := map[string]bool{}
		for _, v := range e.Values {
			if v.Name == "" || v.Zh == "" || v.Doc.Zh == "" || v.Doc.En == "" {
				t.Errorf("%s: %s lacks a name or documentation", e.Name, v.Name)
			}
			for _, name := range append([]string{v.Name, v.Zh}, v.Also...) {
				if names[name] {
					t.Errorf("%s: %s is there twice", e.Name, name)
				}
				names[name] = true
			}
		}
	}
	table := func(tab *keys.Table) {
		names := map[string]bool{}
		for _, k := range tab.Keys {
			if k.Name == "" || k.Zh == "" || k.Doc.Zh == "" || k.Doc.En == "" {
				t.Errorf("%s: %s lacks a name or documentation", tab.Name, k.Name)
			}
			if names[k.Name] || names[k.Zh] {
				t.Errorf("%s: %s is there twice", tab.Name, k.Name)
			}
			names[k.Name], names[k.Zh] = true, true
			visit(k.Shape)
		}
	}
	visit = func(s keys.Shape) {
		if s.Enum != nil {
			enum(s.Enum)
		}
		if s.Item != nil {
			visit(*s.Item)
		}
		for _, one := range s.Any {
			visit(one)
		}
		if s.Table != nil && !seen[s.Table] {
			seen[s.Table] = true
			table(s.Table)
		}
	}
	visit(keys.Shape{Table: outline.Keys()})
	if len(seen) < 20 {
		t.Errorf("only %d tables hang below the outline's", len(seen))
	}
}
