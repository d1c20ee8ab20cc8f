package outline

import "briefdeck/deck/keys"

var chartTable = &keys.Table{Name: "chart", Keys: []keys.Key{
	required(key("type", "类型", choice(chartTypes), "图表的种类", "the kind of chart")),
	key("title", "标题", text, "图表上方的一行", "a line above the chart"),
	key("unit", "单位", text, "没写单位的数用的单位，例如 万元", "the unit of numbers written without one, such as 万元"),
	required(key("data", "数据", oneOf(mapOf(oneOf(amount, object(figureTable))), listOf(oneOf(text, object(figureTable), object(taskTable), labelled)), object(seriesTable), object(rowsTable), object(fileTable)),
		"数据：名称和数量，或数据名称的列表，或多个系列，或表格文件；甘特图是各项工作", "labels with quantities, a list of figures, several series, or a file; a gantt chart's tasks")),
	otherwise("false", key("stack", "堆叠", oneOf(yesNo, choice(stackings)), "系列是否叠在一起，或叠成百分之百", "whether series stand on top of each other, or as shares of 100 %")),
	key("highlight", "突出", texts, "要突出的名称", "the labels that stand out"),
	key("source", "数据来源", text, "图表下方的数据来源", "where the data come from, below the chart"),
	key("per", "每个图标", amount, "象形图：一个图标代表多少", "pictogram: how many an icon stands for"),
	key("icon", "图标", choice(icons), "象形图的图标", "pictogram: the icon"),
	key("baseline", "基线", amount, "柱和面从这个数而不是零开始，图上会注明", "where bars and areas start instead of zero; the chart says so"),
	key("target", "目标", oneOf(amount, mapOf(amount)), "目标：一个数，或各名称的数", "the target: one for all, or by label"),
	key("lines", "参考线", mapOf(amount), "参考线：名称和数值；写 平均 则算出平均数", "lines to compare with: name and value; average is computed"),
	key("bands", "区间", mapOf(listOf(amount)), "区间：名称和两个数", "ranges behind the marks: name and two values"),
	key("annotations", "标注", mapOf(oneOf(text, mapOf(text))), "标注：写在某个名称旁的话", "remarks: a label and what to say at it"),
	key("growth", "增长", oneOf(yesNo, choice(growths), object(growthTable)), "增长箭头：算出从一个名称到另一个的变化", "an arrow with the change from one label to another, computed"),
	key("totals", "合计", texts, "瀑布图：哪些名称是合计", "waterfall: the labels that are totals"),
	key("class", "组距", amount, "直方图：每组多宽", "histogram: the width of a class"),
	otherwise("false", key("half", "半环", yesNo, "环形图只画上半圈", "donut: the upper half only")),
	otherwise("even", key("scale", "刻度", choice(timeScales), "类别均匀排列，或按日期远近", "categories evenly, or by their dates")),
	otherwise("false", key("multiples", "小多图", yesNo, "每个系列一张小图，共用一个刻度", "a small chart for each series, all on one scale")),
	sortKey, topKey,
}}

// labelled is a label with its quantity: [label, quantity].
var labelled = listOf(oneOf(text, object(figureTable)))

var stackings = &keys.Enum{Name: "stacking", Values: []keys.Value{
	{Name: "percent", Zh: "百分比", Also: []string{"百分百", "100%"}, Doc: keys.Doc{Zh: "每个类别叠成 100%", En: "each category as shares of 100 %"}},
}}

var growths = &keys.Enum{Name: "growth", Values: []keys.Value{
	{Name: "yoy", Zh: "同比", Doc: keys.Doc{Zh: "与上年同期比，从第一个到最后一个", En: "year on year, from the first to the last"}},
	{Name: "mom", Zh: "环比", Doc: keys.Doc{Zh: "与上一期比，最后两个之间", En: "on the period before, between the last two"}},
}}

var growthTable = &keys.Table{Name: "growth", Keys: []keys.Key{
	required(key("from", "从", text, "从哪个名称", "the label it starts from")),
	required(key("to", "到", text, "到哪个名称", "the label it leads to")),
	key("name", "名称", text, "箭头上的词，例如 同比", "the word at the arrow"),
}}

// taskTable has the keys of a row of a gantt chart.
var taskTable = &keys.Table{Name: "task", Keys: []keys.Key{
	required(key("name", "名称", text, "做什么", "what is to be done")),
	key("from", "从", text, "哪天开始：2025年3月1日", "when it starts: 2025-03-01"),
	key("to", "到", text, "哪天结束，含当天", "when it ends, that day included"),
	key("at", "时间", text, "里程碑：哪天", "a milestone: on which day"),
	key("by", "负责", text, "谁负责", "who does it"),
	key("done", "完成", amount, "完成了百分之几", "how far it is, in percent"),
}}

var seriesTable = &keys.Table{Name: "series", Keys: []keys.Key{
	required(key("categories", "类别", listOf(cell), "各类别的名称", "the names of the categories")),
	required(key("series", "系列", mapOf(oneOf(listOf(amount), object(oneSeriesTable))), "各系列：名称和数量的列表", "the series: names with lists of quantities")),
}}

// oneSeriesTable has the keys of a series that says more than its values.
var oneSeriesTable = &keys.Table{Name: "one series", Keys: []keys.Key{
	required(key("values", "数值", listOf(amount), "数量的列表", "a list of quantities")),
	key("as", "画成", choice(seriesForms), "组合图里画成柱还是线", "combo: columns or a line"),
	key("unit", "单位", text, "这个系列没写单位的数用的单位", "the unit of its numbers written without one"),
}}

var seriesForms = &keys.Enum{Name: "series form", Values: []keys.Value{
	{Name: "column", Zh: "柱", Doc: keys.Doc{Zh: "柱", En: "columns"}},
	{Name: "line", Zh: "线", Doc: keys.Doc{Zh: "折线", En: "a line"}},
}}

// chartTypes has a row for each kind of chart.
var chartTypes = &keys.Enum{Name: "chart type", Values: []keys.Value{
	{Name: string(Bar), Zh: "条形图", Also: []string{"横条图"}, Doc: keys.Doc{Zh: "横条，适合名称长的比较", En: "horizontal bars, for long labels"}},
	{Name: string(Column), Zh: "柱状图", Also: []string{"柱形图"}, Doc: keys.Doc{Zh: "竖柱，多系列并排或堆叠", En: "columns; several series grouped or stacked"}},
	{Name: string(Lollipop), Zh: "棒棒糖图", Doc: keys.Doc{Zh: "细杆加圆点，项目多时比条形图清爽", En: "a stem and a dot, lighter than bars where there are many"}},
	{Name: string(Bullet), Zh: "子弹图", Doc: keys.Doc{Zh: "实际与目标相比", En: "what was reached against its target"}},
	{Name: string(Progress), Zh: "进度条", Doc: keys.Doc{Zh: "一个百分数一条", En: "a filled track for each percentage"}},
	{Name: string(Waterfall), Zh: "瀑布图", Doc: keys.Doc{Zh: "加加减减，得出合计", En: "how additions and deductions make a total"}},
	{Name: string(Funnel), Zh: "漏斗图", Doc: keys.Doc{Zh: "一步步剩下多少", En: "what is left after each stage"}},
	{Name: string(Histogram), Zh: "直方图", Doc: keys.Doc{Zh: "数值的分布", En: "how values spread"}},
	{Name: string(Line), Zh: "折线图", Doc: keys.Doc{Zh: "随时间的变化", En: "change over time"}},
	{Name: string(Area), Zh: "面积图", Doc: keys.Doc{Zh: "随时间的变化，下面填色；可以堆叠", En: "change over time, filled; may be stacked"}},
	{Name: string(Combo), Zh: "组合图", Also: []string{"混合图"}, Doc: keys.Doc{Zh: "柱和线，各有刻度", En: "columns and a line, each with its scale"}},
	{Name: string(Slope), Zh: "坡度图", Also: []string{"斜率图"}, Doc: keys.Doc{Zh: "两个时点之间各项的升降", En: "what rose and fell between two times"}},
	{Name: string(Dumbbell), Zh: "哑铃图", Doc: keys.Doc{Zh: "每项两个数和它们的差距", En: "two values a label and what lies between"}},
	{Name: string(Radar), Zh: "雷达图", Doc: keys.Doc{Zh: "几个方面的高低", En: "several aspects at once"}},
	{Name: string(Scatter), Zh: "散点图", Also: []string{"气泡图", "bubble"}, Doc: keys.Doc{Zh: "两个数的关系，第三个数是圆的大小", En: "how two numbers go together; a third is the size of a bubble"}},
	{Name: string(Heat), Zh: "热力表", Also: []string{"热力图", "heatmap"}, Doc: keys.Doc{Zh: "行列交叉处的深浅", En: "a table whose cells are as dark as their numbers"}},
	{Name: string(Pie), Zh: "饼图", Doc: keys.Doc{Zh: "整体的构成", En: "the parts of a whole"}},
	{Name: string(Donut), Zh: "环形图", Also: []string{"圆环图", "doughnut"}, Doc: keys.Doc{Zh: "整体的构成，中间写合计", En: "the parts of a whole, with the total in the middle"}},
	{Name: string(Treemap), Zh: "矩形树图", Also: []string{"树图"}, Doc: keys.Doc{Zh: "构成，部分多时比饼图清楚", En: "the parts of a whole, where they are many"}},
	{Name: string(Ring), Zh: "占比环", Doc: keys.Doc{Zh: "一个百分数一个环", En: "a ring for each percentage"}},
	{Name: string(Waffle), Zh: "百格图", Doc: keys.Doc{Zh: "一百个格子中占几格", En: "so many of a hundred squares"}},
	{Name: string(Pictogram), Zh: "象形图", Doc: keys.Doc{Zh: "用图标数出数量", En: "icons that count"}},
	{Name: string(Gantt), Zh: "甘特图", Also: []string{"横道图"}, Doc: keys.Doc{Zh: "各项工作从何时到何时", En: "tasks in time"}},
}}

var icons = &keys.Enum{Name: "icon", Values: []keys.Value{
	{Name: "person", Zh: "人", Doc: keys.Doc{Zh: "人", En: "a person"}},
	{Name: "house", Zh: "房子", Also: []string{"房"}, Doc: keys.Doc{Zh: "房子", En: "a house"}},
	{Name: "coin", Zh: "钱币", Also: []string{"钱"}, Doc: keys.Doc{Zh: "钱币", En: "a coin"}},
	{Name: "flag", Zh: "旗", Also: []string{"旗帜"}, Doc: keys.Doc{Zh: "旗", En: "a flag"}},
	{Name: "star", Zh: "星", Also: []string{"五角星"}, Doc: keys.Doc{Zh: "星", En: "a star"}},
	{Name: "document", Zh: "文件", Doc: keys.Doc{Zh: "文件", En: "a document"}},
	{Name: "leaf", Zh: "树叶", Also: []string{"叶"}, Doc: keys.Doc{Zh: "树叶", En: "a leaf"}},
	{Name: "heart", Zh: "爱心", Also: []string{"心"}, Doc: keys.Doc{Zh: "爱心", En: "a heart"}},
	{Name: "building", Zh: "楼房", Also: []string{"楼"}, Doc: keys.Doc{Zh: "楼房", En: "a building"}},
	{Name: "car", Zh: "汽车", Also: []string{"车"}, Doc: keys.Doc{Zh: "汽车", En: "a car"}},
	{Name: "book", Zh: "书", Doc: keys.Doc{Zh: "书", En: "a book"}},
	{Name: "phone", Zh: "手机", Also: []string{"电话"}, Doc: keys.Doc{Zh: "手机", En: "a telephone"}},
	{Name: "hand", Zh: "手", Doc: keys.Doc{Zh: "手", En: "a hand"}},
	{Name: "shield", Zh: "盾牌", Also: []string{"盾"}, Doc: keys.Doc{Zh: "盾牌", En: "a shield"}},
}}
