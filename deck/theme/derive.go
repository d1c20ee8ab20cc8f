package theme

import (
	"briefdeck/deck/color"
)

// WCAG 2.2's least contrast of text (1.4.3), and of large text and of marks
// (1.4.3, 1.4.11).
const (
	textContrast = 4.5
	markContrast = 3
)

// On is the colour in which text reads best on a ground: white or Ink, and
// black where neither reaches 4.5. White or black always does.
func (p Palette) On(ground color.Color) color.Color {
	best := color.Readable(ground, color.White, p.Ink)
	if color.Contrast(best, ground) < textContrast {
		best = color.Readable(ground, color.White, color.Black)
	}
	return best
}

// least is the lowest contrast of a colour with any of the grounds.
func least(c color.Color, grounds ...color.Color) float64 {
	low := 21.0
	for _, g := range grounds {
		low = min(low, color.Contrast(c, g))
	}
	return low
}

// toward mixes c to d in small steps until its contrast with all grounds is
// enough; d where it never is.
func toward(c, d color.Color, enough float64, grounds ...color.Color) color.Color {
	for t := 0.0; t < 1; t += 0.02 {
		if m := c.Mix(d, t); least(m, grounds...) >= enough {
			return m
		}
	}
	return d
}

// strongest is black or white, whichever the grounds show better.
func strongest(grounds ...color.Color) color.Color {
	if least(color.White, grounds...) > least(color.Black, grounds...) {
		return color.White
	}
	return color.Black
}

// ground mixes paper to a colour by at most the share t, and less where a text
// that reaches a contrast on paper, enough or that of marks, would lose it.
func ground(paper, c color.Color, t, enough float64, texts ...color.Color) color.Color {
	for ; t > 0.001; t -= 0.005 {
		if g := paper.Mix(c, t); keeps(g, paper, enough, texts) {
			return g
		}
	}
	return paper
}

func keeps(g, paper color.Color, enough float64, texts []color.Color) bool {
	for _, text := range texts {
		before, after := color.Contrast(text, paper), color.Contrast(text, g)
		if before >= enough && after < enough || before >= markContrast && after < markContrast {
			return false
		}
	}
	return true
}

func derivePrimaryDeep(p *Palette) color.Color {
	return toward(p.Primary.Mix(color.Black, 0.25), color.Black, textContrast, color.White)
}

// derivePaper is white with a breath of the primary, unless the ink is made
// for a dark ground.
func derivePaper(p *Palette) color.Color {
	if color.Contrast(p.Ink, color.White) < textContrast {
		return p.Primary.Mix(color.Black, 0.85)
	}
	return ground(color.White, p.Primary, 0.012, textContrast, p.Primary, p.Ink)
}

func deriveCard(p *Palette) color.Color {
	if p.Paper.Luminance() > 0.5 {
		return color.White
	}
	return p.Paper.Mix(color.White, 0.05)
}

func deriveTint(p *Palette) color.Color {
	return ground(p.Paper, p.Primary, 0.07, textContrast, p.Primary, p.Ink)
}

// deriveMuted is as pale as text may be, up to a third of the way to the page.
func deriveMuted(p *Palette) color.Color {
	return toward(p.Ink.Mix(p.Paper, 0.3), strongest(p.Paper, p.Card, p.Tint), textContrast+0.2, p.Paper, p.Card, p.Tint)
}

func deriveAccentText(p *Palette) color.Color {
	return toward(p.Accent, strongest(p.Paper, p.Card, p.Tint), textContrast+0.2, p.Paper, p.Card, p.Tint)
}

func deriveLine(p *Palette) color.Color { return p.Paper.Mix(p.Ink.Mix(p.Primary, 0.4), 0.14) }

func deriveTrack(p *Palette) color.Color {
	return ground(p.Paper, p.Ink.Mix(p.Primary, 0.5), 0.15, markContrast, p.Primary)
}

func deriveSoft(p *Palette) color.Color {
	return ground(p.Paper, p.Primary, 0.35, textContrast, p.Ink)
}

func deriveSoftEdge(p *Palette) color.Color {
	return toward(p.Soft, strongest(p.Paper, p.Card, p.Tint), markContrast+0.1, p.Paper, p.Card, p.Tint)
}

// deriveCoverFrom and deriveCoverTo make a cover that bears white text.
func deriveCoverFrom(p *Palette) color.Color {
	return toward(p.Primary.Mix(color.White, 0.06), color.Black, textContrast+0.4, color.White)
}

func deriveCoverTo(p *Palette) color.Color {
	if p.CoverFrom.Luminance() > 0.18 { // a light one that a theme gave: a plain ground
		return p.CoverFrom
	}
	return p.CoverFrom.Mix(color.Black, 0.45)
}

// gradient is the grounds along a gradient, close enough for a text on it.
func gradient(from, to color.Color) []color.Color {
	if from == to {
		return []color.Color{from}
	}
	const steps = 16
	grounds := make([]color.Color, steps+1)
	for i := range grounds {
		grounds[i] = from.Mix(to, float64(i)/steps)
	}
	return grounds
}

func (p *Palette) coverGrounds() []color.Color { return gradient(p.CoverFrom, p.CoverTo) }

// bandGrounds are what may lie behind text on a band: the cover's gradient too
// where the band is of the primary, as layout paints it so.
func (p *Palette) bandGrounds() []color.Color {
	if p.Band == p.Primary {
		return append(p.coverGrounds(), p.Band)
	}
	return []color.Color{p.Band}
}

// onAll is white or ink on a range of grounds, or black where neither does.
func (p *Palette) onAll(grounds []color.Color) color.Color {
	best := color.White
	if least(p.Ink, grounds...) > least(best, grounds...) {
		best = p.Ink
	}
	if least(best, grounds...) < textContrast {
		return strongest(grounds...)
	}
	return best
}

func deriveOnCover(p *Palette) color.Color { return p.onAll(p.coverGrounds()) }

func deriveOnCoverSoft(p *Palette) color.Color { return p.softOn(p.OnCover, p.coverGrounds()) }

func deriveBand(p *Palette) color.Color {
	if least(color.White, append(p.coverGrounds(), p.Primary)...) >= textContrast {
		return p.Primary
	}
	return p.PrimaryDeep
}

func deriveOnBand(p *Palette) color.Color { return p.onAll(p.bandGrounds()) }

func deriveOnBandSoft(p *Palette) color.Color { return p.softOn(p.OnBand, p.bandGrounds()) }

// softOn is secondary text: the accent on its way to the text beside it, so
// far that it is read as well.
func (p *Palette) softOn(text color.Color, grounds []color.Color) color.Color {
	return toward(p.Accent.Mix(text, 0.55), text, textContrast+0.3, grounds...)
}
