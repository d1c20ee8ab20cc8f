package bitmap

import (
	"image"
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"

	"github.com/golang/freetype/raster"
)

// shader gives the colour of a pixel.
type shader interface {
	at(x, y int) color.Color
	plain() (color.Color, bool) // the only colour, if there is just one
}

type plainInk color.Color

func (p plainInk) at(x, y int) color.Color    { return color.Color(p) }
func (p plainInk) plain() (color.Color, bool) { return color.Color(p), true }

// gradient is a linear gradient: the place along the axis is a linear function
// of the pixel, and ramp holds the colours of 256 places.
type gradient struct {
	dx, dy, d0 float64
	ramp       [256]color.Color
}

func (g *gradient) at(x, y int) color.Color {
	t := g.d0 + g.dx*(float64(x)+0.5) + g.dy*(float64(y)+0.5)
	switch {
	case t >= 1:
		return g.ramp[255]
	case t > 0:
		return g.ramp[int(255*t+0.5)]
	}
	return g.ramp[0] // also where t is no number
}
func (g *gradient) plain() (color.Color, bool) { return color.Color{}, false }

// source makes a paint ready to be drawn under m.
func source(p scene.Paint, m geom.Affine) shader {
	if len(p.Stops) < 2 {
		return plainInk(p.Color)
	}
	// Points on a line square to the axis have the same colour before m is
	// applied; m keeps lines but not right angles, so go back to the item's own
	// coordinates.
	back, ok := invert(m)
	axis := p.To.Sub(p.From)
	length := axis.X*axis.X + axis.Y*axis.Y
	if !ok || length == 0 {
		return plainInk(p.Stops[len(p.Stops)-1].Color)
	}
	along := func(q geom.Point) float64 {
		v := back.Apply(q).Sub(p.From)
		return (v.X*axis.X + v.Y*axis.Y) / length
	}
	g := &gradient{d0: along(geom.Point{})}
	g.dx = along(geom.Point{X: 1}) - g.d0
	g.dy = along(geom.Point{Y: 1}) - g.d0
	for i := range g.ramp {
		g.ramp[i] = colorAt(p.Stops, float64(i)/255)
	}
	return g
}

// colorAt mixes the colours of the two stops round t.
func colorAt(stops []scene.Stop, t float64) color.Color {
	if t <= stops[0].At {
		return stops[0].Color
	}
	for i, s := range stops[1:] {
		if before := stops[i]; t <= s.At && s.At > before.At {
			return before.Color.Mix(s.Color, (t-before.At)/(s.At-before.At))
		}
	}
	return stops[len(stops)-1].Color
}

// invert gives the map that undoes m, false where m flattens the plane.
func invert(m geom.Affine) (geom.Affine, bool) {
	m = m.Then(geom.Identity) // the zero map is the identity
	det := m.A*m.D - m.B*m.C
	if det == 0 || math.IsNaN(det) || math.IsInf(det, 0) {
		return geom.Identity, false
	}
	return geom.Affine{
		A: m.D / det, B: -m.B / det, C: -m.C / det, D: m.A / det,
		E: (m.C*m.F - m.D*m.E) / det, F: (m.B*m.E - m.A*m.F) / det,
	}, true
}

// painter lays an ink over an opaque image wherever the rasterizer says.
type painter struct {
	img  *image.RGBA
	ink  shader
	clip *mask
}

func (p *painter) Paint(spans []raster.Span, done bool) {
	box := p.img.Rect
	if p.clip != nil {
		box = box.Intersect(p.clip.box)
	}
	one, plain := p.ink.plain()
	for _, s := range spans {
		x0, x1 := max(s.X0, box.Min.X), min(s.X1, box.Max.X)
		if s.Y < box.Min.Y || s.Y >= box.Max.Y || x0 >= x1 {
			continue
		}
		row := p.img.Pix[s.Y*p.img.Stride:][4*x0 : 4*x1]
		if plain && p.clip == nil {
			even(row, one, s.Alpha)
			continue
		}
		for x := x0; x < x1; x++ {
			ink := one
			if !plain {
				ink = p.ink.at(x, s.Y)
			}
			cover := s.Alpha
			if p.clip != nil {
				cover = cover * p.clip.at(x, s.Y) / 255
			}
			over(row[:4], ink, cover)
			row = row[4:]
		}
	}
}

// even lays a colour over a run of opaque pixels; cover is 0 to 0xFFFF.
func even(row []uint8, ink color.Color, cover uint32) {
	if cover*uint32(ink.A)/255 < 0xFFFF {
		for ; len(row) >= 4; row = row[4:] {
			over(row[:4], ink, cover)
		}
		return
	}
	row[0], row[1], row[2] = ink.R, ink.G, ink.B
	for n := 4; n < len(row); n *= 2 {
		copy(row[n:], row[:n])
	}
}

// over lays a colour over an opaque pixel; cover is 0 to 0xFFFF.
func over(pixel []uint8, ink color.Color, cover uint32) {
	a := cover * uint32(ink.A) / 255
	if a >= 0xFFFF {
		pixel[0], pixel[1], pixel[2] = ink.R, ink.G, ink.B
		return
	}
	b := 0xFFFF - a
	pixel[0] = uint8((uint32(ink.R)*a + uint32(pixel[0])*b + 0x7FFF) / 0xFFFF)
	pixel[1] = uint8((uint32(ink.G)*a + uint32(pixel[1])*b + 0x7FFF) / 0xFFFF)
	pixel[2] = uint8((uint32(ink.B)*a + uint32(pixel[2])*b + 0x7FFF) / 0xFFFF)
}
