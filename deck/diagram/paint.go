package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/theme"
)

// textContrast is WCAG 2.2's least contrast of text (1.4.3).
const textContrast = 4.5

// ramp is n grounds that lead from the deep primary over the primary and ever
// lighter ones to the accent. Each bears text of a contrast of at least 4.5.
func ramp(p theme.Palette, n int) []color.Color {
	switch {
	case n <= 0:
		return nil
	case n == 1:
		return []color.Color{p.Primary}
	case n == 2:
		return []color.Color{p.Primary, p.Accent}
	}
	out := make([]color.Color, n)
	out[0], out[n-1] = p.PrimaryDeep, p.Accent
	pale := palest(p.Primary)
	for i := 1; i < n-1; i++ {
		t := 0.0
		if n > 3 {
			t = float64(i-1) / float64(n-3)
		}
		out[i] = p.Primary.Mix(pale, t)
	}
	return out
}

// palest is the primary lightened as far as white text on it allows.
func palest(c color.Color) color.Color {
	best := c
	for t := 0.02; t <= 0.7; t += 0.02 {
		next := c.Mix(color.White, t)
		if color.Contrast(next, color.White) < textContrast {
			break
		}
		best = next
	}
	return best
}

// wheel is n grounds for elements that are peers, told apart by hue where the
// theme has hues. They come round again after six.
func wheel(p theme.Palette, n int) []color.Color {
	all := []color.Color{p.Primary, palest(p.Primary), p.Accent}
	for _, i := range []int{4, 2} {
		if i < len(p.Series) {
			all = append(all, p.Series[i])
		}
	}
	all = append(all, p.PrimaryDeep)
	out := make([]color.Color, n)
	for i := range out {
		out[i] = all[i%len(all)]
	}
	return out
}

// inked is a colour darkened until text in it reads on the page.
func inked(p theme.Palette, c color.Color) color.Color {
	if c == p.Accent {
		return p.AccentText
	}
	for t := 0.0; t < 1; t += 0.05 {
		if d := c.Mix(p.Ink, t); color.Contrast(d, p.Paper) >= textContrast {
			return d
		}
	}
	return p.Ink
}
