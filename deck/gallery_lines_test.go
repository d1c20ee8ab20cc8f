package deck

import (
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/scene"
)

// pageOf is a slide of the gallery with its one chart and its page.
type pageOf struct {
	number int
	chart  *outline.Chart
	page   *scene.Page
}

// chartPages are the pages of the gallery that show a chart.
func chartPages(t *testing.T, d *Deck) []pageOf {
	t.Helper()
	var out []pageOf
	i := 0
	for _, ch := range d.Outline.Chapters {
		for _, s := range ch.Slides {
			page := d.Plan.Page(i)
			i++
			for _, b := range s.Blocks {
				if c, ok := b.(*outline.Chart); ok {
					out = append(out, pageOf{i, c, page})
				}
			}
		}
	}
	if len(out) < 80 {
		t.Fatalf("only %d pages with charts", len(out))
	}
	return out
}

// rulesOf are the lines across the marks of a page: straight, long, and as wide as
// reference lines are.
func rulesOf(p *scene.Page) []geom.Rect {
	var out []geom.Rect
	scene.Walk(p.Items, geom.Identity, func(it scene.Item, m geom.Affine) {
		s, ok := it.(*scene.Stroke)
		if !ok || math.Abs(s.Width-1.4) > 0.01 || len(s.Path) != 2 {
			return
		}
		if b := m.ApplyRect(s.Path.Bounds()); min(b.W, b.H) < 0.1 && max(b.W, b.H) > 80 {
			out = append(out, b.Inset(-0.7, -0.7))
		}
	})
	return out
}

// No line that values are compared with runs through a label: it would be read as
// struck out.
func TestGalleryLinesKeepOffLabels(t *testing.T) {
	for _, name := range themes {
		met := 0
		for _, p := range chartPages(t, gallery(t, Options{Theme: name})) {
			for _, r := range rulesOf(p.page) {
				met++
				for _, l := range labels(p.page) {
					if r.Overlaps(l.box) {
						t.Errorf("%s page %d %s: a line at %.1f runs through %q at %.1f", name, p.number, p.page.Title, r, l.text, l.box)
					}
				}
			}
		}
		if met < 20 {
			t.Errorf("%s: only %d lines", name, met)
		}
	}
}

// Every value of a chart of few values is written at its mark.
func TestGalleryDropsNoValue(t *testing.T) {
	types := []outline.ChartType{outline.Column, outline.Bar, outline.Lollipop, outline.Combo, outline.Dumbbell}
	for _, p := range chartPages(t, gallery(t, Options{})) {
		n := len(p.chart.Labels) * len(p.chart.Series)
		if !slices.Contains(types, p.chart.Type) || n > 12 || p.chart.Stack == outline.PiledTo100 {
			continue
		}
		written := make(map[string]int)
		for _, l := range labels(p.page) {
			written[strings.TrimPrefix(strings.TrimPrefix(l.text, "−"), "-")]++
		}
		left := make(map[int]int) // by label, values of a stack left to its total
		for _, r := range p.chart.Series {
			for i, v := range r.Values {
				digits := strings.TrimPrefix(v.Q.Digits, "-")
				if v.Missing {
					digits = "缺"
				}
				if written[digits]--; written[digits] < 0 {
					if left[i]++; p.chart.Stack != outline.Grouped && left[i] == 1 {
						continue
					}
					t.Errorf("page %d %s: %s of %s is not written", p.number, p.page.Title, digits, p.chart.Labels[i].Text)
				}
			}
		}
	}
}

// The arrow of growth ends at the value that it leads to: no note or target stands
// nearer to its head.
func TestGalleryArrowsEndAtTheirValues(t *testing.T) {
	met := 0
	for _, p := range chartPages(t, gallery(t, Options{})) {
		g := p.chart.Growth
		// An area's last value stands beside the arrow: there is no room beyond the edge.
		if g == nil || p.chart.Type == outline.Area || p.chart.Stack != outline.Grouped || p.chart.Series[0].Values[g.To].Q.Bound != quantity.Exact || p.chart.Series[0].Values[g.To].Q.Value < 0 {
			continue
		}
		want := p.chart.Series[0].Values[g.To].Q.Digits
		for _, head := range arrowHeads(p.page) {
			met++
			best, nearest := math.Inf(1), ""
			for _, l := range labels(p.page) {
				if far := ahead(l.box, head[0], head[1]); far < best {
					best, nearest = far, l.text
				}
			}
			if strings.TrimPrefix(nearest, "-") != strings.TrimPrefix(want, "-") {
				t.Errorf("page %d %s: the arrow ends at %q, want %s", p.number, p.page.Title, nearest, want)
			}
		}
	}
	if met < 8 {
		t.Errorf("only %d arrows", met)
	}
}

// arrowHeads are the heads of arrows, each its tip and a point behind it: small
// triangles at the end of a way of four corners.
func arrowHeads(p *scene.Page) [][2]geom.Point {
	var out [][2]geom.Point
	way := false
	scene.Walk(p.Items, geom.Identity, func(it scene.Item, m geom.Affine) {
		switch it := it.(type) {
		case *scene.Stroke:
			way = math.Abs(it.Width-1.4) < 0.01 && len(it.Path) == 4
		case *scene.Fill:
			if way && len(it.Path) == 4 {
				a, b := it.Path[1].P, it.Path[2].P
				back := geom.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
				out = append(out, [2]geom.Point{m.Apply(it.Path[0].P), m.Apply(back)})
			}
			way = false
		}
	})
	return out
}

// ahead is how far a rectangle is from the tip of an arrow that points to it;
// infinite for one that it does not point to.
func ahead(r geom.Rect, tip, back geom.Point) float64 {
	c := r.Center()
	if (c.X-tip.X)*(tip.X-back.X)+(c.Y-tip.Y)*(tip.Y-back.Y) <= 0 {
		return math.Inf(1)
	}
	dx, dy := max(r.X-tip.X, tip.X-r.Right(), 0), max(r.Y-tip.Y, tip.Y-r.Bottom(), 0)
	if math.Abs(tip.X-back.X) > math.Abs(tip.Y-back.Y) {
		dx, dy = dy, dx
	}
	if dx > 6 { // beside its way
		return math.Inf(1)
	}
	return dy
}
