package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawSlope draws slope charts.
func drawSlope(s *sheet, c *outline.Chart, box geom.Rect) {}
