package chart

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

var update = flag.Bool("update", false, "write the goldens anew")

// chartTypes are the constants of type ChartType in package outline.
func chartTypes(t *testing.T) []outline.ChartType {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "outline", "chart.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []outline.ChartType
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); !ok || name.Name != "ChartType" {
			return true
		}
		for _, v := range spec.Values {
			text, _ := strconv.Unquote(v.(*ast.BasicLit).Value)
			out = append(out, outline.ChartType(text))
		}
		return true
	})
	if len(out) < 8 {
		t.Fatalf("found only %v", out)
	}
	return out
}

func TestEveryTypeHasAMark(t *testing.T) {
	types := chartTypes(t)
	for _, kind := range types {
		m, ok := marks[kind]
		if !ok || m.draw == nil || m.name.zh == "" || m.name.en == "" {
			t.Errorf("%s has no complete row in marks", kind)
		}
	}
	if len(marks) != len(types) {
		t.Errorf("%d marks for %d types", len(marks), len(types))
	}
}

// TestGolden draws every chart of testdata/*.yaml, which has at least one of
// each type, into a small box.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	shown := make(map[outline.ChartType]bool)
	for _, file := range files {
		stem := strings.TrimSuffix(file, ".yaml")
		t.Run(filepath.Base(stem), func(t *testing.T) {
			c := chartFile(t, file)
			shown[c.Type] = true
			box := geom.Rect{X: 10, Y: 10, W: 300, H: 220}
			d := Draw(c, box, &typeset.Setter{Theme: red(t)})
			got := scene.Dump(&scene.Page{ID: filepath.Base(stem), Size: geom.Point{X: 320, Y: 240}, Items: d.Items})
			got += fmt.Sprintf("used %.2f %.2f %.2f %.2f over %.2f\n", d.Used.X, d.Used.Y, d.Used.W, d.Used.H, d.Over)
			path := stem + ".scene"
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; run with -update and read the change:\n%s", path, got)
			}
		})
	}
	for _, kind := range chartTypes(t) {
		if !shown[kind] {
			t.Errorf("no chart of testdata is a %s", kind)
		}
	}
}

func TestAltText(t *testing.T) {
	for _, x := range []struct {
		chart *outline.Chart
		want  string
	}{
		{
			sketch(t, outline.Bar, "*西片|东片~初步", "30余户|-"),
			"条形图。西片（突出）：30余户；东片（初步）：缺数据。",
		},
		{
			sketch(t, outline.Waffle, "参加", "3名/8名"),
			"百格图。参加：3名（共8名）。",
		},
		{
			sketch(t, outline.Pictogram, "人均", "2元=6元 / 3人"),
			"象形图。人均：2元（推算：6元 ÷ 3人）。",
		},
		{
			sketch(t, outline.Column, "North|*South", "Old:3|4", "New:5|6"),
			"Column chart. North: Old 3, New 5; South (highlighted): Old 4, New 6.",
		},
	} {
		s := newSheet(&typeset.Setter{Theme: red(t)}, x.chart)
		if got := altText(s, x.chart); got != x.want {
			t.Errorf("got  %s\nwant %s", got, x.want)
		}
	}
}

func TestUnitOfTheChartFollowsBareNumbers(t *testing.T) {
	c := sketch(t, outline.Ring, "办结", "98")
	c.Unit = "%"
	c.Series[0].Values[0].Q = c.Series[0].Values[0].Q.WithUnit("%")
	s := drawn(t, c, 400, 375, red(t))
	found := false
	for _, w := range s.texts {
		found = found || w.text == "%"
	}
	if !found {
		t.Errorf("the unit is not drawn: %v", s.texts)
	}
}
