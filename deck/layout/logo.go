package layout

import (
	"context"
	"image"

	"briefdeck/deck/color"
	"briefdeck/deck/picture"
)

// vanishes tells whether a logo cannot be made out on a ground: next to nothing
// of what it shows stands out there. A picture without transparent parts is a
// box of its own, whose shape says nothing. Once the context is done, none does.
func vanishes(ctx context.Context, logo *picture.Picture, ground color.Color) bool {
	const (
		visible = 2    // of contrast: pale gold and silver on white have less
		enough  = 0.05 // of what the logo shows
		side    = 128  // pixels to look at
	)
	if opaque, err := logo.Opaque(ctx); opaque || err != nil {
		return false
	}
	img, err := logo.Image(ctx, image.Rect(0, 0, logo.Width, logo.Height), side, side)
	if err != nil {
		return false
	}
	all, seen := 0, 0
	for px := img.Pix; len(px) >= 4; px = px[4:] {
		opacity := int(px[3])
		if opacity < 128 { // edges
			continue
		}
		whole := func(v uint8) uint8 { return uint8(min(int(v)*255/opacity, 255)) }
		all++
		if c := (color.Color{R: whole(px[0]), G: whole(px[1]), B: whole(px[2]), A: 255}); color.Contrast(c, ground) >= visible {
			seen++
		}
	}
	return all > 0 && float64(seen) < enough*float64(all)
}
