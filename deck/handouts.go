package deck

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
	"briefdeck/deck/scene"
)

// Handout makes the sheets of a handout. With an error among the problems there
// are none.
func (d *Deck) Handout(opt handout.Options) (*scene.Document, diag.List) {
	return handout.Impose(d.Document(), d.Outline, d.Theme, opt)
}

// ForHandouts is the deck in the colours in which its handouts are printed: d
// itself where these are its own. The options go before the outline.
func (d *Deck) ForHandouts() *Deck {
	opt := d.options
	opt.Grey = opt.Grey || d.Outline.Print.Grey && !opt.InColor
	opt.InkSaving = opt.InkSaving || d.Outline.Print.InkSaving && !opt.FullInk
	return d.with(opt)
}

// HandoutOptions are what the outline says about how handouts are printed.
func (d *Deck) HandoutOptions() handout.Options {
	p := d.Outline.Print
	paper, _ := handout.PaperNamed(p.Paper)
	return handout.Options{
		Paper: paper, Landscape: p.Landscape, Gutter: p.Gutter, Duplex: p.Duplex, Columns: p.Columns,
		NoCover: p.NoCover, Pos: p.Pos,
	}
}
