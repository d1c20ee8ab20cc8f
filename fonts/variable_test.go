package fonts

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

const variableText = "深入推进税务之光18%ABHx"

// An instance is the face of that weight: the same outlines, widths and bytes.
func TestInstanceIsTheStaticFace(t *testing.T) {
	f := mustParse(t, chineseVariable(t, variableText))
	for _, c := range []struct {
		weight int
		like   *Face
	}{{400, Embedded(SansRegular)}, {700, Embedded(SansBold)}, {900, Embedded(SansBold)}, {100, Embedded(SansRegular)}} {
		in := f.At(c.weight)
		for _, r := range variableText {
			g, _ := in.Glyph(r)
			h, _ := c.like.Glyph(r)
			if outline(t, in, g) != outline(t, c.like, h) || in.Advance(g) != c.like.Advance(h) {
				t.Errorf("%d: %c is drawn or set otherwise", c.weight, r)
			}
		}
		mine, theirs := glyphs(t, in, variableText), glyphs(t, c.like, variableText)
		for name, small := range map[string]bool{"whole": false, "lean": true} {
			got, _, err := in.subset(subsetBuilder{ctx: t.Context(), small: small}, mine)
			want, _, err2 := c.like.subset(subsetBuilder{ctx: t.Context(), small: small}, theirs)
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			a, b := mustParse(t, got), mustParse(t, want)
			for g := range a.Len() {
				if outline(t, a, GID(g)) != outline(t, b, GID(g)) {
					t.Errorf("%d, %s: glyph %d of the subset is drawn otherwise", c.weight, name, g)
				}
			}
			if slices.Compare(a.hmtx, b.hmtx) != 0 {
				t.Errorf("%d, %s: other widths", c.weight, name)
			}
		}
	}
	// Half-way it is half as bold as bold is.
	ink := func(f *Face) float64 {
		g, _ := f.Glyph('深')
		s := newShape()
		if err := f.Outline(g, s); err != nil {
			t.Fatal(err)
		}
		return s.area
	}
	if regular, middle, bold := ink(f), ink(f.At(550)), ink(f.At(700)); (middle-regular)/(bold-regular) < 0.4 || (middle-regular)/(bold-regular) > 0.6 {
		t.Errorf("ink of %g, %g, %g", regular, middle, bold)
	}
}

func TestInstancesAreFacesOfTheirOwn(t *testing.T) {
	f := mustParse(t, chineseVariable(t, variableText))
	if f.At(400) != f || f.At(0) != f {
		t.Error("the file's own weight is not the face itself")
	}
	bold := f.At(700)
	if bold == f || f.At(700) != bold || f.At(1000) != bold || bold.At(700) != bold || bold.At(400) != f {
		t.Error("a weight is not one face")
	}
	if f.At(600) == bold {
		t.Error("two weights are one face")
	}
	if s := bold.Style(); s.Weight != 700 || !s.Variable || bold.Name() != "VariableSansSC_700wght" {
		t.Errorf("%s, %+v", bold.Name(), s)
	}
	if least, most := bold.Weights(); least != 400 || most != 700 {
		t.Errorf("weights of %d to %d", least, most)
	}
	plain := Embedded(SansBold)
	if least, most := plain.Weights(); plain.At(400) != plain || least != 700 || most != 700 {
		t.Error("a face of one weight has others")
	}

	var lib Library
	if _, err := lib.Add(chineseVariable(t, variableText)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name           string
		weight, become int
	}{
		{"Variable Sans SC", 700, 700}, {"Variable Sans SC", 0, 400}, {"Variable Sans SC Medium", 700, 500},
		{"variable-sans-sc-bold", 400, 700}, {"Variable Sans SC Thin", 0, 400},
	} {
		one, err := lib.Find(c.name, c.weight)
		if err != nil {
			t.Fatal(err)
		}
		if two, _ := lib.Find(c.name, c.weight); one != two || one.Style().Weight != c.become {
			t.Errorf("%s at %d: weight %d", c.name, c.weight, one.Style().Weight)
		}
	}
}

// twoAxes is a font with glyphs for all that gvar, avar, HVAR and MVAR say: the
// square A, the composite B of it, and C, which changes only with the width.
func twoAxes(t testing.TB) []byte {
	chars := []charGlyph{{'A', 1}, {'B', 2}, {'C', 3}}
	still := []int{0, 0, 0, 0, 0, 0, 0, 0}
	changes := [][]tupleOf{
		nil,
		{
			// At the boldest the right edge of the square goes by 100.
			{peak: []float64{1, 0}, x: []int{0, 0, 100, 100, 0, 60, 0, 0}, y: still},
			// Half-way there is a bump of 40 on the first point, alone in a contour
			// whose other points go along.
			{peak: []float64{0.5, 0}, start: []float64{0, 0}, end: []float64{1, 0}, points: []int{0}, x: []int{40}, y: []int{0}},
			// At the lightest the left edge goes by -20: the glyph begins there.
			{peak: []float64{-1, 0}, points: []int{4}, x: []int{-20}, y: []int{0}},
		},
		{{peak: []float64{1, 0}, x: []int{30, 0, 90, 0, 0}, y: []int{50, 0, 0, 0, 0}}},
		{{peak: []float64{0, 1}, x: []int{0, 0, 500, 500, 0, 500, 0, 0}, y: still}},
	}
	file := trueTypeFile([][]byte{nil, square(200), composite(1), square(300)}, chars...)
	return withTables(t, file,
		table{"fvar", fvarTable(axis{"wght", 100, 400, 900}, axis{"wdth", 50, 100, 200})},
		table{"gvar", gvarTable(2, changes)},
	)
}

func TestInstanceOutlines(t *testing.T) {
	file := twoAxes(t)
	// Between 0 and 1 the axis is bent: half-way counts as three quarters.
	bent := append(words(1, 0, 0, 2, 4), places([]float64{-1, -1, 0, 0, 0.5, 0.75, 1, 1})...)
	bent = append(append(bent, words(0)...), 0, 0)
	for _, c := range []struct {
		name   string
		avar   []byte
		weight int
		char   rune
		want   string
		wide   int
	}{
		{"own", nil, 400, 'A', "M0 0 L0 200 L200 200 L200 0 Z ", 600},
		{"boldest", nil, 900, 'A', "M0 0 L0 200 L300 200 L300 0 Z ", 660},
		{"half-way", nil, 650, 'A', "M40 0 L40 200 L290 200 L290 0 Z ", 630},
		{"bent", bent, 650, 'A', "M20 0 L20 200 L295 200 L295 0 Z ", 645},
		{"avar cut short", bent[:12], 650, 'A', "M40 0 L40 200 L290 200 L290 0 Z ", 630},
		{"lightest", nil, 100, 'A', "M20 0 L20 200 L220 200 L220 0 Z ", 620},
		{"composite", nil, 900, 'B', "M37 59 L37 259 L337 259 L337 59 Z ", 690},
		{"other axis", nil, 900, 'C', "M0 0 L0 300 L300 300 L300 0 Z ", 600},
	} {
		data := file
		if c.avar != nil {
			data = withTables(t, file, table{"avar", c.avar})
		}
		f := mustParse(t, data).At(c.weight)
		g, _ := f.Glyph(c.char)
		if got := outline(t, f, g); got != c.want || f.Advance(g) != c.wide {
			t.Errorf("%s: %s%d wide, want %s%d", c.name, got, f.Advance(g), c.want, c.wide)
		}
		// What goes into a document is drawn the same.
		sub, all, err := f.Subset([]GID{0, g})
		if err != nil {
			t.Fatal(err)
		}
		part := mustParse(t, sub)
		if got := outline(t, part, 1); got != c.want || part.Advance(1) != c.wide {
			t.Errorf("%s: the subset of %d glyphs draws %s%d wide", c.name, len(all), got, part.Advance(1))
		}
	}
}

// HVAR goes before the edges of gvar, and MVAR changes the measures.
func TestInstanceMeasures(t *testing.T) {
	bold := [][]float64{{1, 0}}
	os2 := make([]byte, 96)
	copy(os2, words(4))
	copy(os2[68:], words(800, -200))
	copy(os2[86:], words(500, 700))
	hvar := append(words(1, 0, 0, 20, 0, 0, 0, 0, 0, 0), storeTable(bold, []int{0}, []int{77}, []int{88}, []int{0})...)
	store := storeTable(bold, []int{24}, []int{-10})
	mvar := append(words(1, 0, 0, 8, 2, 12+16), []byte("cpht\x00\x00\x00\x00hdsc\x00\x00\x00\x01")...)
	file := withTables(t, twoAxes(t), table{"HVAR", hvar}, table{"MVAR", append(mvar, store...)}, table{"OS/2", os2})
	f := mustParse(t, file)
	in := f.At(900)
	if a, b := in.Advance(1), in.Advance(2); a != 677 || b != 688 {
		t.Errorf("widths %d and %d", a, b)
	}
	if m := in.Metrics(); m.CapHeight != 724 || m.XHeight != 500 || m.Ascent != 800 || m.Descent != 210 {
		t.Errorf("%+v", m)
	}
	if m := f.Metrics(); m.CapHeight != 700 || m.Descent != 200 {
		t.Errorf("the face itself: %+v", m)
	}
}

// An axis that is no axis of weights in OpenType's sense leaves the face as it is.
func TestFontsWithoutWeights(t *testing.T) {
	for name, fvar := range map[string][]byte{
		"width only": fvarTable(axis{"wdth", 50, 100, 200}, axis{"slnt", -10, 0, 0}),
		"Apple's":    fvarTable(axis{"wght", 0.5, 1, 3.2}, axis{"wdth", 50, 100, 200}),
		"no order":   fvarTable(axis{"wght", 400, 100, 900}, axis{"wdth", 50, 100, 200}),
		"empty":      {},
		"cut short":  fvarTable(axis{"wght", 100, 400, 900})[:30],
		"huge":       words(1, 0, 16, 2, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF),
	} {
		f := mustParse(t, withTables(t, twoAxes(t), table{"fvar", fvar}))
		if !f.Style().Variable || f.At(900) != f {
			t.Errorf("%s: made an instance", name)
		}
	}
}

// Tables that are cut short anywhere make errors or plainer glyphs, no panic and
// no endless work.
func TestDamagedVariations(t *testing.T) {
	file := twoAxes(t)
	tables, _ := readDirectory(file, 0)
	hvar := append(words(1, 0, 0, 20, 0, 0, 0, 0, 0, 0), storeTable([][]float64{{1, 0}}, []int{0}, []int{77})...)
	for tag, whole := range map[string][]byte{"fvar": tables["fvar"], "gvar": tables["gvar"], "HVAR": hvar, "MVAR": hvar, "avar": words(1, 0, 0, 2, 2, 0, 0, 1, 1)} {
		for n := range whole {
			checkInstance(t, withTables(t, file, table{tag, whole[:n]}))
			for _, b := range []byte{0, 0x7F, 0xFF} {
				bad := slices.Clone(whole)
				bad[n] = b
				checkInstance(t, withTables(t, file, table{tag, bad}))
			}
		}
	}
}

// checkInstance goes through all that is asked of an instance.
func checkInstance(t *testing.T, data []byte) {
	t.Helper()
	f, err := Parse(data, 0)
	if err != nil {
		return
	}
	var e *Error
	for _, weight := range []int{-5, 100, 650, 700, 1 << 20} {
		in := f.At(weight)
		list := []GID{0}
		for g := range min(in.Len(), 20) {
			in.Advance(GID(g))
			if err := in.Outline(GID(g), newShape()); err == nil {
				list = append(list, GID(g))
			} else if !errors.As(err, &e) {
				t.Fatalf("not our error: %v", err)
			}
		}
		if in.Outline(0, newShape()) == nil {
			checkSubset(t, in, list)
		}
	}
}

func BenchmarkInstance(b *testing.B) {
	var text []rune
	for r := rune(0x4E00); len(text) < 600; r += 7 {
		if _, ok := Embedded(SansRegular).Glyph(r); ok {
			text = append(text, r)
		}
	}
	data := chineseVariable(b, string(text))
	b.ReportAllocs()
	for b.Loop() {
		f := mustParse(b, data).At(550)
		if _, _, err := f.SubsetSpaced(b.Context(), glyphs(b, f, string(text)), nil); err != nil {
			b.Fatal(err)
		}
	}
}

// An installed variable font is as near to every weight that it has as a font of
// that weight, which goes before it where there is one.
func TestSystemFindsInstances(t *testing.T) {
	s := machine(t, map[string][]byte{
		"a/vary.ttf":   chineseVariable(t, "文明"),
		"a/medium.ttf": changed(madeFont(t, SansRegular, "Variable Sans SC", "StaticMedium", "文"), 4, 500>>8),
	})
	// The number 500 takes two bytes.
	file := filepath.Join(s.Folders[0], "medium.ttf")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, changed(data, 5, 500&0xFF), 0o644); err != nil {
		t.Fatal(err)
	}
	lib := &Library{System: s}
	for _, c := range []struct {
		name         string
		weight, have int
		want         string
	}{
		{"Variable Sans SC", 400, 400, "VariableSansSC-Regular"},
		{"Variable Sans SC", 500, 500, "StaticMedium"},
		{"Variable Sans SC", 600, 600, "VariableSansSC_600wght"},
		{"Variable Sans SC", 900, 700, "VariableSansSC_700wght"},
		{"Variable Sans SC Bold", 400, 700, "VariableSansSC_700wght"},
	} {
		for range 2 {
			f, err := lib.Find(c.name, c.weight)
			if err != nil {
				t.Fatal(err)
			}
			if f.Name() != c.want || f.Style().Weight != c.have {
				t.Errorf("%s at %d: %s of %d, want %s", c.name, c.weight, f.Name(), f.Style().Weight, c.want)
			}
		}
		if f := s.With('明', c.weight); f.Style().Weight != min(max(c.weight, 400), 700) {
			t.Errorf("a character at %d: %s", c.weight, f.Name())
		}
	}
	for _, in := range s.Faces() {
		if in.Variable != (in.Lightest < in.Heaviest) || in.Variable && (in.Lightest != 400 || in.Heaviest != 700) {
			t.Errorf("%s: weights %d to %d", in.File, in.Lightest, in.Heaviest)
		}
	}
}
