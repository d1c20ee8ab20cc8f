package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawCombo draws combination charts.
func drawCombo(s *sheet, c *outline.Chart, box geom.Rect) {}
