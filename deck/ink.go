package deck

import (
	"context"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/layout"
	"briefdeck/deck/scene"
)

// Ink is the share of full black that printing a document takes, 0 to 1: the
// mean of 1 − luminance over all of its pages. Light adds up where colours,
// being coded for screens, do not: a dot screen that covers half of the paper
// sends back half of the light (A. Murray, "Monochrome Reproduction in
// Photoengraving", 1936). Edges of text, blended for screens, count as darker
// than they print; fine pixels keep them few. The error is the context's.
func Ink(ctx context.Context, doc *scene.Document) (float64, error) {
	const scale = 1.0 // pixels a point
	sum := 0.0
	for i := range doc.Count {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		img := bitmap.Draw(ctx, doc.Page(i), scale)
		page := 0.0
		for px := img.Pix; len(px) >= 4; px = px[4:] {
			page += 1 - color.Color{R: px[0], G: px[1], B: px[2], A: 255}.Luminance()
		}
		sum += page / float64(len(img.Pix)/4)
	}
	return sum / float64(max(doc.Count, 1)), ctx.Err()
}

// WithFullInk is the deck as it is without InkSaving: d itself where it is so.
// The one problem that there may be, without a deck, is diag.Interrupted.
func (d *Deck) WithFullInk(ctx context.Context) (*Deck, diag.List) {
	opt := d.options
	opt.InkSaving = false
	return d.with(ctx, opt)
}

// with is the deck made for print in another way; d itself for its own.
func (d *Deck) with(ctx context.Context, opt Options) (*Deck, diag.List) {
	if opt == d.options {
		return d, nil
	}
	out := *d
	out.options, out.Theme = opt, opt.printed(d.resolved)
	out.Plan, _ = layout.New(ctx, d.Outline, out.Theme, opt.Jobs) // lengths are the same, so are the problems
	if out.Plan == nil {
		return nil, interruption()
	}
	return &out, nil
}
