package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawProgress draws progress barss.
func drawProgress(s *sheet, c *outline.Chart, box geom.Rect) {}
