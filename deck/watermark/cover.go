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

// Under is the items of a page with the watermark under their text: the whole
// of it on the first ground that fills the page, or below all where there is
// none and paper shows, and again on all other large opaque grounds and
// pictures. There it is clipped, and stands right above its ground. Items are
// in the page's coordinates.
func (m *Mark) Under(items []scene.Item, paper color.Color) []scene.Item {
	laid := false
	out := m.under(items, geom.Identity, &laid)
	if !laid {
		out = append([]scene.Item{m.whole(geom.Identity, paper)}, out...)
	}
	return out
}

// under is Under for items that at leads from to the page; laid tells whether
// the whole watermark is there.
func (m *Mark) under(items []scene.Item, at geom.Affine, laid *bool) []scene.Item {
	out := make([]scene.Item, 0, len(items)+1)
	for _, item := range items {
		switch it := item.(type) {
		case *scene.Fill:
			out = append(out, it)
			grounds := opaque(it.Paint)
			switch {
			case grounds == nil || !m.hides(it.Path, at):
			case !*laid && m.fills(it.Path, at):
				*laid = true
				out = append(out, m.whole(at, grounds...))
			default:
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
			if it.ActualText() == "" { // or it is a word
				g.Items = m.under(it.Items, it.Map().Then(at), laid)
			}
			item = &g
		}
		out = append(out, item)
	}
	return out
}

// whole is the whole watermark in a colour that suits all the grounds that it
// lies on. It is an artifact, whose Alt are its words.
func (m *Mark) whole(at geom.Affine, grounds ...color.Color) scene.Item {
	return &scene.Group{Tag: scene.Artifact, Says: &scene.Says{Alt: m.words}, Items: []scene.Item{
		&scene.Group{Placed: &scene.Placed{Map: m.place.Then(at.Inverse())}, Items: in(veil(grounds), m.line)},
	}}
}

// part is what of the watermark lies on a ground: in the ground's coordinates,
// which at leads from to the page's.
func (m *Mark) part(ground geom.Path, at geom.Affine, paint func([]scene.Item) []scene.Item) scene.Item {
	return &scene.Group{Tag: scene.Artifact, Placed: &scene.Placed{Clip: ground}, Items: []scene.Item{
		&scene.Group{Placed: &scene.Placed{Map: m.place.Then(at.Inverse())}, Items: paint(m.line)},
	}}
}

// embossed is pale letters with a dark edge: of a picture's places nobody knows
// the colour, and one of the two shows on any.
func (m *Mark) embossed(line []scene.Item) []scene.Item {
	const edge, strength = 0.012, 0.2 // of an em; opacity
	d := edge * m.em
	return append([]scene.Item{
		&scene.Group{Placed: &scene.Placed{Map: geom.Translate(d, d)}, Items: in(color.Black.Alpha(strength), line)},
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

// fills tells whether a ground takes up the whole page.
func (m *Mark) fills(ground geom.Path, at geom.Affine) bool {
	const nearly = 0.999
	k := at.Grow()
	return area(ground)*k*k >= nearly*m.page.X*m.page.Y &&
		at.ApplyPath(ground).Bounds().Inset(-1, -1).Contains(geom.Rect{W: m.page.X, H: m.page.Y})
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
			start, pen = s.P, s.P
		case geom.Close:
			to(start)
		case geom.LineTo, geom.CubeTo:
			to(s.P)
		}
	}
	to(start)
	return math.Abs(sum) / 2
}
