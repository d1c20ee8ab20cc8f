package fonts

// Flags of a composite glyph's parts (OpenType, "glyf").
const (
	partWords        = 1 << 0
	partScale        = 1 << 3
	partMore         = 1 << 5
	partTwoScales    = 1 << 6
	partMatrix       = 1 << 7
	partInstructions = 1 << 8
)

// Limits of composites. Sound fonts nest 2 or 3 deep and have a dozen parts;
// maxp's own limits are not used, since malformed fonts write anything there.
const (
	deepest   = 16
	mostParts = 4096
)

// part is a reference to another glyph within a composite's data.
type part struct {
	at    int // where the part's record begins
	end   int // where it ends
	flags uint16
	glyph GID
}

// isComposite says whether glyph data refers to other glyphs.
func isComposite(data []byte) bool { return len(data) >= 10 && i16(data, 0) < 0 }

// eachPart calls visit for the parts of a composite; false if the data ends too
// early. It stops early when visit says so.
func eachPart(data []byte, visit func(part) bool) bool {
	for at := 10; ; {
		if at+4 > len(data) {
			return false
		}
		p := part{at: at, flags: u16(data, at), glyph: GID(u16(data, at+2))}
		p.end = at + 6
		if p.flags&partWords != 0 {
			p.end = at + 8
		}
		switch {
		case p.flags&partScale != 0:
			p.end += 2
		case p.flags&partTwoScales != 0:
			p.end += 4
		case p.flags&partMatrix != 0:
			p.end += 8
		}
		if p.end > len(data) {
			return false
		}
		if !visit(p) || p.flags&partMore == 0 {
			return true
		}
		at = p.end
	}
}

// checkComposite refuses a glyph that holds itself, nests too deeply or has too
// many parts: PDF viewers overflow their stacks on such, and drawing would take
// forever. Simple glyphs pass at once.
func (f *Face) checkComposite(g GID) error {
	data, ok := f.glyphData(g)
	if !ok {
		return badGlyph(BadGlyph, g)
	}
	if !isComposite(data) {
		return nil
	}
	w := compositeWalk{face: f, left: mostParts}
	return w.into(g)
}

// compositeWalk goes through a composite and counts.
type compositeWalk struct {
	face *Face
	path []GID // the composites that we are within
	left int   // how many more parts are allowed
}

func (w *compositeWalk) into(g GID) error {
	for _, outer := range w.path {
		if outer == g {
			return badGlyph(GlyphCycle, g)
		}
	}
	if w.left--; w.left < 0 || len(w.path) == deepest {
		return badGlyph(GlyphTooDeep, g)
	}
	data, ok := w.face.glyphData(g)
	if !ok {
		return badGlyph(BadGlyph, g)
	}
	if !isComposite(data) {
		return nil
	}
	w.path = append(w.path, g)
	var err error
	if whole := eachPart(data, func(p part) bool {
		err = w.into(p.glyph)
		return err == nil
	}); !whole && err == nil {
		err = badGlyph(BadGlyph, g)
	}
	w.path = w.path[:len(w.path)-1]
	return err
}
