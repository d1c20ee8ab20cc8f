package keys

import (
	"cmp"
	"slices"
	"strings"

	"briefdeck/deck/diag"
)

// Read sorts the entries of a mapping by the table. Not a mapping, an unknown
// key (with the nearest known one), both names of one key, a missing required
// key: each is a problem at its place. What is right is returned all the same.
func (t *Table) Read(n *Node, problems *diag.List) Fields {
	f := Fields{Node: n, by: map[string]*Entry{}, misspelt: map[string]bool{}}
	if n.Kind != Mapping {
		t.notMapping(n, problems)
		return f
	}
	var free []string // for keys that are unknown
	for i := range n.Entries {
		e := &n.Entries[i]
		key := t.find(e.Key)
		if key == nil {
			if problems.Many() {
				continue
			}
			if free == nil {
				free = t.free(n)
			}
			f.misspelt[t.unknown(n, e, free, problems)] = true
			continue
		}
		if first := f.by[key.Name]; first != nil {
			if first.Key != e.Key { // the same name twice is reported by Read already
				problems.Add(e.KeyPos, diag.BothNames, e.Key, first.Key, first.KeyPos.Line)
			}
			continue
		}
		f.by[key.Name] = e
		f.names = append(f.names, key.Name)
	}
	for _, key := range t.Keys {
		if key.Required && f.Get(key.Name) == nil && !f.misspelt[key.Name] {
			problems.Add(f.KeyPos(key.Name), diag.MissingKey, key.Zh, key.Name)
		}
	}
	return f
}

func (t *Table) find(name string) *Key {
	i := slices.IndexFunc(t.Keys, func(k Key) bool { return k.Name == name || k.Zh == name && name != "" })
	if i < 0 {
		return nil
	}
	return &t.Keys[i]
}

// notMapping explains what stands where keys should be.
func (t *Table) notMapping(n *Node, problems *diag.List) {
	if t.Meant(n, problems) {
		return
	}
	zh, name := "标题", "title"
	if len(t.Keys) > 0 {
		zh, name = cmp.Or(t.Keys[0].Zh, t.Keys[0].Name), t.Keys[0].Name
	}
	problems.Add(n.Pos(), diag.NotMapping, n.describe(), zh, name)
}

// Meant explains a text that was meant to be a mapping of the table: it begins
// with one of its keys, whose colon is full-width or has no space after it.
// Where a text is allowed as well as a mapping, ask before taking it for text;
// but not for list items, where 说明：先看甲 is a good text.
func (t *Table) Meant(n *Node, problems *diag.List) bool {
	if n.Kind != Scalar || n.Quoted {
		return false
	}
	colon, ok := meantKey(n.Text, 0)
	if !ok || t.find(n.Text[:colon]) == nil {
		return false
	}
	code, args := colonSlip(n.Text, colon)
	name, rest := n.Text[:colon], strings.TrimLeftFunc(n.Text[colon:], func(r rune) bool { return r == ':' || r == '：' || r == ' ' || oddSpace(r) })
	problems.Add(n.PosAt(colon), code, append(append([]any{name}, args...), name+": "+shorten(rest))...)
	return true
}

// unknown explains a key that the table does not have, with the names that are
// free, and gives the English name of the one that was likely meant, or "".
func (t *Table) unknown(n *Node, e *Entry, free []string, problems *diag.List) string {
	if seen := Visible(e.Key); t.find(seen) != nil {
		problems.Add(e.KeyPos, diag.InvisibleInKey, seen)
		return t.find(seen).Name
	}
	near := diag.Nearest(e.Key, free)
	text := "" // the line as a text with a colon, which it may be meant to be
	if len(n.Entries) == 1 && e.Value.Kind == Scalar && !e.Value.Quoted {
		text = quoted(shorten(e.Key) + ": " + shorten(e.Value.Text))
	}
	switch {
	case near != "" && text != "":
		problems.Add(e.KeyPos, diag.UnknownKeyNearText, e.Key, near, text)
		return t.find(near).Name
	case near != "":
		problems.Add(e.KeyPos, diag.UnknownKeyNear, e.Key, near)
		return t.find(near).Name
	case text != "":
		problems.Add(e.KeyPos, diag.UnknownKeyText, shorten(e.Key), t.pairs(), text)
		return ""
	}
	if near, used := t.used(n, e.Key); used != nil {
		problems.Add(e.KeyPos, diag.UnknownKeyUsed, e.Key, near, used.KeyPos.Line)
		return ""
	}
	problems.Add(e.KeyPos, diag.UnknownKey, shorten(e.Key), t.pairs())
	return ""
}

// used is the name that a misspelt key is near to among the keys that the
// mapping has already, and the entry of that key; nil for none.
func (t *Table) used(n *Node, misspelt string) (near string, used *Entry) {
	entries := map[string]*Entry{}
	var names []string
	for i := range n.Entries {
		if key := t.find(n.Entries[i].Key); key != nil {
			zh := cmp.Or(key.Zh, key.Name)
			entries[key.Name], entries[zh] = &n.Entries[i], &n.Entries[i]
			names = append(names, key.Name, zh)
		}
	}
	near = diag.Nearest(misspelt, names)
	return near, entries[near]
}

// Visible is a key or a name without the characters that nobody sees, and
// without white space at its ends.
func Visible(name string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, name))
}

// free are the names of the keys that the mapping does not have yet: one that
// it has is not what a further key was meant to be.
func (t *Table) free(n *Node) []string {
	var all []string
	for _, k := range t.Keys {
		if slices.ContainsFunc(n.Entries, func(e Entry) bool { return e.Key == k.Name || e.Key == k.Zh }) {
			continue
		}
		all = append(all, k.Name)
		if k.Zh != "" && k.Zh != k.Name {
			all = append(all, k.Zh)
		}
	}
	return all
}

// pairs are the keys with both names, for a person to choose from.
func (t *Table) pairs() []string {
	var all []string
	for _, k := range t.Keys {
		all = append(all, pair(k.Name, k.Zh))
	}
	return all
}

func pair(name, zh string) string {
	if zh == "" || zh == name {
		return name
	}
	return zh + " " + name
}

// Read gives the English name of the value; an unknown one is a problem that
// lists the allowed ones.
func (e *Enum) Read(n *Node, problems *diag.List) (string, bool) {
	if n.Kind == Scalar {
		for _, v := range e.Values {
			if n.Text == v.Name || n.Text == v.Zh || slices.Contains(v.Also, n.Text) {
				return v.Name, true
			}
		}
	}
	if problems.Many() {
		return "", false
	}
	var all, allowed []string
	for _, v := range e.Values {
		all = append(append(all, v.Name, v.Zh), v.Also...)
		allowed = append(allowed, pair(v.Name, v.Zh))
	}
	if n.Kind == Scalar {
		if near := diag.Nearest(n.Text, all); near != "" {
			problems.Add(n.Pos(), diag.UnknownValueNear, n.describe(), near, allowed)
			return "", false
		}
	}
	problems.Add(n.Pos(), diag.UnknownValue, n.describe(), allowed)
	return "", false
}
