// Package chart draws the numbers of an outline: scales, axes, direct labels,
// a file per mark.
package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

// Draw draws a chart into its box. All items are one Figure group whose Alt
// says in words what the chart shows.
func Draw(c *outline.Chart, box geom.Rect, set *typeset.Setter) scene.Drawing { panic("stub") }
