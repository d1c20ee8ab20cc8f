package fonts

import (
	"context"
	"encoding/binary"
)

// Limits of what a subset may grow to: sound faces stay far below, and a
// damaged one whose glyphs overlap each other must not fill the memory.
const (
	mostGlyphs    = 0xFFFF
	mostGlyphData = 1 << 28
)

// Subset is a TrueType font file of the listed glyphs only: glyph i of it is
// glyphs[i] of the face, and glyphs[0] must be 0 (the missing glyph).
// Components of composite glyphs are appended behind; all lists the face's
// glyph for each glyph of the file. The same glyphs give the same bytes.
//
// The file has the tables that a PDF's CIDFontType2 needs (glyf head hhea hmtx
// loca maxp: ISO 32000-1, 9.9) and no instructions, and with them no cvt, fpgm
// and prep: the faces that Chinese text is set in hardly have any, and viewers
// smooth type rather than fit it to pixels. CFF outlines are rebuilt as
// quadratic ones, at most half a thousandth of an em off.
//
// Errors are *Error: a listed glyph that the face does not have or that is
// malformed, a composite that holds itself or nests too deeply, or too many.
func (f *Face) Subset(glyphs []GID) (file []byte, all []GID, err error) {
	return f.subset(subsetBuilder{ctx: context.Background()}, glyphs)
}

// SubsetSpaced is Subset with advance widths of the caller's, one a listed
// glyph, instead of the face's own: a PDF that declares other widths must
// carry them in the font too (ISO 19005-2, 6.2.11.5).
//
// To keep files small, glyphs that are as wide as the em (Chinese characters)
// have fewer points than in the face: several curves are drawn as one, and
// coordinates are multiples of 4/1000 em. Every point of the outline lies within
// 3/1000 em of the face's outline, and every point of the face's within that of
// the subset's. Over the characters of GB 2312 in the three embedded faces it is
// 2.91/1000 em at most and 0.88 in the mean. Where a line or curve goes on in the
// direction of the one before (within 4°) it still does (within 5°), if it does
// so for more than 10/1000 em.
//
// Once the context is done it gives the context's error.
func (f *Face) SubsetSpaced(ctx context.Context, glyphs []GID, advances []int) (file []byte, all []GID, err error) {
	return f.subset(subsetBuilder{ctx: ctx, advances: advances, small: true}, glyphs)
}

func (f *Face) subset(b subsetBuilder, glyphs []GID) (file []byte, all []GID, err error) {
	if len(glyphs) == 0 || glyphs[0] != 0 || len(glyphs) > mostGlyphs {
		return nil, nil, badGlyph(BadGlyph, 0)
	}
	b.face, b.all = f, append(make([]GID, 0, len(glyphs)+16), glyphs...)
	if f.glyf != nil {
		err = b.copyGlyphs()
	} else {
		err = b.rebuildGlyphs()
	}
	if err != nil {
		return nil, nil, err
	}
	return writeFile(tagTrueType, b.tables()), b.all, nil
}

// subsetBuilder gathers the parts of a subset.
type subsetBuilder struct {
	ctx      context.Context
	face     *Face
	all      []GID
	advances []int // of the first glyphs, where they are not the face's own

	small bool         // whole-em glyphs are drawn with fewer points
	parts map[GID]bool // what composites are made of, which stays as it is
	again bool         // some glyph is a composite of an earlier one

	simple   simpleWriter
	glyf     []byte
	ends     []uint32 // where each glyph ends in glyf
	bearings []int16  // left side bearing of each glyph
	most     maxima
	box      box
}

// box holds the outlines of all glyphs so far.
type box struct {
	some                   bool
	xMin, yMin, xMax, yMax int
}

func (b *box) add(other box) {
	if !b.some {
		*b = other
		return
	}
	b.xMin, b.yMin = min(b.xMin, other.xMin), min(b.yMin, other.yMin)
	b.xMax, b.yMax = max(b.xMax, other.xMax), max(b.yMax, other.yMax)
}

// maxima are the largest glyphs' sizes, for the maxp table.
type maxima struct{ points, contours int }

func (m *maxima) add(points, contours int) {
	m.points, m.contours = max(m.points, points), max(m.contours, contours)
}

// end finishes a glyph. An even length suits loca's short format.
func (b *subsetBuilder) end(bearing int) error {
	start := 0
	if len(b.ends) > 0 {
		start = int(b.ends[len(b.ends)-1])
	}
	if glyph := b.glyf[start:]; len(glyph) >= 10 {
		b.box.add(box{true, i16(glyph, 2), i16(glyph, 4), i16(glyph, 6), i16(glyph, 8)})
	}
	if len(b.glyf)&1 != 0 {
		b.glyf = append(b.glyf, 0)
	}
	if len(b.glyf) > mostGlyphData {
		return broken("glyf")
	}
	b.ends = append(b.ends, uint32(len(b.glyf)))
	b.bearings = append(b.bearings, int16(bearing))
	return nil
}

// copyGlyphs takes over TrueType outlines, without instructions and with the
// components of composites under their new numbers.
func (b *subsetBuilder) copyGlyphs() error {
	f := b.face
	place := make([]uint16, f.glyphs) // new number of a glyph, plus one
	size := 0
	for i, g := range b.all {
		data, ok := f.glyphData(g)
		if !ok {
			return badGlyph(BadGlyph, g)
		}
		if place[g] == 0 {
			place[g] = uint16(i + 1)
		}
		size += len(data) + 1
	}
	b.findParts()
	lean := b.leanGlyphs(place)
	b.glyf = make([]byte, 0, min(size, len(f.glyf)))
	b.ends = make([]uint32, 0, len(b.all))
	b.bearings = make([]int16, 0, len(b.all))
	for i := 0; i < len(b.all); i++ { // b.all grows
		if err := b.ctx.Err(); err != nil {
			return err
		}
		g := b.all[i]
		data, ok := f.glyphData(g)
		if !ok {
			return badGlyph(BadGlyph, g)
		}
		bearing := f.bearing(g)
		switch {
		case i < len(lean) && len(lean[i].data) > 0:
			b.glyf = append(b.glyf, lean[i].data...)
			b.most.add(lean[i].points, lean[i].contours)
			bearing = lean[i].bearing
		case len(data) < 10 || u16(data, 0) == 0: // no ink
		case b.small && int(place[g]) <= i && !isComposite(data):
			b.copyAgain(int(place[g]) - 1)
			bearing = int(b.bearings[place[g]-1])
		case isComposite(data):
			if err := f.checkComposite(g); err != nil {
				return err
			}
			if err := b.copyComposite(g, data, place); err != nil {
				return err
			}
		case !b.copySimple(data):
			return badGlyph(BadGlyph, g)
		}
		if err := b.end(bearing); err != nil {
			return err
		}
	}
	return nil
}

// findParts lists the glyphs that the listed composites are made of: a composite
// may refer to their points by number.
func (b *subsetBuilder) findParts() {
	if !b.small {
		return
	}
	var note func(GID)
	note = func(g GID) {
		if b.face.lean.ready.has(g) {
			return
		}
		data, ok := b.face.glyphData(g)
		if !ok || !isComposite(data) {
			return
		}
		eachPart(data, func(p part) bool {
			if b.parts == nil {
				b.parts = map[GID]bool{}
			}
			if !b.parts[p.glyph] {
				b.parts[p.glyph] = true
				note(p.glyph)
			}
			return true
		})
	}
	for _, g := range b.all {
		note(g)
	}
}

// copyAgain makes a glyph of a composite that is nothing but an earlier simple
// one: 16 bytes. A glyph comes again where it is declared another width.
func (b *subsetBuilder) copyAgain(first int) {
	start := 0
	if first > 0 {
		start = int(b.ends[first-1])
	}
	b.glyf = append(b.glyf, 0xFF, 0xFF)
	b.glyf = append(b.glyf, b.glyf[start+2:start+10]...)
	b.glyf = append(b.glyf, 0, partOffset, byte(first>>8), byte(first), 0, 0)
	b.again = true
}

// copyComposite takes over a composite that has been checked.
func (b *subsetBuilder) copyComposite(g GID, data []byte, place []uint16) error {
	start, end := len(b.glyf), 10
	b.glyf = append(b.glyf, data[:10]...)
	whole := eachPart(data, func(p part) bool {
		if place[p.glyph] == 0 {
			b.all = append(b.all, p.glyph)
			place[p.glyph] = uint16(len(b.all))
		}
		b.glyf = append(b.glyf, data[end:p.end]...)
		record := b.glyf[start+p.at:]
		binary.BigEndian.PutUint16(record, p.flags&^partInstructions)
		binary.BigEndian.PutUint16(record[2:], place[p.glyph]-1)
		end = p.end
		return len(b.all) <= mostGlyphs
	})
	if !whole || len(b.all) > mostGlyphs {
		return badGlyph(BadGlyph, g)
	}
	return nil
}

// copySimple takes over a simple glyph without its instructions and whatever
// stands behind its last coordinate; false if it is cut short.
func (b *subsetBuilder) copySimple(data []byte) bool {
	contours := int(u16(data, 0))
	program := 10 + 2*contours
	if program+2 > len(data) {
		return false
	}
	points, last := 0, -1
	for i := range contours {
		end := int(u16(data, 10+2*i))
		if end < last {
			return false
		}
		last, points = end, end+1
	}
	flags := program + 2 + int(u16(data, program))
	if flags > len(data) {
		return false
	}
	end := simpleEnd(data, flags, points)
	if end < 0 {
		return false
	}
	b.most.add(points, contours)
	b.glyf = append(b.glyf, data[:program]...)
	b.glyf = append(b.glyf, 0, 0)
	b.glyf = append(b.glyf, data[flags:end]...)
	return true
}

// Flags of a simple glyph's points (OpenType, "glyf").
const (
	pointOn     = 1 << 0
	pointShortX = 1 << 1
	pointShortY = 1 << 2
	pointRepeat = 1 << 3
	pointSameX  = 1 << 4 // or: the short x is positive
	pointSameY  = 1 << 5
)

// simpleEnd is where the coordinates of a simple glyph end whose flags begin at
// at; -1 if that lies behind the data.
func simpleEnd(data []byte, at, points int) int {
	coordinates := 0
	for points > 0 {
		if at >= len(data) {
			return -1
		}
		flag, times := data[at], 1
		at++
		if flag&pointRepeat != 0 {
			if at >= len(data) {
				return -1
			}
			times += int(data[at])
			at++
		}
		times = min(times, points)
		points -= times
		coordinates += times * (coordinateSize(flag, pointShortX, pointSameX) + coordinateSize(flag, pointShortY, pointSameY))
	}
	if at+coordinates > len(data) {
		return -1
	}
	return at + coordinates
}

// coordinateSize is how many bytes a point's x or y takes.
func coordinateSize(flag, short, same byte) int {
	switch {
	case flag&short != 0:
		return 1
	case flag&same != 0:
		return 0
	}
	return 2
}

// bearing is a glyph's left side bearing. Where hmtx is too short to give it, it
// is what leaves the outline where it is: viewers shift it by the difference.
func (f *Face) bearing(g GID) int {
	if f.variation != nil && int(g) < f.glyphs {
		return f.vary(g).bearing
	}
	return f.fileBearing(g)
}

// fileBearing is the bearing as the file has it.
func (f *Face) fileBearing(g GID) int {
	i := int(g)
	at := 4*i + 2
	if i >= f.hMetrics {
		at = 4*f.hMetrics + 2*(i-f.hMetrics)
	}
	if at+2 <= len(f.hmtx) {
		return i16(f.hmtx, at)
	}
	if f.glyf != nil {
		if data, ok := f.fileGlyph(g); ok && len(data) >= 10 {
			return i16(data, 2)
		}
	}
	return 0
}
