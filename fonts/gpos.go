package fonts

import "slices"

// Types of lookups (OpenType, "GPOS").
const (
	lookupPair      = 2
	lookupExtension = 9
)

// kernLookups are the lookups of the feature "kern" in a GPOS table, false if
// it has no such feature. Lookups of other sorts than adjustments of pairs are
// left out.
func kernLookups(gpos []byte) ([]pairLookup, bool) {
	all, ok := featureLookups(gpos, "kern")
	var list []pairLookup
	room := mostPairTables
	for _, lookup := range all {
		if l := readLookup(lookup, room); len(l) > 0 {
			list = append(list, l)
			room -= len(l)
		}
	}
	return list, ok
}

// featureLookups are the lookups of a feature in a GPOS or GSUB table, in the
// order in which they apply: for the script latn or, if the table does not name
// that, DFLT, and the script's default language; false if that has no such
// feature.
func featureLookups(table []byte, tag string) ([][]byte, bool) {
	if len(table) < 10 || u16(table, 0) != 1 {
		return nil, false
	}
	scripts, features, lookups := linked(table, 4), linked(table, 6), linked(table, 8)
	script := tagged(scripts, "latn")
	if script == nil {
		script = tagged(scripts, "DFLT")
	}
	feature := featureOf(linked(script, 0), features, tag)
	if feature == nil {
		return nil, false
	}
	// Lookups apply in the order of the table's list, each once.
	var indices []int
	for l := records(feature, 2, 2); len(l) > 0; l = l[2:] {
		indices = append(indices, int(u16(l, 0)))
	}
	slices.Sort(indices)
	var list [][]byte
	for _, i := range slices.Compact(indices) {
		list = append(list, nth(lookups, i))
	}
	return list, true
}

// featureOf is the feature of that tag of a language, nil if it has none.
func featureOf(language, features []byte, tag string) []byte {
	if len(language) < 6 {
		return nil
	}
	required := language[2:4] // the index of a feature that always applies
	for _, indices := range [][]byte{required, records(language, 4, 2)} {
		for ; len(indices) > 0; indices = indices[2:] {
			at := 2 + 6*int(u16(indices, 0))
			if record := from(features, at); len(record) >= 6 && string(record[:4]) == tag {
				return linked(features, at+4)
			}
		}
	}
	return nil
}

// readLookup reads the tables of a lookup, at most so many.
func readLookup(lookup []byte, most int) pairLookup {
	if len(lookup) < 6 {
		return nil
	}
	var list pairLookup
	for i := range min(int(u16(lookup, 4)), len(lookup[6:])/2, most) {
		kind, table := int(u16(lookup, 0)), linked(lookup, 6+2*i)
		if kind == lookupExtension && len(table) >= 8 {
			kind, table = int(u16(table, 2)), from(table, int(u32(table, 4)))
		}
		if kind != lookupPair {
			continue
		}
		if t := readPairTable(table); t != nil {
			list = append(list, t)
		}
	}
	return list
}

// tagged is what a list of tags with offsets has for a tag, nil if nothing.
func tagged(list []byte, tag string) []byte {
	for at := 2; at < 2+len(records(list, 0, 6)); at += 6 {
		if string(list[at:at+4]) == tag {
			return linked(list, at+4)
		}
	}
	return nil
}

// nth is what a list of offsets has at an index.
func nth(list []byte, i int) []byte {
	if len(list) < 2 || i >= int(u16(list, 0)) {
		return nil
	}
	return linked(list, 2+2*i)
}

// linked is the table that the offset at a place in another one leads to; nil
// for an offset of 0 and one that leads out of it.
func linked(table []byte, at int) []byte {
	if at+2 > len(table) || u16(table, at) == 0 {
		return nil
	}
	return from(table, int(u16(table, at)))
}
