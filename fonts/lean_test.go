package fonts

import (
	"fmt"
	"math"
	"testing"
)

// flattened is a glyph's outline as short lines, each from one point to the next.
type flattened struct {
	lines [][2]vec
	pen   vec
}

func (f *flattened) MoveTo(x, y float64) { f.pen = vec{x, y} }

func (f *flattened) LineTo(x, y float64) { f.QuadTo((f.pen.x+x)/2, (f.pen.y+y)/2, x, y) }

func (f *flattened) QuadTo(cx, cy, x, y float64) {
	a := arc{from: f.pen, control: vec{cx, cy}, to: vec{x, y}}
	const steps = 8
	for i := range steps {
		to := a.at(float64(i+1) / steps)
		f.lines = append(f.lines, [2]vec{f.pen, to})
		f.pen = to
	}
}

func (f *flattened) CubeTo(_, _, _, _, x, y float64) { f.LineTo(x, y) }

func (f *flattened) Close() {}

// farthest is the largest way from an end of a line of a to the lines of b.
func farthest(a, b [][2]vec) float64 {
	most := 0.0
	for _, p := range a {
		least := math.Inf(1)
		for _, l := range b {
			way, to := l[1].minus(l[0]), p[1].minus(l[0])
			t := max(0, min(1, way.dot(to)/max(way.dot(way), 1e-9)))
			least = min(least, p[1].way(vec{l[0].x + t*way.x, l[0].y + t*way.y}))
		}
		most = max(most, least)
	}
	return most
}

func spaced(t *testing.T, f *Face, list []GID) *Face {
	t.Helper()
	widths := make([]int, len(list))
	for i, g := range list {
		widths[i] = f.Advance(g)
	}
	file, _, err := f.SubsetSpaced(list, widths)
	if err != nil {
		t.Fatal(err)
	}
	return mustParse(t, file)
}

func TestLeanOutlinesStayNear(t *testing.T) {
	const text = "文明单位创建体臺灣發龑工四项重点口永鬱，。“心必飞风"
	for _, name := range []string{SansRegular, SansBold, SerifBold} {
		f := Embedded(name)
		list := glyphs(t, f, text)
		part := spaced(t, f, list)
		was, is := 0, 0
		for i, g := range list[1:] {
			var old, lean flattened
			if err := f.Outline(g, &old); err != nil {
				t.Fatal(err)
			}
			if err := part.Outline(GID(i+1), &lean); err != nil {
				t.Fatal(err)
			}
			// 1.5 for the curves, which is measured to the first order, a unit or
			// two each way for the grid.
			if d := max(farthest(old.lines, lean.lines), farthest(lean.lines, old.lines)); d > 1.5+2*math.Sqrt2 {
				t.Errorf("%s: %c is %.1f off", name, []rune(text)[i], d)
			}
			was, is = was+len(old.lines), is+len(lean.lines)
		}
		if is > was*9/10 {
			t.Errorf("%s: %d of %d lines and curves are left", name, is/8, was/8)
		}
	}
}

func TestLeanLeavesLettersAndParts(t *testing.T) {
	f := Embedded(SansRegular)
	list := glyphs(t, f, "ABCxyz0189%")
	part := spaced(t, f, list)
	for i, g := range list {
		var was, is record
		if f.Outline(g, &was) != nil || part.Outline(GID(i), &is) != nil {
			t.Fatal("cannot be drawn")
		}
		if i > 0 && was.path != is.path {
			t.Errorf("glyph %d has changed", g)
		}
	}
}

// A glyph that comes again, for another width, takes no second outline.
func TestGlyphsThatComeAgain(t *testing.T) {
	f := Embedded(SansRegular)
	g := glyphs(t, f, "鬱")[1]
	once, _, err := f.SubsetSpaced([]GID{0, g}, []int{1000, 1000})
	if err != nil {
		t.Fatal(err)
	}
	file, _, err := f.SubsetSpaced([]GID{0, g, g, g}, []int{1000, 1000, 1100, 1200})
	if err != nil {
		t.Fatal(err)
	}
	if len(file)-len(once) > 2*(16+4+2)+4 {
		t.Errorf("two more of a glyph take %d bytes", len(file)-len(once))
	}
	part := mustParse(t, file)
	var first record
	if err := part.Outline(1, &first); err != nil || first.path == "" {
		t.Fatal(err)
	}
	for i, width := range []int{1000, 1100, 1200} {
		var again record
		if err := part.Outline(GID(i+1), &again); err != nil || again.path != first.path {
			t.Errorf("%v: number %d is\n%s, the first\n%s", err, i+1, again.path, first.path)
		}
		if got := part.Advance(GID(i + 1)); got != width {
			t.Errorf("number %d is %d wide, want %d", i+1, got, width)
		}
	}
}

func TestRefit(t *testing.T) {
	half := arc{from: vec{0, 0}, control: vec{0, 50}, to: vec{25, 75}}
	rest := arc{from: vec{25, 75}, control: vec{50, 100}, to: vec{100, 100}}
	line := arc{from: vec{100, 100}, control: vec{50, 50}, to: vec{0, 0}, straight: true}
	corner := arc{from: vec{25, 75}, control: vec{25, 100}, to: vec{100, 100}}
	tests := []struct {
		name string
		arcs []arc
		want int
	}{
		{"two halves of a curve", []arc{half, rest, line}, 2},
		{"a corner between", []arc{half, corner, line}, 3},
		{"lines only", []arc{line, {from: vec{0, 0}, to: vec{100, 0}, straight: true}, {from: vec{100, 0}, to: vec{100, 100}, straight: true}}, 3},
	}
	for _, tt := range tests {
		r := refitter{tolerance: 1}
		if got := r.refit(tt.arcs); len(got) != tt.want {
			t.Errorf("%s: %s, want %d", tt.name, fmt.Sprint(got), tt.want)
		}
	}
}

func BenchmarkSubsetSpaced(b *testing.B) {
	f := Embedded(SansRegular)
	var list []GID
	for r := rune(0x4E00); r < 0x4E00+600; r++ {
		if g, ok := f.Glyph(r); ok {
			list = append(list, g)
		}
	}
	list = append([]GID{0}, list...)
	for b.Loop() {
		if _, _, err := f.SubsetSpaced(list, nil); err != nil {
			b.Fatal(err)
		}
	}
}
