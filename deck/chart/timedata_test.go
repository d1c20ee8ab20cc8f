package chart

import (
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/outline"
)

// months are the names of the months of two years.
func months() string {
	var out []string
	for m := range 24 {
		out = append(out, fmt.Sprintf("%d年%d月", 2024+m/12, m%12+1))
	}
	return strings.Join(out, "|")
}

// grown is n values from a start on, each so much more.
func grown(n int, from, by float64) string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%g件", from+by*float64(i)))
	}
	return strings.Join(out, "|")
}

// overTime is data that the charts of time break on.
func overTime(t *testing.T) map[string]*outline.Chart {
	out := map[string]*outline.Chart{}
	dated := sketch(t, outline.Line, "2003年6月|2008年6月|2018年3月|2021年3月|*2021年4月|2025年3月", "820户|760户|-|300余户|290户|275户")
	for i, year := range []float64{2003.417, 2008.417, 2018.167, 2021.167, 2021.25, 2025.167} {
		dated.Labels[i].Year = year
	}
	dated.ByDate = true
	out["line dates"] = dated
	out["line months"] = sketch(t, outline.Line, months(), "网上:"+grown(24, 100, 13), "窗口:"+grown(24, 400, -9))
	out["column months"] = sketch(t, outline.Column, months(), grown(24, 100, 13))
	soft := sketch(t, outline.Line, "2023年|2024年|2025年")
	for i := range 9 {
		soft.Series = append(soft.Series, sketch(t, outline.Line, "甲|乙|丙", fmt.Sprintf("第%d片区:%d件|%d件|%d件", i+1, 40+i, 43+i, 50-i)).Series...)
	}
	soft.Series[4].Stands = true
	out["line soft"] = soft
	for _, stack := range []outline.Stacking{outline.Grouped, outline.Piled, outline.PiledTo100} {
		name := fmt.Sprintf("area %d ", stack)
		add := func(n string, c *outline.Chart) { c.Stack = stack; out[name+n] = c }
		add("one", sketch(t, outline.Area, "2025年", "1800余件"))
		add("zeros", sketch(t, outline.Area, "甲|乙|丙", "一:0件|0件|0件", "二:0件|0件|0件"))
		add("missing", sketch(t, outline.Area, "一月|二月|三月|四月|五月", "上门:3件|-|5件|-|6件", "线上:1件|2件|约3件|4件|9余件"))
		add("range", sketch(t, outline.Area, "一月|二月|三月", "上门:1件|2件|3件", "线上:980000000件|970000000件|990000000件"))
		add("months", sketch(t, outline.Area, months(), "网上:"+grown(24, 100, 13), "窗口:"+grown(24, 400, -9)))
	}
	columns := sketch(t, outline.Combo, "一季度|二季度|*三季度|四季度", "办件:1200件|-|2600余件|约1900件", "增长:-4%|12.5%|30%|-2%")
	columns.Series[1].Line = true
	out["combo units"] = columns
	same := sketch(t, outline.Combo, twelve, "预算:"+strings.ReplaceAll(rising, "件", "万元"), "支出:"+strings.ReplaceAll(rising, "件", "万元"))
	same.Series[1].Line = true
	out["combo twelve"] = same
	long := sketch(t, outline.Combo, months(), "办件:"+grown(24, 100, 13), "自助:"+grown(24, 50, 3), "网上率:"+strings.ReplaceAll(grown(24, 20, 3), "件", "%"))
	long.Series[2].Line = true
	out["combo months"] = long
	signs := sketch(t, outline.Combo, "甲|乙|丙", "迁入:-320人|150人|0人", "变化:-3.5%|2.1%|0%")
	signs.Series[1].Line = true
	out["combo signs"] = signs
	out["slope five"] = sketch(t, outline.Slope, "2020年|2025年", "入户走访:1200件|2650件", "热线:1800件|2300余件", "上门:950件|约310件", "来信:940件|310件", "缺一头:-|300件")
	out["slope one"] = sketch(t, outline.Slope, "去年|今年", "青石坝彝族乡大水沟村民小组:9800000000元|1元")
	out["slope same"] = sketch(t, outline.Slope, "去年|今年", "甲:5件|5件", "乙:5件|5件")
	for _, kind := range []outline.ChartType{outline.Bar, outline.Column, outline.Line, outline.Area} {
		c := sketch(t, kind, "2022年|2023年|*2024年|2025年", "总馆:820余人|910人|-|1180人", "城东分馆:320人|150人|230人|约290人", "青石坝民族村分馆:9人|40人|80人|0人", "流动书车:-|-|30人|近70人", "城西:7人|8人|9人|10人")
		c.Multiples = true
		out["multiples "+string(kind)] = c
		n := sketch(t, kind, months(), "甲:"+grown(24, 100, 13), "乙:"+grown(24, 400, -9))
		n.Multiples = true
		if kind != outline.Bar {
			out["multiples months "+string(kind)] = n
		}
	}
	return out
}
