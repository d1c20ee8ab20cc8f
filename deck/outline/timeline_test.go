package outline

import (
	"math"
	"testing"
)

func TestDateSpan(t *testing.T) {
	for s, want := range map[string]float64{
		"2025年": 2025, "2025": 2025, "2025年度": 2025,
		"2025年5月": 2025 + 4.0/12, "2025.10": 2025.75, "2025-07": 2025.5, "2025/7": 2025.5, "2025年7月份": 2025.5,
		"2025年7月1日": 2025.5, "2025-07-01": 2025.5, "2024年2月29日": 2024 + 1.0/12 + 28.0/29/12,
		"2025年前三季度": math.NaN(), "2025年第三季度": 2025.5, "2025年下半年": 2025.5, "2025年底": 2025 + 11.0/12,
		"2025年5月—7月": 2025 + 4.0/12, "2021年以来": 2021,
		"去年“七一”": math.NaN(), "2025年13月": math.NaN(), "2025年2月30日": math.NaN(), "今年前三季度": math.NaN(), "": math.NaN(), "12月": math.NaN(),
	} {
		got, end := dateSpan(s)
		if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > 1e-9 {
			t.Errorf("%q is %v, want %v", s, got, want)
		}
		if math.IsNaN(got) != math.IsNaN(end) || end <= got {
			t.Errorf("%q ends at %v and begins at %v", s, end, got)
		}
	}
}
