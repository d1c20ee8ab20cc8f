package handout

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// grid puts several slides on a sheet.
func grid(src *scene.Document, d *outline.Deck, th *theme.Theme, opt Options) (*scene.Document, diag.List) {
	return src, nil
}
