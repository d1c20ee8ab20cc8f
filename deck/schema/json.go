package schema

import (
	"bytes"
	"encoding/json"
)

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := encode(m.name)
		if err != nil {
			return nil, err
		}
		value, err := encode(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// encode writes a value on one line, with < and > as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// longest is how many bytes of JSON stand on one line.
const longest = 110

// indented is a value as a file: what is short stays on one line.
func indented(v object) []byte {
	var b bytes.Buffer
	write(&b, v, "")
	b.WriteByte('\n')
	return b.Bytes()
}

func write(b *bytes.Buffer, v any, indent string) {
	line, err := encode(v)
	if err != nil {
		panic(err) // the values are strings, numbers, lists and objects of ours
	}
	inner := indent + "  "
	switch v := v.(type) {
	case object:
		if len(line) <= longest {
			break
		}
		for i, m := range v {
			name, _ := encode(m.name) // encoded before, as a part of the object
			b.WriteString(separator(i, "{") + inner + string(name) + ": ")
			write(b, m.value, inner)
		}
		b.WriteString("\n" + indent + "}")
		return
	case []object:
		writeList(b, v, indent)
		return
	case []any:
		writeList(b, v, indent)
		return
	case []string:
		writeList(b, v, indent)
		return
	}
	b.Write(line)
}

func writeList[T any](b *bytes.Buffer, list []T, indent string) {
	if line, err := encode(list); err == nil && len(line) <= longest {
		b.Write(line)
		return
	}
	for i, item := range list {
		b.WriteString(separator(i, "[") + indent + "  ")
		write(b, item, indent+"  ")
	}
	b.WriteString("\n" + indent + "]")
}

// separator stands before a member or an item: the first one follows what opens.
func separator(i int, opening string) string {
	if i == 0 {
		return opening + "\n"
	}
	return ",\n"
}
