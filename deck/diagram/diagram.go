// Package diagram draws the structures of an outline: steps, cycles, trees,
// cards, timelines, a file each.
package diagram

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

// Draw draws a diagram block into its box; false where the block is none.
func Draw(b outline.Block, box geom.Rect, set *typeset.Setter) (scene.Drawing, bool) { panic("stub") }
