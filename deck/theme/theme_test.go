package theme

import (
	"slices"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/fonts"
)

var pages = map[string]geom.Point{"16:9": {X: 960, Y: 540}, "4:3": {X: 960, Y: 720}, "A4": {X: 841.89, Y: 595.28}, "A4 portrait": {X: 595.28, Y: 841.89}}

func TestBuiltinThemesResolveForEveryPage(t *testing.T) {
	for _, name := range Builtin() {
		for label, page := range pages {
			t.Run(name+" "+label, func(t *testing.T) {
				th, problems := Resolve(t.Context(), Ref{Name: name}, page, nil, nil)
				for _, p := range problems {
					t.Errorf("%v: %s", p.Pos, p.Text(diag.En))
				}
				if th.Name != name || th.Title.Zh == "" || th.Title.En == "" || th.Page != page {
					t.Errorf("resolved to %q, %v, %v", th.Name, th.Title, th.Page)
				}
				checkStyles(t, th)
				checkGrid(t, th)
			})
		}
	}
}

// checkStyles holds the styles to what setting text relies on.
func checkStyles(t *testing.T, th *Theme) {
	t.Helper()
	for r := range roleCount {
		s, name := th.Style(r), roleNames[r].name
		if len(s.Sizes) == 0 || !slices.IsSortedFunc(s.Sizes, func(a, b geom.Pt) int { return int(1000 * (b - a)) }) {
			t.Fatalf("%s has the sizes %v", name, s.Sizes)
		}
		if low := s.Sizes[len(s.Sizes)-1]; low < floor(r)*th.Scale-1e-9 {
			t.Errorf("%s goes down to %g pt at scale %g", name, low, th.Scale)
		}
		if s.TightLeading < 1 || s.TightLeading > s.Leading {
			t.Errorf("%s has the leading %g, tight %g", name, s.Leading, s.TightLeading)
		}
		for _, set := range []fonts.Set{s.Regular, s.Strong} {
			for _, c := range "税a℃√★" {
				if _, _, ok := set.Glyph(c); !ok {
					t.Errorf("%s has no %c", name, c)
				}
			}
		}
	}
}

func checkGrid(t *testing.T, th *Theme) {
	t.Helper()
	s := th.Space
	if !(0 < s.TitleTop && s.TitleTop < s.TitleBottom && s.TitleBottom <= s.Rule && s.Rule < s.BodyTop && s.BodyTop < s.BodyBottom) {
		t.Errorf("the grid is out of order: %+v", s)
	}
	if got, want := th.Page.Y-s.BodyBottom, 54*th.Scale; abs(got-want) > 1e-9 {
		t.Errorf("the body ends %g above the page's end, want %g", got, want)
	}
}

func abs(v float64) float64 { return max(v, -v) }

func TestLengthsScaleWithThePage(t *testing.T) {
	wide, _ := Resolve(t.Context(), Ref{}, geom.Point{X: 960, Y: 540}, nil, nil)
	half, _ := Resolve(t.Context(), Ref{}, geom.Point{X: 480, Y: 400}, nil, nil)
	if half.Scale != 0.5 {
		t.Fatalf("the scale is %g", half.Scale)
	}
	if got, want := half.Style(Body).Size(9), wide.Style(Body).Size(9)/2; got != want {
		t.Errorf("the body's floor is %g, want %g", got, want)
	}
	if got := half.Space.Margin; got != 24 {
		t.Errorf("the margin is %g", got)
	}
	if got := half.Space.BodyBottom; got != 400-27 {
		t.Errorf("the body ends at %g", got)
	}
}

func TestNamesInBothLanguages(t *testing.T) {
	for name, want := range map[string]string{
		"": "red", "red": "red", "RED": "red", "党建红": "red", "Party red": "red",
		"blue": "blue", "税务蓝": "blue", "ink": "ink", "水墨": "ink",
	} {
		th, problems := Resolve(t.Context(), Ref{Name: name}, pages["16:9"], nil, nil)
		if th.Name != want || len(problems) > 0 {
			t.Errorf("%q gives %s, %v", name, th.Name, problems)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	for name, want := range map[string]struct {
		code diag.Code
		near string
	}{
		"bleu":  {diag.UnknownThemeNear, "blue"},
		"党建蓝":   {diag.UnknownThemeNear, "党建红"},
		"green": {diag.UnknownTheme, ""},
		"base":  {diag.UnknownTheme, ""}, // what the built-in themes share is none itself
	} {
		at := diag.Pos{File: "deck.yaml", Line: 3, Col: 8}
		th, problems := Resolve(t.Context(), Ref{Name: name, Pos: at}, pages["16:9"], nil, nil)
		if len(problems) != 1 || problems[0].Code != want.code || problems[0].Pos != at {
			t.Errorf("%q: %v", name, problems)
			continue
		}
		if want.near != "" && problems[0].Args[1] != want.near {
			t.Errorf("%q: meant %v, want %s", name, problems[0].Args[1], want.near)
		}
		if th == nil || th.Name != "red" {
			t.Errorf("%q leaves no theme to go on with", name)
		}
	}
}

// Both names of every key, and no name twice: a table that breaks this cannot
// be read.
func TestTables(t *testing.T) {
	for _, table := range themeTables() {
		seen := map[string]bool{}
		for _, k := range table.Keys {
			if k.Name == "" || k.Zh == "" || k.Doc.Zh == "" || k.Doc.En == "" {
				t.Errorf("%s: the row of %q is incomplete", table.Name, k.Name)
			}
			for _, n := range []string{k.Name, k.Zh} {
				if seen[n] {
					t.Errorf("%s: %s stands twice", table.Name, n)
				}
				seen[n] = true
			}
		}
	}
	known := map[string]bool{}
	for _, k := range colorKeys {
		for _, from := range k.from {
			if !known[from] {
				t.Errorf("%s is derived from %s, which does not stand above it", k.name, from)
			}
		}
		known[k.name] = true
	}
}

// themeTables are all tables below the theme's own.
func themeTables() []*keys.Table {
	var all []*keys.Table
	var walk func(s keys.Shape)
	visit := func(t *keys.Table) {
		all = append(all, t)
		for _, k := range t.Keys {
			walk(k.Shape)
		}
	}
	walk = func(s keys.Shape) {
		if s.Table != nil {
			visit(s.Table)
		}
		for _, o := range s.Any {
			walk(o)
		}
	}
	visit(Keys())
	return all
}

func BenchmarkResolve(b *testing.B) {
	for b.Loop() {
		Resolve(b.Context(), Ref{Name: "blue"}, geom.Point{X: 960, Y: 540}, nil, nil)
	}
}
