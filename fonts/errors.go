package fonts

import "fmt"

// Kind says what is wrong with a font file, a glyph or a name.
type Kind int

const (
	// NotAFont: the bytes are no TrueType or OpenType file.
	NotAFont Kind = iota + 1
	// NoMember: the collection has no face of that index.
	NoMember
	// Broken: Table is missing, cut short, or contradicts another one.
	Broken
	// Unsupported: a font of a sort that is not read (WOFF, bitmaps
	// only, no Unicode character map); Table says where that shows.
	Unsupported
	// BadGlyph: the outline of Glyph cannot be read.
	BadGlyph
	// GlyphCycle: the composite Glyph holds itself.
	GlyphCycle
	// GlyphTooDeep: the composite Glyph nests deeper, or has more parts, than
	// any sound font does.
	GlyphTooDeep
	// UnknownName: no face of that Name is known.
	UnknownName
)

// Error is what every function of this package fails with. Its fields are for
// the caller, who knows the file and the user's language.
type Error struct {
	Kind  Kind
	Table string // four-letter tag, for Broken and Unsupported
	Glyph GID    // for BadGlyph, GlyphCycle, GlyphTooDeep
	Name  string // for UnknownName
}

func (e *Error) Error() string {
	switch e.Kind {
	case NotAFont:
		return "fonts: not a TrueType or OpenType file"
	case NoMember:
		return "fonts: no such face in the collection"
	case Broken:
		return fmt.Sprintf("fonts: table %q is missing or broken", e.Table)
	case Unsupported:
		return fmt.Sprintf("fonts: unsupported sort of font (%s)", e.Table)
	case BadGlyph:
		return fmt.Sprintf("fonts: glyph %d is malformed", e.Glyph)
	case GlyphCycle:
		return fmt.Sprintf("fonts: composite glyph %d holds itself", e.Glyph)
	case GlyphTooDeep:
		return fmt.Sprintf("fonts: composite glyph %d is nested too deeply", e.Glyph)
	case UnknownName:
		return fmt.Sprintf("fonts: no face named %q", e.Name)
	}
	return "fonts: unknown error"
}

func broken(table string) error     { return &Error{Kind: Broken, Table: table} }
func unsupported(what string) error { return &Error{Kind: Unsupported, Table: what} }
func badGlyph(k Kind, g GID) *Error { return &Error{Kind: k, Glyph: g} }
