package chart

import (
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Where a line to compare with would run through a number, all stand in their
// bars.
func TestLinesLeaveNumbersWhole(t *testing.T) {
	for _, kind := range []string{"column", "bar"} {
		for _, c := range []struct {
			name, extra string
			inside      bool
		}{
			{"no line", "", false},
			{"a line far away", "\nlines: {上限: 900件}", false},
			{"a line through one number", "\nlines: {去年: 330件}", true},
			{"two lines", "\nlines: {去年: 330件, 平均: average}", true},
		} {
			chart := chartText(t, "type: "+kind+"\ndata: {一月: 312件, 二月: 268件, 三月: 455件, 四月: 390件}"+c.extra)
			s := drawn(t, chart, 800, 380, red(t))
			bars, inside, numbers := []geom.Rect{}, 0, 0
			scene.Walk(s.items, geom.Identity, func(it scene.Item, at geom.Affine) {
				switch it := it.(type) {
				case *scene.Fill:
					if r := at.ApplyRect(it.Path.Bounds()); it.Paint.Color == s.bold().fill && r.W > 20 && r.H > 20 {
						bars = append(bars, r)
					}
				case *scene.Text:
					if len(it.Glyphs) == 3 && it.Glyphs[0].Text >= "2" && it.Glyphs[0].Text <= "4" && it.Size > 13 {
						numbers++
						box := at.ApplyRect(geom.Rect{X: it.At.X, Y: it.At.Y - 0.7*it.Size, W: it.Width(), H: 0.7 * it.Size})
						for _, b := range bars {
							if b.Contains(box) {
								inside++
							}
						}
					}
				}
			})
			if want := map[bool]int{true: 4}[c.inside]; numbers < 4 || inside != want {
				t.Errorf("%s, %s: %d of %d numbers stand in their bars, want %d", kind, c.name, inside, numbers, want)
			}
		}
	}
}
