package diagram

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

var update = flag.Bool("update", false, "rewrite the goldens")

type golden struct {
	name  string
	block outline.Block
	box   string
}

// goldens are drawings whose every coordinate is kept: each kind at least once.
var goldens = []golden{
	{"steps", sample("steps", 4, second), "strip"},
	{"steps-list", sample("steps", 5, wordy), "half"},
	{"steps-down", sample("steps-down", 4, brief), "full"},
	{"cycle", sample("cycle", 5, brief), "full"},
	{"cycle-ring", sample("cycle", 3, names), "half"},
	{"pyramid", sample("pyramid", 4, brief), "full"},
	{"hub", sample("hub", 4, brief), "full"},
	{"hub-ring", sample("hub", 6, names), "full"},
	{"compare", sample("compare", 3, brief), "full"},
	{"compare-columns", sample("columns", 2, brief), "strip"},
	{"timeline", sample("timeline", 3, brief), "strip"},
	{"timeline-dates", sample("dates", 5, brief), "full"},
	{"timeline-down", sample("timeline-down", 5, brief), "full"},
	{"hierarchy", sample("hierarchy", 3, brief), "strip"},
	{"hierarchy-deep", sample("deep", 5, brief), "full"},
	{"matrix", sample("matrix", 3, brief), "strip"},
}

func TestGoldens(t *testing.T) {
	th := newTheme(t, "red", pages[0].size)
	for _, g := range goldens {
		t.Run(g.name, func(t *testing.T) {
			d, _, _ := fitted(g.block, pages[0].boxes[g.box], th)
			if d.Over > 0 {
				t.Fatalf("is %.1f pt too big", d.Over)
			}
			got := scene.Dump(&scene.Page{ID: g.name, Size: th.Page, Items: d.Items})
			file := filepath.Join("testdata", g.name+".scene")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("differs from %s (rewrite with -update):\n%s", file, firstDifference(string(want), got))
			}
		})
	}
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(b), len(a))
}

func TestEveryKindHasAGolden(t *testing.T) {
	for kind := range kinds {
		if !slices.ContainsFunc(goldens, func(g golden) bool { return g.block.Kind() == kind }) {
			t.Errorf("no golden shows %s", kind)
		}
	}
}

// eachSample visits samples of all kinds, few and many elements, short and
// long texts, in all boxes.
func eachSample(visit func(name string, p page, box geom.Rect, b outline.Block)) {
	for _, p := range pages {
		for boxName, box := range p.boxes {
			for _, kind := range sampleKinds {
				for _, n := range []int{1, 3, 5, 8, 12} {
					for _, a := range amounts {
						if p.name != "16:9" && a == second {
							continue // the first page has seen them
						}
						visit(fmt.Sprintf("%s %s: %d %s, %s", p.name, boxName, n, kind, a), p, box, sample(kind, n, a))
					}
				}
			}
		}
	}
}

func TestHardDataStaysInItsBoxWithoutOverlaps(t *testing.T) {
	for _, p := range pages {
		th := newTheme(t, "red", p.size)
		eachSample(func(name string, q page, box geom.Rect, b outline.Block) {
			if q.name != p.name {
				return
			}
			d, _, _ := fitted(b, box, th)
			if d.Over > 0 {
				return // said, so layout says it
			}
			if shown, ok := scene.Bounds(fillsOf(d)); ok && !box.Inset(-0.1, -0.1).Contains(shown) {
				t.Errorf("%s: shapes at %v leave the box %v", name, shown, box)
			}
			texts := textsOf(d, th.Color.Paper)
			for i, a := range texts {
				if !box.Inset(-0.5, -0.5).Contains(a.box) {
					t.Errorf("%s: %q at %v leaves the box %v", name, a.text, a.box, box)
				}
				for _, b := range texts[i+1:] {
					if a.box.Overlaps(b.box) {
						t.Errorf("%s: %q at %v and %q at %v overlap", name, a.text, a.box, b.text, b.box)
					}
				}
			}
		})
	}
}

// fillsOf are the shapes of a drawing without its texts.
func fillsOf(d scene.Drawing) []scene.Item {
	var out []scene.Item
	scene.Walk(d.Items, geom.Identity, func(item scene.Item, _ geom.Affine) {
		if f, ok := item.(*scene.Fill); ok {
			out = append(out, f)
		}
	})
	return out
}

// A diagram of a usual size needs no tightening, and fills its box.
func TestUsualDiagramsFitAndFill(t *testing.T) {
	th := newTheme(t, "red", pages[0].size)
	for _, kind := range sampleKinds {
		for _, box := range []string{"full", "strip", "half"} {
			for n := 2; n <= 5; n++ {
				if kind == "deep" && (n > 3 || box != "full") || kind == "columns" && box == "half" && n > 3 {
					continue // more than such a box can show in type of a good size
				}
				name := fmt.Sprintf("%d %s, %s", n, kind, box)
				r := pages[0].boxes[box]
				d, set, fit := fitted(sample(kind, n, brief), r, th)
				if d.Over > 0 || fit > 4 {
					t.Errorf("%s: fits at setting %d, %.1f pt over", name, fit, d.Over)
				}
				if box != "half" && fit > 0 && n < 5 {
					t.Errorf("%s: fits only at setting %d", name, fit)
				}
				if len(set.Problems) > 0 {
					t.Errorf("%s: problems %v", name, set.Problems)
				}
				if n > 2 && box != "half" && (d.Used.H < 0.5*r.H || d.Used.W < 0.6*r.W) {
					t.Errorf("%s: uses %.0f × %.0f of %.0f × %.0f pt", name, d.Used.W, d.Used.H, r.W, r.H)
				}
			}
		}
	}
}

// WCAG 2.2, 1.4.3: 4.5, and 3 for text from 18 pt on, or 14 pt where bold.
func TestTextsContrast(t *testing.T) {
	for _, name := range []string{"red", "blue", "ink"} {
		th := newTheme(t, name, pages[0].size)
		for _, kind := range sampleKinds {
			for _, n := range []int{2, 4, 7} {
				d, _, _ := fitted(sample(kind, n, brief), pages[0].boxes["full"], th)
				for _, s := range textsOf(d, th.Color.Paper) {
					least := 4.5
					if s.size >= 18 || s.bold && s.size >= 14 {
						least = 3
					}
					if c := color.Contrast(s.color, s.ground); c < least {
						t.Errorf("%s, %d %s: %q in %v on %v has a contrast of %.1f", name, n, kind, s.text, s.color, s.ground, c)
					}
				}
			}
		}
	}
}

func TestReadingOrderFollowsTheOutline(t *testing.T) {
	th := newTheme(t, "red", pages[0].size)
	for _, kind := range []string{"steps", "hub", "pyramid", "timeline", "hierarchy", "matrix", "cycle"} {
		for _, box := range []string{"full", "half"} {
			d, _, _ := fitted(sample(kind, 4, brief), pages[0].boxes[box], th)
			var all string
			for _, s := range textsOf(d, th.Color.Paper) {
				all += s.text
			}
			at := 0
			for _, head := range shortHeads[:4] {
				i := strings.Index(all[at:], head)
				if i < 0 {
					t.Errorf("%s, %s: %s does not follow in %s", kind, box, head, all)
					break
				}
				at += i + len(head)
			}
		}
	}
}

func TestTooManyElements(t *testing.T) {
	th := newTheme(t, "red", pages[0].size)
	items := slices.Repeat(sampleSteps(12, names), 4)
	cards := slices.Repeat(sample("matrix", 12, names).(*outline.Matrix).Cards, 4)
	events := slices.Repeat(sample("timeline", 12, names).(*outline.Timeline).Events, 4)
	units := slices.Repeat(sample("hierarchy", 12, names).(*outline.Hierarchy).Root.Children, 4)
	at := outline.Place{Pos: diag.Pos{File: "a.yaml", Line: 7, Col: 9}}
	for _, b := range []outline.Block{
		&outline.Steps{Place: at, Items: items},
		&outline.Cycle{Place: at, Items: items},
		&outline.Hub{Place: at, Items: items},
		&outline.Pyramid{Place: at, Items: items},
		&outline.Matrix{Place: at, Cards: cards},
		&outline.Timeline{Place: at, Events: events},
		&outline.Hierarchy{Place: at, Root: outline.Unit{Head: markup.Plain("全局"), Children: units}},
		&outline.Compare{Place: at, Rows: slices.Repeat(sample("compare", 12, names).(*outline.Compare).Rows, 4)},
		&outline.Compare{Place: at, Columns: slices.Repeat(sample("columns", 12, names).(*outline.Compare).Columns, 4)},
	} {
		d, set, _ := fitted(b, pages[0].boxes["full"], th)
		if len(set.Problems) != 1 || set.Problems[0].Code != diag.TooManyElements || set.Problems[0].Pos != at.Pos {
			t.Errorf("%s: problems %v", b.Kind(), set.Problems)
			continue
		}
		count, limit := set.Problems[0].Args[0].(int), set.Problems[0].Args[1].(int)
		if count != 48 || limit < 4 || limit > 40 {
			t.Errorf("%s: %d elements, %d allowed", b.Kind(), count, limit)
		}
		if d.Over > 0 {
			t.Errorf("%s: the first %d are %.1f pt too big", b.Kind(), limit, d.Over)
		}
	}
}

func TestAltTextSaysTheDiagram(t *testing.T) {
	step := func(head, by string) outline.Step {
		return outline.Step{Head: markup.Plain(head), By: markup.Plain(by)}
	}
	tests := []struct {
		block     outline.Block
		alt, lang string
	}{
		{&outline.Steps{Items: []outline.Step{step("示范学", "党委书记"), step("带学", "")}}, "流程：示范学（党委书记）→带学。", "zh"},
		{&outline.Steps{Items: []outline.Step{step("Plan", "office"), step("Act", "")}}, "Process: Plan (office)→Act.", "en"},
		{&outline.Cycle{Center: markup.Plain("改进"), Items: []outline.Step{step("计划", ""), step("执行", "")}}, "循环（改进）：计划；执行。", "zh"},
		{&outline.Compare{Rows: [][2]markup.Text{{markup.Plain("多头跑"), markup.Plain("一窗办")}}}, "对比：多头跑→一窗办。", "zh"},
		{&outline.Hierarchy{Root: outline.Unit{Head: markup.Plain("书记"), Children: []outline.Unit{
			{Head: markup.Plain("委员"), Text: markup.Plain("分工抓")}, {Head: markup.Plain("支部")}}}}, "层级：书记→委员、支部；委员（分工抓）。", "zh"},
		{&outline.Timeline{Events: []outline.Event{{When: markup.Plain("2025年"), Head: markup.Plain("获奖")}}}, "时间轴：2025年 获奖。", "zh"},
	}
	th := newTheme(t, "red", pages[0].size)
	for _, tt := range tests {
		d, ok := Draw(tt.block, pages[0].boxes["full"], &typeset.Setter{Theme: th})
		if !ok || len(d.Items) != 1 {
			t.Fatalf("%s: %d items", tt.block.Kind(), len(d.Items))
		}
		g := d.Items[0].(*scene.Group)
		if g.Tag != scene.Figure || g.Alt() != tt.alt || g.Lang() != tt.lang {
			t.Errorf("%s: %s %q in %s, want %q in %s", tt.block.Kind(), g.Tag, g.Alt(), g.Lang(), tt.alt, tt.lang)
		}
	}
}

func TestOddInputDrawsWithoutPanic(t *testing.T) {
	th := newTheme(t, "red", pages[0].size)
	for _, b := range []outline.Block{
		&outline.Steps{}, &outline.Cycle{}, &outline.Hub{}, &outline.Pyramid{}, &outline.Compare{},
		&outline.Timeline{}, &outline.Hierarchy{}, &outline.Matrix{},
		&outline.Steps{Items: make([]outline.Step, 3)}, &outline.Cycle{Items: make([]outline.Step, 3)},
		&outline.Hub{Items: make([]outline.Step, 3)}, &outline.Pyramid{Items: make([]outline.Step, 3)},
		&outline.Compare{Rows: make([][2]markup.Text, 3)}, &outline.Compare{Columns: make([]outline.CompareColumn, 3)},
		&outline.Timeline{Events: make([]outline.Event, 3)}, &outline.Matrix{Columns: 2, Cards: make([]outline.Card, 3)},
	} {
		for _, box := range []geom.Rect{pages[0].boxes["full"], {W: 1, H: 1}, {}} {
			if _, ok := Draw(b, box, &typeset.Setter{Theme: th}); !ok {
				t.Errorf("%s is not drawn", b.Kind())
			}
		}
	}
	if _, ok := Draw(&outline.Prose{}, pages[0].boxes["full"], &typeset.Setter{Theme: th}); ok {
		t.Error("prose is drawn as a diagram")
	}
}
