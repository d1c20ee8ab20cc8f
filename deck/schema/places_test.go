package schema_test

import "briefdeck/deck/keys"

// place is a table with the way from it to a whole file: in gives the file
// whose mapping of that table is the one given.
type place struct {
	table *keys.Table
	in    func(map[string]any) any
}

// places finds a place for each table below root.
func places(root *keys.Table) []place {
	all := []place{{root, func(m map[string]any) any { return m }}}
	seen := map[*keys.Table]bool{root: true}
	for i := 0; i < len(all); i++ {
		at := all[i]
		for _, k := range at.table.Keys {
			into(k.Shape, func(t *keys.Table, wrap func(any) any) {
				if seen[t] {
					return
				}
				seen[t] = true
				all = append(all, place{t, func(m map[string]any) any {
					outer := least(at.table)
					if t.Name == "task" {
						outer["type"] = "gantt" // only its data are tasks
					}
					outer[k.Name] = wrap(m)
					return at.in(outer)
				}})
			})
		}
	}
	return all
}

// into finds the tables of a shape, and how their mappings lie in it.
func into(s keys.Shape, found func(*keys.Table, func(any) any)) {
	switch s.Kind {
	case keys.Object:
		found(s.Table, func(v any) any { return v })
	case keys.ListOf:
		into(*s.Item, func(t *keys.Table, wrap func(any) any) {
			found(t, func(v any) any { return []any{wrap(v)} })
		})
	case keys.Map:
		if s.Item != nil {
			into(*s.Item, func(t *keys.Table, wrap func(any) any) {
				found(t, func(v any) any { return map[string]any{"甲": wrap(v)} })
			})
		}
	case keys.OneOf:
		for _, one := range s.Any {
			into(one, found)
		}
	}
}

// least is the least mapping that a table allows.
func least(t *keys.Table) map[string]any {
	m := map[string]any{}
	for _, k := range t.Keys {
		if k.Required {
			m[k.Name] = sample(k.Shape)
		}
	}
	if t.Name == "task" { // it has either a time or a start and an end
		m["from"], m["to"] = "2025年", "2026年"
	}
	return m
}

// sample is a value of a shape.
func sample(s keys.Shape) any {
	switch s.Kind {
	case keys.Bool:
		return true
	case keys.Number:
		return max(1, s.Least)
	case keys.Choice:
		return s.Enum.Values[0].Name
	case keys.Object:
		return least(s.Table)
	case keys.ListOf:
		return []any{sample(*s.Item), sample(*s.Item)}
	case keys.Map:
		if s.Item == nil {
			return map[string]any{}
		}
		return map[string]any{"甲": sample(*s.Item), "乙": sample(*s.Item)}
	case keys.Amount:
		return 5.0
	case keys.OneOf:
		return sample(s.Any[0])
	case keys.File:
		return "甲.csv"
	}
	if s.Pattern != "" {
		return "20 18"
	}
	return "甲"
}

// with is the least mapping with one more member.
func with(t *keys.Table, key, name string, v any) map[string]any {
	m := least(t)
	delete(m, key)
	m[name] = v
	return m
}

func names(k keys.Key) []string {
	if k.Zh == "" || k.Zh == k.Name {
		return []string{k.Name}
	}
	return []string{k.Name, k.Zh}
}
