package deck

import (
	"strings"
	"testing"

	"briefdeck/deck/handout"
	"briefdeck/deck/scene"
)

// What the outline says about printing becomes options.
func TestHandoutOptions(t *testing.T) {
	d := example(t, Options{}, "\nchapters:", "\nprint: {paper: A5, orientation: landscape, gutter: 1in, duplex: yes, order: columns, cover: no}\nchapters:")
	o := d.HandoutOptions()
	if o.Paper.Name != "A5" || !o.Landscape || o.Gutter != 72 || !o.Duplex || !o.Columns || !o.NoCover || o.Pos.Line == 0 {
		t.Errorf("%+v", o)
	}
	if o := example(t, Options{}).HandoutOptions(); o.Paper.Name != "" || o.Landscape || o.Gutter != 0 || o.Duplex || o.Columns || o.NoCover {
		t.Errorf("without print: %+v", o)
	}
}

// A handout shows the slides as they are, and knows cover and closing page.
func TestHandoutOfTheExample(t *testing.T) {
	d := example(t, Options{})
	for _, noCover := range []bool{false, true} {
		doc, problems := d.Handout(handout.Options{Up: 6, NoCover: noCover})
		if len(problems) > 0 {
			t.Fatal(listed(problems))
		}
		var got, want []string
		for i := range doc.Count {
			for _, item := range doc.Page(i).Items {
				if g, ok := item.(*scene.Group); ok && g.Clip != nil {
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
