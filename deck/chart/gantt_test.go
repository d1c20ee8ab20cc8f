package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// plan reads the rows of a gantt chart.
func plan(t *testing.T, rows ...string) *outline.Chart {
	t.Helper()
	return chartText(t, "type: gantt\ndata:\n  - {"+strings.Join(rows, "}\n  - {")+"}\n")
}

func hardGantt(t *testing.T) map[string]*outline.Chart {
	var twenty, long []string
	for i := range 20 {
		twenty = append(twenty, fmt.Sprintf("name: 任务%d, by: 第%d组, from: 2025年%d月, to: 2025年%d月, done: %d%%", i+1, i%5+1, i%10+1, i%10+2, i*5))
	}
	for _, name := range strings.Split(twelve, "|") {
		long = append(long, "name: "+strings.Trim(name, "“”")+", by: 综合协调办公室, from: 2024年11月3日, to: 2026年2月15日, done: 约60%")
	}
	return map[string]*outline.Chart{
		"milestone":  plan(t, "name: 开放, at: 2025年7月1日"),
		"one day":    plan(t, "name: 培训, from: 2025年7月1日, to: 2025年7月1日"),
		"week":       plan(t, "name: 培训, from: 2025-07-01, to: 2025-07-04", "name: 考试, at: 2025-07-08"),
		"months":     plan(t, "name: 甲, from: 2025年3月, to: 2025年8月", "name: 乙, from: 2025年6月15日, to: 2025年9月20日, done: 20%"),
		"quarters":   plan(t, "name: 甲, from: 2024年二季度, to: 2025年底", "name: 乙, at: 2026年12月31日"),
		"decades":    plan(t, "name: 甲, from: 1985年, to: 2035年", "name: 乙, at: 2000年"),
		"millennia":  plan(t, "name: 甲, from: 0000年, to: 9999年", "name: 乙, at: 0000年1月1日"),
		"year zero":  plan(t, "name: 甲, from: 0000年1月1日, to: 0000年1月9日"),
		"twenty":     plan(t, twenty...),
		"long names": plan(t, long...),
	}
}

func TestHardGanttStaysApart(t *testing.T) {
	for _, th := range themes(t) {
		for name, c := range hardGantt(t) {
			for _, size := range boxes {
				t.Run(fmt.Sprintf("%s %s %g", th.Name, name, size.X), func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if name == "long names" && size.X == 400 {
						if s.over <= 0 {
							t.Error("twelve rows of three lines fit?")
						}
						return
					}
					if s.over > 0 {
						t.Fatalf("%.1f pt too big", s.over)
					}
					checkApart(t, s, size)
				})
			}
		}
	}
}

func TestTimeUnitsFollowTheSpan(t *testing.T) {
	for _, x := range []struct {
		name  string
		width float64
		want  []string // first labels of the levels
	}{
		{"week", 864, []string{"2025年7月", "1"}},
		{"months", 864, []string{"2025年", "3月"}},
		{"quarters", 864, []string{"2024年", "二季度"}},
		{"decades", 864, []string{"1985年"}},
		{"decades", 400, []string{"1980年"}},
	} {
		c := hardGantt(t)[x.name]
		s := newSheet(drawn(t, c, x.width, 375, red(t)).set, c)
		from, until := taskSpan(c.Tasks)
		a := s.timeAxisOf(from, until, 100, x.width, 0)
		var got []string
		if a.above != nil {
			got = append(got, a.above.long(a.cells(*a.above)[0].start).zh)
		}
		got = append(got, a.fine.label(a.lo).zh)
		if !slices.Equal(got, x.want) {
			t.Errorf("%s in %g: %v, want %v", x.name, x.width, got, x.want)
		}
		if a.lo > from || a.hi < until-2*slack {
			t.Errorf("%s: the axis from %.3f to %.3f cuts %.3f to %.3f", x.name, a.lo, a.hi, from, until)
		}
	}
}

func TestDaysOfDecimalYears(t *testing.T) {
	for d := time.Date(2023, 12, 30, 0, 0, 0, 0, time.UTC); d.Year() < 2025; d = d.AddDate(0, 0, 1) {
		at := timeOf(d)
		if !dateOf(at).Equal(d) {
			t.Fatalf("%s is read back as %s", d, dateOf(at))
		}
		if next := nextDay(at); !dateOf(next).Equal(d.AddDate(0, 0, 1)) || next <= at {
			t.Fatalf("after %s comes %s", d, dateOf(next))
		}
		if m := dateOf(floorWeek(at)); m.Weekday() != time.Monday || d.Sub(m) < 0 || d.Sub(m) > 6*24*time.Hour {
			t.Fatalf("the week of %s begins on %s", d, m)
		}
	}
}

func TestCellsCoverTheAxis(t *testing.T) {
	for _, u := range timeUnits {
		a := timeAxis{linear: linear{lo: 2023.97, hi: 2026.01}}
		cells := a.cells(u)
		if len(cells) < cellsMost && (cells[0].start != a.lo || cells[len(cells)-1].end != a.hi) {
			t.Errorf("%v to %v", cells[0], cells[len(cells)-1])
		}
		for i := 1; i < len(cells); i++ {
			if math.Abs(cells[i].start-cells[i-1].end) > slack || cells[i].end <= cells[i].start {
				t.Errorf("%v follows %v", cells[i], cells[i-1])
			}
		}
	}
}

func TestDatesBesideBars(t *testing.T) {
	for _, x := range []struct {
		row, short, full string
	}{
		{"from: 2025年3月1日, to: 2025年4月15日", "3月1日—4月15日", "2025年3月1日—2025年4月15日"},
		{"from: 2025-03, to: 2025-04-15", "3月—4月15日", "2025-03—2025-04-15"},
		{"from: 2025年, to: 2025年", "2025年", "2025年"},
		{"at: 2025年7月1日", "7月1日", "2025年7月1日"},
	} {
		task := plan(t, "name: 甲, "+x.row).Tasks[0]
		if got := taskDates(task, true, true); got != x.short {
			t.Errorf("%s: %s, want %s", x.row, got, x.short)
		}
		if got := taskDates(task, false, true); got != x.full {
			t.Errorf("%s: %s, want %s", x.row, got, x.full)
		}
	}
}

func TestWhatIsDoneIsSolid(t *testing.T) {
	c := plan(t, "name: 甲, from: 2025年1月, to: 2025年6月, done: 50%", "name: 乙, from: 2025年1月, to: 2025年6月")
	s := drawn(t, c, 864, 375, red(t))
	var solid, pale []float64
	scene.Walk(s.items, geom.Identity, func(item scene.Item, _ geom.Affine) {
		f, ok := item.(*scene.Fill)
		if !ok {
			return
		}
		b := f.Path.Bounds()
		if b.H < s.pt(taskBarMost)-0.1 || b.H > s.pt(taskBarMost)+0.1 || b.W < 100 {
			return
		}
		if f.Paint.Color == s.pal.Primary {
			solid = append(solid, b.W)
		} else if f.Paint.Color != s.pal.Paper && f.Paint.Color != s.pal.Tint {
			pale = append(pale, b.W)
		}
	})
	if len(solid) != 1 || len(pale) != 2 || math.Abs(solid[0]/pale[0]-0.5) > 0.001 {
		t.Errorf("solid %.1f of pale %.1f", solid, pale)
	}
}

func TestGanttSaysItsTasks(t *testing.T) {
	c := plan(t, "name: 装修, by: 后勤科, from: 2025年3月, to: 2025年5月9日, done: 约60%", "name: 开放, at: 2025年7月1日")
	c.Highlight[1] = true
	s := newSheet(drawn(t, c, 560, 375, red(t)).set, c)
	want := "甘特图。装修（后勤科）：2025年3月—2025年5月9日，完成约60%；开放（突出）：里程碑，2025年7月1日。"
	if got := altText(s, c); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
