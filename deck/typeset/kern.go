package typeset

// kerned tells whether characters of the class are kerned: Latin letters and
// digits, and marks that are no Chinese ones. Chinese marks and ideographs have
// rooms of their own, and a space is as wide as the text needs it.
func (c class) kerned() bool { return c == latin || c == other }

// kern brings a glyph as near to the next one, or as far from it, as their face
// says. The face knows only how its own glyphs look in their own widths. A line
// that ends between the two drops the kerning, as it does the gap to Han.
func (c *char) kern(next *char) {
	if c.face == nil || c.face != next.face || c.fixed || next.fixed {
		return
	}
	upm := int32(max(c.face.Metrics().UnitsPerEm, 1))
	by := int32(c.face.Kern(c.gid, next.gid)) * em / upm
	// Whatever a face says, no glyph stands left of the one before it.
	by = max(by, -c.adv, -next.adv)
	c.after += by
	c.adv += by
}
