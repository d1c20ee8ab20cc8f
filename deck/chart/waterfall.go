package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawWaterfall draws waterfall charts.
func drawWaterfall(s *sheet, c *outline.Chart, box geom.Rect) {}
