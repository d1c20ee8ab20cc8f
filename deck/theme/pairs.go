package theme

import (
	"fmt"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
)

// pair is text on a ground, or a mark on one, that pages show.
type pair struct {
	zh, en  string
	text    string // the colours' keys, to tell which of a user's is at fault
	ground  string
	a       color.Color
	grounds []color.Color // all of them; more than one for a gradient
	min     float64
}

// pairs are all combinations of colours that layout, charts and diagrams make
// and that must be told apart: text at WCAG 2.2's 4.5, large text and marks at
// 3. Left out is what only adorns: hairlines, tracks, the accent's strokes on
// covers, motifs.
func (p *Palette) pairs() []pair {
	var all []pair
	add := func(min float64, text string, a color.Color, ground string, grounds ...color.Color) {
		zhText, zhGround := colorZh(text), colorZh(ground)
		all = append(all, pair{
			zh: "“" + zhText + "”（" + text + "）在“" + zhGround + "”（" + ground + "）上", en: text + " on " + ground,
			text: text, ground: ground, a: a, grounds: grounds, min: min,
		})
	}
	for _, g := range []struct {
		name string
		c    color.Color
	}{{"paper", p.Paper}, {"card", p.Card}, {"tint", p.Tint}} {
		add(textContrast, "ink", p.Ink, g.name, g.c)
		add(textContrast, "muted", p.Muted, g.name, g.c)
		add(textContrast, "primary", p.Primary, g.name, g.c)        // strong spans, units of numbers
		add(textContrast, "accent-text", p.AccentText, g.name, g.c) // who, when, the deck's label
		add(markContrast, "soft-edge", p.SoftEdge, g.name, g.c)
	}
	add(markContrast, "accent", p.Accent, "paper", p.Paper)
	add(markContrast, "accent", p.Accent, "card", p.Card)
	add(markContrast, "primary", p.Primary, "track", p.Track)
	add(textContrast, "ink", p.Ink, "track", p.Track)
	add(textContrast, "ink", p.Ink, "soft", p.Soft)
	add(textContrast, "on-primary", p.OnPrimary, "primary", p.Primary)
	add(textContrast, "on-deep", p.OnDeep, "primary-deep", p.PrimaryDeep)
	add(textContrast, "on-accent", p.OnAccent, "accent", p.Accent)
	add(textContrast, "on-cover", p.OnCover, "cover-from", p.coverGrounds()...)
	add(textContrast, "on-cover-soft", p.OnCoverSoft, "cover-from", p.coverGrounds()...)
	add(textContrast, "on-band", p.OnBand, "band", p.bandGrounds()...)
	add(textContrast, "on-band-soft", p.OnBandSoft, "band", p.bandGrounds()...)
	return all
}

func colorZh(name string) string {
	for _, k := range colorKeys {
		if k.name == name {
			return k.zh
		}
	}
	return name
}

// check warns of what the user's own colours make hard to read: of each colour
// the worst that it does.
func (c colors) check(p *Palette, problems *diag.List) {
	type finding struct {
		at    diag.Pos
		worst pair
		ratio float64
	}
	var found []finding
	for _, pr := range p.pairs() {
		ratio := least(pr.a, pr.grounds...)
		if ratio >= pr.min {
			continue
		}
		at, ok := c.blame(pr.text, pr.ground)
		if !ok {
			continue
		}
		i := slices.IndexFunc(found, func(f finding) bool { return f.at == at })
		switch {
		case i < 0:
			found = append(found, finding{at, pr, ratio})
		case ratio/pr.min < found[i].ratio/found[i].worst.min:
			found[i] = finding{at, pr, ratio}
		}
	}
	for _, f := range found {
		problems.Add(f.at, diag.LowContrast, f.worst.zh, f.worst.en, fmt.Sprintf("%.1f", f.ratio), digits(f.worst.min))
	}
	if len(c.series) > 0 && c.series[0].user {
		if i, j, close := closeSeries(p.Series); close {
			problems.Add(c.series[j].pos, diag.CloseSeries, i+1, j+1)
		}
	}
}

// blame is where the user gave one of the colours, or one that they are
// derived from.
func (c colors) blame(names ...string) (diag.Pos, bool) {
	for _, name := range names {
		if g := c.one[name]; g.user {
			return g.pos, true
		}
	}
	for _, name := range names {
		for _, k := range colorKeys {
			if k.name == name && len(k.from) > 0 {
				if at, found := c.blame(k.from...); found {
					return at, true
				}
			}
		}
	}
	return diag.Pos{}, false
}
