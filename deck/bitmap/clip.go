package bitmap

import (
	"image"

	"briefdeck/deck/geom"

	"github.com/golang/freetype/raster"
)

// mask is how much of each pixel a clip lets through, 0 to 255.
type mask struct {
	box image.Rectangle
	pix []uint8 // row by row of box
}

func (m *mask) at(x, y int) uint32 {
	return uint32(m.pix[(y-m.box.Min.Y)*m.box.Dx()+x-m.box.Min.X])
}

// clip is the part of outer that lies inside the path.
func (c *canvas) clip(p geom.Path, m geom.Affine, outer *mask) *mask {
	p = m.ApplyPath(p)
	edge := p.Bounds()
	lo := pixel(geom.Point{X: edge.X, Y: edge.Y})
	hi := pixel(geom.Point{X: edge.Right(), Y: edge.Bottom()})
	box := image.Rect(lo.X.Floor(), lo.Y.Floor(), hi.X.Ceil(), hi.Y.Ceil()).Intersect(c.img.Rect)
	if outer != nil {
		box = box.Intersect(outer.box)
	}
	out := &mask{box: box, pix: make([]uint8, box.Dx()*box.Dy())}
	if box.Empty() {
		return out
	}
	c.cover(raster.PainterFunc(func(spans []raster.Span, _ bool) {
		for _, s := range spans {
			if s.Y < box.Min.Y || s.Y >= box.Max.Y {
				continue
			}
			row := out.pix[(s.Y-box.Min.Y)*box.Dx():]
			for x := max(s.X0, box.Min.X); x < min(s.X1, box.Max.X); x++ {
				cover := s.Alpha >> 8
				if outer != nil {
					cover = cover * outer.at(x, s.Y) / 255
				}
				row[x-box.Min.X] = uint8(cover)
			}
		}
	}), p)
	return out
}
