package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawTreemap draws treemaps.
func drawTreemap(s *sheet, c *outline.Chart, box geom.Rect) {}
