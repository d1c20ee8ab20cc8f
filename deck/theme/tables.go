package theme

import "briefdeck/deck/keys"

// Keys is the table of a theme file; all other tables of themes hang below it.
func Keys() *keys.Table { return themeTable }

var themeTable = &keys.Table{Name: "theme", Keys: []keys.Key{
	key("extends", "继承", text, "以哪个主题为底：名称或 YAML 文件", "the theme to start from: a name or a YAML file"),
	key("title", "名称", keys.Shape{Kind: keys.OneOf, Any: []keys.Shape{text, object(titleTable)}}, "主题的名称", "the theme's name"),
	key("colors", "颜色", object(colorTable), "颜色", "the colours"),
	key("faces", "字体", object(faceTable), "字体", "the faces"),
	key("type", "字号", object(typeTable), "各种文字用什么字体、多大", "face and sizes of each kind of text"),
	key("spacing", "间距", object(spacingTable), "边距和间隔，单位为磅，按 960×540 的版面", "margins and gaps in points, for a page of 960×540"),
	key("justify", "两端对齐", yesNo, "成段文字是否两端对齐", "whether lines of running text are as wide as their column"),
	key("motif", "装饰", keys.Shape{Kind: keys.Choice, Enum: motifs}, "封面、章节页和封底的装饰", "the drawing on cover, dividers and closing"),
	key("logo", "徽标", keys.Shape{Kind: keys.File}, "封面上的徽标：PNG 或 JPEG 文件；写 无 则没有", "a logo on the cover: a PNG or JPEG file; none for none"),
	key("footer", "页脚", object(footerTable), "页面下方印什么", "what the foot of a slide shows"),
}}

var titleTable = &keys.Table{Name: "theme-title", Keys: []keys.Key{
	key("zh", "中文", text, "中文名称", "the name in Chinese"),
	key("en", "英文", text, "英文名称", "the name in English"),
}}

var faceTable = &keys.Table{Name: "faces", Keys: []keys.Key{
	key("serif", "标题", text, "标题和大数字的字体：名称或字体文件", "of titles and large numbers: a name or a font file"),
	key("sans", "正文", text, "正文的字体", "of running text"),
	key("sans-bold", "粗体", text, "小标题和重点的字体", "of heads and strong text"),
}}

var faceNames = &keys.Enum{Name: "face", Values: []keys.Value{
	{Name: "serif", Zh: "标题", Doc: keys.Doc{Zh: "标题字体", En: "the face of titles"}},
	{Name: "sans", Zh: "正文", Doc: keys.Doc{Zh: "正文字体", En: "the face of running text"}},
	{Name: "sans-bold", Zh: "粗体", Doc: keys.Doc{Zh: "粗体", En: "the bold face"}},
}}

var typeTable = newTypeTable()

func newTypeTable() *keys.Table {
	t := &keys.Table{Name: "type"}
	for _, r := range roleNames {
		t.Keys = append(t.Keys, keys.Key{Name: r.name, Zh: r.zh, Shape: object(styleTable), Doc: r.doc})
	}
	return t
}

var styleTable = &keys.Table{Name: "style", Keys: []keys.Key{
	key("face", "字体", keys.Shape{Kind: keys.Choice, Enum: faceNames}, "用哪种字体", "which face"),
	key("sizes", "字号", keys.Shape{Kind: keys.OneOf, Any: []keys.Shape{sizes, size, {Kind: keys.ListOf, Item: &size}}}, "由大到小的字号，单位为磅，用空格隔开；放不下时逐级缩小", "sizes in points, largest first, with blanks between them; text that does not fit takes the next"),
	key("leading", "行距", between(leastLead, mostLead), "行距，字号的倍数", "distance of baselines, in ems"),
	key("tight", "最小行距", between(leastLead, mostLead), "排得紧时的行距", "the least distance of baselines, in ems"),
	key("tracking", "字距", between(leastTrack, mostTrack), "字间加的空隙，字号的倍数", "space after each character, in ems"),
}}

var motifs = &keys.Enum{Name: "motif", Values: []keys.Value{
	{Name: string(NoMotif), Zh: "无", Doc: keys.Doc{Zh: "没有装饰", En: "nothing"}},
	{Name: string(Waves), Zh: "波浪", Doc: keys.Doc{Zh: "波浪", En: "waves"}},
}}

var footerTable = &keys.Table{Name: "footer", Keys: []keys.Key{
	key("title", "标题", yesNo, "是否印汇报的标题", "whether to print the deck's title"),
	key("page", "页码", yesNo, "是否印页码", "whether to print the page's number"),
	key("organization", "单位", yesNo, "是否印单位", "whether to print the organization"),
}}

var (
	text  = keys.Shape{Kind: keys.Text}
	size  = between(0, mostSize)
	sizes = keys.Shape{Kind: keys.Text, Pattern: `^[ ,，、/]*[0-9]*[.]?[0-9]+([ ,，、/]+[0-9]*[.]?[0-9]+)*[ ,，、/]*$`}
	yesNo = keys.Shape{Kind: keys.Bool}
)

// between is the shape of numbers within limits.
func between(least, most float64) keys.Shape {
	return keys.Shape{Kind: keys.Number, Least: least, Most: most}
}

func object(t *keys.Table) keys.Shape { return keys.Shape{Kind: keys.Object, Table: t} }

func key(name, zh string, s keys.Shape, docZh, docEn string) keys.Key {
	return keys.Key{Name: name, Zh: zh, Shape: s, Doc: keys.Doc{Zh: docZh, En: docEn}}
}
