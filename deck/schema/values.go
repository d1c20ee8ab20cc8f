package schema

import (
	"encoding/json"
	"slices"

	"briefdeck/deck/keys"
)

// yesNo refers to the definition of truth values. The words are listed so that
// an editor offers them; the pattern has them in any case, as the parser does.
func (b *builder) yesNo() member {
	return b.define(yesNoName, yesNoName, func() object {
		return object{{"anyOf", []object{
			{{"enum", []any{"是", "否", true, false, "yes", "no"}}},
			{{"type", "string"}, {"pattern", "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo])$"}},
		}}}
	})
}

const yesNoName = "yes-no"

// enum refers to the definition of an enum: all spellings, and what each means.
func (b *builder) enum(e *keys.Enum) member {
	return b.define(e, e.Name+" values", func() object {
		var values []any
		var about []string
		add := func(spelling string, d keys.Doc) {
			for _, v := range readAs(spelling) {
				if !slices.Contains(values, v) {
					values, about = append(values, v), append(about, d.Zh+" / "+d.En)
				}
			}
		}
		for _, names := range []func(keys.Value) []string{
			func(v keys.Value) []string { return []string{v.Zh} },
			func(v keys.Value) []string { return []string{v.Name} },
			func(v keys.Value) []string { return v.Also },
		} {
			for _, v := range e.Values {
				for _, name := range names(v) {
					if name != "" {
						add(name, v.Doc)
					}
				}
			}
		}
		return object{{"enum", values}, {"enumDescriptions", about}}
	})
}

// readAs is what a YAML reader makes of a spelling, without quotes and in them.
func readAs(spelling string) []any {
	if n := json.Number(spelling); isNumber(n) {
		return []any{n, spelling}
	}
	return []any{spelling}
}

func isNumber(n json.Number) bool {
	_, err := n.Int64()
	return err == nil
}

// defaultOf is a key's default as the value that the schema allows.
func defaultOf(k keys.Key) any {
	switch {
	case k.Default == "true" || k.Default == "false":
		return k.Default == "true"
	case isNumber(json.Number(k.Default)):
		return json.Number(k.Default)
	}
	return k.Default
}
