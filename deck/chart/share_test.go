package chart

import (
	"math"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

func nilSetter(t *testing.T) *typeset.Setter {
	t.Helper()
	return &typeset.Setter{Theme: red(t)}
}

func TestShare(t *testing.T) {
	for text, want := range map[string]float64{"90%以上": 0.9, "34名/150名": 34.0 / 150, "三成": 0.3, "8‰": 0.008, "120%": 1} {
		if got, ok := share(value(t, text)); !ok || math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %g %v", text, got, ok)
		}
	}
	for _, text := range []string{"34名", "-"} {
		if _, ok := share(value(t, text)); ok {
			t.Errorf("%s is a part of something", text)
		}
	}
}

func TestComputedShareSaysAboutOnlyWhereRounded(t *testing.T) {
	for text, want := range map[string]string{
		"34名/150名":  "推算占约22.7%",
		"30名/150名":  "推算占20%",
		"30余名/150名": "推算占约20%",
	} {
		c := sketch(t, outline.Ring, "职称", text)
		s := newSheet(nilSetter(t), c)
		if got := s.stats(c)[0].note.String(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestPiePartsFillTheTurn(t *testing.T) {
	for _, x := range []struct {
		values string
		slices int
		rest   float64
	}{
		{"60%|25%|15%", 3, 0},
		{"33.3%|33.3%|33.3%", 3, 0}, // off by rounding
		{"62%|21%", 3, 0.17},
		{"6件|2件|-", 2, 0},
		{"6件|0件", 1, 0},
	} {
		c := sketch(t, outline.Pie, "甲|乙|丙", x.values)
		c.Labels = c.Labels[:len(c.Series[0].Values)]
		parts := newSheet(nilSetter(t), c).parts(c, disc{turn: 360})
		if len(parts) != x.slices {
			t.Errorf("%s: %d slices", x.values, len(parts))
			continue
		}
		last := parts[len(parts)-1]
		if math.Abs(last.to-360) > 1e-6 || parts[0].from != 0 {
			t.Errorf("%s: from %g to %g", x.values, parts[0].from, last.to)
		}
		if (last.label < 0) != (x.rest > 0) || x.rest > 0 && math.Abs(last.share-x.rest) > 1e-9 {
			t.Errorf("%s: the rest is %+v", x.values, last)
		}
	}
}

func TestWaffleSquares(t *testing.T) {
	for _, x := range []struct {
		value      string
		cols, rows int
		cells      int
		filled     float64
		open       bool
	}{
		{"90%以上", 10, 10, 100, 90, true},
		{"98%", 10, 10, 100, 98, false},
		{"100%以上", 10, 10, 100, 100, false},
		{"34名/150名", 15, 10, 150, 34, false},
		{"3名/8名", 4, 2, 8, 3, false},
		{"30名/2000名", 10, 10, 100, 1.5, false},
		{"7名/13名", 4, 4, 13, 7, false},
	} {
		c := sketch(t, outline.Waffle, "参加", x.value)
		s := newSheet(nilSetter(t), c)
		w := s.waffleOf(s.stats(c)[0])
		if w.cols != x.cols || w.rows != x.rows || w.cells != x.cells || math.Abs(w.filled-x.filled) > 1e-9 || w.open != x.open {
			t.Errorf("%s: %+v", x.value, w)
		}
	}
}

func TestPictogramIcons(t *testing.T) {
	for _, x := range []struct {
		value string
		per   float64 // given; 0: chosen
		want  float64
		cells int
		open  bool
	}{
		{"1800余人次", 0, 100, 19, true},
		{"320余次", 0, 10, 33, true},
		{"12名", 0, 1, 12, false},
		{"602户", 0, 20, 31, false},
		{"602户", 10, 10, 61, false},
		{"3.78亿元", 0, 1e7, 38, false},
		{"34名/150名", 0, 10, 15, false},
		{"90%以上", 0, 10, 10, true},
		{"9800000000元", 1, 4900000, 2000, false},
	} {
		c := sketch(t, outline.Pictogram, "走访", x.value)
		c.Per = x.per
		p := pictoOf(c)
		if p.per != x.want || p.rows[0].cells != x.cells || p.rows[0].open != x.open {
			t.Errorf("%s by %g: %+v", x.value, x.per, p)
		}
	}
}

func TestIconsAreCutByArea(t *testing.T) {
	for name, icon := range icons {
		edges := flatten(icon.solid)
		area := func(to float64) float64 {
			const strips = 4000
			sum := 0.0
			for i := range strips {
				if x := (float64(i) + 0.5) / strips; x < to {
					sum += inside(edges, x) / strips
				}
			}
			return sum
		}
		whole := area(1)
		if whole < 0.15 || whole > 1 {
			t.Errorf("%s covers %g of its square", name, whole)
		}
		for _, share := range []float64{0.1, 0.25, 0.5, 0.9} {
			if got := area(icon.cut(share)) / whole; math.Abs(got-share) > 0.01 {
				t.Errorf("%s cut at %g shows %g", name, share, got)
			}
		}
		b := icon.solid.Bounds()
		if mid := b.Center().X; math.Abs(mid-0.5) > 0.03 || !(geom.Rect{W: 1, H: 1}).Contains(b) {
			t.Errorf("%s takes up %+v", name, b)
		}
	}
}

func TestEmptySquaresAndRingsAreOutlined(t *testing.T) {
	edges := func(items []scene.Item, k ink) int {
		n := 0
		for _, item := range items {
			if line, ok := item.(*scene.Stroke); ok && line.Color == k.edge {
				n++
			}
		}
		return n
	}
	for _, x := range []struct {
		kind  outline.ChartType
		value string
		lines int
	}{
		{outline.Waffle, "34名/150名", 116},
		{outline.Waffle, "90%以上", 10}, // the half-tone one too
		{outline.Waffle, "100%", 0},
		{outline.Ring, "98%", 2}, // inner and outer arc
		{outline.Ring, "100%", 0},
	} {
		s := drawn(t, sketch(t, x.kind, "参加", x.value), 420, 360, red(t))
		if n := edges(s.items, s.rest()); n != x.lines {
			t.Errorf("%s %s: %d edges of the rest, want %d", x.kind, x.value, n, x.lines)
		}
	}
}

func TestLeadersBeginOnThePieAndStayOutOfIt(t *testing.T) {
	for _, values := range []string{"38%|27%|18%|11%|6%", "60%|25%|15%|-|-", "96%|1%|1%|1%|1%", "20%|20%|20%|20%|20%"} {
		c := sketch(t, outline.Donut, "*甲|乙|丙|丁|戊", values)
		s := newSheet(&typeset.Setter{Theme: red(t)}, c)
		m := measureOf(c, true)
		parts := s.parts(c, disc{turn: 360})
		chooseSides(parts, 0)
		for i := range parts {
			if parts[i].label != 0 {
				s.labelSlice(c, &parts[i], m, 200, 0)
			}
		}
		mid, radius := geom.Point{X: 300, Y: 190}, geom.Pt(150)
		labels := s.placeLabels(parts, mid, radius, 30, 350)
		if len(labels) != len(parts)-1 {
			t.Errorf("%s: %d labels for %d parts, one in the hole", values, len(labels), len(parts))
		}
		for _, l := range labels {
			if from := math.Hypot(l.leader[0].X-mid.X, l.leader[0].Y-mid.Y); math.Abs(from-radius) > 1e-6 {
				t.Errorf("%s, part %d: the leader begins %.1f from the edge", values, l.label, from-radius)
			}
			for k := range l.leader[1:] {
				a, z := l.leader[k], l.leader[k+1]
				middle := math.Hypot((a.X+z.X)/2-mid.X, (a.Y+z.Y)/2-mid.Y)
				if middle < radius-1e-6 {
					t.Errorf("%s, part %d: the leader is %.1f within the pie", values, l.label, radius-middle)
				}
			}
			if len(l.leader) == 2 && (!outside(l.leader, mid, radius) || length(l.leader) > 80) {
				t.Errorf("%s, part %d: leader %v, %.0f pt long", values, l.label, l.leader, length(l.leader))
			}
		}
	}
}

func length(line []geom.Point) geom.Pt {
	return math.Hypot(line[1].X-line[0].X, line[1].Y-line[0].Y)
}

func TestAPieWithLabelsOnOneSideStandsInTheMiddleWithThem(t *testing.T) {
	at := func(x, width geom.Pt, right bool) sliceTag {
		return sliceTag{slice: slice{right: right, labelWidth: width}, x: x}
	}
	for _, x := range []struct {
		labels []sliceTag
		want   geom.Pt
	}{
		{nil, 0},
		{[]sliceTag{at(180, 40, false), at(200, 20, false)}, 30}, // 140 to 400 about 300
		{[]sliceTag{at(420, 40, true)}, -30},
		{[]sliceTag{at(180, 40, false), at(420, 90, true)}, 0},
	} {
		if got := extent(x.labels, 300, 100).shift(600); got != x.want {
			t.Errorf("%v: moves by %g, want %g", x.labels, got, x.want)
		}
	}
}

func TestMarksStandOutFromThePage(t *testing.T) {
	var all []*theme.Theme
	for _, th := range themes(t) {
		all = append(all, th, theme.Grey(th), theme.InkSaving(th), theme.Grey(theme.InkSaving(th)))
	}
	for _, th := range all {
		s := newSheet(&typeset.Setter{Theme: th}, &outline.Chart{})
		inks := map[string]ink{"bold": s.bold(), "soft": s.soft(), "accent": s.inkOf(th.Color.Accent)}
		for j := range 12 {
			inks["series "+string(rune('A'+j))] = s.series(j)
		}
		for i := range 3 {
			if b := s.band(i).Lightness(); b < s.soft().fill.Lightness() && th.InkSaving {
				t.Errorf("%s, grey %v: a band has %.1f L*, soft marks %.1f", th.Name, th.Grey, b, s.soft().fill.Lightness())
			}
		}
		inks["rest"] = s.rest()
		for name, k := range inks {
			if c := color.Contrast(k.strong(), th.Color.Paper); c < markContrast {
				t.Errorf("%s, grey %v, ink-saving %v, %s: contrast %.2f", th.Name, th.Grey, th.InkSaving, name, c)
			}
			if c := color.Contrast(s.on(k), k.fill); c < 4.5 {
				t.Errorf("%s, grey %v, ink-saving %v, number on %s: contrast %.2f", th.Name, th.Grey, th.InkSaving, name, c)
			}
			if c := color.Contrast(s.stripes(k), k.fill); k.hatch != solid && c < hatchContrast {
				t.Errorf("%s, grey %v, ink-saving %v, stripes of %s: contrast %.2f", th.Name, th.Grey, th.InkSaving, name, c)
			}
		}
	}
}
