package watermark

import (
	"math"
	"slices"

	"briefdeck/deck/color"
)

// veil is a translucent colour that shows on all the grounds and that takes
// little from the text above it: its contrast with each is at most 1.25, where
// WCAG 2.2 asks 4.5 of text. White makes dark grounds a lighter tint of
// themselves and black pale ones a darker one; for a page that has both it is
// the grey that shows best where it shows least.
func veil(grounds []color.Color) color.Color {
	const middle = 0.18 // relative luminance: as far from black as from white in contrast
	isDark := func(g color.Color) bool { return g.Luminance() < middle }
	switch {
	case !slices.ContainsFunc(grounds, isDark):
		tone, _ := palest(color.Black, grounds)
		return tone
	case !slices.ContainsFunc(grounds, func(g color.Color) bool { return !isDark(g) }):
		tone, _ := palest(color.White, grounds)
		return tone
	}
	var best color.Color
	most := 0.0
	for shade := 0; shade <= 255; shade += 15 {
		v := uint8(shade)
		if tone, least := palest(color.Color{R: v, G: v, B: v}, grounds); least > most {
			best, most = tone, least
		}
	}
	return best
}

// palest is a colour at the opacity that shows best of those that keep its
// contrast with every ground at 1.25 or less, and its least contrast there.
func palest(tone color.Color, grounds []color.Color) (best color.Color, contrast float64) {
	const pale = 1.25
	for a := 1; a <= 255; a++ {
		tone.A = uint8(a)
		least, greatest := math.Inf(1), 0.0
		for _, g := range grounds {
			v := color.Contrast(tone.Over(g), g)
			least, greatest = min(least, v), max(greatest, v)
		}
		if greatest > pale {
			break
		}
		if least > contrast {
			best, contrast = tone, least
		}
	}
	return best, contrast
}
