package deck

import (
	"testing"

	"briefdeck/deck/report"
)

// A number is marked where it stands by itself, not within another.
func TestPassage(t *testing.T) {
	for _, c := range []struct {
		text, part string
		want       report.Passage
	}{
		{"从60%到65%，提高5%。", "5%", report.Passage{Before: "从60%到65%，提高", Mark: "5%", After: "。"}},
		{"11名和1名", "1名", report.Passage{Before: "11名和", Mark: "1名"}},
		{"3.78亿元，8亿元", "8亿元", report.Passage{Before: "3.78亿元，", Mark: "8亿元"}},
		{"共 2025年\n5月", "2025年 5月", report.Passage{Before: "共 ", Mark: "2025年 5月"}},
		{"没有数", "5%", report.Passage{Before: "没有数"}},
		{"没有数", "", report.Passage{Before: "没有数"}},
		{"", "5%", report.Passage{}},
	} {
		if got := passage(c.text, c.part); got != c.want {
			t.Errorf("%q in %q: %+v, want %+v", c.part, c.text, got, c.want)
		}
	}
}
