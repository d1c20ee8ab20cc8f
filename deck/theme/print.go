package theme

import (
	"slices"

	"briefdeck/deck/color"
)

// The lightness, in L*, of the darkest and the lightest of the hatched series
// in grey.
const darkHatched, paleHatched = 35.0, 70.0

// Grey is the theme in greys, each as light as the colour that it stands for.
// What could be read in colour can be read in grey, and the first four series
// differ in lightness; those from the fifth on are hatched, and differ so too.
func Grey(t *Theme) *Theme {
	out, p := *t, t.Color
	p.Series = slices.Clone(p.Series)
	for _, c := range p.all() {
		*c = c.Grey()
	}
	p.mend(t.Color.pairs())
	p.Series[0] = p.Primary
	copy(p.Series[1:plainSeries], spread(p.Primary, [plainSeries - 1]color.Color(p.Series[1:plainSeries])))
	hatched := slices.Clone(p.Series[plainSeries:])
	for i, c := range hatched {
		p.Series[plainSeries+i] = ranked(c, hatched, darkHatched, paleHatched)
	}
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

// Where ink is dear, shapes are tints in outlines: how far they are lightened
// towards the page. Blocks bear text; marks are what charts are read by.
const (
	paleBlock = 0.86
	paleMark  = 0.6
)

// Block is what a solid shape of a colour that bears text is filled with: the
// colour itself, or a tint for an outline, its Edge, where ink is saved.
func (t *Theme) Block(c color.Color) color.Color { return t.paler(c, paleBlock) }

// Mark is the same for marks of charts.
func (t *Theme) Mark(c color.Color) color.Color { return t.paler(c, paleMark) }

func (t *Theme) paler(c color.Color, share float64) color.Color {
	if !t.InkSaving {
		return c
	}
	return c.Mix(t.Color.Paper, share)
}

// OnBlock is the colour of text on the Block of a colour.
func (t *Theme) OnBlock(c color.Color) color.Color {
	p := t.Color
	switch {
	case t.InkSaving:
		return toward(c.Mix(color.Black, 0.15), color.Black, textContrast+0.2, t.Block(c))
	case c == p.Primary:
		return p.OnPrimary
	case c == p.PrimaryDeep:
		return p.OnDeep
	case c == p.Accent:
		return p.OnAccent
	}
	return p.On(c)
}

// Edge is a colour as it outlines its own tint where ink is saved: darkened
// until it stands out from the page.
func (t *Theme) Edge(c color.Color) color.Color {
	return toward(c, color.Black, markContrast+0.1, t.Color.Paper)
}

// Fill is what marks of a chart's series are filled with: its colour, which
// comes round again after the last, or a tint where ink is saved. Tints keep
// the order in which series are light and dark, and the first ones are as far
// apart as the series are.
func (t *Theme) Fill(series int) color.Color {
	all := t.Color.Series
	c := all[series%len(all)]
	if !t.InkSaving {
		return c
	}
	if series%len(all) < plainSeries {
		return ranked(c, all[:plainSeries], 56, 94)
	}
	return ranked(c, all[plainSeries:], 56, 94)
}

// ranked is one of a group of colours made as light as its rank in the group
// says, from the darkest to the lightest, in L*.
func ranked(c color.Color, group []color.Color, darkest, lightest float64) color.Color {
	rank, own := 0, c.Lightness()
	for _, other := range group {
		if other.Lightness() < own {
			rank++
		}
	}
	return tone(c, darkest+(lightest-darkest)*float64(rank)/float64(max(len(group)-1, 1)))
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
