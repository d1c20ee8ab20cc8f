package watermark

import (
	"math"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// least is the share of a page from which on a ground hides the watermark.
// Markers, bars and chips are smaller: between them the page itself shows.
const least = 0.015

// Under is what lies on the watermark, with the watermark again on all large
// opaque grounds and pictures in it: a part of it, clipped, right above each
// and so below its text. Items are in the page's coordinates.
func (m *Mark) Under(items []scene.Item) []scene.Item { return m.under(items, geom.Identity) }

func (m *Mark) under(items []scene.Item, at geom.Affine) []scene.Item {
	out := make([]scene.Item, 0, len(items))
	for _, item := range items {
		switch it := item.(type) {
		case *scene.Fill:
			out = append(out, it)
			if grounds := opaque(it.Paint); grounds != nil && m.hides(it.Path, at) {
				out = append(out, m.part(it.Path, at, func(line []scene.Item) []scene.Item { return in(veil(grounds), line) }))
			}
			continue
		case *scene.Image:
			out = append(out, it)
			if box := geom.RectPath(it.Box); m.hides(box, at) {
				out = append(out, m.part(box, at, m.embossed))
			}
			continue
		case *scene.Group:
			g := *it
			if it.ActualText == "" { // or it is a word
				g.Items = m.under(it.Items, it.Map.Then(at))
			}
			item = &g
		}
		out = append(out, item)
	}
	return out
}

// part is what of the watermark lies on a ground: in the ground's coordinates,
// which at leads from to the page's.
func (m *Mark) part(ground geom.Path, at geom.Affine, paint func([]scene.Item) []scene.Item) scene.Item {
	return &scene.Group{Tag: scene.Artifact, Clip: ground, Items: []scene.Item{
		&scene.Group{Map: m.place.Then(at.Inverse()), Items: paint(m.line)},
	}}
}

// embossed is pale letters with a dark edge: of a picture's places nobody knows
// the colour, and one of the two shows on any.
func (m *Mark) embossed(line []scene.Item) []scene.Item {
	const edge, strength = 0.012, 0.2 // of an em; opacity
	d := edge * m.em
	return append([]scene.Item{
		&scene.Group{Map: geom.Translate(d, d), Items: in(color.Black.Alpha(strength), line)},
	}, in(color.White.Alpha(strength), line)...)
}

// opaque is the colours of a paint that hides what lies under it; nil for one
// that does not.
func opaque(p scene.Paint) []color.Color {
	if len(p.Stops) == 0 {
		if p.Color.A < 255 {
			return nil
		}
		return []color.Color{p.Color}
	}
	var out []color.Color
	for _, s := range p.Stops {
		if s.Color.A < 255 {
			return nil
		}
		out = append(out, s.Color)
	}
	return out
}

// hides tells whether a ground is large and reaches the watermark.
func (m *Mark) hides(ground geom.Path, at geom.Affine) bool {
	k := at.Grow()
	return area(ground)*k*k >= least*m.page.X*m.page.Y &&
		at.Then(m.place.Inverse()).ApplyPath(ground).Bounds().Overlaps(m.box)
}

// area is about that of a path's inside: that of the polygon through the ends
// of its segments, less its holes, which run the other way round.
func area(p geom.Path) float64 {
	var sum float64
	var start, pen geom.Point
	to := func(q geom.Point) {
		sum += pen.X*q.Y - q.X*pen.Y
		pen = q
	}
	for _, s := range p {
		switch s.Op {
		case geom.MoveTo:
			to(start)
			start, pen = s.End(), s.End()
		case geom.Close:
			to(start)
		default:
			to(s.End())
		}
	}
	to(start)
	return math.Abs(sum) / 2
}
