package handout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// place is where a page stands: its sheet, and the map that leads there.
type place struct {
	sheet int
	on    geom.Affine
}

// at is the place of a point of the page.
func (p place) at(point geom.Point) scene.Target {
	return scene.Target{Page: p.sheet, At: p.on.Apply(point)}
}

// targets are those of the pages on their sheets. A page that is left out is
// no target any more, and links to it lead nowhere.
func targets(all map[string]scene.Target, places map[int]place) map[string]scene.Target {
	out := make(map[string]scene.Target, len(all))
	for id, t := range all {
		if p, ok := places[t.Page]; ok {
			out[id] = p.at(t.At)
		}
	}
	return out
}

// bookmarks lead to the sheets. That of a page that is left out goes too, but
// where pages below it are shown: it leads to the first of them.
func bookmarks(all []scene.Bookmark, places map[int]place) []scene.Bookmark {
	var out []scene.Bookmark
	for _, b := range all {
		below := bookmarks(b.Children, places)
		p, ok := places[b.Page]
		switch {
		case ok:
			t := p.at(geom.Point{Y: b.Y})
			b.Page, b.Y = t.Page, t.At.Y
		case len(below) > 0:
			b.Page, b.Y = below[0].Page, below[0].Y
		default:
			continue
		}
		b.Children = below
		out = append(out, b)
	}
	return out
}
