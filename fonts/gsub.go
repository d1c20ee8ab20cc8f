package fonts

// lookupSingle is the type of lookups that put one glyph for another, and
// lookupSubstitutionExtension that of tables further off (OpenType, "GSUB").
const (
	lookupSingle                = 1
	lookupSubstitutionExtension = 7
)

// Proportional is the glyph of the same character in a width of its own, where
// the face has one: the Latin “ for the full-width one of a face for Chinese.
// It is what the feature "pwid" of the table GSUB says; damaged tables say
// nothing.
func (f *Face) Proportional(g GID) (GID, bool) {
	for _, lookup := range f.proportional() {
		if to, ok := substitute(lookup, g); ok && int(to) < f.Len() {
			return to, true
		}
	}
	return g, false
}

// readProportional finds the lookups of the feature "pwid".
func (f *Face) readProportional() [][]byte {
	lookups, _ := featureLookups(f.tables["GSUB"], "pwid")
	return lookups
}

// substitute is the glyph that a lookup puts for another one.
func substitute(lookup []byte, g GID) (GID, bool) {
	if len(lookup) < 6 {
		return 0, false
	}
	for i := range min(int(u16(lookup, 4)), len(lookup[6:])/2, mostPairTables) {
		kind, table := int(u16(lookup, 0)), linked(lookup, 6+2*i)
		if kind == lookupSubstitutionExtension && len(table) >= 8 {
			kind, table = int(u16(table, 2)), from(table, int(u32(table, 4)))
		}
		if kind != lookupSingle || len(table) < 6 {
			continue
		}
		at, ok := covers(linked(table, 2), g)
		if !ok {
			continue
		}
		switch u16(table, 0) {
		case 1: // the same distance for all
			return g + GID(u16(table, 4)), true
		case 2: // a list
			if list := records(table, 4, 2); 2*at+2 <= len(list) {
				return GID(u16(list, 2*at)), true
			}
		}
	}
	return 0, false
}
