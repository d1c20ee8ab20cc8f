package theme

import "briefdeck/deck/keys"

// roleName is a role's key in a theme.
type roleName struct {
	name, zh string
	doc      keys.Doc
}

var roleNames = [roleCount]roleName{
	CoverTitle:    {"cover-title", "封面标题", keys.Doc{Zh: "封面上的标题", En: "the title on the cover"}},
	CoverSubtitle: {"cover-subtitle", "封面副标题", keys.Doc{Zh: "封面上的第二行", En: "the line below it"}},
	CoverMeta:     {"cover-meta", "封面信息", keys.Doc{Zh: "单位、作者和日期", En: "organization, author and date"}},
	ClosingTitle:  {"closing-title", "封底标题", keys.Doc{Zh: "最后一页的大字", En: "the large line of the last page"}},
	AgendaTitle:   {"agenda-title", "目录标题", keys.Doc{Zh: "目录页色带上的字", En: "the word on the agenda's band"}},
	AgendaNumber:  {"agenda-number", "目录序号", keys.Doc{Zh: "目录里的章节序号", En: "numbers of chapters"}},
	AgendaHead:    {"agenda-head", "目录章名", keys.Doc{Zh: "目录里的章节名", En: "names of chapters"}},
	AgendaText:    {"agenda-text", "目录说明", keys.Doc{Zh: "目录里的导语和页码", En: "taglines and pages in the agenda"}},
	DividerNumber: {"divider-number", "章节序号", keys.Doc{Zh: "章节页上的序号", En: "the number on a chapter's page"}},
	DividerPart:   {"divider-part", "章节次第", keys.Doc{Zh: "序号下面的“第一部分”", En: "the words below it"}},
	DividerTitle:  {"divider-title", "章节标题", keys.Doc{Zh: "章节页上的标题", En: "the chapter's title"}},
	DividerText:   {"divider-text", "章节导语", keys.Doc{Zh: "章节页上的导语", En: "the chapter's tagline"}},
	SlideTitle:    {"slide-title", "页面标题", keys.Doc{Zh: "每页的标题", En: "titles of slides"}},
	ChapterMark:   {"chapter-mark", "章节标记", keys.Doc{Zh: "页面右上角的章节", En: "the chapter at a slide's top right"}},
	Head:          {"head", "小标题", keys.Doc{Zh: "要点的小标题", En: "heads of points"}},
	Body:          {"body", "正文", keys.Doc{Zh: "第一级文字", En: "text of the first level"}},
	Body2:         {"body-2", "二级正文", keys.Doc{Zh: "第二级文字", En: "text of the second level"}},
	Body3:         {"body-3", "三级正文", keys.Doc{Zh: "第三级文字", En: "text of the third level"}},
	CardNumber:    {"card-number", "卡片数字", keys.Doc{Zh: "数字卡片的数字", En: "numbers on cards"}},
	CardUnit:      {"card-unit", "卡片单位", keys.Doc{Zh: "数字卡片的单位", En: "their units"}},
	CardLabel:     {"card-label", "卡片名称", keys.Doc{Zh: "数字说的是什么", En: "what they count"}},
	CardNote:      {"card-note", "卡片备注", keys.Doc{Zh: "卡片里更小的一行", En: "the smaller line below"}},
	HeroNumber:    {"hero-number", "大数字", keys.Doc{Zh: "单独的大数字", En: "one big number"}},
	HeroUnit:      {"hero-unit", "大数字单位", keys.Doc{Zh: "大数字的单位", En: "its unit"}},
	CalloutKicker: {"callout-kicker", "提示引题", keys.Doc{Zh: "提示框标题上面的小字", En: "the small line above a callout's head"}},
	CalloutHead:   {"callout-head", "提示标题", keys.Doc{Zh: "提示框的标题", En: "a callout's head"}},
	CalloutText:   {"callout-text", "提示说明", keys.Doc{Zh: "提示框的说明", En: "a callout's text"}},
	DiagramHead:   {"diagram-head", "图示标题", keys.Doc{Zh: "图示里的名称", En: "names in diagrams"}},
	DiagramLabel:  {"diagram-label", "图示标签", keys.Doc{Zh: "图示里的人和事", En: "who and which in diagrams"}},
	DiagramText:   {"diagram-text", "图示说明", keys.Doc{Zh: "图示里的说明", En: "text in diagrams"}},
	TableHead:     {"table-head", "表头", keys.Doc{Zh: "表格各列的标题", En: "heads of columns"}},
	TableCell:     {"table-cell", "表格文字", keys.Doc{Zh: "表格里的文字", En: "text in tables"}},
	TableNumber:   {"table-number", "表格数字", keys.Doc{Zh: "表格里的数字", En: "numbers in tables"}},
	QuoteText:     {"quote-text", "引语", keys.Doc{Zh: "引语", En: "quotations"}},
	QuoteBy:       {"quote-by", "引语出处", keys.Doc{Zh: "谁说的", En: "whose they are"}},
	ChartLabel:    {"chart-label", "图表标签", keys.Doc{Zh: "图表里的名称", En: "names in charts"}},
	ChartValue:    {"chart-value", "图表数值", keys.Doc{Zh: "图形旁的数值", En: "numbers at marks"}},
	ChartAxis:     {"chart-axis", "坐标刻度", keys.Doc{Zh: "坐标轴的刻度", En: "ticks"}},
	ChartTitle:    {"chart-title", "图表标题", keys.Doc{Zh: "图表的标题", En: "titles of charts"}},
	ImageCaption:  {"image-caption", "图片说明", keys.Doc{Zh: "图片的说明", En: "captions"}},
	SourceText:    {"source-text", "数据来源", keys.Doc{Zh: "数据来源", En: "where the data come from"}},
	FooterText:    {"footer-text", "页脚文字", keys.Doc{Zh: "页面下方的小字", En: "the foot of a slide"}}}
