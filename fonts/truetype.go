package fonts

import (
	"slices"
	"sync"

	"github.com/golang/freetype/truetype"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// freeType draws TrueType outlines with golang/freetype.
type freeType struct {
	face *Face
	font *truetype.Font // nil for an instance, whose glyphs no file has
	bufs sync.Pool      // of *truetype.GlyphBuf
}

// trueTypeDrawer hands the file to freetype. What freetype is too strict for
// (members of collections, a missing cmap, other kern tables, spare bytes after
// hmtx) it gets as a plain file of the tables that outlines need.
func (f *Face) trueTypeDrawer() (d drawer, err error) {
	defer func() {
		if recover() != nil { // a damaged cmap or kern table
			d, err = nil, broken("glyf")
		}
	}()
	ft := &freeType{face: f, bufs: sync.Pool{New: func() any { return new(truetype.GlyphBuf) }}}
	if u32(f.data, 0) == tagTrueType {
		if ft.font, err = truetype.Parse(f.data); err == nil {
			return ft, nil
		}
	}
	if ft.font, err = truetype.Parse(f.plainFile()); err != nil {
		return nil, broken("glyf")
	}
	return ft, nil
}

func (t *freeType) draw(g GID, pen Pen) error {
	if err := t.face.checkComposite(g); err != nil {
		return err
	}
	var o quadratic
	if !t.collect(&o, g) {
		return badGlyph(BadGlyph, g)
	}
	// Viewers put the glyph's left side bearing where the metrics say.
	if dx := float64(t.face.origin(g)); dx != 0 {
		for i := range o.points {
			o.points[i].x -= dx
		}
	}
	start := 0
	for _, end := range o.ends {
		drawContour(o.points[start:end], pen)
		start = end
	}
	return nil
}

// collect appends a glyph's contours to an outline; false if it is malformed.
// Composites are put together here, as freetype rounds where their parts go to
// whole pixels even when it does not hint.
func (t *freeType) collect(o *quadratic, g GID) bool {
	data, ok := t.face.glyphData(g)
	if !ok {
		return false
	}
	if !isComposite(data) {
		return t.collectSimple(o, g, data)
	}
	return t.collectParts(o, data)
}

// collectParts appends the contours of a composite.
func (t *freeType) collectParts(o *quadratic, data []byte) bool {
	if i16(data, 0) != -1 {
		return false
	}
	first := len(o.points)
	sound := true
	whole := eachPart(data, func(p part) bool {
		start := len(o.points)
		sound = t.collect(o, p.glyph) && o.place(data, p, first, start)
		return sound
	})
	return whole && sound
}

// collectSimple loads a simple glyph at a scale of one unit to the unit, so that
// freetype's 26.6 numbers are font units, and where its data has it.
func (t *freeType) collectSimple(o *quadratic, g GID, data []byte) bool {
	if len(data) < 10 {
		return true
	}
	if t.font == nil {
		return collectData(o, data)
	}
	buf := t.bufs.Get().(*truetype.GlyphBuf)
	if !load(buf, t.font, t.face.metrics.UnitsPerEm, g) {
		return false // the buffer is dropped: its state is unknown
	}
	defer t.bufs.Put(buf)
	base := len(o.points)
	if base+len(buf.Points) > mostPoints {
		return false
	}
	shift := float64(i16(data, 2) - t.face.bearing(g)) // which freetype took off
	o.points = slices.Grow(o.points, len(buf.Points))
	for _, p := range buf.Points {
		o.points = append(o.points, curvePoint{float64(p.X) + shift, float64(p.Y), p.Flags&pointOn != 0})
	}
	last := 0
	for _, end := range buf.Ends {
		if end < last || end > len(buf.Points) {
			return false
		}
		o.ends = append(o.ends, base+end)
		last = end
	}
	return true
}

// collectData appends the contours of a simple glyph's data.
func collectData(o *quadratic, data []byte) bool {
	base := len(o.points)
	points, ends, _, ok := readSimple(data, nil, nil, nil)
	if !ok || base+len(points) > mostPoints {
		return false
	}
	for _, p := range points {
		o.points = append(o.points, curvePoint{float64(p.x), float64(p.y), p.on})
	}
	for _, end := range ends {
		o.ends = append(o.ends, base+end)
	}
	return true
}

// load reads a glyph; freetype panics on outlines that run out of their table.
func load(buf *truetype.GlyphBuf, f *truetype.Font, upm int, g GID) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	return buf.Load(f, fixed.Int26_6(upm), truetype.Index(g), font.HintingNone) == nil
}
