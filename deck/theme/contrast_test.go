package theme

import (
	"math/rand/v2"
	"testing"

	"briefdeck/deck/color"
)

func TestBuiltinThemesCanBeRead(t *testing.T) {
	for _, name := range Builtin() {
		th, _ := Resolve(t.Context(), Ref{Name: name}, pages["16:9"], nil, nil)
		for _, pr := range th.Color.pairs() {
			if ratio := least(pr.a, pr.grounds...); ratio < pr.min {
				t.Errorf("%s: %s has %.2f, want %g", name, pr.en, ratio, pr.min)
			}
		}
		for i, c := range th.Color.Series {
			if ratio := color.Contrast(th.Color.On(c), c); ratio < textContrast {
				t.Errorf("%s: text on series %d has %.2f", name, i+1, ratio)
			}
		}
	}
}

// What stands out must do so in a grey print too.
func TestHighlightedMarksStandOut(t *testing.T) {
	for _, name := range Builtin() {
		th, _ := Resolve(t.Context(), Ref{Name: name}, pages["16:9"], nil, nil)
		if apart := color.LightnessApart(th.Color.Primary, th.Color.Soft); apart < 30 {
			t.Errorf("%s: a highlighted mark is only %.0f L* from the others", name, apart)
		}
	}
}

func TestSeriesAreToldApart(t *testing.T) {
	for _, name := range Builtin() {
		th, _ := Resolve(t.Context(), Ref{Name: name}, pages["16:9"], nil, nil)
		series := th.Color.Series
		if len(series) < leastSeries || series[0] != th.Color.Primary {
			t.Errorf("%s: the series are %v", name, series)
		}
		for j := range plainSeries {
			for i := range j {
				if l := color.LightnessApart(series[i], series[j]); l < 12 {
					t.Errorf("%s: series %d and %d are %.1f L* apart", name, i+1, j+1, l)
				}
				for _, v := range color.Visions() {
					if d := color.Difference(series[i].Seen(v), series[j].Seen(v)); d < seriesDiffers {
						t.Errorf("%s: series %d and %d differ by %.1f with vision %d", name, i+1, j+1, d, v)
					}
				}
			}
		}
	}
}

// On must find a readable colour on whatever a theme or a diagram mixes.
func TestTextReadsOnAnyGround(t *testing.T) {
	th, _ := Resolve(t.Context(), Ref{}, pages["16:9"], nil, nil)
	for r := 0; r < 256; r += 15 {
		for g := 0; g < 256; g += 15 {
			for b := 0; b < 256; b += 15 {
				c := color.Color{R: uint8(r), G: uint8(g), B: uint8(b), A: 255}
				if ratio := color.Contrast(th.Color.On(c), c); ratio < textContrast {
					t.Fatalf("text on %v has %.2f", c, ratio)
				}
			}
		}
	}
}

// Whatever primary and accent a theme gives, what is derived from them can be
// read; only the two themselves may be too pale for the page.
func TestDerivedColoursCanBeRead(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	random := func() color.Color { return color.RGB(r.Uint32N(1 << 24)) }
	for range 1500 {
		primary, accent := random(), random()
		c := colors{one: map[string]given{
			"ink":     {value: color.RGB(0x22252A), set: true},
			"primary": {value: primary, set: true, user: true},
			"accent":  {value: accent, set: true, user: true},
		}}
		p := c.palette()
		for _, pr := range p.pairs() {
			ratio := least(pr.a, pr.grounds...)
			if ratio >= pr.min {
				continue
			}
			given := pr.text == "primary" || pr.text == "accent"
			if !given || color.Contrast(pr.a, color.White) >= pr.min && pr.text == "primary" {
				t.Errorf("primary %v, accent %v: %s has %.2f, want %g", primary, accent, pr.en, ratio, pr.min)
			}
			if _, found := c.blame(pr.text, pr.ground); !found {
				t.Errorf("primary %v, accent %v: nobody is told that %s has %.2f", primary, accent, pr.en, ratio)
			}
		}
		if len(p.Series) < leastSeries || p.Series[0] != primary {
			t.Errorf("primary %v: the series are %v", primary, p.Series)
		}
		if i, j, found := closeSeries(p.Series); found {
			t.Errorf("primary %v, accent %v: series %d %v and %d %v are too much alike", primary, accent, i+1, p.Series[i], j+1, p.Series[j])
		}
	}
}

func TestDerivedColoursOnADarkPage(t *testing.T) {
	th, problems := resolve(t, "extends: red\ncolors: {ink: \"#F2F2F0\", paper: \"#12161C\", primary: \"#6FB1FF\", accent: \"#E8B04A\"}\n")
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	if l := th.Color.Card.Lightness(); l > 20 {
		t.Errorf("a dark page has cards of %.0f L*", l)
	}
}
