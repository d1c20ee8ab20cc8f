package handout

import "briefdeck/deck/scene"

// chosen are the pages of the deck that a handout shows, as indices in order.
func chosen(src *scene.Document, opt Options) []int {
	var out []int
	add := func(i int) {
		if !opt.NoCover || !src.Page(i).Cover {
			out = append(out, i)
		}
	}
	if opt.Pages == nil {
		for i := range src.Count {
			add(i)
		}
		return out
	}
	for _, i := range opt.Pages {
		if 0 <= i && i < src.Count {
			add(i)
		}
	}
	return out
}
