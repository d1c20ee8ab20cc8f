package geom

import "testing"

func TestInverse(t *testing.T) {
	p := Point{3, -7}
	for _, m := range []Affine{{}, Identity, Translate(4, 5), Scale(0.25), Rotate(33), Rotate(-29.4).Then(Scale(3)).Then(Translate(480, 270)), {1, 2, 3, 4, 5, 6}} {
		if got := m.Inverse().Apply(m.Apply(p)); got.Sub(p).Len() > 1e-9 {
			t.Errorf("%v: %v comes back as %v", m, p, got)
		}
		if got := m.Apply(m.Inverse().Apply(p)); got.Sub(p).Len() > 1e-9 {
			t.Errorf("%v: the inverse before it takes %v to %v", m, p, got)
		}
	}
	if got := (Affine{1, 1, 1, 1, 5, 5}).Inverse(); got != Identity {
		t.Errorf("what nothing undoes: %v", got)
	}
}
