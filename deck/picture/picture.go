// Package picture decodes photographs and logos, turns them upright and scales
// them to the size at which they are shown.
package picture

import (
	"image"

	"briefdeck/deck/assets"
)

// Picture is a decoded, upright image.
type Picture struct {
	File   *assets.File
	Width  int // pixels, upright
	Height int
}

// Image gives the pixels inside crop (in upright pixels), scaled down so that
// it has at most maxW × maxH pixels; it never scales up. Opaque pictures give
// *image.RGBA with full alpha.
func (p *Picture) Image(crop image.Rectangle, maxW, maxH int) image.Image { panic("stub") }
