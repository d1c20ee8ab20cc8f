package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawHeat draws heat tables.
func drawHeat(s *sheet, c *outline.Chart, box geom.Rect) {}
