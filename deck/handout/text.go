package handout

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// text prints what the deck says without its drawings.
func text(src *scene.Document, d *outline.Deck, th *theme.Theme, opt Options) (*scene.Document, diag.List) {
	return src, nil
}
