package deck

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"briefdeck/deck/handout"
	"briefdeck/deck/scene"
)

// parents are the tags within which a tag may stand (ISO 32000-1, 14.8.4.3); a
// tag without a row may stand anywhere but in those that hold nothing else.
var parents = map[scene.Tag][]scene.Tag{
	scene.LI:    {scene.L},
	scene.Lbl:   {scene.LI},
	scene.LBody: {scene.LI},
	scene.TR:    {scene.TableTag},
	scene.TH:    {scene.TR},
	scene.TD:    {scene.TR},
}

// holders hold nothing but what has them among its parents, no text either.
var holders = []scene.Tag{scene.L, scene.LI, scene.TableTag, scene.TR}

// misplaced tells of tags and texts that stand where they may not.
func misplaced(t *testing.T, where string, items []scene.Item, parent scene.Tag) {
	for _, item := range items {
		switch it := item.(type) {
		case *scene.Text, *scene.Link:
			if slices.Contains(holders, parent) {
				t.Errorf("%s: text or a link right within %s", where, parent)
			}
		case *scene.Group:
			tag := it.Tag
			if tag == scene.Artifact {
				continue
			}
			if tag == "" {
				tag = parent
			} else if allowed, ok := parents[tag]; ok && !slices.Contains(allowed, parent) || !ok && slices.Contains(holders, parent) && !(tag == scene.L && parent == scene.L) {
				t.Errorf("%s: %s within %s", where, tag, parent)
			}
			if tag == scene.Figure && it.Tag != "" && it.Alt() == "" {
				t.Errorf("%s: a figure without an alternative text", where)
			}
			misplaced(t, where, it.Items, tag)
		}
	}
}

func TestTagsStandWhereTheyMay(t *testing.T) {
	files, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no outlines", err)
	}
	for _, name := range append(files, "../slides.yaml") {
		d, problems := Open(t.Context(), os.DirFS(filepath.Dir(name)), filepath.Base(name), Options{})
		if problems.Failed() {
			continue // a broken one: not written
		}
		documents := map[string]*scene.Document{"slides": d.Document()}
		for _, kind := range handout.Names() {
			opt := d.HandoutOptions()
			opt.Named(kind)
			if doc, problems := d.Handout(t.Context(), opt); !problems.Failed() {
				documents[kind] = doc
			}
		}
		if len(documents) < 3 {
			t.Errorf("%s has %d documents", name, len(documents))
		}
		for kind, doc := range documents {
			for i := range doc.Count {
				misplaced(t, name+" "+kind, doc.Page(i).Items, "")
			}
		}
	}
}
