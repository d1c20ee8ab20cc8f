package serve

import (
	"testing"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// Variants that nobody looks at any more are given up, but neither the usual
// one, whose last good pages may be wanted, nor one that is being opened.
func TestVariantsAreGivenUp(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	var l *library
	renewals := 0
	l = newLibrary(t.Context(), func(v variant) (*deck.Deck, diag.List) {
		for range renewals {
			l.renew()
		}
		return s.read(v)
	})
	blue, grey := variant{theme: "blue"}, variant{grey: true}
	for _, v := range []variant{{}, blue, grey} {
		l.newest(v)
	}
	for range 3 {
		l.renew()
		l.newest(grey)
	}
	if l.last(variant{}) == nil || l.last(grey) == nil || l.last(blue) != nil {
		t.Errorf("kept: the usual one %v, grey %v, blue %v", l.last(variant{}) != nil, l.last(grey) != nil, l.last(blue) != nil)
	}
	renewals = 5 // saves while it is opened
	l.renew()
	e := l.newest(grey)
	if l.page(e.pages[0].hash) == nil {
		t.Error("the pages just given are not known")
	}
	if e.generation == l.generation {
		t.Error("an edition counts as newer than the files that it was made of")
	}
}
