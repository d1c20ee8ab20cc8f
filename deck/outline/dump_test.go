package outline_test

import (
	"fmt"
	"math"
	"reflect"
	"strings"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// dump writes a deck as an indented text that leaves out places in the file
// and all that is empty.
func dump(d *outline.Deck) string {
	var b strings.Builder
	write(&b, "", reflect.ValueOf(d))
	return b.String()
}

func write(b *strings.Builder, indent string, v reflect.Value) {
	if line, ok := short(v); ok {
		b.WriteString(" " + line + "\n")
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.Kind() == reflect.Interface {
			fmt.Fprintf(b, " (%s)", v.Interface().(outline.Block).Kind())
		}
		write(b, indent, v.Elem())
	case reflect.Slice, reflect.Array:
		b.WriteString("\n")
		for i := range v.Len() {
			fmt.Fprintf(b, "%s-", indent)
			write(b, indent+"  ", v.Index(i))
		}
	case reflect.Struct:
		b.WriteString("\n")
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if strings.HasSuffix(name, "Pos") || name == "Place" || v.Field(i).IsZero() {
				continue
			}
			fmt.Fprintf(b, "%s%s:", indent, name)
			write(b, indent+"  ", v.Field(i))
		}
	default:
		fmt.Fprintf(b, " %v\n", v.Interface())
	}
}

// short is a value on one line.
func short(v reflect.Value) (string, bool) {
	switch x := v.Interface().(type) {
	case markup.Text:
		return inline(x), true
	case outline.Cell:
		return inline(x.Text), x.Values == nil
	case quantity.Quantity:
		return fmt.Sprintf("%q %v %q kind %d bound %d", x.Text, x.Value, x.Unit, x.Kind, x.Bound), true
	case *keys.Node:
		return "(mapping)", true
	case *assets.File:
		return x.Name, true
	case string:
		return fmt.Sprintf("%q", x), true
	case float64:
		if math.IsNaN(x) {
			return "NaN", true
		}
		return fmt.Sprintf("%.3f", x), true
	case diag.Pos:
		return "", true
	}
	return "", false
}

// inline is a text with its markup.
func inline(t markup.Text) string {
	var b strings.Builder
	for _, s := range t {
		piece := strings.ReplaceAll(s.Text, "\n", "⏎")
		if s.Figure != "" {
			piece = "$(" + s.Figure + "=" + piece + ")"
		}
		if s.Strong {
			piece = "**" + piece + "**"
		}
		if s.Link != "" {
			piece = "[" + piece + "](" + s.Link + ")"
		}
		b.WriteString(piece)
	}
	return b.String()
}
