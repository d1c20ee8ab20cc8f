package schema

import (
	"slices"
	"strings"

	"briefdeck/deck/keys"
	"briefdeck/deck/theme"
)

// builder makes a definition of each table and enum once: tables may hold
// themselves.
type builder struct {
	names map[any]string // of definitions, by *keys.Table or *keys.Enum
	defs  object
}

// define gives the reference to the definition of a table or an enum, which is
// made when it is first asked for.
func (b *builder) define(of any, name string, build func() object) member {
	if known, ok := b.names[of]; ok {
		return ref(known)
	}
	name = strings.ReplaceAll(name, " ", "-") // a reference is a URI (RFC 3986)
	b.names[of] = name
	at := len(b.defs)
	b.defs = append(b.defs, member{name: name})
	b.defs[at].value = build()
	return ref(name)
}

func ref(name string) member { return member{"$ref", "#/$defs/" + name} }

// table refers to the definition of a mapping.
func (b *builder) table(t *keys.Table) member {
	return b.define(t, t.Name, func() object {
		var properties, together object
		var needed []any
		for _, k := range t.Keys {
			properties = append(properties, member{k.Name, b.key(k)})
			names := []string{k.Name}
			if k.Zh != "" && k.Zh != k.Name {
				properties = append(properties, member{k.Zh, object{ref(b.names[t] + "/properties/" + k.Name)}})
				together = append(together, member{k.Zh, object{{"properties", object{{k.Name, false}}}}})
				names = append(names, k.Zh)
			}
			if k.Required {
				needed = append(needed, eitherName(names))
			}
		}
		o := object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
		if len(needed) > 0 {
			o = append(o, member{"allOf", needed})
		}
		if len(together) > 0 {
			o = append(o, member{"dependentSchemas", together})
		}
		return o
	})
}

// eitherName asks for a key in one of its names.
func eitherName(names []string) object {
	var any []object
	for _, name := range names {
		any = append(any, object{{"required", []string{name}}})
	}
	return object{{"anyOf", any}}
}

// key is the schema of a key's value.
func (b *builder) key(k keys.Key) object {
	o := object{{"title", strings.TrimSpace(k.Zh + " " + k.Name)}, {"description", described(k.Doc)}}
	forms := b.forms(k.Shape)
	if !k.Required && !k.Filled {
		forms = orNothing(forms)
	}
	o = append(o, merged(forms)...)
	if k.Default != "" {
		o = append(o, member{"default", defaultOf(k)})
	}
	return o
}

// described is a line in Chinese and one in English.
func described(d keys.Doc) string { return d.Zh + "\n" + d.En }

// forms are the schemas of which a value must meet one.
func (b *builder) forms(s keys.Shape) []object {
	switch s.Kind {
	case keys.Bool:
		return []object{{b.yesNo()}}
	case keys.Number:
		return []object{number(s)}
	case keys.Choice:
		return []object{{b.enum(s.Enum)}}
	case keys.Object:
		return []object{{b.table(s.Table)}}
	case keys.ListOf:
		return []object{{{"type", "array"}, {"items", merged(b.forms(*s.Item))}}}
	case keys.Map:
		if s.Item == nil { // a theme that is written in the outline
			return []object{{b.table(theme.Keys())}}
		}
		return []object{{{"type", "object"}, {"additionalProperties", merged(b.forms(*s.Item))}}}
	case keys.Amount:
		return []object{{{"type", []string{"string", "number"}}}}
	case keys.OneOf:
		return b.anyForms(s.Any)
	}
	form := []object{text(s)}
	if s.Empty {
		form = orNothing(form)
	}
	return form
}

// anyForms joins the forms of several shapes; an amount beside a text, or a
// file name, adds nothing.
func (b *builder) anyForms(shapes []keys.Shape) []object {
	var all []object
	hasText := false
	for _, s := range shapes {
		if scalar := s.Kind == keys.Text || s.Kind == keys.File || s.Kind == keys.Amount; scalar {
			if hasText {
				continue
			}
			hasText = true
		}
		forms := b.forms(s)
		if s.Kind == keys.Map && slices.ContainsFunc(shapes, inFile) {
			forms[0] = unlessFile(forms[0])
		}
		all = append(all, forms...)
	}
	return all
}

// inFile tells the shape of data that stand in a file.
func inFile(s keys.Shape) bool {
	return s.Kind == keys.Object && slices.ContainsFunc(s.Table.Keys, func(k keys.Key) bool { return k.Shape.Kind == keys.File })
}

// unlessFile keeps what names a file with a table from being taken for a label
// with its quantity.
func unlessFile(labels object) object {
	quantity := object{{"allOf", []any{
		labels[len(labels)-1].value,
		object{{"not", object{{"type", "string"}, {"pattern", "[.]([Xx][Ll][Ss][Xx]|[CcTt][Ss][Vv])$"}}}},
	}}}
	return append(object{{"type", "object"}, {"properties", object{{"file", quantity}, {"文件", quantity}}}}, labels[1:]...)
}

func text(s keys.Shape) object {
	if s.Pattern != "" {
		return object{{"type", []string{"string"}}, {"pattern", s.Pattern}}
	}
	return object{{"type", []string{"string", "number", "boolean"}}}
}

// number allows the digits in quotes too, as the parser does.
func number(s keys.Shape) object {
	name, pattern := "number", `^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)$`
	if s.Whole {
		name, pattern = "integer", `^[+-]?[0-9]+$`
	}
	if s.Most != 0 && s.Least >= 0 {
		pattern = strings.Replace(pattern, "[+-]?", "[+]?", 1)
	}
	o := object{{"type", []string{name, "string"}}, {"pattern", pattern}}
	if s.Most != 0 {
		o = append(o, member{"minimum", s.Least}, member{"maximum", s.Most})
	}
	return o
}

// orNothing allows a null beside the forms.
func orNothing(forms []object) []object {
	if len(forms) == 1 && forms[0][0].name == "type" {
		if types, ok := forms[0][0].value.([]string); ok {
			first := append(object{{"type", append(types[:len(types):len(types)], "null")}}, forms[0][1:]...)
			return []object{first}
		}
	}
	return append(forms[:len(forms):len(forms)], object{{"type", "null"}})
}

// merged is one schema of several forms.
func merged(forms []object) object {
	if len(forms) == 1 {
		return forms[0]
	}
	return object{{"anyOf", forms}}
}
