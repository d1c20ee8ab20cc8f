package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawFunnel draws funnel charts.
func drawFunnel(s *sheet, c *outline.Chart, box geom.Rect) {}
