package outline

import "briefdeck/deck/keys"

// Keys is the table of the whole outline; all other tables hang below it. The
// JSON Schema and the documentation are made from it.
func Keys() *keys.Table { return deckTable }

var deckTable = &keys.Table{Name: "deck", Keys: []keys.Key{
	required(key("title", "标题", text, "汇报的标题，印在封面上", "the title, printed on the cover")),
	key("subtitle", "副标题", text, "封面上的第二行", "the second line of the cover"),
	key("organization", "单位", text, "汇报的单位", "the organization that reports"),
	key("author", "作者", text, "撰稿人", "who wrote it"),
	key("presenter", "汇报人", text, "上台汇报的人", "who presents it"),
	key("date", "日期", text, "日期，怎么写就怎么印", "the date, printed as written"),
	key("keywords", "关键词", prose, "写进 PDF 文件信息的关键词", "keywords for the PDF's properties"),
	otherwise("red", key("theme", "主题", oneOf(text, file, keys.Shape{Kind: keys.Map}), "主题：名称、YAML 文件，或直接写在这里", "the theme: a name, a YAML file, or written here")),
	otherwise("16:9", key("page", "版面", oneOf(choice(pageSizes), object(pageTable)), "版面：16:9、4:3、A4，或宽和高", "the page: 16:9, 4:3, A4, or width and height")),
	key("label", "标记", text, "印在每一页上的标记，例如 内部资料", "a mark on every page, such as: internal"),
	key("watermark", "水印", text, "每一页内容下面斜排的大字，例如 草稿", "large pale text across every page, under its content, such as: draft"),
	key("lang", "语言", choice(languages), "汇报的语言，不写则看标题", "the deck's language; without it the title tells"),
	key("figures", "数据", mapOf(oneOf(object(figureTable), amount)), "关键数据：声明一次，到处按名称引用", "headline numbers, declared once, used by name anywhere"),
	key("chapters", "章节", listOf(object(chapterTable)), "章节", "the chapters"),
	key("slides", "页面", listOf(object(slideTable)), "不分章节时，直接写页面", "the slides of a deck without chapters"),
	otherwise("false", key("closing", "封底", oneOf(object(closingTable), text, yesNo), "最后一页；写 否 则没有", "the last page; false for none")),
	otherwise("true", key("cover", "封面", yesNo, "是否有封面", "whether there is a cover")),
	key("agenda", "目录", yesNo, "是否有目录页", "whether there is an agenda"),
	key("dividers", "章节页", yesNo, "每章之前是否有章节页", "whether a page stands before each chapter"),
	otherwise("never", key("split", "分页", choice(splits), "放不下的页面是否续到下一页；页面上可以另写", "whether slides go on to a further page; a slide may say otherwise")),
	key("justify", "两端对齐", yesNo, "成段文字是否两端对齐，不写则按主题", "whether lines of running text are as wide as their column; without it as the theme has it"),
	key("print", "打印", object(printTable), "讲义怎么打印", "how handouts are printed"),
	key("check_against", "核对依据", file, "核对数据所依据的文件", "the document that figures are checked against"),
}}

var chapterTable = &keys.Table{Name: "chapter", Keys: []keys.Key{
	required(key("title", "标题", text, "章节的标题", "the chapter's title")),
	key("tagline", "导语", text, "章节标题下的一句话", "a line below the chapter's title"),
	required(key("slides", "页面", listOf(object(slideTable)), "这一章的页面", "the chapter's slides")),
}}

var closingTable = &keys.Table{Name: "closing", Keys: []keys.Key{
	required(key("title", "标题", text, "封底的大字", "the large line of the last page")),
	key("subtitle", "副标题", text, "封底的小字", "the small line of the last page"),
}}

// slideTable has the keys of a slide and one for each kind of block.
var slideTable = newSlideTable()

func newSlideTable() *keys.Table {
	t := &keys.Table{Name: "slide", Keys: []keys.Key{
		required(key("title", "标题", text, "这一页要说的一句话", "what the slide says, in one line")),
		key("short", "短标题", text, "标题长时，书签和目录用的短标题", "a shorter title for bookmarks"),
		key("id", "代号", text, "供链接用的名字：[文字](#id)", "a name for links: [text](#id)"),
		otherwise("auto", key("layout", "布局", choice(arrangements), "两块内容怎么排", "how two blocks share the slide")),
		key("split", "分页", choice(splits), "放不下时是否续到下一页", "whether what does not fit goes on to a further page"),
		otherwise("false", key("numbered", "编号", yesNo, "要点是否编号", "whether the points are numbered")),
		key("callout", "提示", oneOf(text, object(calloutTable)), "旁边或下方的提示框", "a box beside or below the content"),
		key("notes", "备注", prose, "讲稿，印在备注页上", "the speaker's notes"),
		key("source", "数据来源", text, "数据来源，印在页脚上方", "where the data come from, printed above the footer"),
	}}
	for _, b := range blockKinds {
		b.key.Filled = true
		t.Keys = append(t.Keys, b.key)
	}
	return t
}

var calloutTable = &keys.Table{Name: "callout", Keys: []keys.Key{
	key("kicker", "引题", text, "小标题上面的一行小字", "a small line above the head"),
	headKey, textKey,
	key("figure", "数字", oneOf(text, object(figureTable)), "框里的大数字：数据的名称，或直接写", "a large number: a figure's name, or written here"),
}}

var figureTable = &keys.Table{Name: "figure", Keys: []keys.Key{
	required(key("value", "数值", amount, "数量，怎么写就怎么印：1800余人次", "the quantity, printed as written: 1800余人次")),
	key("of", "总数", amount, "全部的数量，数值是其中一部分：150名", "the whole that the value is a part of: 150名"),
	key("label", "名称", text, "这个数说的是什么", "what the number counts"),
	key("note", "备注", text, "更小的一行补充", "a smaller line below the label"),
	key("target", "目标", amount, "图表里与之比较的目标", "what it is compared with in a chart"),
	key("from", "算式", text, "由哪些数算出来：3.78亿元 / 602户", "the formula that it comes from: 3.78亿元 / 602户"),
}}

var arrangements = &keys.Enum{Name: "layout", Values: []keys.Value{
	{Name: "auto", Zh: "自动", Doc: keys.Doc{Zh: "按内容选择", En: "as suits the content"}},
	{Name: "beside", Zh: "并排", Also: []string{"左右"}, Doc: keys.Doc{Zh: "左右各半", En: "side by side in halves"}},
	{Name: "stacked", Zh: "上下", Doc: keys.Doc{Zh: "一上一下", En: "one above the other"}},
	{Name: "wide-left", Zh: "左宽", Doc: keys.Doc{Zh: "左三右二", En: "side by side, 3 to 2"}},
	{Name: "wide-right", Zh: "右宽", Doc: keys.Doc{Zh: "左二右三", En: "side by side, 2 to 3"}},
}}

var arrangeByName = map[string]Arrange{"auto": Auto, "beside": Beside, "stacked": Stacked, "wide-left": WideLeft, "wide-right": WideRight}

var splits = &keys.Enum{Name: "split", Values: []keys.Value{
	{Name: "never", Zh: "不分", Doc: keys.Doc{Zh: "放不下就报错", En: "what does not fit is an error"}},
	{Name: "auto", Zh: "自动", Doc: keys.Doc{Zh: "续到下一页，标题后加（续）", En: "it goes on to a page titled (continued)"}},
}}

var languages = &keys.Enum{Name: "lang", Values: []keys.Value{
	{Name: "zh", Zh: "中文", Also: []string{"zh-CN", "zh-Hans"}, Doc: keys.Doc{Zh: "中文", En: "Chinese"}},
	{Name: "en", Zh: "英文", Also: []string{"en-US", "en-GB"}, Doc: keys.Doc{Zh: "英文", En: "English"}},
}}
