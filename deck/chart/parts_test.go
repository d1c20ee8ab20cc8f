package chart

import (
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// many repeats a text, parted by bars.
func many(n int, text func(i int) string) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = text(i)
	}
	return strings.Join(parts, "|")
}

// hardParts is data that treemaps, funnels, waterfalls, histograms, heat tables
// and half rings break on.
func hardParts(t *testing.T) map[string]*outline.Chart {
	out := map[string]*outline.Chart{}
	add := func(name string, c *outline.Chart) { out[name] = c }
	const eight = "全县符合条件的老年人家庭|社区上门登记|资料初审通过|入户评估|确定改造方案|施工|验收|回访时仍有问题"
	half := func(c *outline.Chart) *outline.Chart { c.Half = true; return c }
	for _, kind := range []outline.ChartType{outline.Treemap, outline.Donut, outline.Pie} {
		k := string(kind)
		add(k+" one", half(sketch(t, kind, "走访", "1800余人次")))
		add(k+" rest", half(sketch(t, kind, "*网上办理|政务服务大厅综合窗口|社区自助终端", "62%|21%|0.2%")))
		add(k+" range", half(sketch(t, kind, "甲|乙|丙", "1元|9800000000元|20元")))
		add(k+" zeros", half(sketch(t, kind, "甲|乙", "0件|0件")))
		add(k+" twelve", half(sketch(t, kind, twelve, dozen)))
		add(k+" rising", half(sketch(t, kind, twelve, rising)))
	}
	names := many(24, func(i int) string { return "第" + string(rune('甲'+i)) + "组" })
	add("treemap full", sketch(t, outline.Treemap, names, many(24, func(i int) string { return fmt.Sprint(400-i*i/2, "件") })))

	add("funnel one", sketch(t, outline.Funnel, "走访", "1800余人次"))
	add("funnel eight", sketch(t, outline.Funnel, eight, "12800余户|约9600户|9580户|-|3100户|近900户|30户|0户"))
	add("funnel widening", sketch(t, outline.Funnel, "甲|乙|丙", "10件|8件|340余件"))
	add("funnel zeros", sketch(t, outline.Funnel, "甲|乙", "0件|0件"))
	add("funnel range", sketch(t, outline.Funnel, "甲|乙", "9800000000元|1元"))

	add("waterfall one", totals(sketch(t, outline.Waterfall, "年初", "1800余万元")))
	add("waterfall short", totals(sketch(t, outline.Waterfall, "年初结余|财政拨款|场馆维修|年末", "320.5万元|+180万元|-96.8万元|-"), 0, 3))
	add("waterfall below", totals(sketch(t, outline.Waterfall, "收入|支出|小计|补助|借款|年末", "12万元|-23余万元|-11万元|-|约9万元|-2万元"), 2, 5))
	add("waterfall zeros", totals(sketch(t, outline.Waterfall, "甲|乙|丙", "0件|0件|0件")))
	add("waterfall missing", totals(sketch(t, outline.Waterfall, "甲|乙|丙", "-|-|-"), 0, 2))
	add("waterfall twelve", totals(sketch(t, outline.Waterfall, twelve, dozen)))
	add("waterfall range", totals(sketch(t, outline.Waterfall, "甲|乙|丙", "9800000000元|-1元|9799999999元"), 0, 2))

	add("histogram one", sketch(t, outline.Histogram, "", "1800余人次"))
	add("histogram same", sketch(t, outline.Histogram, "||", "7件|7件|7件"))
	add("histogram zeros", sketch(t, outline.Histogram, "||", "0件|0件|-"))
	add("histogram range", sketch(t, outline.Histogram, "|||", "1元|9800000000元|20元|-3元"))
	add("histogram wide", sketch(t, outline.Histogram, many(200, func(int) string { return "" }), many(200, func(i int) string { return fmt.Sprint(i*i%371+1000, "分钟") })))
	classed := sketch(t, outline.Histogram, many(200, func(int) string { return "" }), many(200, func(i int) string { return fmt.Sprint(i%40, "分") }))
	classed.ClassSize = 1
	add("histogram classed", classed)
	compared := chartText(t, "type: histogram\ndata: [3分钟, 9分钟, 12分钟, 12分钟, 18分钟, 41分钟]\nlines: {平均等候时间: 平均, 承诺时限: 20分钟, 上年同期: 21分钟, 最长: 60分钟}\nbands: {舒适: [5分钟, 10分钟], 难以接受: [40分钟, 60分钟]}")
	add("histogram compared", compared)

	add("heat one", sketch(t, outline.Heat, "走访", "甲镇:1800余人次"))
	add("heat zeros", sketch(t, outline.Heat, "甲|乙", "上午:0件|0件", "下午:0件|-"))
	add("heat missing", sketch(t, outline.Heat, "甲|乙", "上午:-|-", "下午:-|-"))
	add("heat range", sketch(t, outline.Heat, "甲|乙", "上午:1元|9800000000元", "下午:-300元|0元"))
	add("heat twelve", sketch(t, outline.Heat, twelve, "资料齐全当场办结的事项:"+dozen, "乙:"+rising, "丙:"+zeros))
	rows := make([]string, 16)
	for j := range rows {
		rows[j] = fmt.Sprintf("第%d组:", j+1) + many(12, func(i int) string { return fmt.Sprint((i-3)*(j+2), "%") })
	}
	add("heat full", sketch(t, outline.Heat, many(12, func(i int) string { return fmt.Sprint(i+1, "月") }), rows...))
	return out
}

// totals makes labels of a waterfall totals.
func totals(c *outline.Chart, labels ...int) *outline.Chart {
	c.Totals = make([]bool, len(c.Labels))
	for _, i := range labels {
		c.Totals[i] = true
	}
	return c
}

// mayOverflowParts are charts that honestly do not fit into a box of that width.
var mayOverflowParts = map[string]bool{
	"donut rising 400": true, "pie rising 400": true,
	"waterfall twelve 400": true, "waterfall twelve 560": true,
	"heat twelve 400": true, "heat twelve 560": true, "heat full 400": true,
}

func TestNoLabelOfPartsLeavesItsBoxOrMeetsAnother(t *testing.T) {
	for _, th := range themes(t) {
		for name, c := range hardParts(t) {
			for _, size := range boxes {
				at := fmt.Sprintf("%s %g", name, size.X)
				t.Run(th.Name+" "+at, func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if s.over > 0 {
						if !mayOverflowParts[at] {
							t.Errorf("%.1f pt too big", s.over)
						}
						return
					}
					checkApart(t, s, size)
				})
			}
		}
	}
}

func TestTinyBoxesOfPartsDoNotPanic(t *testing.T) {
	th := red(t)
	for name, c := range hardParts(t) {
		for _, size := range []geom.Point{{X: 0, Y: 0}, {X: 4, Y: 300}, {X: 900, Y: 6}, {X: 40, Y: 40}} {
			if s := drawn(t, c, size.X, size.Y, th); s.over <= 0 {
				t.Errorf("%s fits into %g×%g pt?", name, size.X, size.Y)
			}
		}
	}
}
