package chart

import (
	"math"
	"math/rand/v2"
	"testing"

	"briefdeck/deck/outline"
)

func TestNiceTicks(t *testing.T) {
	for _, x := range []struct {
		lo, hi            float64
		bounds            axisBounds
		first, step, last float64
	}{
		{0, 34, axisBounds{want: 4, whole: true}, 0, 10, 40},
		{0, 4, axisBounds{want: 4, whole: true}, 0, 1, 4},
		{0, 3, axisBounds{want: 4, whole: true}, 0, 1, 3},
		{0, 98, axisBounds{want: 5, limit: 100}, 0, 25, 100},
		{0, 3.78, axisBounds{want: 4}, 0, 1, 4},
		{0, 0, axisBounds{want: 4, whole: true}, 0, 1, 1},
		{-7, 12, axisBounds{want: 5, whole: true}, -8, 4, 12},
	} {
		got := niceTicks(x.lo, x.hi, x.bounds)
		if got.First != x.first || got.Step != x.step || got.Last != x.last {
			t.Errorf("%g to %g: %+v, want %g to %g by %g", x.lo, x.hi, got, x.first, x.last, x.step)
		}
	}
}

func TestTicksCoverTheRange(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		hi := math.Pow(10, r.Float64()*18-6)
		lo := 0.0
		if r.IntN(3) == 0 {
			lo = -hi * r.Float64() * 2
		}
		b := axisBounds{want: 3 + r.Float64()*7, whole: r.IntN(2) == 0 && hi > 2}
		got := niceTicks(lo, hi, b)
		slack := (hi - lo) * 1e-6
		if got.First > lo+slack || got.Last < hi-slack {
			t.Fatalf("%g to %g: %+v", lo, hi, got)
		}
		if n := got.count(); n < 2 || n > 21 {
			t.Fatalf("%g to %g: %d ticks", lo, hi, n)
		}
		if b.whole && got.Step != math.Trunc(got.Step) {
			t.Fatalf("%g to %g: step %g is not whole", lo, hi, got.Step)
		}
	}
}

func TestBarsStartAtZero(t *testing.T) {
	for _, values := range []string{"95件|96件|97件", "0件|3件|2件", "980万元|1亿元|1.2亿元"} {
		for _, stack := range []bool{false, true} {
			c := sketch(t, outline.Column, "甲|乙|丙", "一:"+values, "二:"+values)
			if stack {
				c.Stack = outline.Piled
			}
			s := newSheet(nilSetter(t), c)
			if b := newBarset(s, c); b.lo != 0 {
				t.Errorf("%s: the axis starts at %g", values, b.lo)
			}
		}
	}
}

func TestMeasureBringsScalesTogether(t *testing.T) {
	for _, x := range []struct {
		values, unit string
		words        string
		first        float64
	}{
		{"3.78亿元|8000万元", "", "亿元", 3.78},
		{"57万余元|12000元", "", "万元", 57},
		{"37800元|2700元", "", "元", 37800},
		{"90%以上|98%", "", "%", 90},
		{"1800余人次|320余人次", "", "人次", 1800},
		{"570000元|1元", "", "万元", 57},
		{"4|3", "支", "支", 4},
		{"57|42", "万元", "万元", 57},
	} {
		c := sketch(t, outline.Bar, "甲|乙", x.values)
		c.Unit = x.unit
		for i := range c.Series[0].Values {
			v := &c.Series[0].Values[i]
			v.Q = v.Q.WithUnit(x.unit)
		}
		m := measureOf(c, true)
		if got := m.in(c.Series[0].Values[0].Q.Value); m.words() != x.words || math.Abs(got-x.first) > 1e-9 {
			t.Errorf("%s: %g %s, want %g %s", x.values, got, m.words(), x.first, x.words)
		}
	}
}

func TestSums(t *testing.T) {
	for _, x := range []struct {
		a, b, want string
	}{
		{"12件", "30件", "42件"},
		{"12件", "30余件", "42件以上"},
		{"近12件", "30余件", "约42件"},
		{"3.78亿元", "2200万元", "4亿元"},
		{"0.1%", "0.2%", "0.3%"},
		{"12件", "-", ""},
	} {
		c := sketch(t, outline.Column, "甲", "一:"+x.a, "二:"+x.b)
		_, _, f, ok := measureOf(c, true).sum(c, 0, true)
		if got := f.lead + f.digits + f.tail; got != x.want || ok != (x.want != "") {
			t.Errorf("%s + %s = %q, want %q", x.a, x.b, got, x.want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{"1": "1", "1234": "1,234", "-1234567.5": "-1,234,567.5", "100": "100"} {
		if got := grouped(in); got != want {
			t.Errorf("%s: %s", in, got)
		}
	}
}

func TestSpreadKeepsTagsApartAndInside(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		tags := make([]tag, 1+r.IntN(8))
		for i := range tags {
			tags[i] = tag{index: i, want: r.Float64() * 300, height: 10 + r.Float64()*20}
		}
		spread(tags, 0, 300)
		for i, g := range tags {
			if g.at-g.height/2 < -1e-6 || g.at+g.height/2 > 300+1e-6 {
				t.Fatalf("tag at %g ± %g", g.at, g.height/2)
			}
			if i > 0 && tags[i-1].at+tags[i-1].height/2 > g.at-g.height/2+1e-6 {
				t.Fatalf("tags overlap: %+v", tags)
			}
		}
	}
	alone := []tag{{want: 100, height: 20}, {want: 200, height: 20}}
	if spread(alone, 0, 300); alone[0].at != 100 || alone[1].at != 200 {
		t.Errorf("tags with room moved: %+v", alone)
	}
}

func TestBarEnds(t *testing.T) {
	p := plane{}
	for _, text := range []string{"30件", "30余件", "近30件", "约30件"} {
		v := value(t, text)
		b := p.bar(0, 20, 0, 100, v.Q.Bound, 1)
		end := b.solid.Bounds().Right()
		switch text {
		case "30件":
			if end != 100 || b.open != nil || b.faint != nil {
				t.Errorf("%s: %+v", text, b)
			}
		case "30余件":
			last := b.open[len(b.open)-1].Bounds()
			if end != 100 || last.X <= 100 || math.Abs(last.Right()-100-openLength(1)) > 1e-9 {
				t.Errorf("%s: solid to %g, open to %g", text, end, last.Right())
			}
		case "近30件":
			if end >= 100 || b.faint.Bounds().Right() != 100 {
				t.Errorf("%s: solid to %g, hollow to %g", text, end, b.faint.Bounds().Right())
			}
		case "约30件":
			if end <= 100 || b.open != nil || b.faint != nil {
				t.Errorf("%s: to %g", text, end)
			}
		}
	}
	if up := (plane{upright: true}).bar(0, 20, 300, 200, value(t, "30余件").Q.Bound, 1); up.open[0].Bounds().Bottom() >= 200 {
		t.Error("an open column does not go on upwards")
	}
}
