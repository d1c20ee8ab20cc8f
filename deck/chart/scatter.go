package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawScatter draws scatter charts.
func drawScatter(s *sheet, c *outline.Chart, box geom.Rect) {}
