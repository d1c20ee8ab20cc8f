package main

import (
	"strconv"
	"strings"

	"briefdeck/deck/diag"
)

// pageRange is pages from one to another, from 1 and inclusive; to 0 is the
// last page.
type pageRange struct{ from, to int }

// pageRanges reads 3-9,12 and 20- (from there to the end).
func pageRanges(s string) ([]pageRange, bool) {
	var out []pageRange
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、", r) }) {
		first, last, isRange := strings.Cut(strings.NewReplacer("–", "-", "~", "-", "～", "-").Replace(part), "-")
		r := pageRange{}
		var ok bool
		if r.from, ok = pageNumber(first); !ok {
			return nil, false
		}
		switch last = strings.TrimSpace(last); {
		case !isRange:
			r.to = r.from
		case last != "":
			if r.to, ok = pageNumber(last); !ok || r.to < r.from {
				return nil, false
			}
		}
		out = append(out, r)
	}
	return out, len(out) > 0
}

func pageNumber(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return n, err == nil && n > 0
}

// pageIndices are the pages of ranges in a deck of that many, as indices from 0
// in order, each once.
func pageIndices(ranges []pageRange, count int) ([]int, diag.List) {
	chosen := make([]bool, count)
	for _, r := range ranges {
		if r.to == 0 {
			r.to = max(r.from, count)
		}
		if r.to > count {
			return nil, diag.List{diag.New(diag.Pos{}, diag.PagesOutside, max(r.from, count+1), count)}
		}
		for i := r.from; i <= r.to; i++ {
			chosen[i-1] = true
		}
	}
	var out []int
	for i, yes := range chosen {
		if yes {
			out = append(out, i)
		}
	}
	return out, nil
}
