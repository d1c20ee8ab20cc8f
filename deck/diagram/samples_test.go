package diagram

import (
	"strings"

	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

// The words of the samples: short and long ones, with Latin letters, digits
// and a run that cannot be broken.
var (
	shortHeads = []string{"调研", "起草", "征求意见", "审议", "印发", "落实", "督办", "评估", "归档", "回访", "改进", "公示"}
	longHeads  = []string{"面向基层的问题调研", "形成初稿并逐条论证", "向各科室征求意见建议", "提交办公会议集体审议", "按程序印发执行文件", "分解任务落实到人头", "按月督办与情况通报", "年终评估并公布结果", "材料归档与经验整理", "回访服务对象意见", "改进下一年度的工作", "向社会公示全部结果"}
	whos       = []string{"办公室", "综合科", "各科室", "局长办公会", "办公室", "责任科室", "督查组", "考核组", "档案室", "热线组", "综合科", "信息组"}
	shortTexts = []string{"走访12家企业", "三易其稿", "收回意见40条", "一致通过", "五月印发", "任务到人", "每月一报", "年终打分", "一事一卷", "逐户电话", "列出清单", "网上可查"}
	longTexts  = []string{
		"先后走访12家企业和3个乡镇，召开座谈会5次，把问题一条一条记清楚",
		"初稿经过三轮讨论，引用的数据逐一核对出处，由综合科统稿",
		"在OA系统公开征求意见14天，共收回意见建议40余条，采纳31条",
		"办公会逐条审议，对有分歧的2条另行论证后再上会",
		"文件于五月印发，同步在门户网站https://example.org/open/2025公开",
		"任务分解为26项，每一项都写明责任人和完成时限",
		"每月通报一次进度，连续两个月没有进展的当面说明原因",
		"年终由考核组打分，结果与评优挂钩并在局内公示",
		"全部材料一事一卷，纸质和电子各存一份备查",
		"对参与过的服务对象逐户电话回访，满意率达到96.5%",
		"把回访中反映集中的问题列成清单，写进下一年计划",
		"结果在网上公开，任何人都可以查阅和下载",
	}
	years = []string{"2019年", "2021年3月", "2021年9月", "2022年", "2023年5月", "2024年1月", "2024年6月", "2025年", "2025年5月", "2025年8月", "2025年9月", "2025年12月"}
	at    = []float64{2019, 2021.1667, 2021.6667, 2022, 2023.3333, 2024, 2024.4167, 2025, 2025.3333, 2025.5833, 2025.6667, 2025.9167}
)

// amount is how much the elements of a sample say.
type amount int

const (
	names  amount = iota // short names
	second               // and who does it
	brief                // and short texts
	wordy                // long names and texts
)

var amounts = []amount{names, second, brief, wordy}

func (a amount) String() string { return [...]string{"names", "second", "brief", "wordy"}[a] }

func sampleSteps(n int, a amount) []outline.Step {
	out := make([]outline.Step, n)
	for i := range out {
		out[i].Head = markup.Plain(shortHeads[i])
		if a >= second {
			out[i].By = markup.Plain(whos[i])
		}
		if a >= brief {
			out[i].Text = markup.Plain(shortTexts[i])
		}
		if a == wordy {
			out[i].Head, out[i].Text = markup.Plain(longHeads[i]), markup.Plain(longTexts[i])
		}
	}
	return out
}

// headAndText are the two texts of elements that have no more.
func headAndText(a amount, i int) (head, text markup.Text) {
	head = markup.Plain(shortHeads[i])
	switch a {
	case second, brief:
		text = markup.Plain(shortTexts[i])
	case wordy:
		head, text = markup.Plain(longHeads[i]), markup.Plain(longTexts[i])
	}
	return head, text
}

// sample is a block of that kind with n elements; nil for no such kind.
func sample(kind string, n int, a amount) outline.Block {
	center := markup.Plain("一件事办好")
	switch kind {
	case "steps", "steps-down":
		return &outline.Steps{Items: sampleSteps(n, a), Vertical: kind == "steps-down"}
	case "cycle":
		return &outline.Cycle{Center: center, Items: sampleSteps(n, a)}
	case "pyramid":
		return &outline.Pyramid{Items: sampleSteps(n, a)}
	case "hub":
		return &outline.Hub{Center: center, Items: sampleSteps(n, a)}
	case "compare":
		b := &outline.Compare{}
		for i := range n {
			head, text := headAndText(a, i)
			if len(text) == 0 {
				text = markup.Plain(shortTexts[i])
			}
			b.Rows = append(b.Rows, [2]markup.Text{text, head})
		}
		return b
	case "columns":
		b := &outline.Compare{}
		for i := range n {
			head, _ := headAndText(a, i)
			c := outline.CompareColumn{Head: head}
			for k := range 3 {
				text := shortTexts[(i+k)%12]
				if a == wordy {
					text = longTexts[(i+k)%12]
				}
				c.Points = append(c.Points, markup.Plain(text))
			}
			b.Columns = append(b.Columns, c)
		}
		return b
	case "timeline", "dates", "timeline-down", "dates-down":
		b := &outline.Timeline{ByDate: strings.HasPrefix(kind, "dates"), Vertical: strings.HasSuffix(kind, "-down")}
		for i := range n {
			head, text := headAndText(a, i)
			if i == 1 {
				head[0].Strong = true
			}
			b.Events = append(b.Events, outline.Event{When: markup.Plain(years[i]), Year: at[i], Head: head, Text: text})
		}
		return b
	case "hierarchy", "deep":
		b := &outline.Hierarchy{Root: outline.Unit{Head: markup.Plain("局办公会"), Text: markup.Plain("负总责")}}
		for i := range n {
			head, text := headAndText(a, i)
			u := outline.Unit{Head: head, Text: text}
			if kind == "deep" {
				for k := range 1 + i%3 {
					h, x := headAndText(a, (i+k+3)%12)
					u.Children = append(u.Children, outline.Unit{Head: h, Text: x})
				}
			}
			b.Root.Children = append(b.Root.Children, u)
		}
		return b
	case "matrix":
		b := &outline.Matrix{}
		for i := range n {
			head, text := headAndText(a, i)
			c := outline.Card{Head: markup.Plain("第" + string([]rune("一二三四五六七八九十百千")[i]) + "项"), Title: head, Text: text}
			b.Cards = append(b.Cards, c)
		}
		return b
	}
	return nil
}

var sampleKinds = []string{"steps", "steps-down", "cycle", "pyramid", "hub", "compare", "columns", "timeline", "dates", "timeline-down", "dates-down", "hierarchy", "deep", "matrix"}
