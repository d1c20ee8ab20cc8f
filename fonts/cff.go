package fonts

import (
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// compact draws CFF outlines, cubic ones, with golang.org/x/image/font/sfnt.
type compact struct {
	font *sfnt.Font
	upm  int
	bufs sync.Pool // of *sfnt.Buffer
}

// cffDrawer hands the file to sfnt. It gets the tables that outlines need and
// no others, as it fails on some sound ones (kern, GPOS).
func (f *Face) cffDrawer() (d drawer, err error) {
	defer func() {
		if recover() != nil {
			d, err = nil, broken("CFF ")
		}
	}()
	font, err := sfnt.Parse(f.plainFile())
	if err != nil {
		return nil, broken("CFF ")
	}
	return &compact{font: font, upm: f.metrics.UnitsPerEm, bufs: sync.Pool{New: func() any { return new(sfnt.Buffer) }}}, nil
}

func (c *compact) draw(g GID, pen Pen) error {
	buf := c.bufs.Get().(*sfnt.Buffer)
	segments, ok := c.load(buf, g)
	if !ok {
		return badGlyph(BadGlyph, g) // the buffer is dropped: its state is unknown
	}
	defer c.bufs.Put(buf)
	open := false
	for _, s := range segments {
		// sfnt's y grows down.
		ax, ay := float64(s.Args[0].X), -float64(s.Args[0].Y)
		bx, by := float64(s.Args[1].X), -float64(s.Args[1].Y)
		cx, cy := float64(s.Args[2].X), -float64(s.Args[2].Y)
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if open {
				pen.Close()
			}
			open = true
			pen.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			pen.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			pen.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			pen.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	if open {
		pen.Close()
	}
	return nil
}

// load reads a glyph at a scale of one unit to the unit. The segments live in
// the buffer.
func (c *compact) load(buf *sfnt.Buffer, g GID) (segments sfnt.Segments, ok bool) {
	defer func() {
		if recover() != nil {
			segments, ok = nil, false
		}
	}()
	segments, err := c.font.LoadGlyph(buf, sfnt.GlyphIndex(g), fixed.Int26_6(c.upm), nil)
	return segments, err == nil
}
