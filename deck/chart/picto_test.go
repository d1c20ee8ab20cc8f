package chart

import (
	"testing"

	"briefdeck/deck/outline"
)

// More than all, as a percentage, takes no more icons than other values: without
// the limit, choosing their grid would not end.
func TestPictogramsOfManyPercent(t *testing.T) {
	for _, values := range []string{"150%|30%", "1000000000000000%|1%"} {
		cells := 0
		for _, r := range pictoOf(sketch(t, outline.Pictogram, "甲|乙", values)).rows {
			cells += r.cells
		}
		if cells < 2 || cells > iconCells {
			t.Errorf("%s: %d icons", values, cells)
		}
	}
}
