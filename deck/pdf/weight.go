package pdf

import (
	"cmp"
	"slices"
)

// Part is a sort of thing that a file consists of.
type Part int

// The parts, in the order in which they are reported.
const (
	Fonts     Part = iota // a face: its glyphs and what text they stand for
	Contents              // what the pages show
	Pictures              // a picture's file, at all sizes and in all parts that are shown
	Attached              // a file that goes along
	Structure             // the structure tree, bookmarks, links, pages, metadata
	Rest                  // the cross-reference, header and trailer
)

// Weight is what a part of a file takes.
type Weight struct {
	Part  Part
	Name  string // of the face, the picture's file or the attached one; else empty
	Count int    // glyphs of a face, pages of the contents, images of a picture; else 0
	Bytes int    // in the file, compressed
}

// weigh adds up what each part takes. All of the file's bytes are in one of them.
func weigh(list []Weight, total int) []Weight {
	sums := map[Weight]*Weight{}
	var out []*Weight
	for _, w := range list {
		key := Weight{Part: w.Part, Name: w.Name}
		if sums[key] == nil {
			sums[key] = &Weight{Part: w.Part, Name: w.Name}
			out = append(out, sums[key])
		}
		sums[key].Count += w.Count
		sums[key].Bytes += w.Bytes
		total -= w.Bytes
	}
	all := make([]Weight, 0, len(out)+1)
	for _, w := range out {
		all = append(all, *w)
	}
	all = append(all, Weight{Part: Rest, Bytes: total})
	slices.SortStableFunc(all, func(a, b Weight) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(b.Bytes, a.Bytes))
	})
	return all
}
