package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawArea draws area charts.
func drawArea(s *sheet, c *outline.Chart, box geom.Rect) {}
