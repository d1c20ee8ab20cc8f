package chart

import (
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/outline"
)

func TestFallsHangOnEachOther(t *testing.T) {
	c := totals(sketch(t, outline.Waterfall, "年初|拨款|维修|小计|捐赠|年末", "320.5万元|+180.1万元|-96.8万元|-|0.3万元|404.1万元"), 0, 3, 5)
	want := [][2]float64{{0, 320.5}, {320.5, 500.6}, {500.6, 403.8}, {0, 403.8}, {403.8, 404.1}, {0, 404.1}}
	for i, f := range falls(c, measureOf(c, true), true) {
		if f.from != want[i][0] || f.to != want[i][1] {
			t.Errorf("bar %d from %v to %v, want %v", i, f.from, f.to, want[i])
		}
		if f.computed != (i == 3) {
			t.Errorf("bar %d: computed %v", i, f.computed)
		}
	}
}

func TestLabelsOfAWaterfall(t *testing.T) {
	for _, x := range []struct {
		values string
		totals []int
		want   string // in the order of the bars
	}{
		{"12.1万元|0.2万元|-", []int{2}, "+12.1 +0.2 算得12.3"}, // no 12.299999999999999
		{"12万元|-23万元|-", []int{0, 2}, "12 −23 算得−11"},
		{"12万元|+3.25万元|15.25万元", []int{0, 2}, "12 +3.25 15.25"},
		{"12万元|0万元|12万元", []int{2}, "+12 0 12"},
		{"12万元|20余万元|-", []int{2}, "+12万元 +20余万元 算得32万元以上"},
		{"50万元|-20余万元|-", []int{0, 2}, "50万元 −20余万元 算得30万元以下"},
		{"50万元|-|-", []int{0, 2}, "50 缺 缺"},
		{"50万元|-|60万元", []int{0, 2}, "50 缺 60"},
	} {
		c := totals(sketch(t, outline.Waterfall, "甲|乙|丙", x.values), x.totals...)
		b := newBarset(newSheet(nilSetter(t), c), c)
		b.bare = saysUnitOnce(c, b.measure, false)
		var got []string
		for _, f := range falls(c, b.measure, true) {
			text := ""
			for _, p := range b.fallNumber(newSheet(nilSetter(t), c), f, 0, false).parts {
				text += p.words.text
			}
			got = append(got, text)
		}
		if all := strings.Join(got, " "); all != x.want {
			t.Errorf("%s: %s, want %s", x.values, all, x.want)
		}
	}
}

func TestBarsOfAWaterfallAreDrawnToOneScale(t *testing.T) {
	c := totals(sketch(t, outline.Waterfall, "年初|拨款|维修|购书|年末", "200件|+100件|-50件|-150件|100件"), 0, 4)
	s := drawn(t, c, 560, 375, red(t))
	up, down, sums := fillsOf(s.items, s.pal.Series[0]), fillsOf(s.items, s.pal.Series[1]), fillsOf(s.items, s.pal.Series[2])
	if len(up) != 1 || len(down) != 2 || len(sums) != 2 {
		t.Fatalf("%d up, %d down, %d totals", len(up), len(down), len(sums))
	}
	near := func(what string, got, want float64) {
		if d := got - want; d > 1e-6 || d < -1e-6 {
			t.Errorf("%s: %g, want %g", what, got, want)
		}
	}
	near("an addition of half the first", up[0].H*2, sums[0].H)
	near("it stands on the first", up[0].Bottom(), sums[0].Y)
	near("a deduction begins where it ends", down[0].Y, up[0].Y)
	near("the next hangs on it", down[1].Y, down[0].Bottom())
	near("the total is where the last one ends", sums[1].Y, down[1].Bottom())
	near("totals stand on zero", sums[1].Bottom(), sums[0].Bottom())
}

func TestAComputedTotalSaysSo(t *testing.T) {
	c := totals(sketch(t, outline.Waterfall, "甲|乙|丙|全年", "12件|3件|4件|-"), 3)
	all := textsOf(t, c, 560, 375)
	if !slices.Contains(all, "算得") || !slices.Contains(all, "19") || !slices.Contains(all, "算得：前面各项之和") {
		t.Errorf("%q", all)
	}
	if alt := altText(newSheet(nilSetter(t), c), c); !strings.Contains(alt, "全年：合计，算得19件") {
		t.Error(alt)
	}
}
