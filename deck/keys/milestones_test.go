package keys

import (
	"context"
	"strings"
	"testing"

	"briefdeck/deck/diag"

	"gopkg.in/yaml.v3"
)

// Places in long texts, found from milestones, are those that are found by
// walking from the start, for every way to write a text.
func TestMilestones(t *testing.T) {
	for name, src := range map[string]string{
		"plain":                   "a: " + strings.Repeat("甲 b", 2000),
		"plain over lines":        "a: 甲\n" + strings.Repeat("  乙丙 d\n\n  戊\n", 500),
		"single quotes":           "a: '" + strings.Repeat("it''s 甲\n\n  ", 700) + "'",
		"double quotes":           `a: "` + strings.Repeat(`\u7532\t甲 \\`, 900) + `"`,
		"escaped line ends":       `a: "` + strings.Repeat("甲\\\n   乙 ", 900) + `"`,
		"literal":                 "a: |\n" + strings.Repeat("  甲乙\n\n    丙d\n", 500),
		"literal in one line":     "a: |\n  " + strings.Repeat("甲b", 3000) + "\n",
		"folded":                  "a: >\n" + strings.Repeat("  甲乙\n  d\n\n    丙\n", 500),
		"folded with a tail":      "a: >+\n  " + strings.Repeat("甲乙", 900) + strings.Repeat("\n", 3000),
		"corrected on the way":    "a: " + strings.Repeat("甲: ", 2000) + "乙",
		"on one line with others": "x: [" + strings.Repeat("短, ", 900) + strings.Repeat("长", 2000) + "]",
	} {
		s := longest(src)
		if len(s.value) <= 4*stride {
			t.Fatalf("%s: the text has only %d bytes", name, len(s.value))
		}
		pos := s.positions()
		for i := 0; i <= len(s.value); i += 7 {
			if got, want := pos(i), s.pos(i); got != want {
				t.Fatalf("%s: byte %d stands at %v, from the start at %v", name, i, got, want)
			}
		}
	}
}

// longest is the longest text of a file.
func longest(file string) scalar {
	src := newSource("f.yaml", []byte(file))
	scan(context.Background(), src, &diag.List{})
	doc, _ := decode(context.Background(), src)
	c := converter{source: src}
	var found scalar
	var look func(y *yaml.Node)
	look = func(y *yaml.Node) {
		if line, offset, _ := c.place(y); y.Kind == yaml.ScalarNode && len(y.Value) > len(found.value) {
			found = scalar{src, line, offset, y.Style, y.Value}
		}
		for _, child := range y.Content {
			look(child)
		}
	}
	look(doc)
	return found
}
