package fonts

import "testing"

// layout writes an OpenType table of numbers, tags, and tables within it: the
// offset of each stands in its place, and they lie behind all.
func layout(items ...any) []byte {
	size := 0
	for _, item := range items {
		if tag, ok := item.(string); ok {
			size += len(tag)
		} else {
			size += 2
		}
	}
	var head, rest []byte
	for _, item := range items {
		switch v := item.(type) {
		case int:
			head = append(head, words(v)...)
		case string:
			head = append(head, v...)
		case []byte:
			head = append(head, words(size+len(rest))...)
			rest = append(rest, v...)
		}
	}
	return append(head, rest...)
}

// listed is numbers, how many tables follow, and those.
func listed(head []any, tables ...[]byte) []byte {
	head = append(head, len(tables))
	for _, t := range tables {
		head = append(head, t)
	}
	return layout(head...)
}

// lookup is one of that type.
func lookup(kind int, tables ...[]byte) []byte { return listed([]any{kind, 0}, tables...) }

// extended is a pair table behind one that leads to it.
func extended(table []byte) []byte { return append(words(1, lookupPair, 0, 8), table...) }

// feature is one with those lookups.
func feature(lookups ...int) []byte { return append(words(0, len(lookups)), words(lookups...)...) }

// language is a script whose default language has those features.
func language(required int, features ...int) []byte {
	return append(words(4, 0, 0, required, len(features)), words(features...)...)
}

// latinKern is a GPOS table for Latin whose second feature, kern, has all of
// those lookups.
func latinKern(lookups ...[]byte) []byte {
	all := make([]int, len(lookups))
	for i := range all {
		all[i] = i
	}
	return gposTable(layout(1, "latn", language(0xFFFF, 0, 1)), layout(2, "mark", feature(), "kern", feature(all...)), lookups...)
}

func gposTable(scripts, features []byte, lookups ...[]byte) []byte {
	return layout(1, 0, scripts, features, listed(nil, lookups...))
}

// sets is a pair table of format 1: glyph 10 before 20 and 22, 12 before 20.
func sets(a, b, c int) []byte {
	return layout(1, words(1, 2, 10, 12), 4, 0, 2, words(2, 20, a, 22, b), words(1, 20, c))
}

// classes is a pair table of format 2: glyphs 10 to 12 before 20 and 21, and
// before any other.
func classes(before, otherwise int) []byte {
	return layout(2, words(2, 1, 10, 12, 0), 4, 0, words(1, 10, 0), words(2, 1, 20, 21, 1), 1, 2, otherwise, before)
}

// oldKern is a kern table of the subtables, each of a coverage and pairs.
func oldKern(subtables ...[]int) []byte {
	b := words(0, len(subtables))
	for _, s := range subtables {
		pairs := s[1:]
		b = append(b, words(0, 14+2*len(pairs), s[0], len(pairs)/3, 0, 0, 0)...)
		b = append(b, words(pairs...)...)
	}
	return b
}

// kerned is a face of 100 glyphs, 1000 units to the em, with a GPOS and a kern
// table, if they are not nil.
func kerned(t testing.TB, gpos, kern []byte) *Face {
	tables := append(baseTables(100, nil), table{"glyf", nil}, table{"loca", make([]byte, 404)})
	if gpos != nil {
		tables = append(tables, table{"GPOS", gpos})
	}
	if kern != nil {
		tables = append(tables, table{"kern", kern})
	}
	return mustParse(t, writeFile(tagTrueType, tables))
}
