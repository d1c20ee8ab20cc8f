package keys

import (
	"maps"
	"slices"

	"briefdeck/deck/diag"
)

// Doc is one line of documentation in both languages.
type Doc struct{ Zh, En string }

// Shape says what a key's value may be: for messages, the JSON Schema and the
// documentation. Of names the table or enum behind it, where there is one.
type Shape struct {
	Kind  ShapeKind
	Table *Table  // Object, and items of ListOf
	Enum  *Enum   // Choice
	Item  *Shape  // ListOf and Map; a Map without one is read by another package
	Any   []Shape // OneOf

	Empty       bool    // Text: nothing at all is a text too
	Pattern     string  // Text: what it looks like, as a regular expression (ECMA-262) for the schema; "" for any
	Whole       bool    // Number: without a fraction
	Least, Most float64 // Number: the limits, where Most is not 0
}

// ShapeKind is a Shape's kind.
type ShapeKind uint8

const (
	Text   ShapeKind = iota // a line or block of text
	Bool                    // true/false, 是/否, yes/no
	Number                  // a number
	Choice                  // one of an Enum's values
	Object                  // a mapping read by Table
	ListOf                  // a sequence of Item
	OneOf                   // any of several shapes
	Map                     // a mapping with free keys, Item its values
	Amount                  // a quantity as a person writes it: 1800余人次
	File                    // the name of a file
)

// Key is one row of a key table: a key with both its names.
type Key struct {
	Name, Zh string
	Shape    Shape
	Required bool
	Filled   bool   // a key without a value is a problem, not an absent key
	Default  string // what holds where the key is absent, as it may be written; "" for nothing
	Doc      Doc
}

// Table is the keys that a kind of mapping may have.
type Table struct {
	Name string // for the schema: slide, chart, theme
	Keys []Key
}

// Enum is a closed set of values with both their names.
type Enum struct {
	Name   string
	Values []Value
}

// Value is a row of an Enum. Also lists further spellings.
type Value struct {
	Name, Zh string
	Also     []string
	Doc      Doc
}

// Fields are the values of a mapping by the English names of their keys.
type Fields struct {
	Node  *Node
	by    map[string]*Entry
	names []string

	misspelt map[string]bool // the English names of keys that were likely meant
}

// Get is the value of the key, or nil where the key is absent or null.
func (f Fields) Get(name string) *Node {
	if e := f.by[name]; e != nil && !e.Value.IsNull() {
		return e.Value
	}
	return nil
}

// KeyPos is where the key itself stands; the mapping's place where it is absent.
func (f Fields) KeyPos(name string) diag.Pos {
	if e := f.by[name]; e != nil {
		return e.KeyPos
	}
	return f.Node.Pos()
}

// Misspelt tells whether a key was likely meant by another that the table does
// not have: it is told already, and not also missing.
func (f Fields) Misspelt(name string) bool { return f.misspelt[name] }

// Without leaves out the keys of these English names.
func (f Fields) Without(names []string) Fields {
	f.by = maps.Clone(f.by)
	for _, name := range names {
		delete(f.by, name)
	}
	f.names = slices.DeleteFunc(slices.Clone(f.names), func(name string) bool { return slices.Contains(names, name) })
	return f
}

// Names are the English names of the keys that are there, in written order.
func (f Fields) Names() []string { return f.names }

// Zh is the Chinese name of the key with that English name; the name itself
// where the table has none.
func (t *Table) Zh(name string) string {
	for _, k := range t.Keys {
		if k.Name == name {
			return k.Zh
		}
	}
	return name
}

// Has tells whether a text is one of the enum's values, in any spelling.
func (e *Enum) Has(text string) bool {
	for _, v := range e.Values {
		if text == v.Name || text == v.Zh || slices.Contains(v.Also, text) {
			return true
		}
	}
	return false
}
