package chart

import (
	"slices"

	"briefdeck/deck/geom"
)

// tag is a label in a column of labels: where its middle should be and where
// it is.
type tag struct {
	index        int
	want, height geom.Pt
	at           geom.Pt
	from         geom.Pt // where its mark is, across the column
}

// spread moves the labels of a column apart so that none overlaps, each as
// near to its mark as that allows, all between top and bottom. Labels that
// touch move as one block, whose middle is the mean of what its labels want.
func spread(tags []tag, top, bottom geom.Pt) {
	slices.SortStableFunc(tags, func(a, b tag) int {
		switch {
		case a.want < b.want:
			return -1
		case a.want > b.want:
			return 1
		}
		return 0
	})
	type block struct{ first, count int }
	height := func(b block) geom.Pt {
		h := geom.Pt(0)
		for _, t := range tags[b.first : b.first+b.count] {
			h += t.height
		}
		return h
	}
	start := func(b block) geom.Pt {
		sum, off := geom.Pt(0), geom.Pt(0)
		for _, t := range tags[b.first : b.first+b.count] {
			sum += t.want - t.height/2 - off
			off += t.height
		}
		at := min(sum/geom.Pt(b.count), bottom-height(b))
		return max(at, top)
	}
	var blocks []block
	for i := range tags {
		blocks = append(blocks, block{i, 1})
		for len(blocks) > 1 {
			a, b := blocks[len(blocks)-2], blocks[len(blocks)-1]
			if start(a)+height(a) <= start(b)+1e-9 {
				break
			}
			blocks = append(blocks[:len(blocks)-2], block{a.first, a.count + b.count})
		}
	}
	for _, b := range blocks {
		at := start(b)
		for i := b.first; i < b.first+b.count; i++ {
			tags[i].at = at + tags[i].height/2
			at += tags[i].height
		}
	}
}
