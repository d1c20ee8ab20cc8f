package layout

import (
	"testing"

	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

func TestNamesRows(t *testing.T) {
	for _, c := range []struct {
		name  string
		first []string
		wide  int
		num   bool
		want  bool
	}{
		{"names", []string{"甲馆", "乙馆"}, 2, false, true},
		{"numbers", []string{"1名", "2名"}, 2, true, false},
		{"one name twice", []string{"甲馆", "甲馆"}, 2, false, false},
		{"a row without a name", []string{"甲馆", ""}, 2, false, false},
		{"nothing beside the names", []string{"甲馆", "乙馆"}, 1, false, false},
	} {
		b := &outline.Table{Columns: make([]outline.TableColumn, c.wide)}
		for _, name := range c.first {
			row := make([]outline.Cell, c.wide)
			row[0].Text = markup.Plain(name)
			b.Rows = append(b.Rows, row)
		}
		if got := namesRows(b, column{numeric: c.num}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
