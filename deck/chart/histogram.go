package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawHistogram draws histograms.
func drawHistogram(s *sheet, c *outline.Chart, box geom.Rect) {}
