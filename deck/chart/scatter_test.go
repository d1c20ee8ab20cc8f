package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// hardScatter is data that scatter charts break on.
func hardScatter(t *testing.T) map[string]*outline.Chart {
	return map[string]*outline.Chart{
		"one":       sketch(t, outline.Scatter, "走访", "距离:3公里", "人次:1800余人次"),
		"same":      sketch(t, outline.Scatter, "甲|乙|丙", "距离:3公里|3公里|3公里", "人次:5人次|5人次|5人次"),
		"zeros":     sketch(t, outline.Scatter, "甲|乙", "距离:0公里|0公里", "人次:0人次|0人次", "人口:0人|0人"),
		"negatives": sketch(t, outline.Scatter, "甲|*乙|丙", "同比:-12%|-3%|-40%", "收入:-3万元|4万元|-1.2万元"),
		"range":     sketch(t, outline.Scatter, "甲|乙|丙", "距离:1公里|40000公里|2公里", "收入:1元|9800000000元|5元", "人口:1人|90000000人|30人"),
		"missing":   sketch(t, outline.Scatter, "甲|乙|丙", "距离:1公里|-|3公里", "人次:5人次|6人次|-"),
		"nothing":   sketch(t, outline.Scatter, "甲|乙", "距离:-|3公里", "人次:5人次|-"),
		"qualified": sketch(t, outline.Scatter, "甲|乙|丙", "距离:约1公里|2公里|3公里", "人次:5人次|近6人次|超7人次", "人口:1万人|2万人|-"),
		"twelve":    sketch(t, outline.Scatter, twelve, "距离:1公里|2公里|3公里|4公里|5公里|6公里|7公里|8公里|9公里|10公里|11公里|12公里", "人次:"+strings.ReplaceAll(dozen, "件", "人次")),
		"crowd":     sketch(t, outline.Scatter, twelve, "距离:5公里|5.1公里|5.2公里|5.3公里|5公里|5.1公里|5.2公里|5.3公里|5公里|5.1公里|5.2公里|90公里", "人次:5件|5件|5件|5件|6件|6件|6件|6件|7件|7件|7件|90件", "人口:1人|2人|3人|4人|5人|6人|7人|8人|9人|10人|11人|12人"),
	}
}

func TestHardScatterStaysApart(t *testing.T) {
	for _, th := range themes(t) {
		for name, c := range hardScatter(t) {
			for _, size := range boxes {
				t.Run(fmt.Sprintf("%s %s %g", th.Name, name, size.X), func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if s.over > 0 {
						t.Fatalf("%.1f pt too big", s.over)
					}
					checkApart(t, s, size)
				})
			}
		}
	}
}

// discsOf are the middles and radii of the filled circles of a drawing whose
// colour is none of the page.
func discsOf(s *sheet) []bubble {
	var out []bubble
	scene.Walk(s.items, geom.Identity, func(item scene.Item, _ geom.Affine) {
		f, ok := item.(*scene.Fill)
		if !ok || f.Paint.Color == s.pal.Paper || !slices.ContainsFunc(f.Path, func(g geom.Segment) bool { return g.Op == geom.CubeTo }) {
			return
		}
		b := f.Path.Bounds()
		out = append(out, bubble{b.Center(), b.W / 2})
	})
	return out
}

func TestAreasOfBubblesAreAsTheirSizes(t *testing.T) {
	c := sketch(t, outline.Scatter, "甲|乙|丙", "距离:1公里|5公里|9公里", "人次:10件|50件|90件", "人口:100人|400人|900人")
	s := drawn(t, c, 864, 375, red(t))
	p := newScatter(s, c)
	q := p.plot(s, geom.Rect{X: 30, Y: 40, W: 800, H: 300}, 0)
	a, b, z := p.radius(s, q, p.points[0]), p.radius(s, q, p.points[1]), p.radius(s, q, p.points[2])
	if math.Abs(b/a-2) > 1e-9 || math.Abs(z/a-3) > 1e-9 {
		t.Errorf("radii %.2f, %.2f, %.2f of sizes 1 : 4 : 9", a, b, z)
	}
	k := p.sizeKey(s, q.greatest, 0)
	if len(k.bubbles) != 2 {
		t.Fatalf("the key has %d bubbles", len(k.bubbles))
	}
	for i, want := range []string{"100", "200"} {
		size := map[string]float64{"100": 100, "200": 200}[want]
		if got := k.bubbles[i]; got.words.text != want || math.Abs(sq(got.radius/a)-size/100) > 1e-9 {
			t.Errorf("key %d: %q with radius %.2f, want %s where 100 has %.2f", i, got.words.text, got.radius, want, a)
		}
	}
	if n := len(discsOf(s)); n != 3 {
		t.Errorf("%d discs for three points: those of the key are outlines", n)
	}
}

func TestPointsStandWhereTheirValuesAre(t *testing.T) {
	c := sketch(t, outline.Scatter, "甲|乙|丙", "距离:0公里|5公里|10公里", "人次:0件|25件|100件")
	s := drawn(t, c, 864, 375, red(t))
	d := discsOf(s)
	if len(d) != 3 {
		t.Fatalf("%d dots", len(d))
	}
	slices.SortFunc(d, func(a, b bubble) int { return int(a.at.X - b.at.X) })
	if got := (d[1].at.X - d[0].at.X) / (d[2].at.X - d[0].at.X); math.Abs(got-0.5) > 0.01 {
		t.Errorf("5 of 0 to 10 stands at %.2f of the way", got)
	}
	if got := (d[1].at.Y - d[0].at.Y) / (d[2].at.Y - d[0].at.Y); math.Abs(got-0.25) > 0.01 {
		t.Errorf("25 of 0 to 100 stands at %.2f of the way", got)
	}
}

func TestAxesOfPointsNeedNotStartAtZero(t *testing.T) {
	for _, x := range []struct {
		values string
		zero   bool
	}{
		{"90件|95件|99件", false},
		{"1件|5件|90件", true},
		{"-3件|5件|9件", true},
	} {
		c := sketch(t, outline.Scatter, "甲|乙|丙", "距离:1公里|2公里|3公里", "人次:"+x.values)
		s := drawn(t, c, 560, 375, red(t))
		p := newScatter(s, c)
		q := p.plot(s, geom.Rect{W: 500, H: 300}, 0)
		if got := q.yTicks.First <= 0; got != x.zero {
			t.Errorf("%s: ticks from %g to %g", x.values, q.yTicks.First, q.yTicks.Last)
		}
		if !slices.ContainsFunc(s.texts, func(w written) bool { return w.text == p.up.measure.tick(q.yTicks.First) }) {
			t.Errorf("%s: the first tick is not written", x.values)
		}
	}
}

func TestNamesOfWhatTellsStayInACrowd(t *testing.T) {
	c := hardScatter(t)["crowd"]
	c.Highlight[3] = true
	s := drawn(t, c, 400, 375, red(t))
	for _, i := range []int{3, 11} { // highlighted; the last of all
		name := c.Labels[i].Text.String()
		if !slices.ContainsFunc(s.texts, func(w written) bool { return w.text == name }) {
			t.Errorf("%s has lost its name", name)
		}
	}
}

func TestScatterSaysWhatItDoesNotDraw(t *testing.T) {
	s := drawn(t, hardScatter(t)["missing"], 560, 375, red(t))
	want := "缺数据，未画出：乙、丙"
	if !slices.ContainsFunc(s.texts, func(w written) bool { return w.text == want }) {
		t.Errorf("no %q in %v", want, s.texts)
	}
}

// The key of sizes shows sizes that the data has, of bubbles as they are drawn.
func TestTheKeyOfSizesIsWithinTheData(t *testing.T) {
	for _, sizes := range []string{"100人|400人|900人", "0.6人|1.2人|2.6人", "1人|8000人|0人", "7人|7人|7人", "31人|33人|38人"} {
		c := sketch(t, outline.Scatter, "甲|乙|丙", "距离:1公里|5公里|9公里", "人次:10件|50件|90件", "人口:"+sizes)
		s := drawn(t, c, 864, 375, red(t))
		p := newScatter(s, c)
		least := math.Inf(1)
		for _, at := range p.points {
			if at.size > 0 {
				least = min(least, at.size)
			}
		}
		for _, part := range []float64{0.05, 0.3, 1} {
			keys := p.keySizes(part)
			if len(keys) == 0 || keys[0] < least || keys[len(keys)-1] > p.most {
				t.Errorf("%s: the key has %v", sizes, keys)
			}
		}
	}
}
