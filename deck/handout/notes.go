package handout

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// notes puts each slide over its notes.
func notes(src *scene.Document, d *outline.Deck, th *theme.Theme, opt Options) (*scene.Document, diag.List) {
	return src, nil
}
