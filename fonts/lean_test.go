package fonts

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// leanTested is how many characters of GB 2312 are measured in each face; all
// 6,763 take ten times as long.
const leanTested = 600

// flattened is a glyph's outline as lines so short that they are less than 0.03
// units off, and its curves.
type flattened struct {
	lines [][2]vec
	arcs  []arc
	pen   vec
}

func (f *flattened) MoveTo(x, y float64) { f.pen = vec{x, y} }

func (f *flattened) LineTo(x, y float64) { f.QuadTo((f.pen.x+x)/2, (f.pen.y+y)/2, x, y) }

func (f *flattened) QuadTo(cx, cy, x, y float64) {
	a := arc{from: f.pen, control: vec{cx, cy}, to: vec{x, y}}
	a.straight = a.control == a.from.middle(a.to)
	if a.from == a.to {
		return
	}
	f.arcs = append(f.arcs, a)
	steps := 4 + int(math.Sqrt(a.control.way(a.from.middle(a.to))/2/0.03))
	for i := range steps {
		to := a.at(float64(i+1) / float64(steps))
		f.lines = append(f.lines, [2]vec{f.pen, to})
		f.pen = to
	}
}

func (f *flattened) CubeTo(_, _, _, _, x, y float64) { f.LineTo(x, y) }

func (f *flattened) Close() {}

// ways are the ways from the ends of the lines of a to the lines of b.
func ways(a, b [][2]vec, each func(float64)) {
	last := 0
	for _, p := range a {
		least := math.Inf(1)
		look := func(from, to int) {
			for i := from; i < to; i++ {
				l := b[(i+len(b))%len(b)]
				way, to := l[1].minus(l[0]), p[1].minus(l[0])
				t := max(0, min(1, way.dot(to)/max(way.dot(way), 1e-9)))
				if d := p[1].way(vec{l[0].x + t*way.x, l[0].y + t*way.y}); d < least {
					least, last = d, (i+len(b))%len(b)
				}
			}
		}
		look(last-5, last+6)
		if least > 1.5 { // there may be nearer ones elsewhere
			look(0, len(b))
		}
		each(least)
	}
}

func spaced(t *testing.T, f *Face, list []GID) *Face {
	t.Helper()
	widths := make([]int, len(list))
	for i, g := range list {
		widths[i] = f.Advance(g)
	}
	file, _, err := f.SubsetSpaced(t.Context(), list, widths)
	if err != nil {
		t.Fatal(err)
	}
	return mustParse(t, file)
}

// gb2312 are the characters of GB 2312, some or all, in an order by chance that
// is the same each time.
func gb2312(t *testing.T, n int) string {
	t.Helper()
	var all []rune
	for row := byte(0xB0); row < 0xF8; row++ {
		for cell := byte(0xA1); cell < 0xFF; cell++ {
			text, err := simplifiedchinese.GBK.NewDecoder().Bytes([]byte{row, cell})
			if r, _ := utf8.DecodeRune(text); err == nil && unicode.Is(unicode.Han, r) {
				all = append(all, r)
			}
		}
	}
	random := rand.New(rand.NewPCG(23, 12))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return string(all[:min(n, len(all))])
}

func TestLeanOutlinesStayNear(t *testing.T) {
	text := "臺灣發龑鬱捺撇心女水飞文建工国龍，。“" + gb2312(t, leanTested)
	for _, name := range []string{SansRegular, SansBold, SerifBold} {
		f := Embedded(name)
		list := glyphs(t, f, text)
		part := spaced(t, f, list)
		was, is, most, sum, n := 0, 0, 0.0, 0.0, 0
		for i, g := range list[1:] {
			var old, lean flattened
			if err := f.Outline(g, &old); err != nil {
				t.Fatal(err)
			}
			if err := part.Outline(GID(i+1), &lean); err != nil {
				t.Fatal(err)
			}
			worst := 0.0
			each := func(d float64) { worst, sum, n = max(worst, d), sum+d, n+1 }
			ways(old.lines, lean.lines, each)
			ways(lean.lines, old.lines, each)
			if worst > 3 {
				t.Errorf("%s: %c is %.2f off", name, []rune(text)[i], worst)
			}
			most = max(most, worst)
			was, is = was+len(old.arcs), is+len(lean.arcs)
		}
		t.Logf("%s: %d glyphs, %.2f off at most, %.2f in the mean; %d of %d lines and curves", name, len(list)-1, most, sum/float64(n), is, was)
		if is > was*9/10 {
			t.Errorf("%s: %d of %d lines and curves are left", name, is, was)
		}
	}
}

// A joint that makes a corner in a lean outline lies at a corner of the face's.
func TestLeanMakesNoKinks(t *testing.T) {
	degree := func(a, b arc) float64 { return math.Atan(turns(a.arrives(), b.leaves())) * 180 / math.Pi }
	text := gb2312(t, leanTested/3)
	for _, name := range []string{SansRegular, SansBold, SerifBold} {
		f := Embedded(name)
		list := glyphs(t, f, text)
		part := spaced(t, f, list)
		joints := 0
		for i, g := range list[1:] {
			var old, lean flattened
			if err := errors.Join(f.Outline(g, &old), part.Outline(GID(i+1), &lean)); err != nil {
				t.Fatal(err)
			}
			for j, b := range lean.arcs[1:] {
				a := lean.arcs[j]
				d, e := a.arrives(), b.leaves()
				if a.to != b.from || a.straight && b.straight || min(d.dot(d), e.dot(e)) < 10*10 {
					continue
				}
				joints++
				if degree(a, b) <= 5 {
					continue
				}
				corner := false
				for k, n := range old.arcs {
					before := old.arcs[(k+len(old.arcs)-1)%len(old.arcs)]
					corner = corner || n.from.way(b.from) <= 3 && (before.to != n.from || degree(before, n) >= 4)
				}
				if !corner {
					t.Errorf("%s: %c has a kink of %.1f° at %v", name, []rune(text)[i], degree(a, b), b.from)
				}
			}
		}
		if joints < 1000 {
			t.Errorf("%s: only %d joints", name, joints)
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
	once, _, err := f.SubsetSpaced(t.Context(), []GID{0, g}, []int{1000, 1000})
	if err != nil {
		t.Fatal(err)
	}
	file, _, err := f.SubsetSpaced(t.Context(), []GID{0, g, g, g}, []int{1000, 1000, 1100, 1200})
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

// What was drawn lean before is the same as what is drawn anew, whatever else is
// in the subset, and whoever asks at the same time.
func TestLeanGlyphsAreKept(t *testing.T) {
	f := mustParse(t, Embedded(SansBold).data)
	common, other := glyphs(t, f, "政务公开年度报告"), glyphs(t, f, "公开服务指南")
	subset := func(f *Face, list []GID) string {
		file, _, err := f.SubsetSpaced(t.Context(), list, nil)
		if err != nil {
			t.Error(err)
		}
		return string(file)
	}
	anew := subset(mustParse(t, f.data), other)
	var wait sync.WaitGroup
	for i := range 16 {
		wait.Go(func() {
			if i%2 == 0 {
				subset(f, common)
			} else if subset(f, other) != anew {
				t.Error("a subset depends on those before it")
			}
		})
	}
	wait.Wait()
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
		if _, got := r.refit(tt.arcs, nil, nil); len(got) != tt.want {
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
		f.lean = leanKept{}
		if _, _, err := f.SubsetSpaced(b.Context(), list, nil); err != nil {
			b.Fatal(err)
		}
	}
}
