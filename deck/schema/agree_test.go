package schema_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/schema"
	"briefdeck/deck/theme"
)

// form is what a schema can say too: which keys there are and what kind of
// value they have. What numbers, names and dates mean is for the parser alone.
var form = []diag.Code{
	diag.UnknownKey, diag.UnknownKeyNear, diag.UnknownKeyText, diag.UnknownKeyNearText, diag.UnknownKeyUsed, diag.BothNames, diag.MissingKey, diag.UnknownValue, diag.UnknownValueNear,
	diag.NotMapping, diag.NotList, diag.NotBool, diag.NotNumber, diag.NotInt, diag.TextNotList, diag.TextNotMapping, diag.NumberOutside,
	diag.EmptyList, diag.EmptyText, diag.ChartNoData, diag.ChartSeriesForm, diag.ChartLinesForm, diag.ChartBandsForm, diag.ChartNotesForm, diag.FilterForm,
}

// language is a kind of file: its key table, its schema and its parser.
type language struct {
	root   *keys.Table
	schema func(definition string) *jsonschema.Schema
	parse  func(*keys.Node) diag.List
}

// parser gives the problems of form that the parser has with a value.
func (l language) problems(v any) []string {
	var all []string
	for _, p := range l.parse(node(v)) {
		nothing := len(p.Args) > 0 && p.Args[0] == "" // in the place of a name
		noAmount := p.Code == diag.NotQuantity && slices.Contains([]any{"true", "false"}, p.Args[0])
		if nothing || noAmount || slices.Contains(form, p.Code) {
			all = append(all, string(p.Code)+" "+p.Text(diag.En))
		}
	}
	return all
}

// agree fails where one of schema and parser takes the value and the other
// does not, and tells whether they take it.
func (l language) agree(t *testing.T, what string, v any) bool {
	t.Helper()
	return l.agreeOn(t, what, l.schema(""), v, v)
}

// agreeOn is agree for a mapping that the parser sees in a file and the schema
// alone, as a definition.
func (l language) agreeOn(t *testing.T, what string, s *jsonschema.Schema, v, file any) bool {
	t.Helper()
	err, problems := s.Validate(v), l.problems(file)
	if (err == nil) != (len(problems) == 0) {
		t.Errorf("%s: the parser says %q, the schema %v\n%v", what, problems, err, v)
	}
	return err == nil
}

func languages(t *testing.T) map[string]language {
	return map[string]language{
		"outline": {outline.Keys(), compiler(t, schema.Outline()), func(n *keys.Node) diag.List {
			d, problems := outline.Parse(t.Context(), n, assets.New(fstest.MapFS{"甲.csv": {Data: []byte("甲,乙\n甲,5\n乙,6\n")}}))
			if d.Theme.Inline != nil {
				_, more := theme.Resolve(t.Context(), theme.Ref{Inline: d.Theme.Inline}, page, nil, nil)
				problems = append(problems, more...)
			}
			return problems
		}},
		"theme": {theme.Keys(), compiler(t, schema.Theme()), func(n *keys.Node) diag.List {
			_, problems := theme.Resolve(t.Context(), theme.Ref{Inline: n}, page, nil, nil)
			return problems
		}},
	}
}

var page = geom.Point{X: 960, Y: 540}

// Each key is taken in both its names, in one of them at a time, and only as
// it is spelt; required ones must be there.
func TestAgreeOnKeys(t *testing.T) {
	t.Parallel()
	for name, l := range languages(t) {
		rnd := rand.New(rand.NewPCG(6, 1))
		for _, at := range places(l.root) {
			for _, k := range at.table.Keys {
				if elsewhere(at, k) {
					continue
				}
				what := name + ": " + at.table.Name + ": " + k.Name
				v := sample(k.Shape)
				for _, spelt := range names(k) {
					if !l.agree(t, what+" as "+spelt, at.in(with(at.table, k.Name, spelt, v))) {
						t.Errorf("%s as %s is refused", what, spelt)
					}
					wrong := misspelt(rnd, at.table, spelt)
					if l.agree(t, what+" as "+wrong, at.in(with(at.table, k.Name, wrong, v))) {
						t.Errorf("%s as %s is taken", what, wrong)
					}
				}
				if both := names(k); len(both) == 2 {
					m := with(at.table, k.Name, k.Name, v)
					m[k.Zh] = v
					if l.agree(t, what+" twice", at.in(m)) {
						t.Errorf("%s is taken in both names", what)
					}
				}
				if k.Required {
					m := least(at.table)
					delete(m, k.Name)
					if l.agree(t, what+" left out", at.in(m)) {
						t.Errorf("%s may be left out", what)
					}
				}
			}
		}
	}
}

// elsewhere tells the key that makes a mapping one of its table: without it, a
// chart's file is a label with its quantity.
func elsewhere(at place, k keys.Key) bool { return at.table.Name == "data file" && k.Name == "file" }

// misspelt is a name with a slip that is no other name of the table.
func misspelt(rnd *rand.Rand, t *keys.Table, name string) string {
	for {
		r := []rune(name)
		i := rnd.IntN(len(r))
		switch rnd.IntN(4) {
		case 0:
			r = slices.Delete(r, i, i+1)
		case 1:
			r = slices.Insert(r, i, r[i])
		case 2:
			r[i] = []rune("xq数页")[rnd.IntN(4)]
		default:
			r = append(r, '：')
		}
		known := func(k keys.Key) bool { return k.Name == string(r) || k.Zh == string(r) }
		if len(r) > 0 && !slices.ContainsFunc(t.Keys, known) {
			return string(r)
		}
	}
}

// values are of all kinds, and of the shapes that the tables have.
var values = []any{
	nil, "甲", "2025年", "是", "Yes", "NO", "TRUE", true, false, 5.0, 2.5, -3.0, 2025.0, "5", "-0.5", 500.0,
	[]any{"甲", "乙"}, []any{5.0, 6.0}, []any{"甲", nil}, []any{[]any{"甲", "乙"}, []any{"丙", "丁"}}, []any{map[string]any{"甲": "乙"}},
	map[string]any{"甲": "乙"}, map[string]any{"甲": 5.0}, map[string]any{"甲": []any{5.0, 6.0}}, map[string]any{"甲": map[string]any{"乙": "丙"}},
}

// Values of each kind in each place are taken or refused by both.
func TestAgreeOnValues(t *testing.T) {
	t.Parallel()
	for name, l := range languages(t) {
		taken, refused := 0, 0
		for _, at := range places(l.root) {
			definition := l.schema(at.table.Name)
			for _, k := range at.table.Keys {
				if elsewhere(at, k) {
					continue
				}
				for _, v := range values {
					if s, ok := v.(string); ok && k.Shape.Most != 0 && strings.ContainsAny(s, "0123456789") {
						continue // the limits of numbers in quotes are the parser's
					}
					what := fmt.Sprintf("%s: %s: %s: %#v", name, at.table.Name, k.Name, v)
					m := with(at.table, k.Name, k.Name, v)
					if l.agreeOn(t, what, definition, m, at.in(m)) {
						taken++
					} else {
						refused++
					}
				}
			}
		}
		if taken < 100 || refused < 100 {
			t.Errorf("%s: %d taken, %d refused", name, taken, refused)
		}
	}
}

// Each spelling of each value of an enum is taken, and no other.
func TestAgreeOnEnums(t *testing.T) {
	for name, l := range languages(t) {
		for _, at := range places(l.root) {
			definition := l.schema(at.table.Name)
			for _, k := range at.table.Keys {
				for _, e := range enums(k.Shape) {
					for _, v := range e.Values {
						for _, s := range append([]string{v.Name, v.Zh}, v.Also...) {
							what := strings.Join([]string{name, at.table.Name, k.Name, s}, ": ")
							m := with(at.table, k.Name, k.Name, s)
							if v.Name == "gantt" {
								m["data"] = []any{map[string]any{"name": "甲", "at": "2025年"}}
							}
							if !l.agreeOn(t, what, definition, m, at.in(m)) {
								t.Errorf("%s is refused", what)
							}
							for _, wrong := range []string{s + "x", " " + s, strings.ToUpper(s) + "X"} {
								m := with(at.table, k.Name, k.Name, wrong)
								l.agreeOn(t, what+" misspelt", definition, m, at.in(m))
							}
						}
					}
				}
			}
		}
	}
}

func enums(s keys.Shape) []*keys.Enum {
	var all []*keys.Enum
	switch s.Kind {
	case keys.Choice:
		return []*keys.Enum{s.Enum}
	case keys.OneOf:
		for _, one := range s.Any {
			all = append(all, enums(one)...)
		}
	}
	return all
}

// Defaults are values that their keys may have.
func TestDefaults(t *testing.T) {
	for name, l := range languages(t) {
		found := 0
		for _, at := range places(l.root) {
			for _, k := range at.table.Keys {
				if k.Default == "" {
					continue
				}
				found++
				if !l.agree(t, k.Name, at.in(with(at.table, k.Name, k.Name, k.Default))) {
					t.Errorf("%s: %s may not be %s", at.table.Name, k.Name, k.Default)
				}
			}
		}
		if name == "outline" && found < 20 {
			t.Errorf("only %d defaults", found)
		}
	}
}

// Definitions have the names of their tables, and no two have one name.
func TestNamesOfDefinitions(t *testing.T) {
	for name, l := range languages(t) {
		seen := map[string]any{}
		for _, at := range places(l.root) {
			for _, k := range at.table.Keys {
				for _, e := range enums(k.Shape) {
					if other := seen[e.Name+" values"]; other != nil && other != e {
						t.Errorf("%s: two enums are called %s", name, e.Name)
					}
					seen[e.Name+" values"] = e
				}
			}
			if seen[at.table.Name] != nil {
				t.Errorf("%s: two tables are called %s", name, at.table.Name)
			}
			seen[at.table.Name] = at.table
		}
	}
}
