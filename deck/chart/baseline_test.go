package chart

import (
	"slices"
	"testing"

	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

func TestAStatedBaselineIsMarked(t *testing.T) {
	for _, x := range []struct{ kind, note string }{
		{"column", "纵轴从90%起，不从零起"},
		{"bar", "横轴从90%起，不从零起"},
		{"line", "纵轴从90%起，不从零起"},
		{"lollipop", "数轴从90%起，不从零起"},
	} {
		data := "data: {甲: 92%, 乙: 94%, 丙: 98%}"
		c := read(t, "type: "+x.kind, data, "baseline: 90%")
		s := drawn(t, c, 560, 375, red(t))
		all := textsOf(t, c, 560, 375)
		if !slices.Contains(all, x.note) || !slices.Contains(all, "90") || slices.Contains(all, "0") {
			t.Errorf("%s: %v", x.kind, all)
		}
		if n := zigzags(s.items); n == 0 {
			t.Errorf("%s: the axis is not broken", x.kind)
		}
		plain := read(t, "type: "+x.kind, data)
		if n := zigzags(drawn(t, plain, 560, 375, red(t)).items); n != 0 {
			t.Errorf("%s: an axis from zero is broken", x.kind)
		}
	}
	below := read(t, "type: column", "data: {甲: 96, 乙: 104}", "baseline: 100")
	if all := textsOf(t, below, 560, 375); !slices.Contains(all, "图形从100起，向上或向下") {
		t.Errorf("%v", all)
	}
}

// zigzags counts the strokes of six points, as the sign of a break has.
func zigzags(items []scene.Item) int {
	n := 0
	for _, item := range items {
		if it, ok := item.(*scene.Stroke); ok && len(it.Path) == 6 {
			n++
		}
	}
	return n
}

func TestAnAxisMayBeginAtAnOddBaseline(t *testing.T) {
	c := sketch(t, outline.Column, "甲|乙", "1250元|1310元")
	v := value(t, "1234.56元")
	c.Baseline = &v
	b := newBarset(drawn(t, c, 560, 375, red(t)), c)
	ticks := b.axisTicks(4)
	if ticks.value(0) != 1234.56 || ticks.Last < 1310 {
		t.Errorf("%+v", ticks)
	}
}
