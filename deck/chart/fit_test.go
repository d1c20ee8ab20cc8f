package chart

import (
	"fmt"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

const (
	twelve = "资料齐全当场办结的事项|预约上门|跨区通办窗口业务|夜间延时服务|集中宣讲|走访|咨询热线|志愿服务骨干成员登记|资料室|帮办代办|青年小分队|“一次办好”专班"
	dozen  = "340余件|12件|6件|5件|88件|-|23件|约150件|近60件|41件|9件|77件"
	zeros  = "0件|0件|0件|0件|0件|0件|0件|0件|0件|0件|0件|0件"
	rising = "1件|2件|4件|8件|16件|32件|64件|128件|256件|512件|1024件|2048件"
)

// hard is data that charts break on.
func hard(t *testing.T) map[string]*outline.Chart {
	out := map[string]*outline.Chart{}
	add := func(name string, c *outline.Chart) { out[name] = c }
	for _, kind := range []outline.ChartType{outline.Bar, outline.Column, outline.Line, outline.Pictogram} {
		k := string(kind)
		add(k+" one", sketch(t, kind, "走访", "1800余人次"))
		add(k+" two", sketch(t, kind, "授信|减免", "3.78亿元|超8000万元"))
		add(k+" five", sketch(t, kind, "甲所|乙所|*丙所|丁所|戊所", "57万余元|近42万元|88.5万元|约60万元|-"))
		add(k+" zeros", sketch(t, kind, "甲|乙|丙", "0件|0件|0件"))
		add(k+" missing", sketch(t, kind, "甲|乙|丙", "-|-|-"))
		add(k+" range", sketch(t, kind, "甲|乙", "1元|9800000000元"))
		add(k+" twelve", sketch(t, kind, twelve, dozen))
		add(k+" rising", sketch(t, kind, twelve, rising))
	}
	for _, kind := range []outline.ChartType{outline.Bar, outline.Column, outline.Line} {
		c := sketch(t, kind, "一季度|二季度|*三季度|四季度", "网上办理:120件|180件|260余件|310件", "大厅:190件|150件|-|60件", "自助:12件|30件|55件|65件")
		add(string(kind)+" series", c)
		stacked := sketch(t, kind, "一季度|二季度|三季度|四季度", "网上:120件|180件|260余件|310件", "大厅:190件|150件|90件|60件", "自助:12件|30件|55件|65件", "上门:1件|2件|3件|4件", "热线:40件|41件|42件|43件")
		stacked.Stack = outline.Piled
		add(string(kind)+" stack", stacked)
	}
	for _, kind := range []outline.ChartType{outline.Pie, outline.Donut} {
		k := string(kind)
		add(k+" one", sketch(t, kind, "全部", "100%"))
		add(k+" rest", sketch(t, kind, "*网上|大厅", "62%|21%"))
		add(k+" tiny", sketch(t, kind, "甲|乙|丙|丁|戊", "96%|1%|1%|1%|1%"))
		add(k+" twelve", sketch(t, kind, twelve, dozen))
		add(k+" zeros", sketch(t, kind, "甲|乙", "0件|0件"))
	}
	for _, kind := range []outline.ChartType{outline.Ring, outline.Waffle} {
		k := string(kind)
		add(k+" one", sketch(t, kind, "业务可在网上办理~全县", "90%以上"))
		add(k+" whole", sketch(t, kind, "获得职称的干部~以全体干部职工为准", "34名/150名"))
		add(k+" all", sketch(t, kind, "办结", "100%"))
		add(k+" three", sketch(t, kind, "网上办理~全县|就地化解~一个分局|满意率", "99.5%以上|98%|87.5%"))
		add(k+" missing", sketch(t, kind, "甲|乙", "-|约五成"))
	}
	add("pictogram whole", sketch(t, outline.Pictogram, "获得职称的干部", "34名/150名"))
	return out
}

// boxes are the whole body of a slide, beside a callout, and half of it.
var boxes = []geom.Point{{X: 864, Y: 375}, {X: 560, Y: 375}, {X: 400, Y: 375}}

// mayOverflow are charts that honestly do not fit into a box of that width.
var mayOverflow = map[string]bool{
	"bar twelve 400": true, "column twelve 400": true, "column twelve 560": true,
	"column rising 400": true, "column rising 560": true, "line twelve 400": true, "line twelve 560": true,
	"line rising 400": true, "line rising 560": true, "bar rising 400": true,
	"column series 400":    true,
	"pictogram twelve 400": true, "pictogram rising 400": true,
}

func TestNoLabelLeavesItsBoxOrMeetsAnother(t *testing.T) {
	for _, th := range themes(t) {
		for name, c := range hard(t) {
			for _, size := range boxes {
				at := fmt.Sprintf("%s %g", name, size.X)
				t.Run(th.Name+" "+at, func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if s.over > 0 {
						if !mayOverflow[at] {
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

// checkApart holds a chart that was drawn into a box of that size: no text
// meets another, and nothing leaves the box.
func checkApart(t *testing.T, s *sheet, size geom.Point) {
	t.Helper()
	box := geom.Rect{X: 30, Y: 40, W: size.X, H: size.Y}
	// Digits may swing over the cap height by a hair.
	room := box.Inset(-1, -1)
	for i, a := range s.texts {
		if !room.Contains(a.box) {
			t.Errorf("%q at %.1f leaves the box", a.text, a.box)
		}
		for _, b := range s.texts[i+1:] {
			if a.box.Overlaps(b.box) {
				t.Errorf("%q at %.1f meets %q at %.1f", a.text, a.box, b.text, b.box)
			}
		}
	}
	if !room.Contains(s.used) {
		t.Errorf("marks at %.1f leave the box", s.used)
	}
}

func TestTooMuchForTheBoxIsTold(t *testing.T) {
	for _, kind := range []outline.ChartType{outline.Bar, outline.Column, outline.Line} {
		s := drawn(t, sketch(t, kind, twelve, dozen), 180, 120, red(t))
		if s.over <= 0 {
			t.Errorf("%s: twelve categories in 180×120 pt fit?", kind)
		}
	}
}

func TestTinyBoxesDoNotPanic(t *testing.T) {
	th := red(t)
	for name, c := range hard(t) {
		for _, size := range []geom.Point{{X: 0, Y: 0}, {X: 4, Y: 300}, {X: 900, Y: 6}, {X: 40, Y: 40}} {
			if s := drawn(t, c, size.X, size.Y, th); s.over <= 0 {
				t.Errorf("%s fits into %g×%g pt?", name, size.X, size.Y)
			}
		}
	}
}
