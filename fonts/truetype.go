package fonts

import (
	"sync"

	"github.com/golang/freetype/truetype"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// freeType draws TrueType outlines with golang/freetype.
type freeType struct {
	face *Face
	font *truetype.Font
	bufs sync.Pool // of *truetype.GlyphBuf
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

// draw loads the glyph at a scale of one unit to the unit, so that freetype's
// 26.6 numbers are font units.
func (t *freeType) draw(g GID, pen Pen) (err error) {
	if err := t.face.checkComposite(g); err != nil {
		return err
	}
	buf := t.bufs.Get().(*truetype.GlyphBuf)
	if !load(buf, t.font, t.face.metrics.UnitsPerEm, g) {
		return badGlyph(BadGlyph, g) // the buffer is dropped: its state is unknown
	}
	defer t.bufs.Put(buf)
	start := 0
	for _, end := range buf.Ends {
		if end < start || end > len(buf.Points) {
			return badGlyph(BadGlyph, g)
		}
		start = end
	}
	start = 0
	for _, end := range buf.Ends {
		drawContour(buf.Points[start:end], pen)
		start = end
	}
	return nil
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

// drawContour walks a closed run of points. Between two control points off the
// curve lies, by TrueType's rule, one on it half-way.
func drawContour(points []truetype.Point, pen Pen) {
	if len(points) < 2 {
		return // an anchor, which has no ink
	}
	at := func(i int) (x, y float64, on bool) {
		p := points[i%len(points)]
		return float64(p.X), float64(p.Y), p.Flags&1 != 0
	}
	// Begin on the curve: at the first point that is, else between two.
	first := 0
	for first < len(points) && points[first].Flags&1 == 0 {
		first++
	}
	var x0, y0 float64
	steps := len(points)
	if first < len(points) {
		x0, y0, _ = at(first)
		first++
		steps--
	} else {
		first = 0
		ax, ay, _ := at(len(points) - 1)
		bx, by, _ := at(0)
		x0, y0 = (ax+bx)/2, (ay+by)/2
	}
	pen.MoveTo(x0, y0)
	var cx, cy float64
	control := false
	for i := range steps {
		x, y, on := at(first + i)
		switch {
		case on && control:
			pen.QuadTo(cx, cy, x, y)
			control = false
		case on:
			pen.LineTo(x, y)
		case control:
			pen.QuadTo(cx, cy, (cx+x)/2, (cy+y)/2)
			cx, cy = x, y
		default:
			cx, cy, control = x, y, true
		}
	}
	if control {
		pen.QuadTo(cx, cy, x0, y0)
	}
	pen.Close()
}
