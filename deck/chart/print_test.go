package chart

import (
	"fmt"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// inPrint are the built-in themes as they are printed.
func inPrint(t *testing.T) []*theme.Theme {
	t.Helper()
	var out []*theme.Theme
	for _, th := range themes(t) {
		out = append(out, theme.Grey(th), theme.InkSaving(th), theme.Grey(theme.InkSaving(th)))
	}
	return out
}

// Marks of ten parts differ in fill, in their stripes' lean or in whether they
// have stripes.
func TestPrintedMarksAreToldApart(t *testing.T) {
	const apart = 10 // L*, of marks with the same stripes
	for _, th := range inPrint(t) {
		s := newSheet(&typeset.Setter{Theme: th}, &outline.Chart{})
		for j := range 10 {
			for i := range j {
				a, b := s.series(i), s.series(j)
				if l := color.LightnessApart(a.fill, b.fill); a.hatch == b.hatch && l < apart {
					t.Errorf("%s, grey %v, ink-saving %v: marks %d and %d are %.1f L* apart", th.Name, th.Grey, th.InkSaving, i+1, j+1, l)
				}
			}
		}
	}
}

func TestGreyLinesAreToldApart(t *testing.T) {
	const apart = 10 // L*, of lines with the same dashes
	for _, th := range inPrint(t) {
		if !th.Grey {
			continue
		}
		s := newSheet(&typeset.Setter{Theme: th}, &outline.Chart{})
		for j := range 6 {
			for i := range j {
				l := color.LightnessApart(s.series(i).strong(), s.series(j).strong())
				if l < apart && fmt.Sprint(s.dashes(i)) == fmt.Sprint(s.dashes(j)) {
					t.Errorf("%s, ink-saving %v: lines %d and %d are %.1f L* apart", th.Name, th.InkSaving, i+1, j+1, l)
				}
			}
		}
	}
}

// The legend shows stripes too.
func TestLegendsShowStripes(t *testing.T) {
	c := &outline.Chart{}
	for i := range 6 {
		c.Series = append(c.Series, outline.Series{Name: markup.Plain(fmt.Sprintf("第%d项", i+1))})
	}
	for _, th := range inPrint(t) {
		s := newSheet(&typeset.Setter{Theme: th}, c)
		s.legend(c, geom.Rect{W: 800, H: 400})
		striped := 0
		scene.Walk(s.items, geom.Identity, func(it scene.Item, _ geom.Affine) {
			if st, ok := it.(*scene.Stroke); ok && st.Width == s.pt(hatchWidth) {
				striped++
			}
		})
		if striped != 2 {
			t.Errorf("%s, grey %v, ink-saving %v: %d striped squares, want 2", th.Name, th.Grey, th.InkSaving, striped)
		}
	}
}

// In grey the shades of a table that goes below zero tell less from more.
func TestGreyShadesRise(t *testing.T) {
	for _, th := range inPrint(t) {
		if !th.Grey {
			continue
		}
		s := newSheet(&typeset.Setter{Theme: th}, &outline.Chart{})
		h := heatScale{lo: -40, hi: 40, both: true}
		for v := -40.0; v < 40; v += 20 {
			if a, b := s.shade(h, v).Lightness(), s.shade(h, v+20).Lightness(); a-b < 5 {
				t.Errorf("%s, ink-saving %v: %g has %.1f L*, %g has %.1f", th.Name, th.InkSaving, v, a, v+20, b)
			}
		}
	}
}
