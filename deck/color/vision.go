package color

// Vision is how somebody sees colours.
type Vision uint8

const (
	Usual        Vision = iota
	Protanopia          // no cones for long wavelengths
	Deuteranopia        // none for middle ones
	Tritanopia          // none for short ones
)

// Visions are all of them.
func Visions() []Vision { return []Vision{Usual, Protanopia, Deuteranopia, Tritanopia} }

// simulations are for a severity of 1.0, on linear RGB: G. M. Machado, M. M.
// Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation
// of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, with its table of
// precomputed matrices.
var simulations = [...][3][3]float64{
	Protanopia: {
		{0.152286, 1.052583, -0.204868},
		{0.114503, 0.786281, 0.099216},
		{-0.003882, -0.048116, 1.051998},
	},
	Deuteranopia: {
		{0.367322, 0.860646, -0.227968},
		{0.280085, 0.672501, 0.047413},
		{-0.011820, 0.042940, 0.968881},
	},
	Tritanopia: {
		{1.255528, -0.076749, -0.178779},
		{-0.078411, 0.930809, 0.147602},
		{0.004733, 0.691367, 0.303900},
	},
}

// Seen is about what a colour looks like to them.
func (c Color) Seen(v Vision) Color {
	if v == Usual || int(v) >= len(simulations) {
		return c
	}
	m := simulations[v]
	r, g, b := linear[c.R], linear[c.G], linear[c.B]
	row := func(k [3]float64) uint8 { return encode(k[0]*r + k[1]*g + k[2]*b) }
	return Color{row(m[0]), row(m[1]), row(m[2]), c.A}
}
