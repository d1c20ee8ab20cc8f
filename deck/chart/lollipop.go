package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawLollipop draws lollipop charts.
func drawLollipop(s *sheet, c *outline.Chart, box geom.Rect) {}
