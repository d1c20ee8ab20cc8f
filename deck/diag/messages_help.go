package diag

// What can be wrong with what is said beside the marks of a chart.
const (
	ChartStackNegative Code = "chart-stack-negative" // the value
	ChartBaselineStack Code = "chart-baseline-stack"
	ChartGrowthShares  Code = "chart-growth-shares"
	ChartGrowthSeries  Code = "chart-growth-series"
	ChartGrowthMissing Code = "chart-growth-missing" // the label
)

var helpMessages = []Message{
	{Code: ChartStackNegative, Level: Error,
		Zh: "负数“%[1]s”不能算占比", En: "the negative number %[1]s has no share of a whole",
		ZhHint: "堆叠 写成 是，不写 百分比（stack: yes）", EnHint: "write stack: yes instead of percent"},
	{Code: ChartBaselineStack, Level: Error,
		Zh: "堆叠的图要从零起", En: "stacked marks start at zero",
		ZhHint: "删去 基线（baseline）或 堆叠（stack）", EnHint: "drop baseline or stack"},
	{Code: ChartGrowthShares, Level: Error,
		Zh: "叠成百分之百的图，合计总是 100%%，没有增长可算", En: "every total is 100 %%, so there is no growth to compute",
		ZhHint: "删去 增长（growth），或把 堆叠 写成 是（stack: yes）", EnHint: "drop growth, or write stack: yes"},
	{Code: ChartGrowthSeries, Level: Error,
		Zh: "增长箭头只比较一个系列，这里有几个", En: "growth compares the values of one series, and there are several",
		ZhHint: "只留一个系列，或用 堆叠（stack）比较合计", EnHint: "keep one series, or compare totals with stack"},
	{Code: ChartGrowthMissing, Level: Error,
		Zh: "“%[1]s”缺数，算不出增长", En: "%[1]s has no number to compute growth from",
		ZhHint: "增长 换成两个有数的类别：{从: 2024年, 到: 2025年}（growth）", EnHint: "compare two labels that have numbers: {from: 2024, to: 2025}"},
}
