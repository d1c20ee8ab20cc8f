package handout

import (
	"fmt"
	"math"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// slidesOf is a deck of so many empty pages of that size; the first and the
// last are cover and closing page.
func slidesOf(n int, size geom.Point) *scene.Document {
	doc := &scene.Document{
		Meta: scene.Meta{Title: "年度工作汇报"}, Count: n, Targets: map[string]scene.Target{},
		Page: func(i int) *scene.Page {
			return &scene.Page{ID: fmt.Sprintf("s%d", i+1), Title: fmt.Sprintf("第 %d 项工作", i+1), Size: size, Cover: i == 0 || i == n-1}
		},
	}
	for i := range n {
		doc.Targets[fmt.Sprintf("s%d", i+1)] = scene.Target{Page: i}
	}
	return doc
}

func themeFor(t *testing.T, size geom.Point) *theme.Theme {
	t.Helper()
	th, problems := theme.Resolve(t.Context(), theme.Ref{}, size, nil, &fonts.Library{})
	if problems.Failed() {
		t.Fatal(problems)
	}
	return th
}

var aspects = map[string]geom.Point{
	"16:9": {X: 960, Y: 540}, "4:3": {X: 960, Y: 720}, "A4": {X: 841.89, Y: 595.28}, "A4 upright": {X: 595.28, Y: 841.89},
}

// everyOptions calls test for all papers, both ways, all numbers of slides,
// both orders, with and without gutter and duplex.
func everyOptions(test func(opt Options)) {
	for _, paper := range Papers() {
		for _, name := range Names() {
			opt := Options{Paper: paper}
			if opt.Named(name); opt.Kind != Slides {
				continue
			}
			for bits := range 16 {
				opt.Lies, opt.Columns, opt.Duplex = Portrait+Orientation(bits&1), bits&2 > 0, bits&4 > 0
				opt.Gutter = geom.Pt(bits&8) / 8 * 10 * millimetre
				test(opt)
			}
		}
	}
}

// cellsOf are the frames of the slides that a sheet shows, in its order, as the
// maps of its groups have them.
func cellsOf(sheet *scene.Page) []geom.Rect {
	var out []geom.Rect
	for _, item := range sheet.Items {
		if g, ok := item.(*scene.Group); ok && g.Clip() != nil {
			out = append(out, g.Map().ApplyRect(g.Clip().Bounds()))
		}
	}
	return out
}

// On every paper slides keep their aspect ratio, stand within the content box
// and apart from each other with their captions and lines.
func TestCells(t *testing.T) {
	const leastMargin = 5 * millimetre
	for name, size := range aspects {
		th := themeFor(t, size)
		src := slidesOf(20, size)
		everyOptions(func(opt Options) {
			at := fmt.Sprintf("%s on %s, %d up, landscape %v, columns %v, duplex %v, gutter %.0f", name, opt.Paper.Name, opt.Up, opt.Lies == Landscape, opt.Columns, opt.Duplex, opt.Gutter)
			doc, problems := Impose(t.Context(), src, &outline.Deck{Title: markup.Plain("年度工作汇报"), Lang: "zh-CN"}, th, opt)
			if problems.Failed() {
				if opt.Paper.Name != "A5" && opt.Paper.Name != "B5" { // small papers may have no room
					t.Errorf("%s: %v", at, problems)
				}
				return
			}
			p := newPress(&outline.Deck{}, th, opt)
			for i := range doc.Count {
				sheet := doc.Page(i)
				want := opt.Paper.Size
				if opt.Lies == Landscape {
					want.X, want.Y = want.Y, want.X
				}
				if sheet.Size != want {
					t.Fatalf("%s: a sheet of %v", at, sheet.Size)
				}
				content := p.content(i)
				cells := cellsOf(sheet)
				for k, c := range cells {
					whole := c
					whole.H += p.captionHeight()
					if !content.Contains(whole) {
						t.Fatalf("%s: the cell %v is not within %v", at, whole, content)
					}
					if math.Abs(c.W/c.H-size.X/size.Y) > 1e-6 {
						t.Fatalf("%s: a slide is %g × %g", at, c.W, c.H)
					}
					for _, other := range cells[:k] {
						other.H += p.captionHeight()
						if whole.Overlaps(other) {
							t.Fatalf("%s: %v and %v overlap", at, whole, other)
						}
					}
				}
				box, _ := scene.Bounds(sheet.Items)
				inner := geom.Rect{W: want.X, H: want.Y}.Inset(leastMargin, leastMargin)
				if !inner.Contains(box) {
					t.Fatalf("%s: %v is printed, and printers print %v", at, box, inner)
				}
			}
		})
	}
}

// Each slide stands on a sheet once, in order, full sheets before the last.
func TestEverySlideOnceInOrder(t *testing.T) {
	size := aspects["16:9"]
	th := themeFor(t, size)
	for _, n := range []int{1, 2, 5, 9, 10, 19} {
		everyOptions(func(opt Options) {
			if opt.Paper.Name != "A4" || opt.Gutter > 0 || opt.Duplex {
				return
			}
			src := slidesOf(n, size)
			var got []string
			inner := src.Page
			src.Page = func(i int) *scene.Page {
				got = append(got, inner(i).ID)
				return inner(i)
			}
			doc, problems := Impose(t.Context(), src, &outline.Deck{}, th, opt)
			if problems.Failed() {
				t.Fatal(problems)
			}
			if doc.Count != (n+opt.Up-1)/opt.Up {
				t.Errorf("%d slides, %d up: %d sheets", n, opt.Up, doc.Count)
			}
			got = nil // asking for the document draws nothing
			for i := range doc.Count {
				before := len(got)
				cells := cellsOf(doc.Page(i))
				if len(cells) != len(got)-before || i < doc.Count-1 && len(cells) != opt.Up {
					t.Errorf("%d slides, %d up: sheet %d has %d cells", n, opt.Up, i+1, len(cells))
				}
				for k, c := range cells[1:] { // in the direction of the order
					a := cells[k]
					along, across := c.X > a.X+1, c.Y > a.Y+1
					if opt.Columns && !across && !along || !opt.Columns && !along && !across {
						t.Errorf("%d up, columns %v: %v comes after %v", opt.Up, opt.Columns, c, a)
					}
					if opt.Columns && along && c.Y > a.Y+1 || !opt.Columns && across && c.X > a.X+1 {
						t.Errorf("%d up, columns %v: %v comes after %v", opt.Up, opt.Columns, c, a)
					}
				}
			}
			for i, id := range got {
				if id != fmt.Sprintf("s%d", i+1) {
					t.Fatalf("%d slides, %d up: %v", n, opt.Up, got)
				}
			}
			if len(got) != n {
				t.Errorf("%d slides, %d up: %d are shown", n, opt.Up, len(got))
			}
		})
	}
}

func TestOrderOfSlides(t *testing.T) {
	size := aspects["16:9"]
	th := themeFor(t, size)
	for _, c := range []struct {
		columns bool
		x, y    bool // whether the second slide stands right of the first, or below
	}{{false, true, false}, {true, false, true}} {
		doc, _ := Impose(t.Context(), slidesOf(6, size), &outline.Deck{}, th, Options{Up: 6, Columns: c.columns})
		cells := cellsOf(doc.Page(0))
		if x, y := cells[1].X > cells[0].X+1, cells[1].Y > cells[0].Y+1; x != c.x || y != c.y {
			t.Errorf("columns %v: %v, then %v", c.columns, cells[0], cells[1])
		}
	}
}

// The gutter is at the left, and of the backs of sheets on the other side.
func TestGutter(t *testing.T) {
	size := aspects["16:9"]
	th := themeFor(t, size)
	const gutter = 20 * millimetre
	for _, duplex := range []bool{false, true} {
		doc, _ := Impose(t.Context(), slidesOf(4, size), &outline.Deck{}, th, Options{Up: 1, Gutter: gutter, Duplex: duplex})
		for i := range doc.Count {
			want := sideMargin + gutter
			if duplex && i%2 == 1 {
				want = sideMargin
			}
			sheet := doc.Page(i)
			if c := cellsOf(sheet)[0]; math.Abs(c.X-want) > 0.01 || math.Abs(sheet.Size.X-c.Right()-(2*sideMargin+gutter-want)) > 0.01 {
				t.Errorf("duplex %v, sheet %d: the slide stands at %g to %g of %g", duplex, i+1, c.X, c.Right(), sheet.Size.X)
			}
		}
	}
}

// Three slides a sheet have lines 8 mm apart beside them, on one grid.
func TestRules(t *testing.T) {
	size := aspects["16:9"]
	doc, _ := Impose(t.Context(), slidesOf(3, size), &outline.Deck{}, themeFor(t, size), Options{Up: 3})
	sheet := doc.Page(0)
	cells := cellsOf(sheet)
	var lines []geom.Rect
	scene.Walk(sheet.Items, geom.Identity, func(item scene.Item, _ geom.Affine) {
		if f, ok := item.(*scene.Fill); ok && f.Path.Bounds().X > cells[0].Right() {
			lines = append(lines, f.Path.Bounds())
		}
	})
	if len(lines) < 3*6 || len(lines)%3 != 0 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, l := range lines {
		off := (l.Center().Y - cells[0].Y) / ruleStep
		if math.Abs(off-math.Round(off)) > 1e-6 {
			t.Errorf("line %d is off the grid: %g steps from the first slide's top", i, off)
		}
		if i > 0 && l.Y < lines[i-1].Y+ruleStep-0.01 {
			t.Errorf("lines at %g and %g", lines[i-1].Y, l.Y)
		}
	}
}

func TestWrongOptions(t *testing.T) {
	size := aspects["16:9"]
	th := themeFor(t, size)
	at := diag.Pos{File: "a.yaml", Line: 3, Col: 8}
	for _, c := range []struct {
		name string
		opt  Options
		want diag.Code
	}{
		{"gutter wider than the page", Options{Up: 1, Gutter: 300 * millimetre, Pos: at}, diag.HandoutGutter},
		{"gutter of a third", Options{Kind: Notes, Gutter: 70 * millimetre, Pos: at}, diag.HandoutGutter},
		{"no room beside the gutter", Options{Up: 9, Paper: paper("", 100, 150), Lies: Portrait, Gutter: 25 * millimetre, Pos: at}, diag.HandoutSmall},
		{"gutter of an outline", Options{Kind: Outline, Gutter: 70 * millimetre, GutterPos: at}, diag.HandoutGutter},
		{"paper too small", Options{Up: 2, Paper: paper("", 60, 40), Pos: at}, diag.HandoutSmall},
		{"only the cover", Options{Up: 1, NoCover: true, Pages: []int{0}, Pos: at}, diag.HandoutEmpty},
		{"pages that are not there", Options{Up: 1, Pages: []int{-1, 99}, Pos: at}, diag.HandoutEmpty},
	} {
		doc, problems := Impose(t.Context(), slidesOf(4, size), &outline.Deck{}, th, c.opt)
		if doc != nil || len(problems) != 1 || problems[0].Code != c.want || problems[0].Pos != at {
			t.Errorf("%s: %v", c.name, problems)
		}
	}
}

// Where nobody says how the paper lies, it lies so that slides are clearly
// larger; three with lines stay upright.
func TestPaperLiesAsFits(t *testing.T) {
	for name, want := range map[string]map[int]Orientation{
		"16:9":       {1: Landscape, 2: Portrait, 3: Portrait, 4: Landscape, 6: Portrait, 9: Landscape},
		"4:3":        {1: Landscape, 2: Portrait, 3: Portrait, 4: Portrait, 6: Portrait, 9: Portrait},
		"A4 upright": {1: Portrait, 3: Portrait, 4: Portrait, 9: Portrait},
	} {
		size := aspects[name]
		th := themeFor(t, size)
		for up, lies := range want {
			doc, problems := Impose(t.Context(), slidesOf(up, size), &outline.Deck{Lang: "zh-CN"}, th, Options{Up: up})
			if problems.Failed() {
				t.Fatal(problems)
			}
			got := Portrait
			if s := doc.Page(0).Size; s.X > s.Y {
				got = Landscape
			}
			if got != lies {
				t.Errorf("%d slides of %s: %v, want %v", up, name, got, lies)
			}
		}
	}
}
