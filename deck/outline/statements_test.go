package outline_test

import (
	"reflect"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

// Whatever text a deck has anywhere is among its statements, once.
func TestStatementsAreAllTexts(t *testing.T) {
	for _, name := range []string{"testdata/all_zh.yaml", "testdata/all_en.yaml", "../../slides.yaml", "../testdata/gallery.yaml"} {
		d, _ := parseFile(t, name)
		said := make(map[diag.Pos]int)
		d.Statements(t.Context(), func(s outline.Statement) { said[s.Text.Pos()]++ })
		d.Numbers(t.Context(), func(s outline.Stated) { said[s.Value.Pos] = max(1, said[s.Value.Pos]) })
		all := 0
		texts(reflect.ValueOf(d), map[any]bool{}, func(text markup.Text) {
			at := text.Pos()
			if at.Line == 0 {
				return
			}
			all++
			if said[at] != 1 {
				t.Errorf("%s:%d:%d: %q is told %d times", name, at.Line, at.Col, text, said[at])
			}
		})
		if all < 50 {
			t.Errorf("%s has %d texts", name, all)
		}
	}
}

// texts visits all texts below a value.
func texts(v reflect.Value, seen map[any]bool, visit func(markup.Text)) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Interface()] || v.Type().Elem().PkgPath() != reflect.TypeFor[outline.Deck]().PkgPath() {
			return
		}
		seen[v.Interface()] = true
		texts(v.Elem(), seen, visit)
	case reflect.Interface:
		if !v.IsNil() {
			texts(v.Elem(), seen, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				texts(v.Field(i), seen, visit)
			}
		}
	case reflect.Slice, reflect.Array:
		if text, ok := v.Interface().(markup.Text); ok {
			if len(text) > 0 {
				visit(text)
			}
			return
		}
		for i := range v.Len() {
			texts(v.Index(i), seen, visit)
		}
	}
}
