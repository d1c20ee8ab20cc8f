package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawDumbbell draws dumbbell charts.
func drawDumbbell(s *sheet, c *outline.Chart, box geom.Rect) {}
