package handout

import (
	"fmt"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// relink gives a handout the targets and bookmarks of the slides that it shows,
// by the index of their page. A link to a slide that was left out has no target
// then: back ends leave it out.
func relink(doc, src *scene.Document, places map[int]place) {
	doc.Targets = targets(src.Targets, places)
	// A PDF names its pages slide=1, slide=2, …: here that is where the slides
	// of those numbers are. IDs of slides have no equals sign.
	for i := range src.Count {
		t := scene.Target{Page: -1}
		if p, ok := places[i]; ok {
			t = p.at(geom.Point{})
		}
		doc.Targets[fmt.Sprintf("slide=%d", i+1)] = t
	}
	doc.Outline = bookmarks(src.Outline, places)
}
