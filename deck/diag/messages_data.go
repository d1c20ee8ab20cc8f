package diag

// What can be wrong with the numbers of a chart as they are written.
const (
	ChartNoData     Code = "chart-no-data"
	ChartUnit       Code = "chart-unit"        // what stands there
	ChartUnits      Code = "chart-units"       // the value, the first value, the line and column of that
	ChartRagged     Code = "chart-ragged"      // the series, its values, the categories
	ChartSeriesForm Code = "chart-series-form" // no arguments
	ChartTooMany    Code = "chart-too-many"    // how many, the limit
	ChartSlices     Code = "chart-slices"      // how many, the limit, the type
	ChartOneSeries  Code = "chart-one-series"  // the type
	ChartNegative   Code = "chart-negative"    // the value, the type
	ChartParts      Code = "chart-parts"       // the sum in percent
	ChartShare      Code = "chart-share"       // the value, the type
	ChartShareRange Code = "chart-share-range" // the value
	ChartPer        Code = "chart-per"         // the value
	ChartLabel      Code = "chart-label"       // the name, the labels
	ChartLabelNear  Code = "chart-label-near"  // the name, the nearest label

	ChartSeriesCount Code = "chart-series-count" // the type, how many, how many there are
	ChartLabelCount  Code = "chart-label-count"  // the type, how many, how many there are
	ChartManyLines   Code = "chart-many-lines"   // how many, the limit
	ChartMultiples   Code = "chart-multiples"    // how many series, the limit
	ChartUnused      Code = "chart-unused"       // the key in Chinese, in English, the type
	ChartLinesForm   Code = "chart-lines-form"
	ChartBandsForm   Code = "chart-bands-form"
	ChartBandOrder   Code = "chart-band-order" // from, to
	ChartNotesForm   Code = "chart-annotations-form"
	ChartGrowth      Code = "chart-growth"
	ChartNoTarget    Code = "chart-no-target"   // the type
	TargetOtherUnit  Code = "target-other-unit" // the target, the value
	TaskTime         Code = "task-time"         // what stands there
	TaskNoTime       Code = "task-no-time"
	TaskBackwards    Code = "task-backwards" // start, end
	TaskDone         Code = "task-done"      // what stands there
	ChartTotal       Code = "chart-total"    // the total, the sum
	ChartClasses     Code = "chart-classes"  // the width, how many classes, the limit
	TooManyTasks     Code = "too-many-tasks" // how many, the limit
)

var dataMessages = []Message{
	{Code: ChartNoData, Level: Error,
		Zh: "图表没有数据", En: "the chart has no data",
		ZhHint: "写成 数据: {一季度: 34名, 二季度: 40名}（或 data: …），也可以写已声明数据的列表", EnHint: "write data: {first: 34, second: 40}, or a list of declared figures"},
	{Code: ChartUnit, Level: Error,
		Zh: "“%[1]s”不是单位", En: "%[1]s is not a unit",
		ZhHint: "只写单位，例如 名、万元、%%", EnHint: "write the unit only, such as 名, 万元 or %%"},
	{Code: ChartUnits, Level: Error,
		Zh: "“%[1]s”和第 %[3]d 行第 %[4]d 列的“%[2]s”单位不同，不能画在一张图里", En: "%[1]s and %[2]s (line %[3]d, column %[4]d) have different units and cannot share a chart",
		ZhHint: "分成两张图；漏写单位时补上，或用 单位（unit）统一写", EnHint: "make two charts; where a unit was left out, add it, or give unit for all"},
	{Code: ChartRagged, Level: Error,
		Zh: "系列“%[1]s”有 %[2]d 个数，类别有 %[3]d 个", En: "the series %[1]s has %[2]d values for %[3]d categories",
		ZhHint: "每个类别写一个数，没有的写 -；千位逗号要加引号", EnHint: "write a value for each category, and - where there is none; quote a number with a comma"},
	{Code: ChartSeriesForm, Level: Error,
		Zh: "系列要写成“名称: [数量, …]”", En: "series are written as name: [quantity, …]",
		ZhHint: "例如 系列: {2024年: [12名, 14名], 2025年: [15名, 18名]}（或 series: …）", EnHint: "such as series: {2024: [12, 14], 2025: [15, 18]}"},
	{Code: ChartTooMany, Level: Error,
		Zh: "图表有 %[1]d 个数，超过上限 %[2]d 个", En: "the chart has %[1]d values, more than the limit of %[2]d",
		ZhHint: "只画最大的几项，写 前几项: 8（top: 8），其余并为“其他”；或分成几张图", EnHint: "draw the greatest only with top: 8, which adds up the others; or make several charts"},
	{Code: ChartSlices, Level: Error,
		Zh: "“%[3]s”有 %[1]d 块，最多 %[2]d 块", En: "%[3]s has %[1]d parts, more than %[2]d",
		ZhHint: "写 前几项: 8（top: 8），把小的并为“其他”；或改用 条形图（bar）", EnHint: "write top: 8, which adds up the small ones; or use a bar chart"},
	{Code: ChartOneSeries, Level: Error,
		Zh: "“%[1]s”只能画一个系列", En: "%[1]s draws one series only",
		ZhHint: "多个系列用 柱状图（column）、条形图（bar）或 折线图（line）", EnHint: "use column, bar or line for several series"},
	{Code: ChartNegative, Level: Error,
		Zh: "“%[2]s”不能画负数“%[1]s”", En: "%[2]s cannot draw the negative number %[1]s",
		ZhHint: "用 柱状图（column）或 条形图（bar）", EnHint: "use column or bar"},
	{Code: ChartParts, Level: Error,
		Zh: "各部分加起来是 %[1]g%%，超过了 100%%", En: "the parts add up to %[1]g%%, more than 100%%",
		ZhHint: "检查各部分；不是同一个整体的部分，用 条形图（bar）或 占比环（ring）", EnHint: "check them; shares of different wholes are for bar or ring"},
	{Code: ChartShare, Level: Error,
		Zh: "“%[2]s”要画占比，“%[1]s”不是百分数", En: "%[2]s draws a share, and %[1]s is no percentage",
		ZhHint: "写百分数，例如 98%%；或写部分和总数 {数值: 34名, 总数: 150名}", EnHint: "write a percentage such as 98%%, or a part with its whole: {value: 34名, of: 150名}"},
	{Code: ChartShareRange, Level: Error,
		Zh: "占比要在 0%% 到 100%% 之间，不能是“%[1]s”", En: "a share is from 0%% to 100%%, not %[1]s",
		ZhHint: "增长率这类可以超过 100%% 的数，用 柱状图（column）", EnHint: "use column for what may exceed 100%%, such as growth"},
	{Code: ChartSeriesCount, Level: Error,
		Zh: "“%[1]s”要 %[2]s 个系列，这里有 %[3]d 个", En: "%[1]s needs %[2]s series, and there are %[3]d",
		ZhHint: "系列写成 系列: {2024年: [12, 14], 2025年: [15, 18]}（series）", EnHint: "write series: {2024: [12, 14], 2025: [15, 18]}"},
	{Code: ChartLabelCount, Level: Error,
		Zh: "“%[1]s”要 %[2]s 个类别，这里有 %[3]d 个", En: "%[1]s needs %[2]s labels, and there are %[3]d",
		ZhHint: "增减类别，或换一种 类型（type）", EnHint: "add or drop some, or choose another type"},
	{Code: ChartManyLines, Level: Error,
		Zh: "%[1]d 条线分不清，最多 %[2]d 条", En: "%[1]d lines cannot be told apart, %[2]d can",
		ZhHint: "用 突出（highlight）点出要看的一两条，其余画成淡线；或写 小多图: 是（multiples: true），每条一张小图", EnHint: "name the one or two that matter in highlight, and the others become soft; or write multiples: true for a small chart each"},
	{Code: ChartMultiples, Level: Error,
		Zh: "小多图要有 2 到 %[2]d 个系列，这里有 %[1]d 个", En: "small multiples take 2 to %[2]d series; there are %[1]d",
		ZhHint: "只有一个系列时去掉 小多图（multiples）；太多时分成几页", EnHint: "leave out multiples where there is one series; make several pages where there are too many"},
	{Code: ChartUnused, Level: Warning,
		Zh: "“%[1]s”对“%[3]s”不起作用", En: "%[2]s does nothing for %[3]s",
		ZhHint: "删去 %[1]s（%[2]s），或换一种 类型（type）", EnHint: "drop it, or choose another type"},
	{Code: ChartLinesForm, Level: Error,
		Zh: "参考线要写成“名称: 数值”", En: "lines are written as name: value",
		ZhHint: "例如 参考线: {全市平均: 62%%, 本局平均: 平均}（lines）", EnHint: "such as lines: {county: 62%%, mean: average}"},
	{Code: ChartBandsForm, Level: Error,
		Zh: "区间要写成“名称: [从, 到]”", En: "bands are written as name: [from, to]",
		ZhHint: "例如 区间: {正常: [60%%, 80%%]}（bands）", EnHint: "such as bands: {normal: [60%%, 80%%]}"},
	{Code: ChartBandOrder, Level: Error,
		Zh: "区间从“%[1]s”到“%[2]s”，不是从小到大", En: "the band from %[1]s to %[2]s does not go upwards",
		ZhHint: "把小的数写在前面", EnHint: "write the smaller number first"},
	{Code: ChartNotesForm, Level: Error,
		Zh: "标注要写成“类别: 文字”", En: "annotations are written as label: text",
		ZhHint: "例如 标注: {三月: 新大厅启用}（annotations）", EnHint: "such as annotations: {March: new hall opened}"},
	{Code: ChartGrowth, Level: Error,
		Zh: "增长要比较两个不同的类别", En: "growth compares two different labels",
		ZhHint: "写 增长: 同比，或 增长: {从: 2024年, 到: 2025年}（growth）", EnHint: "write growth: yes, or growth: {from: 2024, to: 2025}"},
	{Code: ChartNoTarget, Level: Error,
		Zh: "“%[1]s”要有目标", En: "%[1]s needs targets",
		ZhHint: "写 目标: 100件，或各类别的 目标: {甲: 100件, 乙: 80件}（target）", EnHint: "write target: 100, or target: {first: 100, second: 80}"},
	{Code: TargetOtherUnit, Level: Error,
		Zh: "“%[1]s”和“%[2]s”单位不同，不能比较", En: "%[1]s and %[2]s have different units and cannot be compared",
		ZhHint: "写成同一个单位", EnHint: "write both in one unit"},
	{Code: ChartTotal, Level: Error,
		Zh: "合计写的是“%[1]s”，前面各项加起来是“%[2]s”", En: "the total says %[1]s, and what is before it makes %[2]s",
		ZhHint: "改正各项或合计；不是合计的，从 合计（totals）里删去；合计写 -，会自动算出", EnHint: "correct one of them; take it out of totals if it is none; a total written - is computed"},
	{Code: ChartClasses, Level: Error,
		Zh: "组距“%[1]s”分出 %[2]g 组，最多 %[3]d 组", En: "classes of %[1]s make %[2]g of them, more than %[3]d",
		ZhHint: "把 组距（class）写大些，或不写，由图自己选", EnHint: "give a larger class, or none and let the chart choose"},
	{Code: TaskTime, Level: Error,
		Zh: "“%[1]s”不是能排进甘特图的日期", En: "%[1]s is no date for a gantt chart",
		ZhHint: "写成 2025年3月1日、2025年3月 或 2025-03-01", EnHint: "write 2025-03-01, 2025-03 or 2025年3月1日"},
	{Code: TaskNoTime, Level: Error,
		Zh: "这项工作没有时间", En: "this task has no time",
		ZhHint: "写 从 和 到（from、to），里程碑写 时间（at）", EnHint: "write from and to, or at for a milestone"},
	{Code: TaskBackwards, Level: Error,
		Zh: "“%[2]s”早于“%[1]s”", En: "%[2]s is before %[1]s",
		ZhHint: "对调 从（from）和 到（to）", EnHint: "swap from and to"},
	{Code: TaskDone, Level: Error,
		Zh: "完成程度要是 0%% 到 100%%，不能是“%[1]s”", En: "a task is from 0%% to 100%% done, not %[1]s",
		ZhHint: "写成 完成: 60%%（done）", EnHint: "write done: 60%%"},
	{Code: TooManyTasks, Level: Error,
		Zh: "甘特图有 %[1]d 项工作，最多 %[2]d 项", En: "the gantt chart has %[1]d tasks, more than %[2]d",
		ZhHint: "合并一些，或分成两页", EnHint: "join some, or make two slides"},
	{Code: ChartPer, Level: Error,
		Zh: "这里的数量要大于零，不能是“%[1]s”", En: "the amount must be greater than zero, not %[1]s",
		ZhHint: "例如 1、10 或 100", EnHint: "such as 1, 10 or 100"},
	{Code: ChartLabel, Level: Error,
		Zh: "图表里没有“%[1]s”", En: "the chart has no label %[1]s",
		ZhHint: "图里的名称：%[2]s", EnHint: "the labels are %[2]s"},
	{Code: ChartLabelNear, Level: Error,
		Zh: "图表里没有“%[1]s”", En: "the chart has no label %[1]s",
		ZhHint: "是不是想写“%[2]s”？", EnHint: "did you mean %[2]s?"},
}
