// Package color holds sRGB colours and the measures that tell whether text
// and marks in them can be read.
package color

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Color is an sRGB colour with straight (not premultiplied) alpha. The zero
// Color draws nothing.
type Color struct{ R, G, B, A uint8 }

var (
	White = Color{255, 255, 255, 255}
	Black = Color{0, 0, 0, 255}
)

// RGB is an opaque colour of 0xRRGGBB.
func RGB(hex uint32) Color { return Color{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255} }

// Alpha is c at the opacity a, 0 to 1.
func (c Color) Alpha(a float64) Color { c.A = uint8(math.Round(a * 255)); return c }

// Mix is the colour the share t of the way from c to d, in sRGB; both opaque.
func (c Color) Mix(d Color, t float64) Color {
	m := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*t)) }
	return Color{m(c.R, d.R), m(c.G, d.G), m(c.B, d.B), m(c.A, d.A)}
}

// Over is c laid over an opaque ground.
func (c Color) Over(ground Color) Color {
	out := ground.Mix(Color{c.R, c.G, c.B, 255}, float64(c.A)/255)
	out.A = 255
	return out
}

// Luminance is the relative luminance of WCAG 2.2, 0 (black) to 1 (white).
func (c Color) Luminance() float64 {
	return 0.2126*linear[c.R] + 0.7152*linear[c.G] + 0.0722*linear[c.B]
}

// Lightness is CIE L*, 0 to 100.
func (c Color) Lightness() float64 {
	y := c.Luminance()
	if y <= 216.0/24389 {
		return y * 24389 / 27
	}
	return 116*math.Cbrt(y) - 16
}

// Contrast is the contrast ratio of WCAG 2.2, 1 to 21, of two opaque colours.
func Contrast(a, b Color) float64 {
	x, y := a.Luminance(), b.Luminance()
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// Parse reads #RRGGBB, RRGGBB or #RGB in upper or lower case.
func Parse(s string) (Color, bool) {
	digits, marked := strings.CutPrefix(s, "#")
	if len(digits) == 3 && marked {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	if len(digits) != 6 || strings.ContainsAny(digits, "+-_") {
		return Color{}, false
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return Color{}, false
	}
	return RGB(uint32(v)), true
}

// String is the colour as #RRGGBB, with two more digits where it is not opaque.
func (c Color) String() string {
	if c.A == 255 {
		return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02X%02X%02X%02X", c.R, c.G, c.B, c.A)
}

// Readable is the one of the candidates that reads best on the ground.
func Readable(ground Color, candidates ...Color) Color {
	best := candidates[0]
	for _, c := range candidates[1:] {
		if Contrast(c, ground) > Contrast(best, ground) {
			best = c
		}
	}
	return best
}
