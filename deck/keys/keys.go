// Package keys turns YAML text into a tree whose every node knows its place,
// and reads mappings by key tables that hold both names of each key.
package keys

import "briefdeck/deck/diag"

// Kind is what a node is.
type Kind uint8

const (
	Scalar Kind = iota // Text; a null is a Scalar with an empty Text that is not Quoted
	Mapping
	Sequence
)

// Node is a value of the outline or of a theme. Order is kept, scalars stay
// the text that was written (quotes and escapes undone).
type Node struct {
	Kind    Kind
	Text    string
	Quoted  bool // quoted, or a block scalar
	Entries []Entry
	Items   []*Node

	pos diag.Pos
	at  func(offset int) diag.Pos
}

// Entry is one key of a mapping with its value.
type Entry struct {
	Key    string
	KeyPos diag.Pos
	Value  *Node
}

// Pos is where the node starts.
func (n *Node) Pos() diag.Pos { return n.pos }

// PosAt is where byte offset of Text stands in the file: right also inside
// block, folded and escaped scalars.
func (n *Node) PosAt(offset int) diag.Pos { return n.Places()(offset) }

// Places tells the same as PosAt, also when the node is gone.
func (n *Node) Places() func(offset int) diag.Pos {
	if n.at == nil {
		pos := n.pos
		return func(int) diag.Pos { return pos }
	}
	return n.at
}

// IsNull tells whether nothing was written for the value.
func (n *Node) IsNull() bool { return n.Kind == Scalar && n.Text == "" && !n.Quoted }
