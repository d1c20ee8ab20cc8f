package deck

import (
	"fmt"
	"strings"
	"testing"
)

// Data of another shape than a type draws are told of, and not drawn: a type
// that counts on two series or two labels has no others to look at.
func TestChartsOfOtherShapes(t *testing.T) {
	for _, c := range []struct {
		kind string
		data string
		code string
	}{
		{"combo", "{甲: 1, 乙: 2}", "chart-series-count"},
		{"dumbbell", "{甲: 1, 乙: 2}", "chart-series-count"},
		{"dumbbell", "{categories: [甲], series: {一: [1], 二: [2], 三: [3]}}", "chart-series-count"},
		{"scatter", "{甲: 1, 乙: 2}", "chart-series-count"},
		{"slope", "{甲: 1}", "chart-label-count"},
		{"slope", "{甲: 1, 乙: 2, 丙: 3}", "chart-label-count"},
		{"radar", "{甲: 1}", "chart-label-count"},
		{"funnel", "{甲: 1}", "chart-label-count"},
	} {
		text := page(fmt.Sprintf("chart: {type: %s, data: %s}", c.kind, c.data))
		_, problems := Open(t.Context(), folder(map[string]string{"a.yaml": text}), "a.yaml", Options{})
		if told := strings.Fields(listed(problems)); len(told) != 2 || told[1] != c.code {
			t.Errorf("%s of %s: %q", c.kind, c.data, told)
		}
		explained(t, problems)
	}
}
