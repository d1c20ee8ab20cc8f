package layout

import (
	"slices"
	"testing"

	"briefdeck/deck/chart"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Each icon that an outline may name has a picture of its own.
func TestEveryIconIsDrawn(t *testing.T) {
	icons := enumOf(outline.Keys(), "icon", nil)
	if icons == nil {
		t.Fatal("the outline has no icons")
	}
	th, _ := theme.Resolve(t.Context(), theme.Ref{}, geom.Point{X: 960, Y: 540}, nil, nil)
	q, _ := quantity.Parse("3名")
	seen := make(map[string]string)
	for _, v := range icons.Values {
		c := &outline.Chart{
			Type: outline.Pictogram, Icon: v.Name, Labels: []outline.Label{{}}, Highlight: []bool{false},
			Series: []outline.Series{{Values: []outline.Value{{Q: q}}}},
		}
		d := chart.Draw(c, geom.Rect{W: 400, H: 300}, &typeset.Setter{Theme: th})
		drawn := scene.Dump(&scene.Page{Items: d.Items})
		if other, twice := seen[drawn]; twice {
			t.Errorf("%s looks like %s", v.Name, other)
		}
		seen[drawn] = v.Name
	}
}

// enumOf finds an enum by its name below a table.
func enumOf(t *keys.Table, name string, seen []*keys.Table) *keys.Enum {
	if t == nil || slices.Contains(seen, t) {
		return nil
	}
	seen = append(seen, t)
	var in func(s keys.Shape) *keys.Enum
	in = func(s keys.Shape) *keys.Enum {
		if s.Enum != nil && s.Enum.Name == name {
			return s.Enum
		}
		for _, part := range s.Any {
			if e := in(part); e != nil {
				return e
			}
		}
		if s.Item != nil {
			if e := in(*s.Item); e != nil {
				return e
			}
		}
		return enumOf(s.Table, name, seen)
	}
	for _, k := range t.Keys {
		if e := in(k.Shape); e != nil {
			return e
		}
	}
	return nil
}
