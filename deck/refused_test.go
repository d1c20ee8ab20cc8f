package deck

import (
	"fmt"
	"strings"
	"testing"
)

// A chart with an error is told of and not drawn: a type that counts on two
// series or two labels, or on what an option names, has nothing else to look at.
// An option that does nothing for a type does not reach its drawing either.
func TestRefusedCharts(t *testing.T) {
	for _, c := range []struct {
		kind  string
		data  string
		codes string
	}{
		{"combo", "{甲: 1, 乙: 2}", "chart-series-count"},
		{"dumbbell", "{甲: 1, 乙: 2}", "chart-series-count"},
		{"dumbbell", "{categories: [甲], series: {一: [1], 二: [2], 三: [3]}}", "chart-series-count"},
		{"scatter", "{甲: 1, 乙: 2}", "chart-series-count"},
		{"slope", "{甲: 1}", "chart-label-count"},
		{"slope", "{甲: 1, 乙: 2, 丙: 3}", "chart-label-count"},
		{"radar", "{甲: 1}", "chart-label-count"},
		{"funnel", "{甲: 1}", "chart-label-count"},
		{"scatter", "{categories: [甲, 乙], series: {一: [1, 2], 二: [2, 3]}}, multiples: true", "chart-unused"},
		{"radar", "{categories: [甲, 乙, 丙], series: {一: [1, 2, 3], 二: [2, 3, 4]}}, multiples: true", "chart-unused"},
		{"dumbbell", "{categories: [甲], series: {一: [1], 二: [2], 三: [3]}}, multiples: true", "chart-series-count chart-unused"},
		{"slope", "{categories: [甲, 乙, 丙], series: {一: [1, 2, 3], 二: [2, 3, 4]}}, top: 1", "chart-label-count chart-unused"},
		{"gantt", "[{name: 甲, from: 2025-01-01, to: 2025-02-01}], annotations: {甲: 乙}", "chart-unused"},
		{"heat", "{categories: [甲, 乙], series: {一: [1, 2], 二: [2, 3]}}, growth: mom", "chart-unused chart-growth-series"},
	} {
		text := page(fmt.Sprintf("chart: {type: %s, data: %s}", c.kind, c.data))
		_, problems := Open(t.Context(), folder(map[string]string{"a.yaml": text}), "a.yaml", Options{})
		var codes []string
		for _, p := range problems {
			codes = append(codes, string(p.Code))
		}
		if told := strings.Join(codes, " "); told != c.codes {
			t.Errorf("%s of %s: %s, want %s", c.kind, c.data, told, c.codes)
		}
		explained(t, problems)
	}
}

// A target that is a figure's is told of where the chart names it.
func TestTargetsOfAnotherUnit(t *testing.T) {
	text := page("chart: {type: line, data: {甲: 3件, 乙: 4件}, target: 服务人次}")
	_, problems := Open(t.Context(), folder(map[string]string{"a.yaml": text}), "a.yaml", Options{})
	if told := listed(problems); told != "a.yaml:8:55 target-other-unit\n" {
		t.Error(told)
	}
}
