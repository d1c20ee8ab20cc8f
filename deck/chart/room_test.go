package chart

import (
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// strokes are the boxes of all lines that a chart draws.
func strokes(items []scene.Item) []geom.Rect {
	var out []geom.Rect
	for _, item := range items {
		switch it := item.(type) {
		case *scene.Group:
			out = append(out, strokes(it.Items)...)
		case *scene.Stroke:
			out = append(out, it.Path.Bounds())
		}
	}
	return out
}

func TestTheAxisEndsAboveTheFoot(t *testing.T) {
	c := sketch(t, outline.Bar, "甲项目建设与运行维护费用|乙|丙", "1800余万元|近3.2亿元|超百万元")
	for _, size := range boxes {
		s := drawn(t, c, size.X, size.Y, red(t))
		found := false
		for _, text := range s.texts {
			if text.text != "实际多于所示" {
				continue
			}
			found = true
			for _, line := range strokes(s.items) {
				if line.W == 0 && line.Bottom() > text.box.Y {
					t.Errorf("in %g: a line reaches down to %.1f, the key begins at %.1f", size.X, line.Bottom(), text.box.Y)
				}
			}
		}
		if !found {
			t.Errorf("in %g: no key", size.X)
		}
	}
}
