package chart

import (
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// textsOf are the texts of a chart drawn into a box of that size.
func textsOf(t *testing.T, c *outline.Chart, w, h geom.Pt) []string {
	t.Helper()
	var out []string
	for _, x := range drawn(t, c, w, h, red(t)).texts {
		out = append(out, x.text)
	}
	return out
}

func TestFewMarksNeedNoTicks(t *testing.T) {
	for _, kind := range []outline.ChartType{outline.Bar, outline.Column} {
		few := textsOf(t, sketch(t, kind, "甲组|乙组", "4支|3支"), 560, 375)
		if slices.Contains(few, "0") || slices.Contains(few, "2") {
			t.Errorf("%s: ticks beside two numbered marks: %v", kind, few)
		}
		many := textsOf(t, sketch(t, kind, "甲组|乙组|丙组|丁组", "4支|3支|2支|1支"), 560, 375)
		if !slices.Contains(many, "0") {
			t.Errorf("%s: no ticks: %v", kind, many)
		}
	}
}

func TestTheAxisSaysTheUnitOnce(t *testing.T) {
	for _, x := range []struct {
		values string
		units  int // how often 册 is written
	}{
		{"3.2万册|2.8万册|3.9万册|4.6万册", 1},
		{"32册|28册|39册|46册", 1},
		{"32册|28余册|39册|46册", 5}, // 余册 is a different tail: all as written
		{"3.2万册|2800册|3.9万册|4.6万册", 5},
	} {
		for _, kind := range []outline.ChartType{outline.Bar, outline.Column} {
			all := textsOf(t, sketch(t, kind, "一月|二月|三月|四月", x.values), 560, 375)
			if n := strings.Count(strings.Join(all, " "), "册"); n != x.units {
				t.Errorf("%s %s: the unit is written %d times, want %d: %v", kind, x.values, n, x.units, all)
			}
		}
	}
}

func TestAPartInTheHoleIsNotRepeatedBesideIt(t *testing.T) {
	for _, x := range []struct {
		kind   outline.ChartType
		labels string
		want   int // how often 甲 is written
	}{
		{outline.Donut, "*甲|乙|丙", 1},
		{outline.Donut, "甲|乙|丙", 1},
		{outline.Donut, "*甲|*乙|丙", 1},
		{outline.Pie, "*甲|乙|丙", 1},
	} {
		all := textsOf(t, sketch(t, x.kind, x.labels, "60%|25%|15%"), 560, 375)
		n := 0
		for _, text := range all {
			if text == "甲" {
				n++
			}
		}
		if n != x.want {
			t.Errorf("%s %s: %v", x.kind, x.labels, all)
		}
	}
}

func TestBlocksInAColumnBeginAtItsCorner(t *testing.T) {
	for name, c := range map[string]*outline.Chart{
		"pictogram":    sketch(t, outline.Pictogram, "走访~累计", "1800余人次"),
		"waffle":       sketch(t, outline.Waffle, "可在网上办理~目前", "90%以上"),
		"waffle whole": sketch(t, outline.Waffle, "获得职称~对照总数", "34名/150名"),
	} {
		for _, w := range []geom.Pt{400, 500} {
			used := drawn(t, c, w, 360, red(t)).used
			// Drawn at 30, 40; the digits' side bearing counts as used.
			if math.Abs(used.X-30) > 1 || used.Y < 40+topLine-3 || used.Y > 40+topText+1 {
				t.Errorf("%s in %g: begins at %.1f, %.1f", name, w, used.X, used.Y)
			}
		}
		if used := drawn(t, c, 864, 360, red(t)).used; math.Abs(used.Center().X-(30+432)) > 2 {
			t.Errorf("%s in a whole page: its middle is at %.1f", name, used.Center().X)
		}
	}
}

func TestNoIconIsLeftAloneOnTheLastLine(t *testing.T) {
	for _, n := range []int{31, 61} {
		p := picto{icon: icons["house"]}
		s := newSheet(nilSetter(t), &outline.Chart{})
		for _, w := range []geom.Pt{414, 560, 864} {
			if cols, _ := s.iconGrid(p, []int{n}, w, 240); n%cols == 1 {
				t.Errorf("%d icons in %g pt: lines of %d", n, w, cols)
			}
		}
	}
}
