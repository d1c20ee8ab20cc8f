package color

import "math"

// linear is the intensity of light of each sRGB component value, 0 to 1
// (IEC 61966-2-1).
var linear = func() (t [256]float64) {
	for i := range t {
		s := float64(i) / 255
		if s <= 0.04045 {
			t[i] = s / 12.92
		} else {
			t[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return t
}()

// encode is the sRGB component of an intensity; those outside 0 to 1 are cut.
func encode(v float64) uint8 {
	v = min(max(v, 0), 1)
	if v <= 0.0031308 {
		return uint8(math.Round(v * 12.92 * 255))
	}
	return uint8(math.Round((1.055*math.Pow(v, 1/2.4) - 0.055) * 255))
}

// Lab is a colour in CIE L*a*b* (white point D65): L from 0 to 100.
type Lab struct{ L, A, B float64 }

// Lab converts an opaque colour.
func (c Color) Lab() Lab {
	r, g, b := linear[c.R], linear[c.G], linear[c.B]
	// sRGB's primaries, each row over the white point's X, Y or Z.
	x := labCurve((0.4124564*r + 0.3575761*g + 0.1804375*b) / 0.95047)
	y := labCurve(0.2126729*r + 0.7151522*g + 0.0721750*b)
	z := labCurve((0.0193339*r + 0.1191920*g + 0.9503041*b) / 1.08883)
	return Lab{L: 116*y - 16, A: 500 * (x - y), B: 200 * (y - z)}
}

func labCurve(t float64) float64 {
	const epsilon, kappa = 216.0 / 24389, 24389.0 / 27
	if t > epsilon {
		return math.Cbrt(t)
	}
	return (kappa*t + 16) / 116
}

// Difference is CIE 1976 ΔE*ab: about 2 can just be seen side by side.
func Difference(a, b Color) float64 { return a.Lab().To(b.Lab()) }

// To is the distance of two colours in L*a*b*.
func (l Lab) To(m Lab) float64 {
	return math.Sqrt((l.L-m.L)*(l.L-m.L) + (l.A-m.A)*(l.A-m.A) + (l.B-m.B)*(l.B-m.B))
}

// LightnessApart is how far apart two colours are in L*: what is left of their
// difference in a grey print.
func LightnessApart(a, b Color) float64 { return math.Abs(a.Lightness() - b.Lightness()) }

// Grey is the grey as light as an opaque colour: what a grey print shows of it.
func (c Color) Grey() Color {
	v := encode(c.Luminance())
	return Color{v, v, v, c.A}
}
