package outline

import "briefdeck/deck/keys"

// The keys of data that are not written as labels with quantities.

var rowsTable = &keys.Table{Name: "rows", Keys: []keys.Key{
	required(key("columns", "列", listOf(cell), "列名：第一列是名称，其余是系列；单位写在括号里", "the heads: the first column has the labels, the others are series; units in brackets")),
	required(key("rows", "行", listOf(listOf(oneOf(text, amount))), "各行，每行一个列表", "the rows, a list each")),
}}

var fileTable = &keys.Table{Name: "data file", Keys: []keys.Key{
	fileKey, sheetKey, rangeKey,
	key("labels", "名称列", text, "哪一列是名称；不写则是第一列", "the column with the labels; the first one if absent"),
	key("values", "数值列", texts, "哪几列是数，每列一个系列；不写则是其余的数", "the columns with the numbers, a series each; all others with numbers if absent"),
	key("filter", "筛选", mapOf(texts), "只要这些行：{列名: 值}，值可以是列表", "the rows that are wanted: {column: value}, or a list of values"),
	sortKey, topKey,
}}

var tableFileTable = &keys.Table{Name: "table file", Keys: []keys.Key{
	fileKey, sheetKey, rangeKey,
	key("columns", "列", listOf(oneOf(text, object(tableColumnTable))), "要哪几列，按什么次序", "which columns, in which order"),
}}

var (
	fileKey  = required(key("file", "文件", file, "表格文件：.xlsx、.csv 或 .tsv", "a file with a table: .xlsx, .csv or .tsv"))
	sheetKey = key("sheet", "工作表", text, "工作表的名称；不写则是第一张", "the name of the sheet; the first one if absent")
	rangeKey = key("range", "区域", text, "从列名到最后一格，例如 B2:E14；不写则是全部", "from the heads to the last cell, such as B2:E14; everything if absent")
	sortKey  = key("sort", "排序", oneOf(choice(orders), object(sortTable)), "原序、降序或升序；或 {列, 次序}", "none, descending or ascending; or {by, order}")
	topKey   = key("top", "前几项", whole(1, maxValues), "只要最大的几项，其余并为“其他”", "the greatest so many; the others are added up as “Other”")
)

var sortTable = &keys.Table{Name: "sort", Keys: []keys.Key{
	key("by", "列", text, "按哪一列或哪个系列；不写则按第一个系列", "the column or series to sort by; the first series if absent"),
	otherwise("descending", key("order", "次序", choice(orders), "降序或升序；不写则是降序", "descending or ascending; descending if absent")),
}}

var orders = &keys.Enum{Name: "order", Values: []keys.Value{
	{Name: "none", Zh: "原序", Also: []string{"不排序"}, Doc: keys.Doc{Zh: "怎么写就怎么排", En: "as written"}},
	{Name: "descending", Zh: "降序", Also: []string{"从大到小"}, Doc: keys.Doc{Zh: "从大到小", En: "the greatest first"}},
	{Name: "ascending", Zh: "升序", Also: []string{"从小到大"}, Doc: keys.Doc{Zh: "从小到大", En: "the least first"}},
}}
