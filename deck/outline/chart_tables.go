package outline

import "briefdeck/deck/keys"

var chartTable = &keys.Table{Name: "chart", Keys: []keys.Key{
	required(key("type", "类型", choice(chartTypes), "图表的种类", "the kind of chart")),
	key("title", "标题", text, "图表上方的一行", "a line above the chart"),
	key("unit", "单位", text, "没写单位的数用的单位，例如 万元", "the unit of numbers written without one, such as 万元"),
	required(key("data", "数据", oneOf(mapOf(oneOf(amount, object(figureTable))), listOf(oneOf(text, object(figureTable))), object(seriesTable), object(rowsTable), object(fileTable)),
		"数据：名称和数量，或数据名称的列表，或多个系列，或表格文件", "labels with quantities, a list of figures, several series, or a file")),
	key("stack", "堆叠", yesNo, "系列是否叠在一起", "whether series stand on top of each other"),
	key("highlight", "突出", texts, "要突出的名称", "the labels that stand out"),
	key("source", "数据来源", text, "图表下方的数据来源", "where the data come from, below the chart"),
	key("per", "每个图标", amount, "象形图：一个图标代表多少", "pictogram: how many an icon stands for"),
	key("icon", "图标", choice(icons), "象形图的图标", "pictogram: the icon"),
	sortKey, topKey,
}}

var seriesTable = &keys.Table{Name: "series", Keys: []keys.Key{
	required(key("categories", "类别", listOf(text), "各类别的名称", "the names of the categories")),
	required(key("series", "系列", mapOf(listOf(amount)), "各系列：名称和数量的列表", "the series: names with lists of quantities")),
}}

// chartTypes has a row for each kind of chart.
var chartTypes = &keys.Enum{Name: "chart type", Values: []keys.Value{
	{Name: string(Bar), Zh: "条形图", Also: []string{"横条图"}, Doc: keys.Doc{Zh: "横条，适合名称长的比较", En: "horizontal bars, for long labels"}},
	{Name: string(Column), Zh: "柱状图", Also: []string{"柱形图"}, Doc: keys.Doc{Zh: "竖柱，多系列并排或堆叠", En: "columns; several series grouped or stacked"}},
	{Name: string(Line), Zh: "折线图", Doc: keys.Doc{Zh: "随时间的变化", En: "change over time"}},
	{Name: string(Pie), Zh: "饼图", Doc: keys.Doc{Zh: "整体的构成", En: "the parts of a whole"}},
	{Name: string(Donut), Zh: "环形图", Also: []string{"圆环图", "doughnut"}, Doc: keys.Doc{Zh: "整体的构成，中间写合计", En: "the parts of a whole, with the total in the middle"}},
	{Name: string(Ring), Zh: "占比环", Doc: keys.Doc{Zh: "一个百分数一个环", En: "a ring for each percentage"}},
	{Name: string(Waffle), Zh: "百格图", Doc: keys.Doc{Zh: "一百个格子中占几格", En: "so many of a hundred squares"}},
	{Name: string(Pictogram), Zh: "象形图", Doc: keys.Doc{Zh: "用图标数出数量", En: "icons that count"}},
}}

var icons = &keys.Enum{Name: "icon", Values: []keys.Value{
	{Name: "person", Zh: "人", Doc: keys.Doc{Zh: "人", En: "a person"}},
	{Name: "house", Zh: "房子", Also: []string{"房"}, Doc: keys.Doc{Zh: "房子", En: "a house"}},
	{Name: "coin", Zh: "钱币", Also: []string{"钱"}, Doc: keys.Doc{Zh: "钱币", En: "a coin"}},
	{Name: "flag", Zh: "旗", Also: []string{"旗帜"}, Doc: keys.Doc{Zh: "旗", En: "a flag"}},
	{Name: "star", Zh: "星", Also: []string{"五角星"}, Doc: keys.Doc{Zh: "星", En: "a star"}},
	{Name: "document", Zh: "文件", Doc: keys.Doc{Zh: "文件", En: "a document"}},
}}
