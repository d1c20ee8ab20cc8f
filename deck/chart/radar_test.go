package chart

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// hardRadar is data that radar charts break on.
func hardRadar(t *testing.T) map[string]*outline.Chart {
	tens := "1分|2分|3分|4分|5分|6分|7分|8分|9分|10分|9分|8分"
	return map[string]*outline.Chart{
		"three":   sketch(t, outline.Radar, "甲|乙|丙", "1800余人次|2人次|30人次"),
		"zeros":   sketch(t, outline.Radar, "甲|乙|丙|丁", "0件|0件|0件|0件"),
		"one":     sketch(t, outline.Radar, "甲|乙|丙", "-|-|5件"),
		"range":   sketch(t, outline.Radar, "甲|乙|丙", "1元|9800000000元|30元"),
		"missing": sketch(t, outline.Radar, "甲|乙|丙|丁|戊", "今年:1件|-|约3件|4件以上|-", "去年:5件|4件|3件|2件|1件"),
		"twelve":  sketch(t, outline.Radar, twelve, tens),
		"dozen":   sketch(t, outline.Radar, twelve, dozen),
		"four":    sketch(t, outline.Radar, "一季度|二季度|三季度|四季度|全年|上年", "东片街道:1分|2分|3分|4分|5分|6分", "西片街道:1分|2分|3分|4分|5分|6分", "南片街道:6分|5分|4分|3分|2分|1分", "北片街道:6分|1分|6分|1分|6分|1分"),
	}
}

func TestHardRadarStaysApart(t *testing.T) {
	for _, th := range themes(t) {
		for name, c := range hardRadar(t) {
			for _, size := range boxes {
				t.Run(fmt.Sprintf("%s %s %g", th.Name, name, size.X), func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if s.over > 0 {
						t.Fatalf("%.1f pt too big", s.over)
					}
					checkApart(t, s, size)
				})
			}
		}
	}
}

// laid is a radar chart as it is laid out in a box.
func laid(t *testing.T, c *outline.Chart, box geom.Rect) (radar, tips) {
	s := newSheet(drawn(t, c, box.W, box.H, red(t)).set, c)
	r := radar{barset: newBarset(s, c)}
	r.ticks = niceTicks(0, r.hi, r.measure.bounds(5))
	names := r.tips(s, 120, 0)
	r, _ = r.placed(s, names, box)
	return r, names
}

func TestRadarStartsAtZeroInTheMiddle(t *testing.T) {
	c := sketch(t, outline.Radar, "甲|乙|丙|丁", "90分|95分|99分|45分")
	r, _ := laid(t, c, geom.Rect{W: 560, H: 375})
	if r.ticks.First != 0 || r.at(2, 0) != r.center {
		t.Errorf("the middle is %g", r.ticks.First)
	}
	away := func(i int, v float64) geom.Pt { return r.at(i, v).Sub(r.center).Len() }
	if got := away(1, 90) / away(3, 45); math.Abs(got-2) > 1e-9 {
		t.Errorf("90 is %.3f times as far out as 45", got)
	}
	if up, right := r.at(0, 50), r.at(1, 50); math.Abs(up.X-r.center.X) > 1e-9 || up.Y >= r.center.Y || right.X <= r.center.X {
		t.Errorf("the first axis points to %v, the second to %v, from %v", up, right, r.center)
	}
}

func TestAMissingValueOpensThePolygon(t *testing.T) {
	c := sketch(t, outline.Radar, "甲|乙|丙|丁|戊", "1件|-|3件|4件|5件")
	r, _ := laid(t, c, geom.Rect{W: 560, H: 375})
	pts, whole := r.polygon(0)
	if whole || len(pts) != 4 || len(r.edges(0)) != 3 {
		t.Errorf("whole %t, %d points, %d edges", whole, len(pts), len(r.edges(0)))
	}
	s := drawn(t, c, 560, 375, red(t))
	if !slices.ContainsFunc(s.texts, func(w written) bool { return w.text == "缺" }) {
		t.Error("the missing value is not said")
	}
}

func TestRadarFillsItsBox(t *testing.T) {
	for _, size := range boxes {
		c := sketch(t, outline.Radar, "办事效率|服务态度|环境设施|政策解答|网上办理|投诉处理", "86分|93分|78分|88分|64分|81分")
		s := drawn(t, c, size.X, size.Y, red(t))
		if s.used.H < 0.9*size.Y && s.used.W < 0.9*size.X {
			t.Errorf("uses %.0f × %.0f of %.0f × %.0f pt", s.used.W, s.used.H, size.X, size.Y)
		}
	}
}

func TestSeriesOfARadarAreNamed(t *testing.T) {
	for name, c := range map[string]*outline.Chart{
		"apart":  sketch(t, outline.Radar, "甲|乙|丙|丁", "去年:2分|9分|8分|5分", "今年:9分|9分|8分|9分"),
		"alike":  sketch(t, outline.Radar, "甲|乙|丙|丁", "去年:9分|9分|8分|9分", "今年:9分|9分|8分|9分"),
		"groups": hardRadar(t)["four"],
	} {
		for _, size := range boxes {
			s := drawn(t, c, size.X, size.Y, red(t))
			for _, r := range c.Series {
				n := 0
				for _, w := range s.texts {
					if w.text == r.Name.String() {
						n++
					}
				}
				if n != 1 {
					t.Errorf("%s, %g: %s is named %d times", name, size.X, r.Name, n)
				}
			}
		}
	}
}
