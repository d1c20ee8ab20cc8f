package theme

import (
	"slices"

	"briefdeck/deck/color"
)

// Grey is the theme in greys, each as light as the colour that it stands for.
// What could be read in colour can be read in grey, and the first four series
// differ in lightness; hatches tell the others apart.
func Grey(t *Theme) *Theme {
	out, p := *t, t.Color
	p.Series = slices.Clone(p.Series)
	for _, c := range p.all() {
		*c = c.Grey()
	}
	p.mend(t.Color.pairs())
	p.Series[0] = p.Primary
	copy(p.Series[1:plainSeries], spread(p.Primary, [plainSeries - 1]color.Color(p.Series[1:plainSeries])))
	out.Color, out.Grey = p, true
	return &out
}

// all are the palette's colours, to be changed.
func (p *Palette) all() []*color.Color {
	var out []*color.Color
	for _, k := range colorKeys {
		out = append(out, k.field(p))
	}
	for i := range p.Series {
		out = append(out, &p.Series[i])
	}
	return out
}

// mend gives pairs of greys the contrast back that rounding to whole greys
// took: those that had enough of it before.
func (p *Palette) mend(before []pair) {
	const rounds = 255
	for range rounds {
		sound := true
		for i, pr := range p.pairs() {
			worst, ratio := nearest(pr.a, pr.grounds)
			if ratio >= pr.min || least(before[i].a, before[i].grounds...) < pr.min {
				continue
			}
			sound = false
			if !p.shift(pr.a, worst) {
				p.shift(worst, pr.a)
			}
		}
		if sound {
			return
		}
	}
}

// nearest is the ground that a colour is hardest to tell from.
func nearest(c color.Color, grounds []color.Color) (worst color.Color, ratio float64) {
	worst, ratio = grounds[0], 21
	for _, g := range grounds {
		if r := color.Contrast(c, g); r < ratio {
			worst, ratio = g, r
		}
	}
	return worst, ratio
}

// shift moves all that has a grey by one step away from another grey; it fails
// at black and at white.
func (p *Palette) shift(grey, from color.Color) bool {
	v := int(grey.R) - 1
	if grey.R > from.R {
		v = int(grey.R) + 1
	}
	if v < 0 || v > 255 {
		return false
	}
	for _, c := range p.all() {
		if *c == grey {
			*c = color.Color{R: uint8(v), G: uint8(v), B: uint8(v), A: 255}
		}
	}
	return true
}

// InkSaving is the theme with little ink: grounds are white, tints paler, and
// layout draws outlines where there were dark bands.
func InkSaving(t *Theme) *Theme {
	const paler = 0.5
	out, p := *t, t.Color
	darker := func(c *color.Color, enough float64, grounds ...color.Color) {
		*c = toward(*c, color.Black, enough, grounds...)
	}
	primary := p.Primary
	darker(&p.Ink, textContrast+0.2, color.White)
	darker(&p.Primary, textContrast+0.2, color.White)
	darker(&p.Accent, markContrast+0.1, color.White)
	p.Paper, p.Card = color.White, color.White
	p.Tint = ground(p.Paper, p.Primary, 0.025, textContrast, p.Primary, p.Ink)
	darker(&p.Muted, textContrast+0.2, p.Paper, p.Tint)
	darker(&p.AccentText, textContrast+0.2, p.Paper, p.Tint)
	p.Line = deriveLine(&p)
	p.Track = ground(p.Paper, p.Ink.Mix(p.Primary, 0.5), 0.08, markContrast, p.Primary)
	if p.Soft = p.Soft.Mix(color.White, paler); color.Contrast(p.Soft, p.Ink) < textContrast {
		p.Soft = deriveSoft(&p)
	}
	p.SoftEdge = deriveSoftEdge(&p)
	p.OnPrimary, p.OnDeep, p.OnAccent = p.On(p.Primary), p.On(p.PrimaryDeep), p.On(p.Accent)
	p.CoverFrom, p.CoverTo, p.OnCover, p.OnCoverSoft = color.White, color.White, p.Primary, p.Muted
	p.Band, p.OnBand, p.OnBandSoft = color.White, p.Primary, p.Muted
	if p.Primary != primary { // made for a dark page, as its series are
		p.PrimaryDeep = derivePrimaryDeep(&p)
		p.OnDeep = p.On(p.PrimaryDeep)
		p.Series = deriveSeries(&p)
	}
	out.Color, out.InkSaving = p, true
	return &out
}
