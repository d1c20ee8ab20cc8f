package chart

import (
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

func TestSharesOfAStack(t *testing.T) {
	c := sketch(t, outline.Column, "一|二|三|四", "甲:40件|1件|约5件|-", "乙:60件|2件|5件|3件", "丙:100件|3件|0件|4件")
	c.Stack = outline.PiledTo100
	s := drawn(t, c, 864, 375, red(t))
	b := newBarset(s, c)
	want := [][]string{{"20", "30", "50"}, {"17", "33", "50"}, {"50", "50"}, nil}
	for i := range c.Labels {
		parts := b.segments(i)
		var got []string
		sum := 0.0
		for _, p := range parts {
			got = append(got, p.value.Q.Digits)
			sum += p.to - p.from
			if (i == 2) != (p.value.Q.Bound == quantity.About) {
				t.Errorf("label %d: %v", i, p.value.Q.Text)
			}
		}
		if !slices.Equal(got, want[i]) {
			t.Errorf("label %d: shares %v, want %v", i, got, want[i])
		}
		if len(parts) > 0 && math.Abs(sum-100) > 1e-9 {
			t.Errorf("label %d: the shares add up to %g", i, sum)
		}
	}
	all := textsOf(t, c, 864, 375)
	if !slices.Contains(all, "缺") || !slices.Contains(all, "100") {
		t.Errorf("%v", all)
	}
	odd := sketch(t, outline.Bar, "一", "甲:1件", "乙:1件", "丙:1件")
	odd.Stack = outline.PiledTo100
	if all := textsOf(t, odd, 864, 375); !slices.Contains(all, "因四舍五入，各项之和可能不等于100%") {
		t.Errorf("%v", all)
	}
	if alt := altText(s, c); !strings.Contains(alt, "甲 40件") {
		t.Errorf("the words have the values: %s", alt)
	}
}
