package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// drawBullet draws bullet charts.
func drawBullet(s *sheet, c *outline.Chart, box geom.Rect) {}
