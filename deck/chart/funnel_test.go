package chart

import (
	"math"
	"slices"
	"testing"

	"briefdeck/deck/outline"
)

func TestBarsOfAFunnelAreAsWideAsTheirValues(t *testing.T) {
	values := []float64{5200, 3900, 1850, 1330, 26}
	for _, size := range boxes {
		s := drawn(t, sketch(t, outline.Funnel, "甲|乙|丙|丁|戊", "5200件|3900件|1850件|1330件|26件"), size.X, size.Y, red(t))
		bars := fillsOf(s.items, s.pal.Primary)
		if len(bars) != len(values) {
			t.Fatalf("%d bars", len(bars))
		}
		for i, b := range bars {
			if want := values[i] / values[0]; math.Abs(b.W/bars[0].W-want) > 0.001*want {
				t.Errorf("in %g: bar %d is %.5f as wide as the first, want %.5f", size.X, i, b.W/bars[0].W, want)
			}
			if b.H != bars[0].H {
				t.Errorf("in %g: bar %d is %.2f high, the first %.2f", size.X, i, b.H, bars[0].H)
			}
			if math.Abs(b.Center().X-bars[0].Center().X) > 0.01 {
				t.Errorf("in %g: bar %d is not in the middle", size.X, i)
			}
		}
	}
}

func TestWhatAStageKeeps(t *testing.T) {
	s := newSheet(nilSetter(t), sketch(t, outline.Funnel, "甲|乙", "1件|1件"))
	for _, x := range []struct{ before, after, want string }{
		{"5200件", "3900件", "75%"},
		{"3900件", "1850件", "47%"},
		{"9600件", "9580件", "99.8%"},
		{"10000件", "9999件", "99.99%"},
		{"1000件", "3件", "0.3%"},
		{"20件", "20件", "100%"},
		{"20件", "0件", "0%"},
		{"8件", "12件", "150%"},
		{"340余件", "120件", "约35%"},
		{"340件", "约120件", "约35%"},
		{"0件", "0件", ""},
		{"-", "3件", ""},
		{"3件", "-", ""},
	} {
		if got := s.keptText(value(t, x.before), value(t, x.after)); got != x.want {
			t.Errorf("%s to %s: %q, want %q", x.before, x.after, got, x.want)
		}
	}
}

func TestAMissingStageKeepsNothingKnown(t *testing.T) {
	all := textsOf(t, sketch(t, outline.Funnel, "甲|乙|丙|丁", "40件|-|20件|10件"), 560, 375)
	if !slices.Contains(all, "缺") || !slices.Contains(all, "50%") || len(all) != 4+1+3*2+1+1 {
		t.Errorf("%q", all)
	}
}
