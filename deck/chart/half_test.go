package chart

import (
	"math"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

func TestHalfARingTurnsFromNineToThree(t *testing.T) {
	for _, values := range []string{"46场|38场|24场", "62%|21%|-", "5件|0件|5件"} {
		c := sketch(t, outline.Donut, "甲|乙|丙", values)
		at := -90.0
		for _, p := range newSheet(nilSetter(t), c).parts(c, disc{start: -90, turn: 180}) {
			if math.Abs(p.from-at) > 1e-9 || math.Abs(p.to-p.from-180*p.share) > 1e-9 {
				t.Errorf("%s: a part of %.3f from %.2f to %.2f, after %.2f", values, p.share, p.from, p.to, at)
			}
			at = p.to
		}
		if math.Abs(at-90) > 1e-9 {
			t.Errorf("%s: the parts end at %.2f", values, at)
		}
	}
}

func TestTheTotalOfHalfARingStandsOnItsFoot(t *testing.T) {
	c := sketch(t, outline.Donut, "甲|乙|丙", "46场|38场|24场")
	c.Half = true
	for _, size := range boxes {
		s := drawn(t, c, size.X, size.Y, red(t))
		foot := geom.Pt(0)
		for _, f := range filled(s.items) {

			foot = max(foot, f.Path.Bounds().Bottom())
		}
		found := 0
		for _, w := range s.texts {
			switch w.text {
			case "108", "合计":
				found++
				if w.box.Bottom() > foot+w.box.H/2 || w.box.Bottom() < foot-100 {
					t.Errorf("in %g: %s at %.1f, the foot is at %.1f", size.X, w.text, w.box, foot)
				}
			}
		}
		if found != 2 {
			t.Errorf("in %g: %d texts in the middle", size.X, found)
		}
	}
}
