package fonts

import (
	"github.com/go-text/typesetting/font/cff"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// compact2 draws CFF2 outlines, cubic ones that vary, with
// go-text/typesetting/font/cff.
type compact2 struct {
	font  *cff.CFF2
	place []tables.Coord // on each axis; none for the outlines as the file has them
}

func (f *Face) cff2Drawer() (d drawer, err error) {
	defer func() {
		if recover() != nil {
			d, err = nil, broken("CFF2")
		}
	}()
	font, err := cff.ParseCFF2(f.tables["CFF2"])
	if err != nil || f.instances != nil && font.VarStore.AxisCount() >= 0 && font.VarStore.AxisCount() != len(f.instances.axes) {
		return nil, broken("CFF2")
	}
	c := &compact2{font: font}
	if f.variation != nil {
		for _, at := range f.variation.place {
			c.place = append(c.place, tables.Coord(at))
		}
	}
	return c, nil
}

func (c *compact2) draw(g GID, pen Pen) error {
	segments, ok := c.load(g)
	if !ok {
		return badGlyph(BadGlyph, g)
	}
	open := false
	for _, s := range segments {
		at := func(i int) (x, y float64) { return float64(s.Args[i].X), float64(s.Args[i].Y) }
		ax, ay := at(0)
		bx, by := at(1)
		x, y := at(2)
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				pen.Close()
			}
			open = true
			pen.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			pen.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			pen.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			pen.CubeTo(ax, ay, bx, by, x, y)
		}
	}
	if open {
		pen.Close()
	}
	return nil
}

// load reads a glyph; a damaged font may make the reader panic.
func (c *compact2) load(g GID) (segments []opentype.Segment, ok bool) {
	defer func() {
		if recover() != nil {
			segments, ok = nil, false
		}
	}()
	segments, _, err := c.font.LoadGlyph(tables.GlyphID(g), c.place)
	return segments, err == nil
}
