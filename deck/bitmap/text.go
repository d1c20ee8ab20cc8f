package bitmap

import (
	"math"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

type glyphKey struct {
	face *fonts.Face
	id   fonts.GID
}

// text draws a line glyph by glyph.
func (c *canvas) text(t *scene.Text, m geom.Affine, clip *mask) {
	if t.Face == nil {
		return
	}
	k := t.Size / float64(t.Face.Metrics().UnitsPerEm)
	to := &painter{img: c.img, ink: plainInk(t.Color), clip: clip}
	x := t.At.X
	for _, g := range t.Glyphs {
		if outline := c.outline(t.Face, g.ID); len(outline) > 0 {
			// The face's units, y up, to points, y down, to pixels.
			place := geom.Affine{A: k, D: -k, E: x + float64(g.DX), F: t.At.Y}.Then(m)
			if place.B == 0 && place.C == 0 { // upright baselines on whole pixels, as poppler sets them
				place.F = math.Floor(place.F)
			}
			c.cover(to, place.ApplyPath(outline))
		}
		x += float64(g.Advance)
	}
}

// outline is a glyph's outline in the face's units, y up; nil where it has no
// ink or is broken.
func (c *canvas) outline(face *fonts.Face, id fonts.GID) geom.Path {
	key := glyphKey{face, id}
	p, known := c.glyphs[key]
	if !known {
		var pen geom.Pen
		if face.Outline(id, &pen) == nil {
			p = pen.Path
		}
		c.glyphs[key] = p
	}
	return p
}
