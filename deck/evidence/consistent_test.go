package evidence_test

import (
	"context"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/evidence"
)

// Numbers of a deck against each other; want is a code and the
// number that it stands at.
func TestConsistent(t *testing.T) {
	for _, c := range []struct{ slide, want string }{
		// Parts and their total.
		{"chart: {type: bar, data: {甲: 12户, 乙: 15户, 合计: 27户}}", ""},
		{"chart: {type: bar, data: {甲: 12户, 乙: 15户, 合计: 28户}}", "figures-total 28户"},
		{"chart: {type: bar, data: {甲: 1.24万元, 乙: 1.54万元, 合计: 2.8万元}}", ""},
		{"chart: {type: bar, data: {甲: 1.24万元, 乙: 1.54万元, 合计: 2.9万元}}", "figures-total 2.9万元"},
		{"chart: {type: bar, data: {甲: 12余户, 乙: 15户, 合计: 28户}}", ""},
		{"chart: {type: bar, data: {甲: 12户, 其中女性: 5户, 合计: 12户}}", ""},
		{"chart: {type: bar, data: {甲: 12户, 合计: 13户}}", ""},
		{"chart: {type: pie, data: {甲: {value: 12户, of: 30户}, 乙: {value: 18户, of: 30户}}}", ""},
		{"chart: {type: pie, data: {甲: {value: 12户, of: 30户}, 乙: {value: 17户, of: 30户}}}", "figures-total 12户"},
		{"table: {columns: [村, 户数, 人数], rows: [[甲, 12, 30], [乙, 15, 40], [合计, 27, 70]]}", ""},
		{"table: {columns: [村, 户数, 人数], rows: [[甲, 12, 30], [乙, 15, 40], [合计, 27, 71]]}", "figures-total 71"},
		{"table: {columns: [村, 增长率, 人均收入], rows: [[甲, 12%, 30元], [乙, 15%, 40元], [合计, 14%, 36元]]}", ""},
		{"table: {columns: [村, 男, 女, 合计], rows: [[甲, 12, 30, 42], [乙, 15, 40, 65]]}", "figures-total 65"},
		{"table: {columns: [村, 户数, 合计], rows: [[甲, 12, 30], [乙, 15, 40]]}", ""},
		// Shares of one whole.
		{"chart: {type: pie, data: {甲: 33.3%, 乙: 33.3%, 其他: 33.3%}}", ""},
		{"chart: {type: pie, data: {甲: 60%, 乙: 20%, 其他: 10%}}", "figures-shares 60%"},
		{"chart: {type: pie, data: {甲: 60%, 乙: 20%}}", ""},
		{"chart: {type: bar, stack: 100%, data: {categories: [甲, 乙], series: {是: [60%, 50%], 否: [40%, 40%]}}}", "figures-shares 50%"},
		// One name, two values.
		{"figures: [{value: 12台, label: 终端}, {value: 13台, label: 终端}]", "figures-conflict 13台"},
		{"figures: [{value: 12台, label: 终端, note: 去年}, {value: 13台, label: 终端, note: 今年}]", ""},
		{"figures: [{value: 12台, label: 终端}, {value: 13万元, label: 终端}]", ""},
		{"figures: [{value: 12台, label: 终端}, {value: 12台, label: 终端}]", ""},
		{"chart: {type: bar, data: {窗口数: 31个, 乙: 15个}}", "figures-conflict 31个"},
		{"chart: {type: bar, data: {窗口: 31个, 乙: 15个}}", "figures-conflict 31个"},
		{"chart: {type: bar, data: {窗口: 30个, 乙: 15个}}", ""},
		{"chart: {type: bar, data: {categories: [窗口], series: {去年: [20个], 今年: [31个]}}}", ""},
		// Growth.
		{"chart: {type: column, title: 贷款, data: {2023年: 40亿元, 2024年: 45亿元}}\n    text: 贷款增长12.5%。", ""},
		{"chart: {type: column, title: 贷款, data: {2023年: 40亿元, 2024年: 45亿元}}\n    text: 贷款增长15.2%。", "figures-growth 15.2%"},
		{"chart: {type: column, title: 贷款, data: {2023年: 40亿元, 2024年: 45亿元}}\n    text: 税收增长15.2%。", ""},
		{"chart: {type: column, title: 投诉, data: {2023年: 40件, 2024年: 30件}}\n    text: 投诉下降25%。", ""},
		{"chart: {type: column, title: 投诉, data: {2023年: 40件, 2024年: 30件}}\n    text: 投诉下降20%。", "figures-growth 20%"},
		{"chart: {type: column, title: 网办率, data: {2023年: 60%, 2024年: 65%}}\n    text: 网办率提高5%。", "figures-points 5%"},
		{"chart: {type: column, title: 网办率, data: {2023年: 60%, 2024年: 65%}}\n    text: 网办率提高5个百分点。", ""},
		{"chart: {type: column, title: 网办率, data: {2023年: 60%, 2024年: 65%}}\n    text: 网办率提高6个百分点。", "figures-growth 6个百分点"},
		{"text: 窗口从40个增加到50个，增长25%。", ""},
		{"text: 窗口从40个增加到50个，增长20%。", "figures-growth 20%"},
		{"text: 网办率由60%提高到65%，提高5%。", "figures-points 5%"},
		{"text: 网办率由60%提高到65%，提高约8.3%。", ""},
		{"text: 窗口40个，办件50个，增长20%。", ""},
	} {
		deck := "title: 汇报\nfigures:\n  窗口: {value: 30个, label: 窗口数}\n  其它甲: 5户\nslides:\n  - id: a\n    title: 贷款\n    " + c.slide + "\n"
		d, l := outlineOf(deck)
		if l.Failed() {
			t.Errorf("%s: %s", c.slide, list(l))
			continue
		}
		complaints := evidence.Consistent(context.Background(), d, evidence.Claims(context.Background(), d))
		code, number, _ := strings.Cut(c.want, " ")
		switch {
		case c.want == "" && len(complaints) == 0:
		case len(complaints) != 1 || string(complaints[0].Code) != code || !strings.HasPrefix(from(deck, complaints[0].Pos), number):
			t.Errorf("%s: want %q, got:%s", c.slide, c.want, list(complaints))
		}
	}
}

// from is the text of a line from a place on.
func from(deck string, at diag.Pos) string {
	return string([]rune(strings.Split(deck, "\n")[at.Line-1])[at.Col-1:])
}
