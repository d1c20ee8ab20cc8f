package chart

import (
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
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

func TestNumbersAloneDoNotMakeAChartTooBig(t *testing.T) {
	months := "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月"
	digits := "12345件|23456件|34567件|45678件|56789件|67890件|78901件|89012件|90123件|91234件|92345件|93456件"
	quarters := []string{"前年:320万元|185万元|96万元|40万元", "去年:410万元|260万元|120万元|88万元", "今年:420万元|250万元|130万元|90万元"}
	for _, th := range themes(t) {
		for name, c := range map[string]*outline.Chart{
			"quarters": sketch(t, outline.Column, "一季度|二季度|三季度|四季度", quarters...),
			"months":   sketch(t, outline.Column, months, digits),
			"bars":     sketch(t, outline.Bar, "一|二|三|四|五|六|七|八", "甲:12件|3件|4件|5件|6件|7件|8件|9件", "乙:2件|3件|4件|5件|6件|7件|8件|9件", "丙:2件|3件|4件|5件|6件|7件|8件|9件"),
		} {
			for _, width := range []geom.Pt{424, 380} {
				s := drawn(t, c, width, 366, th)
				if s.over > 0 {
					t.Errorf("%s, %s in %g: %.1f pt too big", th.Name, name, width, s.over)
				}
				for i, a := range s.texts {
					for _, b := range s.texts[i+1:] {
						if a.box.Overlaps(b.box) {
							t.Errorf("%s, %s in %g: %q meets %q", th.Name, name, width, a.text, b.text)
						}
					}
				}
			}
		}
		all := textsOf(t, sketch(t, outline.Column, "*一季度|二季度|三季度|四季度", quarters...), 330, 366)
		if !slices.Contains(all, "420") || slices.Contains(all, "120") {
			t.Errorf("the greatest stays, one between goes: %v", all)
		}
	}
}

func TestYearsThatDoNotFitAreThinnedOutNotBroken(t *testing.T) {
	years := strings.Split("2019年|2020年|2021年|2022年|2023年|2024年|2025年", "|")
	values := "12件|30件|25件|41件|38件|52件|60件"
	for _, kind := range []outline.ChartType{outline.Line, outline.Column} {
		for _, width := range []geom.Pt{864, 424, 300, 240, 200} {
			c := sketch(t, kind, strings.Join(years, "|"), "甲镇:"+values, "乙镇:"+values, "丙镇:"+values)
			s := drawn(t, c, width, 366, red(t))
			if s.over > 0 {
				t.Errorf("%s in %g: %.1f pt too big", kind, width, s.over)
			}
			var shown []int
			for _, text := range s.texts {
				i := slices.Index(years, text.text)
				if i < 0 {
					continue
				}
				shown = append(shown, i)
				if text.box.H > 1.5*s.set.Theme.Style(theme.ChartLabel).Size(0) {
					t.Errorf("%s in %g: %s stands in lines", kind, width, text.text)
				}
			}
			if !slices.Contains(shown, 0) || !slices.Contains(shown, 6) || width > 800 && len(shown) != 7 || width < 250 && len(shown) == 7 {
				t.Errorf("%s in %g: names %v", kind, width, shown)
			}
		}
	}
}

func TestRuns(t *testing.T) {
	for text, want := range map[string]string{
		"2019年":        "2019年",
		"2024年3月底":     "2024年|3月",
		"第3.5版 Beta测试": "3.5|Beta",
		"一季度":          "",
	} {
		if got := strings.Join(runs(text), "|"); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestTicksOfBarsDoNotMeet(t *testing.T) {
	for _, values := range []string{"1234567万元|0.5万元|-200000万元|3万元", "1234567万元|0.5万元|30万元|3万元", "12345678件|-12345678件|3件|4件"} {
		for _, width := range []geom.Pt{864, 560, 424, 380, 320} {
			c := sketch(t, outline.Bar, "青石坝彝族乡大水沟村第三村民小组山塘|短|负数|中", values)
			s := drawn(t, c, width, 366, red(t))
			if s.over > 0 {
				t.Errorf("%s in %g: %.1f pt too big", values, width, s.over)
			}
			for i, a := range s.texts {
				for _, b := range s.texts[i+1:] {
					if a.box.Overlaps(b.box) {
						t.Errorf("%s in %g: %q meets %q", values, width, a.text, b.text)
					}
				}
			}
		}
	}
}

func TestSmallSegmentsHaveAllTheirNumbersOrNone(t *testing.T) {
	for _, x := range []struct {
		second string
		want   bool // 6 is written beside its segment
	}{
		{"6件|5件|9件", true},
		{"6件|5件|9件;丙:4件|8件|3件", false}, // two beside one column meet
	} {
		rows := append([]string{"甲:300件|280件|260件"}, strings.Split("乙:"+x.second, ";")...)
		c := sketch(t, outline.Column, "一季度|二季度|三季度", rows...)
		c.Stack = outline.Piled
		all := textsOf(t, c, 560, 366)
		if slices.Contains(all, "6") != x.want || slices.Contains(all, "9") != x.want || slices.Contains(all, "8") {
			t.Errorf("%s: %v", x.second, all)
		}
	}
}

func TestTheTotalOfAStackToBothSidesStandsAboveIt(t *testing.T) {
	c := sketch(t, outline.Column, "一|二", "甲:30件|20件", "乙:10件|40件")
	c.Series[1].Values[0] = value(t, "-12件")
	c.Stack = outline.Piled
	at := baselines(drawn(t, c, 560, 366, red(t)).items)
	if at["18"] == 0 || at["18"] >= at["30"] {
		t.Errorf("the total stands at %.1f, the part at %.1f", at["18"], at["30"])
	}
}
