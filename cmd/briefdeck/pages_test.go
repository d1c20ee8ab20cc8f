package main

import (
	"slices"
	"testing"
)

func TestPageRanges(t *testing.T) {
	for _, c := range []struct {
		text string
		want []int // indices in a deck of 12 pages
	}{
		{"1", []int{0}}, {"3-5,12", []int{2, 3, 4, 11}}, {"12,3-5", []int{2, 3, 4, 11}}, {"11-", []int{10, 11}},
		{"2-4,3-5", []int{1, 2, 3, 4}}, {" 2 - 3 ， 5、7", []int{1, 2, 4, 6}}, {"2–3,5～6", []int{1, 2, 4, 5}},
	} {
		ranges, ok := pageRanges(c.text)
		got, problems := pageIndices(ranges, 12)
		if !ok || problems != nil || !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, %v, want %v", c.text, got, problems, c.want)
		}
	}
	for _, text := range []string{"", ",", "-", "-3", "0", "3-1", "1-2-3", "a", "1.5", "99999999999999999999", "--"} {
		if ranges, ok := pageRanges(text); ok {
			t.Errorf("%q gives %v", text, ranges)
		}
	}
}

func FuzzPageRanges(f *testing.F) {
	for _, seed := range []string{"3-9,12", "20-", "1，2", "", "-", "9-3", "1-99999999999"} {
		f.Add(seed, 12)
	}
	f.Fuzz(func(t *testing.T, text string, count int) {
		count = max(1, count&0xFFF)
		ranges, ok := pageRanges(text)
		if !ok {
			return
		}
		pages, problems := pageIndices(ranges, count)
		if (len(pages) == 0) == (len(problems) == 0) {
			t.Fatalf("%q of %d: %v, %v", text, count, pages, problems)
		}
		for i, p := range pages {
			if p < 0 || p >= count || i > 0 && p <= pages[i-1] {
				t.Fatalf("%q of %d: %v", text, count, pages)
			}
		}
	})
}
