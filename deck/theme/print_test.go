package theme

import (
	"math/rand/v2"
	"testing"

	"briefdeck/deck/color"
)

// printed are a theme's variants for print.
func printed(t *Theme) map[string]*Theme {
	return map[string]*Theme{"grey": Grey(t), "ink-saving": InkSaving(t), "both": Grey(InkSaving(t))}
}

// drawn are built-in themes, one for a dark page, and some of random colours.
func drawn(t *testing.T) map[string]*Theme {
	t.Helper()
	all := make(map[string]*Theme)
	for _, name := range Builtin() {
		all[name], _ = Resolve(t.Context(), Ref{Name: name}, pages["16:9"], nil, nil)
	}
	all["dark"], _ = resolve(t, "extends: red\ncolors: {ink: \"#F2F2F0\", paper: \"#12161C\", primary: \"#6FB1FF\", accent: \"#E8B04A\"}\n")
	r := rand.New(rand.NewPCG(3, 5))
	for range 300 {
		primary, accent := color.RGB(r.Uint32N(1<<24)), color.RGB(r.Uint32N(1<<24))
		c := colors{one: map[string]given{
			"ink":     {value: color.RGB(0x22252A), set: true},
			"primary": {value: primary, set: true},
			"accent":  {value: accent, set: true},
		}}
		all[primary.String()+" and "+accent.String()] = &Theme{Color: c.palette()}
	}
	return all
}

// What can be read in colour can be read in print; on white, all can.
func TestPrintedThemesCanBeRead(t *testing.T) {
	for name, th := range drawn(t) {
		before := th.Color.pairs()
		for kind, out := range printed(th) {
			for i, pr := range out.Color.pairs() {
				ratio, was := least(pr.a, pr.grounds...), least(before[i].a, before[i].grounds...)
				if ratio < pr.min && (was >= pr.min || out.InkSaving) {
					t.Errorf("%s, %s: %s has %.2f, want %g", name, kind, pr.en, ratio, pr.min)
				}
				if kind == "grey" && (ratio < 0.9*min(was, 10) || ratio > 1.2*was+0.2) {
					t.Errorf("%s, grey: %s had %.2f and has %.2f", name, pr.en, was, ratio)
				}
			}
		}
	}
}

func TestGreysAreGrey(t *testing.T) {
	for name, th := range drawn(t) {
		for kind, out := range printed(th) {
			if !out.Grey {
				continue
			}
			for _, c := range out.Color.all() {
				if c.R != c.G || c.G != c.B || c.A != 255 {
					t.Errorf("%s, %s: %v is no grey", name, kind, *c)
				}
			}
		}
		if th.Grey || th.InkSaving {
			t.Errorf("%s itself has changed", name)
		}
	}
}

func TestPrintedSeriesAreToldApart(t *testing.T) {
	for name, th := range drawn(t) {
		for kind, out := range printed(th) {
			series := out.Color.Series
			if len(series) != len(th.Color.Series) || series[0] != out.Color.Primary {
				t.Errorf("%s, %s: the series are %v", name, kind, series)
			}
			if l := color.LightnessApart(series[4], series[5]); out.Grey && l < seriesApart && color.LightnessApart(th.Color.Series[4], th.Color.Series[5]) > 1 {
				t.Errorf("%s, %s: the hatched series are %.1f L* apart", name, kind, l)
			}
			for j := range plainSeries {
				for i := range j {
					if l := color.LightnessApart(series[i], series[j]); l < seriesApart {
						t.Errorf("%s, %s: series %d and %d are %.1f L* apart", name, kind, i+1, j+1, l)
					}
				}
			}
		}
	}
}

func TestInkSavingGroundsAreWhite(t *testing.T) {
	for name, th := range drawn(t) {
		p := InkSaving(th).Color
		for _, g := range append(append(p.coverGrounds(), p.bandGrounds()...), p.Paper, p.Card) {
			if g != color.White {
				t.Errorf("%s: a ground is %v", name, g)
			}
		}
		if l := p.Tint.Lightness(); l < 97 {
			t.Errorf("%s: the tint has %.1f L*", name, l)
		}
	}
}

// Solid shapes stay solid where ink is no matter, and are pale with an outline
// where it is; text on them is read, and their outlines are seen.
func TestBlocksAndMarks(t *testing.T) {
	for name, th := range drawn(t) {
		if c := th.Color.Primary; th.Block(c) != c || th.Mark(c) != c || th.OnBlock(c) != th.Color.OnPrimary {
			t.Errorf("%s: a block of %v is %v, a mark %v", name, c, th.Block(c), th.Mark(c))
		}
		for kind, out := range printed(th) {
			if !out.InkSaving {
				continue
			}
			p := out.Color
			for i, c := range append([]color.Color{p.Primary, p.PrimaryDeep, p.Accent}, p.Series...) {
				if r := color.Contrast(out.OnBlock(c), out.Block(c)); r < textContrast {
					t.Errorf("%s, %s: text on a block of %v has %.2f", name, kind, c, r)
				}
				if r := color.Contrast(out.Edge(c), p.Paper); r < markContrast {
					t.Errorf("%s, %s: the outline of %v has %.2f", name, kind, c, r)
				}
				if i < 3 && (out.Block(c).Luminance() < 0.6 || out.Mark(c).Luminance() < 0.3) {
					t.Errorf("%s, %s: a block of %v is %v, a mark %v", name, kind, c, out.Block(c), out.Mark(c))
				}
			}
			for j := range plainSeries {
				for i := range j {
					if l := color.LightnessApart(out.Fill(i), out.Fill(j)); l < seriesApart {
						t.Errorf("%s, %s: fills %d and %d are %.1f L* apart", name, kind, i+1, j+1, l)
					}
				}
			}
		}
	}
}
