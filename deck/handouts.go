package deck

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
	"briefdeck/deck/scene"
)

// Handout makes the sheets of a handout. With an error among the problems there
// are none: also where a sheet or one of its cells lacks the deck's label or
// watermark; and where the context is done, with the one problem
// diag.Interrupted.
func (d *Deck) Handout(ctx context.Context, opt handout.Options) (*scene.Document, diag.List) {
	doc, problems := handout.Impose(ctx, d.Document(), d.Outline, d.Theme, opt)
	doc, problems = d.guarded(ctx, doc, problems)
	if ctx.Err() != nil {
		return nil, interruption()
	}
	return doc, problems
}

// guarded is a handout whose sheets bear their marks; without them, there is
// none.
func (d *Deck) guarded(ctx context.Context, doc *scene.Document, problems diag.List) (*scene.Document, diag.List) {
	label, watermark := d.Outline.Label, d.Outline.Watermark
	if doc == nil || len(label) == 0 && len(watermark) == 0 {
		return doc, problems
	}
	if missing := lackingSheets(ctx, doc, label, watermark); len(missing) > 0 {
		return nil, append(problems, missing...)
	}
	return doc, problems
}

// ForHandouts is the deck in the colours in which its handouts are printed: d
// itself where these are its own. The options go before the outline. The one problem
// that there may be, without a deck, is diag.Interrupted.
func (d *Deck) ForHandouts(ctx context.Context) (*Deck, diag.List) {
	opt := d.options
	opt.Grey = opt.Grey || d.Outline.Print.Grey && !opt.InColor
	opt.InkSaving = opt.InkSaving || d.Outline.Print.InkSaving && !opt.FullInk
	return d.with(ctx, opt)
}

// lies is how paper lies by the name that the outline has for it.
var lies = map[string]handout.Orientation{"portrait": handout.Portrait, "landscape": handout.Landscape}

// HandoutOptions are what the outline says about how handouts are printed.
func (d *Deck) HandoutOptions() handout.Options {
	p := d.Outline.Print
	paper, _ := handout.PaperNamed(p.Paper)
	return handout.Options{
		Paper: paper, Lies: lies[p.Lies], Gutter: p.Gutter, Duplex: p.Duplex, Columns: p.Columns,
		NoCover: p.NoCover, Pos: p.Pos, GutterPos: p.GutterPos,
	}
}
