package diagram

import (
	"testing"

	"briefdeck/deck/outline"
)

func TestFirstElements(t *testing.T) {
	for _, kind := range sampleKinds {
		b := sample(kind, 8, brief)
		n := Count(b)
		if n < 8 {
			t.Errorf("%s: %d elements", kind, n)
		}
		for k := 1; k <= n; k++ {
			part := First(b, k)
			if got := Count(part); got != k || part.Kind() != b.Kind() {
				t.Errorf("the first %d of %s are %d of %s", k, kind, got, part.Kind())
			}
		}
		if Count(b) != n {
			t.Errorf("%s has lost elements", kind)
		}
	}
	if n := Count(&outline.Prose{}); n != 0 {
		t.Errorf("running text counts as %d elements", n)
	}
}
