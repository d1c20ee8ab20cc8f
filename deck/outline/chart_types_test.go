package outline

import (
	"os"
	"regexp"
	"slices"
	"testing"

	"briefdeck/deck/keys"
)

// Every kind of chart can be written in an outline.
func TestEveryChartTypeHasARow(t *testing.T) {
	src, err := os.ReadFile("chart.go")
	if err != nil {
		t.Fatal(err)
	}
	types := regexp.MustCompile(`ChartType = "(\w+)"`).FindAllSubmatch(src, -1)
	if len(types) != len(chartTypes.Values) {
		t.Errorf("%d constants, %d rows", len(types), len(chartTypes.Values))
	}
	for _, m := range types {
		if !slices.ContainsFunc(chartTypes.Values, func(v keys.Value) bool { return v.Name == string(m[1]) }) {
			t.Errorf("%s has no row in chartTypes", m[1])
		}
	}
}
