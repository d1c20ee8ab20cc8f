package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// read makes a chart of its keys.
func read(t *testing.T, lines ...string) *outline.Chart {
	t.Helper()
	return chartText(t, strings.Join(lines, "\n"))
}

// helpful are charts with all that helps to read them.
func helpful(t *testing.T) map[string]*outline.Chart {
	long := "data: {资料齐全当场办结的事项: 340余件, 预约上门: 12件, 跨区通办窗口业务: 88件, 夜间延时服务: 近60件, 咨询热线: -, 志愿服务骨干成员登记: 41件}"
	series := "data: {categories: [一季度, 二季度, 三季度, 四季度], series: {网上: [120件, 180件, 260件, 310件], 大厅: [190件, 150件, -, 60件]}}"
	full := "data: {categories: [一季度, 二季度, 三季度, 四季度], series: {网上: [120件, 180件, 260件, 310件], 大厅: [190件, 150件, 12件, 60件]}}"
	out := make(map[string]*outline.Chart)
	for _, kind := range []string{"bar", "column", "lollipop", "line", "area"} {
		typ := "type: " + kind
		out[kind+" all"] = read(t, typ, "data: {一月: 312件, 二月: 268件, 三月: 455件, 四月: 390件, 五月: 401件}",
			"lines: {平均: 平均, 去年同期的平均数: 350件}", "bands: {常年: [280件, 330件], 高峰: [400件, 500件]}", "target: 420件",
			"annotations: {三月: 新大厅启用, 二月: 春节放假七天，窗口轮流值守, 五月: 回落}", "growth: {从: 一月, 到: 五月, 名称: 较年初}")
		out[kind+" one"] = read(t, typ, "data: {走访: 1800余人次}", "lines: {计划: 1500人次}", "annotations: {走访: 干部全员下沉}")
		out[kind+" zeros"] = read(t, typ, "data: {甲: 0件, 乙: 0件}", "lines: {平均: 平均}", "growth: 同比", "annotations: {甲: 没有发生}")
		out[kind+" negative"] = read(t, typ, "data: {甲镇: 12户, 乙镇: -8户, 丙镇: 5户, 丁镇: -15户}", "annotations: {丁镇: 整村搬迁, 乙镇: 并入新村}", "growth: {从: 甲镇, 到: 丁镇}", "bands: {持平: [-3户, 3户]}")
		out[kind+" range"] = read(t, typ, "data: {甲: 1元, 乙: 9800000000元}", "lines: {上限: 12000000000元}", "growth: 同比")
		out[kind+" base"] = read(t, typ, "data: {2021年: 93.2%, 2022年: 94.8%, 2023年: 96.1%, 2024年: 97.5%}", "baseline: 90%", "target: {2021年: 95%, 2024年: 98%}", "growth: 环比")
		if kind == "bar" || kind == "lollipop" {
			out[kind+" long"] = read(t, typ, long, "lines: {平均: 平均}", "annotations: {预约上门: 每周三上午, 志愿服务骨干成员登记: 今年新开的项目}")
		}
		if kind != "lollipop" {
			out[kind+" series"] = read(t, typ, series, "lines: {平均: 平均}", "annotations: {二季度: {大厅: 分流}, 四季度: {网上: 一网通办上线}}", "target: 300件")
		}
	}
	out["combo"] = read(t, "type: combo", "data: {categories: [一季度, 二季度, 三季度, 四季度], series: {办件量: [1200件, 1800件, 2600件, 3100件], 满意率: {数值: [92%, 93%, 96%, 98%], 画成: 线}}}",
		"lines: {平均: 平均}", "annotations: {三季度: 一网通办, 四季度: {满意率: 历史最高}}", "growth: {从: 一季度, 到: 四季度}")
	out["combo one axis"] = read(t, "type: combo", full, "lines: {计划: 280件}", "bands: {常年: [100件, 200件]}", "annotations: {二季度: {大厅: 分流}}")
	out["area stack"] = read(t, "type: area", "stack: 是", full, "lines: {平均: 平均}", "annotations: {三季度: 大厅改造}", "growth: {从: 一季度, 到: 四季度}")
	out["area whole"] = read(t, "type: area", "stack: 百分比", full, "lines: {过半: 50%}")
	out["waterfall"] = read(t, "type: waterfall", "data: {年初: 320万元, 拨款: 180万元, 维修: -96万元, 购书: -58万元, 年末: 346万元}", "totals: [年初, 年末]",
		"lines: {预算: 400万元}", "annotations: {维修: 屋面漏水，提前大修, 购书: 读书月}")
	for _, kind := range []string{"bar", "column", "line", "area"} {
		out[kind+" multiples"] = read(t, "type: "+kind, "multiples: 是", series, "lines: {平均: 平均}", "bands: {常年: [100件, 200件]}")
	}
	for _, kind := range []string{"bar", "column"} {
		typ := "type: " + kind
		out[kind+" stack"] = read(t, typ, "stack: 是", full, "lines: {平均: 平均}", "annotations: {四季度: 全年最高}", "growth: {从: 一季度, 到: 四季度}")
		out[kind+" whole"] = read(t, typ, "stack: 百分比", series, "lines: {过半: 50%}", "annotations: {四季度: 网上成为主渠道}")
	}
	return out
}

// tight are charts that do not fit into a box of that width.
var tight = map[string]bool{}

func TestHelpMeetsNothing(t *testing.T) {
	for _, th := range themes(t) {
		for key, c := range helpful(t) {
			for _, size := range boxes {
				at := fmt.Sprintf("%s %g", key, size.X)
				t.Run(th.Name+" "+at, func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if s.over > 0 {
						if !tight[at] {
							t.Errorf("%.1f pt too big", s.over)
						}
						return
					}
					checkApart(t, s, size)
					checkWays(t, s)
				})
			}
		}
	}
}

// checkWays holds the ways of arrows against the texts: they run through none but
// the number of the arrow, which stands in the middle of its way.
func checkWays(t *testing.T, s *sheet) {
	t.Helper()
	for _, item := range s.items {
		way, ok := item.(*scene.Stroke)
		if !ok || way.Width != s.pt(arrowWidth) || len(way.Path) != 4 {
			continue
		}
		for i := 1; i < 4; i++ {
			a, z := way.Path[i-1].P, way.Path[i].P
			for _, text := range s.texts {
				if i != 2 && crosses(text.box, a, z) {
					t.Errorf("the arrow runs through %q", text.text)
				}
			}
		}
	}
}

// dashes are the lines in dashes that a chart draws.
func dashes(items []scene.Item) []geom.Rect {
	var out []geom.Rect
	for _, item := range items {
		if it, ok := item.(*scene.Stroke); ok && len(it.Dash) > 0 {
			out = append(out, it.Path.Bounds())
		}
	}
	return out
}

func TestReferenceLinesStandAtTheirValues(t *testing.T) {
	for _, kind := range []outline.ChartType{outline.Column, outline.Bar, outline.Line, outline.Lollipop} {
		c := read(t, "type: "+string(kind), "data: {一月: 30件, 二月: 27件, 三月: 45件, 四月: 50件}", "lines: {平均: 平均, 去年: 33.5件}")
		s := drawn(t, c, 864, 375, red(t))
		b := newBarset(s, c)
		lines := dashes(s.items)
		if len(lines) != 2 {
			t.Fatalf("%s: %d lines in dashes", kind, len(lines))
		}
		upright := lines[0].H < 1
		// The top or right edges of the marks tell the scale.
		scale := markScale(t, s, c, kind, upright)
		for i, v := range []float64{38, 33.5} {
			got := lines[i].X
			if upright {
				got = lines[i].Y
			}
			if want := scale(v); math.Abs(got-want) > 0.01 {
				t.Errorf("%s: the line at %g stands at %.3f, want %.3f", kind, v, got, want)
			}
		}
		if rules := b.rules(); rules[0].name != "平均 38件" || rules[1].name != "去年 33.5件" {
			t.Errorf("%s: %+v", kind, rules)
		}
		if all := textsOf(t, c, 864, 375); !slices.Contains(all, "平均 38件") {
			t.Errorf("%s: %v", kind, all)
		}
	}
}

// markScale finds where values are drawn by the marks of 30 and 50.
func markScale(t *testing.T, s *sheet, c *outline.Chart, kind outline.ChartType, upright bool) func(float64) geom.Pt {
	t.Helper()
	var ends []geom.Pt
	for _, item := range s.items {
		f, ok := item.(*scene.Fill)
		if !ok || f.Paint.Color != s.pal.Primary {
			continue
		}
		r := f.Path.Bounds()
		at := r.Right()
		if upright {
			at = r.Y
		}
		if kind == outline.Line || kind == outline.Lollipop {
			at = r.Center().X
			if upright {
				at = r.Center().Y
			}
		}
		ends = append(ends, at)
	}
	if len(ends) != 4 {
		t.Fatalf("%s: %d marks", kind, len(ends))
	}
	y30, y50 := ends[0], ends[3]
	return func(v float64) geom.Pt { return y30 + (y50-y30)*(v-30)/20 }
}

func TestAverage(t *testing.T) {
	for _, x := range []struct{ data, want string }{
		{"data: {甲: 30件, 乙: 27件, 丙: 58件}", "38.3件"},
		{"data: {甲: 3亿元, 乙: 5000万元}", "1.75亿元"},
		{"data: {甲: 412件, 乙: 413件, 丙: 412件}", "412件"},
		{"data: {甲: 约40件, 乙: 20件}", "约30件"},
		{"data: {甲: 40件, 乙: '-', 丙: 20件}", "30件"},
		{"data: {甲: 95%, 乙: 98%}", "96.5%"},
		{"unit: 万元\ndata: {甲: 57, 乙: 60}", "58.5万元"},
		{"unit: people\ndata: {Jan: 57, Feb: 60}", "58.5 people"},
	} {
		c := read(t, "type: column", x.data, "lines: {均: 平均}")
		s := drawn(t, c, 864, 375, red(t))
		if got := newBarset(s, c).rules()[0].name; got != "均 "+x.want {
			t.Errorf("%s: %s, want %s", x.data, got, x.want)
		}
	}
	stack := sketch(t, outline.Column, "一|二", "甲:10件|20件", "乙:30件|40件")
	stack.Stack, stack.Lines = outline.Piled, []outline.Reference{{Average: true}}
	if got := newBarset(drawn(t, stack, 864, 375, red(t)), stack).rules()[0].value; got != 50 {
		t.Errorf("the mean of the totals is %g", got)
	}
}

func TestGrowth(t *testing.T) {
	for _, x := range []struct{ from, to, want string }{
		{"3.78亿元", "4.2亿元", "+11.1%"},
		{"40件", "45件", "+12.5%"},
		{"800件", "700件", "−12.5%"},
		{"95.3%", "98.5%", "+3.2个百分点"},
		{"98%", "97.5%", "−0.5个百分点"},
		{"约40件", "45件", "约+12.5%"},
		{"40件", "45余件", "约+12.5%"},
		{"0件", "12件", "+12件"},
		{"-30万元", "20万元", "+50万元"},
		{"30万元", "-20万元", "−50万元"},
		{"-1.5亿元", "-1亿元", "+0.5亿元"},
		{"12件", "0件", "−100%"},
		{"40件", "40件", "持平"},
		{"1件", "25件", "+2400%"},
		{"0.1万元", "0.3万元", "+200%"},
	} {
		c := sketch(t, outline.Column, "去年|今年", x.from+"|"+x.to)
		c.Growth = &outline.Growth{From: 0, To: 1}
		b := newBarset(drawn(t, c, 864, 375, red(t)), c)
		first, _ := b.compared(0)
		second, _ := b.compared(1)
		f := b.measure.change(first, second)
		if got := f.lead + f.digits + f.tail; got != x.want {
			t.Errorf("%s to %s: %s, want %s", x.from, x.to, got, x.want)
		}
		all := textsOf(t, c, 864, 375)
		if !slices.Contains(all, f.digits) {
			t.Errorf("%s to %s: %q is not drawn: %v", x.from, x.to, f.digits, all)
		}
	}
}

func TestGrowthOfTotals(t *testing.T) {
	c := sketch(t, outline.Column, "一|二", "甲:10件|20件", "乙:30件|40件")
	c.Stack, c.Growth = outline.Piled, &outline.Growth{From: 0, To: 1}
	if all := textsOf(t, c, 864, 375); !slices.Contains(all, "+50") {
		t.Errorf("%v", all)
	}
}

func TestWordsForTheHelp(t *testing.T) {
	c := read(t, "type: column", "data: {去年: 93.2%, 今年: 98.6%}", "baseline: 90%", "lines: {平均: 平均}", "bands: {正常: [92%, 96%]}", "annotations: {去年: 旧大厅}", "growth: 同比")
	want := "柱状图。去年：93.2%；今年：98.6%。参考线：平均 95.9%；区间：正常 92%至96%；纵轴从90%起，不从零起；标注：去年 旧大厅；变化：去年至今年 同比+5.4个百分点。"
	if got := altText(drawn(t, c, 560, 375, red(t)), c); got != want {
		t.Errorf("%s, want\n%s", got, want)
	}
	bullet := aimed(t, sketch(t, outline.Bullet, "甲", "46处"), "50处")
	if got := altText(drawn(t, bullet, 560, 375, red(t)), bullet); got != "子弹图。甲：46处（目标50处）。" {
		t.Error(got)
	}
}
