package schema_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"briefdeck/deck/keys"
)

// compiler gives the schemas of a text that values can be held against: all of
// it for "", or one of its definitions.
func compiler(t *testing.T, text []byte) func(definition string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	return func(definition string) *jsonschema.Schema {
		name := "schema.json"
		if definition != "" {
			name += "#/$defs/" + strings.ReplaceAll(definition, " ", "-")
		}
		s, err := c.Compile(name)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
}

// yamlValue is what a reader of YAML 1.2's core schema makes of a file, as
// editors read it: 2025 is a number, yes and 2025-05-01 are texts.
func yamlValue(t *testing.T, src []byte) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(src, &doc); err != nil {
		t.Fatal(err)
	}
	return coreValue(t, doc.Content[0])
}

func coreValue(t *testing.T, n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = coreValue(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, coreValue(t, item))
		}
		return list
	}
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true" || n.Value == "True" || n.Value == "TRUE"
	case "!!int", "!!float":
		if v, err := strconv.ParseFloat(n.Value, 64); err == nil {
			return v
		}
	}
	return n.Value
}

// node is a value as the parser gets it from its YAML.
func node(v any) *keys.Node {
	switch v := v.(type) {
	case nil:
		return &keys.Node{}
	case string:
		return &keys.Node{Text: v, Quoted: true}
	case []any:
		n := &keys.Node{Kind: keys.Sequence}
		for _, item := range v {
			n.Items = append(n.Items, node(item))
		}
		return n
	case map[string]any:
		n := &keys.Node{Kind: keys.Mapping}
		var names []string
		for name := range v {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			n.Entries = append(n.Entries, keys.Entry{Key: name, Value: node(v[name])})
		}
		return n
	}
	return &keys.Node{Text: fmt.Sprint(v)}
}
