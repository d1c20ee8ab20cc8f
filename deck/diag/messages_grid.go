package diag

// What can be wrong with the tables in files that charts and tables are made of.
const (
	GridEmpty       Code = "grid-empty"         // the file
	GridOld         Code = "grid-old"           // the file
	GridLocked      Code = "grid-locked"        // the file
	GridBinary      Code = "grid-binary"        // the file
	GridOther       Code = "grid-other"         // the file, what it is
	GridBroken      Code = "grid-broken"        // the file
	GridUnpacked    Code = "grid-unpacked"      // the file, the limit in MiB
	GridTextTooLong Code = "grid-text-too-long" // the file, the limit in MiB
	GridTooLarge    Code = "grid-too-large"     // the file, the limit in cells
	GridTexts       Code = "grid-texts"         // the file, the limit in MiB
	GridCellLong    Code = "grid-cell-long"     // the limit in characters
	GridEncoding    Code = "grid-encoding"      // the file
	GridQuote       Code = "grid-quote"         // no arguments
	GridWideComma   Code = "grid-wide-comma"    // no arguments
	GridRagged      Code = "grid-ragged"        // cells there, cells of the first row
	GridRaggedMore  Code = "grid-ragged-more"   // how many more
	GridRange       Code = "grid-range"         // what stands there
	GridRangeEmpty  Code = "grid-range-empty"   // the range, the file
	GridTextSheet   Code = "grid-text-sheet"    // the file
	GridNoSheet     Code = "grid-no-sheet"      // the file, the name, the sheets there are
	GridNoSheetNear Code = "grid-no-sheet-near" // the file, the name, the nearest sheet
	GridSheetEmpty  Code = "grid-sheet-empty"   // the file, the sheet
	GridErrorValue  Code = "grid-error-value"   // the text of the cell

	ColumnUnknown     Code = "column-unknown"      // the name, the heads
	ColumnUnknownNear Code = "column-unknown-near" // the name, the nearest head
	ColumnsNoHeads    Code = "columns-no-heads"    // the first cell
	ColumnNoHead      Code = "column-no-head"      // the column's letter
	ColumnTwice       Code = "column-twice"        // the head
	ColumnHeads       Code = "column-heads"        // a number where a head belongs
	ColumnNoNumbers   Code = "column-no-numbers"   // the column
	ColumnsNoNumbers  Code = "columns-no-numbers"  // the heads
	ColumnMore        Code = "column-more"         // how many more problems the column has
	FilterForm        Code = "filter-form"         // no arguments
	FilterValue       Code = "filter-value"        // the column, the value, values there are
	FilterValueNear   Code = "filter-value-near"   // the column, the value, the nearest one
	FilterNothing     Code = "filter-nothing"      // no arguments
	NoRows            Code = "no-rows"             // the file
	TableTooLong      Code = "table-too-long"      // the file, its rows, the limit
	TableTooWide      Code = "table-too-wide"      // the columns, the limit
	RowsOneColumn     Code = "rows-one-column"     // no arguments
	SortSeries        Code = "sort-series"         // the name
	SortSeriesNear    Code = "sort-series-near"    // the name, the nearest series
	SortTwice         Code = "sort-twice"          // the line of the other
	TopNoSum          Code = "top-no-sum"          // a value
	ChartUnitsCell    Code = "chart-units-cell"    // the value, the first value, the place of that
	ChartLabelFolded  Code = "chart-label-folded"  // the label
)

var gridMessages = []Message{
	{Code: GridEmpty, Level: Error,
		Zh: "文件“%[1]s”是空的", En: "the file %[1]s is empty",
		ZhHint: "第一行写列名，下面每行一项；在 WPS 或 Excel 里填好，另存为 .xlsx 或 .csv", EnHint: "put the names of the columns into the first row and the data below it, and save it as .xlsx or .csv"},
	{Code: GridOld, Level: Error,
		Zh: "“%[1]s”是旧格式的表格（.xls、.et），读不了", En: "%[1]s is a spreadsheet in an old format (.xls, .et), which cannot be read",
		ZhHint: "用 WPS 或 Excel 打开，另存为 .xlsx 或 .csv", EnHint: "open it in WPS or Excel and save it as .xlsx or .csv"},
	{Code: GridLocked, Level: Error,
		Zh: "“%[1]s”加了密码", En: "%[1]s is protected with a password",
		ZhHint: "用 WPS 或 Excel 打开，去掉密码，另存为 .xlsx 或 .csv", EnHint: "open it in WPS or Excel, take the password away and save it as .xlsx or .csv"},
	{Code: GridBinary, Level: Error,
		Zh: "“%[1]s”不是表格文件", En: "%[1]s is not a table",
		ZhHint: "用 WPS 或 Excel 打开原来的表格，另存为 .xlsx 或 .csv；只改扩展名没有用", EnHint: "open the table in WPS or Excel and save it as .xlsx or .csv; another extension alone does not help"},
	{Code: GridOther, Level: Error,
		Zh: "“%[1]s”不是能读的表格，里面是 %[2]s", En: "%[1]s is not a table that can be read: it holds %[2]s",
		ZhHint: "用 WPS 或 Excel 打开原来的表格，另存为 .xlsx 或 .csv；只改扩展名没有用", EnHint: "open the table in WPS or Excel and save it as .xlsx or .csv; another extension alone does not help"},
	{Code: GridBroken, Level: Error,
		Zh: "工作簿“%[1]s”打不开，可能没有存完整", En: "the workbook %[1]s cannot be opened; it may not be complete",
		ZhHint: "用 WPS 或 Excel 打开看看，再另存为 .xlsx 或 .csv", EnHint: "open it in WPS or Excel and save it again as .xlsx or .csv"},
	{Code: GridUnpacked, Level: Error,
		Zh: "工作簿“%[1]s”解压后超过 %[2]d MiB", En: "the workbook %[1]s unpacks to more than %[2]d MiB",
		ZhHint: "只留要画的那一页，另存为 .xlsx 或 .csv", EnHint: "keep the sheet that is drawn only and save it as .xlsx or .csv"},
	{Code: GridTextTooLong, Level: Error,
		Zh: "表格文件“%[1]s”超过 %[2]d MiB", En: "the table in %[1]s is longer than %[2]d MiB",
		ZhHint: "只留要画的行和列，或先汇总再另存", EnHint: "keep the rows and columns that are drawn only, or sum the table up first"},
	{Code: GridTooLarge, Level: Error,
		Zh: "“%[1]s”的表格超过 %[2]d 格", En: "the table in %[1]s has more than %[2]d cells",
		ZhHint: "用 区域（range）只取要画的部分，例如 A1:D20；或先汇总再另存", EnHint: "take the part that is drawn with range, such as A1:D20, or sum the table up first"},
	{Code: GridTexts, Level: Error,
		Zh: "工作簿“%[1]s”各格的文字合起来会超过 %[2]d MiB", En: "the texts of the cells of %[1]s may add up to more than %[2]d MiB",
		ZhHint: "只留要画的那一页，删去很长的文字；或先汇总再另存", EnHint: "keep the sheet that is drawn only, without very long texts, or sum the table up first"},
	{Code: GridCellLong, Level: Error,
		Zh: "这一格的文字超过 %[1]d 个字", En: "the text of this cell is longer than %[1]d characters",
		ZhHint: "缩短这一格；如果几格连成了一格，检查这里往后的引号是否成对", EnHint: "shorten it; if several cells became one, look whether the quotes from here on pair"},
	{Code: GridEncoding, Level: Error,
		Zh: "“%[1]s”的文字编码认不出", En: "the text of %[1]s is in an unknown encoding",
		ZhHint: "另存为 .xlsx，或“CSV UTF-8”（.csv）；能读的编码是 UTF-8、GB 18030 和带标记的 UTF-16", EnHint: "save it as .xlsx or as “CSV UTF-8” (.csv); UTF-8, GB 18030 and UTF-16 with a mark can be read"},
	{Code: GridQuote, Level: Error,
		Zh: "引号没有成对，分不清各格从哪里到哪里", En: "the quotes do not pair, so that cells cannot be told apart",
		ZhHint: "格里有引号时，整格加引号，里面的引号写两个：\"说\"\"好\"\"\"；或另存为 .xlsx", EnHint: "quote a cell that holds quotes as a whole and double those in it: \"say \"\"yes\"\"\"; or save the table as .xlsx"},
	{Code: GridWideComma, Level: Error,
		Zh: "各格之间用了全角逗号“，”，分不开", En: "full-width commas do not separate cells",
		ZhHint: "改成半角逗号 , 或制表符；或在 WPS、Excel 里另存为 .xlsx 或 .csv", EnHint: "use ordinary commas or tabs, or save the table in WPS or Excel as .xlsx or .csv"},
	{Code: GridRagged, Level: Error,
		Zh: "这一行有 %[1]d 格，应当是 %[2]d 格", En: "this row has %[1]d cells instead of %[2]d",
		ZhHint: "每行和第一行（列名）一样多，没有数的格写 - 或空着；数里的千位逗号要加引号；列名上面有标题行时，用 区域（range）跳过，例如 A2:D14", EnHint: "each row has as many cells as the first one, the heads; quote a number with a comma; where a title stands above the heads, skip it with range, such as A2:D14"},
	{Code: GridRaggedMore, Level: Error,
		Zh: "从这一行起，还有 %[1]d 行格数不对", En: "%[1]d more rows, from this one on, have another number of cells",
		ZhHint: "每行和第一行（列名）一样多，没有数的格写 - 或空着", EnHint: "each row has as many cells as the first one, the heads"},
	{Code: GridRange, Level: Error,
		Zh: "“%[1]s”不是区域", En: "%[1]s is not a range",
		ZhHint: "写左上角和右下角的格，例如 B2:E14；要整列就写 B:E", EnHint: "write the cells of two corners, such as B2:E14, or B:E for whole columns"},
	{Code: GridRangeEmpty, Level: Error,
		Zh: "“%[2]s”的区域 %[1]s 里没有内容", En: "the range %[1]s of %[2]s is empty",
		ZhHint: "检查区域和工作表是否写对", EnHint: "check the range and the sheet"},
	{Code: GridTextSheet, Level: Error,
		Zh: "“%[1]s”是文本文件，没有工作表", En: "%[1]s is a text file, which has no sheets",
		ZhHint: "删去 工作表（sheet）这一项", EnHint: "delete sheet"},
	{Code: GridNoSheet, Level: Error,
		Zh: "“%[1]s”里没有工作表“%[2]s”", En: "%[1]s has no sheet %[2]s",
		ZhHint: "里面有：%[3]s", EnHint: "its sheets are %[3]s"},
	{Code: GridNoSheetNear, Level: Error,
		Zh: "“%[1]s”里没有工作表“%[2]s”", En: "%[1]s has no sheet %[2]s",
		ZhHint: "是不是想写“%[3]s”？", EnHint: "did you mean %[3]s?"},
	{Code: GridSheetEmpty, Level: Error,
		Zh: "“%[1]s”的工作表“%[2]s”是空的", En: "the sheet %[2]s of %[1]s is empty",
		ZhHint: "用 工作表（sheet）写出有数据的那一张", EnHint: "name the sheet that has the data with sheet"},
	{Code: GridErrorValue, Level: Error,
		Zh: "这一格是错误值 %[1]s", En: "this cell is the error %[1]s",
		ZhHint: "在表格里改好公式再保存；没有数就写 -", EnHint: "mend the formula and save the table; write - where there is no number"},

	{Code: ColumnUnknown, Level: Error,
		Zh: "没有“%[1]s”这一列", En: "there is no column %[1]s",
		ZhHint: "第一行的列名是：%[2]s；也可以写列的字母，例如 B", EnHint: "the heads in the first row are %[2]s; a letter such as B is understood, too"},
	{Code: ColumnUnknownNear, Level: Error,
		Zh: "没有“%[1]s”这一列", En: "there is no column %[1]s",
		ZhHint: "是不是想写“%[2]s”？也可以写列的字母，例如 B", EnHint: "did you mean %[2]s? A letter such as B is understood, too"},
	{Code: ColumnTwice, Level: Error,
		Zh: "有几列都叫“%[1]s”", En: "several columns are called %[1]s",
		ZhHint: "写列的字母，例如 B", EnHint: "write the column's letter, such as B"},
	{Code: ColumnHeads, Level: Error,
		Zh: "第一行应当是列名，这一格却是数“%[1]s”", En: "the first row should be the heads of the columns, but this cell is the number %[1]s",
		ZhHint: "在最上面加一行列名；列名不在第一行时，用 区域（range）从列名那一行取起，例如 A2:D14", EnHint: "add a row of heads at the top; where they stand further down, begin there with range, such as A2:D14"},
	{Code: ColumnNoNumbers, Level: Error,
		Zh: "“%[1]s”这一列没有一个数", En: "the column %[1]s has no number",
		ZhHint: "检查 数值列（values）和 区域（range）；公式的结果要在 WPS 或 Excel 里打开、保存一次才有", EnHint: "check values and range; results of formulas are there only after WPS or Excel has saved the file"},
	{Code: ColumnsNoNumbers, Level: Error,
		Zh: "名称列之外没有一列是数，列名是：%[1]s", En: "no column besides the labels holds numbers; the heads are %[1]s",
		ZhHint: "列名不在第一行时，用 区域（range）从列名那一行取起，例如 A2:D14；或用 名称列（labels）、数值列（values）选列", EnHint: "where the heads are not in the first row, begin there with range, such as A2:D14; or choose columns with labels and values"},
	{Code: ColumnMore, Level: Error,
		Zh: "从这一格起，这一列还有 %[1]d 个问题", En: "the column has %[1]d more problems, from this cell on",
		ZhHint: "数值列里只写数；没有数写 - 或空着", EnHint: "write numbers only; leave a cell empty, or write -, where there is none"},
	{Code: FilterForm, Level: Error,
		Zh: "筛选要写成 {列名: 值}", En: "a filter is written as {column: value}",
		ZhHint: "例如 筛选: {年份: 2025年}；几个值写成列表：筛选: {单位: [一局, 二局]}（或 filter: …）", EnHint: "such as filter: {year: 2025}, or a list of values: filter: {office: [north, south]}"},
	{Code: FilterValue, Level: Error,
		Zh: "“%[1]s”这一列没有“%[2]s”", En: "the column %[1]s has no %[2]s",
		ZhHint: "这一列有：%[3]s", EnHint: "it has %[3]s"},
	{Code: FilterValueNear, Level: Error,
		Zh: "“%[1]s”这一列没有“%[2]s”", En: "the column %[1]s has no %[2]s",
		ZhHint: "是不是想写“%[3]s”？", EnHint: "did you mean %[3]s?"},
	{Code: FilterNothing, Level: Error,
		Zh: "没有一行符合全部筛选", En: "no row passes all filters",
		ZhHint: "几个条件要同时符合；去掉一个试试", EnHint: "a row must pass every one; leave one out"},
	{Code: NoRows, Level: Error,
		Zh: "“%[1]s”只有列名，下面没有数据", En: "%[1]s has heads and no data below them",
		ZhHint: "检查 工作表（sheet）和 区域（range）", EnHint: "check sheet and range"},
	{Code: ColumnsNoHeads, Level: Error,
		Zh: "第一行应当是列名，却只有“%[1]s”，各列的数上面没有列名", En: "the first row should be the heads of the columns, but holds only %[1]s and none above the numbers",
		ZhHint: "上面有标题行时，用 区域（range）从列名那一行取起，例如 A2:D14", EnHint: "where a title stands above the heads, begin below it with range, such as A2:D14"},
	{Code: ColumnNoHead, Level: Error,
		Zh: "%[1]s 列有数，却没有列名", En: "column %[1]s holds numbers and has no head",
		ZhHint: "在第一行写上列名；不要这一列时，用 数值列（values）选出要的列", EnHint: "write its head into the first row, or choose the columns with values"},
	{Code: RowsOneColumn, Level: Error,
		Zh: "只有一列，没有数", En: "there is one column and no numbers",
		ZhHint: "第一列是名称，后面每列是一组数：列: [月份, 走访（户）]（或 columns: …）", EnHint: "the first column has the labels, each other one numbers: columns: [month, visits]"},
	{Code: SortSeries, Level: Error,
		Zh: "没有叫“%[1]s”的系列", En: "there is no series %[1]s",
		ZhHint: "写一个系列的名称；从文件取数时，按别的列排序要写在 数据（data）里", EnHint: "name a series; to sort by another column of a file, write sort in data"},
	{Code: SortSeriesNear, Level: Error,
		Zh: "没有叫“%[1]s”的系列", En: "there is no series %[1]s",
		ZhHint: "是不是想写“%[2]s”？", EnHint: "did you mean %[2]s?"},
	{Code: SortTwice, Level: Error,
		Zh: "第 %[1]d 行的数据里已经写了排序或前几项", En: "the data say already on line %[1]d how they are sorted",
		ZhHint: "排序（sort）和 前几项（top）写在一处", EnHint: "write sort and top in one place"},
	{Code: TopNoSum, Level: Error,
		Zh: "余下的要加起来并为“其他”，“%[1]s”这样的比率不能相加", En: "what is left over is added up, and rates such as %[1]s have no sum",
		ZhHint: "去掉 前几项（top），只写要画的几项；从文件取数时可以用 筛选（filter）", EnHint: "leave top out and give only what is to be drawn; filter chooses rows of a file"},
	{Code: ChartUnitsCell, Level: Error,
		Zh: "“%[1]s”和 %[3]s 的“%[2]s”单位不同，不能画在一张图里", En: "%[1]s and %[2]s (%[3]s) have different units and cannot share a chart",
		ZhHint: "用 数值列（values）选出单位相同的列，或分成两张图；漏写单位时在列名后的括号里补上", EnHint: "choose columns of one unit with values, or make two charts; where a unit was left out, add it in brackets after the head"},
	{Code: ChartLabelFolded, Level: Error,
		Zh: "“%[1]s”不在前几项里，已并入“其他”", En: "%[1]s is not among the top ones but part of “Other”",
		ZhHint: "加大 前几项（top），或不突出它", EnHint: "raise top, or do not highlight it"},
	{Code: TableTooLong, Level: Error,
		Zh: "“%[1]s”有 %[2]d 行，表格最多 %[3]d 行", En: "%[1]s has %[2]d rows; a table has at most %[3]d",
		ZhHint: "用 区域（range）只取要放的部分，例如 A1:D20", EnHint: "take the part that is shown with range, such as A1:D20"},
	{Code: TableTooWide, Level: Error,
		Zh: "表格有 %[1]d 列，最多 %[2]d 列", En: "the table has %[1]d columns; at most %[2]d are possible",
		ZhHint: "在 列（columns）下只写要放的几列，或分成几页", EnHint: "name only the columns that are shown under columns, or make several slides of it"},
}
