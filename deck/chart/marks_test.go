package chart

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// aimed gives the values of a chart's first series targets, in their order.
func aimed(t *testing.T, c *outline.Chart, targets ...string) *outline.Chart {
	for i, text := range targets {
		v := &c.Series[0].Values[i]
		v.Target, v.HasTarget = parsed(t, text), true
	}
	return c
}

// hardMarks is data that lollipops, bullets, progress bars and dumbbells break on.
func hardMarks(t *testing.T) map[string]*outline.Chart {
	out := make(map[string]*outline.Chart)
	for _, kind := range []outline.ChartType{outline.Lollipop, outline.Bullet} {
		k := string(kind)
		out[k+" one"] = aimed(t, sketch(t, kind, "走访", "1800余人次"), "2000人次")
		out[k+" five"] = aimed(t, sketch(t, kind, "甲所|乙所|*丙所|丁所|戊所", "57万余元|近42万元|88.5万元|约60万元|-"), "50万元", "60万元", "80万元", "60万元")
		out[k+" zeros"] = aimed(t, sketch(t, kind, "甲|乙|丙", "0件|0件|0件"), "0件", "10件", "10件")
		out[k+" range"] = aimed(t, sketch(t, kind, "甲|乙", "1元|9800000000元"), "3元", "12000000000元")
		out[k+" twelve"] = aimed(t, sketch(t, kind, twelve, dozen), "300件", "20件")
		out[k+" rising"] = sketch(t, kind, twelve, rising)
	}
	out["lollipop negative"] = sketch(t, outline.Lollipop, "甲|乙|丙", "12件|-8余件|约-3件")
	out["progress one"] = sketch(t, outline.Progress, "业务可在网上办理~全县", "90%以上")
	out["progress whole"] = aimed(t, sketch(t, outline.Progress, "获得职称的干部~以全体干部职工为准|志愿者", "34名/150名|150名/150名"), "60名", "120名")
	out["progress all"] = sketch(t, outline.Progress, "办结|*受理|归档|评查|回访", "100%|0%|约五成|-|99.5%以上")
	out["progress twelve"] = sketch(t, outline.Progress, twelve, "34%|12%|6%|5%|88%|-|23%|约15%|近60%|41%|9%|77%")
	out["dumbbell one"] = sketch(t, outline.Dumbbell, "走访", "去年:1800余人次", "今年:2300人次")
	out["dumbbell mixed"] = sketch(t, outline.Dumbbell, "甲所|乙所|*丙所|丁所|戊所", "去年:57万余元|近42万元|88.5万元|约60万元|-", "今年:60万元|-|80万元|约60万元|-")
	out["dumbbell zeros"] = sketch(t, outline.Dumbbell, "甲|乙", "去年:0件|0件", "今年:0件|0件")
	out["dumbbell negative"] = sketch(t, outline.Dumbbell, "甲|乙", "去年:-3件|4件", "今年:5件|-12件")
	out["dumbbell range"] = sketch(t, outline.Dumbbell, "甲|乙", "去年:1元|2元", "今年:9800000000元|3元")
	out["dumbbell near"] = sketch(t, outline.Dumbbell, "甲|乙|丙", "去年:97.1%|98%|99.9%", "今年:97.2%|99%|99.8%")
	out["dumbbell twelve"] = sketch(t, outline.Dumbbell, twelve, "2024年:"+dozen, "2025年:"+rising)
	return out
}

// tightMarks are charts that do not fit into a box of that width.
var tightMarks = map[string]bool{}

func TestHardMarksMeetNothing(t *testing.T) {
	for _, th := range themes(t) {
		for key, c := range hardMarks(t) {
			for _, size := range boxes {
				at := fmt.Sprintf("%s %g", key, size.X)
				t.Run(th.Name+" "+at, func(t *testing.T) {
					s := drawn(t, c, size.X, size.Y, th)
					if s.over > 0 {
						if !tightMarks[at] {
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

func TestMarksInTinyBoxesDoNotPanic(t *testing.T) {
	for _, set := range []map[string]*outline.Chart{hardMarks(t), helpful(t)} {
		for key, c := range set {
			for _, size := range []geom.Point{{X: 0, Y: 0}, {X: 4, Y: 300}, {X: 900, Y: 6}, {X: 40, Y: 40}} {
				if s := drawn(t, c, size.X, size.Y, red(t)); s.over <= 0 {
					t.Errorf("%s fits into %g×%g pt?", key, size.X, size.Y)
				}
			}
		}
	}
}

func TestLollipopsLieWhereNamesAreLong(t *testing.T) {
	for labels, upright := range map[string]bool{
		"甲|乙|丙|丁": true,
		"1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月": true,
		"资料齐全当场办结的事项|跨区通办窗口业务|志愿服务骨干成员登记":        false,
	} {
		values := "3件|4件|5件|6件|7件|8件|9件|10件|11件|12件|13件|14件"
		n := len(sketch(t, outline.Lollipop, labels, values).Labels)
		c := sketch(t, outline.Lollipop, labels, values)
		c.Series[0].Values = c.Series[0].Values[:n]
		stems := 0
		for _, item := range drawn(t, c, 560, 375, red(t)).items {
			if it, ok := item.(*scene.Stroke); ok && it.Width > 2 && it.Path.Bounds().W < 0.01 {
				stems++
			}
		}
		if (stems == n) != upright {
			t.Errorf("%s: %d of %d stems stand", labels, stems, n)
		}
	}
}

func TestCompletion(t *testing.T) {
	for _, x := range []struct{ value, target, want string }{
		{"46处", "50处", "完成 92%"},
		{"30处", "32处", "完成 93.8%"},
		{"近30处", "32处", "完成 约93.8%"},
		{"55处", "50处", "完成 110%"},
		{"9999处", "10000处", "完成 99.9%"}, // not 100 %: the target is not met
		{"50处", "50处", "完成 100%"},
		{"0处", "50处", "完成 0%"},
		{"3.78亿元", "4.2亿元", "完成 90%"},
	} {
		c := aimed(t, sketch(t, outline.Bullet, "服务点", x.value), x.target)
		if all := textsOf(t, c, 560, 375); !slices.Contains(all, x.want) {
			t.Errorf("%s of %s: %v, want %s", x.value, x.target, all, x.want)
		}
	}
	c := aimed(t, sketch(t, outline.Bullet, "服务点", "3处"), "0处")
	for _, text := range textsOf(t, c, 560, 375) {
		if len(text) > 6 && text[:6] == "完成" {
			t.Errorf("a target of nothing is %s", text)
		}
	}
}

func TestATargetStandsAtItsValue(t *testing.T) {
	c := aimed(t, sketch(t, outline.Bullet, "甲|乙", "40件|20件"), "50件", "30件")
	s := drawn(t, c, 560, 375, red(t))
	var bars, ticks []geom.Pt
	for _, item := range s.items {
		switch it := item.(type) {
		case *scene.Fill:
			if it.Paint.Color == s.pal.Primary {
				bars = append(bars, it.Path.Bounds().Right())
			}
		case *scene.Stroke:
			if it.Color == s.pal.Ink && it.Path.Bounds().H > 10 {
				ticks = append(ticks, it.Path.Bounds().X)
			}
		}
	}
	if len(bars) != 2 || len(ticks) < 2 {
		t.Fatalf("%d bars, %d targets", len(bars), len(ticks))
	}
	one := (bars[0] - bars[1]) / 20
	for i, v := range []float64{50, 30} {
		if want := bars[1] + one*(v-20); math.Abs(ticks[i]-want) > 0.01 {
			t.Errorf("the target of %g stands at %.2f, want %.2f", v, ticks[i], want)
		}
	}
}

func TestProgressFillsItsTrackByItsShare(t *testing.T) {
	c := sketch(t, outline.Progress, "甲|乙|丙", "25%|34名/136名|100%")
	s := drawn(t, c, 864, 375, red(t))
	var filled, tracks []geom.Pt
	var walk func(items []scene.Item)
	walk = func(items []scene.Item) {
		for _, item := range items {
			switch it := item.(type) {
			case *scene.Group:
				walk(it.Items)
			case *scene.Fill:
				switch it.Paint.Color {
				case s.pal.Primary:
					filled = append(filled, it.Path.Bounds().W)
				case s.pal.Track:
					tracks = append(tracks, it.Path.Bounds().W)
				}
			}
		}
	}
	walk(s.items)
	if len(filled) != 3 || len(tracks) != 3 {
		t.Fatalf("%d filled, %d tracks", len(filled), len(tracks))
	}
	for i, want := range []float64{0.25, 0.25, 1} {
		if got := filled[i] / tracks[i]; math.Abs(got-want) > 1e-6 {
			t.Errorf("track %d is filled by %.4f, want %g", i, got, want)
		}
	}
}

func TestDumbbellsTellTheirDirections(t *testing.T) {
	c := sketch(t, outline.Dumbbell, "升|降|平", "去年:10件|30件|20件", "今年:40件|15件|20件")
	s := drawn(t, c, 864, 375, red(t))
	ways := make(map[string]int)
	for _, item := range s.items {
		if it, ok := item.(*scene.Stroke); ok && it.Width == s.pt(bellBar) {
			ways[fmt.Sprint(it.Color)]++
		}
	}
	if len(ways) != 2 { // each in the plot and in the key
		t.Errorf("ways of colours %v", ways)
	}
	for colour, n := range ways {
		if n != 2 {
			t.Errorf("%d ways of %s", n, colour)
		}
	}
	all := textsOf(t, c, 864, 375)
	for _, word := range []string{"去年", "今年", "上升", "下降"} {
		if n := len(all) - len(slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == word })); n != 1 {
			t.Errorf("%s is written %d times", word, n)
		}
	}
	up := sketch(t, outline.Dumbbell, "甲|乙", "去年:10件|12件", "今年:40件|15件")
	if all := textsOf(t, up, 864, 375); slices.Contains(all, "上升") {
		t.Errorf("one direction needs no key: %v", all)
	}
}

func TestDumbbellsOfNearValuesNeedNoZero(t *testing.T) {
	near := sketch(t, outline.Dumbbell, "甲|乙", "去年:90%|92%", "今年:93%|97%")
	if all := textsOf(t, near, 864, 375); slices.Contains(all, "0") {
		t.Errorf("%v", all)
	}
	far := sketch(t, outline.Dumbbell, "甲|乙", "去年:10%|92%", "今年:93%|97%")
	if all := textsOf(t, far, 864, 375); !slices.Contains(all, "0") {
		t.Errorf("%v", all)
	}
}
