package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawRadar draws radar charts.
func drawRadar(s *sheet, c *outline.Chart, box geom.Rect) {}
