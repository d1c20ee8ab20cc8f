package chart

import (
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/outline"
)

func TestNumbersInHeatCellsCanBeRead(t *testing.T) {
	for _, th := range themes(t) {
		s := newSheet(nilSetter(t), &outline.Chart{})
		s.pal = th.Color
		for _, h := range []heatScale{{lo: 0, hi: 100}, {lo: -100, hi: 100, both: true}, {lo: 5, hi: 5}} {
			for v := h.lo; v <= h.hi; v++ {
				ground := s.shade(h, v)
				if got := color.Contrast(s.pal.On(ground), ground); got < 4.5 {
					t.Errorf("%s, %g of %v: contrast %.2f on %v", th.Name, v, h, got, ground)
				}
			}
		}
	}
}

func TestShadesFollowTheirValues(t *testing.T) {
	for _, th := range themes(t) {
		s := newSheet(nilSetter(t), &outline.Chart{})
		s.pal = th.Color
		last := s.shade(heatScale{lo: 0, hi: 10}, 0).Lightness()
		for v := 1.0; v <= 10; v++ {
			l := s.shade(heatScale{lo: 0, hi: 10}, v).Lightness()
			if l >= last {
				t.Errorf("%s: %g is no darker than what is less", th.Name, v)
			}
			last = l
		}
		both := heatScale{lo: -10, hi: 10, both: true}
		for v := 1.0; v <= 10; v++ {
			if s.shade(both, v).Lightness() >= s.shade(both, v-1).Lightness() || s.shade(both, -v).Lightness() >= s.shade(both, 1-v).Lightness() {
				t.Errorf("%s: %g from zero is no darker than what is nearer", th.Name, v)
			}
		}
	}
}

func TestAHeatTableSaysItsUnitOnceAndWhatIsMissing(t *testing.T) {
	c := sketch(t, outline.Heat, "周一|周二", "上午:42件|88件", "下午:19件|-")
	all := textsOf(t, c, 560, 375)
	if n := strings.Count(strings.Join(all, " "), "件"); n != 1 {
		t.Errorf("the unit is written %d times: %q", n, all)
	}
	for _, want := range []string{"42", "88", "19", "88件", "缺", "上午", "周二"} {
		if count(all, want) == 0 {
			t.Errorf("no %s: %q", want, all)
		}
	}
}
