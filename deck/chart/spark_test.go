package chart

import (
	"math"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

// row reads the values of a cell, "1件|-|3件".
func row(t *testing.T, text string) []outline.Value {
	t.Helper()
	return sketch(t, outline.Line, strings.Repeat("|", strings.Count(text, "|")), text).Series[0].Values
}

func sparks(t *testing.T, form outline.SparkForm, rows ...string) (*Sparklines, [][]outline.Value) {
	t.Helper()
	var cells [][]outline.Value
	for _, r := range rows {
		cells = append(cells, row(t, r))
	}
	return NewSparklines(cells, form, true, &typeset.Setter{Theme: red(t)}), cells
}

// bars are the boxes of the fills of an item that are no discs.
func bars(item scene.Item) []geom.Rect {
	var out []geom.Rect
	scene.Walk([]scene.Item{item}, geom.Identity, func(item scene.Item, _ geom.Affine) {
		if f, ok := item.(*scene.Fill); ok {
			out = append(out, f.Path.Bounds())
		}
	})
	return out
}

func TestSparklinesOfAColumnShareAScale(t *testing.T) {
	k, cells := sparks(t, outline.SparkColumns, "1件|2件|4件", "8件|-|2件")
	box := geom.Rect{X: 10, Y: 10, W: k.Natural(), H: 40}
	a, b := bars(k.Draw(cells[0], box)), bars(k.Draw(cells[1], box))
	if len(a) != 3 || len(b) != 2 {
		t.Fatalf("%d and %d columns", len(a), len(b))
	}
	for _, x := range []struct {
		got  geom.Rect
		want float64 // of the highest
	}{{a[0], 1. / 8}, {a[1], 2. / 8}, {a[2], 4. / 8}, {b[0], 1}, {b[1], 2. / 8}} {
		if got := x.got.H / b[0].H; math.Abs(got-x.want) > 1e-6 {
			t.Errorf("a column of %.3f of the highest, want %.3f", got, x.want)
		}
	}
	for _, r := range append(a, b...) {
		if math.Abs(r.Bottom()-a[0].Bottom()) > 1e-6 {
			t.Errorf("a column ends at %.2f, another at %.2f", r.Bottom(), a[0].Bottom())
		}
	}
}

func TestSparklinesStayInTheirCells(t *testing.T) {
	rows := []string{"5件", "-", "-|-|-", "1件|-|3件|-|约5件", "-3件|4件|-12件", "0件|0件|0件", "1件|98000000件"}
	for _, form := range []outline.SparkForm{outline.SparkLine, outline.SparkColumns} {
		for _, th := range themes(t) {
			for _, r := range rows {
				cells := [][]outline.Value{row(t, r)}
				k := NewSparklines(cells, form, true, &typeset.Setter{Theme: th})
				for _, width := range []geom.Pt{k.Least(), k.Natural(), 3 * k.Natural()} {
					box := geom.Rect{X: 10, Y: 10, W: width, H: k.Height()}
					item := k.Draw(cells[0], box)
					if shown, ok := scene.Bounds([]scene.Item{item}); ok && !box.Inset(-2, -2).Contains(shown) {
						t.Errorf("%s, form %d: %v leaves %v", r, form, shown, box)
					}
				}
			}
		}
	}
}

func TestSparklinesInWords(t *testing.T) {
	for _, x := range []struct{ row, want string }{
		{"8件|3件|近12件|5件", "迷你图：最低3件，最高近12件，最新5件。"},
		{"8件|-", "迷你图：最低8件，最高8件，最新缺数据。"},
		{"-|-", "迷你图：缺数据。"},
	} {
		k, cells := sparks(t, outline.SparkLine, x.row)
		g := k.Draw(cells[0], geom.Rect{W: 200, H: 30}).(*scene.Group)
		if g.Tag != scene.Figure || g.Alt() != x.want || g.Lang() != "zh" {
			t.Errorf("%s: %s %q", x.row, g.Lang(), g.Alt())
		}
	}
}
