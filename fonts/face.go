// Package fonts gives the faces that text is set and drawn with: the embedded
// ones, faces from files, coverage, fallback sets, metrics, outlines, and
// subsets of them. Lengths are in the face's own units (UnitsPerEm to the em),
// y up.
package fonts

// GID is a glyph's number within its face; 0 is the missing glyph.
type GID uint16

// Face is one face of a font file. It is safe for concurrent use.
type Face struct {
	// filled in by the loader
}

// Metrics are a face's vertical measures in its own units, all positive but
// Descent, which is how far glyphs reach below the baseline (positive).
type Metrics struct {
	UnitsPerEm                            int
	Ascent, Descent, CapHeight, XHeight   int
	UnderlinePosition, UnderlineThickness int
}

// Name is the PostScript name, Family the family's English name.
func (f *Face) Name() string     { panic("stub") }
func (f *Face) Family() string   { panic("stub") }
func (f *Face) Metrics() Metrics { panic("stub") }

// Glyph is the glyph of a character, also beyond the BMP. A character that is
// mapped to an empty glyph though it has ink counts as missing.
func (f *Face) Glyph(r rune) (GID, bool) { panic("stub") }

// Advance is the glyph's advance width, unhinted.
func (f *Face) Advance(g GID) int { panic("stub") }

// Pen takes a glyph's outline, contour by contour, in font units, y up.
type Pen interface {
	MoveTo(x, y float64)
	LineTo(x, y float64)
	QuadTo(cx, cy, x, y float64)
	CubeTo(ax, ay, bx, by, x, y float64)
	Close()
}

// Outline draws a glyph; a malformed one is an error and draws nothing.
func (f *Face) Outline(g GID, pen Pen) error { panic("stub") }

// Set is faces in the order in which a character is looked for.
type Set []*Face

// Glyph finds the first face that has the character. Where none has, it gives
// the first face's missing glyph and false.
func (s Set) Glyph(r rune) (*Face, GID, bool) { panic("stub") }
