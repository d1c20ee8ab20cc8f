package theme

import (
	"math"

	"briefdeck/deck/color"
)

// What tells the first four series apart: lightness alone in a grey print,
// colour for every kind of vision. Those from the fifth on are hatched.
const (
	seriesApart   = 12.0 // L*
	seriesDiffers = 14.0 // ΔE*ab, as seen with any Vision
	plainSeries   = 4
)

// deriveSeries is the primary, then the accent, a slate and a pale tone as
// light or dark as they must be to be told apart, then three for hatches.
func deriveSeries(p *Palette) []color.Color {
	slate := p.Ink.Mix(p.Primary, 0.15)
	apart := spread(p.Primary, [...]color.Color{p.Accent, slate, p.Primary.Mix(p.Paper, 0.7)})
	return append(append([]color.Color{p.Primary}, apart...), p.Muted, apart[0].Mix(p.Paper, 0.4))
}

// spread makes three colours lighter or darker, all in all as little as can be,
// so that they and a first one are told apart.
func spread(primary color.Color, hues [plainSeries - 1]color.Color) []color.Color {
	var shades [len(hues)][]shade
	for i, c := range hues {
		shades[i] = shadesOf(c)
	}
	first := newShade(primary, 0)
	best, cost := hues, math.Inf(1)
	for _, a := range shades[0] {
		if a.cost >= cost || !a.apart(&first) {
			continue
		}
		for _, b := range shades[1] {
			if a.cost+b.cost >= cost || !b.apart(&first) || !b.apart(&a) {
				continue
			}
			for _, c := range shades[2] {
				if sum := a.cost + b.cost + c.cost; sum < cost && c.apart(&first) && c.apart(&a) && c.apart(&b) {
					best, cost = [len(hues)]color.Color{a.color, b.color, c.color}, sum
				}
			}
		}
	}
	return best[:]
}

// shade is a lighter or darker tone of a colour.
type shade struct {
	color     color.Color
	cost      float64 // how far it is from the colour itself, in L*
	lightness float64
	seen      [4]color.Lab // with each Vision
}

func newShade(c color.Color, cost float64) shade {
	s := shade{color: c, cost: cost, lightness: c.Lightness()}
	for i, v := range color.Visions() {
		s.seen[i] = c.Seen(v).Lab()
	}
	return s
}

// shadesOf are tones of a colour from dark to light, some 4 L* apart.
func shadesOf(c color.Color) []shade {
	own := c.Lightness()
	all := []shade{newShade(c, 0)}
	for l := 14.0; l <= 88; l += 4 {
		t := tone(c, l)
		all = append(all, newShade(t, math.Abs(t.Lightness()-own)))
	}
	return all
}

// tone is a colour mixed with black or white to a lightness.
func tone(c color.Color, lightness float64) color.Color {
	end := color.White
	if lightness < c.Lightness() {
		end = color.Black
	}
	low, high := 0.0, 1.0
	for range 8 {
		mid := (low + high) / 2
		if (c.Mix(end, mid).Lightness() < lightness) == (end == color.White) {
			low = mid
		} else {
			high = mid
		}
	}
	return c.Mix(end, (low+high)/2)
}

func (s *shade) apart(t *shade) bool {
	if math.Abs(s.lightness-t.lightness) < seriesApart {
		return false
	}
	for i := range s.seen {
		if s.seen[i].To(t.seen[i]) < seriesDiffers {
			return false
		}
	}
	return true
}

// closeSeries finds two of the first colours that are too much alike.
func closeSeries(series []color.Color) (i, j int, found bool) {
	n := min(plainSeries, len(series))
	for j := 1; j < n; j++ {
		b := newShade(series[j], 0)
		for i := range j {
			a := newShade(series[i], 0)
			if !a.apart(&b) {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}
