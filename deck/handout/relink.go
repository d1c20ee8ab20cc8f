package handout

import (
	"fmt"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// place is where a slide went: a sheet, from 0, and the map that leads from the
// slide to it.
type place struct {
	sheet   int
	mapping geom.Affine
}

// relink gives a handout the targets and bookmarks of the slides that it shows,
// by the index of their page. A link to a slide that was left out has no target
// then: back ends leave it out.
func relink(doc, src *scene.Document, places map[int]place) {
	doc.Targets = make(map[string]scene.Target, 2*src.Count)
	for id, t := range src.Targets {
		if p, ok := places[t.Page]; ok {
			doc.Targets[id] = scene.Target{Page: p.sheet, At: p.mapping.Apply(t.At)}
		}
	}
	// A PDF names its pages slide=1, slide=2, …: here that is where the slides
	// of those numbers are. IDs of slides have no equals sign.
	for i := range src.Count {
		t := scene.Target{Page: -1}
		if p, ok := places[i]; ok {
			t = scene.Target{Page: p.sheet, At: p.mapping.Apply(geom.Point{})}
		}
		doc.Targets[fmt.Sprintf("slide=%d", i+1)] = t
	}
	doc.Outline = rebookmark(src.Outline, places)
}

// rebookmark leads bookmarks to sheets. One whose own slide was left out leads
// to the first below it that is there, or is left out too.
func rebookmark(list []scene.Bookmark, places map[int]place) []scene.Bookmark {
	var out []scene.Bookmark
	for _, m := range list {
		below := rebookmark(m.Children, places)
		p, ok := places[m.Page]
		switch {
		case ok:
			m.Page, m.Y = p.sheet, p.mapping.Apply(geom.Point{Y: m.Y}).Y
		case len(below) > 0:
			m.Page, m.Y = below[0].Page, below[0].Y
		default:
			continue
		}
		m.Children = below
		out = append(out, m)
	}
	return out
}
