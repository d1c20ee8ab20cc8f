package chart

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
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

func TestIconsStandInLinesThatAreCountedAtAGlance(t *testing.T) {
	for _, x := range []struct {
		icon        string
		n           int
		w, h        geom.Pt
		cols, lines int
	}{
		{"person", 12, 454, 240, 6, 2},
		{"person", 14, 414, 160, 7, 2},
		{"person", 19, 414, 240, 7, 3},
		{"flag", 33, 414, 240, 10, 4},
		{"house", 31, 454, 240, 8, 4},
		{"house", 61, 454, 240, 11, 6}, // lines of ten would leave one over
		{"house", 61, 560, 240, 13, 5},
	} {
		s := newSheet(nilSetter(t), &outline.Chart{})
		cols, _ := s.iconGrid(picto{icon: icons[x.icon]}, []int{x.n}, x.w, x.h)
		if n := lines(x.n, cols); cols != x.cols || n != x.lines {
			t.Errorf("%d × %s in %g pt: %d lines of %d, want %d of %d", x.n, x.icon, x.w, n, cols, x.lines, x.cols)
		}
	}
}

func TestNoIconIsLeftAloneOnTheLastLine(t *testing.T) {
	s := newSheet(nilSetter(t), &outline.Chart{})
	for n := 1; n <= 200; n++ {
		for _, cells := range [][]int{{n}, {n, 37}, {20, n, 61}} {
			cols, _ := s.iconGrid(picto{icon: icons["house"]}, cells, 454, 240)
			for _, row := range cells {
				if row > 2*cols && row%cols == 1 {
					t.Errorf("%v icons in lines of %d: one of %d is alone", cells, cols, row)
				}
			}
		}
	}
}

func TestIconsStandInColumns(t *testing.T) {
	c := sketch(t, outline.Pictogram, "完成改造", "60.5户")
	c.Per = 1
	s := drawn(t, c, 454, 366, red(t))
	var first []int
	rows := map[int]int{}
	for _, r := range fillsLike(s.items, icons["house"].solid) {
		x, y := int(math.Round(r.X)), int(math.Round(r.Y))
		if rows[y]++; len(rows) == 1 {
			first = append(first, x)
		}
		if !slices.Contains(first, x) {
			t.Errorf("an icon at %d stands out of the columns at %v", x, first)
		}
	}
	if len(rows) < 3 {
		t.Errorf("icons in %d lines", len(rows))
	}
}

// baselines are those of the texts that a chart draws.
func baselines(items []scene.Item) map[string]geom.Pt {
	out := make(map[string]geom.Pt)
	for _, item := range items {
		switch it := item.(type) {
		case *scene.Group:
			maps.Copy(out, baselines(it.Items))
		case *scene.Text:
			text := ""
			for _, g := range it.Glyphs {
				text += g.Text
			}
			out[text] = it.At.Y
		}
	}
	return out
}

func TestALabelBesideANumberStandsOnTheLineOfAHead(t *testing.T) {
	for _, th := range themes(t) {
		for name, c := range map[string]*outline.Chart{
			"pictogram": sketch(t, outline.Pictogram, "走访", "1800余人次"),
			"waffle":    sketch(t, outline.Waffle, "职称", "34名/150名"),
		} {
			s := drawn(t, c, 420, 360, th)
			head := s.set.Set(typeset.Look{Role: theme.Head}, plain("甲"), 0)
			got, want := baselines(s.items)[c.Labels[0].Text.String()], 40+s.pt(topText)+head.Cap
			if math.Abs(got-want) > 0.01 {
				t.Errorf("%s, %s: the label stands at %.2f, a head at %.2f", th.Name, name, got, want)
			}
		}
	}
}

func TestFieldsFillTheColumn(t *testing.T) {
	c := sketch(t, outline.Waffle, "获得职称的干部~对照总数", "34名/150名")
	if used := drawn(t, c, 424, 366, red(t)).used; math.Abs(used.Right()-(30+424)) > 1 {
		t.Errorf("the fields end at %.1f of %d", used.Right(), 30+424)
	}
}
