package fonts

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"golang.org/x/image/font/gofont/goregular"
)

// checkSubset makes a subset, if the face lets us, and holds it to its promise:
// it can be read, and its glyphs have the widths and outlines of the face's.
func checkSubset(t testing.TB, f *Face, list []GID) *Face {
	t.Helper()
	file, all, err := f.Subset(list)
	if err != nil {
		var e *Error
		if !errors.As(err, &e) {
			t.Fatalf("not our error: %v", err)
		}
		return nil
	}
	if again, _, _ := f.Subset(list); !bytes.Equal(again, file) {
		t.Fatal("the same glyphs give other bytes")
	}
	part := mustParse(t, file)
	if part.Len() != len(all) || !slices.Equal(all[:len(list)], list) {
		t.Fatalf("%d glyphs, all are %v of %v", part.Len(), all, list)
	}
	if sum := checksum(pad(file)); sum != 0xB1B0AFBA {
		t.Fatalf("the file's checksum is %#x", sum)
	}
	for i, g := range all {
		if part.Advance(GID(i)) != f.Advance(g) {
			t.Fatalf("glyph %d is %d wide, was %d", i, part.Advance(GID(i)), f.Advance(g))
		}
		var was, is record
		if f.Outline(g, &was) != nil {
			continue // freetype refuses some sound composites
		}
		if err := part.Outline(GID(i), &is); err != nil {
			t.Fatalf("glyph %d: %v", i, err)
		}
		if f.glyf != nil && was.path != is.path {
			t.Fatalf("glyph %d of %s is now\n%s, was\n%s", g, f.Name(), is.path, was.path)
		}
	}
	return part
}

func pad(b []byte) []byte { return append(slices.Clone(b), 0, 0, 0)[:(len(b)+3)&^3] }

func TestSubsetKeepsOutlines(t *testing.T) {
	tests := []struct {
		name string
		face *Face
		list []GID
	}{
		{"sans", Embedded(SansRegular), glyphs(t, Embedded(SansRegular), "文明单位创建ABC123，。“”体臺灣發龑𬱖 ")},
		{"bold", Embedded(SansBold), glyphs(t, Embedded(SansBold), "张口结舌")},
		{"serif", Embedded(SerifBold), glyphs(t, Embedded(SerifBold), "标题与大字1800")},
		{"composites", Embedded(Symbols), glyphs(t, Embedded(Symbols), "ĄčŐž☑✘ĳ")},
		{"hinted", mustParse(t, goregular.TTF), glyphs(t, mustParse(t, goregular.TTF), "Go Ångström éàç ½")},
		{"twice the same", Embedded(SansRegular), []GID{0, 500, 500, 500}},
		{"only the missing glyph", Embedded(SansRegular), []GID{0}},
	}
	for _, tt := range tests {
		if checkSubset(t, tt.face, tt.list) == nil {
			t.Errorf("%s: refused", tt.name)
		}
	}
}

// More than 128 KiB of outlines need the long loca.
func TestSubsetOfAllSymbolsAndManyCharacters(t *testing.T) {
	for _, name := range []string{Symbols, SansRegular} {
		f := Embedded(name)
		list := make([]GID, min(f.Len(), 1500))
		for i := range list {
			list[i] = GID(i)
		}
		part := checkSubset(t, f, list)
		if long := name == SansRegular; part.longLoca != long {
			t.Errorf("%s: long loca %v for %d bytes", name, part.longLoca, len(part.glyf))
		}
	}
}

func TestSubsetDropsInstructions(t *testing.T) {
	f := mustParse(t, goregular.TTF)
	file, _, err := f.Subset(glyphs(t, f, "Hamburgefonts"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := readDirectory(file, 0)
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	for tag := range d {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	if want := []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}; !slices.Equal(tags, want) {
		t.Errorf("tables %q, want %q", tags, want)
	}
	part := mustParse(t, file)
	for g := range part.Len() {
		if data, _ := part.glyphData(GID(g)); len(data) > 0 && !isComposite(data) {
			if n := u16(data, 10+2*int(u16(data, 0))); n != 0 {
				t.Errorf("glyph %d has %d bytes of instructions", g, n)
			}
		}
	}
}

func TestSubsetSpacedHasTheWidthsGiven(t *testing.T) {
	f := mustParse(t, goregular.TTF)
	list := append([]GID{0}, glyphs(t, f, "AVA")[1:]...)
	want := make([]int, len(list))
	for i := range want {
		want[i] = 700 + 50*i
	}
	file, _, err := f.SubsetSpaced(t.Context(), list, want)
	if err != nil {
		t.Fatal(err)
	}
	part := mustParse(t, file)
	for i, g := range list {
		if got := part.Advance(GID(i)); got != want[i] {
			t.Errorf("glyph %d is %d wide, want %d", i, got, want[i])
		}
		if outline(t, part, GID(i)) != outline(t, f, g) {
			t.Errorf("glyph %d has another outline", i)
		}
	}
	own, _, _ := f.Subset(list[:3]) // no glyph twice
	if asIs, _, _ := f.SubsetSpaced(t.Context(), list[:3], nil); !bytes.Equal(own, asIs) {
		t.Error("no widths of the caller's give another file than Subset")
	}
}

func TestSubsetPullsInComponents(t *testing.T) {
	// 4 holds 3 and 1, 3 holds 2: renumbered in the order in which they are met.
	f := mustParse(t, trueTypeFile([][]byte{nil, square(10), square(20), composite(2), composite(3, 1)}))
	_, all, err := f.Subset([]GID{0, 4, 1})
	if err != nil || !slices.Equal(all, []GID{0, 4, 1, 3, 2}) {
		t.Fatalf("all %v, %v", all, err)
	}
	part := checkSubset(t, f, []GID{0, 4, 1})
	if got := outline(t, part, 1); got != "M14 18 L14 38 L34 38 L34 18 Z M7 9 L7 19 L17 19 L17 9 Z " {
		t.Errorf("composite is %s", got)
	}
}

func TestSubsetRefuses(t *testing.T) {
	deep := [][]byte{nil, square(10)}
	for i := range 2 * deepest {
		deep = append(deep, composite(i+1))
	}
	// Each doubles the one before: 2²⁰ squares.
	wide := [][]byte{nil, square(10)}
	for range 15 {
		n := len(wide) - 1
		wide = append(wide, composite(n, n))
	}
	tests := []struct {
		name   string
		glyphs [][]byte
		list   []GID
		kind   Kind
	}{
		{"itself", [][]byte{nil, composite(1)}, []GID{0, 1}, GlyphCycle},
		{"a cycle of three", [][]byte{nil, composite(2), composite(4, 3), composite(1), square(9)}, []GID{0, 2}, GlyphCycle},
		{"the missing glyph itself", [][]byte{composite(1), composite(0)}, []GID{0}, GlyphCycle},
		{"too deep", deep, []GID{0, GID(len(deep) - 1)}, GlyphTooDeep},
		{"too many parts", wide, []GID{0, GID(len(wide) - 1)}, GlyphTooDeep},
		{"a glyph that is not there", [][]byte{nil, square(9)}, []GID{0, 2}, BadGlyph},
		{"a part that is not there", [][]byte{nil, composite(9)}, []GID{0, 1}, BadGlyph},
		{"cut short", [][]byte{nil, square(300)[:25]}, []GID{0, 1}, BadGlyph},
		{"no list", [][]byte{nil}, nil, BadGlyph},
		{"a list without the missing glyph", [][]byte{nil, square(9)}, []GID{1}, BadGlyph},
	}
	for _, tt := range tests {
		f := mustParse(t, trueTypeFile(tt.glyphs))
		file, all, err := f.Subset(tt.list)
		var e *Error
		if !errors.As(err, &e) || e.Kind != tt.kind || file != nil || all != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if tt.kind == GlyphCycle || tt.kind == GlyphTooDeep {
			if err := f.Outline(tt.list[len(tt.list)-1], &record{}); !errors.As(err, &e) || e.Kind != tt.kind {
				t.Errorf("%s: drawn, %v", tt.name, err)
			}
		}
	}
}

func TestSubsetRebuildsCFF(t *testing.T) {
	f := mustParse(t, cffFile())
	if _, ok := f.Glyph('℃'); ok {
		t.Error("the empty ℃ is not missing")
	}
	a, ok := f.Glyph('A')
	if !ok {
		t.Fatal("no A")
	}
	part := checkSubset(t, f, []GID{0, a, 2})
	if part == nil {
		t.Fatal("refused")
	}
	if part.glyf == nil {
		t.Fatal("the outlines are not TrueType's")
	}
	was, is := newShape(), newShape()
	if err := errors.Join(f.Outline(a, was), part.Outline(1, is)); err != nil {
		t.Fatal(err)
	}
	// The blob is a circle of radius 500 about (500, 500), to a thousandth.
	if math.Abs(math.Abs(was.area)-math.Pi*500*500) > 1000 {
		t.Errorf("the cubic area is %.0f", was.area)
	}
	if math.Abs(is.area-was.area) > 500 {
		t.Errorf("the area is %.0f, was %.0f", is.area, was.area)
	}
	for i := 0; i < len(is.points); i += 2 {
		if off := math.Abs(math.Hypot(is.points[i]-500, is.points[i+1]-500) - 500); off > 1.5 {
			t.Errorf("point %v is %.2f units off the circle", is.points[i:i+2], off)
		}
	}
}

func TestCubicWithinTolerance(t *testing.T) {
	curves := [][6]float64{{0, 552, 448, 1000, 1000, 1000}, {1000, 1000, 0, 1000, 1000, 0}, {300, 0, 700, 0, 1000, 0}, {-200, 900, 1200, 900, 1000, 0}}
	for _, c := range curves {
		pen := quadraticPen{tolerance: 0.5}
		pen.MoveTo(0, 0)
		pen.CubeTo(c[0], c[1], c[2], c[3], c[4], c[5])
		cubic := newShape()
		cubic.MoveTo(0, 0)
		cubic.CubeTo(c[0], c[1], c[2], c[3], c[4], c[5])
		for i := 2; i < len(pen.points); i += 2 {
			from, control, to := pen.points[i-2], pen.points[i-1], pen.points[i]
			for _, s := range []float64{0.25, 0.5, 0.75} {
				u := 1 - s
				x := u*u*float64(from.x) + 2*u*s*float64(control.x) + s*s*float64(to.x)
				y := u*u*float64(from.y) + 2*u*s*float64(control.y) + s*s*float64(to.y)
				if off := distanceToLine(cubic.points, x, y); off > 1.3 { // 0.5, and the rounding of points
					t.Errorf("%v: (%.1f, %.1f) is %.2f off", c, x, y, off)
				}
			}
		}
	}
}

// distanceToLine is how far a point is from a run of lines.
func distanceToLine(points []float64, x, y float64) float64 {
	best := math.Inf(1)
	for i := 2; i < len(points); i += 2 {
		ax, ay, bx, by := points[i-2], points[i-1], points[i], points[i+1]
		dx, dy := bx-ax, by-ay
		s := min(max(((x-ax)*dx+(y-ay)*dy)/max(dx*dx+dy*dy, 1e-9), 0), 1)
		best = min(best, math.Hypot(x-ax-s*dx, y-ay-s*dy))
	}
	return best
}

func FuzzSubset(f *testing.F) {
	f.Add([]byte{0, 1, 0, 200, 1, 44}, []byte{0, 0, 12, 99, 3})
	f.Add([]byte{3, 1}, []byte{0xFF})
	f.Add([]byte{}, []byte{})
	// Glyphs by number, and changes to the symbol face: position and new byte.
	f.Fuzz(func(t *testing.T, numbers, changes []byte) {
		data := slices.Clone(symbolsFile)
		for ; len(changes) >= 4; changes = changes[4:] {
			at := int(changes[0])<<16 | int(changes[1])<<8 | int(changes[2])
			data[at%len(data)] = changes[3]
		}
		face, err := Parse(data, 0)
		if err != nil {
			return
		}
		list := []GID{0}
		for ; len(numbers) >= 2 && len(list) < 100; numbers = numbers[2:] {
			list = append(list, GID(u16(numbers, 0)))
		}
		if file, all, err := face.Subset(list); err == nil {
			part := mustParse(t, file)
			if part.Len() != len(all) {
				t.Fatalf("%d glyphs, listed %d", part.Len(), len(all))
			}
			for g := range part.Len() {
				_ = part.Outline(GID(g), newShape())
			}
		}
	})
}

func BenchmarkSubset(b *testing.B) {
	for _, name := range []string{SansRegular, SerifBold} {
		f := Embedded(name)
		list := []GID{0}
		for r := rune(0x4E00); len(list) < 600; r += 31 {
			if g, ok := f.Glyph(r); ok {
				list = append(list, g)
			}
		}
		b.Run(fmt.Sprintf("%s/600", name), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				file, _, err := f.Subset(list)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(file)), "bytes")
			}
		})
	}
}
