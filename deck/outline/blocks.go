package outline

import (
	"briefdeck/deck/keys"
)

// blockKind is a row of the table of blocks: the key with its shape, and how
// its value is read. A nil Block is one that could not be read.
type blockKind struct {
	key  keys.Key
	read func(*parser, *keys.Node, Place) Block
}

// blockKinds has a row for each kind of block. A new one is a type in
// block.go, a row here, and a file in layout or diagram.
var blockKinds = []blockKind{
	{key("points", "要点", listOf(oneOf(text, object(pointTable))), "要点，最多三级", "points of up to three levels"), (*parser).points},
	{key("text", "正文", prose, "成段的文字", "running text, a paragraph each"), (*parser).prose},
	{key("figures", "数字", listOf(oneOf(text, object(figureTable))), "数字卡片：数据的名称，或直接写", "number cards: names of figures, or written here"), (*parser).figureCards},
	{key("rings", "占比", oneOf(listOf(oneOf(text, object(figureTable), labelled)), mapOf(oneOf(amount, object(figureTable)))), "占比环：百分数，或部分与总数", "rings of shares: percentages, or a part of a whole"), (*parser).rings},
	{key("chart", "图表", object(chartTable), "图表", "a chart"), (*parser).chart},
	{key("steps", "步骤", stepsShape, "步骤：一步接一步", "steps one after the other"), (*parser).steps},
	{key("cycle", "循环", aroundShape, "循环：最后一步回到第一步", "steps that come back to the first"), (*parser).cycle},
	{key("pyramid", "金字塔", aroundShape, "金字塔：从上到下的层次", "layers from the top down"), (*parser).pyramid},
	{key("hub", "中心图", aroundShape, "中心图：一个中心和周围的几项", "a centre with items around it"), (*parser).hub},
	{key("compare", "对比", object(compareTable), "前后对比，或几栏并列", "before and after, or columns side by side"), (*parser).compare},
	{key("timeline", "时间轴", oneOf(listOf(object(eventTable)), object(timelineTable)), "时间轴", "dated events"), (*parser).timeline},
	{key("hierarchy", "架构", object(unitTable), "组织架构", "a tree of units"), (*parser).hierarchy},
	{key("matrix", "矩阵", oneOf(listOf(object(cardTable)), object(matrixTable)), "卡片矩阵", "cards in columns and rows"), (*parser).matrix},
	{key("table", "表格", oneOf(object(tableTable), object(tableFileTable)), "表格", "a table"), (*parser).table},
	{key("quote", "引语", oneOf(text, object(quoteTable)), "引语", "somebody's words"), (*parser).quote},
	{key("images", "图片", oneOf(file, listOf(oneOf(file, object(imageTable)))), "一到六张图片", "one to six pictures"), (*parser).images},
}

// pointTable is its own child: points hold points.
var pointTable = newPointTable()

func newPointTable() *keys.Table {
	t := &keys.Table{Name: "point"}
	t.Keys = []keys.Key{headKey, textKey,
		key("points", "要点", listOf(oneOf(text, object(t))), "下一级要点", "points below this one"),
	}
	return t
}

var stepTable = &keys.Table{Name: "step", Keys: []keys.Key{
	required(headKey),
	key("by", "负责", text, "由谁来做", "who does it"),
	textKey,
}}

var stepsTable = &keys.Table{Name: "steps", Keys: []keys.Key{
	directionKey,
	required(itemsKey),
}}

var stepsShape = oneOf(listOf(oneOf(text, object(stepTable))), object(stepsTable))

// aroundTable has the keys of elements that may have a middle.
var aroundTable = &keys.Table{Name: "around", Keys: []keys.Key{
	key("center", "中心", text, "中间的名称（循环、中心图）", "the name in the middle (cycle and hub)"),
	required(itemsKey),
}}

var aroundShape = oneOf(listOf(oneOf(text, object(stepTable))), object(aroundTable))

var (
	itemsKey     = key("items", "各项", listOf(oneOf(text, object(stepTable))), "各项", "the items")
	directionKey = otherwise("horizontal", key("direction", "方向", choice(directions), "横向还是纵向", "from left to right, or from the top down"))
)

var directions = &keys.Enum{Name: "direction", Values: []keys.Value{
	{Name: "horizontal", Zh: "横向", Doc: keys.Doc{Zh: "从左到右", En: "from left to right"}},
	{Name: "vertical", Zh: "纵向", Also: []string{"竖向"}, Doc: keys.Doc{Zh: "从上到下", En: "from the top down"}},
}}

var compareTable = &keys.Table{Name: "compare", Keys: []keys.Key{
	key("from", "从", text, "左边的标题，例如 过去", "the head of the left side, such as: before"),
	key("to", "到", text, "右边的标题，例如 现在", "the head of the right side, such as: after"),
	key("rows", "行", listOf(listOf(cell)), "每行两格：[从前, 现在]", "rows of two cells: [before, after]"),
	key("columns", "栏", listOf(object(compareColumnTable)), "并列的几栏", "columns side by side"),
}}

var compareColumnTable = &keys.Table{Name: "compare column", Keys: []keys.Key{
	required(headKey),
	required(key("points", "要点", listOf(text), "这一栏的要点", "the column's points")),
}}

var timelineTable = &keys.Table{Name: "timeline", Keys: []keys.Key{
	otherwise("even", key("scale", "刻度", choice(timeScales), "均匀排列，或按日期远近", "evenly, or as far apart as the dates")),
	directionKey,
	required(key("events", "事件", listOf(object(eventTable)), "各个事件", "the events")),
}}

var timeScales = &keys.Enum{Name: "scale", Values: []keys.Value{
	{Name: "even", Zh: "均匀", Doc: keys.Doc{Zh: "距离相等", En: "equal distances"}},
	{Name: "date", Zh: "日期", Also: []string{"按日期"}, Doc: keys.Doc{Zh: "距离按日期", En: "distances as the dates"}},
}}

var eventTable = &keys.Table{Name: "event", Keys: []keys.Key{
	required(key("at", "时间", text, "时间，怎么写就怎么印", "when, printed as written")),
	headKey, textKey,
}}

// unitTable is its own child: units hold units.
var unitTable = newUnitTable()

func newUnitTable() *keys.Table {
	t := &keys.Table{Name: "unit"}
	t.Keys = []keys.Key{required(headKey), textKey,
		key("children", "下级", listOf(oneOf(text, object(t))), "下级单位", "the units below this one"),
	}
	return t
}

var matrixTable = &keys.Table{Name: "matrix", Keys: []keys.Key{
	key("columns", "列数", whole(1, maxColumns), "每行几张卡片", "how many cards stand side by side"),
	required(key("cards", "卡片", listOf(object(cardTable)), "各张卡片", "the cards")),
}}

var cardTable = &keys.Table{Name: "card", Keys: []keys.Key{
	headKey,
	key("title", "标题", text, "卡片的标题", "the card's title"),
	textKey,
}}

var tableTable = &keys.Table{Name: "table", Keys: []keys.Key{
	required(key("columns", "列", listOf(oneOf(cell, object(tableColumnTable))), "各列的标题", "the heads of the columns")),
	required(key("rows", "行", listOf(listOf(oneOf(cell, listOf(amount)))), "各行，每行一个列表；格里的一列数画成迷你图", "the rows, a list each; a list of quantities in a cell is drawn as a sparkline")),
}}

var tableColumnTable = &keys.Table{Name: "table column", Keys: []keys.Key{
	required(headKey),
	otherwise("auto", key("align", "对齐", choice(aligns), "对齐", "the alignment")),
	otherwise("line", key("spark", "迷你图", choice(sparkForms), "这一列的迷你图怎么画", "how the sparklines of the column are drawn")),
}}

var sparkForms = &keys.Enum{Name: "sparkline", Values: []keys.Value{
	{Name: "line", Zh: "线", Also: []string{"折线"}, Doc: keys.Doc{Zh: "折线", En: "a line"}},
	{Name: "column", Zh: "柱", Also: []string{"柱子"}, Doc: keys.Doc{Zh: "小柱子", En: "columns"}},
}}

var aligns = &keys.Enum{Name: "align", Values: []keys.Value{
	{Name: "auto", Zh: "自动", Doc: keys.Doc{Zh: "数字靠右，文字靠左", En: "numbers right, texts left"}},
	{Name: "left", Zh: "左", Also: []string{"左对齐", "靠左"}, Doc: keys.Doc{Zh: "靠左", En: "left"}},
	{Name: "center", Zh: "中", Also: []string{"居中", "centre"}, Doc: keys.Doc{Zh: "居中", En: "centred"}},
	{Name: "right", Zh: "右", Also: []string{"右对齐", "靠右"}, Doc: keys.Doc{Zh: "靠右", En: "right"}},
}}

var alignByName = map[string]Align{"auto": AlignAuto, "left": AlignLeft, "center": AlignCenter, "right": AlignRight}

var quoteTable = &keys.Table{Name: "quote", Keys: []keys.Key{
	required(key("text", "说明", text, "引用的话", "the words")),
	key("by", "出处", text, "谁说的，或写在哪里", "whose words they are"),
}}

var imageTable = &keys.Table{Name: "image", Keys: []keys.Key{
	required(key("file", "文件", file, "图片文件", "the picture's file")),
	key("caption", "图注", text, "图片下面的一行", "a line below the picture"),
	otherwise("cover", key("fit", "适应", choice(fits), "裁满，或完整显示", "cover the box, or show all of it")),
	otherwise("center", key("focus", "焦点", oneOf(choice(focuses), listOf(number)), "裁剪时保留哪里", "what a crop keeps")),
	key("alt", "替代文字", text, "读屏软件念的说明", "what a screen reader says"),
}}

var fits = &keys.Enum{Name: "fit", Values: []keys.Value{
	{Name: "cover", Zh: "裁满", Also: []string{"填满"}, Doc: keys.Doc{Zh: "填满方框，多出的裁去", En: "fill the box and crop"}},
	{Name: "contain", Zh: "完整", Doc: keys.Doc{Zh: "完整显示，不裁剪", En: "show all of it"}},
}}

var focuses = &keys.Enum{Name: "focus", Values: []keys.Value{
	{Name: "center", Zh: "中", Also: []string{"centre"}, Doc: keys.Doc{Zh: "中间", En: "the middle"}},
	{Name: "top", Zh: "上", Doc: keys.Doc{Zh: "上边", En: "the top"}},
	{Name: "bottom", Zh: "下", Doc: keys.Doc{Zh: "下边", En: "the bottom"}},
	{Name: "left", Zh: "左", Doc: keys.Doc{Zh: "左边", En: "the left"}},
	{Name: "right", Zh: "右", Doc: keys.Doc{Zh: "右边", En: "the right"}},
}}
