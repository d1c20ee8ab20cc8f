package outline_test

import (
	"strings"
	"testing"

	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
)

// inTables are outlines with a place, marked @, for one more key of each table
// that has defaults.
var inTables = map[string]string{
	"deck":         "{title: 甲, slides: [{title: 乙, points: [丙, 丁]}]@}",
	"slide":        "{title: 甲, slides: [{title: 乙, points: [丙, 丁]@}]}",
	"print":        "{title: 甲, slides: [{title: 乙, points: [丙, 丁]}], print: {handout: 3@}}",
	"steps":        "{title: 甲, slides: [{title: 乙, steps: {items: [丙, 丁]@}}]}",
	"timeline":     "{title: 甲, slides: [{title: 乙, timeline: {events: [{at: 2024年, head: 丙}, {at: 2025年, head: 丁}]@}}]}",
	"table column": "{title: 甲, slides: [{title: 乙, table: {columns: [丙, {head: 丁@}], rows: [[戊, [1, 2]]]}}]}",
	"image":        "{title: 甲, slides: [{title: 乙, images: [{file: a.png@}]}]}",
	"chart":        "{title: 甲, slides: [{title: 乙, chart: {type: column, data: {丙: 1, 丁: 2}@}}]}",
	"sort":         "{title: 甲, slides: [{title: 乙, chart: {type: column, data: {categories: [丙, 丁], series: {戊: [1, 2]}}, sort: {by: 戊@}}}]}",
}

// To write a default changes nothing.
func TestDefaultsChangeNothing(t *testing.T) {
	parsed := func(src string) string {
		tree, problems := keys.Read(t.Context(), "t.yaml", []byte(src))
		if len(problems) > 0 {
			t.Fatalf("%s: %v", src, problems)
		}
		d, problems := outline.Parse(t.Context(), tree, nil)
		if problems.Failed() {
			t.Fatalf("%s: %v", src, problems)
		}
		return dump(d)
	}
	seen := map[*keys.Table]bool{}
	found := 0
	var visit func(keys.Shape)
	visit = func(s keys.Shape) {
		if s.Item != nil {
			visit(*s.Item)
		}
		for _, one := range s.Any {
			visit(one)
		}
		if s.Table == nil || seen[s.Table] {
			return
		}
		seen[s.Table] = true
		for _, k := range s.Table.Keys {
			visit(k.Shape)
			src, known := inTables[s.Table.Name]
			switch {
			case k.Default == "":
				continue
			case k.Name == "theme": // what no theme is, the theme's own package says
				continue
			case !known:
				t.Errorf("no outline shows the table %s", s.Table.Name)
				continue
			}
			found++
			without := parsed(strings.Replace(src, "@", "", 1))
			with := parsed(strings.Replace(src, "@", ", "+k.Name+`: "`+k.Default+`"`, 1))
			with = strings.Replace(with, "  Paper: \"A4\"\n", "", 1) // which "" stands for
			if with != without {
				t.Errorf("%s: %s: %s makes of\n%s\nthis\n%s", s.Table.Name, k.Name, k.Default, without, with)
			}
		}
	}
	visit(keys.Shape{Table: outline.Keys()})
	if found < 20 {
		t.Errorf("found %d defaults", found)
	}
}
