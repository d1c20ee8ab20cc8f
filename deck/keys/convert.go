package keys

import (
	"briefdeck/deck/diag"

	"gopkg.in/yaml.v3"
)

// converter makes the tree from yaml.v3's nodes.
type converter struct {
	file     string
	problems *diag.List
}

func (c *converter) node(y *yaml.Node, depth int) *Node {
	n := &Node{pos: diag.Pos{File: c.file, Line: y.Line, Col: y.Column}}
	switch y.Kind {
	case yaml.DocumentNode:
		return c.node(y.Content[0], depth)
	case yaml.MappingNode:
		n.Kind = Mapping
		for i := 0; i+1 < len(y.Content); i += 2 {
			k := y.Content[i]
			n.Entries = append(n.Entries, Entry{
				Key:    k.Value,
				KeyPos: diag.Pos{File: c.file, Line: k.Line, Col: k.Column},
				Value:  c.node(y.Content[i+1], depth+1),
			})
		}
	case yaml.SequenceNode:
		n.Kind = Sequence
		for _, item := range y.Content {
			n.Items = append(n.Items, c.node(item, depth+1))
		}
	case yaml.ScalarNode:
		n.Text = y.Value
		n.Quoted = y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
		if !n.Quoted && y.ShortTag() == "!!null" {
			n.Text = ""
		}
	}
	return n
}
