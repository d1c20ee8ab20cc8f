package fonts

import "math"

// Flags of a composite glyph's parts (OpenType, "glyf").
const (
	partWords        = 1 << 0
	partOffset       = 1 << 1 // the arguments are an offset, not two points
	partScale        = 1 << 3
	partMore         = 1 << 5
	partTwoScales    = 1 << 6
	partMatrix       = 1 << 7
	partInstructions = 1 << 8
	partMetrics      = 1 << 9  // the composite has the part's metrics
	partScaledOffset = 1 << 11 // the offset goes through the matrix too
)

// Limits of composites. Sound fonts nest 2 or 3 deep and have a dozen parts;
// maxp's own limits are not used, since malformed fonts write anything there.
const (
	deepest    = 16
	mostParts  = 4096
	mostPoints = 1 << 17 // a simple glyph has up to 1 << 16
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

// placement reads how a part is put into the composite: the matrix, which turns
// (x, y) into (x·m₀+y·m₂, x·m₁+y·m₃), and the two arguments.
func (p part) placement(data []byte) (matrix [4]float64, a, b int) {
	at, a, b := p.arguments(data)
	part := func(i int) float64 { return float64(i16(data, at+2*i)) / (1 << 14) }
	matrix = [4]float64{1, 0, 0, 1}
	switch {
	case p.flags&partScale != 0:
		matrix[0], matrix[3] = part(0), part(0)
	case p.flags&partTwoScales != 0:
		matrix[0], matrix[3] = part(0), part(1)
	case p.flags&partMatrix != 0:
		matrix = [4]float64{part(0), part(1), part(2), part(3)}
	}
	if p.flags&partOffset != 0 && p.flags&partScaledOffset != 0 {
		// FreeType and Apple scale by the lengths of the matrix's rows.
		a = int(math.Round(float64(a) * math.Hypot(matrix[0], matrix[1])))
		b = int(math.Round(float64(b) * math.Hypot(matrix[2], matrix[3])))
	}
	return matrix, a, b
}

// arguments reads a part's two arguments, and where its matrix begins.
func (p part) arguments(data []byte) (end, a, b int) {
	at := p.at + 4
	switch words, offset := p.flags&partWords != 0, p.flags&partOffset != 0; {
	case words && offset:
		return at + 4, i16(data, at), i16(data, at+2)
	case words:
		return at + 4, int(u16(data, at)), int(u16(data, at+2))
	case offset:
		return at + 2, int(int8(data[at])), int(int8(data[at+1]))
	}
	return at + 2, int(data[at]), int(data[at+1])
}

// origin is how far right of the glyph's origin its outline is stored: its left
// edge less its left side bearing, mostly 0. A composite may have it from a part.
// The glyph must have been checked for cycles.
func (f *Face) origin(g GID) int {
	data, ok := f.glyphData(g)
	if !ok || len(data) < 10 {
		return 0
	}
	dx := i16(data, 2) - f.bearing(g)
	if isComposite(data) {
		eachPart(data, func(p part) bool {
			if p.flags&partMetrics != 0 {
				dx = f.origin(p.glyph)
			}
			return true
		})
	}
	return dx
}

// checkComposite refuses a glyph that holds itself, nests too deeply or has too
// many parts: PDF viewers overflow their stacks on such, and drawing would take
// forever. Simple glyphs pass at once.
func (f *Face) checkComposite(g GID) error {
	data, ok := f.fileGlyph(g) // an instance's has the same parts
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
	data, ok := w.face.fileGlyph(g)
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
