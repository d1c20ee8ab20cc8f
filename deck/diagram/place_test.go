package diagram

import (
	"math"
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// find is the text of a drawing that begins so.
func find(t *testing.T, d scene.Drawing, text string) seen {
	t.Helper()
	for _, s := range textsOf(d, color.White) {
		if strings.HasPrefix(s.text, text) {
			return s
		}
	}
	t.Fatalf("no text %q", text)
	return seen{}
}

// The key between a ring and its list: a dot of the disc's own colour, and one
// baseline for the name and what is said of it.
func TestCycleListMatchesItsRing(t *testing.T) {
	for _, name := range theme.Builtin() {
		th := newTheme(t, name, pages[0].size)
		b := &outline.Cycle{Items: sampleSteps(5, brief)}
		b.Items[4].By = markup.Plain("文书组") // nothing is said twice
		d, _, _ := fitted(b, pages[0].boxes["full"], th)
		baselines := map[string]geom.Pt{}
		scene.Walk(d.Items, geom.Identity, func(item scene.Item, _ geom.Affine) {
			if text, ok := item.(*scene.Text); ok {
				var line strings.Builder
				for _, g := range text.Glyphs {
					line.WriteString(g.Text)
				}
				baselines[line.String()] = text.At.Y // the list comes after the ring
			}
		})
		for i := range b.Items {
			head := baselines[shortHeads[i]]
			for _, text := range []string{b.Items[i].By.String(), shortTexts[i]} {
				if y, ok := baselines[text]; !ok || math.Abs(y-head) > 0.01 {
					t.Errorf("%s: the baselines of %q and %q are %.2f and %.2f", name, shortHeads[i], text, head, y)
				}
			}
		}
		discs := map[color.Color]int{}
		for _, f := range fillsOf(d) {
			discs[f.(*scene.Fill).Paint.Color]++
		}
		for i, c := range wheel(th.Color, 5) {
			if discs[c] != 2 {
				t.Errorf("%s: the colour of element %d is seen %d times, want a disc and a dot", name, i+1, discs[c])
			}
		}
	}
}

func TestPeersAreToldApart(t *testing.T) {
	for _, name := range theme.Builtin() {
		all := wheel(newTheme(t, name, pages[0].size).Color, 5)
		for j := range all {
			for i := range j {
				if d := color.Difference(all[i], all[j]); d < 12 {
					t.Errorf("%s: elements %d %v and %d %v differ by %.1f", name, i+1, all[i], j+1, all[j], d)
				}
			}
		}
	}
}

// Names of steps and what is below them stand in the middle of their cells.
func TestStepsStandInTheMiddleOfTheirCells(t *testing.T) {
	box := pages[0].boxes["strip"]
	d, _, _ := fitted(&outline.Steps{Items: sampleSteps(4, second)}, box, newTheme(t, "red", pages[0].size))
	edges := []geom.Pt{box.X}
	for _, f := range fillsOf(d) {
		if r := f.(*scene.Fill).Path.Bounds(); r.W < 2 && r.H > 20 {
			edges = append(edges, r.Center().X)
		}
	}
	edges = append(edges, box.Right())
	if len(edges) != 5 {
		t.Fatalf("%d edges of cells, want 5", len(edges))
	}
	for i := range 4 {
		middle := (edges[i] + edges[i+1]) / 2
		for _, text := range []string{shortHeads[i], whos[i]} {
			if x := find(t, d, text).box.Center().X; math.Abs(x-middle) > 0.5 {
				t.Errorf("%q stands at %.2f, its cell's middle is %.2f", text, x, middle)
			}
		}
	}
}

func TestLastCardsStandInTheMiddle(t *testing.T) {
	box := pages[0].boxes["full"]
	for _, n := range []int{4, 5, 7, 8} {
		b := sample("matrix", n, brief).(*outline.Matrix)
		b.Columns = 3
		d, _, _ := fitted(b, box, newTheme(t, "red", pages[0].size))
		last := geom.Rect{}
		for _, f := range fillsOf(d) {
			r := f.(*scene.Fill).Path.Bounds()
			switch {
			case r.Bottom() < last.Bottom()-1:
			case r.Bottom() > last.Bottom()+1:
				last = r
			default:
				last = last.Union(r)
			}
		}
		if x := last.Center().X; math.Abs(x-box.Center().X) > 0.1 || last.W > box.W*0.7 {
			t.Errorf("of %d cards the last row is %.1f wide with its middle at %.1f, want %.1f", n, last.W, x, box.Center().X)
		}
	}
}
