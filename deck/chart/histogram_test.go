package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

func TestClasses(t *testing.T) {
	for _, x := range []struct {
		values string
		size   float64
		want   string // from, width: counts
	}{
		{"3分|5分|6分|8分|8分|9分|10分|11分|12分|13分|14分|15分|22分|29分|41分", 0, "0, 5: 1 5 5 1 1 1 0 0 1"},
		{"52分|58分|61分|70分|74分|88分", 10, "50, 10: 2 1 2 1"},
		{"0.1米|0.2米|0.3米|0.3米", 0.1, "0.1, 0.1: 1 1 2"}, // an edge begins its class
		{"-3度|-1度|0度|1度", 2, "-4, 2: 1 1 2"},
		{"7件|7件|7件", 0, "7, 1: 3"},
		{"0件", 0, "0, 1: 1"},
		{"12.5万元|3万元|50万元", 200000, "0, 20: 2 0 1"},
		{"3件|-|4件", 1, "3, 1: 1 1"},
	} {
		c := sketch(t, outline.Histogram, strings.Repeat("|", strings.Count(x.values, "|")), x.values)
		c.ClassSize = x.size
		k := classesOf(c, measureOf(c, true))
		got := fmt.Sprintf("%g, %g: %s", k.from, k.width, strings.Trim(fmt.Sprint(k.counts), "[]"))
		if got != x.want {
			t.Errorf("%s: %s, want %s", x.values, got, x.want)
		}
	}
}

func TestEveryValueIsInOneClass(t *testing.T) {
	for name, c := range hardParts(t) {
		if c.Type != outline.Histogram {
			continue
		}
		n := 0
		each(c, func(outline.Value) { n++ })
		sum := 0
		k := classesOf(c, measureOf(c, true))
		for _, v := range k.counts {
			sum += v
		}
		if sum != n || c.ClassSize == 0 && len(k.counts) > classesMost+1 {
			t.Errorf("%s: %d of %d values in %d classes", name, sum, n, len(k.counts))
		}
	}
}

func TestColumnsOfAHistogramHaveNoGapsAndEdgesBetweenThem(t *testing.T) {
	c := sketch(t, outline.Histogram, "|||||", "52分|58分|61分|70分|74分|88分")
	c.ClassSize = 10
	s := drawn(t, c, 560, 375, red(t))
	columns := fillsOf(s.items, s.pal.Primary)
	if len(columns) != 4 {
		t.Fatalf("%d columns", len(columns))
	}
	for i := 1; i < len(columns); i++ {
		if gap := columns[i].X - columns[i-1].Right(); gap > 1e-6 || gap < -1e-6 {
			t.Errorf("a gap of %g before column %d", gap, i)
		}
	}
	for i, want := range []float64{2, 1, 2, 1} {
		if r := columns[i].H / columns[1].H; r > want*1.001 || r < want*0.999 {
			t.Errorf("column %d is %.3f as high as that of one value, want %g", i, r, want)
		}
	}
	edges := map[string]geom.Pt{"50": columns[0].X, "60": columns[1].X, "80": columns[3].X}
	for _, w := range s.texts {
		if x, ok := edges[w.text]; ok {
			delete(edges, w.text)
			if d := w.box.Center().X - x; d > 0.01 || d < -0.01 {
				t.Errorf("%s stands %.2f beside its edge", w.text, d)
			}
		}
	}
	if len(edges) > 0 {
		t.Errorf("no text for %v", edges)
	}
}

func TestCountsStandOnTheColumns(t *testing.T) {
	c := sketch(t, outline.Histogram, "|||||", "52分|58分|61分|70分|74分|88分")
	c.ClassSize = 10
	all := textsOf(t, c, 560, 375)
	for _, n := range []int{2, 1} {
		if k := count(all, strconv.Itoa(n)); k != 2 {
			t.Errorf("%d is written %d times: %q", n, k, all)
		}
	}
	if !slices.Contains(all, "共6个数据，组距10分，每组含左端、不含右端") {
		t.Errorf("%q", all)
	}
	alt := altText(newSheet(nilSetter(t), c), c)
	if !strings.Contains(alt, "50至60分：2个；60至70分：1个") {
		t.Error(alt)
	}
}

func TestLinesOfAHistogramStandAtTheirValues(t *testing.T) {
	c := chartText(t, "type: histogram\nclass: 10分\ndata: [52分, 58分, 61分, 70分, 74分, 88分]\nlines: {平均: 平均, 及格: 60分}")
	s := drawn(t, c, 560, 375, red(t))
	columns := fillsOf(s.items, s.pal.Primary)
	at := func(v float64) geom.Pt { return columns[0].X + (v-50)/10*columns[0].W }
	found := 0
	for _, r := range strokes(s.items) {
		for _, v := range []float64{60, 403.0 / 6} {
			if d := r.X - at(v); r.W == 0 && d < 1e-6 && d > -1e-6 && r.H > columns[0].H {
				found++
			}
		}
	}
	if found != 4 { // each on a pale edge
		t.Errorf("%d lines at 60 and the mean", found)
	}
	if all := textsOf(t, c, 560, 375); !slices.Contains(all, "平均 67.2分") || !slices.Contains(all, "及格 60分") {
		t.Errorf("%q", all)
	}
}

func count(all []string, text string) int {
	n := 0
	for _, a := range all {
		if a == text {
			n++
		}
	}
	return n
}
