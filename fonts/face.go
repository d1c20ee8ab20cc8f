// Package fonts gives the faces that text is set and drawn with: the embedded
// ones, faces from files, coverage, fallback sets, metrics, outlines, and
// subsets of them. Lengths are in the face's own units (UnitsPerEm to the em),
// y up.
package fonts

import (
	"sync"
	"sync/atomic"
)

// GID is a glyph's number within its face; 0 is the missing glyph.
type GID uint16

// Face is one face of a font file. It is safe for concurrent use.
type Face struct {
	data   []byte // the whole file; never written to
	tables directory
	glyphs int
	chars  charmap
	found  atomic.Pointer[[8192]atomic.Uint64] // what Glyph found, see there

	hmtx     []byte
	hMetrics int // entries of hmtx with an advance; the last one's goes on

	loca, glyf []byte // of TrueType outlines; nil for CFF ones
	longLoca   bool

	metrics      Metrics
	name, family string

	drawer  func() (drawer, error) // made when the first outline is asked for
	kerning func() *kerning        // found when the first pair is asked for

	proportional func() [][]byte // the lookups of pwid, likewise

	lean      leanKept
	instances *instances // of a variable font; nil for others
	variation *variation // what makes this one an instance; nil for a face as its file has it

	// other finds the face that has a character, nil for none: this face then
	// has no glyphs itself and stands in a Set for faces that are yet to be found.
	other func(rune) *Face
}

// Metrics are a face's vertical measures in its own units. All are positive:
// Descent is how far glyphs reach below the baseline, UnderlinePosition how far
// below it the top of an underline lies.
//
// Ascent and Descent are OS/2's typographic ones, which for Chinese faces are
// the em box (0.88 and 0.12 em): characters sit in it the same way in every
// face. Those of hhea hold room for stacked accents on top (1.16 and 0.29 em in
// Noto Sans SC) and differ from one system's fonts to the next; they serve only
// where a face has no typographic ones.
type Metrics struct {
	UnitsPerEm                            int
	Ascent, Descent, CapHeight, XHeight   int
	UnderlinePosition, UnderlineThickness int
}

// Name is the face's PostScript name.
func (f *Face) Name() string { return f.name }

// Family is the family's English name, or another language's if it has none.
func (f *Face) Family() string { return f.family }

// Metrics are the face's vertical measures.
func (f *Face) Metrics() Metrics { return f.metrics }

// Len is how many glyphs the face has; glyphs are numbered 0 to Len()-1.
func (f *Face) Len() int { return f.glyphs }

// Glyph is the glyph of a character, also beyond the BMP. A character that is
// mapped to an empty glyph though it has ink counts as missing. For a missing
// one Glyph gives 0, false.
//
// The last answer for each low 13 bits of a character is kept, so that the
// characters of a text take 3 ns instead of 40 from the second time on. An
// entry is one word: character, glyph, and a bit that says it is filled.
func (f *Face) Glyph(r rune) (GID, bool) {
	if r < 0 {
		return 0, false
	}
	found := f.found.Load()
	if found == nil { // most faces of a machine are only looked at
		f.found.CompareAndSwap(nil, new([8192]atomic.Uint64))
		found = f.found.Load()
	}
	entry := &found[r%rune(len(found))]
	if e := entry.Load(); e>>17 == uint64(r) && e&1 != 0 {
		g := GID(e >> 1)
		return g, g != 0
	}
	g := f.find(r)
	entry.Store(uint64(r)<<17 | uint64(g)<<1 | 1)
	return g, g != 0
}

// find looks a character up in the file, 0 if it is missing.
func (f *Face) find(r rune) GID {
	g := f.chars.lookup(r)
	if int(g) >= f.glyphs || f.empty(g) && !mayBeBlank(r) {
		return 0
	}
	return g
}

// Advance is the glyph's advance width, unhinted; 0 for a glyph that the face
// does not have.
func (f *Face) Advance(g GID) int {
	switch {
	case int(g) >= f.glyphs:
		return 0
	case f.variation != nil:
		return f.vary(g).advance
	}
	return f.fileAdvance(g)
}

// fileAdvance is the advance width as the file has it.
func (f *Face) fileAdvance(g GID) int { return int(u16(f.hmtx, 4*min(int(g), f.hMetrics-1))) }

// empty says whether a glyph has no outline at all. A glyph that cannot be read
// is not empty: drawing it gives the error.
func (f *Face) empty(g GID) bool {
	if f.glyf == nil { // CFF has no table of lengths that is cheap to get at
		var pen inkPen
		return f.Outline(g, &pen) == nil && !pen.some
	}
	if f.lean.ready.has(g) {
		return false
	}
	data, ok := f.fileGlyph(g)
	return ok && (len(data) < 10 || u16(data, 0) == 0)
}

// simple tells whether a TrueType glyph has contours of its own.
func (f *Face) simple(g GID) bool {
	if f.lean.ready.has(g) {
		return true
	}
	data, ok := f.glyphData(g)
	return ok && len(data) >= 10 && i16(data, 0) > 0
}

// inkPen tells whether an outline has anything.
type inkPen struct{ some bool }

func (p *inkPen) MoveTo(_, _ float64)             { p.some = true }
func (p *inkPen) LineTo(_, _ float64)             { p.some = true }
func (p *inkPen) QuadTo(_, _, _, _ float64)       { p.some = true }
func (p *inkPen) CubeTo(_, _, _, _, _, _ float64) { p.some = true }
func (p *inkPen) Close()                          {}

// glyphData is a glyph as in a glyf table, empty for one without ink; false for
// one that lies outside of the table or that an instance cannot be made of.
func (f *Face) glyphData(g GID) ([]byte, bool) {
	if f.variation != nil && int(g) < f.glyphs {
		made := f.vary(g)
		return made.data, made.ok
	}
	return f.fileGlyph(g)
}

// fileGlyph is the glyph as the file has it.
func (f *Face) fileGlyph(g GID) ([]byte, bool) {
	i := int(g)
	if i >= f.glyphs {
		return nil, false
	}
	var start, end uint32
	if f.longLoca {
		start, end = u32(f.loca, 4*i), u32(f.loca, 4*i+4)
	} else {
		start, end = 2*uint32(u16(f.loca, 2*i)), 2*uint32(u16(f.loca, 2*i+2))
	}
	if start > end || int64(end) > int64(len(f.glyf)) {
		return nil, false
	}
	return f.glyf[start:end:end], true
}

// Pen takes a glyph's outline, contour by contour, in font units, y up.
type Pen interface {
	MoveTo(x, y float64)
	LineTo(x, y float64)
	QuadTo(cx, cy, x, y float64)
	CubeTo(ax, ay, bx, by, x, y float64)
	Close()
}

// drawer reads outlines of one sort. It is safe for concurrent use.
type drawer interface {
	draw(g GID, pen Pen) error
}

// openDrawer makes what draws the face's sort of outlines.
func (f *Face) openDrawer() (drawer, error) {
	_, compact := f.tables["CFF "]
	switch {
	case f.glyf == nil && compact:
		return f.cffDrawer()
	case f.glyf == nil:
		return f.cff2Drawer()
	case f.variation != nil:
		return &freeType{face: f}, nil
	}
	return f.trueTypeDrawer()
}

// Outline draws a glyph; a malformed one is an error and draws nothing.
func (f *Face) Outline(g GID, pen Pen) error {
	if int(g) >= f.glyphs {
		return badGlyph(BadGlyph, g)
	}
	d, err := f.drawer()
	if err != nil {
		return err
	}
	return d.draw(g, pen)
}

// Set is faces in the order in which a character is looked for.
type Set []*Face

// Glyph finds the first face that has the character. Where none has, it gives
// the first face's missing glyph and false; an empty set gives nil, 0, false.
func (s Set) Glyph(r rune) (*Face, GID, bool) {
	for _, f := range s {
		if f.other != nil {
			if f = f.other(r); f == nil {
				continue
			}
		}
		if g, ok := f.Glyph(r); ok {
			return f, g, true
		}
	}
	if len(s) == 0 {
		return nil, 0, false
	}
	return s[0], 0, false
}

// Parse reads a face from the bytes of a TTF, TTC or OTF file; index picks the
// member of a collection. The face keeps data, which must not be written to
// any more. What fails is always an *Error.
func Parse(data []byte, index int) (*Face, error) {
	tables, err := readDirectory(data, index)
	if err != nil {
		return nil, err
	}
	f := &Face{data: data, tables: tables}
	if err := f.readTables(); err != nil {
		return nil, err
	}
	f.instances = openInstances(f)
	f.drawer = sync.OnceValues(f.openDrawer)
	f.kerning = sync.OnceValue(f.readKerning)
	f.proportional = sync.OnceValue(f.readProportional)
	f.metrics = f.readMetrics()
	f.name, f.family = readNames(tables["name"])
	return f, nil
}
