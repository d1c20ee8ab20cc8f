package deck

import (
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/handout"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// What the outline says about printing becomes options.
func TestHandoutOptions(t *testing.T) {
	d := example(t, Options{}, "\nchapters:", "\nprint: {paper: A5, orientation: landscape, gutter: 1in, duplex: yes, order: columns, cover: no}\nchapters:")
	o := d.HandoutOptions()
	if o.Paper.Name != "A5" || o.Lies != handout.Landscape || o.Gutter != 72 || !o.Duplex || !o.Columns || !o.NoCover || o.Pos.Line == 0 {
		t.Errorf("%+v", o)
	}
	if o := example(t, Options{}).HandoutOptions(); o.Paper.Name != "" || o.Lies != handout.AsFits || o.Gutter != 0 || o.Duplex || o.Columns || o.NoCover {
		t.Errorf("without print: %+v", o)
	}
}

// A handout shows the slides as they are, and knows cover and closing page.
func TestHandoutOfTheExample(t *testing.T) {
	d := example(t, Options{})
	for _, noCover := range []bool{false, true} {
		doc, problems := d.Handout(t.Context(), handout.Options{Up: 6, NoCover: noCover})
		if len(problems) > 0 {
			t.Fatal(listed(problems))
		}
		var got, want []string
		for i := range doc.Count {
			for _, item := range doc.Page(i).Items {
				if g, ok := item.(*scene.Group); ok && g.Clip() != nil {
					got = append(got, scene.Dump(&scene.Page{Items: g.Items}))
				}
			}
		}
		for i := range d.Plan.Count() {
			if outer := i == 0 || i == d.Plan.Count()-1; !noCover || !outer {
				want = append(want, scene.Dump(&scene.Page{Items: d.Plan.Page(i).Items}))
			}
		}
		if strings.Join(got, "") != strings.Join(want, "") {
			t.Errorf("without cover %v: %d slides are not the %d of the deck", noCover, len(got), len(want))
		}
	}
}

// The outline, the command line and the sheets know the same papers and
// handouts.
func TestHandoutNamesAgree(t *testing.T) {
	table := func(of *keys.Table, name string) keys.Key {
		i := slices.IndexFunc(of.Keys, func(k keys.Key) bool { return k.Name == name })
		return of.Keys[i]
	}
	names := func(e *keys.Enum) (out []string) {
		for _, v := range e.Values {
			out = append(out, v.Name)
		}
		return out
	}
	print := table(outline.Keys(), "print").Shape.Table
	if got := names(table(print, "handout").Shape.Any[0].Enum); !slices.Equal(got, handout.Names()) {
		t.Errorf("the outline has the handouts %q, not %q", got, handout.Names())
	}
	var papers []string
	for _, p := range handout.Papers() {
		papers = append(papers, p.Name)
	}
	if got := names(table(print, "paper").Shape.Enum); !slices.Equal(got, papers) {
		t.Errorf("the outline has the papers %q, not %q", got, papers)
	}
}
