package fonts

// Subset is a TrueType font file of the listed glyphs only: glyph i of it is
// glyphs[i] of the face, glyphs[0] must be 0 (the missing glyph). Components of
// composite glyphs are appended behind, the result lists all. It keeps the
// tables that a PDF needs (glyf loca head hhea hmtx maxp, cvt fpgm prep where there).
func (f *Face) Subset(glyphs []GID) (file []byte, all []GID, err error) { panic("stub") }
