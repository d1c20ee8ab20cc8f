package geom

import (
	"math"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func samePoint(a, b Point) bool { return near(a.X, b.X) && near(a.Y, b.Y) }

func TestAffine(t *testing.T) {
	for _, c := range []struct {
		name string
		m    Affine
		want Point // where (3, 4) goes
		grow float64
	}{
		{"the zero map is the identity", Affine{}, Point{3, 4}, 1},
		{"translate", Translate(10, -4), Point{13, 0}, 1},
		{"scale", Scale(2), Point{6, 8}, 2},
		{"a quarter turn clockwise, y down", Rotate(90), Point{-4, 3}, 1},
		{"first scale, then move", Scale(2).Then(Translate(1, 1)), Point{7, 9}, 2},
		{"first move, then scale", Translate(1, 1).Then(Scale(2)), Point{8, 10}, 2},
		{"a zero map changes nothing before", Affine{}.Then(Scale(3)), Point{9, 12}, 3},
		{"a zero map changes nothing behind", Scale(3).Then(Affine{}), Point{9, 12}, 3},
	} {
		if got := c.m.Apply(Point{3, 4}); !samePoint(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
		if got := c.m.Grow(); !near(got, c.grow) {
			t.Errorf("%s: grows by %v, want %v", c.name, got, c.grow)
		}
	}
	if !(Affine{}).IsIdentity() || Scale(2).IsIdentity() {
		t.Error("IsIdentity")
	}
}

func TestApplyRectIsUpright(t *testing.T) {
	got := Rotate(90).ApplyRect(Rect{X: 1, Y: 2, W: 3, H: 5})
	want := Rect{X: -7, Y: 1, W: 5, H: 3}
	if !near(got.X, want.X) || !near(got.Y, want.Y) || !near(got.W, want.W) || !near(got.H, want.H) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPolarGoesAsAClock(t *testing.T) {
	for deg, want := range map[float64]Point{0: {5, 3}, 90: {7, 5}, 180: {5, 7}, 270: {3, 5}} {
		if got := Polar(Point{5, 5}, 2, deg); !samePoint(got, want) {
			t.Errorf("%v degrees: got %v, want %v", deg, got, want)
		}
	}
}

func TestRoundIsAGrid(t *testing.T) {
	if got := Round(1.0 / 3); got != 341.0/1024 {
		t.Errorf("got %v", got)
	}
	if got := Round(-2); got != -2 {
		t.Errorf("got %v", got)
	}
}

// on gives points of a path's curves, a few a segment.
func on(p Path) []Point {
	var out []Point
	var at Point
	for k, s := range p {
		if s.Op == CubeTo {
			c := p.Curve(k)
			for i := range 9 {
				u := float64(i) / 8
				v := 1 - u
				out = append(out, at.Scale(v*v*v).Add(c[0].Scale(3*v*v*u)).Add(c[1].Scale(3*v*u*u)).Add(c[2].Scale(u*u*u)))
			}
		}
		if s.Op != Close && s.Op != Control {
			at = s.P
		}
	}
	return out
}

func TestArcStaysOnItsCircle(t *testing.T) {
	c := Point{100, 50}
	for _, to := range []float64{30, 90, 200, 360, -120} {
		p := Path{}.Arc(c, 40, 10, 10+to)
		if !samePoint(p[0].P, Polar(c, 40, 10)) || !samePoint(p[len(p)-1].P, Polar(c, 40, 10+to)) {
			t.Errorf("an arc of %v degrees does not run from end to end", to)
		}
		for _, q := range on(p) {
			if off := math.Abs(q.Sub(c).Len() - 40); off > 40*0.0003 {
				t.Errorf("an arc of %v degrees is %.4f pt off its circle", to, off)
			}
		}
	}
}

func TestArcContinuesAPath(t *testing.T) {
	p := Path{}.Move(0, 0).Arc(Point{}, 10, 0, 90)
	if p[1].Op != LineTo || !samePoint(p[1].P, Point{0, -10}) {
		t.Errorf("no line leads to the arc: %v", p[1])
	}
	if q := (Path{}).Move(0, -10).Arc(Point{}, 10, 0, 90); q[1].Op != Control {
		t.Error("a line of no length leads to an arc that begins where the path ends")
	}
}

// area is the signed area inside a path's corners and curves, positive clockwise.
func area(p Path) float64 {
	var sum float64
	var start, at Point
	line := func(q Point) { sum += (at.X*q.Y - q.X*at.Y) / 2; at = q }
	for k, s := range p {
		switch s.Op {
		case MoveTo:
			start, at = s.P, s.P
		case LineTo:
			line(s.P)
		case CubeTo:
			a, c := at, p.Curve(k)
			for i := 1; i <= 64; i++ {
				u := float64(i) / 64
				v := 1 - u
				line(a.Scale(v * v * v).Add(c[0].Scale(3 * v * v * u)).Add(c[1].Scale(3 * v * u * u)).Add(c[2].Scale(u * u * u)))
			}
		case Close:
			line(start)
		}
	}
	return sum
}

func TestAreas(t *testing.T) {
	for _, c := range []struct {
		name string
		path Path
		want float64
	}{
		{"rectangle", RectPath(Rect{1, 2, 3, 4}), 12},
		{"circle", Circle(Point{9, 9}, 10), math.Pi * 100},
		{"quarter of a pie", RingSector(Point{}, 0, 10, 0, 90), math.Pi * 25},
		{"half a ring", RingSector(Point{}, 5, 10, 90, 270), math.Pi * 37.5},
		{"a whole ring has a hole", RingSector(Point{}, 5, 10, 0, 360), math.Pi * 75},
		{"rounded by more than fits", RoundRect(Rect{0, 0, 20, 10}, 99), 100 + math.Pi*25},
		{"rounded by nothing", RoundRect(Rect{0, 0, 20, 10}, 0), 200},
		{"a frame is open inside", Frame(Rect{0, 0, 20, 10}, 1), 200 - 18*8},
		{"triangle", Polygon(Point{0, 0}, Point{4, 0}, Point{0, 3}), 6},
	} {
		if got := area(c.path); math.Abs(got-c.want) > 0.001*c.want {
			t.Errorf("%s: area %.3f, want %.3f", c.name, got, c.want)
		}
	}
}

func TestPolylineIsOpen(t *testing.T) {
	p := Polyline(Point{0, 0}, Point{1, 0}, Point{1, 1})
	if len(p) != 3 || p[2].Op == Close {
		t.Errorf("got %v", p)
	}
}

func TestPathBounds(t *testing.T) {
	p := Path{}.Move(1, 2).Line(-3, 8).Shut()
	if got, want := p.Bounds(), (Rect{-3, 2, 4, 6}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := (Path{}).Bounds(); got != (Rect{}) {
		t.Errorf("an empty path has bounds %v", got)
	}
}

func TestRectParts(t *testing.T) {
	r := Rect{10, 20, 100, 60}
	top, below := r.CutTop(10)
	above, bottom := r.CutBottom(10)
	left, rest := r.CutLeft(30)
	columns, rows := r.Columns(3, 5), r.Rows(2, 4)
	for _, c := range []struct {
		name      string
		got, want Rect
	}{
		{"strip at the top", top, Rect{10, 20, 100, 10}},
		{"rest below", below, Rect{10, 30, 100, 50}},
		{"strip at the bottom", above, Rect{10, 70, 100, 10}},
		{"rest above", bottom, Rect{10, 20, 100, 50}},
		{"strip at the left", left, Rect{10, 20, 30, 60}},
		{"rest at the right", rest, Rect{40, 20, 70, 60}},
		{"first column", columns[0], Rect{10, 20, 30, 60}},
		{"last column", columns[2], Rect{80, 20, 30, 60}},
		{"last row", rows[1], Rect{10, 52, 100, 28}},
		{"inset", r.Inset(5, 10), Rect{15, 30, 90, 40}},
		{"trim", r.Trim(1, 2, 3, 4), Rect{11, 22, 96, 54}},
		{"centred", r.Centered(20, 20), Rect{50, 40, 20, 20}},
		{"moved", r.Move(1, -1), Rect{11, 19, 100, 60}},
		{"union", r.Union(Rect{0, 0, 5, 5}), Rect{0, 0, 110, 80}},
		{"union with nothing", r.Union(Rect{}), r},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestRectRelations(t *testing.T) {
	r := Rect{0, 0, 10, 10}
	for _, c := range []struct {
		s                  Rect
		contains, overlaps bool
	}{
		{Rect{1, 1, 5, 5}, true, true},
		{Rect{0, 0, 10.005, 10}, true, true},
		{Rect{5, 5, 10, 1}, false, true},
		{Rect{10, 0, 5, 5}, false, false},
		{Rect{20, 20, 1, 1}, false, false},
	} {
		if got := r.Contains(c.s); got != c.contains {
			t.Errorf("contains %v: %v", c.s, got)
		}
		if got := r.Overlaps(c.s); got != c.overlaps {
			t.Errorf("overlaps %v: %v", c.s, got)
		}
	}
}
