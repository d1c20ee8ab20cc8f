package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawGantt draws gantt charts.
func drawGantt(s *sheet, c *outline.Chart, box geom.Rect) {}
