package pdf

import (
	"testing"

	"briefdeck/deck/scene"
)

func TestWeightsAddUpToTheFile(t *testing.T) {
	page := func(text string) *scene.Page {
		return sheet(set(sans, 12, 20, 50, text, 0), set(bold, 12, 20, 80, text, 0))
	}
	var got []Weight
	file := written(t, document(page("甲"), page("乙丙")), Options{Report: func(list []Weight) { got = list }})
	total := 0
	for _, w := range got {
		total += w.Bytes
	}
	if total != len(file) {
		t.Errorf("the parts take %d bytes, the file %d", total, len(file))
	}
	want := []Weight{
		{Part: Fonts, Count: 4}, {Part: Fonts, Count: 4}, // three characters and the missing glyph
		{Part: Contents, Count: 2}, {Part: Structure}, {Part: Rest},
	}
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i, w := range want {
		if g := got[i]; g.Part != w.Part || g.Count != w.Count || g.Bytes <= 0 || (g.Name != "") != (w.Part == Fonts) {
			t.Errorf("row %d is %+v, want %+v", i, g, w)
		}
	}
}
