package outline_test

import (
	"fmt"
	"testing"

	"briefdeck/deck/outline"
)

func TestTotalsOfAWaterfall(t *testing.T) {
	for _, x := range []struct {
		keys string
		want string
	}{
		{"data: {年初: 320, 拨款: 80, 维修: -100, 年末: 300}", "[true false false true]"},
		{"data: {甲: 12, 乙: 3, 丙: 4, 全年: 19}", "[false false false true]"}, // nothing is taken off the first
		{"data: {甲: +12, 乙: -3, 年末: 9}", "[false false true]"},            // a sign says that it is an addition
		{"data: {甲: 12, 乙: 3, 丙: 4}", "[false false false]"},
		{"data: {甲: 12, 乙: 空, 丙: 12}", "[false false false]"}, // the sum is not known
		{"data: {甲: 12, 乙: 12}", "[false false]"},             // two equal values make no sum
		{"totals: [丙], data: {甲: 12, 乙: -3, 丙: 空}", "[false false true]"},
	} {
		src := "title: 图\nslides:\n  - title: 图\n    chart: {type: waterfall, " + x.keys + "}\n"
		d, problems := parse("x.yaml", []byte(src))
		if len(problems) > 0 {
			t.Fatalf("%s: %v", x.keys, problems)
		}
		c := d.Chapters[0].Slides[0].Blocks[0].(*outline.Chart)
		if got := fmt.Sprint(c.Totals); got != x.want {
			t.Errorf("%s: totals %s, want %s", x.keys, got, x.want)
		}
	}
}
