package pdf

import (
	"slices"
	"strconv"
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// alphaName is the resource name of an opacity.
func alphaName(a uint8) string { return "/A" + strconv.Itoa(int(a)) }

// alphaDict is the graphics state of an opacity.
func alphaDict(a uint8) string {
	share := string(appendNumber(nil, float64(a)/255, 4))
	return "<</ca " + share + "/CA " + share + ">>"
}

// shading is the text of a shading dictionary: equal gradients are one object.
type shading string

// shading gives the resource name of a gradient.
func (r *resources) shading(p scene.Paint, height geom.Pt) string {
	s := axial(p, height)
	i := slices.Index(r.shadings, s)
	if i < 0 {
		i = len(r.shadings)
		r.shadings = append(r.shadings, s)
	}
	return "/S" + strconv.Itoa(i)
}

// axial writes an axial shading (ISO 32000-1, 8.7.4.5.3) that goes on beyond
// both ends, its stops stitched together (7.10.4).
func axial(p scene.Paint, height geom.Pt) shading {
	b := []byte("<</ShadingType 2/ColorSpace/DeviceRGB/Coords[")
	for _, q := range [2]geom.Point{p.From, p.To} {
		b = append(appendCoordinate(b, q.X), ' ')
		b = append(appendCoordinate(b, height-q.Y), ' ')
	}
	b = append(b[:len(b)-1], "]/Extend[true true]/Function"...)
	pieces := stopPairs(p.Stops)
	if len(pieces) == 1 {
		b = appendRamp(b, pieces[0])
		return shading(append(b, ">>"...))
	}
	b = append(b, "<</FunctionType 3/Domain[0 1]/Functions["...)
	for _, q := range pieces {
		b = appendRamp(b, q)
	}
	b = append(b, "]/Bounds["...)
	for _, q := range pieces[1:] {
		b = append(appendNumber(b, q[0].At, 4), ' ')
	}
	b = append(b, "]/Encode["...)
	b = append(b, strings.TrimSpace(strings.Repeat("0 1 ", len(pieces)))...)
	return shading(append(b, "]>>>>"...))
}

// stopPairs are the stretches of colour that cover 0 to 1 without a gap, none
// of them empty.
func stopPairs(stops []scene.Stop) [][2]scene.Stop {
	first, last := stops[0], stops[len(stops)-1]
	first.At, last.At = 0, 1
	all := append(append([]scene.Stop{first}, stops...), last)
	var out [][2]scene.Stop
	for i, s := range all[1:] {
		if s.At-all[i].At > 1e-4 {
			out = append(out, [2]scene.Stop{all[i], s})
		}
	}
	if len(out) == 0 {
		return [][2]scene.Stop{{first, last}}
	}
	out[0][0].At = 0
	return out
}

func appendRamp(b []byte, q [2]scene.Stop) []byte {
	b = append(b, "<</FunctionType 2/Domain[0 1]/N 1/C0["...)
	b = appendColor(b, q[0].Color)
	b = append(b, "]/C1["...)
	b = appendColor(b, q[1].Color)
	return append(b, "]>>"...)
}

func appendColor(b []byte, c color.Color) []byte {
	for i, v := range [3]uint8{c.R, c.G, c.B} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendNumber(b, float64(v)/255, 3)
	}
	return b
}
