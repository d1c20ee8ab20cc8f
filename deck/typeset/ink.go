package typeset

import (
	"math"

	"briefdeck/fonts"
)

// box is where a glyph has ink, in units of the em, y up. Control points of
// curves count, which is near enough for marks.
type box struct{ x0, y0, x1, y1 int32 }

type glyphKey struct {
	face *fonts.Face
	gid  fonts.GID
}

// ink is the box of a glyph; empty for one without an outline.
func (s *Setter) ink(f *fonts.Face, g fonts.GID) box {
	key := glyphKey{f, g}
	if b, ok := s.boxes[key]; ok {
		return b
	}
	pen := boxPen{x0: math.Inf(1), y0: math.Inf(1), x1: math.Inf(-1), y1: math.Inf(-1)}
	var b box
	if err := f.Outline(g, &pen); err == nil && pen.x1 > pen.x0 {
		k := em / float64(f.Metrics().UnitsPerEm)
		b = box{scaled(pen.x0, k), scaled(pen.y0, k), scaled(pen.x1, k), scaled(pen.y1, k)}
	}
	if s.boxes == nil {
		s.boxes = make(map[glyphKey]box)
	}
	s.boxes[key] = b
	return b
}

func scaled(v, k float64) int32 { return int32(math.Round(v * k)) }

// boxPen takes the bounds of what it draws.
type boxPen struct{ x0, y0, x1, y1 float64 }

func (p *boxPen) to(x, y float64) {
	p.x0, p.y0 = min(p.x0, x), min(p.y0, y)
	p.x1, p.y1 = max(p.x1, x), max(p.y1, y)
}

func (p *boxPen) MoveTo(x, y float64)                 { p.to(x, y) }
func (p *boxPen) LineTo(x, y float64)                 { p.to(x, y) }
func (p *boxPen) QuadTo(cx, cy, x, y float64)         { p.to(cx, cy); p.to(x, y) }
func (p *boxPen) CubeTo(ax, ay, bx, by, x, y float64) { p.to(ax, ay); p.to(bx, by); p.to(x, y) }
func (p *boxPen) Close()                              {}
