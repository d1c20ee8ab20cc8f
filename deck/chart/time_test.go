package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// Charts of time that honestly do not fit into a box of that width.
var timeOverflows = map[string]bool{
	"combo twelve 400": true, "combo twelve 560": true,
}

func TestChartsOfTimeKeepTheirTextsApart(t *testing.T) {
	for _, th := range themes(t) {
		for name, c := range overTime(t) {
			for _, size := range boxes {
				at := fmt.Sprintf("%s %g", name, size.X)
				t.Run(th.Name+" "+at, func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if s.over > 0 {
						if !timeOverflows[at] {
							t.Errorf("%.1f pt too big", s.over)
						}
						return
					}
					if timeOverflows[at] {
						t.Errorf("fits")
					}
					checkApart(t, s, size)
				})
			}
		}
	}
}

func TestChartsOfTimeInTinyBoxes(t *testing.T) {
	th := red(t)
	for name, c := range overTime(t) {
		for _, size := range []geom.Point{{X: 0, Y: 0}, {X: 4, Y: 300}, {X: 900, Y: 6}, {X: 40, Y: 40}} {
			if s := drawn(t, c, size.X, size.Y, th); s.over <= 0 {
				t.Errorf("%s fits into %g×%g pt?", name, size.X, size.Y)
			}
		}
	}
}

func TestPlacesFollowDates(t *testing.T) {
	for _, x := range []struct {
		years []float64
		want  []float64
	}{
		{[]float64{2023, 2024, 2026}, []float64{0, 1, 3}},
		{[]float64{2024, 2024 + 1.0/12, 2024 + 3.0/12, 2025}, []float64{0, 1, 3, 12}},
		{[]float64{2024}, nil},
	} {
		c := &outline.Chart{ByDate: true}
		for _, y := range x.years {
			c.Labels = append(c.Labels, outline.Label{Year: y})
		}
		got := placesOf(c)
		if len(got) != len(x.want) {
			t.Fatalf("%v: %v", x.years, got)
		}
		for i := range got {
			if math.Abs(got[i]-x.want[i]) > 1e-4 {
				t.Errorf("%v: %v, want %v", x.years, got, x.want)
			}
		}
	}
}

func TestYearsStandUnderTheirParts(t *testing.T) {
	for _, x := range []struct{ labels, parts, years string }{
		{"2024年11月|2024年12月|2025年1月", "11月 12月 1月", "2024年0-1 2025年2-2"},
		{"2024年三季度|四季度|2025年一季度", "三季度 四季度 一季度", "2024年0-1 2025年2-2"},
		{"2024-05|2024-06", "05 06", "20240-1"},
		{"2024年上半年|2024年下半年", "上半年 下半年", "2024年0-1"},
		{"2023年|2024年", "", ""},
		{"2023年3月|2024年3月", "", ""}, // no year has two
		{"1月|2月", "", ""},
		{"2024年试点|2024年推广", "", ""},
	} {
		cal := calendarOf(sketch(t, outline.Line, x.labels))
		parts, years := "", ""
		if cal != nil {
			parts = strings.Join(cal.parts, " ")
			for i, y := range cal.years {
				if i > 0 {
					years += " "
				}
				years += fmt.Sprintf("%s%d-%d", y.name, y.first, y.last)
			}
		}
		if parts != x.parts || years != x.years {
			t.Errorf("%s: %q %q", x.labels, parts, years)
		}
	}
}

func TestThinnedNamesAreEven(t *testing.T) {
	for _, x := range []struct {
		labels string
		every  int
		want   []int
	}{
		{"1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月", 3, []int{2, 5, 8, 11}},
		{"2019年|2020年|2021年|2022年|2023年|2024年|2025年", 3, []int{0, 3, 6}},
		{"1日|*2日|3日|4日|5日|6日|7日", 2, []int{1, 4, 6}},
		{"2024年10月|2024年11月|2024年12月|2025年1月|2025年2月|2025年3月|2025年4月", 3, []int{0, 3, 6}},
		{"2024年11月|2024年12月|2025年1月|2025年2月|2025年3月|2025年4月", 3, []int{2, 5}},
	} {
		b := newBarset(newSheet(setter(t), sketch(t, outline.Line, x.labels)), sketch(t, outline.Line, x.labels, strings.Repeat("1件|", strings.Count(x.labels, "|"))+"1件"))
		b = b.within(room{every: x.every})
		var got []int
		for i, shown := range b.shown {
			if shown {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s, every %d: %v, want %v", x.labels, x.every, got, x.want)
		}
	}
}

func TestSharesAddUp(t *testing.T) {
	values := sketch(t, outline.Area, "甲|乙|丙|丁", "一:30件|-|0件|1件", "二:10件|5件|0件|999件")
	c := newSheet(setter(t), values).percents(values)
	for i, want := range [][]string{{"75%", "25%"}, nil, nil, {"0.1%", "99.9%"}} {
		sum := 0.0
		for j, r := range c.Series {
			v := r.Values[i]
			if v.Missing != (want == nil) {
				t.Fatalf("label %d: missing is %v", i, v.Missing)
			}
			if want != nil && v.Q.Text != want[j] {
				t.Errorf("label %d: %s, want %s", i, v.Q.Text, want[j])
			}
			sum += v.Q.Value
		}
		if want != nil && math.Abs(sum-100) > 1e-9 {
			t.Errorf("label %d: the shares make %g", i, sum)
		}
	}
}

func TestBandsOfAnAreaAreAsHighAsTheirValues(t *testing.T) {
	c := sketch(t, outline.Area, "一|二", "甲:10件|20件", "乙:30件|60件")
	c.Stack = outline.Piled
	b := newBarset(newSheet(setter(t), c), c)
	layers := b.layers(plane{upright: true, value: linear{0, 100, 200, 0}, cats: bands{step: 50}}, []int{0, 1})
	for j, want := range [][2]geom.Pt{{20, 40}, {60, 120}} {
		for i := range want {
			if h := layers[j].lower[i].Y - layers[j].upper[i].Y; math.Abs(h-want[i]) > 1e-9 {
				t.Errorf("band %d at %d is %g high, want %g", j, i, h, want[i])
			}
		}
	}
	if layers[1].lower[1] != layers[0].upper[1] {
		t.Errorf("the bands do not meet: %v %v", layers[1].lower[1], layers[0].upper[1])
	}
}

func TestASecondAxisHasItsZeroBesideTheFirst(t *testing.T) {
	for _, x := range []struct {
		first ticks
		axis  axis
		want  ticks
	}{
		{ticks{0, 10, 40}, axis{lo: 0, hi: 37}, ticks{0, 10, 40}},
		{ticks{-10, 10, 30}, axis{lo: -4, hi: 25}, ticks{-10, 10, 30}},
		{ticks{-20, 10, 20}, axis{lo: -4, hi: 0.5}, ticks{-4, 2, 4}},
		{ticks{0, 10, 20}, axis{}, ticks{0, 1, 2}},
	} {
		s := newSheet(setter(t), &outline.Chart{})
		got := secondAxis(s, x.first, x.axis, 0).ticks
		if got != x.want {
			t.Errorf("%v %v: %v, want %v", x.first, x.axis, got, x.want)
		}
	}
}

func TestOneUnitHasOneAxis(t *testing.T) {
	for _, x := range []struct {
		line string
		two  bool
	}{{"3万元|40万元", false}, {"3%|40%", true}} {
		c := sketch(t, outline.Combo, "甲|乙", "收:30万元|20万元", "支:"+x.line)
		c.Series[1].Line = true
		k := newCombo(newSheet(setter(t), c), c)
		if k.two != x.two {
			t.Errorf("%s: two axes is %v", x.line, k.two)
		}
		if !x.two && (k.columns.hi != 40 || k.lines.measure != k.columns.measure) {
			t.Errorf("%s: the axis ends at %g, in %v and %v", x.line, k.columns.hi, k.lines.measure, k.columns.measure)
		}
	}
}

func TestSmallMultiplesShareOneScale(t *testing.T) {
	c := sketch(t, outline.Column, "甲|乙", "大:100件|50件", "小:10件|5件")
	c.Multiples = true
	s := drawn(t, c, 560, 375, red(t))
	var tall []geom.Pt
	for _, f := range filled(s.items) {
		p := f.Path
		if b := p.Bounds(); b.W > 20 && b.H > 2 && len(p) == 5 {
			tall = append(tall, b.H)
		}
	}
	count := 0
	for i, a := range tall {
		for _, b := range tall[i+1:] {
			if math.Abs(a/b-10) < 0.01 {
				count++
			}
		}
	}
	if count == 0 {
		t.Errorf("no column is ten times as high as another: %v", tall)
	}
	names := 0
	for _, w := range s.texts {
		if w.text == "大" || w.text == "小" {
			names++
		}
	}
	if names != 2 {
		t.Errorf("%d names of series", names)
	}
}

func TestGridsFillTheBox(t *testing.T) {
	for n, want := range map[int]int{2: 2, 3: 3, 4: 2, 6: 3, 8: 4, 9: 5} {
		s := newSheet(setter(t), &outline.Chart{})
		best, cols := math.Inf(1), 0
		for k := 1; k <= n; k++ {
			if b := badness(n, k, s, geom.Rect{W: 864, H: 375}); b < best {
				best, cols = b, k
			}
		}
		if cols != want {
			t.Errorf("%d charts stand in %d columns, want %d", n, cols, want)
		}
	}
}

func setter(t *testing.T) *typeset.Setter { return &typeset.Setter{Theme: red(t)} }
