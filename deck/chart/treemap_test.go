package chart

import (
	"math"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

func TestCellsAreAsLargeAsTheirWeights(t *testing.T) {
	for _, weights := range [][]float64{
		{1}, {6, 6, 4, 3, 2, 2, 1}, {9800000000, 20, 1}, {5, 5, 5, 5, 5, 5, 5},
		{340, 150, 88, 77, 60, 41, 23, 12, 6, 5},
	} {
		for _, box := range []geom.Rect{{X: 30, Y: 40, W: 864, H: 375}, {W: 200, H: 500}, {W: 50, H: 50}} {
			total := addUp(weights)
			cells := squarify(weights, box)
			if len(cells) != len(weights) {
				t.Fatalf("%v: %d cells", weights, len(cells))
			}
			covered := geom.Rect{}
			for i, c := range cells {
				want := weights[i] / total * box.W * box.H
				if math.Abs(c.W*c.H-want) > 0.001*want {
					t.Errorf("%v: cell %d has %g, want %g", weights, i, c.W*c.H, want)
				}
				if !box.Contains(c) {
					t.Errorf("%v: cell %d at %v is out of %v", weights, i, c, box)
				}
				for j, o := range cells[:i] {
					if c.Overlaps(o) {
						t.Errorf("%v: cells %d and %d overlap", weights, i, j)
					}
				}
				covered = covered.Union(c)
			}
			if !covered.Contains(box) {
				t.Errorf("%v: the cells cover %v of %v", weights, covered, box)
			}
		}
	}
}

// The figure of Bruls, Huizing and van Wijk: 6, 6, 4, 3, 2, 2, 1 in 6 × 4.
func TestSquarifyAsPublished(t *testing.T) {
	cells := squarify([]float64{6, 6, 4, 3, 2, 2, 1}, geom.Rect{W: 6, H: 4})
	for i, want := range []float64{1.5, 1.5, 12.0 / 7 / (7.0 / 3), 9.0 / 7 / (7.0 / 3)} {
		ratio := cells[i].W / cells[i].H
		if math.Abs(ratio-want) > 1e-9 && math.Abs(1/ratio-want) > 1e-9 {
			t.Errorf("cell %d: ratio %.4f, want %.4f", i, ratio, want)
		}
	}
}

func TestAreasOfATreemapAreDrawnInProportion(t *testing.T) {
	c := sketch(t, outline.Treemap, "甲|乙|丙|丁", "42%|26%|12.5%|3.5%")
	s := drawn(t, c, 560, 375, red(t))
	var areas []float64
	for _, r := range fillsLike(s.items, geom.RectPath(geom.Rect{})) {
		areas = append(areas, r.W*r.H)
	}
	if len(areas) != 5 {
		t.Fatalf("%d cells for four parts and the rest", len(areas))
	}
	for i, share := range []float64{42, 26, 12.5, 3.5, 16} {
		if got := areas[i] / addUp(areas) * 100; math.Abs(got-share) > 0.001*share {
			t.Errorf("cell %d is %.4f %% of the map, want %g", i, got, share)
		}
	}
}

func TestEveryPartOfATreemapIsNamed(t *testing.T) {
	for _, width := range []geom.Pt{864, 560, 400} {
		all := strings.Join(textsOf(t, sketch(t, outline.Treemap, twelve, dozen), width, 375), "\n")
		for _, name := range strings.Split(twelve, "|") {
			if !strings.Contains(all, name) {
				t.Errorf("in %g: no %s in\n%s", width, name, all)
			}
		}
	}
}
