package fonts

import (
	"errors"
	"math"
	"sync"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// embeddedFiles are the embedded faces and their bytes.
var embeddedFiles = map[string][]byte{
	SansRegular: sansRegularFile, SansBold: sansBoldFile, SerifBold: serifBoldFile, Symbols: symbolsFile,
}

func TestEmbedded(t *testing.T) {
	tests := []struct {
		key, name, family string
		weight            int
		metrics           Metrics
	}{
		{SansRegular, "NotoSansSC-Regular", "Noto Sans SC", 400, Metrics{1000, 880, 120, 733, 543, 125, 50}},
		{SansBold, "NotoSansSC-Bold", "Noto Sans SC", 700, Metrics{1000, 880, 120, 733, 543, 125, 50}},
		{SerifBold, "NotoSerifSC-Bold", "Noto Serif SC", 700, Metrics{1000, 880, 120, 729, 514, 75, 50}},
		{Symbols, "BriefdeckSymbols", "Briefdeck Symbols", 400, Metrics{2048, 1556, 492, 1493, 1120, 40, 90}},
	}
	for _, tt := range tests {
		f := Embedded(tt.key)
		if f != Embedded(tt.key) {
			t.Errorf("%s is read twice", tt.key)
		}
		if f.Name() != tt.name || f.Family() != tt.family || f.Style().Weight != tt.weight {
			t.Errorf("%s: %s, %s, %d", tt.key, f.Name(), f.Family(), f.Style().Weight)
		}
		if f.Metrics() != tt.metrics {
			t.Errorf("%s: metrics %+v", tt.key, f.Metrics())
		}
		if e := f.Embedding(); !e.Allowed() || !e.Subset() {
			t.Errorf("%s may not be embedded: %x", tt.key, e)
		}
	}
}

func TestEmbeddedPanicsOnOtherNames(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Embedded("Comic Sans")
}

// What typesetting builds on: quotes, ellipses and dots are full-width in the
// sans faces, dashes are less than an em in all (—— must be drawn as a rule),
// digits are of one width in the sans faces and are not in the serif one.
func TestAdvancesThatTypesettingBuildsOn(t *testing.T) {
	tests := []struct {
		text                             string
		sansRegular, sansBold, serifBold int
	}{
		{"—", 894, 908, 928}, {"–", 536, 544, 593}, {"-", 347, 370, 370},
		{"“”‘’", 1000, 1000, 1000}, {"…⋯", 1000, 1000, 1000}, {"·", 1000, 1000, 335},
		{"⸺", 1676, 1702, 1767}, {"・•‧", 1000, 1000, 1000}, {"，。：；！？（）《》、", 1000, 1000, 1000},
		{" ", 224, 227, 250}, {"02345689", 555, 590, 0}, {"1", 555, 590, 466}, {"7", 555, 590, 588},
		{"%", 921, 963, 0}, {"中文，𬱖", 1000, 1000, 1000},
	}
	for _, tt := range tests {
		for name, want := range map[string]int{SansRegular: tt.sansRegular, SansBold: tt.sansBold, SerifBold: tt.serifBold} {
			f := Embedded(name)
			for _, g := range glyphs(t, f, tt.text)[1:] {
				if want != 0 && f.Advance(g) != want {
					t.Errorf("%s: a glyph of %q is %d wide, want %d", name, tt.text, f.Advance(g), want)
				}
			}
		}
	}
}

func TestGlyphsAndAdvancesAgreeWithSfnt(t *testing.T) {
	for name, data := range embeddedFiles {
		f := Embedded(name)
		other, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		found := 0
		for r := rune(0); r < 0x33000; r++ {
			want, err := other.GlyphIndex(&buf, r)
			if err != nil {
				t.Fatal(err)
			}
			got, ok := f.Glyph(r)
			if ok != (got != 0) || int(got) != int(want) && !(got == 0 && f.empty(GID(want))) {
				t.Fatalf("%s, %U: glyph %d, sfnt says %d", name, r, got, want)
			}
			if again, _ := f.Glyph(r); again != got {
				t.Fatalf("%s, %U: glyph %d, then %d", name, r, got, again)
			}
			if got != 0 {
				found++
			}
		}
		if want := f.Coverage().Characters; found != want {
			t.Errorf("%s has %d characters, Coverage says %d", name, found, want)
		}
		for g := range f.Len() {
			want, err := other.GlyphAdvance(&buf, sfnt.GlyphIndex(g), fixed.Int26_6(f.Metrics().UnitsPerEm), font.HintingNone)
			if err != nil || f.Advance(GID(g)) != int(want) {
				t.Fatalf("%s, glyph %d: %d wide, sfnt says %d, %v", name, g, f.Advance(GID(g)), want, err)
			}
		}
	}
}

// sfnt's reader of outlines is independent of freetype's. It rounds the points
// half-way between two control points, so areas and extents differ slightly.
func TestOutlinesAgreeWithSfnt(t *testing.T) {
	for name, data := range embeddedFiles {
		f := Embedded(name)
		other, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		upm := f.Metrics().UnitsPerEm
		for g := 1; g < f.Len(); g += 1 + f.Len()/700 {
			segments, err := other.LoadGlyph(&buf, sfnt.GlyphIndex(g), fixed.Int26_6(upm), nil)
			if err != nil {
				t.Fatal(err)
			}
			want := newShape()
			segments = withoutAnchors(segments)
			for i, s := range segments {
				x, y := float64(s.Args[0].X), -float64(s.Args[0].Y)
				switch s.Op {
				case sfnt.SegmentOpMoveTo:
					if i > 0 {
						want.Close()
					}
					want.MoveTo(x, y)
				case sfnt.SegmentOpLineTo:
					want.LineTo(x, y)
				case sfnt.SegmentOpQuadTo:
					want.QuadTo(x, y, float64(s.Args[1].X), -float64(s.Args[1].Y))
				}
			}
			if len(segments) > 0 {
				want.Close()
			}
			got := newShape()
			if err := f.Outline(GID(g), got); err != nil {
				t.Fatalf("%s, glyph %d: %v", name, g, err)
			}
			extents := math.Abs(got.xMin-want.xMin) + math.Abs(got.xMax-want.xMax) + math.Abs(got.yMin-want.yMin) + math.Abs(got.yMax-want.yMax)
			if len(segments) > 0 && (extents > 4 || math.Abs(got.area-want.area) > float64(upm*len(segments))/100) {
				t.Errorf("%s, glyph %d: area %.0f and extents %v..%v, sfnt says %.0f and %v..%v", name, g, got.area, got.xMin, got.xMax, want.area, want.xMin, want.xMax)
			}
		}
	}
}

// withoutAnchors leaves out contours of one point, which have no ink.
func withoutAnchors(segments sfnt.Segments) (list sfnt.Segments) {
	for i := 0; i < len(segments); i++ {
		short := segments[i].Op == sfnt.SegmentOpMoveTo && (i+2 == len(segments) || i+2 < len(segments) && segments[i+2].Op == sfnt.SegmentOpMoveTo)
		if short && segments[i+1].Op == sfnt.SegmentOpLineTo && segments[i].Args[0] == segments[i+1].Args[0] {
			i++
			continue
		}
		list = append(list, segments[i])
	}
	return list
}

func TestOutlineOfSquare(t *testing.T) {
	f := mustParse(t, trueTypeFile([][]byte{nil, square(100), composite(1)}, charGlyph{'a', 1}))
	if got, want := outline(t, f, 1), "M0 0 L0 100 L100 100 L100 0 Z "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := outline(t, f, 2), "M7 9 L7 109 L107 109 L107 9 Z "; got != want {
		t.Errorf("composite: got %q, want %q", got, want)
	}
	if got := outline(t, f, 0); got != "" {
		t.Errorf("an empty glyph draws %q", got)
	}
	var e *Error
	if err := f.Outline(3, &record{}); !errors.As(err, &e) || e.Kind != BadGlyph || e.Glyph != 3 {
		t.Errorf("a glyph that is not there: %v", err)
	}
}

func TestMalformedOutlinesDrawNothing(t *testing.T) {
	good := square(100)
	negative := append([]byte(nil), good...)
	copy(negative, words(-7))
	tests := map[string][]byte{
		"cut short":          good[:len(good)-3],
		"only a header":      good[:10],
		"flags missing":      good[:16],
		"too many contours":  append(words(9000), good[2:]...),
		"composite cut":      composite(1)[:14],
		"part not there":     composite(77),
		"second part is bad": composite(1, 77),
	}
	for name, data := range tests {
		f := mustParse(t, trueTypeFile([][]byte{nil, good, data}))
		var pen record
		var e *Error
		if err := f.Outline(2, &pen); !errors.As(err, &e) {
			t.Errorf("%s: error %v", name, err)
		}
		if pen.path != "" {
			t.Errorf("%s: drew %q", name, pen.path)
		}
	}
}

func TestEmptyGlyphOfInkedCharacterIsMissing(t *testing.T) {
	f := mustParse(t, trueTypeFile([][]byte{square(9), square(9), nil, words(0, 0, 0, 0, 0)},
		charGlyph{' ', 2}, charGlyph{'A', 1}, charGlyph{'B', 3}, charGlyph{'\u3000', 2}, charGlyph{'℃', 2}, charGlyph{'\ufe0f', 2}))
	for r, want := range map[rune]bool{' ': true, 'A': true, 'B': false, '\u3000': true, '℃': false, '\ufe0f': true, 'C': false, -1: false, 0x110000: false} {
		if _, got := f.Glyph(r); got != want {
			t.Errorf("%q: %v, want %v", r, got, want)
		}
	}
}

func TestSet(t *testing.T) {
	sans, symbols := Embedded(SansRegular), Embedded(Symbols)
	set := Set{sans, symbols}
	tests := []struct {
		r    rune
		face *Face
		ok   bool
	}{{'中', sans, true}, {'☑', symbols, true}, {'ž', symbols, true}, {'\U0001F600', sans, false}}
	for _, tt := range tests {
		f, g, ok := set.Glyph(tt.r)
		if f != tt.face || ok != tt.ok || ok != (g != 0) {
			t.Errorf("%q: %v, glyph %d, %v", tt.r, f.Name(), g, ok)
		}
	}
	if f, g, ok := (Set{}).Glyph('a'); f != nil || g != 0 || ok {
		t.Error("an empty set has something")
	}
}

func TestFaceFromManyGoroutines(t *testing.T) {
	f := mustParse(t, serifBoldFile)
	var wait sync.WaitGroup
	for start := range 8 {
		wait.Go(func() {
			for r := rune(0x4E00 + 100*start); r < 0x5200; r++ {
				g, ok := f.Glyph(r)
				if want := f.find(r); !ok || g != want || f.Outline(g, newShape()) != nil {
					t.Errorf("%q: glyph %d, want %d", r, g, want)
				}
			}
		})
	}
	wait.Wait()
}

var benchText = []rune("深入推进全国文明单位创建，服务群众1800余人次，90%以上的业务可网上办理。")

func BenchmarkGlyph(b *testing.B) {
	f := Embedded(SansRegular)
	for b.Loop() {
		for _, r := range benchText {
			f.Glyph(r)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(benchText)), "ns/character")
}

func BenchmarkAdvance(b *testing.B) {
	f := Embedded(SansRegular)
	for i := 0; b.Loop(); i++ {
		f.Advance(GID(i & 0x3FFF))
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(serifBoldFile, 0); err != nil {
			b.Fatal(err)
		}
	}
}
