// Package layout turns the slides of a deck into pages.
package layout

import (
	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// Plan is a deck whose every slide fits its page: the page count, the pages'
// IDs and the link targets stand.
type Plan struct {
	deck  *outline.Deck
	theme *theme.Theme
}

// New fits every slide, slides in parallel.
func New(d *outline.Deck, th *theme.Theme, files *assets.Files) (*Plan, diag.List) { panic("stub") }

// Page makes page i, from 0. It does not depend on other pages and is safe for
// concurrent calls.
func (p *Plan) Page(i int) *scene.Page { panic("stub") }

// Document is all pages with title, bookmarks and targets.
func (p *Plan) Document() *scene.Document { panic("stub") }
